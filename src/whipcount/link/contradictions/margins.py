"""By how many votes something passed or failed, where two tellings differ. Documents in, clashes out.

Reads "survived by ten votes" beside "the motion fell nine votes short", and beside "it won 278 votes. It needed
287" in the same report, which is a margin that nobody has worked out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations

from whipcount.extract.surface import passages
from whipcount.link.contradictions.clashes import Account, Clash, originals, quoted
from whipcount.link.contradictions.counted import WORDED, spelt
from whipcount.link.contradictions.encounters import all_midst
from whipcount.link.contradictions.tallies import tallies
from whipcount.link.figures import near
from whipcount.link.told_names import names
from whipcount.link.wordings import content
from whipcount.model import Document, Evidence

COUNT = rf"(?P<n>\d{{1,3}}|(?:{WORDED})(?:-(?:{WORDED}))?)"
VOTE = r"(?:votes?|ballots?|seats?)"
MARGIN = tuple(
    re.compile(p, re.IGNORECASE)
    for p in (
        rf"\b(?:surviv\w+|w[io]n\w*|pass\w*|fail\w*|los[et]\w*|defeat\w*|reject\w*|approv\w*|carried|scrap\w+|squeak\w+|f[ae]ll\w*|escap\w+|prevail\w*|adopted|ratified|beaten|squeezed)\b[^.;:\d]{{0,50}}?\bby\s(?:just\s|only\s|a\smere\s|barely\s|a\smargin\sof\s){{0,2}}{COUNT}\s(?:votes?|ballots?)\b(?!\sto\b|\sagainst\b)",
        rf"\b{COUNT}\s(?:votes?|ballots?)\s(?:short|shy|too\sfew|to\sspare)\b",
        rf"\b(?:majority|margin)\sof\s(?:just\s|only\s|a\smere\s)?{COUNT}(?:\s{VOTE})?\b(?!\s(?:per|%|points?|seats?))",
        rf"\b{COUNT}-vote\s(?:majority|margin|defeat|victory|win)\b",
    )
)
REACHED = re.compile(
    r"\b(?:w[io]n|won|got|received|drew|secured|gathered|garnered|mustered|collected|attracted)\s(?:only\s|just\s)?(?P<cast>\d{2,4})\b(?:\svotes)?(?P<rest>[^\n]{0,90}?)\b(?:need(?:ed|ing|s)|requir(?:ed|ing|es)|short\sof\sthe|fewer\sthan\sthe|threshold\s(?:of|was))\s(?:the\s|was\s|at\sleast\s)?(?P<need>\d{2,4})\b"
)
BALLOTS = r"(?:votes?|ballots?|MPs|deputies|lawmakers|seats)"
NEEDED = tuple(
    re.compile(p)
    for p in (
        rf"(?P<n>\d{{2,4}})\s{BALLOTS}\s(?:is|are|were|was|would\sbe|will\sbe)\s(?:needed|required|necessary)\b",
        rf"\b(?:needs?|needed|requires?|required|must\s(?:\w+\s)?(?:gather|get|win|find|muster|collect|have|reach|secure)|takes?|took|threshold\sof|majority\sof)\s(?:at\sleast\s|a\sminimum\sof\s)?(?P<n>\d{{2,4}})\s(?:{BALLOTS}\b|to\s(?:pass|win|govern|topple))",
        rf"\bthe\s(?P<n>\d{{2,4}})(?:\s{BALLOTS})?\s(?:that\s(?:are|were)\s)?(?:needed|required)\b",
    )
)  # fmt: skip
FEW = 20  # votes in a house in which one more or less may be another vote's
SLIP = 0.02  # of the votes needed, by which two tellings of one threshold differ at most
MONTH_ = timedelta(days=30)
ABOUT = re.compile(
    r"\b(?:confidence|censure|motion|topple|oust|impeach\w*|bring\sdown|brought\sdown|surviv\w+|bill|budget|treaty|law|reform|amendment|referendum|nominat\w+|candida\w+|elect\w+)\b",
    re.IGNORECASE,
)
TRUST = re.compile(r"\b(?:confidence|censure|motion|toppl\w+|oust\w*|impeach\w*|surviv\w+)\b", re.IGNORECASE)  # fmt: skip
WITHIN = timedelta(days=7)
SHARED = 2  # words that two tellings have in common, where they share no name


@dataclass(frozen=True)
class Margin:
    """By how many votes, of what, and where that stands; ``worked_out`` from what was won and needed."""

    document: Document
    votes: int
    trust: bool
    names: frozenset[str]
    about: frozenset[str]
    worked_out: bool
    evidence: Evidence


def margins(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two margins of one vote, where neither report gives the other's too."""
    plain = originals(documents)
    called = all_midst(plain)
    found = [m for d in plain for m in _margins(d, called)]
    known = {(m.document.id, m.votes) for m in found if not m.worked_out}
    known |= {(d.id, abs(for_ - against)) for d in plain for for_, against in _tallies(d)}
    for a, b in combinations(found, 2):
        again = (a.document.id, b.votes) in known or (b.document.id, a.votes) in known
        here = a.document.id == b.document.id and a.worked_out != b.worked_out
        if a.votes != b.votes and _one(a, b) and (here or not again) and _apart(a, b):
            sides = [Account(f"{m.votes} votes", (m.evidence,)) for m in (a, b)]
            yield Clash("votes by which it went", "figure", sides[0], sides[1])


