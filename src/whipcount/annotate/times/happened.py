"""What happened at a time that is told, of those times that can settle the day of a report.

Mentions come in; they go out with the vectors of their happenings.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from whipcount.annotate.times.settling import settles
from whipcount.layers import Span
from whipcount.model import TimeMention

Happened = Callable[[str, Span, Span], str]  # of a text, an expression and its sentence


def with_happenings(
    found: Sequence[TimeMention],
    text: str,
    around: Callable[[Span], Span],
    happened: Happened | None,
) -> Sequence[TimeMention]:
    """The mentions, with what happened then if an encoder is there to tell it; ``around`` gives an expression's sentence."""
    if happened is None:
        return found
    return [_told(m, text, around, happened) if m.about and settles(m) else m for m in found]


def _told(
    mention: TimeMention, text: str, around: Callable[[Span], Span], happened: Happened
) -> TimeMention:
    at = mention.evidence[0].start, mention.evidence[0].end
    return replace(mention, happening=happened(text, at, around(at)))
