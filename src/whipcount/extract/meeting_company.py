"""The parties of a meeting by the part they have in it, and which names are seats, not parties."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from whipcount.extract.scene import Scene
from whipcount.layers import Span
from whipcount.lexicon.names import look_up
from whipcount.model import Party

WITH = re.compile(
    r"(?:\b(?:with|between|among|amongst|involving|including|of|and|by|alongside|from|joined by|attended by|brought|bring|versus)"
    r"|,|-|–|/)\s*(?:the\s+|his\s+|her\s+|its\s+|their\s+|a\s+|an\s+|both\s+|\w+ing\s+)?(?:[\w’'.-]+\s+){0,4}?$",
    re.IGNORECASE,
)  # fmt: skip
ABOUT = re.compile(
    r"\b(?:on|about|over|regarding|concerning|for|into|towards?|against)\s+(?:the\s+)?(?:[\w’'.-]+\s+){0,3}$",
    re.IGNORECASE,
)
THERE = re.compile(
    r"\b(?:in|at|to|near|outside)\s+(?:the\s+)?(?:[\w’'.-]+\s+){0,1}$", re.IGNORECASE
)
SPOKEN_TO = re.compile(
    r"\b(?:sp[eo]\w+|talk\w*)(?: \w+)? to (?:the |his |her )?(?:[\w’'.-]+ ){0,3}$"
)
TO = re.compile(r"\bto\s+(?:the\s+|his\s+|her\s+)?(?:[\w’'.-]+\s+){0,3}$")
ABOARD = re.compile(r"\b(?:from|aboard|on board)\s+(?:the\s+)?$")
SOURCE = re.compile(r"\baccording to\s+(?:[\w’'.-]+\s+){0,3}$")  # who tells of it
NEVER = re.compile(r"(?!)")
HOST_TO = re.compile(r"\bhost to\s+$")
BUILDINGS = frozenset(
    "House Palace Castle Hall Hotel Mansion Villa Centre Center Monastery".split()
)


def is_seat(name: str) -> bool:
    """A name that is of a city or a building before it is of anybody."""
    return (
        any(e.kind == "capital" for e in look_up(name)) or name.rsplit(maxsplit=1)[-1] in BUILDINGS
    )


@dataclass(frozen=True, slots=True)
class Company:
    """The parties of one meeting."""

    hosts: tuple[Party, ...] = ()
    participants: tuple[Party, ...] = ()
    remote: tuple[Party, ...] = ()
    excluded: tuple[Party, ...] = ()


def leads_in(kind: str, lead: str, direct: bool) -> bool:
    """Whether the words before a name lead in to somebody who takes part, not to a place or a topic."""
    spoken_to = {"speaks": SPOKEN_TO, "spoke_there": TO}.get(kind, NEVER).search(lead)
    if spoken_to and kind != "speaks":
        return True
    there = not spoken_to and THERE.search(HOST_TO.sub("", lead)) and not WITH.search(lead[-30:])
    if (
        ABOUT.search(lead)
        or SOURCE.search(lead)
        or there
        or (kind in {"speaks", "phones"} and ABOARD.search(lead))
    ):
        return False
    return direct or bool(WITH.search(lead))


def bound_for(scene: Scene, company: Company) -> Company:
    """As in "leaves for Chad and Mali": the lands are where they go, not whom they go with."""
    lands = {p for p in company.participants if (c := scene.chain(p)) and c.type == "state"}
    return replace(company, participants=tuple(p for p in company.participants if p not in lands))


def elsewhere(scene: Scene, company: Company, place: Span | None) -> Company:
    """A city in which they meet takes no part: "the Lima summit", "visit the French capital"."""
    if place is None:
        return company
    where = scene.words(place).casefold()

    def others(found: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(p for p in found if p.text.casefold().removeprefix("the ") != where)

    return replace(company, hosts=others(company.hosts), participants=others(company.participants))


def itself_out(company: Company, noun: str) -> Company:
    """As in "call an assembly": what is called is the meeting, and nobody who takes part."""
    there = tuple(p for p in company.participants if not p.text.casefold().endswith(noun))
    return replace(company, participants=there)


def completed(company: Company, crew: Company) -> Company:
    """What the words show, and whom the parse shows besides."""
    parties = (*company.hosts, *company.participants, *company.remote, *company.excluded)
    known = {p.chain for p in parties if p.chain}
    texts = " ".join(p.text.casefold() for p in parties)

    def fresh(found: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(p for p in found if p.chain not in known and p.text.casefold() not in texts)

    return replace(
        company,
        hosts=(*company.hosts, *fresh(crew.hosts)),
        participants=(*fresh(crew.participants), *company.participants),
    )
