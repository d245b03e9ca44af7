"""Where they stand: finds positions, their holders, stances and questions."""
