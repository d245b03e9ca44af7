"""Rows that were judged right come in; the same rows made wrong go out: with another stance, holder or issue.

A model that only sees what was really read learns little of what a stance or a holder has to do with the words: nearly
all rows of a passage have the same. So each right row is set beside one that the same words do not bear.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from verdicts import Verdict
from whipcount.layers import meet

WHO, WHAT = 0, 1  # places of these among a row's parts
WRONG = {WHO: "A", WHAT: "I"}  # and the faults of a row in which they are exchanged
# Stances and steps that are no rivals of each other: the words often bear several of one group.
SIDES = (
    ("committed", "offered", "supports"),
    ("considering", "undecided", "abstained"),
    ("opposed", "blocking", "declined"),
)
STEPS = (
    ("floated", "offered", "pledged", "committed", "allocated", "delivering", "delivered"),
    ("reduced", "suspended", "withdrawn"),
)
GROUPS = {"position": SIDES, "pledge": STEPS}
READ = 0.7  # how often a row that was read wrongly is taken, where there is one
SET_RIGHT = frozenset("ASI")  # faults of one thing in a row, which another row may have right
NEAR = 300  # characters within which another row's part may be taken for this row's

Others = Mapping[str, Sequence[Verdict]]  # by document


def beside(verdicts: Iterable[Verdict]) -> Others:
    """The rows of each document."""
    found: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        found[verdict.document].append(verdict)
    return found


def rival(verdict: Verdict, others: Others, chance: random.Random) -> Verdict | None:
    """A right row's rival: what was read wrongly of the same words, else the row with its stance, holder or issue exchanged.

    None if nothing is near.
    """
    if (mistaken := _mistaken(verdict, others)) and chance.random() < READ:
        return chance.choice(mistaken)
    made = (
        _turned(verdict, chance),
        _exchanged(verdict, WHO, others, chance),
        _exchanged(verdict, WHAT, others, chance),
    )
    found = [one for one in made if one is not None]
    return chance.choice(found) if found else None


def _mistaken(verdict: Verdict, others: Others) -> list[Verdict]:
    """Rows on the same words that were judged wrong in one thing and were set right by this one."""
    return [
        other
        for other in others[verdict.document]
        if other.fault in SET_RIGHT
        and other.evidence == verdict.evidence
        and other.kind == verdict.kind
        and _differing(other, verdict) == 1
    ]


def _differing(one: Verdict, other: Verdict) -> int:
    """In how many things two rows differ: what they are, and each of their parts."""
    parts = zip(one.parts, other.parts, strict=True)
    return (one.label != other.label) + sum(a != b for a, b in parts)


def _turned(verdict: Verdict, chance: random.Random) -> Verdict | None:
    """With a stance of another side, or a step down the ladder for one up."""
    kind, _, value = verdict.label.partition(":")
    groups = GROUPS.get(kind, ())
    if not any(value in group for group in groups):
        return None
    other = chance.choice([v for group in groups if value not in group for v in group])
    return replace(verdict, label=f"{kind}:{other}", fault="S")


def _exchanged(
    verdict: Verdict, part: int, others: Others, chance: random.Random
) -> Verdict | None:
    """With the holder or the issue of another row near by, if the two do not share words."""
    own = verdict.parts[part]
    if own is None:
        return None
    near = [
        span
        for other in others[verdict.document]
        if (span := other.parts[part]) is not None
        and abs(span[0] - verdict.evidence[0]) < NEAR
        and not meet(span, own)
    ]
    if not near:
        return None
    parts = list(verdict.parts)
    parts[part] = chance.choice(sorted(set(near)))
    return replace(verdict, parts=tuple(parts), fault=WRONG[part])
