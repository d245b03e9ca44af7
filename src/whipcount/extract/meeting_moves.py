"""A meeting that is moved from one day to another is put off on the one and planned for the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.codec import claim_id
from whipcount.extract.meeting_worth import Found
from whipcount.model import Meeting, TimeMention, TimeRef

TO = frozenset({"to", "until", "till"})


def moved(meeting: Meeting, found: Found, times: Sequence[TimeMention]) -> Iterator[Meeting]:
    """As in "moved from Monday to Friday": two claims on the same words; any other meeting as it is."""
    old, new = _days(found, times) if meeting.status == "postponed" else (None, None)
    if old is None or new is None:
        yield meeting
        return
    yield replace(meeting, time_ref=old)
    ident = claim_id("meeting", meeting.evidence, meeting.name, "moved")
    yield replace(meeting, id=ident, status="planned", time_ref=new)


def _days(found: Found, times: Sequence[TimeMention]) -> tuple[TimeRef | None, TimeRef | None]:
    """The expression after "from" and the one after "to" in what the verb tells."""
    passage, around = found.passage, found.reach
    words = passage.words
    start = words[around.verb if around.verb is not None else found.anchor.first].start
    end = words[min(around.far, len(words)) - 1].end
    led: dict[str, TimeRef] = {}
    for mention in times:
        at = mention.evidence[0]
        if start <= at.start and at.end <= end and mention.time_ref:
            before = words[passage.at(at.start) - 1].low
            if before == "from" and mention.time_ref.until:  # read as one stretch of days
                return replace(mention.time_ref, until=None), mention.time_ref.until
            led.setdefault("to" if before in TO else before, mention.time_ref)
    return led.get("from"), led.get("to")
