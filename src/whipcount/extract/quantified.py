"""Subjects that name nobody in particular: "not all members are ready", "few countries will pay"."""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon import frames
from whipcount.model import Party

BEFORE = 7  # characters in which "not" or "hardly" stands before a subject
SOME_NOT = re.compile(
    r"\b(?:not\s(?:all|each|every\w*|many)|hardly\s(?:any|all))\b|(?<!\ba\s)(?<!\bthe\s)\bfew\b",
    re.IGNORECASE,
)
NONE = re.compile(
    r"(?:no|none|neither|nobody|no\s?-?\s?one|not\s(?:one|a\ssingle))\b", re.IGNORECASE
)
NOT_ONE = re.compile(r"(?:one|a\ssingle)\b")  # with "not" before it
NOT = re.compile(r"\b[Nn]ot\s$")

NONE_OF = re.compile(
    r"(?:none|neither)\sof\s(?=the\s|its\s|their\s|his\s|her\s|our\s)", re.IGNORECASE
)
NEITHER = re.compile(r"\bneither\s(?:the\s|of\s)?$", re.IGNORECASE)
REACH = len("neither the ")
FOR = frozenset({"supports", "committed", "offered"})
ROUND = {
    "supports": "opposed", "committed": "declined", "offered": "declined", "opposed": "supports", "blocking": "supports",
    "declined": "considering",
}  # fmt: skip


def some_not(scene: Scene, clause: Clause) -> bool:
    """Whether a clause says of not all, or of few, that they do it: who does is not told."""
    return any(
        found.end() > start
        for start, end in clause.subjects
        for found in SOME_NOT.finditer(scene.text, max(0, start - BEFORE), end)
    )


def names_nobody(words: str) -> bool:
    """Whether whoever is said to act is nobody: "nobody", "no party", "none of them"."""
    return NONE.match(words) is not None


def nobody(scene: Scene, clause: Clause) -> bool:
    """Whether a clause says that nobody does it, or not all do."""
    return some_not(scene, clause) or any(
        NONE.match(scene.text, start, end) for start, end in clause.subjects
    )


def none_of(scene: Scene, clause: Clause, actor: Party) -> Party:
    """ "None of the two banks": the banks, of whom a clause says that they do not."""
    met = NONE_OF.match(actor.text)
    at = scene.text.find(actor.text, clause.start, clause.end) if met else -1
    return scene.party((at + met.end(), at + len(actor.text))) if met and at >= 0 else actor


def by_nobody(scene: Scene, clause: Clause) -> bool:
    """ "Not one member should vote for it": whether the subject denies what a clause says."""
    return any(_none(scene, span) for span in clause.subjects if span[0] < clause.head[0])


def denied_by_subject(scene: Scene, clause: Clause, value: str) -> str:
    """The model's stance of a clause whose subject denies it: of "neither Norland nor Chile backs it" it hears "backs".

    What it turned itself it leaves: then the predicate's own side is another than the model's.
    """
    if not by_nobody(scene, clause):
        return value
    own = {
        f.stance in FOR for f in frames.frames().get((clause.kind, clause.lemma), ()) if f.stance
    }
    if "against" in scene.words(clause.head):
        own = {False}
    return ROUND.get(value, value) if own in ({value in FOR}, set()) else value


def _none(scene: Scene, subject: tuple[int, int]) -> bool:
    before = max(0, subject[0] - REACH)
    if NOT_ONE.match(scene.text, *subject) and NOT.search(scene.text, before, subject[0]):
        return True
    return bool(NONE.match(scene.text, *subject) or NEITHER.search(scene.text, before, subject[0]))
