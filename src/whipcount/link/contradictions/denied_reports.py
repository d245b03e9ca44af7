"""What a report tells and somebody denies by telling it again. Documents in, clashes out.

Reads "the premier will step down, aides said" beside "her office denied reports that she would step down", and
"the delegates walked out" beside "he dismissed talk of a walkout by the delegates": the denial says what it denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from whipcount.annotate.similarity import similarity
from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.accounts import told
from whipcount.link.contradictions.clashes import Account, Clash, originals, quoted
from whipcount.link.contradictions.encounters import all_midst
from whipcount.link.figures import follows
from whipcount.link.told_names import names
from whipcount.link.wordings import content
from whipcount.model import Document, Evidence

REPORT = r"(?:reports?|claims?|suggestions?|rumou?rs?|talk|stor(?:y|ies)|speculation|allegations?|assertions?|accounts?|accusations?|charges?|statements?|gossip)"
WHOSE = r"(?:[\w’'-]+\s){0,4}?"
FALSE = r"(?:(?:utter|complete|total|pure|simply|completely|entirely|totally|plainly|all|an?)\s)?(?:false|untrue|wrong|baseless|unfounded|groundless|nonsense|rubbish|invented|fiction|fabricat\w+|lies?|incorrect|inaccurate|fake|without\sfoundation)"
DENIES = r"(?:denie[sd]|deny|denying|reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|rebuff(?:ed|s)|refut(?:ed|es|ing)|disput(?:ed|es|ing)|rubbish(?:ed|es)|knocked\sdown|shot\sdown|brushed\s(?:off|aside)|poured\scold\swater\son|played\sdown)"
WHAT = r"(?P<what>[^.;:“”\"]{8,160})"
DOING = r"(?P<what>[a-z]{1,8}ing\b[^.;:“”\"]{4,120})"
SOURCE = r"(?:\s(?:in|by|on|from|of)\s(?:the\s)?(?:[\w’'&.-]+\s?){1,4}?)?"
DENIALS = tuple(
    re.compile(p, re.IGNORECASE)
    for p in (
        rf"\b{DENIES}\s(?:also\s)?{WHOSE}{REPORT}{SOURCE},?\s(?:that|of|about|on)\s{WHAT}",
        rf"\b(?:denie[sd]|deny|denying)\s(?:flatly\s|categorically\s|strongly\s)?that\s{WHAT}",
        rf"\b(?:denie[sd]|deny|denying)\s(?:having\s|ever\s)*{DOING}",
        rf"\b{REPORT}\s(?:that|of|about)\s{WHAT.replace('160}', '120}?')}\s(?:is|are|was|were)\s{FALSE}\b",
        rf"\bit\s(?:is|was)\s(?:not\strue|untrue|false|wrong)\s(?:to\ssay\s)?that\s{WHAT}",
    )
)
NOT = re.compile(
    r"\b(?:not|never|no|nobody|none|no\sone|nothing|neither|nor|denie\w*|deny\w*|reject\w*|dismiss\w*|refus\w*|without|unless|whether)\b|n['’]t\b",
    re.IGNORECASE,
)
UNSURE = re.compile(
    r"\b(?:if(?<!only\sif)|whether|may|might|could|should|ask\w*|urg\w+|call\w*\sfor|demand\w*|want\w*|fear\w*|hop(?:e|ed|es)|rumou?r\w*|speculat\w+|threat\w+)\b|\?",
    re.IGNORECASE,
)
FUTURE = re.compile(r"\b(?:will|would|to|plans?|planned|intends?|going|about)\b|['’]ll\b")
GOES_ON = re.compile(r"^\W*[“\"]|\b(?:not|never|nobody|none|no)\b|n['’]t\b")
CAPITAL = re.compile(r"\b[A-Z][\w’'.-]+")
WITHIN = timedelta(days=14)  # between a report and its denial
STEM = 4  # letters of a word that "walk" and "walkout" have in common
SHARE = 0.4  # of the words of what is denied, names left out, that a telling has
LIKE = 0.7  # likeness of what is told and what is denied, with half of that share


@dataclass(frozen=True)
class Denied:
    """What is denied, whom it names, and the words of the denial."""

    document: Document
    what: str
    names: frozenset[str]
    stems: frozenset[str]
    evidence: tuple[Evidence, ...]


def denied_reports(documents: Sequence[Document]) -> Iterator[Clash]:
    """Each denial beside the likest telling in each other report that came before it."""
    plain = originals(documents)
    called = all_midst(plain)
    for denied in (d for document in plain for d in _denied(document, called)):
        for document in plain:
            if document.id != denied.document.id and follows(document, denied.document, WITHIN):
                found = sorted(_told(document, denied, called), key=lambda f: (-f[0], f[1]))
                for _, piece in found[:1]:
                    no = told(denied.evidence[0])
                    yield Clash(f"whether {denied.what[:60]}", "account", told(piece), Account(no.value, denied.evidence))  # fmt: skip


def _denied(document: Document, known_: frozenset[str]) -> Iterator[Denied]:
    sentences = passages(document.text)
    for place, passage in enumerate(sentences):
        found = next((m for p in DENIALS if (m := p.search(passage.text))), None)
        what = found["what"].strip() if found else ""
        if found and not UNSURE.search(passage.text[: found.start()]):
            before = sentences[place - 1].text if place else ""
            who = names(f"- {what}", known_) | names(passage.text, known_) | names(before, known_)
            yield Denied(document, what, who, _telling(what), _pieces(document, sentences[place : place + 2]))  # fmt: skip


def _telling(text: str) -> frozenset[str]:
    """The telling stems of some words, names left out."""
    return content(re.sub(r"\b[A-Z][\w’'.-]*", " ", text))


def _pieces(document: Document, two: Sequence[Passage]) -> tuple[Evidence, ...]:
    """The words of a denial, and those of the next sentence where it goes on."""
    more = [p for p in two[1:] if GOES_ON.search(p.text)]
    return tuple(quoted(document, p.start, p.end) for p in (two[0], *more))


def _told(
    document: Document, denied: Denied, known_: frozenset[str]
) -> Iterator[tuple[float, Evidence]]:
    """The sentences of a report that tell what is denied, with how like they are."""
    before, modal = "", bool(FUTURE.search(denied.what))
    for passage in passages(document.text):
        context, text = f"{before} {passage.text}", passage.text
        before = text
        if NOT.search(text) or UNSURE.search(text) or (not modal and _to_come(text)):
            continue
        shared = (
            _share(denied.stems, content(context)) if _share(denied.stems, _telling(text)) else 0.0
        )
        called = content(" ".join(CAPITAL.findall(context)))
        if shared >= SHARE and (names(context, known_) & denied.names or called & denied.stems):
            score = max(similarity().likeness(denied.what, t) for t in (text, context))
            if score + shared / 2 >= LIKE:
                yield score + shared, quoted(document, passage.start, passage.end)


def _share(denied: frozenset[str], own: frozenset[str]) -> float:
    """How much of what is denied some words say."""
    return sum(any(_one(a, b) for a in own) for b in denied) / max(1, len(denied))


def _to_come(text: str) -> bool:
    return bool(re.search(r"\b(?:will|would|plans?)\b|['’]ll\b", text))


def _one(a: str, b: str) -> bool:
    """One word, or a word in which the other goes on: "walk" and "walkout"."""
    short, long_ = sorted((a, b), key=len)
    return a == b or (len(short) >= STEM and long_.startswith(short))
