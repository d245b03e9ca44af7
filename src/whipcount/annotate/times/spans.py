"""Spans that a report counts from an event to its news: "five days after the donors met".

A text, an expression and its sentence come in; the side on which the event lies and the key of the
event go out, so that ``link`` may find the event, and its day, in another report.
"""

from __future__ import annotations

import re

from whipcount.annotate.times.clues import Span, about
from whipcount.model import TimeRef

OPENING = 600  # characters in which a report tells its news
# "Three days before", "with three days to go before", "three days ahead of", "three days on from".
COUNTED = re.compile(
    r"\s+(?:(?P<after>after|since|on\sfrom)|(?P<before>(?:(?:to\sgo|left|remaining|away|out)\s+)?before"
    r"|(?:to\sgo|left|remaining)\s+(?:until|till|to)|ahead\sof|(?:away|out)\sfrom))\s+(?=\w)"
)
ITSELF = re.compile(r"\b(?P<after>after)$|\b(?P<before>before)$", re.IGNORECASE)  # "a day after"
# "The move comes four days after": that is the news, wherever it is told.
COMES = re.compile(r"\b(?:comes?|came|coming)\s(?:just\s|only\s|barely\s)?$")
# "Less than a week after": no count of days.
BOUND = re.compile(
    r"\b(?:(?:less|more|fewer|sooner|later|longer) than|within|over|under|at (?:least|most)|up to"
    r"|inside|some|every|another|past|last|next)\s",
    re.IGNORECASE,
)
AROUND = 16  # characters before a span in which words bound it
CLAUSE = re.compile(r"[,;:—–]|\.\s|\n")
CONVENED = re.compile(r"\b(?:met|meets|convened|gathered|sat down)\b")
HOURS_OF_A_DAY = 24
TOLD_OF = re.compile(r"\b(?:after|before)$", re.IGNORECASE)
ASIDE = re.compile(r",\s(?:just\s|only\s|barely\s)?$")
JOINED = re.compile(r"\b(?:and|but|then|or|that)\s(?:just\s|only\s|barely\s)?$", re.IGNORECASE)
UNITS = frozenset({"day", "week", "hour"})


def _in_days(ref: TimeRef) -> bool:
    """ "24 hours after" is a day after; "hours after" may be of any day."""
    return ref.part != "hour" or (ref.offset or 0) % HOURS_OF_A_DAY == 0


def comes_after(text: str, ref: TimeRef) -> bool:
    """ "The walkout came a day after the vote": a day is counted back from the news, whatever was told last."""
    start, end = ref.evidence.start, ref.evidence.end
    counts = ref.unit == "day" and ITSELF.search(text, start, end) and text[end : end + 1] == " "
    return bool(counts and COMES.search(text[max(0, start - AROUND) : start]))


def counts_to_clause(text: str, ref: TimeRef, base: TimeRef, sentence: Span) -> bool:
    """ "On Monday they agreed, a day before the loan falls due": what it hangs on is of Tuesday.

    "The senate approved it, a day after the house had": behind a comma it counts from the day told last.
    """
    start, end = ref.evidence.start, ref.evidence.end
    if not TOLD_OF.search(ref.evidence.quote) or not re.match(r"\s+\w", text[end : end + 2]):
        return False
    before = text[max(0, start - 12) : start]
    inside = sentence[0] <= base.evidence.start < start and not JOINED.search(before)
    inside = inside and not re.search(r"[.!?]\s", text[base.evidence.end : start])
    return bool(inside or ASIDE.search(before))


def counted(text: str, ref: TimeRef, sentence: Span) -> tuple[str, str | None] | None:
    """After or before which event: by the words of its clause, else by those of the sentence."""
    match = _side(text, ref, sentence)
    if match is None:
        return None
    start, end, first = ref.evidence.start, ref.evidence.end, max(match.end(), ref.evidence.end)
    stop = CLAUSE.search(text, first, sentence[1])
    clause = (first, stop.start() if stop else sentence[1])
    key = about(text, first, first, clause) or about(text, start, end, sentence)
    side = str(match.lastgroup)
    return side, f"{key} ~gathering" if key and CONVENED.search(text, *clause) else key


def _side(text: str, ref: TimeRef, sentence: Span) -> re.Match[str] | None:
    """The word that counts, where a span of days or weeks is told of the news."""
    start, end = ref.evidence.start, ref.evidence.end
    before = text[max(0, start - AROUND) : start]
    if not ref.offset or BOUND.search(before + ref.evidence.quote):
        return None
    if start > OPENING and not COMES.search(before):
        return None
    unknown = ref.base is not None and ref.base.unit == "ref"
    if ref.unit == "day" and (unknown or comes_after(text, ref)):  # "a day after they signed"
        return ITSELF.search(text, start, end)
    if ref.unit != "duration" or ref.part not in UNITS or not _in_days(ref):
        return None
    return COUNTED.match(text, end, sentence[1])
