"""One strike, truce, vote or session that two reports put at two hours of one day. Documents in, clashes out.

Reads "the walkout starts at midnight on Thursday" beside "will stop work at 6 a.m. on Thursday". A truce that
begins is fighting that ends; hours of two zones, and about an hour apart, are not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from whipcount.extract.surface import Passage, passages
from whipcount.lexicon import figures as data
from whipcount.link.contradictions.appointments import ORDINAL
from whipcount.link.contradictions.clashes import Account, Clash, clause, known, originals, quoted
from whipcount.link.contradictions.encounters import all_midst
from whipcount.link.contradictions.moments import WEEKDAY, dates
from whipcount.link.figures import near
from whipcount.link.told_names import names
from whipcount.link.wordings import question
from whipcount.model import Document, Evidence

WORDED = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
TIME = re.compile(
    rf"\b(?P<pre>at|from|by|until|till|before|for|since)\s(?:exactly\s|precisely\s)?(?:(?P<named>midnight|noon|midday)\b"
    rf"|(?P<h>\d{{1,2}}|{WORDED})(?:[:.h](?P<m>[0-5]\d))?(?:\s?(?P<half>[ap])\.?\s?m\b\.?|\so['’]clock(?:\s(?:in\sthe\s|at\s)(?P<part>morning|afternoon|evening|night))?\b|(?<=[:h]\d\d)\b(?![%.,]?\d)|(?<=\.\d\d)(?=[,;)]|\.?$|\.\s|\s(?:on|local|today|tomorrow|yesterday|this|GMT|[A-Z][a-z]+day)\b))"
    r"|(?P<mil>[01]\d[0-5]\d|2[0-3][0-5]\d)(?=\s(?:hours|hrs|GMT|UTC|local)\b))(?:\s(?:hours|hrs)\b)?(?:\s(?P<zone>GMT|UTC|CET|CEST|EST|EDT|ET|PST|PT|BST|IST|Eastern|Pacific|Central)\b|\s\(?(?:\d{4}|\d{1,2}:\d\d)\sGMT)?"
)
KINDS: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for kind, words in {
        "truce": r"cease-?fire|truce|hostilities|armistice|guns|shooting|(?:stop|cease|halt)\w*\s(?:the\s)?(?:fir|fight)ing",
        "strike": r"strikes?|walk-?outs?|stoppage|walk(?:ed)?\sout|down(?:ed)?\stools|stop(?:ped)?\swork|industrial\saction|lockout",
        "curfew": r"curfew",
        "polls": r"polls|polling\s(?:stations|places)|voting",
        "deadline": r"deadline|ultimatum",
        "vote": r"(?:will|to)\svote|the\svote|ballot|referendum",
        "session": r"meeting|summit|talks|session|hearing|debate|conference|plenary|sitting|negotiations",
        "march": r"march|rally|demonstration|protest|vigil",
        "speech": r"speech|address(?:es)?|statement|broadcast|news\sconference",
        "attack": r"explosion|blast|bomb|exploded|quake|struck|crash\w*|collapsed|attack(?:ed)?|shots|sank|capsized",
    }.items()
}
ENDS = re.compile(
    r"\b(?:end(?:s|ed|ing)?|finish\w*|clos(?:e|es|ed|ing)|expir\w*|br(?:oke|eak)\sup|adjourn\w*|until|till|lift\w*|over|concluded?|left|emerged|resume[ds]?)\b"
)
UNSURE = re.compile(
    r"\b(?:originally|initially|instead|moved|postponed|brought\sforward|put\s(?:off|back)|delayed|extended|earlier|later|first\splanned|was\sto\shave|as\sof|every|each|daily|nightly|usually|had\sasked|wants?|propos\w+|if)\b",
    re.IGNORECASE,
)
EDGE = re.compile(
    r"[;:()\n“”\"]|,\s(?:and|but|while|which|when|where)\s|\s(?:while|whereas|but|after|before)\s"
)
LATE, HALF, HOUR = 1440, 720, 60  # minutes of a day, of half of it, of an hour
LEAST = 30  # minutes apart
WITHIN = timedelta(days=4)
LONE = frozenset({"truce", "curfew"})  # of which a story has one on a day
SHARED = 2  # words that two clauses have in common, or a name


@dataclass(frozen=True)
class Clock:
    """What is to happen at which minute of which day, as one clause has it."""

    document: Document
    kind: str
    ends: bool
    minute: int
    vague: bool
    zone: str
    days: frozenset[str]
    which: frozenset[str]
    owners: frozenset[str]
    names: frozenset[str]
    about: frozenset[str]
    said: str
    evidence: Evidence


def clocks(documents: Sequence[Document]) -> Iterator[Clash]:
    """Two hours of one thing, where neither report has it at the other's hour too."""
    plain = originals(documents)
    called = all_midst(plain)
    found = [c for d in plain for c in _clocks(d, called)]
    both = {(c.document.id, c.kind, c.ends, c.minute) for c in found}
    for a, b in combinations(found, 2):
        again = (a.document.id, b.kind, b.ends, b.minute) in both
        again = again or (b.document.id, a.kind, a.ends, a.minute) in both
        if not again and _one(a, b) and _apart(a, b):
            sides = [Account(c.said, (c.evidence,)) for c in (a, b)]
            yield Clash(f"hour of the {a.kind}", "hour", sides[0], sides[1])


