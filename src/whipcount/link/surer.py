"""Leaves out the positions, pledges and conditions that are less sure than a reader asks for.

Settled claims and a number of hundredths in; the claims that are so sure out, none of which points to one that
is not, and how many were left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from whipcount.model import Claim, Condition, Pledge, Position, Rated, Unsure


def surer(claims: Sequence[Claim], least: int) -> tuple[tuple[Claim, ...], Unsure]:
    """The claims that are sure enough; kinds that do not say how sure they are stay."""
    gone = {c.id: type(c) for c in claims if isinstance(c, Rated) and c.sure < least}
    of = Counter(gone.values())
    kept = tuple(_let_go(c, gone.keys()) for c in claims if c.id not in gone)
    return kept, Unsure(least, of[Position], of[Pledge], of[Condition])


def _let_go(claim: Claim, gone: AbstractSet[str]) -> Claim:
    """A claim that no longer points to what is gone; what hangs on a condition stays conditional."""
    if not gone or not isinstance(claim, Position | Pledge):
        return claim
    conditions = tuple(i for i in claim.conditions if i not in gone)
    if isinstance(claim, Position):
        return replace(claim, conditions=conditions)
    history = tuple(step for step in claim.history if step.claim not in gone)
    whole = None if claim.part_of in gone else claim.part_of
    return replace(claim, conditions=conditions, history=history, part_of=whole)
