"""From where a thing is run, where two reports name two places. Documents in, clashes out.

Reads "the mission will be run from Larn" beside "the mission, … is directed from Velm": a seat lasts, so the
reports may be weeks apart. A country tells no seat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from whipcount.extract.surface import Passage, passages
from whipcount.lexicon.names import look_up
from whipcount.link.contradictions.clashes import Account, Clash, originals, quoted
from whipcount.link.contradictions.wheres import NO_PLACE, wide
from whipcount.link.figures import near
from whipcount.link.told_names import LANDS, NAME, midst, names
from whipcount.model import Document, Evidence

PLACE = r"(?P<place>[A-Z][\w’'-]+(?:\s(?:of\s)?[A-Z][\w’'-]+)*)"
RUN = re.compile(
    rf"\b(?:is|are|was|were|will\sbe|being|to\sbe|been)\s(?:\w+ly\s)?(?:(?:run|directed|commanded|controlled|co-?ordinated|managed|led|steered)\s(?:from|out\sof)|(?:headquartered|based)\s(?:in|at))\s(?:the\s)?{PLACE}"
)
MOVED = re.compile(r"\b(?:mov\w+|relocat\w+|transferr\w+|former\w*|previous\w*|no\slonger|not)\b")
WITHIN = timedelta(days=60)


@dataclass(frozen=True)
class Seat:
    """What is run from where, by the names before the verb."""

    document: Document
    place: str
    names: frozenset[str]
    text: str
    evidence: Evidence


def seats(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two places from which one thing is run, neither of which the other report names beside it."""
    plain = originals(documents)
    found = [s for d in plain for s in _seats(d)]
    for a, b in combinations(found, 2):
        if _one(a, b):
            about = " ".join(sorted(a.names & b.names)[:3])
            sides = [Account(s.place, (s.evidence,)) for s in (a, b)]
            yield Clash(f"seat: {about}", "place", sides[0], sides[1])


def _one(a: Seat, b: Seat) -> bool:
    """One thing of a name, at two places."""
    told = a.place in b.text or b.place in a.text
    other = a.document.id != b.document.id and bool(a.names & b.names)
    return other and not told and near(a.document, b.document, WITHIN)


def _seats(document: Document) -> Iterator[Seat]:
    known = midst(document.text)
    for passage in passages(document.text):
        for match in RUN.finditer(passage.text):
            before = passage.text[: match.start()]
            own = names(f"- {before}", known) - _lands(before)
            bad = match["place"].split()[0] in NO_PLACE or wide(match["place"])
            if own and not bad and not MOVED.search(passage.text):
                yield _seat(document, passage, match, own)


def _seat(document: Document, passage: Passage, match: re.Match[str], own: frozenset[str]) -> Seat:
    piece = quoted(document, passage.start, passage.start + match.end())
    return Seat(document, match["place"], own, passage.text, piece)


def _lands(text: str) -> frozenset[str]:
    """The states and bodies among the names of a text: each runs many a thing."""
    return frozenset(
        i
        for match in NAME.finditer(text)
        for e in look_up(match[0])
        for i in (e.of, e.id)
        if e.kind in {*LANDS, "organization"} and not e.partial and i
    )
