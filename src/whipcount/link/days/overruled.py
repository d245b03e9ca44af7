"""Whether all else rules out the day that a page's metadata states, as that on which it was saved.

A document at work comes in with what is believed of its day by all but its metadata; how far the
stated day is out, and what is left of its metadata once it is overruled, go out. A day that stands in
print is never overruled.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import log

from whipcount.link.days.masks import Window
from whipcount.link.days.scores import Belief, Term, believe
from whipcount.link.days.words import TRUST
from whipcount.link.days.work import Doc

APART = 2  # days around the stated one that are as good as it
OUT = 11.0  # nats by which another day must be likelier than that
OUT_ON_ONE_LEG = 3.0  # and without any one of the joins
ROUND = 2.2  # nats by which "2022-07-12" must be less likely than the 7th of December
LIKELY = 4.0  # nats below the likeliest day at which one is still likely
READ_ROUND = 4.5  # nats, for a day whose month and number were changed round
NEVER = 40.0
AFTER_SAVED = -4.0  # nats: nothing is published after it was saved
MONTHS = 12


def out_by(doc: Doc, window: Window) -> float:
    """How far the stated day is out, in nats; 0 where it may stand."""
    if not doc.stated or doc.stated.trust != TRUST["sidecar"] or doc.belief is None:
        return 0.0
    gap = _gap(doc.belief, doc.days, window)
    if _read_round(doc.belief, doc.days, window):
        return max(gap, OUT)
    return gap if gap >= OUT and _on_two_legs(doc, window) else 0.0


def _read_round(belief: Belief, days: int, window: Window) -> bool:
    """Whether the day fits much better with its month and its number changed round."""
    turned = _turned(days, window)
    if (
        not turned
        or _odds(belief, turned, 0, window) < max(log(p) for _, p in belief.cells) - LIKELY
    ):
        return False
    return _odds(belief, turned, 0, window) - _odds(belief, days, APART, window) >= ROUND


def _gap(belief: Belief, days: int, window: Window) -> float:
    """How much likelier the likeliest day is than the stated one and those beside it."""
    return max(log(p) for _, p in belief.cells) - _odds(belief, days, APART, window)


def _odds(belief: Belief, days: int, apart: int, window: Window) -> float:
    near = window.spread(days, -apart, apart)
    return max((log(p) for m, p in belief.cells if m & near and p > 0), default=-NEVER)


def _on_two_legs(doc: Doc, window: Window) -> bool:
    for term in doc.used:
        if term.kind == "shared":
            rest = [
                t
                for t in doc.used
                if t.kind != "shared" or set(term.evidence).isdisjoint(t.evidence)
            ]
            if _gap(believe(rest, window.all), doc.days, window) < OUT_ON_ONE_LEG:
                return False
    return True


def _turned(days: int, window: Window) -> int:
    """The day of which "2022-07-12" is if the month stands last: the 7th of December."""
    day = window.first + timedelta(days=days.bit_length() - 1)
    if day.day > MONTHS or day.day == day.month:
        return 0
    return window.day(date(day.year, day.day, day.month))


def overruled(doc: Doc, window: Window) -> Iterator[Term]:
    """What an overruled day still says: the report is of before it; or it was read the wrong way round."""
    stated = doc.stated
    if stated is None:
        return
    if turned := _turned(doc.days, window):
        reason = f"{stated.reason} with its month last"
        yield Term(((turned, READ_ROUND),), reason, (), turned, kind="mark")
    after = window.spread(doc.days, 1, window.size)
    yield Term(
        ((after, AFTER_SAVED),), f"before {stated.reason}", (), window.all & ~after, kind="rest"
    )
