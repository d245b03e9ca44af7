"""What is promised: finds pledges, givers, things, sums and how far each has come."""
