"""What "on the 25th" and "Friday, the 17th" say of a report's day: they leave the month open.

A report's time mentions come in; ``Term`` rows go out. The shares are how often a report lies so
many days after such a day: first day, last day, share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

from whipcount.link.days.masks import Window
from whipcount.link.days.scores import Term
from whipcount.link.days.words import Told

COMING = ((-6, -1, 0.42), (-13, -7, 0.25), (-31, -14, 0.24), (0, 0, 0.02), (1, 31, 0.05))
BEHIND = ((0, 1, 0.2), (2, 6, 0.3), (7, 13, 0.22), (14, 31, 0.2), (-31, -1, 0.05))
EITHER = ((0, 1, 0.08), (-6, -1, 0.3), (2, 6, 0.15), (-31, -7, 0.25), (7, 31, 0.18))
# Days from one such day to the next, and to the next that is the same weekday.
MONTH, SAME_WEEKDAY = 30.4, 213.0
LEAST = 0.02  # share of what no row of the shares holds


def ordinal_terms(told: Sequence[Told], window: Window) -> Iterator[Term]:
    """The days of a month that a report names without the month, each once."""
    done: set[tuple[int, int]] = set()
    for row in told:
        ref = row.ref
        key = (ref.day or 0, ref.direction)
        if ref.unit == "day" and ref.day and not ref.month and not ref.base and key not in done:
            done.add(key)
            yield _term(row, window)


def _term(row: Told, window: Window) -> Term:
    ref = row.ref
    shares = {1: COMING, -1: BEHIND}.get(ref.direction, EITHER)
    cycle = MONTH if ref.weekday is None else SAME_WEEKDAY
    named, taken = window.nth(ref.day or 0, ref.weekday), 0
    classes = []
    for low, high, share in shares:
        mask = window.spread(named, low, high) & ~taken
        taken |= mask
        classes.append((mask, log(share * cycle / (high - low + 1))))
    classes.append((window.all & ~taken, log(LEAST)))
    near = window.spread(named, -31 if ref.direction >= 0 else 0, 31 if ref.direction <= 0 else 0)
    side = {1: "ahead", -1: "behind"}.get(ref.direction, "near")
    return Term(tuple(classes), f"“{row.evidence.quote}” {side}", (row.evidence,), near)
