"""At whose wish a thing was done, where two reports name two who asked for it. Documents in, clashes out.

Reads "was put off at the request of the owners" beside "it was the union that had asked for the delay".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from whipcount.annotate.similarity import similarity
from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.clashes import Account, Clash, originals, quoted
from whipcount.link.contradictions.counted import stems, worded
from whipcount.link.contradictions.reasons import GATHERING
from whipcount.link.figures import near
from whipcount.link.told_names import names
from whipcount.model import Document, Evidence

WISH = (
    r"(?:request|suggestion|urging|invitation|insistence|behest|instigation|prompting|initiative)"
)
ASKED = r"(?:asked|requested|proposed|suggested|turned|appealed|approached|invited|called|sought|demanded|insisted)"
NP = r"(?:the\s|an?\s)?[\w’'.-]+(?:\s[\w’'.-]+){0,4}?"
FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\bat\sthe\s{WISH}\sof\s(?P<who>[^,.;:()“”\"]{{3,60}})",
        rf"\bat\s(?!the\s{WISH})(?P<who>{NP})(?:[’']s?)\s{WISH}\b",
        rf"\b(?:after|following)\s(?:an?\s)?(?:{WISH}|appeal|plea)s?\s(?:by|from)\s(?P<who>[^,.;:()“”\"]{{3,60}})",
        rf"\b[Ii]t\s(?:was|is|had\sbeen)\s(?P<who>{NP})(?:[’']s?)?\s{WISH}\s(?:that|which)\b",
        rf"\b[Ii]t\s(?:was|is|had\sbeen)\s(?P<who>{NP})(?:,\s[^.;:,]{{3,60}},)?\s(?:who|that|which)\s(?:had\s|has\s)?(?:first\s)?{ASKED}\b",
        r"(?P<who>)\bon\s(?:its|his|her|their)\sown\s(?:initiative|motion|accord)\b",
    )
)
PLAIN = re.compile(
    r"(?P<who>[A-Z][\w’'.-]*(?:\s[\w’'.-]+){0,4}?)\s(?:had\s|has\s|then\s)?(?:asked\sfor|requested)\b"
)
CUT = re.compile(r"\s(?:who|which|that|and|as|in|on|to|so|after|before|at|over|because)\s")
UNSURE = re.compile(
    r"\b(?:would|could|may|might|whether|if|unless|not|never|should)\b|n['’]t\b|\bdenie"
)
EDGE = re.compile(r"[;:()\n\"“”]|,\s")
HEAD = 4  # words at the head of a clause that name who did a thing of his own accord
BACK, FORTH = 70, 60  # characters cited on either side
WITHIN = timedelta(days=31)  # between two reports of one thing that was asked for
LEAST = 3  # words in common, with those of the sentence before
LIKE = 0.3  # likeness of what was asked for
ALIKE, MORE = 0.45, 0.5  # where both say for whom it was done: with a word in common, with none
GENERAL = stems("put off back delayed postponed week meeting talks said told")


@dataclass(frozen=True)
class Asked:
    """Who had a thing done: the words about it, and whether it is said that it was done for this one."""

    document: Document
    who: frozenset[str]
    said: str
    text: str
    own: frozenset[str]
    about: frozenset[str]
    evidence: Evidence
    plain: bool
    insists: bool


def requests(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two who each are said to have asked for one thing, each pair of reports once."""
    found = [a for d in originals(documents) for a in _asked(d)]
    seen: set[tuple[str, str]] = set()
    for a, b in combinations(found, 2):
        key = (a.document.id, b.document.id)
        if key not in seen and _one(a, b):
            seen.add(key)
            about = " ".join(worded(a.text, a.about & b.about)[:4])
            sides = [Account(x.said, (x.evidence,)) for x in (a, b)]
            yield Clash(f"who asked: {about}", "actor", sides[0], sides[1])


def _one(a: Asked, b: Asked) -> bool:
    """One thing done, in reports of the same weeks, for two who have no name in common."""
    if a.document.id == b.document.id or (a.plain and b.plain) or a.who & b.who:
        return False
    return near(a.document, b.document, WITHIN) and _like(a, b)


def _like(a: Asked, b: Asked) -> bool:
    """Words in common and a like meaning; of two who both insist, a meaning that is more alike."""
    shared = (a.about & b.about) - a.who - b.who
    alike = similarity().likeness(a.text, b.text)
    if len(shared) >= LEAST and shared & a.own and shared & b.own:
        return alike >= LIKE
    told = shared & a.own & b.own - GENERAL
    return bool(a.insists or b.insists) and alike >= (ALIKE if told else MORE) and not _two(a, b)


def _two(a: Asked, b: Asked) -> bool:
    """Two gatherings by their own words: a session and a trip; or one side that is no firm word."""
    mine, theirs = ({g.casefold() for g in GATHERING.findall(x.text)} for x in (a, b))
    return a.plain or b.plain or bool(mine and theirs and not mine & theirs)


def _asked(document: Document) -> Iterator[Asked]:
    before = ""
    for passage in passages(document.text):
        found = next((m for f in FORMS if (m := f.search(passage.text))), None)
        found = found or PLAIN.search(passage.text)
        unsure = found and UNSURE.search(passage.text[: found.end()])
        if found and not unsure and (made := _made(document, passage, found, before)):
            yield made
        before = passage.text


def _made(document: Document, passage: Passage, found: re.Match[str], before: str) -> Asked | None:
    text = passage.text
    left = max((m.end() for m in EDGE.finditer(text, 0, found.start())), default=0)
    said = CUT.split(found["who"])[0] or " ".join(text[left:].split()[:HEAD])
    who = stems(said) | names(f"- {said}")
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    start = max(found.start() - BACK, 0)
    start = text.find(" ", start, found.start()) + 1 if start else 0
    piece = quoted(document, passage.start + start, passage.start + found.end() + FORTH)
    plain = found.re is PLAIN
    if not who:
        return None
    return Asked(document, who, said.strip(), rest, stems(rest), stems(f"{before} {rest}"), piece, plain, found[0][:2].casefold() == "it")  # fmt: skip
