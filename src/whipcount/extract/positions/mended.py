"""What stands around a stance's words and makes another of it: given up, turned, kept, mourned. Readings in and out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from whipcount.extract.positions.charged import charged
from whipcount.extract.positions.kept import kept
from whipcount.extract.positions.mourned import mourned
from whipcount.extract.positions.preferring import passed_over
from whipcount.extract.positions.scant import scanted
from whipcount.extract.positions.together import together
from whipcount.extract.positions.turns import turned, weighed
from whipcount.extract.positions.undone import given_up
from whipcount.extract.positions.unwelcome import unwelcome
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading

SAID = re.compile(
    r"[“”\"‘’']|(?:[\w’'.-]+\s){1,4}(?:said|says|told|adds|added|wrote)\b|(?:said|says|told)\b"
)
JOINT = re.compile(
    r"[”\"’']?(?:[,;]|\s(?=and|but|or|yet))\s?(?:(?:and|but|or|yet)\s)?"
)  # between two stances


def mended(scene: Scene, found: Reading) -> Reading:
    """A reading as what stands around its words leaves it."""
    stands = weighed(
        scene, turned(scene, together(scene, given_up(scene, passed_over(scene, found))))
    )
    held = kept(scene, unwelcome(scene, scanted(scene, stands)))
    return charged(scene, mourned(scene, held))


def apart(scene: Scene, found: Reading, told: Sequence[Reading]) -> Reading:
    """ "Peru, which has ruled out troops, [promised money]", "asked for time [and offered more pay]": without another stance's words."""
    start, at = found.evidence[0], min(found.clause.head[0], found.issue[0])
    ends = [
        max(r.clause.head[1], r.issue[1])
        for r in told
        if start < r.clause.head[0] < at and not start <= found.issue[0] < r.clause.head[0]
    ]
    first = max((e for e in ends if e <= at), default=start)
    begun = JOINT.match(scene.text, first, at + 1)
    low = begun.end() if begun and first > start else start
    if low == start or SAID.match(scene.text, low, at):
        return found
    return replace(found, evidence=(low, found.evidence[1]))
