"""What became of a meeting, told behind its phrase or in the next sentence: put off, called off, given a new day.

An anchor in its passage, the clauses and what follows come in; the words that undo it, with the day they name, go out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from whipcount.codec import claim_id
from whipcount.extract.meetings.clauses import heads
from whipcount.extract.meetings.newday import IT, THE, new_day
from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.surface import Passage
from whipcount.layers import Clause
from whipcount.model import Document, Meeting, TimeMention, TimeRef
from whipcount.pipeline import cite

LATER = r"postponed|put (?:off|back)|pushed back|delayed|deferred|rescheduled|rearranged|adjourned|held over|kicked (?:down the road|into the long grass)|put on (?:hold|ice)|bumped|knocked back"
NEVER = r"call?ed off|cancell?ed|scrapped|scrubbed|shelved|axed|abandoned|ditched|aborted|dropped|scuppered|pulled"
SHIFT = r"moved|shifted|switched|brought forward|pushed"  # "moved to the library" is no new day
HAS = r"(?:has|have|had|was|were|is|are)(?: now| since| then| later| again| also)?(?: been)?"
UNDO = re.compile(rf"(?P<later>{LATER})\b|(?P<never>{NEVER})\b|(?P<shift>{SHIFT})\b")
SLIP = re.compile(r"(?P<shift>sli(?:p|ps|pped|ding)|slides?|slid)\b")
# "Fell through", and what "never" or "did not" comes before.
FAILED = re.compile(
    r"(?P<never>(?:f[ae]ll(?:s|en)?|fell) (?:through|apart before)|(?:came|come|comes) to (?:nothing|naught|nought))\b"
)
UNHELD = re.compile(
    r"(?P<never>(?:took|take|taken|taking) place|happen(?:ed|ing)?|(?:go|gone|went|going) ahead|occur(?:red)?|materiali[sz](?:e|ed)|proceed(?:ed)?"
    r"|held|convened?|(?:get|got|gotten) off the ground|come off|came off)\b"
    r"(?![^.;]{0,25}?\b(?:yet|until|before|unless|without|in (?:public|private|secret))\b)(?![^.;]{0,40}?\bbut (?:in|on|at)\b)"
)
SAME = re.compile(  # "… on Friday, but that has been put back": the first clause's own meeting
    rf"^[^.;:“”\"]{{0,90}}?(?:\bbut (?:{IT} )?|\b(?:and|until|before) {IT} |[,;] (?:but |and |then )?{IT} )"
    rf"(?:{HAS} (?={LATER}|{NEVER}|{SHIFT})|(?=call(?:ed|s) (?:it|that|them|{THE}) off))"
)
DUE = re.compile(
    r", (?:originally |first )?(?:due|set|scheduled|meant|expected|planned|slated) to [\w ]{0,12}$"
)
CLOSED = re.compile(rf"[^,.;:]{{0,60}}, {HAS} (?={LATER}|{NEVER}|{SHIFT})")
CALLED = re.compile(r"(?P<never>call(?:ed|s) (?:it|that|them|the \w+) off)\b")
NEXT = re.compile(rf"\s*(?i:it|that|this|they|{THE}) {HAS} (?={LATER}|{NEVER}|{SHIFT})")
OTHER = re.compile(  # what is undone may then be what they meet about
    r"\b(?:about|over|discuss\w*|debat\w+|consider\w*|plans?|meet|meets|meeting|visit\w*|talks|vote\w*|hearing|trip|summit)\b"
)
LEAD = re.compile(
    r"(?:(?:,? (?:a|one|two|three|four|by a|by one|by two) (?:day|week|fortnight|month)s?)|,)?,? (?:to|until|till|for)(?: the (?:early |late )?(?:morning|afternoon|evening|night|start|end) of| early on| late on| the| early| late| next)?\s$"
)
SET = frozenset({"rescheduled", "rearranged"})  # "for Friday" is a new day after these only
OLD = re.compile(
    r"^(?:(?:last|next|this) )?(?:today|tomorrow|yesterday|\w+day)['’]s (?=.)", re.IGNORECASE
)
FOLLOWING = 2  # sentences that go on about it


@dataclass(frozen=True, slots=True)
class Fate:
    """The words that undo a meeting: its status by them, where they stand, and the new day."""

    status: str
    evidence: tuple[int, int]
    own: bool  # said of the meeting's own phrase, not by a pronoun
    day: TimeMention | None


def fate_of(
    where: tuple[Passage, Sequence[Passage]], anchor: Anchor, clauses: Sequence[Clause],
    times: Sequence[TimeMention],
) -> Fate | None:  # fmt: skip
    """What undoes the meeting, with the new day, where one is told in the words that go on."""
    found = _undoing(where, anchor, clauses, times)
    if found is None or found.day is not None:
        return found
    return _with_new_day(where, found, times)


def _undoing(
    where: tuple[Passage, Sequence[Passage]], anchor: Anchor, clauses: Sequence[Clause],
    times: Sequence[TimeMention],
) -> Fate | None:  # fmt: skip
    """The first of the meeting's own clause, the rest of its sentence, and the sentences after it."""
    passage, following = where
    if anchor.kind == "noun" and (own := _own(passage, anchor, clauses, times)):
        return own
    rest = passage.text[passage.words[anchor.last].end - passage.start :]
    lead = passage.text[: passage.words[anchor.first].start - passage.start]
    told = SAME.match(rest) or (CLOSED.match(rest) if DUE.search(lead) else None)
    if told and not OTHER.search(told[0].replace("the meeting", "")):
        start = passage.words[anchor.last].end + told.end()
        return _undone(passage, start, UNDO, times) or _undone(passage, start, CALLED, times)
    return _next(passage, following, rest, times)


