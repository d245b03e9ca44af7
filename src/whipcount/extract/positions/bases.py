"""Whose words a stance rests on. Who holds it and the clause that tells it in; its basis, and according to whom, out."""

from __future__ import annotations

from whipcount.extract.announcements import one_side
from whipcount.extract.positions.counterparts import counterpart
from whipcount.extract.positions.sides import announcing
from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.model import Party


def basis(scene: Scene, actor: Party, clause: Clause) -> tuple[str, Party | None]:
    """Own words, a spokesperson's, a third party's, or the reporter's."""
    speaker = scene.speaker_at(clause.head[0])
    if speaker is None:
        return "reporter", None
    if speaker.chain == actor.chain:
        return "own", speaker
    if scene.speaks_at(actor.chain, clause.head[0]):  # "Peru and Chile said": each for itself
        return "own", actor
    speaks = one_side(scene, actor, speaker) or announcing(scene, clause, actor, speaker)
    speaks = speaks or counterpart(scene, actor, speaker)
    return ("spokesperson" if speaks else "third_party"), speaker
