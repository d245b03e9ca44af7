"""Stances that a speaker's words take without a word of stance: "It is a money pit", "we deserve better than this offer".

Statements in; of each whose words take a stance by the second look's word a reading out. No rule knows such words, so
it is asked only where nothing else was read of what somebody says, of him or of others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whipcount.extract.asking import answered
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading, asks_of
from whipcount.layers import Clause, Span, meet
from whipcount.lexicon import lemmas
from whipcount.model import Statement

TAKEN = 0.5  # the chance that the words take a stance at all
FEWEST = 4  # words of a statement
# What is denied or insisted on is read by rules, or it is a fact.
KNOWN = frozenset({"deny", "dispute", "insist"})


def asked(scene: Scene, said: Sequence[Statement], known: Sequence[Reading]) -> Iterator[Reading]:
    """The likeliest stance of each statement that takes one, and what it is on; ``known`` are stances that were read."""
    for one in said if scene.hinted else ():
        span, speaker = (one.evidence[0].start, one.evidence[0].end), one.speaker
        few = len(scene.words(span).split()) < FEWEST
        told = lemmas.verb(one.cue or "") in KNOWN
        told = told or any(meet(span, other.evidence) for other in known)
        if speaker.chain is None or few or told:
            continue
        found = answered(scene, "position", span, speaker.text)
        if found.chance >= TAKEN and found.what:
            asks = asks_of(found.value)
            clause = _foremost(scene, span)
            yield Reading(clause, found.value, asks, found.what, span, (speaker,), by_model=True)


def _foremost(scene: Scene, span: Span) -> Clause:
    """The clause that governs the others of a stretch; without any, the stretch."""
    inside = scene.headed(*span)
    alone = Clause(*span, (span[0], span[0] + 1), "", "noun")
    return min(inside, key=lambda c: len(list(scene.above(c))), default=alone)
