"""A document while its day is being found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from whipcount.link.days.scores import Belief, Term
from whipcount.link.days.words import Narrowing, Told
from whipcount.model import Document


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
