"""Joins of one event over two reports, weighed against each other.

Votes for days come in, each the days that one join leaves a document; the narrowings of the side
that clearly wins go out, none where two weeks are about as likely.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.link.day_words import Narrowing

ENOUGH = 2.0  # weight of the joins that point to one day
UNOPPOSED = 1.0  # enough where hardly any points elsewhere
ALONE = 2.0  # so many times the weight of any other week's
CLEAR = 1.3  # and how much more than for any other week
AGAIN = 0.5  # what each further report of one event adds of its weight
WEEK = 4  # days further apart than this are another week
MOST = 800  # days looked at


@dataclass(frozen=True, slots=True)
class Vote:
    """The days that one join leaves, its weight, and the mention that is joined."""

    by: Narrowing
    weight: float
    mention: str
    document: str


def elect(votes: Sequence[Vote], days: int, likely: int, alone: float) -> list[Narrowing]:
    """The joins that agree on the best days, the heaviest first; first among the likely days.

    ``alone`` is the weight they need where nothing speaks for another week.
    """
    return _elected(votes, days & likely, alone) or _elected(votes, days, alone)


def _elected(votes: Sequence[Vote], days: int, alone: float) -> list[Narrowing]:
    totals = _totals(votes, days)
    if not totals:
        return []
    best = max(totals.values())
    winners = [d for d, weight in totals.items() if weight >= best - 1e-9]
    rivals = [w for d, w in totals.items() if min(abs(d - x) for x in winners) > WEEK]
    rival = max(rivals, default=0.0)
    if best < (ENOUGH if best < ALONE * rival else alone) or best < CLEAR * rival:
        return []
    mask = sum(1 << d for d in winners)
    chosen = [v for v in votes if v.by.days & mask == mask]
    return [v.by for v in sorted(chosen, key=lambda v: (-v.weight, v.by.reason))]


def _totals(votes: Sequence[Vote], days: int) -> dict[int, float]:
    """For each day the weight of the joins that leave it: a mention's second report counts half."""
    most: dict[tuple[int, str], dict[str, float]] = defaultdict(dict)
    for vote in votes:
        for day in _bits(vote.by.days & days):
            known = most[day, vote.mention]
            known[vote.document] = max(known.get(vote.document, 0.0), vote.weight)
    totals: dict[int, float] = defaultdict(float)
    for (day, _), weights in sorted(most.items()):
        ordered = sorted(weights.values(), reverse=True)
        totals[day] += sum(w * AGAIN**i for i, w in enumerate(ordered))
    return totals


def _bits(mask: int) -> Iterator[int]:
    for _ in range(MOST):
        if not mask:
            return
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
