"""People and the bodies they speak for. A reading's holder in; all who hold its stance out.

"Norway will lend two ships, its finance minister said": Norway's stance, and the minister's as well. "Her
party would abstain, she said": the party that she has an office of, where the report names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.announcements import one_side
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.model import Party

OWN_BODY = re.compile(
    r"(?:the|his|her|its|our|their) (?:own )?(?:country|nation|government|cabinet|party|union|company|group|ministry|bloc"
    r"|coalition|administration|faction|parliamentary group|board|alliance)",
    re.IGNORECASE,
)


def sharing(scene: Scene, found: Reading, actor: Party) -> Iterator[Party]:
    """Who holds a stance: the actor it was read of, and the speaker who tells it of the speaker's own side."""
    speaker = scene.speaker_at(found.clause.head[0])
    if speaker is None or speaker.chain is None or speaker.chain == actor.chain:
        yield actor
    elif OWN_BODY.fullmatch(actor.text) and _nameless(scene, actor):
        yield replace(actor, chain=_body(scene, speaker) or actor.chain)
        yield speaker
    else:
        yield actor
        if one_side(scene, actor, speaker):
            yield speaker


def _nameless(scene: Scene, actor: Party) -> bool:
    chain = scene.chain(actor)
    return chain is None or not chain.named


def _body(scene: Scene, speaker: Party) -> str | None:
    """The body that somebody speaks for, or holds an office of, so far as this report names it."""
    mine = scene.chain(speaker)
    offices = {r.of for r in mine.roles if r.of} if mine else set()
    known = (c for c in scene.chains.values() if c.known_as and c.known_as in offices)
    return (mine.speaks_for if mine else None) or min((c.id for c in known), default=None)
