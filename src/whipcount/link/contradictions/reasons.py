"""Why a gathering was put off, or an offer cut, where two reports give two reasons. Documents in, clashes out.

Reads "called off the session for want of a quorum" beside "put it off because its lawyers asked for time".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from whipcount.annotate.similarity import similarity
from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.clashes import LONGEST, Account, Clash, originals, quoted
from whipcount.link.contradictions.counted import stems, worded
from whipcount.link.contradictions.moments import dates
from whipcount.link.figures import near
from whipcount.link.told_names import names
from whipcount.model import Document, Evidence

PUT_OFF = re.compile(
    r"\b(?:(?:called|calling|put|putting)\s(?:it\s|them\s|this\s|the\s\w+\s|their\s\w+\s)?off|(?:put|pushed|moved)\sback|postpon(?:ed|ing)|delay(?:ed|ing)|cancel(?:l?ed|l?ing)|f[ae]ll(?:en)?\sthrough|shelved|scrapped|adjourned|pulled(?!\sout)|dropped|(?:did\snot|never)\s(?:take|took)\splace|did\snot\sgo\sahead|abandoned|suspended|put\son\s(?:hold|ice)|held\sup|will\s(?:now\s)?(?:happen|be\sheld|take\splace)\sin)\b"
)
LOWERED = re.compile(
    r"\b(?:cut|cutting|trimm(?:ed|ing)|lower(?:ed|ing)|reduc(?:ed|ing)|slash(?:ed|ing)|halv(?:ed|ing)|scaled\sback|shrank|shrunk)\s(?=(?:its|his|her|their|the)\s(?:[\w-]+\s){0,2}(?:offer|bid|pledge|contribution|forecast|estimate|stake|order|aid|share|price|investment|grant|proposal|target|quota|output|staff|workforce|fund)\b)"
    r"|\b(?:withdr[ae]wn?|withdrew|pulled\sout|walked\sout|stayed\saway|stay(?:ing)?\saway|boycott(?:ed|ing)|quit|resigned|(?:did\snot|declined\sto|refused\sto|failed\sto)\s(?:attend|come|turn\sup|take\spart|travel|sign))\b"
)  # what one gives or asks, made less; one who left or did not come
BECAUSE = re.compile(
    r"\b(?:because(?:\sof)?|for\s(?:want|lack)\sof|due\sto|owing\sto|on\saccount\sof|(?:at|on)\s(?=the\srequest\sof\b|(?:the\s|its\s|his\s|her\s|their\s)?[\w’'.-]+(?:\s[\w’'.-]+)?[’']s?\s(?:request|insistence)\b|the\sinsistence\sof\b)|citing|which\scited|who\scited|caused\sby|held\sup\sby|prevented\sby|blam(?:ed|es|ing)(?:\s(?:it|this|that|the\s\w+))?\son|blam(?:ing|ed)(?=\s(?![^.;,]{0,60}\son\b))|for\s(?=[\w-]+\sreasons\b)|in\s(?:protest|anger|disgust|fury|dismay)\s(?:at|against|over)|over(?=\s(?:the|a|an|its|his|her|their|what|plans|claims)\b)|after(?=\s(?!a\s(?:week|day|month)|the\s(?:meeting|vote)|that\b)[^.;:]{3,60}\b(?:ask|pull|refus|walk|object|fell|fail|broke|withdr|demand|complain|quit|died|resign)\w*))\s?"
)
GATHERING = re.compile(
    r"\b(?:session|meeting|hearing|talks|summit|conference|voted?|round|visit|trip|call|debate|sitting|congress|launch|signing|ceremony|election|referendum|negotiations|consultations|rally|forum|strike|review|trial|trilogue|plenary|reading)s?\b",
    re.IGNORECASE,
)
MEANT_BEFORE = re.compile(
    r"\b(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hat)\s(?:was|were|is|are|had\sbeen|has\sbeen|have\sbeen)\s$"
)  # what was put off stands in the sentence before
OF_EVENTS = re.compile(
    r"(?:call|put|postpon|adjourn|cancel)\w*\b"
)  # said of what was to take place
MEANT = re.compile(r"\s(?:it|them|this)\s|^will\b")  # "put it off", "that will now happen in June"
AGAIN = re.compile(
    r"\b(?:again|second\stime|once\smore|third\stime|another|repeatedly)\b", re.IGNORECASE
)
UNSURE = re.compile(
    r"\b(?:if|whether|unless|would|could|may|might|should|not|will|threat\w*|want\w*|urg\w*|ask\w*\s(?:for|to)|to)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
EDGE = re.compile(r"[;:()\n\"“”]|,\s|\s(?:but|while|whereas|although)\s")
OF_DAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[’']s\b")
WITHIN = timedelta(days=10)  # between two reports of one gathering that was put off
LEAST = 3  # words that two sentences, with those before, have in common
ALIKE = 0.45  # likeness of what is told of two, where they have a word less in common
NAMED = 0.35  # where both name who it was
LIKE = 0.5  # likeness from which two reasons are one
LONG = 70  # characters from the verb to its reason


@dataclass(frozen=True)
class Reason:
    """One gathering that was put off: why, the words about it, and where that stands."""

    document: Document
    why: str
    told: str
    about: frozenset[str]
    own: frozenset[str]
    evidence: Evidence
    lowered: bool = False
    names: frozenset[str] = frozenset()


def reasons(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two reasons for one delay in two reports, each pair of reports once."""
    plain = originals(documents)
    found = [r for d in plain for r in _reasons(d)]
    seen: set[tuple[str, str]] = set()
    for a, b in combinations(found, 2):
        key = (a.document.id, b.document.id)
        if key not in seen and _one(a, b) and not _same(a, b):
            seen.add(key)
            about = " ".join(worded(a.told, a.about & b.about)[:4])
            sides = [Account(r.why, (r.evidence,)) for r in (a, b)]
            yield Clash(f"why put off: {about}", "reason", sides[0], sides[1])


