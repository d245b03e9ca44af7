"""Joins what reports tell of one meeting."""
