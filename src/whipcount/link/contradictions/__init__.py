"""Where reports cannot both be right, one module for each manner of clash."""
