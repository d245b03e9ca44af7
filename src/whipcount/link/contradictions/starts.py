"""One vote, hearing, strike, tax or letter that two reports put on two days, by any word for a day.

Documents and times in, clashes out. Reads "the levy took effect on Wednesday" beside "the levy, in force since 3 May",
"voting opens this morning" beside "members start voting on Monday", and two dates of a letter: what is one for a story.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.appointments import MOVED, ORDINAL
from whipcount.link.contradictions.clashes import Account, Clash, quoted
from whipcount.link.contradictions.counted import stems
from whipcount.link.contradictions.happenings import days_told
from whipcount.link.contradictions.moments import MONTHS
from whipcount.link.told_names import midst, names
from whipcount.model import Document, Evidence, TimeMention

KINDS = {
    "vote": r"vote|voting|ballot|referendum|election|polls",
    "hearing": r"hearing|trial",
    "strike": r"strikes?|walkout|walk-out|stoppage",
    "truce": r"cease-?fire|truce|armistice",
    "duty": r"dut(?:y|ies)|tariffs?|lev(?:y|ies)|surcharge",
    "deposit": r"deposits|fees?|charges?",
    "rule": r"sanctions|ban|embargo|law|act|rules|treaty|price\scap|curfew|quota",
    "letter": r"letters?|memo|decree",
}
KIND = "|".join(f"(?P<{kind}>{words})" for kind, words in KINDS.items())
BEGIN = r"open(?:s|ed|ing)?|beg[iau]n(?:s|ning)?|start(?:s|ed|ing)?|t[ao]k(?:es?|ing|en)?\seffect|took\seffect|(?:enter|com|came|go|went|put)\w*\sinto\s(?:force|effect)|in\s(?:force|effect)|appl(?:y|ies|ied)"
PREPOSITION = r"(?:\s(?:on|from|by|since|for|as\sof|early|late))*"
BEFORE = re.compile(
    rf"^.*\b(?:{KIND})\b[^.;:()\n\"“”]{{0,70}}?\b(?:{BEGIN}){PREPOSITION}\s$|\b(?:{BEGIN})\s(?P<voting>voting){PREPOSITION}\s$",
    re.IGNORECASE,
)
FOR = re.compile(
    r"\b(?P<hearing>hearing|trial|proceedings)\s(?:[\w’'-]+\s){0,4}?(?:for|on|from)\s$"
    r"|\b(?P<letter>letter|memo|decree)\b[^.;:()\n]{0,60}?\bdated\s$"
    r"|\b(?P<strike>strike|walkout|stoppage)\s(?:(?:is|was)\s)?(?:set|due|called|planned|scheduled)\s(?:for|on)\s$"
    r"|\b(?P<vote>referendum|election|ballot)\s(?:(?:is|was)\s)?(?:set|due|called|planned|scheduled)\s(?:for|on)\s$"
)
FROM = re.compile(r"\b(?:from|effective|as\sof)\s$", re.IGNORECASE)
THING = re.compile(rf"\b(?:{KIND})\b")
EDGE = re.compile(r"[;:()\n“”\"]")
MOST_APART = 7  # days; further apart are two of a kind
LEAST = 2  # words that two sentences have in common, the kind among them
BARE = 3  # words of a sentence that says no more than what begins
SHORT = 4  # letters of a word that "China" and "Chinese" have in common


@dataclass(frozen=True)
class Start:
    """A thing with its day as one sentence has it."""

    document: Document
    kind: str
    day: date
    names: frozenset[str]
    about: frozenset[str]
    ordinals: frozenset[str]
    evidence: Evidence


def starts(documents: Sequence[Document], times: Sequence[TimeMention]) -> Iterator[Clash]:
    """Two days of one thing in independent reports, neither of which has the other's day too."""
    found: dict[str, list[Start]] = defaultdict(list)
    for document, told in days_told(documents, times):
        for start in _starts(document, told):
            found[start.kind].append(start)
    for kind, group in sorted(found.items()):
        days = {(s.document.id, s.day) for s in group}
        lone = Counter(document for document, _ in days)
        for a, b in combinations(sorted(group, key=lambda s: s.evidence), 2):
            both = (a.document.id, b.day) in days or (b.document.id, a.day) in days
            once = lone[a.document.id] == lone[b.document.id] == 1
            if not both and _one(a, b, once=once):
                yield Clash(
                    f"day of the {kind}", "day", *(Account(_written(s.day), (s.evidence,)) for s in (a, b))
                )  # fmt: skip


def _one(a: Start, b: Start, *, once: bool) -> bool:
    """One thing, of nobody else, on two days near each other; a bare "the levy" where either report has one such day."""
    if a.document.id == b.document.id or not 0 < abs((a.day - b.day).days) <= MOST_APART:
        return False
    shared = {w[:SHORT] for w in a.about} & {w[:SHORT] for w in b.about}
    strangers = a.names and b.names and not a.names & b.names
    if a.ordinals != b.ordinals or (
        strangers and not (a.kind == "letter" and once and len(shared) > LEAST)
    ):
        return False
    bare = once and min(len(a.about), len(b.about)) <= BARE
    return len(shared) >= LEAST or bool(bare and shared)


def _starts(document: Document, told: Sequence[tuple[Evidence, date]]) -> Iterator[Start]:
    """The things of a document that begin on a day, are set for it or dated by it."""
    known, sentences = midst(document.text), passages(document.text)
    for mention, day in told:
        passage = next((p for p in sentences if p.start <= mention.start < p.end), None)
        if passage and (made := _kind(passage, mention)):
            kind, left, right = made
            text = passage.text
            said = text[left:right]
            if not MOVED.search(said.replace("since", "").replace("from", "")):
                yield Start(
                    document, kind, day, names(text, known), stems(text.replace(mention.quote, " ")),
                    frozenset(w.casefold() for w in ORDINAL.findall(said)),
                    quoted(document, passage.start + left, passage.start + right),
                )  # fmt: skip


def _kind(passage: Passage, mention: Evidence) -> tuple[str, int, int] | None:
    """What begins on a day, and where its words begin and end."""
    text, start, end = passage.text, mention.start - passage.start, mention.end - passage.start
    left = max((m.end() for m in EDGE.finditer(text, 0, start)), default=0)
    before = text[left:start]
    after = EDGE.search(text, end)
    right = after.start() if after else len(text)
    found = BEFORE.search(before) or FOR.search(before)
    if found:
        return (
            _named(found),
            left + min(s for s in map(found.start, found.groupdict()) if s >= 0),
            end,
        )
    if FROM.search(before) and (found := THING.search(text, end, right)):
        return _named(found), start, found.end()
    return None


def _named(found: re.Match[str]) -> str:
    kinds = [k for k, v in found.groupdict().items() if v]
    return "vote" if kinds == ["voting"] else kinds[0]


def _written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"
