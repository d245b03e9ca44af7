"""What a speaker says will go on as planned: "the march would go ahead, Lee said". Clauses in, readings out.

Whoever says so of a thing that others would stop is for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import hint
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN, REACH, Reading
from whipcount.extract.supposed import hypothetical, questioned, unsaid
from whipcount.layers import Clause

AHEAD = re.compile(
    r"(?:(?:go(?:ing)?|press(?:ing)?|push(?:ing)?)\s(?:ahead|forward)|proceed(?:ing)?)\b"
)
FIRM = frozenset({"will", "would", "must", "should"})
GLIMPSE = 3  # hundredths of a stance that the model must see at least


def lasting(scene: Scene) -> Iterator[Reading]:
    """Each thing that somebody known says will go ahead."""
    for clause in scene.clauses:
        if clause.kind != "verb" or clause.negated or clause.modal not in FIRM:
            continue
        met = AHEAD.match(scene.text, clause.head[0])
        speaker = scene.speaker_at(clause.head[0]) if met else None
        if met is None or speaker is None or speaker.chain is None or _open(scene, clause):
            continue
        things = [s for s in clause.subjects if clause.head[0] - REACH < s[0] < clause.head[0]]
        if not things or any(scene.party(s).chain for s in things):
            continue
        if PRONOUN.match(scene.words(things[0])):
            continue
        span = things[0][0], met.end()
        if hint(scene, "stance", span) >= GLIMPSE:
            yield Reading(clause, "supports", "happen", things[0], span, (speaker,), gated=True)


def _open(scene: Scene, clause: Clause) -> bool:
    """Asked, supposed, or left unsaid."""
    return any(test(scene, clause) for test in (questioned, hypothetical, unsaid))
