"""Decisions that somebody is yet to take: "will take a position in May" is a promise to decide, and no side.

A reading in; the same as undecided out, where all that is done is to decide.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading

# "[Take a position] once it is signed", "[make up its mind] on Sunday".
TAKING = re.compile(
    r"(?:to\s)?(?:(?:take|make|reach|come\sto|announce|give)\s(?:an?|the|its|his|her|their)\s(?:final\s|formal\s|firm\s|official\s|definitive\s|joint\s|own\s)?"
    r"(?:position|decision|stance|view|call|verdict|answer|judge?ment)"
    r"|make\sup\s(?:its|his|her|their|our|my)\sminds?|decide(?=\s(?:on|by|later|next|this|at|in|after|before|when|once|whether|how|if|until|within)\b|[.,;]))\b"
)


def undecided(scene: Scene, found: Reading) -> Reading:
    """Whoever is only to decide is on no side yet."""
    if found.stance != "committed" or found.clause.negated:
        return found
    starts = found.issue[0], found.clause.head[0]
    met = any(TAKING.match(scene.text, at) for at in starts)
    return replace(found, stance="undecided", asks="happen") if met else found
