"""Subjects that name nobody in particular: "not all members are ready", "few countries will pay"."""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.layers import Clause

BEFORE = 7  # characters in which "not" or "hardly" stands before a subject
SOME_NOT = re.compile(
    r"\b(?:not\s(?:all|each|every\w*|many|one)|hardly\s(?:any|all))\b|(?<!\ba\s)(?<!\bthe\s)\bfew\b",
    re.IGNORECASE,
)
NONE = re.compile(r"(?:no|none|neither|nobody|no\s?-?\s?one)\b", re.IGNORECASE)


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
