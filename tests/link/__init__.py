"""What is linked across documents."""
