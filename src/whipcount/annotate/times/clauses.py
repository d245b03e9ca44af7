"""Before or after? What the clause around a time expression says where single words do not.

The clauses of a document and the place of an expression come in; -1 (past), 1 (ahead) or 0 go out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from whipcount.layers import Clause

AHEAD = frozenset({"will", "shall", "'ll", "would"})
OPEN = frozenset({"may", "might", "could", "can", "should", "must"})
HIGHEST = 4  # governing clauses asked
LONGEST = 1500  # characters of a clause that is looked for around a place


class Clauses:
    """The predicates of one document, asked what side of the report a place is on."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self.all = clauses
        self.ordered = sorted(clauses, key=lambda c: (c.start, c.end))
        self.starts = [c.start for c in self.ordered]

    def side(self, start: int, end: int) -> int:
        """The side told by the smallest clause around, else by those that govern it."""
        return next((s for c in self._up(start, end) if (s := _told(c))), 0)

    def possible(self, start: int, end: int) -> bool:
        """True of what may, might or could happen then; "could not" is told of the past."""
        clause = self._around(start, end)
        return bool(clause and clause.modal in OPEN and not (clause.negated or clause.perfect))

    def _up(self, start: int, end: int) -> Iterator[Clause]:
        clause = self._around(start, end)
        for _ in range(HIGHEST):
            if clause is None:
                return
            yield clause
            clause = self.all[clause.parent] if clause.parent is not None else None

    def _around(self, start: int, end: int) -> Clause | None:
        last = bisect_right(self.starts, start)
        first = bisect_right(self.starts, start - LONGEST)
        held = [c for c in self.ordered[first:last] if c.end >= end]
        return min(held, key=lambda c: (c.end - c.start, c.start), default=None)


def _told(clause: Clause) -> int:
    """Will and would look ahead, past and perfect back; the present and a question say nothing."""
    if clause.modality == "future" or clause.modal in AHEAD:
        return 1
    return -1 if clause.tense == "past" or clause.perfect else 0
