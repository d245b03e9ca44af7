"""A deal, a promise or talks that one tells of, and another says that there was none. Documents in, clashes out.

Reads "they met to discuss the border" beside "no negotiation had taken place", "it consulted the guild" beside
"it was never consulted", "we have a deal" beside "that there was none": the denial names the act as a
noun or as its verb. In one report, or in another that is no earlier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.accounts import SAID, told
from whipcount.link.contradictions.clashes import LONGEST, Clash, clause, originals, quoted
from whipcount.link.contradictions.encounters import all_midst
from whipcount.link.figures import follows
from whipcount.link.told_names import names
from whipcount.link.wordings import content
from whipcount.model import Document, Evidence

ACTS: Mapping[str, tuple[str, str]] = {  # an act: its nouns, its verbs
    "talks": (r"negotiations?|talks|discussions?|bargaining", r"discuss(?:ed|ing)?|negotiat(?:ed?|ing)|bargain(?:ed|ing)?|(?:held|holding)\s(?:\w+\s)?talks"),
    "deal": (r"deal|agreements?|accord|pact|understanding|compromise|contract", r"agreed\s(?:on|upon|terms|an?|the|to(?!\s(?:meet|talk|resume|continue|hold|keep)))\b|(?:struck|reached|clinched|sealed|signed|have|made|concluded)\s(?:an?|the|their)\s(?:\w+\s){0,2}?(?:deal|agreement|accord|pact|compromise)"),
    "consultation": (r"consultations?", r"consulted|informed|notified|briefed|warned"),
    "promise": (r"promises?|pledges?|commitments?|assurances?|guarantees?", r"promised|pledged|vowed|assured|guaranteed|undertook"),
    "offer": (r"offers?|proposals?", r"offered|proposed|put\sforward|tabled"),
    "payment": (r"payments?|ransom|bribes?", r"paid|bribed"),
    "telling": (r"statements?|remarks?|announcements?", r"told|announced"),
    "receipt": (r"letters?|invitations?|offers?|requests?|drafts?|proposals?", r"handed|received|given|seen|shown"),
    "threat": (r"threats?|ultimatum", r"threatened"),
    "request": (r"requests?|appeal", r"asked|requested|begged"),
    "invitation": (r"invitations?", r"invited"),
    "order": (r"orders?|instructions?", r"ordered|instructed|told\s(?=\w+\sto\b)"),
    "contact": (r"contacts?", r"contacted|approached|got\sin\stouch\swith"),
    "attack": (r"attacks?|strikes?|raids?|shelling", r"attacked|shelled|bombed|raided|fired\s(?:on|at)"),
    "quarrel": (r"rift|split|disagreements?|quarrel|disputes?", r"quarrell?ed|disagreed|clashed|fell\sout"),
    "decision": (r"decisions?", r"decided|resolved\sto"),
    "delivery": (r"deliver(?:y|ies)|shipments?|arms|weapons", r"delivered|shipped|supplied|armed|sent\s(?=arms|weapons)"),
}  # fmt: skip
NOT_DONE = r"(?:did|do|does|had|has|have|was|were|is|are)(?:\snot|n['’]t|\snever|\sat\sno\stime)(?:\sbeen|\sever|\sonce|\s\w+ly){0,2}"
BASE = {"consulted": "consult", "promised": "promise", "asked": "ask", "offered": "offer", "proposed": "propose", "agreed": "agree", "paid": "pay", "threatened": "threaten", "ordered": "order", "attacked": "attack", "shelled": "shell", "bombed": "bomb", "informed": "inform", "notified": "notify", "decided": "decide", "delivered": "deliver", "contacted": "contact", "requested": "request", "pledged": "pledge", "negotiat": "negotiat", "warned": "warn", "told": "tell", "announced": "announce", "received": "receive", "seen": "see", "shown": "show", "invited": "invite"}  # fmt: skip
UNSURE = re.compile(
    r"\b(?:if|whether|unless|would|will|could|may|might|should|must|until|yet|still|so\sfar|since|hop\w+|want\w*|expect\w*|urg\w+|likely|not|never|no|without|denie\w*|fail\w*|refus\w+|before|wait\w*|need\w*|seek\w*|ready|prepared|close|near)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
NOT_YET = re.compile(r"\b(?:yet|so\sfar|still|until)\b")
MAYBE = re.compile(r"\b(?:if|whether|would|will|unless|may|could)\b")
CLAUSE = re.compile(r"[;:]|,\s(?:and|but|while|which|who)\s|\s(?:while|whereas|but|although)\s")
SPOKEN = re.compile(rf"\b(?:{SAID}|denie[sd])\b|[“”\"]")
LIGHT = content(
    "taken place made reached held concluded given said told spokesman minister monday tuesday wednesday thursday friday saturday sunday"
)
NEAR = 60  # characters before a verb in which stands that it is not sure
ELSEWHERE = frozenset({"telling", "receipt"})  # acts that any report is full of
FAR = 6  # sentences between a telling and its denial in one report
WITHIN = timedelta(days=2)
MORE = 3  # where they name nobody in common
SHARED = 2  # words that two reports' tellings have in common beside the act and a name


def _denial(nouns: str, verbs: str) -> re.Pattern[str]:
    """How it is said that an act was not done: by its noun, or by its verb."""
    bases = "|".join(b for v, b in BASE.items() if re.search(rf"\b{v}\b", verbs))
    verb = f"{verbs}|{bases}" if bases else verbs
    return re.compile(
        rf"\bno\s(?:such\s|formal\s|official\s|secret\s)?(?:{nouns})\b(?:\s[\w’'-]+){{0,4}}?\s(?:had|has|have|was|were|took|is)\b(?:\sbeen)?|\b(?:[Tt]here|[Tt]hey|[Ww]e|[Hh]e|[Ss]he|[Ii]t)\s(?:had\sbeen|has\sbeen|was|were|have\sbeen|is|are|had|have|has|(?:had\s|has\s|have\s)?(?:made|reached|got|received|given|issued|sent|paid))\sno\s(?:such\s|formal\s)?(?:{nouns})\b"
        rf"|\b(?:{nouns})\s(?:had|has|have|was|were)(?:\snot|n['’]t|\snever)\sbeen\b|\b{NOT_DONE}\s(?:{verb})\b|\bnever\s(?:{verbs})\b"
        rf"|\b(?:made|reached|got|received|given|gave|issued|sent|paid|signed)\sno\s(?:such\s|formal\s)?(?:{nouns})\b|\b(?:{verbs})\s(?:no|nobody|nothing|none|no\sone)\b"
        rf"|\bden(?:ied|ies|y|ying)\s(?:having|that\s\w+\s(?:had|has|have))\s(?:ever\s)?(?:been\s)?(?:{verbs})\b"
        rf"|\b(?:[Nn]o\s[a-z]+|[Nn]obody|[Nn]o\sone|[Nn]one)\s(?:had|has|have|was|were)\s(?:ever\s)?(?:been\s)?(?:{verbs})\b"
        rf"|\b[Nn]or(?:,\s[^,]{{2,30}},)?\s(?:did|do|does|had|has|have|was|were)\s(?:[\w’'-]+\s){{1,5}}?(?:ever\s)?(?:been\s)?(?:{verb})\b",
        re.IGNORECASE,
    )


DENIED = {act: _denial(*words) for act, words in ACTS.items()}
DONE = {act: re.compile(rf"\b(?:{verbs})\b") for act, (_, verbs) in ACTS.items()}


@dataclass(frozen=True)
class Act:
    """An act that is told of or denied: where, whom it names, what else it says."""

    document: Document
    kind: str
    place: int
    names: frozenset[str]
    about: frozenset[str]
    behind: frozenset[str]
    spoken: bool
    evidence: Evidence


def denied_acts(documents: Sequence[Document]) -> Iterator[Clash]:
    """Each denial beside what it denies: the nearest telling in its report, else one in each other."""
    plain = originals(documents)
    called = all_midst(plain)
    denied = [a for d in plain for a in _acts(d, called, DENIED)]
    said = [a for d in plain for a in _acts(d, called, DONE)] if denied else []
    for no in denied:
        seen: set[str] = set()
        for yes in sorted(said, key=lambda y: (abs(y.place - no.place), y.evidence)):
            if yes.document.id not in seen and _one(yes, no):
                seen.add(yes.document.id)
                yield Clash(f"whether there was {no.kind}", "account", told(yes.evidence), told(no.evidence))  # fmt: skip


def _one(yes: Act, no: Act) -> bool:
    """One act, told and then denied by another."""
    if yes.kind != no.kind or not no.spoken:
        return False
    shared = yes.about & no.about
    if no.behind and not no.behind & yes.about:
        return False
    if yes.document.id == no.document.id and no.kind in ELSEWHERE:
        return False
    if yes.document.id == no.document.id:
        away = no.place - yes.place
        return 0 < away <= FAR and bool(shared or (away == 1 and no.names - yes.names))
    least = SHARED if yes.names & no.names else MORE
    return follows(yes.document, no.document, WITHIN) and len(shared) >= least


def _acts(
    document: Document, called: frozenset[str], patterns: Mapping[str, re.Pattern[str]]
) -> Iterator[Act]:
    before = ""
    for place, passage in enumerate(passages(document.text)):
        for kind, pattern in patterns.items():
            found = pattern.search(passage.text)
            if patterns is DONE and DENIED[kind].search(passage.text):
                continue
            if found and (
                made := _act(
                    document, (place, passage), (kind, found), patterns is DENIED, before, called
                )
            ):
                yield made
        before = passage.text


def _unsure(text: str, span: tuple[int, int], found: re.Match[str], denied: bool) -> bool:
    """Whether a denial is only one so far or of what may be, or a telling none of what was done."""
    if denied:
        maybe = MAYBE.search(text, span[0], found.end())
        return bool(NOT_YET.search(text, *span) or maybe)
    return bool(UNSURE.search(text[span[0] : found.start()][-NEAR:]))


def _act(
    document: Document,
    at: tuple[int, Passage],
    read: tuple[str, re.Match[str]],
    denied: bool,
    before: str,
    called: frozenset[str],
) -> Act | None:
    (place, passage), (kind, found) = at, read
    text = passage.text
    left, right = clause(text, found, CLAUSE)
    if right - left > LONGEST and found.start() - left > NEAR:
        left = text.find(" ", found.start() - NEAR) + 1
    if _unsure(text, (left, right), found, denied):
        return None
    who = names(text, called) | names(before, called)
    about = content(text) - LIGHT - content(found[0]) - content(" ".join(ACTS[kind]))
    behind = content(re.split(r"[,“”\"]", text[found.end() : right])[0]) - LIGHT
    return Act(document, kind, place, who, about, behind, bool(SPOKEN.search(text)), quoted(document, passage.start + left, passage.start + right))  # fmt: skip
