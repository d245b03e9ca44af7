"""How likely two time expressions of two reports are of one happening, by the vectors that the encoder makes of both.

Mentions that have theirs come in, with the keys of their events and how rare the words of these are; for each the
others most likely of the same happening go out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from whipcount.annotate.happenings import Likeness
from whipcount.link.days.keys import (
    Key,
    Like,
    Rarity,
    both_numbered,
    contrary,
    one_reported,
    one_weekday,
    other_kind,
    plain_words,
    shared_size,
)
from whipcount.model import TimeMention

ALL = 1_500  # mentions of a dossier up to which each is held against all
LOOKED_AT = 40  # of those held against, the likest
KEPT = 8  # neighbours kept
TAUGHT_ON = 6  # documents of the dossiers that the odds were fitted on
MANY = 0.45  # of the log of how many times as many there are: more that can be confused

Keys = Mapping[str, Key]
Doors = Mapping[str, Sequence[TimeMention]]


class Signs(NamedTuple):
    """What tells of two mentions whether they are of one happening; each is nought if it tells nothing."""

    always: float
    alike: float  # the cosine of their vectors
    behind: float  # how much less alike they are than either and the likest to it: nought at most
    mutual: float  # each is the likest to the other
    key: float  # the cosine of their keys
    words: float  # the rarity of the plain words in common
    weekday: float
    numbered: float
    kind: float
    reported: float


# Log-odds, fitted by training/happened.py to dossiers that were held back.
ODDS = Signs(-6.30, 6.17, 3.22, 0.46, 3.75, 1.61, 1.50, 0.11, -0.14, -0.43)


class Pair(NamedTuple):
    """The places of two mentions, and their signs."""

    one: int
    other: int
    signs: Signs


def by_happening(
    mentions: Sequence[TimeMention], keys: Keys, rarity: Rarity, doors: Doors
) -> Mapping[str, tuple[Like, ...]]:
    """For each mention's id the mentions of other documents most likely of the same happening."""
    rivals = MANY * log(max(1, len({m.document for m in mentions})) / TAUGHT_ON)
    near: dict[str, list[Like]] = {m.id: [] for m in mentions}
    for one, other, signs in pairs(mentions, keys, rarity, doors):
        odds = sum(weight * sign for weight, sign in zip(ODDS, signs, strict=True)) - rivals
        like = Like(mentions[other], signs.key, signs.words, 1 / (1 + exp(-odds)))
        near[mentions[one].id].append(like)
    return {i: tuple(sorted(likes, key=_first)[:KEPT]) for i, likes in near.items()}


def _first(like: Like) -> tuple[object, ...]:
    return -like.likelihood, like.mention.evidence[0], like.mention.id


def pairs(
    mentions: Sequence[TimeMention], keys: Keys, rarity: Rarity, doors: Doors
) -> Iterator[Pair]:
    """Each mention with the likest of other documents, and the signs of both."""
    near = _likest(mentions, keys, doors)
    best = [likes[0][1] if likes else 0.0 for likes in near]
    for i, likes in enumerate(near):
        for j, alike in likes:
            one, other = mentions[i], mentions[j]
            if not contrary(keys[one.id], keys[other.id]):
                behind = min(0.0, alike - max(best[i], best[j]))
                yield Pair(i, j, _signs(one, other, keys, rarity, alike, behind))


def _likest(
    mentions: Sequence[TimeMention], keys: Keys, doors: Doors
) -> Sequence[Sequence[tuple[int, float]]]:
    """The places of those of other documents that are likest to each, with how alike they are; in a large dossier of those with a word in common."""
    likeness = Likeness([m.happening or "" for m in mentions])
    place = {m.id: i for i, m in enumerate(mentions)}
    near = []
    for i, mention in enumerate(mentions):
        met = range(len(mentions)) if len(mentions) <= ALL else _met(mention, keys, doors, place)
        others = [j for j in met if mentions[j].document != mention.document]
        alike = zip(others, likeness.of(i, others), strict=True)
        near.append(sorted(alike, key=lambda x: (-x[1], x[0]))[:LOOKED_AT])
    return near


def _met(mention: TimeMention, keys: Keys, doors: Doors, place: Mapping[str, int]) -> Sequence[int]:
    """The places of all mentions that have a word in common with one."""
    return sorted({place[m.id] for word in keys[mention.id] for m in doors.get(word, ())})


def _signs(
    one: TimeMention, other: TimeMention, keys: Keys, rarity: Rarity, alike: float, behind: float
) -> Signs:
    mine, theirs = keys[one.id], keys[other.id]
    return Signs(
        always=1.0,
        alike=alike,
        behind=behind,
        mutual=float(behind == 0.0),
        key=shared_size(mine, theirs, rarity),
        words=plain_words(mine & theirs, rarity),
        weekday=float(one_weekday(one, other)),
        numbered=float(both_numbered(one, other)),
        kind=float(other_kind(mine, theirs)),
        reported=float(one_reported(one, other)),
    )
