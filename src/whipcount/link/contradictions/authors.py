"""Who wrote an amendment, moved a motion or filed a suit, where two reports name two. Documents in, clashes out.

Reads "an amendment written by Ada Brom" beside "a clause, moved by Ilse Karr", on the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from whipcount.annotate.similarity import similarity
from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.clashes import Account, Clash, originals, place
from whipcount.link.contradictions.counted import stems, worded
from whipcount.link.figures import near
from whipcount.link.told_names import midst, names
from whipcount.model import Document, Evidence

TEXT = r"(?P<what>amendment|clause|rider|motion|resolution|bill|ordinance|proposal|petition|draft|measure|complaint|lawsuit|provision)"
MADE = r"(?:written|brought|tabled|proposed|sponsored|introduced|moved|filed|drafted|submitted|authored|offered|put\sforward|drawn\sup)"
WHO = r"(?P<who>(?:[\w-]+\s(?:\d+[’']s\s)?){0,4}?(?-i:[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]+){1,3}))"
BY = re.compile(
    rf"\b(?P<article>an?|the|this)\s(?:[\w-]+\s){{0,2}}{TEXT},?\s(?:(?:which|that)\s(?:was|had\sbeen)\s)?{MADE}\sby\s{WHO}"
)
SEVERAL = re.compile(r"\b(?:and|another|second|rival|similar|separate|other|both|two)\b")
LEAST = 2  # words that two sentences have in common, names left out
LIKE = 0.35  # likeness of two sentences without the names


@dataclass(frozen=True)
class Authored:
    """A text, who made it, and the words of its sentence without either."""

    document: Document
    who: frozenset[str]
    said: str
    rest: str
    about: frozenset[str]
    evidence: Evidence


def authors(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two who are each said to have made one text; a report that names two tells of two."""
    plain = originals(documents)
    found = [a for d in plain for a in _alone(list(_authored(d)))]
    for a, b in combinations(found, 2):
        if _one(a, b):
            about = " ".join(worded(a.rest, a.about & b.about)[:4])
            sides = [Account(t.said, (t.evidence,)) for t in (a, b)]
            yield Clash(f"who brought it: {about}", "actor", sides[0], sides[1])


def _alone(found: Sequence[Authored]) -> Sequence[Authored]:
    """A report's texts, where all are by one."""
    return found if len({a.who for a in found}) == 1 else ()


def _one(a: Authored, b: Authored) -> bool:
    """One text, by what is said of it, and nobody who is named for both."""
    if a.document.id == b.document.id or a.who & b.who or not near(a.document, b.document):
        return False
    enough = len(a.about & b.about) >= LEAST
    return enough and similarity().likeness(a.rest, b.rest) >= LIKE


def _authored(document: Document) -> Iterator[Authored]:
    known = midst(document.text)
    for passage in passages(document.text):
        for match in BY.finditer(passage.text):
            who = names(f"- {match['who']}", known)
            if who and not SEVERAL.search(match[0]):
                yield _made(document, passage, match, who)


def _made(
    document: Document, passage: Passage, match: re.Match[str], who: frozenset[str]
) -> Authored:
    text = passage.text
    rest = " ".join(f"{text[: match.start()]} {match['what']} {text[match.end() :]}".split())
    plain = re.sub(r"\b[A-Z][\w’'-]+", " ", rest)
    piece = place(document, passage, match)
    return Authored(document, who, match["who"], rest, stems(plain), piece)
