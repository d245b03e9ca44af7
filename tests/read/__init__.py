"""What is read, and how it is cut."""
