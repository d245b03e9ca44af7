"""What happened at a time that is told, of those times that can settle the day of a report.

A mention and its sentence come in; the mention with the vector of its happening goes out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from whipcount.annotate.times.bases import DATES
from whipcount.layers import Span
from whipcount.model import TimeMention

Happened = Callable[[str, Span, Span], str]  # of a text, an expression and its sentence
SHORT = frozenset({"day", "week", "weekend"})


def with_happening(
    mention: TimeMention, text: str, sentence: Span, happened: Happened | None
) -> TimeMention:
    """The mention with what happened then, if it hangs on an event of some day or week, or of the month beside the report's."""
    ref = mention.time_ref
    if happened is None or ref is None or not mention.about:
        return mention
    long = ref.unit in DATES and ref.unit not in SHORT
    if long and (ref.unit != "month" or ref.month):
        return mention
    at = mention.evidence[0].start, mention.evidence[0].end
    return replace(mention, happening=happened(text, at, sentence))
