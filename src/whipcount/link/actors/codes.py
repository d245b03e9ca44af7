"""Codes by which others know an actor: ISO 3166 of states, PLOVER's sectors of all others.

Keys of the lexicon and offices come in; (scheme, code) pairs out. A Wikidata id comes from a user's
list alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from whipcount.lexicon.names import organizations, states
from whipcount.lexicon.offices import offices
from whipcount.model import Role

Codes = tuple[tuple[str, str], ...]
SECTORS = {
    "party": "PTY", "igo": "IGO", "eu": "IGO", "bloc": "IGO", "armed": "REB", "company": "BUS",
    "employers": "BUS", "rating": "BUS", "union": "LAB", "ngo": "NGO", "thinktank": "CVL",
    "central_bank": "GOV", "military": "MIL", "ministry": "GOV", "government": "GOV", "agency": "GOV",
    "caucus": "LEG", "intelligence": "SPY", "court": "JUD", "police": "COP", "religious": "REL",
    "outlet": "MED", "news_agency": "MED", "broadcaster": "MED", "newspaper": "MED",
}  # fmt: skip
HEADS = frozenset({"head_of_state", "head_of_government", "organization_head"})
KEYS = {"parliament": "LEG", "seat": "GOV", "ministry": "GOV"}


def codes_of(known_as: str | None, roles: Iterable[Role]) -> Codes:
    """The codes of an actor, in order."""
    kind, _, ident = (known_as or "").partition(":")
    if kind == "state":
        return tuple(sorted(_iso(ident)))
    sector = KEYS.get(kind) or (_body_sector(ident) if kind == "org" else None)
    sectors = {sector} if sector else set(_sectors(roles))
    return (("plover", " ".join(sorted(sectors))),) if sectors else ()


def _iso(ident: str) -> Iterable[tuple[str, str]]:
    yield "iso3166", ident.upper()
    if three := _states().get(ident):
        yield "iso3166_3", three.upper()


@cache
def _states() -> dict[str, str]:
    return {s.id: s.iso3 for s in states()}


@cache
def _bodies() -> dict[str, str]:
    return {o.id: SECTORS.get(o.kind) or SECTORS.get(o.type, "") for o in organizations()}


def _body_sector(ident: str) -> str | None:
    return _bodies().get(ident) or None


def _sectors(roles: Iterable[Role]) -> Iterable[str]:
    """The sector of each office: that of the body it is of, else that of its class.

    Every other minister is of the government; a president of nobody knows what has no sector.
    """
    table = offices()
    for role in roles:
        kind, _, ident = (role.of or "").partition(":")
        office = table.titles.get(role.title)
        if kind == "org":
            yield from filter(None, (_body_sector(ident),))
        elif office and (office not in HEADS or kind == "state"):
            yield table.sectors.get(office, "GOV" if "minister" in office else "ELI")
