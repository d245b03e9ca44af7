"""What months and years say of the day of a report that names them.

A report's time mentions come in; ``Term`` rows go out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import log

from whipcount.link.days.masks import Window
from whipcount.link.days.scores import Term
from whipcount.link.days.words import Told

# Months from the one looked back to until the report's own, and from that until the one ahead.
MONTHS_BACK = (0.02, 0.16, 0.16, 0.12, 0.13, 0.12, 0.08, 0.07, 0.05, 0.04, 0.025, 0.025)
MONTHS_ON = (0.06, 0.22, 0.14, 0.15, 0.13, 0.08, 0.05, 0.05, 0.03, 0.03, 0.03, 0.03)
MONTH = 0.7  # weight: they repeat each other
YEAR_AHEAD = 460  # days: what lies ahead with its year is mostly within so many
SURE_PAST = 3.0  # nats: one in twenty readings of the past is wrong


def year_terms(told: Sequence[Told], window: Window) -> Iterator[Term]:
    """All that they say."""
    yield from _years(told, window)
    yield from _coming_years(told, window)
    yield from _months(told, window)


def _years(told: Sequence[Told], window: Window) -> Iterator[Term]:
    """The newest month or year told of as past: the report is of it or of a later one."""
    rows = [
        t for t in told
        if t.ref.year and t.ref.direction < 0 and t.ref.unit in {"month", "year"} and not t.ref.base
        and t.mention.clue not in {"copyright", "quoted"} and t.ref.year >= window.first.year
    ]  # fmt: skip
    if rows:
        newest = max(rows, key=lambda t: (t.ref.year or 0, t.ref.month or 0, t.evidence))
        year, month = newest.ref.year or 0, newest.ref.month or 1
        first = date(year, month, 1)
        near = window.between(first, date(min(year + 1, 9998), 12, 31))
        after = window.between(first, None)
        classes = ((near, SURE_PAST + 0.7), (after & ~near, SURE_PAST))
        yield Term(classes, f"“{newest.evidence.quote}” behind", (newest.evidence,), after)


def _coming_years(told: Sequence[Told], window: Window) -> Iterator[Term]:
    """The first quarter, month or year told of as still to come: the report is not of after it, and mostly near."""
    rows = [
        t for t in told
        if t.ref.year and t.ref.direction > 0 and t.ref.unit in {"month", "quarter", "half", "year"} and not t.ref.base
        and t.mention.clue not in {"copyright", "quoted"} and t.ref.year <= window.last.year
    ]  # fmt: skip
    if rows:
        first = min(rows, key=lambda t: (t.bond.days, t.evidence))
        before = window.spread(first.bond.days, -window.size, 0)
        near = window.spread(first.bond.days, -YEAR_AHEAD, 0)
        classes = ((near, 1.0), (window.all & ~before, -SURE_PAST))
        yield Term(classes, f"“{first.evidence.quote}” ahead", (first.evidence,), before)


def _months(told: Sequence[Told], window: Window) -> Iterator[Term]:
    """Months without a year: one looked back to is not this one, one ahead is mostly near."""
    done: set[tuple[int, int]] = set()
    for row in told:
        month, side = row.ref.month or 0, row.ref.direction
        bare = row.ref.unit == "month" and month and not row.ref.year and not row.ref.until
        if not bare or row.mention.clue == "quoted" or (month, side) in done:
            continue
        done.add((month, side))
        shares = MONTHS_BACK if side < 0 else MONTHS_ON
        later = [(month - 1 + gap * -side) % 12 + 1 for gap in range(12)]
        classes = tuple(
            (window.every(m, None), MONTH * log(12 * s)) for m, s in zip(later, shares, strict=True)
        )
        words = "behind" if side < 0 else "ahead"
        shown = sum(mask for mask, weight in classes if weight > 0)
        yield Term(classes, f"“{row.evidence.quote}” {words}", (row.evidence,), shown)