def _with_new_day(
    where: tuple[Passage, Sequence[Passage]], fate: Fate, times: Sequence[TimeMention]
) -> Fate:
    """The fate with the day told in the words that go on from it."""
    passage, following = where
    rest = [p for p in (passage, *following) if p.end > fate.evidence[1]][: 1 + FOLLOWING]
    found = new_day(rest, fate.evidence[1], times)
    return replace(fate, evidence=found[0], day=found[1]) if found else fate


def _own(
    passage: Passage, anchor: Anchor, clauses: Sequence[Clause], times: Sequence[TimeMention]
) -> Fate | None:
    """As in "The meeting planned for Monday has been moved to July 2": the noun is what is undone."""
    at = passage.words[anchor.head].start
    for clause in clauses:
        spans = [*clause.subjects, *(clause.objects if clause.passive else ())]
        mine = any(s <= at < e and heads(passage, (s, e), anchor) for s, e in spans)
        if not mine or clause.head[0] < at:
            continue
        for signs in _signs(clause):
            if found := _undone(passage, clause.head[0], signs, times):
                return replace(found, own=True)
    return _put_off(passage, anchor, clauses, times)


def _put_off(
    passage: Passage, anchor: Anchor, clauses: Sequence[Clause], times: Sequence[TimeMention]
) -> Fate | None:
    """As in "the house postponed its vote": somebody puts it off, and goes on to say to when."""
    at = passage.words[anchor.head].start
    for clause in clauses:
        objects = () if clause.passive or clause.negated else clause.objects
        if any(s <= at < e and heads(passage, (s, e), anchor) for s, e in objects):
            found = _undone(passage, clause.head[0], UNDO, times)
            return (
                replace(found, evidence=(clause.head[0], passage.words[anchor.last].end))
                if found
                else None
            )
    return None


def _signs(clause: Clause) -> tuple[re.Pattern[str], ...]:
    """What the verb of a meeting's clause may say of it, by its form."""
    if clause.negated:
        return (UNHELD,)
    return (SLIP, FAILED) if not clause.passive and clause.kind == "verb" else (UNDO,)


def _next(
    passage: Passage, following: Sequence[Passage], rest: str, times: Sequence[TimeMention]
) -> Fate | None:
    """As in "It has been rescheduled for Friday.", where nothing else has been told of in between."""
    if OTHER.search(rest):
        return None
    end, best = passage.end, None
    for after in following[:FOLLOWING]:
        told = NEXT.match(after.text)
        if told is None or after.start - end > 1 or "\n" in after.text[: told.end()]:
            break
        found = _undone(after, after.start + told.end(), UNDO, times)
        best = found if found and (best is None or found.day) else best
        end = after.end
    return best


def _undone(
    passage: Passage, start: int, signs: re.Pattern[str], times: Sequence[TimeMention]
) -> Fate | None:
    """The undoing words that begin at a place, with the day that they lead on to."""
    found = signs.match(passage.text, start - passage.start)
    if found is None:
        return None
    end = passage.start + found.end()
    day = _day(passage, end, found[0], times)
    if found.lastgroup == "shift" and day is None:
        return None
    low, high = start, day.evidence[0].end if day else end
    status = "cancelled" if found.lastgroup == "never" else "postponed"
    return Fate(status, (low, high), False, day)


def _day(passage: Passage, end: int, verb: str, times: Sequence[TimeMention]) -> TimeMention | None:
    """As in "| a week, to 3 April", "rescheduled | for Friday"; "put off | for a week" names no day."""
    for mention in times:
        at = mention.evidence[0].start
        if not end < at < passage.end or mention.time_ref is None:
            continue
        gap = passage.text[end - passage.start : at - passage.start]
        lead = LEAD.fullmatch(gap)
        if lead and (not gap.rstrip().endswith("for") or verb in SET):
            return mention
    return None


def settled(meeting: Meeting, fate: Fate) -> Meeting:
    """The meeting with its fate: a plan undone, or any meeting whose own phrase is."""
    open_yet = meeting.status in {"planned", "proposed"}
    return replace(meeting, status=fate.status) if fate.own or open_yet else meeting


def renewed(document: Document, meeting: Meeting, fate: Fate) -> Iterator[Meeting]:
    """The meeting on the new day, where one is named: planned, by the words that put it off."""
    if fate.day is None or meeting.status == "held":
        return
    span = cite(document, *fate.evidence)
    name = OLD.sub("", meeting.name)  # "Monday's session" is another day's now
    yield replace(
        meeting, id=claim_id("meeting", (span,), name, "moved"), name=name, evidence=(span,),
        status="planned", time_ref=fate.day.time_ref, outcome=None,
    )  # fmt: skip


def former(
    own: TimeMention | None, noun: int, fate: Fate, times: Sequence[TimeMention]
) -> TimeRef | None:
    """The day it had before: between the noun, which ends there, and the words that undo it."""
    start = fate.evidence[0]
    if own and own.evidence[0].end <= start:
        return own.time_ref
    told = (t for t in times if noun < t.evidence[0].start and t.evidence[0].end < start)
    return next((t.time_ref for t in told if t.time_ref and t.time_ref.unit != "time"), None)
