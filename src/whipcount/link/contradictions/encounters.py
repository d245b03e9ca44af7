"""Whether two met, or one was at a place, where one report says so and somebody denies it. Clashes out.

Reads "the premier received the envoy of Orvia" beside "her office denied reports of a meeting with the envoy".
A denial names whom it denies to have met; who denies stands in its sentence or right before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.accounts import SAID, told
from whipcount.link.contradictions.clashes import Account, Clash, originals, quoted
from whipcount.link.contradictions.happenings import UNDONE
from whipcount.link.contradictions.moments import WEEKDAY, times
from whipcount.link.figures import near
from whipcount.link.told_names import NAME, midst, names
from whipcount.model import Document, Evidence

NOT = r"(?:\snot|n['’]t|\snever)(?:\s\w+ly|\sonce|\sever)?\s"
REPORTS = r"(?:(?:media|press|local|news|newspaper|television|radio|tabloid|earlier|a|any|the|all|such|these)\s){0,3}(?:reports?|claims?|rumou?rs?|suggestions?|accounts?|stor(?:y|ies))\s(?:of|about|on|that)\s"
ANY = r"(?:(?:a|an|any|the|such|secret|private|recent|having|that|had|ever|he|she|it|they|the\s[a-z]+|(?:Mr|Ms|Mrs|Dr)\.?\s[A-Z][\w’'-]+|[A-Z][\w’'-]+)\s){0,4}"
NONE = r"\b(?:[Tt]here\s(?:had\sbeen|has\sbeen|was|were|have\sbeen)|took\spart\sin|held)\sno\s(?:such\s|private\s|secret\s|official\s)?"
BETWEEN = r"\s(?:[\w-]+\s){0,3}?(?:between|with)\b"
MEETING, VISIT, CALL = "meet", "visit", "call"
DENIALS = {
    MEETING: re.compile(
        rf"\b(?:did|has|have|had){NOT}(?:meet|met|receive|received|sit\sdown|sat\sdown|(?:hold|held)\s(?:\w+\s){{0,2}}(?:talks|meetings?))\b|\bnever\s(?:met|received)\b"
        rf"|\bden(?:ied|ies|ying)\s(?:{REPORTS})?{ANY}(?:meeting|met|talks|encounter|dined|dinner|lunch(?:ed)?|sat\sdown)\b"
        rf"|\b(?:declined|refused)\sto\s(?:see|meet|receive)\s(?=[A-Z]|the\s)|\bwithout\s(?:seeing|meeting|being\sreceived\sby)\s(?=[A-Z]|the\s)"
        rf"|{NONE}(?:meeting|encounter|talks|conversation){BETWEEN}"
    ),
    CALL: re.compile(
        rf"{NONE}(?:(?:tele)?phone\s)?(?:calls?|conversations?|contacts?){BETWEEN}"
        rf"|\b(?:did|has|have|had){NOT}(?:(?:tele)?phoned?|call(?:ed)?|sp(?:eak|oken)\s(?:to|with)|talk(?:ed)?\s(?:to|with))\s(?=[A-Z]|the\s)"
        rf"|\bden(?:ied|ies|ying)\s(?:{REPORTS})?{ANY}(?:(?:tele)?phone\scall|call(?=\s(?:with|to|from|between)))\b"
    ),
    VISIT: re.compile(
        rf"\b(?:did|has|have|had|was|were){NOT}(?:been\s(?:to|in)|visit(?:ed)?|travel(?:l?ed)?\sto|go(?:ne)?\sto|set\sfoot\s(?:in|on)|fl(?:y|own)\sto|tour(?:ed)?)\b|\bnever\s(?:visited|went\sto)\b"
        rf"|\bden(?:ied|ies|ying)\s(?:{REPORTS})?{ANY}(?:visit|visiting|visited|trip|travelling|traveling|been)\b"
    ),
}
DEEDS = {
    MEETING: re.compile(
        r"\b(?:met|saw|received|welcomed|hosted|sat\sdown|dined|lunched|(?:held|had)\s(?:[\w-]+\s){0,3}(?:talks|meeting|meetings|dinner|lunch|breakfast|audience)"
        r"|(?:talked|spoke|conferred)\s(?:for|with|at|in|over)|discussed\s[^.;:]{2,60}?\sover\s(?:lunch|dinner|breakfast|coffee|tea|drinks))\b"
    ),
    CALL: re.compile(
        r"\b(?:(?:tele)?phoned|(?:spoke|talked|conferred|discussed)\b[^.;:]{0,60}?\bby\s(?:tele)?phone|called\s(?=[A-Z])(?![A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3}\s(?:an?|the|his|her|their|[“\"])\b)"
        r"|(?:spoke|talked)\son\sthe\s(?:tele)?phone|(?:held|had)\san?\s(?:[\w-]+\s){0,2}(?:call|phone\sconversation))\b"
    ),
    VISIT: re.compile(
        r"\b(?:visited|toured|travell?ed\sto|flew\s(?:in)?to|went\sto|drove\sto|arrived\sin|spent\s[^;:]{2,40}?\s(?:touring|visiting|in|at))\b"
    ),
}
TALKS = r"(?:meeting|encounter|talks|conversation|get-together|lunch|dinner|huddle|audience)"
# A denial that names nobody: whom it denies to have met stands around it.
NAMELESS = re.compile(
    rf"\b(?:no\ssuch|never\sany\ssuch|not\s(?:been\s)?any(?:\ssuch)?)\s{TALKS}\b"
    rf"|\b[Tt]here\s(?:was|were|had\sbeen)\sno\s{TALKS}(?=[,.;”\"]|\s(?:in|at|on)\b)"
    rf"|\b[Nn]o\s(?:\w+\s)?{TALKS}\s(?:(?:ever\s)?took\splace|was\s(?:ever\s)?held|happened)\b"
    rf"|\b(?:did|have|has|had){NOT}(?:met|meet|see|seen|spoken\sto|spoken\swith)\s(?:each\sother|one\sanother|him|her|them)\b"
    r"|\b[Tt]he\s(?:two|pair)\b[^.;:,]{0,30}?\b(?:did|have|had)(?:\snot|n['’]t|\snever)\s(?:spoken|met|talked|speak|meet|talk)\b(?!\s(?:about|of))"
    r"|\bden(?:ied|ies|ying)\s(?:that\s)?(?:(?:he|she|they|it)\s(?:had\s)?(?:ever\s)?)?(?:met|meeting|sat\sdown)\b"
)
UNSURE = re.compile(
    r"\b(?:if|whether|unless|until|would|could|will|may|might|yet|still|since|so\sfar)\b"
)
SPOKEN = re.compile(rf"\b(?:{SAID}|denied|denies|denying)\b|[“”\"]")
TITLED = re.compile(
    r"\s[^,;:]{0,40}[’']s\s[a-z-]+(?:\s[a-z-]+){0,2},\s[A-Z]"
)  # "the bank's chairman, Ada Brom"
HE = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he\s(?:two|pair)|[Tt]he\s(?:PM|[a-z]+\sminister|president|governor|premier|chancellor|leader|mayor))\b"
)
TURNED_AWAY = re.compile(r"\b(?:declined|refused)\sto\s(?:see|meet|receive)\s(?:him|her|them)\b")
UNSPOKEN = re.compile(r"\b(?:spoken|speak|talked|talk)\b")
REACH = 60  # characters behind a denial within which stands whom it names
BEFORE = 2  # sentences before a denial in which stands who is meant
WITHIN = timedelta(days=30)  # how long after a report a denial of it may come
PARTIES = 2  # of a meeting that both sides must name
EARLIER = 4  # sentences before a meeting in which stands who "he" is, or whose firm
FEW = 6  # names in a sentence about two who met; of more, it was a gathering
Party = frozenset[str]


@dataclass(frozen=True)
class Told:
    """An encounter as one sentence has it: its kind, whom it names, its times; whether it answers a report."""

    kind: str
    document: Document
    place: int
    parties: tuple[Party, ...]
    whom: Party
    times: frozenset[str]
    evidence: tuple[Evidence, ...]
    answers: bool = False
    before: tuple[Party, ...] = ()
    named: bool = True


def encounters(documents: Sequence[Document]) -> Iterator[Clash]:
    """Each denied encounter once for a report that says it took place."""
    plain = originals(documents)
    known = all_midst(plain)
    denied = [t for d in plain for t in _denied(d, known)]
    if not denied:
        return
    said = [t for d in plain for t in _asserted(d, known)]
    seen: set[tuple[int, str]] = set()
    for number, no in enumerate(denied):
        for yes in said:
            if (number, yes.document.id) not in seen and _one(yes, no):
                seen.add((number, yes.document.id))
                account = told(no.evidence[0])
                a, b = told(yes.evidence[0]), Account(account.value, no.evidence)
                yield Clash(f"whether they {SPOKEN_AS[no.kind]}", "fact", a, b)


SPOKEN_AS = {MEETING: "met", VISIT: "visited", CALL: "called"}


def _one(yes: Told, no: Told) -> bool:
    """An encounter and its denial: whom it names, and another, of times that can be one."""
    if not (_kinds_fit(yes, no) and any(no.whom & p for p in yes.parties)):
        return False
    if no.times and yes.times and not no.times & yes.times:
        return False
    if not no.named and len(yes.parties) > FEW:
        return False
    return shared((*yes.parties, *_meant(yes, no)), no.parties) >= PARTIES and _follows(yes, no)


def _kinds_fit(yes: Told, no: Told) -> bool:
    """One kind of encounter; who have not spoken have not called each other either."""
    unspoken = not no.named and bool(UNSPOKEN.search(no.evidence[0].quote))
    return yes.kind == no.kind or (yes.kind == CALL and unspoken)


def _meant(yes: Told, no: Told) -> tuple[Party, ...]:
    """Whom a report names before it tells of "him", or of what a nameless denial answers."""
    return yes.before if not no.named or HE.search(yes.evidence[0].quote) else ()


def shared(mine: Sequence[Party], theirs: Sequence[Party]) -> int:
    """How many of the one side are among the other, each counted once."""
    left = list(theirs)
    count = 0
    for party in mine:
        met = next((p for p in left if p & party), None)
        if met is not None:
            left = [p for p in left if not p & (met | party)]
            count += 1
    return count


def _follows(yes: Told, no: Told) -> bool:
    """A denial comes later than the report, or right behind the words in it."""
    if yes.document.id == no.document.id:
        return 0 < no.place - yes.place <= BEFORE
    x, y = yes.document.published, no.document.published
    early = x and y and x.earliest and y.latest and y.latest < x.earliest and not no.answers
    return not early and near(yes.document, no.document, WITHIN)


def all_midst(documents: Sequence[Document]) -> frozenset[str]:
    """The words that any report writes with a capital in the midst of a sentence."""
    return frozenset(w for d in documents for w in midst(d.text))


def parties_in(text: str, known: frozenset[str]) -> tuple[Party, ...]:
    """The names of a text one by one, each by its words; no month or day."""
    found = []
    for match in NAME.finditer(text):
        first = not text[: match.start()].strip(" \"“'‘")
        own = names(match[0] if first else f"- {match[0]}", known)
        found.append(own)
    return tuple(p for p in found if p)


def _times(text: str) -> frozenset[str]:
    return frozenset(WEEKDAY.findall(text)) | {t for t in times(text) if t.isdigit()}


def _denied_times(text: str, start: int) -> frozenset[str]:
    """The times of what is denied; the day on which somebody denied it is none: "said on Monday that"."""
    lead = SPOKEN.search(text, 0, start)
    return _times(text[start if lead else 0 :])


def _denied(document: Document, known: frozenset[str]) -> Iterator[Told]:
    """Encounters that somebody says did not take place."""
    sentences = passages(document.text)
    for place, passage in enumerate(sentences):
        if made := _nameless(document, sentences, place, known):
            yield made
            continue
        for kind, pattern in DENIALS.items():
            found = pattern.search(passage.text)
            if found and SPOKEN.search(passage.text) and not UNSURE.search(passage.text):
                behind = passage.text[found.end() : found.end() + REACH]
                named = behind if TITLED.match(behind) else re.split(r"[,;:]\s", behind)[0]
                whom = parties_in(f"- {named}", known)
                early = sentences[max(0, place - BEFORE) : place]
                around = tuple(p for s in (passage, *early) for p in parties_in(s.text, known))
                pieces = _pieces(document, sentences[place : place + 2], pattern)
                answers = any("denied" in s.text for s in (passage, *early[-1:]))
                if whom:
                    both = found[0].endswith("between") or named is behind
                    who = frozenset(n for p in whom for n in p) if both else whom[0]
                    yield Told(kind, document, place, around, who, _denied_times(passage.text, found.start()), pieces, answers)  # fmt: skip


def _nameless(
    document: Document, sentences: Sequence[Passage], place: int, known: frozenset[str]
) -> Told | None:
    """A denial of a meeting that leaves out with whom: of those who are named right around it."""
    passage = sentences[place]
    away = TURNED_AWAY.search(passage.text)
    if not (away or NAMELESS.search(passage.text)) or UNSURE.search(passage.text):
        return None
    around = sentences[max(0, place - 1) : place + 2]
    if not away and not any(SPOKEN.search(s.text) for s in around[-2:]):
        return None
    none = re.search(rf"\b[Tt]here\s\w+(?:\s\w+)?\sno\s{TALKS}", passage.text)
    wide = sentences[max(0, place - (EARLIER if none else 1)) : place + 2]
    parties = tuple(p for s in wide for p in parties_in(s.text, known))
    close = sentences[max(0, place - 1) : place + 1]
    whom = frozenset(n for s in close for p in parties_in(s.text, known) for n in p)
    pieces = tuple(quoted(document, s.start, s.end) for s in (passage, *_denying(close[:-1])))
    return Told(MEETING, document, place, parties, whom, _times(passage.text), pieces, answers=True, named=False)  # fmt: skip


def _denying(sentences: Sequence[Passage]) -> Sequence[Passage]:
    """The sentences that deny a report, before the words of the denial."""
    return [s for s in sentences if re.search(r"\bdenie[sd]\b", s.text)]


def _pieces(
    document: Document, two: Sequence[Passage], pattern: re.Pattern[str]
) -> tuple[Evidence, ...]:
    """The words of a denial, and those of the next sentence where it goes on."""
    goes_on = [
        p for p in two[1:] if re.search(rf"\b(?:has|have|had|did){NOT}", p.text) or pattern.search(p.text)
    ]  # fmt: skip
    return tuple(quoted(document, p.start, p.end) for p in (two[0], *goes_on))


def _asserted(document: Document, known: frozenset[str]) -> Iterator[Told]:
    """Encounters that a report says took place."""
    sentences = passages(document.text)
    for place, passage in enumerate(sentences):
        for kind, pattern in DEEDS.items():
            found = pattern.search(passage.text)
            before = passage.text[: found.start()] if found else ""
            unsure = UNSURE.search(before) or UNDONE.search(before) or "denie" in before
            if found and not unsure and not DENIALS[kind].search(passage.text):
                parties = parties_in(passage.text, known)
                early = tuple(
                    p
                    for s in sentences[max(0, place - EARLIER) : place]
                    for p in parties_in(s.text, known)
                )
                piece = quoted(document, passage.start, passage.end)
                yield Told(kind, document, place, parties, frozenset(), _times(passage.text), (piece,), before=early)  # fmt: skip
