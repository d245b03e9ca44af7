"""Who must move where only a thing is awaited: "until the list arrives" waits for who is to deliver it.

A reading in; a Party or nobody out. And whose "member states" are that a body's own speaker tells of.
"""

from __future__ import annotations

import re

from whipcount.extract.conditions.parts import Reading
from whipcount.extract.led import led
from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

COMING = re.compile(
    r"(?:until|till|before|unless|once|when|after|if|as\ssoon\sas)\s(?:the|that|this|its|such\san?|an?)\s(?:[\w-]+\s){0,2}?(?P<noun>[a-z][\w-]*)\s"
    r"(?:arrives?|arrived|comes?|came|appears?|(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:in\b|there\b|ready\b|sent|received|delivered|provided|published|submitted|handed\sover|presented|released|issued))"
    r"|(?:until|till|before|unless|once|when|if)\sthere\s(?:is|are|was|were)\s(?:an?|any)\s(?:[\w-]+\s){0,2}?(?P<other>[a-z][\w-]*)$",
    re.IGNORECASE,
)
DELIVERING = frozenset(
    "deliver send provide give hand publish submit present release issue produce supply draw table unveil prepare transfer sign".split()
)
MEMBERS = re.compile(
    r"(?:(?:the|its|our|all|most)\s)?(?:member(?:\s(?:states|countries|governments|nations))?|members)",
    re.IGNORECASE,
)
BACK = 600  # characters around the trigger in which its delivery is told


def deliverer(scene: Scene, found: Reading) -> Party | None:
    """Who is told to deliver, or to refuse to deliver, the thing that is awaited."""
    met = COMING.match(scene.text, *found.trigger)
    if met is None:
        return None
    wanted, at = noun((met["noun"] or met["other"]).casefold()), found.trigger[0]
    near = scene.headed(max(0, at - BACK), at + BACK)
    told = [c for c in near if _delivers(scene, c, wanted) and not _his(scene, c, found)]
    first = min(told, key=lambda c: abs(c.head[0] - at), default=None)
    return scene.subjects(first)[0] if first else _owner(scene, found, wanted)


def _owner(scene: Scene, found: Reading, wanted: str) -> Party | None:
    """ "The American guarantee": whose the thing is said to be beside it."""
    at = found.trigger[0]
    own = re.compile(rf"(?:['’]s)?\s(?:[\w-]+\s)?{re.escape(wanted)}s?\b")
    near = scene.mentions_near(max(0, at - BACK), at + BACK)
    owning = [m for m in near if m.kind != "pronoun" and own.match(scene.text, m.end)]
    held = {m.chain for m in owning} - {found.holder.chain}
    return scene.party_of(next(m for m in owning if m.chain in held)) if len(held) == 1 else None


def _delivers(scene: Scene, clause: Clause, wanted: str) -> bool:
    if clause.passive or clause.lemma.split(" ")[0] not in DELIVERING or not scene.subjects(clause):
        return False
    things = (scene.words(o).casefold().split(" of ")[0].split() for o in clause.objects)
    return any(t and noun(t[-1]) == wanted for t in things)


def _his(scene: Scene, clause: Clause, found: Reading) -> bool:
    return scene.subjects(clause)[0].chain in {None, found.holder.chain}


def whose_members(scene: Scene, found: Reading) -> Party | None:
    """ "Member states cannot sign before", told by who speaks for a body: the body's own."""
    if found.holder.chain is not None or not MEMBERS.fullmatch(found.holder.text):
        return None
    speaker = scene.chain(scene.speaker_at(found.evidence[0]))
    own = led(scene, speaker.id) if speaker else None
    return Party(found.holder.text, own.chain) if own else None
