"""Two that reports call the first to have done one thing. Documents in, clashes out.

Reads "Norland was the first country to ratify the treaty" and "Sundland, the first country to ratify it".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.annotate.similarity import similarity
from whipcount.extract.surface import Passage, passages
from whipcount.lexicon.names import look_up, states
from whipcount.link.contradictions.clashes import Account, Clash, place, quoted
from whipcount.link.told_names import LANDS, names
from whipcount.link.wordings import question
from whipcount.model import Document, Evidence

FIRST = re.compile(
    r"\b(?:the\s)?(?P<rank>first|only|last)\s(?:(?P<noun>(?!to\b|that\b|who\b)[a-z]+(?:\s(?!to\b|that\b)[a-z]+)?)\s)?(?:to|that|which|who)\s(?:have\s|has\s|had\s)?(?P<rest>[^.;:,\n]{8,90})"
)
ADVERB = re.compile(
    r"(?P<rest>\b(?!who\b)[a-z]+(?:\s[a-z]+){0,3}?)\s(?P<rank>first)\b(?=\s*(?:[.,;:”\"]|$|on\b|after\b|before\b|at\b|and\b|in\s\w+day|during\b|when\b))"
)  # "their men opened fire first"
SAYING = re.compile(
    r"[,;:“”\"]\s?|\b(?:said|says|that|claimed|insisted|alleged|whether|if|but|and)\s"
)
VERB = re.compile(
    r"^(?P<who>.*?[A-Z][\w’'-]+(?:\s[a-z]+s)?)\s(?:had\s|have\s|has\s)?(?P<rest>(?:[a-z]+ed|shot|struck|fell|fired|began|broke|left|hit)\b.*)$"
)
SUBJECT = re.compile(
    r"\b(?:is|was|became|becomes|remains|remained|has\sbeen|had\sbeen|being|be)\s$"
)
LEAST = 0.6  # share of the words of the shorter that two deeds have in common
MEANT = 0.5  # likeness of two deeds told in other words
FEWEST = 2  # words of a deed
MOST = 200  # readings compared


@dataclass(frozen=True)
class Claimed:
    """Who is called the first of what, to do what."""

    document: str
    rank: str
    noun: str
    who: str
    words: str
    evidence: Evidence

    @property
    def rest(self) -> frozenset[str]:
        """The telling words of the deed."""
        return question(self.words)


def firsts(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two states or bodies, each the first or the only one, of independent reports."""
    found = [c for d in documents if d.copy_of is None for c in _claimed(d)][:MOST]
    for i, a in enumerate(found):
        for b in found[i + 1 :]:
            if _rival(a, b):
                sides = [Account(_shown(c.who), (c.evidence,)) for c in (a, b)]
                what = f" {a.noun or b.noun}".rstrip() or ": " + " ".join(a.words.split()[:3])
                yield Clash(f"the {a.rank}{what}", a.rank, sides[0], sides[1])


def _rival(a: Claimed, b: Claimed) -> bool:
    """One deed, two who are the first of one sort to do it."""
    least = min(len(a.rest), len(b.rest))
    sort = not a.noun or not b.noun or a.noun == b.noun
    same = a.rank == b.rank and sort and a.document != b.document and a.who != b.who
    if not same or least < FEWEST or not a.rest & b.rest:
        return False
    told = len(a.rest & b.rest) >= LEAST * least
    return told or similarity().likeness(a.words, b.words) >= MEANT


def _claimed(document: Document) -> Iterator[Claimed]:
    before = ""
    for passage in passages(document.text):
        for match in FIRST.finditer(passage.text):
            who = _who(passage.text[: match.start()], before)
            if who:
                piece = place(document, passage, match)
                noun = (match["noun"] or " ").rpartition(" ")[2]
                yield Claimed(document.id, match["rank"], noun, who, match["rest"], piece)
        yield from _adverbs(document, passage)
        before = passage.text


def _adverbs(document: Document, passage: Passage) -> Iterator[Claimed]:
    """Who is said to have done a thing first: "Norland's guards opened fire first"."""
    for match in ADVERB.finditer(passage.text) if " first" in passage.text else ():
        clause = SAYING.split(passage.text[: match.start()])[-1]
        verb = VERB.search(f"{clause}{match['rest']}")
        who = names(f"- {verb['who']}") if verb else frozenset[str]()
        if verb and len(who) == 1:
            piece = quoted(
                document, passage.start + match.start() - len(clause), passage.start + match.end()
            )
            yield Claimed(document.id, match["rank"], "", min(who), verb["rest"], piece)


def _who(text: str, before: str) -> str:
    """The one name that it is said of: beside a comma, or the subject, of "it" the sentence before."""
    beside = re.search(r"(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*),\s$", text)
    if beside:
        told = names(f"- {beside['name']}")
        return min(told) if len(told) == 1 else ""
    if not SUBJECT.search(text):
        return ""
    clause = re.split(r"[,;:]\s", text)[-1]
    it = re.search(r"\b[Ii]t\s(?:has\s|had\s)?\w+\s$", clause)
    told = _states(before) if it else names(f"- {clause}")
    return min(told) if len(told) == 1 else ""


def _shown(who: str) -> str:
    """A state by its name, anybody else by the folded name."""
    return next((s.name for s in states() if s.id == who), who)


def _states(text: str) -> frozenset[str]:
    """The states that a sentence names."""
    words = re.findall(r"[A-Z][\w-]+(?:\s[A-Z][\w-]+)*", text)
    return frozenset(
        e.of or e.id for w in words for e in look_up(w) if e.kind in LANDS and not e.partial
    )
