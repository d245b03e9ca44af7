"""Meetings that one mention tells twice: moved from one day to another, or held on one "and again" on another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from whipcount.codec import claim_id
from whipcount.extract.meetings.chain import Again
from whipcount.extract.meetings.found import Found
from whipcount.extract.surface import Passage
from whipcount.model import Evidence, Meeting, TimeMention, TimeRef

AGAIN = re.compile(r",?\s+and\s+(?:then\s+)?again\s+(?:on\s+)?")
AFTER_ALL = (
    r"(?:never (?:took place|happened)|did(?:n['’]t| not) (?:happen|take place)"
    r"|(?:was|were|has been|have been|had been|got) (?:then |later |since )?(?:call?ed off|cancell?ed|scrapped|scrubbed|ditched))"
)
UNDONE = re.compile(
    rf"\b(?:but|until|before|only)\b(?:[^.;:]{{0,60}}?\b(?:it|that|they|which|this|talks|meeting|visit|trip|summit|plan))?\b[^.;:]{{0,12}}\b{AFTER_ALL}"
)
OFF = re.compile(
    rf"(?:It|That|This|The (?:meeting|summit|talks|visit|trip|plan))(?:['’]s| is| was| has been|['’]s been)? "
    rf"(?:now |all |since )?(?:off|called off|cancell?ed|scrapped|scrubbed|{AFTER_ALL})[^.]{{0,20}}[.!]?"
)
OUTCOMES = {"postponed": "postponed", "put": "postponed", "delayed": "postponed"}
ASIDE = re.compile(  # "the talks, which were to be held in Lima on Friday, have been put off"
    r"[^,.;:\n]{0,80}, (?:which|that) (?:is|are|was|were|had|has)\b[^,.;:\n]{3,120}, (?:has|have|had|was|were)"
    r"(?: now| since| again)?(?: been)? (?P<how>postponed|put off|put back|delayed|shelved|call?ed off|cancell?ed|scrapped)\b"
)
AHEAD = re.compile(r"\b(?:meet|host|visit)\w*\b")
TO = frozenset({"to", "until", "till"})


def undone(meeting: Meeting, found: Found, following: Passage | None) -> Meeting:
    """As in "were to meet, but it never took place", "was to host it. It's off.": called off after all."""
    if meeting.status not in {"planned", "proposed", "held"}:
        return meeting
    words = found.passage.words
    own = found.passage.text[words[found.anchor.first].start - found.passage.start :]
    if aside := ASIDE.match(own):
        return replace(meeting, status=OUTCOMES.get(aside["how"].split()[0], "cancelled"))
    if meeting.status == "held":
        return meeting
    rest = found.passage.text[words[found.anchor.last].end - found.passage.start :]
    first = found.passage.end <= (following.start if following else 0) and not AHEAD.search(rest)
    off = UNDONE.search(rest) or (following and first and OFF.fullmatch(following.text.strip()))
    return replace(meeting, status="cancelled") if off else meeting


def moved(meeting: Meeting, found: Found, times: Sequence[TimeMention]) -> Iterator[Meeting]:
    """As in "moved from Monday to Friday": two claims on the same words; any other meeting as it is."""
    gone = meeting.status in {"postponed", "cancelled"}
    old, new = _days(found, times) if gone else (None, None)
    if old is not None and new is None and meeting.time_ref is None:
        meeting = replace(meeting, time_ref=old)
    if old is None and new is not None:  # "put off until Friday": that is when it will be
        words = _with_day(meeting, found, new.evidence)
        status = "planned" if meeting.status == "postponed" else meeting.status
        meeting = replace(meeting, status=status, time_ref=new, evidence=(words,))
    if old is None or new is None:
        yield meeting
        yield from _again(meeting, found, times)
        return
    for day in (old, new):
        meeting = replace(meeting, evidence=(_with_day(meeting, found, day.evidence),))
    yield replace(meeting, time_ref=old)
    ident = claim_id("meeting", meeting.evidence, meeting.name, "moved")
    yield replace(meeting, id=ident, status="planned", time_ref=new)


def gone_on(told: Sequence[Again]) -> Iterator[Again]:
    """As in "they were to have met last Monday, and will now dine tomorrow": put off, to the day told next."""
    for one, after in zip_longest(told, told[1:]):
        later = after.meeting if after and not one.moved and not after.moved else None
        goes_on = one.meeting.status == "postponed" and later and later.status == "planned"
        if later and goes_on and _chains(one.meeting) & _chains(later):
            words = (*one.meeting.evidence, *later.evidence)
            yield replace(one, meeting=replace(one.meeting, evidence=words), moved=True)
        else:
            yield one


def _chains(meeting: Meeting) -> frozenset[str]:
    return frozenset(p.chain for p in (*meeting.hosts, *meeting.participants) if p.chain)


def _again(meeting: Meeting, found: Found, times: Sequence[TimeMention]) -> Iterator[Meeting]:
    """As in "met on 9 July and again last Tuesday": another meeting of the same people."""
    if found.time is None:
        return
    end, passage = found.time.evidence[0].end, found.passage
    second = next((t for t in times if t.evidence[0].start > end and t.time_ref), None)
    if second is None or second.evidence[0].start >= passage.end:
        return
    between = passage.text[end - passage.start : second.evidence[0].start - passage.start]
    if AGAIN.fullmatch(between):
        ident = claim_id("meeting", meeting.evidence, meeting.name, "again")
        span = _with_day(meeting, found, second.evidence[0])
        yield replace(meeting, id=ident, evidence=(span,), time_ref=second.time_ref)


def _with_day(meeting: Meeting, found: Found, at: Evidence) -> Evidence:
    """The meeting's words up to the end of a day that stands behind them."""
    own, passage = meeting.evidence[0], found.passage
    end = max(own.end, at.end)
    return replace(
        own, end=end, quote=passage.text[own.start - passage.start : end - passage.start]
    )


