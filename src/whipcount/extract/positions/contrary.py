"""Which of the model's readings a verdict of the same words rules out: "a return is impossible". Readings in and out."""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.extract.siding import side
from whipcount.extract.stances import Reading
from whipcount.layers import meet


def uncontradicted(told: Sequence[Reading], verdicts: Sequence[Reading]) -> tuple[Reading, ...]:
    """Readings that no verdict contradicts."""
    return tuple(r for r in told if not any(_contrary(r, verdict) for verdict in verdicts))


def _contrary(found: Reading, verdict: Reading) -> bool:
    """Where such words judge, another side that the model heard in them is no stance."""
    other = side(found.stance) != side(verdict.stance)
    inside = found.evidence[1] <= max(verdict.evidence[1], verdict.clause.head[1]) + 1
    same = {a.chain for a in found.actors} == {a.chain for a in verdict.actors}
    return same and inside and other and meet(found.issue, verdict.evidence)
