"""Adjectives that offer: "committed to", "ready to", "open to hosting". A clause in, a status out."""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon import pledges

OPEN_TO = re.compile(r"\sto\s(?:\w+ly\s)?\w+ing\b")
REFLEXIVE = re.compile(r"\b(?:him|her|it|them)sel(?:f|ves)\b")
SEEMING = re.compile(
    r"\b(?:(?:appear|seem|look)(?:s|ed)?\s(?:to be\s)?(?:\w+\s)?|(?:have|has|had|need|needs|ought)\sto\sbe\s(?:\w+\s)?|(?:often|usually|always|generally|never)\s)$"
)


def ready(scene: Scene, clause: Clause) -> str | None:
    """The step that an adjective says: "committed to", "ready to", "open to"."""
    if clause.lemma == "committed":
        return "committed" if clause.modal is None else None
    free = clause.modal not in {"must", "should"} and (
        clause.lemma != "prepared" or clause.tense is not None
    )
    free = free and not REFLEXIVE.search(scene.text, clause.head[1], clause.head[1] + 40)
    free = free and not SEEMING.search(scene.text, max(0, clause.head[0] - 24), clause.head[0])
    if clause.lemma == "open":  # "open to hosting it"
        return "floated" if free and OPEN_TO.match(scene.text, clause.head[1]) else None
    return "offered" if clause.lemma in pledges.offering() and free else None
