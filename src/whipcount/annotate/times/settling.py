"""Which times can settle the day of a report: a day or a week, the month beside its own, and spans counted from an event."""

from __future__ import annotations

from whipcount.model import TimeMention, TimeRef

CLOSE = frozenset({"day", "week", "weekend"})
COUNTED = {"after": 1, "before": -1}  # spans counted from an event, by their clue


def settles(mention: TimeMention) -> bool:
    """Whether a mention can settle the day of its report, or of another that tells of the same event."""
    ref = mention.time_ref
    return mention.clue in {"news", *COUNTED} or bool(
        ref and (ref.unit in CLOSE or is_month_beside(ref))
    )


def is_month_beside(ref: TimeRef) -> bool:
    """ "This month", "last month", "next month"."""
    plain = ref.unit == "month" and not (ref.month or ref.year or ref.base) and ref.part != "about"
    return plain and ref.offset in {-1, 0, 1}
