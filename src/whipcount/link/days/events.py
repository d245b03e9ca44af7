"""Which time expressions of two reports hang on one event.

Mentions with the keys of their events come in; for each, the others most like it go out, by the words of both or
by the vectors of their happenings. An index over the rarer words keeps this far from comparing all with all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp, log
from typing import NamedTuple

from whipcount.annotate.times.settling import settles
from whipcount.link.days.happened import by_happening
from whipcount.link.days.keys import (
    Key,
    Like,
    Rarity,
    both_numbered,
    contrary,
    one_reported,
    one_weekday,
    other_kind,
    other_tally,
    plain_words,
    rarity_of,
    shared_size,
)
from whipcount.model import TimeMention

COMMON = 60  # words in more mentions than this open no door
LEAST = 1.0  # nats of the shared words' rarity
ALIKE_LEAST = 0.08  # cosine
KEPT = 6  # neighbours kept
LOOKED_AT = 40  # of those met, the ones that share the most words
# Log-odds that two mentions are of one event, fitted to dated news: alike, very much alike, told
# with the same plain words, each other's likest, one of many documents; the day somebody spoke is
# seldom the day of what was spoken of, and a vote is no summit.
ODDS, ALIKE, TWINS, SAME_WORDS, MUTUAL, MANY = -1.6, 1.6, 10.0, 2.5, 1.0, 0.45
SPOKEN, WEEKDAY, OTHER_KIND = 1.3, 1.5, 1.0
OTHER_TALLY, BOTH_NUMBERED = 1.2, 2.0
VERY = 0.5  # cosine from which two are very much alike

Doors = Mapping[str, Sequence[TimeMention]]


class Keyed(NamedTuple):
    """The mentions that can settle a day, the keys of their events by their ids, how rare each word is, and the mentions of each rarer one."""

    mentions: Sequence[TimeMention]
    keys: Mapping[str, Key]
    rarity: Rarity
    doors: Doors


def neighbours(mentions: Sequence[TimeMention]) -> Mapping[str, tuple[Like, ...]]:
    """For each mention's id the mentions of other documents most likely of the same event."""
    found = keyed(mentions)
    near = {m.id: _nearest(m, found) for m in found.mentions}
    total = len({m.document for m in mentions})
    return _weighed(near, {m.id: m for m in found.mentions}, found.keys, total)


def alike(mentions: Sequence[TimeMention]) -> Mapping[str, tuple[Like, ...]]:
    """The same, by the vectors of their happenings: of the mentions that have one."""
    return by_happening(*keyed([m for m in mentions if m.happening]))


def keyed(mentions: Sequence[TimeMention]) -> Keyed:
    """The mentions that can settle a day, and what their keys say."""
    keys = {m.id: frozenset(m.about.split()) for m in mentions if m.about and settles(m)}
    homes: dict[str, set[str]] = defaultdict(set)
    rows: dict[str, list[TimeMention]] = defaultdict(list)
    known = [m for m in mentions if m.id in keys]
    for m in known:
        for word in sorted(keys[m.id]):
            homes[word].add(m.document)
            rows[word].append(m)
    total = len({m.document for m in mentions})
    rarity = {w: rarity_of(w, total / len(homes[w]), total) for w in homes}
    doors = {w: r for w, r in rows.items() if len(homes[w]) > 1 and len(r) <= COMMON}
    return Keyed(known, keys, rarity, doors)


def _weighed(
    near: Mapping[str, tuple[Like, ...]],
    own: Mapping[str, TimeMention],
    keys: Mapping[str, Key],
    total: int,
) -> Mapping[str, tuple[Like, ...]]:
    """The likes with how likely each is of one event."""
    best = {i: likes[0].likeness for i, likes in near.items() if likes}
    out: dict[str, tuple[Like, ...]] = {}
    for i, likes in near.items():
        rows = []
        for x in likes:
            j, one, other = x.mention.id, own[i], x.mention
            mutual = x.likeness >= max(best[i], best.get(j, 0.0)) - 1e-9
            odds = ODDS + ALIKE * x.likeness + TWINS * max(0.0, x.likeness - VERY)
            odds += SAME_WORDS * x.words + MUTUAL * mutual - MANY * log(total)
            odds += WEEKDAY * one_weekday(one, other) + BOTH_NUMBERED * both_numbered(one, other)
            odds -= SPOKEN * one_reported(one, other) + OTHER_KIND * other_kind(keys[i], keys[j])
            odds -= OTHER_TALLY * other_tally(keys[i], keys[j])
            rows.append(replace(x, likelihood=1 / (1 + exp(-odds))))
        out[i] = tuple(rows)
    return out


def _nearest(mention: TimeMention, every: Keyed) -> tuple[Like, ...]:
    keys, rarity = every.keys, every.rarity
    met: Counter[str] = Counter()
    known: dict[str, TimeMention] = {}
    for word in sorted(keys[mention.id]):
        for other in every.doors.get(word, ()):
            if other.document != mention.document:
                known[other.id] = other
                met[other.id] += 1
    near = sorted(known, key=lambda i: (-met[i], i))[:LOOKED_AT]
    own = keys[mention.id]
    likes = [
        Like(known[i], _likeness(own, keys[i], rarity), plain_words(own & keys[i], rarity))
        for i in near
    ]
    best = sorted(likes, key=lambda x: (-x.likeness, x.mention.evidence[0], x.mention.id))
    return tuple(x for x in best[:KEPT] if x.likeness >= ALIKE_LEAST)


def _likeness(one: Key, other: Key, rarity: Rarity) -> float:
    """The cosine of two keys; none where too little is shared."""
    shared = one & other
    told_apart = any(w[0] != "~" for w in shared)  # two votes at a session may be any two
    if len(shared) < 2 or not told_apart or contrary(one, other):
        return 0.0
    if sum(sorted(rarity[w] for w in shared)) < LEAST:
        return 0.0
    return shared_size(one, other, rarity)