def _one(a: Reason, b: Reason) -> bool:
    """One gathering, or one who gives less: reports of the same days, and words in common."""
    if a.document.id == b.document.id or not near(a.document, b.document, WITHIN):
        return False
    if a.lowered != b.lowered or (a.lowered and not a.names & b.names):
        return False
    shared, days = a.about & b.about, [frozenset(OF_DAY.findall(r.told)) for r in (a, b)]
    if not (shared & a.own and shared & b.own) or (days[0] and days[1] and not days[0] & days[1]):
        return False
    few, least = len(shared) == LEAST - 1, NAMED if a.lowered else ALIKE
    return len(shared) >= LEAST or (few and similarity().likeness(a.told, b.told) >= least)


def _same(a: Reason, b: Reason) -> bool:
    """One reason in two wordings."""
    if stems(a.why) & stems(b.why):
        return True
    return similarity().likeness(a.why, b.why) >= LIKE


def _reasons(document: Document) -> Iterator[Reason]:
    before: Passage | None = None
    for passage in passages(document.text):
        beside = before.text if before else ""
        for verb in (*PUT_OFF.finditer(passage.text), *LOWERED.finditer(passage.text)):
            made = _reason(document, passage, verb, beside)
            if made:
                yield made
                break
        before = passage


def _reason(
    document: Document,
    passage: Passage,
    verb: re.Match[str],
    before: str,
) -> Reason | None:
    """The reason behind a verb, where a gathering was put off."""
    text = passage.text
    because = BECAUSE.search(text, verb.end(), min(len(text), verb.end() + LONG))
    if not because or UNSURE.search(text[: verb.start()]) or AGAIN.search(text):
        return None
    lowered = verb.re is LOWERED
    sure = lowered or OF_EVENTS.match(verb[0])
    if not sure and not GATHERING.search(f"{before} {text[: because.start()]}"):
        return None
    edge = EDGE.search(text, because.end())
    stop = edge.start() if edge else len(text)
    why = text[because.end() : stop].strip(" .")
    plain = f"{text[: because.start()]} {text[stop:]}"
    own = stems(plain) | dates(plain)
    about = own | stems(before)
    meant_before = MEANT_BEFORE.search(text[: verb.start()]) or MEANT.search(verb[0])
    own = about if meant_before else own
    return Reason(
        document, why, f"{before} {plain}", about, own, quoted(document, passage.start + _head(text, verb, stop), passage.start + stop),
        lowered, (names(text[: verb.start()]) or names(text[: because.start()])) if lowered else frozenset(),
    )  # fmt: skip


def _head(text: str, verb: re.Match[str], stop: int) -> int:
    """Where the clause of a verb begins; the verb, where the clause is too long to be cited whole."""
    head = max((m.end() for m in EDGE.finditer(text, 0, verb.start())), default=0)
    return head if stop - head <= LONGEST else verb.start()
