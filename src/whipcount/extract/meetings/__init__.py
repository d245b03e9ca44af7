"""Who meets: finds meetings, their parties, days, places and fate."""
