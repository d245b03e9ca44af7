"""Whom a clause is of that is joined to a verb of saying. Clauses in, the words of its subjects out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from whipcount.layers import Clause, Span
from whipcount.lexicon.cues import says

if TYPE_CHECKING:
    from whipcount.extract.scene import Scene


def told_of(scene: Scene, clause: Clause) -> Sequence[Span]:
    """ "Lee said Norland saw a way and had made no decision": what had been done is of whom it is said."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if parent is None or clause.relation != "conj" or not clause.perfect or clause.tense != "past":
        return ()
    saying = says(parent.lemma) and parent.tense == "past" and not parent.perfect
    if not saying or clause.subjects != parent.subjects:
        return ()
    told = scene.below(scene.clauses.index(parent), "ccomp")
    before = [c for c in told if c.head[0] < clause.head[0] and c.subjects]
    return before[-1].subjects if before else ()
