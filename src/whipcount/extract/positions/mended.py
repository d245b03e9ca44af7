"""What stands around a stance's words and makes another of it: given up, turned, kept, mourned. Readings in and out."""

from __future__ import annotations

from whipcount.extract.positions.charged import charged
from whipcount.extract.positions.deciding import held_to, left_open, put_off, undecided
from whipcount.extract.positions.kept import kept
from whipcount.extract.positions.mourned import mourned
from whipcount.extract.positions.preferring import passed_over
from whipcount.extract.positions.scant import scanted
from whipcount.extract.positions.thwarts import (
    branded,
    nothing,
    own_opposition,
    removed,
    stood,
    thwarted,
)
from whipcount.extract.positions.together import together
from whipcount.extract.positions.turns import turned, weighed
from whipcount.extract.positions.undone import given_up
from whipcount.extract.positions.unwelcome import unwelcome
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading

STEPS = (
    passed_over, given_up, together, turned, weighed, scanted, unwelcome, kept,
    own_opposition, removed, mourned, charged, stood, branded, nothing, thwarted, undecided, left_open, put_off, held_to,
)  # fmt: skip


def mended(scene: Scene, found: Reading) -> Reading:
    """A reading as what stands around its words leaves it, one step behind the other."""
    for step in STEPS:
        found = step(scene, found)
    return found
