"""What hit a ship or a building, where two reports name two weapons. Documents in, clashes out.

Reads "a missile struck the Orvian tanker Mira" beside "the Mira was hit by a drone". A town is hit again and
again: only what is called a ship, an aircraft or a building counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.clashes import Account, Clash, originals, place
from whipcount.link.figures import near
from whipcount.model import Document, Evidence

ARMS: Mapping[str, str] = {
    word: kind
    for kind, listed in (
        ("missile", "missile missiles rocket rockets"),
        ("drone", "drone drones uav quadcopter"),
        ("shell", "shell shells mortar mortars artillery"),
        ("bomb", "bomb bombs airstrike airstrikes warplane warplanes"),
        ("mine", "mine mines"),
        ("torpedo", "torpedo torpedoes"),
    )
    for word in listed.split()
}
WEAPON = rf"(?P<weapon>{'|'.join(sorted(ARMS, key=len, reverse=True))})"
THING = r"(?:(?:the|its|their|an?)\s)?(?:[\w’'-]+\s){0,4}?(?P<thing>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,4})"
HIT = r"(?:hit|struck|damaged|destroyed|sank|slammed\sinto|crashed\sinto|set\sfire\sto|tore\sinto|crippled)"
ACTIVE = re.compile(rf"\b{WEAPON}\s(?:(?:had|has)\s)?{HIT}\s{THING}")
PASSIVE = re.compile(
    rf"{THING}(?:,[^.;]{{0,60}},)?\s(?:was|were|had\sbeen|has\sbeen)\s(?:hit|struck|damaged|destroyed|sunk|crippled)\sby\s(?:an?\s|two\s|three\s|several\s)?(?:[\w-]+\s){{0,3}}?{WEAPON}\b"
)
SORT = re.compile(
    r"\b(?:ships?|tankers?|vessels?|freighter|carriers?|destroyer|frigate|ferry|trawler|MV|MSC|HMS|USS|hospital|clinic|school|church|mosque|embassy|consulate|hotel|bridge|dam|refinery|plant|theatre|theater|museum|airliner|helicopter|jet)\b",
    re.IGNORECASE,
)
AGAIN = re.compile(r"\b(?:again|second|another|once\smore|also|and\sthen)\b", re.IGNORECASE)
WITHIN = timedelta(days=7)


@dataclass(frozen=True)
class Hit:
    """One thing, the kind of weapon that hit it, and the words that say so."""

    document: Document
    thing: frozenset[str]
    weapon: str
    evidence: Evidence


def weapons(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two weapons for one thing, where neither report tells of the other's too."""
    plain = originals(documents)
    found = [h for d in plain for h in _hits(d)]
    for a, b in combinations(found, 2):
        if _one(a, b) and not _both(a, b, found):
            about = " ".join(sorted(a.thing & b.thing))
            sides = [Account(h.weapon, (h.evidence,)) for h in (a, b)]
            yield Clash(f"what hit the {about}", "weapon", sides[0], sides[1])


def _one(a: Hit, b: Hit) -> bool:
    """One thing by its whole name, in two reports of the same days."""
    same = a.thing <= b.thing or b.thing <= a.thing
    other = a.document.id != b.document.id and a.weapon != b.weapon
    return other and same and near(a.document, b.document, WITHIN)


def _both(a: Hit, b: Hit, found: Sequence[Hit]) -> bool:
    """Whether either report tells of the other's weapon too."""
    told = {(h.document.id, h.weapon) for h in found if h.thing & a.thing}
    return (a.document.id, b.weapon) in told or (b.document.id, a.weapon) in told


def _hits(document: Document) -> Iterator[Hit]:
    for passage in passages(document.text):
        for pattern in (ACTIVE, PASSIVE):
            for match in pattern.finditer(passage.text):
                if not AGAIN.search(passage.text) and _sort(document, match["thing"]):
                    yield _hit(document, passage, match)


def _hit(document: Document, passage: Passage, match: re.Match[str]) -> Hit:
    piece = place(document, passage, match)
    thing = frozenset(match["thing"].split())
    return Hit(document, thing, ARMS[match["weapon"].casefold()], piece)


def _sort(document: Document, thing: str) -> bool:
    """Whether the report calls it a ship or a building, in its name or right beside it."""
    near_by = re.compile(rf"(?:\w+\s){{0,2}}{re.escape(thing)}(?:,\s(?:[\w-]+\s){{0,4}}\w+)?")
    return any(SORT.search(m[0]) for m in near_by.finditer(document.text))
