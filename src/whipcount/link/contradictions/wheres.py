"""One deed that two independent reports put at two places. Documents in, clashes out.

Reads "signed in Nairobi" beside "was signed in Mombasa", where the clauses mean the same and share a name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.annotate.similarity import similarity
from whipcount.extract.surface import Passage, passages
from whipcount.lexicon import deeds
from whipcount.lexicon.names import look_up
from whipcount.link.contradictions.clashes import Account, Clash, clause, quoted
from whipcount.link.contradictions.counted import stems
from whipcount.link.contradictions.happenings import EDGE, WORD, done
from whipcount.link.contradictions.moments import MONTHS, WEEKDAY, times
from whipcount.link.figures import near
from whipcount.link.told_names import midst, names
from whipcount.model import Document, Evidence

AT = re.compile(
    r"\b(?:in|at)\s(?:the\s|her\soffice\sat\sthe\s|his\soffice\sat\sthe\s)?(?P<place>[A-Z][\w’'-]+(?:\s(?:of\s)?[A-Z][\w’'-]+)*)"
)
WHERE = re.compile(
    r"\b(?:in|at|from|to|for|near)\s(?:the\s)?(?P<place>[A-Z][\w’'-]+(?:\s(?:of\s)?[A-Z][\w’'-]+)*),\swhere\s[\w\s.’']{0,40}$"
)
REACH = 80  # characters between a verb and its place
LEAST = 0.5  # likeness of two clauses without their places
LEAST_STEMS = 1  # words that they have in common, beside their names
WIDE = frozenset({"state", "region", "demonym_adj", "demonym_noun", "organization"})
NO_PLACE = frozenset({*(m.title() for m in MONTHS), "Parliament", "Congress"})
MOST = 40  # deeds of one kind that each is compared with


@dataclass(frozen=True)
class Placed:
    """One deed with its place, and the words around it."""

    document: Document
    place: str
    text: str
    around: str
    stems: frozenset[str]
    names: frozenset[str]
    times: frozenset[str]
    evidence: Evidence


def wheres(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two places of one deed, neither of which the other report names beside it."""
    groups: dict[str, list[Placed]] = defaultdict(list)
    for document in sorted(documents, key=lambda d: d.id):
        if document.copy_of is None:
            for kind, placed in _placed(document):
                groups[kind].append(placed)
    seen: set[tuple[Evidence, Evidence]] = set()
    for kind, group in sorted(groups.items()):
        for i, a in enumerate(group):
            for b in group[i + 1 : i + 1 + MOST]:
                if (a.evidence, b.evidence) not in seen and _one(a, b):
                    seen.add((a.evidence, b.evidence))
                    sides = [Account(p.place, (p.evidence,)) for p in (a, b)]
                    yield Clash(kind, "place", sides[0], sides[1])


def _placed(document: Document) -> Iterator[tuple[str, Placed]]:
    """The deeds of a document that have a place behind their verb."""
    known, before = midst(document.text), ""
    for passage in passages(document.text):
        for verb in WORD.finditer(passage.text):
            kinds = deeds.kinds(verb[0], passage.text[verb.end() :]) & deeds.placed()
            if kinds and done(passage.text, verb):
                made = _at(document, passage, verb, (before, known))
                yield from ((kind, made) for kind in sorted(kinds) if made)
        before = passage.text


def _at(
    document: Document, passage: Passage, verb: re.Match[str], context: tuple[str, frozenset[str]]
) -> Placed | None:
    """The one place behind a verb, in its clause."""
    text, (before, known) = passage.text, context
    left, right = clause(text, verb, EDGE)
    found = WHERE.search(text, 0, verb.start()) or AT.search(
        text, verb.end(), min(right, verb.end() + REACH)
    )
    left = min(left, found.start()) if found else left
    if not found or found["place"].split()[0] in NO_PLACE or wide(found["place"]):
        return None
    rest = " ".join(f"{text[left : found.start()]} {text[found.end() : right]}".split())
    whole = f"{before} {text}"
    cut = f"{text[: found.start()]} {text[found.end() :]}"
    own = names(cut, known) | names(before, known)
    return Placed(
        document, found["place"], rest, whole, stems(rest), own,
        times(text) | frozenset(WEEKDAY.findall(text)), quoted(document, passage.start + left, passage.start + right),
    )  # fmt: skip


def wide(place: str) -> bool:
    """A country, a region or a body: a narrower place may lie within it."""
    return any(e.kind in WIDE and not e.partial for e in look_up(place))


def _one(a: Placed, b: Placed) -> bool:
    """One deed of the same days, at two places of which neither report names the other's."""
    if a.document.id == b.document.id or not near(a.document, b.document):
        return False
    told = a.place in b.around or b.place in a.around or a.place == b.place
    elsewhen = a.times and b.times and not a.times & b.times
    if told or elsewhen or not a.names & b.names or len(a.stems & b.stems) < LEAST_STEMS:
        return False
    return similarity().likeness(a.text, b.text) >= LEAST
