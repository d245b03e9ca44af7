"""Coreference scores: MUC, B-cubed, CEAF with entities, and their mean, the CoNLL F1.

Entities come in as sets of mentions, gold's and ours; a mention is anything hashable. Definitions:
Vilain et al. 1995, Bagga and Baldwin 1998, Luo 2005. Numerators and denominators are kept apart, so
that a corpus is scored by adding up its documents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

import numpy as np

Entity = AbstractSet[Hashable]
Entities = Sequence[Entity]
NAMES = ("MUC", "B3", "CEAFe")


@dataclass
class Sums:
    """Recall's and precision's numerator and denominator of one measure."""

    parts: list[float] = field(default_factory=lambda: [0.0] * 4)

    def add(self, parts: Sequence[float]) -> None:
        """Take in one document."""
        self.parts = [a + b for a, b in zip(self.parts, parts, strict=True)]

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision, 0 where nothing is right."""
        recall, precision = self.recall, self.precision
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0

    @property
    def recall(self) -> float:
        """Of what gold has."""
        return self.parts[0] / self.parts[1] if self.parts[1] else 0.0

    @property
    def precision(self) -> float:
        """Of what we have."""
        return self.parts[2] / self.parts[3] if self.parts[3] else 0.0


@dataclass
class Scores:
    """All measures over the documents taken in so far."""

    sums: dict[str, Sums] = field(default_factory=lambda: {n: Sums() for n in NAMES})

    def add(self, gold: Entities, ours: Entities) -> None:
        """Take in one document's entities."""
        for name, measure in (("MUC", muc), ("B3", b_cubed), ("CEAFe", ceaf)):
            self.sums[name].add(measure(gold, ours))

    @property
    def conll(self) -> float:
        """The mean of the three F1."""
        return sum(s.f1 for s in self.sums.values()) / len(self.sums)


def muc(gold: Entities, ours: Entities) -> tuple[float, float, float, float]:
    """Links that stay when one side is cut up by the other."""
    return (*_links(gold, ours), *_links(ours, gold))


def _links(wanted: Entities, given: Entities) -> tuple[float, float]:
    home = _home(given)
    kept = whole = 0
    for entity in wanted:
        groups = {home[m] for m in entity if m in home}
        parts = len(groups) + sum(m not in home for m in entity)
        kept += len(entity) - parts
        whole += len(entity) - 1
    return float(kept), float(whole)


def _home(entities: Entities) -> Mapping[Hashable, int]:
    return {m: number for number, entity in enumerate(entities) for m in entity}


def b_cubed(gold: Entities, ours: Entities) -> tuple[float, float, float, float]:
    """For each mention, the share of its entity that the other side keeps together with it."""
    return (*_shares(gold, ours), *_shares(ours, gold))


def _shares(wanted: Entities, given: Entities) -> tuple[float, float]:
    home = _home(given)
    total = 0.0
    for entity in wanted:
        together = Counter(home[m] for m in entity if m in home)
        total += sum(n * n for n in together.values()) / len(entity)
    return total, float(sum(len(e) for e in wanted))


def ceaf(gold: Entities, ours: Entities) -> tuple[float, float, float, float]:
    """The best one-to-one pairing of entities, each pair worth 2 |common| / (|gold| + |ours|)."""
    home = _home(ours)
    worth = np.zeros((len(gold), len(ours)))
    for row, entity in enumerate(gold):
        for column, common in Counter(home[m] for m in entity if m in home).items():
            worth[row, column] = 2 * common / (len(entity) + len(ours[column]))
    best = assignment(worth)
    return best, float(len(gold)), best, float(len(ours))


def assignment(worth: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> float:
    """The most that a one-to-one pairing of rows with columns is worth (Hungarian method)."""
    if worth.size == 0:
        return 0.0
    table = worth.T if worth.shape[0] > worth.shape[1] else worth
    rows, columns = table.shape
    cost = table.max() - table
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.zeros(columns + 1, dtype=int)
    for row in range(1, rows + 1):
        _place(row, cost, row_price, column_price, owner)
    return float(sum(table[owner[c] - 1, c - 1] for c in range(1, columns + 1) if owner[c]))


def _place(
    row: int,
    cost: np.ndarray[tuple[int, int], np.dtype[np.float64]],
    row_price: np.ndarray[tuple[int], np.dtype[np.float64]],
    column_price: np.ndarray[tuple[int], np.dtype[np.float64]],
    owner: np.ndarray[tuple[int], np.dtype[np.int_]],
) -> None:
    """Find a column for one more row by the cheapest chain of moves."""
    columns = cost.shape[1]
    owner[0], column = row, 0
    least, before = np.full(columns + 1, np.inf), np.zeros(columns + 1, dtype=int)
    used = np.zeros(columns + 1, dtype=bool)
    while owner[column]:
        used[column] = True
        here = owner[column]
        now = cost[here - 1] - row_price[here] - column_price[1:]
        better = ~used[1:] & (now < least[1:])
        least[1:][better], before[1:][better] = now[better], column
        open_columns = np.flatnonzero(~used[1:]) + 1
        nearest = int(open_columns[np.argmin(least[open_columns])])
        step = least[nearest]
        row_price[owner[used]] += step
        column_price[used] -= step
        least[~used] -= step
        column = nearest
    while column:
        owner[column], column = owner[before[column]], int(before[column])
