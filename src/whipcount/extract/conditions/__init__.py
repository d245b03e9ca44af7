"""What hangs on what: finds conditions and demands, who holds them and who must move."""
