"""Joins wordings of one question into issues."""