def thresholds(documents: Sequence[Document]) -> Iterator[Clash]:
    """How many votes it takes, where two reports differ by one or few: "288 votes are needed", "must gather 289 votes"."""
    found = [t for d in originals(documents) for t in _thresholds(d)]
    for (da, a, cited), (db, b, cited_too) in combinations(found, 2):
        slip = 0 < abs(a - b) <= SLIP * max(a, b) and min(a, b) >= FEW
        if slip and da.id != db.id and near(da, db, MONTH_):
            sides = [Account(f"{n} votes", (e,)) for n, e in ((a, cited), (b, cited_too))]
            yield Clash("votes needed", "figure", sides[0], sides[1])


def _thresholds(document: Document) -> Iterator[tuple[Document, int, Evidence]]:
    """Each number of votes needed once, where it stands first."""
    seen: set[int] = set()
    for passage in passages(document.text):
        matches = (m for pattern in NEEDED for m in pattern.finditer(passage.text))
        for found in (m for m in matches if int(m["n"]) not in seen):
            seen.add(int(found["n"]))
            at = passage.start + found.start(), passage.start + found.end()
            yield document, int(found["n"]), quoted(document, *at)


def _tallies(document: Document) -> Iterator[tuple[int, int]]:
    for tally in tallies(document):
        yield int(tally.value), round((tally.value % 1) * 1e6)


def _apart(a: Margin, b: Margin) -> bool:
    """In two reports, or told and worked out in one."""
    return a.document.id != b.document.id or a.worked_out != b.worked_out


def _one(a: Margin, b: Margin) -> bool:
    """One vote: told within days, both on whether one is trusted, or of one name and in words in common."""
    if not near(a.document, b.document, WITHIN) or a.trust != b.trust:
        return False
    shared = len(a.about & b.about)
    return a.trust or (shared >= SHARED and bool(a.names & b.names))


def _margins(document: Document, called: frozenset[str]) -> Iterator[Margin]:
    before = ""
    for passage in passages(document.text):
        context = f"{before} {passage.text}"
        for pattern in MARGIN:
            found = pattern.search(passage.text)
            if found and ABOUT.search(context):
                votes = int(sum(spelt(w) for w in found["n"].split("-")))
                yield _margin(document, (passage.start + found.start(), passage.start + found.end()), votes, context, called)  # fmt: skip
                break
        before = passage.text
    for match in REACHED.finditer(document.text):
        at, away = match.span(), abs(int(match["need"]) - int(match["cast"]))
        context = document.text[max(0, at[0] - 150) : at[1]]
        if ABOUT.search(context) and away:
            yield replace(_margin(document, at, away, context, called), worked_out=True)


def _margin(
    document: Document, at: tuple[int, int], votes: int, context: str, called: frozenset[str]
) -> Margin:
    piece = quoted(document, *at)
    return Margin(document, votes, bool(TRUST.search(context)), names(context, called), content(context), False, piece)  # fmt: skip
