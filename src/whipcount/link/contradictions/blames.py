"""Who fired first, walked out or put the plan forward, where two reports name two. Documents in, clashes out.

Reads "management broke off the talks" beside "the union walked out of the talks", "the rebels fired first"
beside "government troops opened fire first", "the idea came from Tarn" beside "it was Velm that proposed it".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.accounts import SAID
from whipcount.link.contradictions.clashes import Account, Clash, clause, originals, quoted
from whipcount.link.contradictions.encounters import all_midst
from whipcount.link.figures import near
from whipcount.link.told_names import names
from whipcount.link.wordings import content
from whipcount.model import Document, Evidence

TALKS = r"(?:the\s|its\s|their\s|all\s)?(?:[\w-]+\s){0,2}?(?:talks|negotiations|meeting|session|mediation|discussions|bargaining)\b"
PLAN = r"(?:the|a|an|such\sa|this)\s(?:[\w-]+\s){0,2}?(?:idea|truce|ceasefire|meeting|plan|talks|summit|pause|swap|exchange|deal|delay|compromise|call|session|visit|clause|merger|proposal|scheme|inquiry|referendum)\b"
NAME = r"[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){0,2}"
LEAD = r"(?:had\s|has\s|have\s|first\s)?"
DEEDS: Mapping[str, re.Pattern[str]] = {
    "fired first": re.compile(
        r"\b(?:(?:opened\sfire|fired|shot|struck|attacked|hit\sout|shelled)\s(?:[\w’'-]+\s){0,3}?first|first\s(?:opened\sfire|fired|shot|attacked)|(?:started|began|provoked)\sthe\s(?:fight|fighting|shooting|clash\w*|brawl|violence|exchange\sof\sfire))\b"
    ),
    "broke the truce": re.compile(
        r"\b(?:broke|violated|breached|shattered)\sthe\s(?:[\w-]+\s)?(?:truce|ceasefire|cease-fire|armistice)\b"
    ),
    "ended the talks": re.compile(
        rf"\b(?:broke\soff|broken\soff|walked\sout\sof|called\soff|calling\soff|quit|abandoned|left|cut\sshort|pulled\sout\sof|stormed\sout\sof|ended|suspended)\s{TALKS}|\b(?:broke|called)\s{TALKS}\soff\b"
    ),
    "proposed it": re.compile(
        rf"\b(?:proposed|suggested|came\sup\swith|put\sforward|asked\sfor|requested|sought|called\sfor|initiated|first\sraised|floated)\s{PLAN}"
    ),
}
SOFT = re.compile(r"walked|stormed|left|quit|abandoned|pulled")
CAME_FROM = re.compile(
    r"\b(?:idea|initiative|proposal|suggestion|request|plan)\b(?P<of>[^.;:,]{0,40}?)\s(?:had\s|has\s)?(?:c[oa]me|originated|stemmed)\s(?:from|with|in)\s(?P<who>[^.;:,“”\"]{2,50})"
)
AT_WISH = re.compile(
    rf"\b(?:call|meeting|talks|session|visit|summit|vote|inquiry|delay|conference)\b[^.;:]{{0,60}}?\bat\s(?:the\s)?(?P<who>{NAME})['’]s?\s(?:request|initiative|insistence|suggestion)\b"
)
SUBJECT = re.compile(
    rf"(?:^|[.;:,“”\"]\s?|\b(?:that|while|but|and|after|because|when|{SAID})\s)(?P<who>[^.;:,“”\"]{{2,70}}?)\s$"
)
CLEFT = re.compile(r"\b[Ii]t\s(?:was|is|had\sbeen)\s(?!not\b)(?P<who>[^.;:,“”\"]{2,60}?)\s(?:that|who|which)\s(?:had\s|has\s|first\s)?$")  # fmt: skip
NOT = re.compile(
    r"\b(?:not|never|no|nobody|neither|both|would|will|could|may|might|if|whether|to|each|accus\w+|blam\w+|who|which|it|he|she|they|we|after|two|sides)\b|n['’]t\b",
    re.IGNORECASE,
)
EDGE = re.compile(r"[;:\n“”\"]|,\s(?:and|but|while|which|who|said|says|according)\b|,\s(?=[^,]{2,60}\s(?:said|says)\b)")  # fmt: skip
GENERAL = content(
    "talks negotiations meeting session broke off walked out called left said first fired opened fire truce idea plan proposed came monday tuesday wednesday thursday friday saturday sunday night morning evening"
)
WITHIN = timedelta(days=3)
SHARED = 1  # telling words that both have in common


@dataclass(frozen=True)
class Doer:
    """Who did it, as one clause has it, and the words of its sentence and the one before."""

    document: Document
    deed: str
    said: str
    done: str
    who: frozenset[str]
    about: frozenset[str]
    evidence: Evidence


def blames(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two doers of one deed, where neither report names the other's as well."""
    plain = originals(documents)
    called = all_midst(plain)
    found = [d for document in plain for d in _doers(document, called)]
    for a, b in combinations(found, 2):
        if _one(a, b) and not any(_both(x, y, found) for x, y in ((a, b), (b, a))):
            sides = [Account(d.said, (d.evidence,)) for d in (a, b)]
            yield Clash(f"who {a.deed}", "actor", sides[0], sides[1])


def _one(a: Doer, b: Doer) -> bool:
    """One deed of the same days, of two who have no word in common."""
    if a.document.id == b.document.id or a.deed != b.deed or a.who & b.who:
        return False
    left = [SOFT.match(d.done) for d in (a, b)]  # many can leave, one breaks off
    if any(left) and (all(left) or not (a.who & b.about or b.who & a.about)):
        return False
    return near(a.document, b.document, WITHIN) and len(a.about & b.about - GENERAL) >= SHARED


def _both(a: Doer, b: Doer, found: Sequence[Doer]) -> bool:
    """Whether a report names the other's doer too."""
    return any(d.document.id == a.document.id and d.deed == b.deed and d.who & b.who for d in found)


def _doers(document: Document, called: frozenset[str]) -> Iterator[Doer]:
    before = ""
    for passage in passages(document.text):
        own = (before, called)
        for deed, pattern in DEEDS.items():
            for match in pattern.finditer(passage.text):
                head = passage.text[: match.start()]
                who = CLEFT.search(head) or SUBJECT.search(head)
                if who and (who.re is CLEFT or not NOT.search(who["who"])):
                    yield _doer(document, passage, (deed, who["who"], match), own)
        for match in (m for p in (CAME_FROM, AT_WISH) for m in p.finditer(passage.text)):
            yield _doer(document, passage, ("proposed it", match["who"], match), own)
        before = passage.text


def _doer(
    document: Document,
    passage: Passage,
    read: tuple[str, str, re.Match[str]],
    context: tuple[str, frozenset[str]],
) -> Doer:
    (deed, who, match), (before, called) = read, context
    left, right = clause(passage.text, match, EDGE)
    own = names(f"- {who}", called) | content(who)
    about = content(passage.text) | names(passage.text, called) | names(before, called)
    piece = quoted(document, passage.start + left, passage.start + right)
    return Doer(document, deed, who.strip(), match[0], own, about, piece)
