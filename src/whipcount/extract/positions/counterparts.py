"""Whose counterpart a speaker is: "his Norlandic counterpart said that Norland would not sign". Parties in, yes or no out."""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.layers import Span
from whipcount.model import Party

PEER = re.compile(r"(?:counterpart|colleague|opposite\snumber)\b", re.IGNORECASE)


def counterpart(scene: Scene, actor: Party, speaker: Party) -> bool:
    """Whether somebody is spoken of as a state's "counterpart" of another's minister: such a one speaks for it."""
    if actor.chain is None or speaker.chain is None:
        return False
    for called in scene.mentions:
        if called.chain != speaker.chain or called.kind == "pronoun":
            continue
        peer = PEER.search(scene.text, called.start, called.end)
        if peer and _of(scene, actor, (called.start, peer.start())):
            return True
    return False


def _of(scene: Scene, actor: Party, lead: Span) -> bool:
    """Whether a state's adjective stands in the words before "counterpart"."""
    start, end = lead
    return any(
        m.chain == actor.chain and m.kind == "demonym" and start <= m.start and m.end <= end
        for m in scene.mentions_near(start, end)
    )
