"""A document while its day is being found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from whipcount.link.days.scores import Belief, Term
from whipcount.link.days.words import Narrowing, Told
from whipcount.model import Document


class SoFar(NamedTuple):
    """The days of a document, what they rest on, and the odds."""

    days: int
    used: Sequence[Term]
    belief: Belief | None


@dataclass
class Doc:
    """What its words and its page say of its day, and what has come of it so far."""

    document: Document
    told: Sequence[Told]
    terms: Sequence[Term]
    days: int = 0
    stated: Narrowing | None = None
    used: Sequence[Term] = field(default_factory=tuple)
    belief: Belief | None = None
    problem: str | None = None

    def told_so_far(self) -> SoFar:
        """What has come of it so far."""
        return SoFar(self.days, self.used, self.belief)

    def take(self, before: SoFar) -> None:
        """Go back to what had come of it before."""
        self.days, self.used, self.belief = before
