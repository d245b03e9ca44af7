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
from whipcount.link.clashes import Account, Clash, originals, quoted
from whipcount.link.counted import stems, worded
from whipcount.link.figures import near
from whipcount.link.moments import dates
from whipcount.link.told_names import names
from whipcount.model import Document, Evidence

PUT_OFF = re.compile(
    r"\b(?:(?:called|calling|put|putting)\s(?:it\s|them\s|this\s|the\s\w+\s|their\s\w+\s)?off|(?:put|pushed|moved)\sback|postpon(?:ed|ing)|delay(?:ed|ing)|cancel(?:l?ed|l?ing)|f[ae]ll(?:en)?\sthrough|shelved|scrapped|adjourned|pulled|dropped|did\snot\s(?:take\splace|go\sahead)|abandoned|suspended)\b"
)
LOWERED = re.compile(
    r"\b(?:cut|cutting|trimm(?:ed|ing)|lower(?:ed|ing)|reduc(?:ed|ing)|slash(?:ed|ing)|halv(?:ed|ing)|scaled\sback|shrank|shrunk)\s(?=(?:its|his|her|their|the)\s(?:[\w-]+\s){0,2}(?:offer|bid|pledge|contribution|forecast|estimate|stake|order|aid|share|price|investment|grant|proposal|target|quota|output|staff|workforce|fund)\b)"
)  # what one gives or asks, made less
BECAUSE = re.compile(
    r"\b(?:because(?:\sof)?|for\s(?:want|lack)\sof|due\sto|owing\sto|on\saccount\sof|(?:at|on)\s(?=the\srequest\sof\b|(?:the\s|its\s|his\s|her\s|their\s)?[\w’'.-]+(?:\s[\w’'.-]+)?[’']s?\s(?:request|insistence)\b|the\sinsistence\sof\b)|citing|blam(?:ed|ing)(?:\s(?:it|this))?\son|blaming(?=\s(?![^.;,]{0,60}\son\b))|for\s(?=[\w-]+\sreasons\b)|in\sprotest\s(?:at|against|over)|after(?=\s(?!a\s(?:week|day|month)|the\s(?:meeting|vote)|that\b)[^.;:]{3,60}\b(?:ask|pull|refus|walk|object|fell|fail|broke|withdr|demand|complain|quit|died|resign)\w*))\s?"
)
GATHERING = re.compile(
    r"\b(?:session|meeting|hearing|talks|summit|conference|vote|round|visit|trip|call|debate|sitting|congress|launch|signing|ceremony|election|referendum|negotiations|consultations|rally|forum|strike|review|trial|trilogue|plenary|reading)s?\b",
    re.IGNORECASE,
)
MEANT_BEFORE = re.compile(
    r"\b(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hat)\s(?:was|were|is|are|had\sbeen|has\sbeen|have\sbeen)\s$"
)  # what was put off stands in the sentence before
AGAIN = re.compile(
    r"\b(?:again|second\stime|once\smore|third\stime|another|repeatedly)\b", re.IGNORECASE
)
UNSURE = re.compile(
    r"\b(?:if|whether|unless|would|could|may|might|should|not|will|threat\w*|want\w*|urg\w*|ask\w*\s(?:for|to)|to)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
EDGE = re.compile(r"[;:()\n\"“”]|,\s|\s(?:but|while|whereas|although)\s")
WITHIN = timedelta(days=10)  # between two reports of one gathering that was put off
LEAST = 3  # words that two sentences, with those before, have in common
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
    shared = a.about & b.about
    return len(shared) >= LEAST and bool(shared & a.own and shared & b.own)


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
    if not lowered and not GATHERING.search(f"{before} {text[: because.start()]}"):
        return None
    edge = EDGE.search(text, because.end())
    stop = edge.start() if edge else len(text)
    why = text[because.end() : stop].strip(" .")
    plain = f"{text[: because.start()]} {text[stop:]}"
    own = stems(plain) | dates(plain)
    about = own | stems(before)
    own = about if MEANT_BEFORE.search(text[: verb.start()]) else own
    return Reason(
        document, why, f"{before} {plain}", about, own, quoted(document, passage.start + _head(text, verb), passage.start + stop),
        lowered, names(text[: because.start()]) if lowered else frozenset(),
    )  # fmt: skip


def _head(text: str, verb: re.Match[str]) -> int:
    """Where the clause of a verb begins."""
    return max((m.end() for m in EDGE.finditer(text, 0, verb.start())), default=0)
