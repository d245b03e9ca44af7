"""Across documents: copies, actors, days, issues, meetings, entries, contradictions."""

from whipcount.link.record import link, published_by

__all__ = ["link", "published_by"]
