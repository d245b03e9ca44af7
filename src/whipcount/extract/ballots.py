"""Whose vote is told as a word: "her vote stays a no", "Norland's answer is still yes". Words in, readings out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.scene import Scene
from whipcount.extract.stance_phrases import holding
from whipcount.extract.stances import Reading
from whipcount.extract.supposed import hypothetical

BALLOT = re.compile(
    r"\b(?P<who>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|(?:[A-Z][\w-]+\s?){1,4}(?=['’]s?\s))(?:['’]s?)?\s(?P<what>vote|answer|position|verdict)\s"
    r"(?:is|was|stays|stayed|remains|remained|(?:will|would)\s(?:be|stay|remain))\s(?:still\s|now\s|therefore\s)?(?:an?\s)?(?:firm\s|clear\s|definite\s)?"
    r"[“\"‘']?(?:(?P<no>no|nay|against)|yes|aye)\b(?!\s(?:longer|more|secret|different|less|such|one|doubt))"
)


def balloted(scene: Scene) -> Iterator[Reading]:
    """Each vote or answer that is told to be a yes or a no, of whose it is."""
    for found in BALLOT.finditer(scene.text):
        clause, holder = holding(scene, found.end() - 1), scene.party(found.span("who"))
        if clause is None or holder.chain is None or hypothetical(scene, clause):
            continue
        stance = "opposed" if found["no"] else "supports"
        issue = found.start("what"), found.end()
        yield Reading(clause, stance, "happen", issue, found.span(), (holder,), gated=True)
