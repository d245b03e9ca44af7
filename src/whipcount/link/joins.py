"""Which are one and which are not: clusters of ids, and what a person said of two of them.

Judgements ``same`` and ``different`` come in as pairs of sets of folded names; on any two, the last
word counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from whipcount.link.names import fold
from whipcount.model import Judgement

JOINING = frozenset({"same", "different"})


@dataclass(frozen=True)
class Pair:
    """Two that a person called the same or different, each by its folded names."""

    verb: str
    a: frozenset[str]
    b: frozenset[str]

    def meets(self, other: Pair) -> bool:
        """Whether both speak of the same two."""
        straight = self.a & other.a and self.b & other.b
        crossed = self.a & other.b and self.b & other.a
        return bool(straight or crossed)


def pairs(judgements: Sequence[Judgement], kind: str) -> tuple[Pair, ...]:
    """What a person said of each two actors or issues, in the order it was said."""
    said: list[Pair] = []
    for judgement in judgements:
        names = judgement.seen.get("names")
        if judgement.verb not in JOINING or judgement.seen.get("kind") != kind:
            continue
        sides = [_folded(side) for side in names] if isinstance(names, list | tuple) else []
        for a, b in combinations(sides, 2):
            new = Pair(judgement.verb, a, b)
            said = [*(p for p in said if not p.meets(new)), new]
    return tuple(said)


def _folded(side: object) -> frozenset[str]:
    return frozenset(fold(str(n)) for n in side) if isinstance(side, list | tuple) else frozenset()


class Clusters:
    """Union-find over ids.

    Clusters that carry the labels of an ``apart`` pair are never brought together; those with two
    ``known`` identities only by force.
    """

    def __init__(self, ids: Iterable[str]) -> None:
        self.parent = {i: i for i in ids}
        self.labels: dict[str, set[str]] = {i: set() for i in self.parent}
        self.known: dict[str, str | None] = dict.fromkeys(self.parent)
        self.apart: set[tuple[str, str]] = set()

    def root(self, item: str) -> str:
        """The representative of an item's cluster."""
        while self.parent[item] != item:
            self.parent[item] = item = self.parent[self.parent[item]]
        return item

    def keep_apart(self, label: str, a: Iterable[str], b: Iterable[str]) -> None:
        """Never bring an item of one side together with one of the other."""
        for side, items in ((f"{label}:a", a), (f"{label}:b", b)):
            for item in items:
                self.labels[item].add(side)
        self.apart.add((f"{label}:a", f"{label}:b"))

    def join(self, a: str, b: str, *, force: bool = False) -> None:
        """Bring two clusters together, unless something keeps them apart."""
        x, y = sorted((self.root(a), self.root(b)))
        two = self.known[x] and self.known[y] and self.known[x] != self.known[y]
        if x == y or (two and not force) or self._forbidden(x, y):
            return
        self.parent[y] = x
        self.labels[x] |= self.labels[y]
        self.known[x] = self.known[x] or self.known[y]

    def _forbidden(self, x: str, y: str) -> bool:
        return any(
            (p, q) in self.apart or (q, p) in self.apart
            for p in self.labels[x]
            for q in self.labels[y]
        )
