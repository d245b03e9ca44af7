"""What stands around a stance's words and makes another of it: given up, turned, kept, mourned. Readings in and out."""

from __future__ import annotations

from whipcount.extract.positions.charged import charged
from whipcount.extract.positions.kept import kept
from whipcount.extract.positions.mourned import mourned
from whipcount.extract.positions.preferring import passed_over
from whipcount.extract.positions.scant import scanted
from whipcount.extract.positions.thwarts import nothing, own_opposition, removed, stood, thwarted
from whipcount.extract.positions.together import together
from whipcount.extract.positions.turns import turned, weighed
from whipcount.extract.positions.undone import given_up
from whipcount.extract.positions.unwelcome import unwelcome
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading


def mended(scene: Scene, found: Reading) -> Reading:
    """A reading as what stands around its words leaves it."""
    stands = weighed(
        scene, turned(scene, together(scene, given_up(scene, passed_over(scene, found))))
    )
    held = kept(scene, unwelcome(scene, scanted(scene, stands)))
    told = nothing(
        scene,
        stood(scene, charged(scene, mourned(scene, removed(scene, own_opposition(scene, held))))),
    )
    return thwarted(scene, told)
