"""The parties of a meeting by the part they have in it, and which names are seats, not parties."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from whipcount.extract.scene import Scene
from whipcount.layers import Span
from whipcount.lexicon.meetings import bag
from whipcount.lexicon.names import look_up
from whipcount.model import Party

LED = re.compile(  # "on Monday in Lima with": no topic stands before it
    r"\s*(?:(?:(?:late |early )?on (?:\w+day|\d+ \w+|\w+ \d+)|(?:late |early )?(?:yesterday|today|\w+day)"
    r"|(?:in|at|over|by|for|last|this|next|behind) (?:[\w’'-]+ ){0,2}?[\w’'-]+) ){0,2}(?:with|between)\b"
)
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


@cache
def _people() -> re.Pattern[str]:
    people = "|".join(sorted(bag("bodies", "people") | bag("bodies", "kinds")))
    return re.compile(
        r"\b(?:with|between|and) ((?:the |its |his |her |their |all |both |several )?"
        rf"(?:(?!and\b|in\b|of\b|for\b|to\b|the\b)[\w’'-]+ ){{0,3}}?(?:{people}))\b(?! ?['’-])"
    )


def unnamed(company: Company, text: str) -> Company:
    """As in "talks with the nurses' unions": people whom no mention stands for, last."""
    if not LED.match(text):
        return company
    told = Company(participants=tuple(Party(m[1]) for m in _people().finditer(text)))
    fresh = completed(company, told).participants[: -len(company.participants) or None]
    return replace(company, participants=(*company.participants, *fresh))


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
