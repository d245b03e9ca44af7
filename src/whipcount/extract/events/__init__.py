"""What happened: finds events beside the meetings."""
