"""Which time expressions of two reports hang on one event.

Mentions with the keys of their events come in; for each, the others most like it go out. An
index over the rarer words keeps this far from comparing all with all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from whipcount.model import TimeMention

COMMON = 60  # words in more mentions than this open no door
LEAST = 1.0  # likeness, in nats of the shared words' rarity
KEPT = 6  # neighbours kept
LOOKED_AT = 40  # of those met, the ones that share the most words
PLAIN = 0.35  # weight of a plain word beside a name's
TELLING = 3  # plain words in common that are as good as a kind of event
CLOSE = frozenset({"day", "week", "weekend"})  # expressions that can settle a day


@dataclass(frozen=True, slots=True)
class Like:
    """Another mention and how much rarity it shares."""

    mention: TimeMention
    likeness: float


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
    return {m.id: _nearest(m, keys, doors, rarity) for m in known}


def _settles(mention: TimeMention) -> bool:
    return mention.clue == "news" or bool(mention.time_ref and mention.time_ref.unit in CLOSE)


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
    likes = [
        Like(known[i], _likeness(keys[mention.id], keys[i], rarity))
        for i in near
        if "news" not in {mention.clue, known[i].clue} or _tells(keys[mention.id] & keys[i])
    ]
    best = sorted(likes, key=lambda x: (-x.likeness, x.mention.evidence[0], x.mention.id))
    return tuple(x for x in best[:KEPT] if x.likeness >= LEAST)


def _tells(shared: frozenset[str]) -> bool:
    """More than names: the same people are in the news every week."""
    return sum(w[0] in "~=" for w in shared) > 1


def _likeness(one: frozenset[str], other: frozenset[str], rarity: Mapping[str, float]) -> float:
    """Rarity shared, where enough is; less for what differs."""
    shared = one & other
    names = [w for w in shared if w[0] not in "~=@"]
    plain = sum(w[0] == "=" for w in shared)
    kinds = [[w for w in key if w[0] == "~"] for key in (one, other)]
    kind = any(w[0] == "~" for w in shared) or any(n[0].isdigit() for n in names)
    if _contrary(one, other) or not (names or plain > TELLING):
        return 0.0
    both = len(names) > 1 and plain > 1
    if not kind and plain < TELLING and not both and (all(kinds) or len(names) < 3):
        return 0.0
    weight = sum(sorted(rarity[w] for w in shared))
    apart = sum(sorted(rarity[w] for w in one ^ other))
    return weight * (0.4 + 0.6 * weight / (weight + apart))


def _contrary(one: frozenset[str], other: frozenset[str]) -> bool:
    """True of what is told of the second quarter and of the third."""
    periods = [{w for w in key if w[0] == "@"} for key in (one, other)]
    return all(periods) and not periods[0] & periods[1]
