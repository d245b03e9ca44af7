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


@dataclass(frozen=True, slots=True)
class Like:
    """Another mention and how much rarity it shares."""

    mention: TimeMention
    likeness: float


def neighbours(mentions: Sequence[TimeMention]) -> Mapping[str, tuple[Like, ...]]:
    """For each mention's id the mentions of other documents most likely of the same event."""
    keys = {m.id: frozenset((m.about or "").split()) for m in mentions}
    homes: dict[str, set[str]] = defaultdict(set)
    rows: dict[str, list[TimeMention]] = defaultdict(list)
    for m in mentions:
        for word in sorted(keys[m.id]):
            homes[word].add(m.document)
            rows[word].append(m)
    total = len({m.document for m in mentions})
    rarity = {w: log((total + 1) / len(homes[w])) + 0.25 for w in homes}
    doors = {w: r for w, r in rows.items() if len(homes[w]) > 1 and len(r) <= COMMON}
    return {m.id: _nearest(m, keys, doors, rarity) for m in mentions if keys[m.id]}


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
    likes = [Like(o, _likeness(keys[mention.id], keys[i], rarity)) for i, o in known.items()]
    best = sorted(likes, key=lambda x: (-x.likeness, x.mention.evidence[0], x.mention.id))
    return tuple(x for x in best[:KEPT] if x.likeness >= LEAST)


def _likeness(one: frozenset[str], other: frozenset[str], rarity: Mapping[str, float]) -> float:
    """Rarity shared, if a kind of event and a name or three names are; less for what differs."""
    shared = one & other
    names = [w for w in shared if not w.startswith("~")]
    kinds = [[w for w in key if w.startswith("~")] for key in (one, other)]
    alike = len(names) < len(shared) or any(n[0].isdigit() for n in names)
    if not names or (not alike and (all(kinds) or len(names) < 3)):
        return 0.0
    weight = sum(sorted(rarity[w] for w in shared))
    apart = sum(sorted(rarity[w] for w in one ^ other))
    return weight * (0.4 + 0.6 * weight / (weight + apart))
