"""Whose words: finds sources, cues and contents of sayings."""
