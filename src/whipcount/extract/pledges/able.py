"""In whose power an act is: a body, a state, an office, or who is called by one. Parties in, answers out."""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.extract.stances import agentive
from whipcount.model import Party

OFFICE = re.compile(
    r"(?:[A-Z]\w+\s){0,2}?(?:Gov\.|Governor|Mayor|President|Premier|Chancellor|(?:Under)?[Ss]ecretary|Commissioner|Ambassador|Treasurer|Minister)\s"
)
LEADING = re.compile(
    r"\b(?:leader|premier|minister|president|chancellor|governor|mayor|commissioner)\b",
    re.IGNORECASE,
)
OWN = re.compile(r"(?:its|his|her|their|our|my)\s", re.IGNORECASE)  # "its products"
HEADING = re.compile(
    r"\b(?:treasurer|chair(?:man|woman)?|chief(?:\sexecutive)?|director|head|owner|boss|secretary|rector|dean|bishop|manager|general|commander)$",
    re.IGNORECASE,
)


def acting(scene: Scene, party: Party) -> bool:
    """A state, a body, or somebody in an office: whose announced acts are promises."""
    chain = scene.chain(party)
    if chain is None:
        return False
    return chain.type in {"state", "organization", "group"} or bool(chain.roles)


def titled(scene: Scene, speaker: Party) -> bool:
    """ "Gov. Doe": in an office by what goes before the name."""
    chain = scene.chain(speaker)
    if chain is None:
        return False
    bare = len(chain.names) == 1 and " " not in chain.name and chain.type == "person"  # "Doe said"
    return bare or any(OFFICE.match(n) or LEADING.search(n) for n in (*chain.names, speaker.text))


def able(scene: Scene, party: Party) -> bool:
    """Whether it is in somebody's power: a body, an office, or who is called by one."""
    named = (party.chain is not None and acting(scene, party)) or HEADING.search(party.text)
    return (
        bool(named)
        or titled(scene, party)
        or (party.chain is None and agentive(party.text) and not OWN.match(party.text))
    )