def _one(a: Clock, b: Clock) -> bool:
    """One thing on one day: of days that are told, or of reports of one day."""
    if a.document.id == b.document.id or a.kind != b.kind or a.ends != b.ends:
        return False
    if a.zone != b.zone or a.which != b.which or (a.days and b.days and not a.days & b.days):
        return False
    within = WITHIN if a.days and b.days else timedelta(0)
    dated = known(a.document.published) and known(b.document.published)
    if not dated or not near(a.document, b.document, within):
        return False
    if a.owners and b.owners and not (a.owners & b.names or b.owners & a.names):
        return False
    lone = a.kind in LONE and bool(a.days & b.days)
    return lone or bool(a.names & b.names) or len(a.about & b.about) >= SHARED


def _apart(a: Clock, b: Clock) -> bool:
    """Half an hour apart or more; where one leaves out whether it is morning, on the dial."""
    turn = HALF if a.vague or b.vague else LATE
    away = abs(a.minute - b.minute) % turn
    return min(away, turn - away) >= LEAST


def _clocks(document: Document, called: frozenset[str]) -> Iterator[Clock]:
    before = ""
    for passage in passages(document.text):
        for match in TIME.finditer(passage.text):
            made = _clock(document, passage, match, before, called)
            if made:
                yield made
        before = passage.text


def _clock(
    document: Document, passage: Passage, match: re.Match[str], before: str, called: frozenset[str]
) -> Clock | None:
    text = passage.text
    left, right = clause(text, match, EDGE)
    told = text[left:right]
    kind = next((k for k, p in KINDS.items() if p.search(told)), "")
    minute, vague = _minute(match)
    if not kind or minute is None or UNSURE.search(told):
        return None
    ends = kind != "truce" and bool(ENDS.search(told))
    days = frozenset(WEEKDAY.findall(told)) | dates(told)
    which = frozenset(w.casefold() for w in ORDINAL.findall(told))
    piece = quoted(document, passage.start + left, passage.start + right)
    who = names(told, called)
    return Clock(document, kind, ends, minute, vague, match["zone"] or "", days, which, who, who | names(f"{before} {text}", called), question(WEEKDAY.sub(" ", told)), match[0], piece)  # fmt: skip


def _minute(match: re.Match[str]) -> tuple[int | None, bool]:
    """The minute of the day, and whether it may be twelve hours later."""
    if match["named"]:
        return (0 if match["named"] == "midnight" else HALF), False
    if match["mil"]:
        return int(match["mil"][:2]) * HOUR + int(match["mil"][2:]), False
    hour = int(data.numbers().get(match["h"].casefold()) or match["h"])
    if hour > LATE // HOUR:
        return None, False
    late = (match["half"] or "").casefold() == "p" or match["part"] in {"afternoon", "evening"}
    early = (match["half"] or "").casefold() == "a" or match["part"] == "morning"
    hour = hour % 12 + 12 * late if late or early else hour
    return hour * HOUR + int(match["m"] or 0), not (late or early) and 0 < hour <= HALF // HOUR
