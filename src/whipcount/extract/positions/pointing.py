"""Issues that are only pointed at: "to do so", "too early to say", "it is a good start, he said of the draft".

Readings in; readings whose issue is what the pointing words mean out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Clause, Span

NEAR = 400  # characters within which "so" and "it" look back to an issue
POINTING = re.compile(
    r"(?:(?:to|of|for|about|on)?\s*(?:it|that|this|so|do(?:ing)? (?:so|that|it|this)|them|his|her|its|their|such|any|nothing|anything|more|one"
    r"|th(?:is|at|ese|ose) (?:moves?|ideas?|plans?|steps?|efforts?|proposals?)|such (?:a )?(?:support|move|plan|step|deployment|offer)s?"
    r"|(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|yesterday))?)",
    re.IGNORECASE,
)
# "It's a step in the right direction".
JUDGED = re.compile(
    r"(?:it|that|this|they|these)(?:['’](?:s|re)| is| was| are| were)\b", re.IGNORECASE
)
# "It is a good start, the envoy [said of the draft]".
SAID_OF = re.compile(
    r"[^.!?\n]{0,140}?[,”\"’']\s(?:[\w’'.-]+\s){1,8}?(?:said|says)\s(?:of|about)\s"
    r"(?P<what>(?:the|a|an|its|their|his|her|this|that)\s[^.,;:!?”\"\n]{3,80})"
)


def named(scene: Scene, readings: Sequence[Reading]) -> Iterator[Reading]:
    """Readings whose issue is only pointed at ("to do so", "too early to say") with the one before.

    The issue meant is that of the nearest earlier reading within two sentences' length, else later.
    """
    for found in readings:
        said = scene.words(found.issue)
        pointing = POINTING.fullmatch(said)
        told = _said_of(scene, found.clause) if pointing or JUDGED.match(said) else None
        if told or not pointing:
            yield replace(found, issue=told) if told else found
            continue
        near = [
            (r.clause.head[0] > found.clause.head[0], gap, r.issue)
            for r in readings
            if 0 < (gap := abs(found.clause.head[0] - r.clause.head[0])) < NEAR
            and not POINTING.fullmatch(scene.words(r.issue))
        ]
        before = min(near, default=None)
        whole = found.issue if found.issue[1] - found.issue[0] > 2 else found.evidence
        yield replace(found, issue=before[2] if before else whole)


def _said_of(scene: Scene, clause: Clause) -> Span | None:
    """What somebody says words of, named behind them."""
    met = SAID_OF.match(scene.text, clause.head[1]) if scene.quoted(clause.head[0]) else None
    return met.span("what") if met else None
