"""Which time expressions of two reports hang on one event.

Mentions with the keys of their events come in; for each, the others most like it go out. An
index over the rarer words keeps this far from comparing all with all.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log, sqrt

from whipcount.link.days.bonds import COUNTED, is_month_beside
from whipcount.model import TimeMention

COMMON = 60  # words in more mentions than this open no door
LEAST = 1.0  # nats of the shared words' rarity
ALIKE_LEAST = 0.08  # cosine
KEPT = 6  # neighbours kept
LOOKED_AT = 40  # of those met, the ones that share the most words
PLAIN = 0.35  # weight of a plain word beside a name's
# Log-odds that two mentions are of one event, fitted to dated news: alike, very much alike, told
# with the same plain words, each other's likest, one of many documents; the day somebody spoke is
# seldom the day of what was spoken of, and a vote is no summit.
ODDS, ALIKE, TWINS, SAME_WORDS, MUTUAL, MANY = -1.6, 1.6, 10.0, 2.5, 1.0, 0.45
SPOKEN, WEEKDAY, OTHER_KIND = 1.3, 1.5, 1.0
OTHER_TALLY, BOTH_NUMBERED = 1.2, 2.0
ENOUGH = 2.0  # rarity of shared plain words from which more of them tell no more
TALLY = re.compile(r"\d+-\d+")
VERY = 0.5  # cosine from which two are very much alike
CLOSE = frozenset({"day", "week", "weekend"})  # expressions that can settle a day


@dataclass(frozen=True, slots=True)
class Like:
    """Another mention, how much rarity it shares, and how much of it in plain words."""

    mention: TimeMention
    likeness: float
    words: float = 0.0
    likelihood: float = 0.0


def neighbours(mentions: Sequence[TimeMention]) -> Mapping[str, tuple[Like, ...]]:
    """For each mention's id the mentions of other documents most likely of the same event."""
    keys = {m.id: frozenset(m.about.split()) for m in mentions if m.about and _settles(m)}
    homes: dict[str, set[str]] = defaultdict(set)
    rows: dict[str, list[TimeMention]] = defaultdict(list)
    known = [m for m in mentions if m.id in keys]
    for m in known:
        for word in sorted(keys[m.id]):
            homes[word].add(m.document)
            rows[word].append(m)
    total = len({m.document for m in mentions})
    rarity = {w: _rarity(w, total / len(homes[w]), total) for w in homes}
    doors = {w: r for w, r in rows.items() if len(homes[w]) > 1 and len(r) <= COMMON}
    near = {m.id: _nearest(m, keys, doors, rarity) for m in known}
    return _weighed(near, {m.id: m for m in known}, total)


def _weighed(
    near: Mapping[str, tuple[Like, ...]], own: Mapping[str, TimeMention], total: int
) -> Mapping[str, tuple[Like, ...]]:
    """The likes with how likely each is of one event."""
    best = {i: likes[0].likeness for i, likes in near.items() if likes}
    out: dict[str, tuple[Like, ...]] = {}
    for i, likes in near.items():
        rows = []
        for x in likes:
            j = x.mention.id
            mutual = x.likeness >= max(best[i], best.get(j, 0.0)) - 1e-9
            kin = (x.mention.clue == "report") != (own[i].clue == "report")
            odds = ODDS + ALIKE * x.likeness + TWINS * max(0.0, x.likeness - VERY)
            odds += SAME_WORDS * min(x.words, ENOUGH) + MUTUAL * mutual
            odds += WEEKDAY * _one_weekday(own[i], x.mention)
            odds += BOTH_NUMBERED * (_numbered(own[i]) and _numbered(x.mention))
            odds -= MANY * log(total) + SPOKEN * kin + OTHER_KIND * _other_kind(own[i], x.mention)
            odds -= OTHER_TALLY * _other_tally(own[i], x.mention)
            rows.append(replace(x, likelihood=1 / (1 + exp(-odds))))
        out[i] = tuple(rows)
    return out


def _size(key: frozenset[str], rarity: Mapping[str, float]) -> float:
    return sum(sorted(rarity[w] ** 2 for w in key)) or 1e-9


def _one_weekday(one: TimeMention, other: TimeMention) -> bool:
    """Both name the same weekday: one chance in seven, if they were not of one event."""
    a, b = one.time_ref, other.time_ref
    return bool(a and b and a.weekday is not None and a.weekday == b.weekday)


def _numbered(mention: TimeMention) -> bool:
    """A day with its month: two that differ are not compared, so these agree."""
    ref = mention.time_ref
    return bool(ref and ref.unit == "day" and ref.day and ref.month and not ref.base)


def _other_kind(one: TimeMention, other: TimeMention) -> bool:
    """Both are of a kind of event, and of none in common."""
    kinds = [{w for w in (m.about or "").split() if w[0] == "~"} for m in (one, other)]
    return all(kinds) and not kinds[0] & kinds[1]


def _other_tally(one: TimeMention, other: TimeMention) -> bool:
    """Each is of a count of its own: a vote of 6-3 is not that of 5-4."""
    counts = [{w for w in (m.about or "").split() if TALLY.fullmatch(w)} for m in (one, other)]
    return all(counts) and not counts[0] & counts[1]


def _settles(mention: TimeMention) -> bool:
    ref = mention.time_ref
    return mention.clue in {"news", *COUNTED} or bool(
        ref and (ref.unit in CLOSE or is_month_beside(ref))
    )


def _rarity(word: str, share: float, total: int) -> float:
    rare = log(share * (total + 1) / total) + 0.25
    return rare * PLAIN if word.startswith("=") else rare


def _nearest(
    mention: TimeMention,
    keys: Mapping[str, frozenset[str]],
    doors: Mapping[str, Sequence[TimeMention]],
    rarity: Mapping[str, float],
) -> tuple[Like, ...]:
    met: Counter[str] = Counter()
    known: dict[str, TimeMention] = {}
    for word in sorted(keys[mention.id]):
        for other in doors.get(word, ()):
            if other.document != mention.document:
                known[other.id] = other
                met[other.id] += 1
    near = sorted(known, key=lambda i: (-met[i], i))[:LOOKED_AT]
    own = keys[mention.id]
    likes = [
        Like(known[i], _likeness(own, keys[i], rarity), _words(own & keys[i], rarity)) for i in near
    ]
    best = sorted(likes, key=lambda x: (-x.likeness, x.mention.evidence[0], x.mention.id))
    return tuple(x for x in best[:KEPT] if x.likeness >= ALIKE_LEAST)


def _likeness(one: frozenset[str], other: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The cosine of two keys, rarer words weighing more; none where too little is shared."""
    shared = one & other
    told_apart = any(w[0] != "~" for w in shared)  # two votes at a session may be any two
    if len(shared) < 2 or not told_apart or _contrary(one, other):
        return 0.0
    if sum(sorted(rarity[w] for w in shared)) < LEAST:
        return 0.0
    return _size(shared, rarity) / sqrt(_size(one, rarity) * _size(other, rarity))


def _words(shared: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The rarity of the plain words in common."""
    return sum(sorted(rarity[w] for w in shared if w[0] == "="))


def _contrary(one: frozenset[str], other: frozenset[str]) -> bool:
    """True of what is told of the second quarter and of the third."""
    periods = [{w for w in key if w[0] == "@"} for key in (one, other)]
    return all(periods) and not periods[0] & periods[1]
