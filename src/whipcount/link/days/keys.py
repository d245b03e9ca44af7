"""What the keys of two events have in common. Pure; a key is the set of an event's telling words.

A word with ``=`` before it is a plain one, with ``~`` a kind of event, with ``@`` a period.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import log, sqrt

from whipcount.model import TimeMention

PLAIN = 0.35  # weight of a plain word beside a name's
ENOUGH = 2.0  # rarity of shared plain words from which more of them tell no more
TALLY = re.compile(r"\d+-\d+")

Key = frozenset[str]
Rarity = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Like:
    """Another mention, how much rarity it shares, and how much of it in plain words."""

    mention: TimeMention
    likeness: float
    words: float = 0.0
    likelihood: float = 0.0


def rarity_of(word: str, share: float, total: int) -> float:
    """How rare a word is that one of ``share`` of all ``total`` documents has."""
    rare = log(share * (total + 1) / total) + 0.25
    return rare * PLAIN if word.startswith("=") else rare


def shared_size(one: Key, other: Key, rarity: Rarity) -> float:
    """The cosine of two keys, rarer words weighing more."""
    shared = one & other
    return _size(shared, rarity) / sqrt(_size(one, rarity) * _size(other, rarity))


def _size(key: Key, rarity: Rarity) -> float:
    return sum(sorted(rarity[w] ** 2 for w in key)) or 1e-9


def plain_words(shared: Key, rarity: Rarity) -> float:
    """The rarity of the plain words in common, as far as it tells anything."""
    return min(sum(sorted(rarity[w] for w in shared if w[0] == "=")), ENOUGH)


def contrary(one: Key, other: Key) -> bool:
    """True of what is told of the second quarter and of the third."""
    return _apart(one, other, lambda w: w[0] == "@")


def other_kind(one: Key, other: Key) -> bool:
    """Both are of a kind of event, and of none in common."""
    return _apart(one, other, lambda w: w[0] == "~")


def other_tally(one: Key, other: Key) -> bool:
    """Each is of a count of its own: a vote of 6-3 is not that of 5-4."""
    return _apart(one, other, lambda w: TALLY.fullmatch(w) is not None)


def _apart(one: Key, other: Key, is_of: Callable[[str], bool]) -> bool:
    mine, theirs = ({w for w in key if is_of(w)} for key in (one, other))
    return bool(mine and theirs) and not mine & theirs


def one_weekday(one: TimeMention, other: TimeMention) -> bool:
    """Both name the same weekday: one chance in seven, if they were not of one event."""
    a, b = one.time_ref, other.time_ref
    return bool(a and b and a.weekday is not None and a.weekday == b.weekday)


def both_numbered(one: TimeMention, other: TimeMention) -> bool:
    """Each a day with its month: two that differ are not compared, so these agree."""
    return _numbered(one) and _numbered(other)


def _numbered(mention: TimeMention) -> bool:
    ref = mention.time_ref
    return bool(ref and ref.unit == "day" and ref.day and ref.month and not ref.base)


def one_reported(one: TimeMention, other: TimeMention) -> bool:
    """One is the day on which somebody spoke, the other is not: seldom the day of what was spoken of."""
    return (one.clue == "report") != (other.clue == "report")
