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
CLEAR = 1.3  # and how much more than for any other week
WEEK = 9  # days further apart than this are another week
MOST = 800  # days looked at


@dataclass(frozen=True, slots=True)
class Vote:
    """The days that one join leaves, its weight, and the mention that is joined."""

    by: Narrowing
    weight: float
    mention: str


def elect(votes: Sequence[Vote], days: int) -> list[Narrowing]:
    """The joins that agree on the best days, the heaviest first."""
    totals = _totals(votes, days)
    if not totals:
        return []
    best = max(totals.values())
    winners = [d for d, weight in totals.items() if weight >= best - 1e-9]
    rivals = [w for d, w in totals.items() if min(abs(d - x) for x in winners) > WEEK]
    if best < ENOUGH or (rivals and best < CLEAR * max(rivals)):
        return []
    mask = sum(1 << d for d in winners)
    chosen = [v for v in votes if v.by.days & mask == mask]
    return [v.by for v in sorted(chosen, key=lambda v: (-v.weight, v.by.reason))]


def _totals(votes: Sequence[Vote], days: int) -> dict[int, float]:
    """For each day the weight of the joins that leave it, each mention counted once."""
    most: dict[tuple[int, str], float] = defaultdict(float)
    for vote in votes:
        for day in _bits(vote.by.days & days):
            most[day, vote.mention] = max(most[day, vote.mention], vote.weight)
    totals: dict[int, float] = defaultdict(float)
    for (day, _), weight in sorted(most.items()):
        totals[day] += weight
    return totals


def _bits(mask: int) -> Iterator[int]:
    for _ in range(MOST):
        if not mask:
            return
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
