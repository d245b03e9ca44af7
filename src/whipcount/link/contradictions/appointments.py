"""One gathering, vote or deadline that two reports put on two days. Documents in, clashes out.

Reads days written out ("the summit in Velm on 12 May"); weekdays alone name another day each week.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.clashes import Account, Clash, known, place
from whipcount.link.contradictions.moments import FIRST, MONTHS
from whipcount.link.figures import near
from whipcount.link.told_names import midst, names
from whipcount.link.wordings import question
from whipcount.model import Document, Evidence

KIND = r"(?P<kind>summit|conference|meeting|talks|vote|election|referendum|ballot|hearing|congress|deadline|ceremony|visit|strike|ceasefire|session|polls|launch|trial|march|rally|inauguration)"
MONTH = f"(?:{FIRST})[a-z]*"
DAY = rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m1>{MONTH})|(?P<m2>{MONTH})\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)(?![\w-]|\s?[-–]\s?\d|\sand\s\d|\sto\s\d)"
SET = re.compile(
    rf"\b{KIND}\b(?P<between>[^.;:()\n]{{0,60}}?)\b(?:on|for|is|by)\s(?:\w+day,?\s)?{DAY}"
)
FORCE = re.compile(
    rf"\b(?P<kind>duties|dut(?:y|ies)|tariffs?|levy|levies|sanctions|measures?|law|rules?|ban|deployment|truce|ceasefire|treaty|agreement|contract|cuts?)\b(?P<between>[^.;:()\n]{{0,60}}?)\b(?:tak\w+\seffect|(?:enter|com)\w*\sinto\s(?:force|effect)|begins?|starts?|appl(?:y|ies)|expires?|ends?|runs?\sout)\s(?:on|from)\s(?:\w+day,?\s)?{DAY}"
)
VOTERS = re.compile(
    rf"\b(?P<kind>[Vv]oters|[Cc]itizens|go(?:es)?\sto\sthe\spolls)\b(?P<between>[^.;:()\n]{{0,60}}?)\bon\s(?:\w+day,?\s)?{DAY}"
)
ONE_KIND = dict.fromkeys(
    ("referendum", "ballot", "election", "polls", "voters", "citizens", "go to the polls", "goes to the polls"), "vote"
)  # fmt: skip
MOVED = re.compile(
    r"\b(?:mov|postpon|delay|reschedul|put\soff|brought\sforward|extend|origin|from|previous|last|earlier|after|before|follow|since|until|between)\w*\b",
    re.IGNORECASE,
)
ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|final|opening|closing|next|another)\b", re.IGNORECASE
)
LEAST = 2  # words that two mentions have in common beside the kind and a name
LATER = 3  # words that they have where one is told a week after the other
WEEK = timedelta(days=7)
MOST_APART = 5  # days; further apart are two occasions
FAR = 100  # days between two days of one occasion that reports of one day tell
ONE_DAY = timedelta(days=1)
MOST = 40  # mentions of one kind that are compared with, by document


@dataclass(frozen=True)
class Mention:
    """A gathering with its day as one sentence has it; the day counted through the year."""

    document: str
    day: int
    said: str
    names: frozenset[str]
    about: frozenset[str]
    ordinals: frozenset[str]
    evidence: Evidence


def appointments(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two days of one occasion in independent reports, neither of which has the other's day too."""
    by_id = {d.id: d for d in documents}
    kinds: dict[str, list[Mention]] = defaultdict(list)
    days: dict[tuple[str, str], set[int]] = defaultdict(set)
    for document in sorted(
        documents, key=lambda d: (str(d.published.earliest if d.published else "9"), d.id)
    ):
        if document.copy_of is None:
            for kind, mention in _mentions(document):
                kinds[kind].append(mention)
                days[kind, document.id].add(mention.day)
    for kind, found in sorted(kinds.items()):
        for i, a in enumerate(found):
            for b in found[i + 1 : i + 1 + MOST]:
                both = days[kind, a.document] & days[kind, b.document]
                if not both and _one(a, b) and _near(a, b, by_id):
                    sides = [Account(m.said, (m.evidence,)) for m in (a, b)]
                    yield Clash(f"day of the {kind}", "day", sides[0], sides[1])


def _near(a: Mention, b: Mention, by_id: Mapping[str, Document]) -> bool:
    """Told within days; within a week, where they have more words in common; far apart, on one day."""
    both = by_id[a.document], by_id[b.document]
    if abs(a.day - b.day) > MOST_APART:
        dated = all(known(d.published) for d in both)
        return dated and len(a.about & b.about) > LEAST and near(*both, ONE_DAY)
    return near(*both) or (len(a.about & b.about) >= LATER and near(*both, WEEK))


def _one(a: Mention, b: Mention) -> bool:
    """One occasion on two days near each other."""
    apart = 0 < abs(a.day - b.day) <= FAR
    return (
        apart
        and a.document != b.document
        and a.ordinals == b.ordinals
        and (bool(a.names & b.names) or not (a.names and b.names))
        and len(a.about & b.about) >= (LEAST if a.names & b.names else LATER)
    )


def _mentions(document: Document) -> Iterator[tuple[str, Mention]]:
    """The occasions of a document with their days, each once in a sentence."""
    known_ = midst(document.text)
    for passage in passages(document.text):
        told: set[tuple[str, int]] = set()
        for match in (m for p in (SET, FORCE, VOTERS) for m in p.finditer(passage.text)):
            kind = match["kind"].casefold()
            kind = ONE_KIND.get(kind, kind)
            mention = _mention(document, passage, match, known_)
            if not MOVED.search(passage.text) and (kind, mention.day) not in told:
                told.add((kind, mention.day))
                yield kind, mention


def _mention(
    document: Document, passage: Passage, match: re.Match[str], known: frozenset[str]
) -> Mention:
    month = (match["m1"] or match["m2"])[:3].casefold()
    number = next(i for i, m in enumerate(MONTHS) if m.startswith(month))
    day = int(match["d1"] or match["d2"])
    piece = place(document, passage, match)
    plain = passage.text.replace(match[0][len(match["kind"]) + len(match["between"]) :], " ")
    return Mention(
        document.id, number * 31 + day, f"{day} {MONTHS[number].title()}", names(plain, known),
        question(plain) - {match["kind"].casefold()}, _ordinals(passage.text[: match.end()]), piece,
    )  # fmt: skip


def _ordinals(text: str) -> frozenset[str]:
    """Which of several occasions the words speak of."""
    return frozenset(w.casefold() for w in ORDINAL.findall(text))
