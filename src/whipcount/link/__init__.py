"""Across documents: copies, actors, days, issues, meetings, entries, contradictions."""

from whipcount.link.record import Frame, link, published_by

__all__ = ["Frame", "link", "published_by"]
