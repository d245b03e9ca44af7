"""Whose bill, amendment or plan it is: who moves a thing is for it. Words in, readings out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import hint, listed
from whipcount.extract.scene import Scene
from whipcount.extract.stance_phrases import holding
from whipcount.extract.stances import Reading
from whipcount.extract.supposed import hypothetical

MOVED = re.compile(
    r"\b(?P<what>(?:an?|the|this|that|his|her|its|their)\s(?:[\w’'-]+\s){0,3}?(?:bill|amendment|motion|proposal|plan|resolution)"
    r"(?:\s(?:to|for|on|in\sfavour\sof|in\sfavor\sof|against|of)\s[^,.;:\n”\"]{2,80}?)?)"
    r",?\s(?:(?:which\s(?:was|were)\s)?(?:put\sforward|moved|tabled|proposed|drafted|sponsored|introduced|submitted|drawn\sup)\s)?"
    r"(?:by|(?<=forward\s)from)\s(?:the\s)?(?=[A-Z])",
    re.IGNORECASE,
)
GLIMPSE = 3  # hundredths: chance of a stance in the sentence from which the words are taken for one
NEAR = 30  # characters of titles before a name


def moved(scene: Scene) -> Iterator[Reading]:
    """ "An amendment on fares, moved by Lee of the Greens": Lee's, and for what it says."""
    for found in MOVED.finditer(scene.text):
        sentence, clause = scene.sentence_of(found.start()), holding(scene, found.start())
        if clause is None or sentence is None or hypothetical(scene, clause):
            continue
        near = [
            m
            for m in scene.mentions_near(found.end(), found.end() + NEAR)
            if m.start >= found.end()
        ]
        if not near or min(m.start for m in near) > found.end() + NEAR:
            continue
        actors = tuple(a for a in listed(scene, (found.end(), sentence.end)) if a.chain)
        if actors:
            seen = hint(scene, "stance", (sentence.start, sentence.end)) >= GLIMPSE
            span = found.start(), max(found.end(), near[0].end)
            yield Reading(
                clause, "supports", "happen", found.span("what"), span, actors, gated=seen
            )