def _led_on(passage: Passage, end: int, mention: TimeMention) -> bool:
    """As in "was put off | until Friday": the new day right behind the verb's stretch."""
    start = mention.evidence[0].start
    gap = passage.text[end - passage.start : start - passage.start] if start > end else ""
    return start < passage.end and gap.strip().casefold() in TO


def _before(found: Found, times: Sequence[TimeMention], verb: int) -> TimeRef | None:
    """As in "planned for Tuesday, has been put off to Friday": the day between the meeting and its verb."""
    if found.reach.verb is None:
        return None
    if found.time and found.time.evidence[0].end < verb:
        return found.time.time_ref
    noun = found.passage.words[found.anchor.last].end
    told = (t for t in times if noun < t.evidence[0].start and t.evidence[0].end < verb)
    return next((t.time_ref for t in told if t.time_ref and t.time_ref.unit == "day"), None)


def _days(found: Found, times: Sequence[TimeMention]) -> tuple[TimeRef | None, TimeRef | None]:
    """The expression after "from" and the one after "to" in what the verb tells."""
    passage, around = found.passage, found.reach
    words = passage.words
    start = words[around.verb if around.verb is not None else found.anchor.first].start
    end = words[min(around.far, len(words)) - 1].end
    end = next((t.evidence[0].end for t in times if _led_on(passage, end, t)), end)
    led: dict[str, TimeRef] = {}
    for mention in times:
        at = mention.evidence[0]
        if start <= at.start and at.end <= end and mention.time_ref:
            before = words[passage.at(at.start) - 1].low
            if before == "from" and mention.time_ref.until:  # read as one stretch of days
                return replace(mention.time_ref, until=None), mention.time_ref.until
            led.setdefault("to" if before in TO else before, mention.time_ref)
    old = led.get("from") or _before(found, times, start) or _its_day(found)
    return old, led.get("to")


def _its_day(found: Found) -> TimeRef | None:
    """As in "adjourned Friday's hearing to Tuesday": the day inside the meeting's own phrase."""
    words, anchor = found.passage.words, found.anchor
    at = found.time.evidence[0].start if found.time and anchor.kind == "noun" else -1
    inside = words[anchor.first].start <= at < words[anchor.head].start
    return found.time.time_ref if found.time and inside else None
