"""The meetings as a calendar (RFC 5545): a Record comes in, the lines of a ``.ics`` file go out.

A meeting with a day stands on it, all day or at its hour; one that may be on any of a few days
stands on all of them, as tentative; one without a day is left out. Nothing is made up: the stamp
of each entry is the day of the last report that tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from whipcount.model import Meeting, Record, When
from whipcount.views import wording as w
from whipcount.views.index import Index

Days = tuple[date, date]  # the first and the last

WIDEST = timedelta(days=13)  # a meeting that may be on any day of a longer range is left out
OCTETS = 75  # of a line, without its end
STATUS = {"held": "CONFIRMED", "planned": "CONFIRMED", "cancelled": "CANCELLED"}
NEVER = date(1970, 1, 1)  # the stamp where no report has a day
HOUR = re.compile(r"T(\d\d):(\d\d)$")
SPECIAL = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def calendar(record: Record) -> Iterator[str]:
    """The calendar, line by line, each closed as the standard asks."""
    index = Index(record)
    yield from _lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Whipcount//Whipcount//EN",
                      "CALSCALE:GREGORIAN", "X-WR-CALNAME:Whipcount")  # fmt: skip
    known = [(*found, told) for told in index.entries(Meeting) if (found := _known(told))]
    for days, meeting, told in sorted(known, key=lambda row: (row[0][0], row[2][-1].id)):
        yield from _event(meeting, days, told, index)
    yield from _lines("END:VCALENDAR")


def _known(told: Sequence[Meeting]) -> tuple[Days, Meeting] | None:
    """The days of a meeting, and its telling by the latest report that has them."""
    return next(((days, meeting) for meeting in told if (days := _days(meeting))), None)


def _days(meeting: Meeting) -> Days | None:
    """First and last day; None where they are not known, or too far apart to be of use."""
    start, end = meeting.start or meeting.time, meeting.end
    if not start or not start.earliest or not start.latest:
        return None
    if start.latest - start.earliest > WIDEST:
        return None
    last = end.latest if end and end.latest and end.latest > start.latest else start.latest
    return start.earliest, last


def _event(meeting: Meeting, days: Days, told: Sequence[Meeting], index: Index) -> Iterator[str]:
    """One meeting as all its reports tell it, the latest first; its name for good is the earliest's."""
    sure = _is_one(meeting.start or meeting.time)
    last = told[0].status
    status = STATUS.get(last, "TENTATIVE") if sure or last == "cancelled" else "TENTATIVE"
    yield from _lines(
        "BEGIN:VEVENT", f"UID:{told[-1].id}@whipcount", f"DTSTAMP:{_stamp(told, index)}",
        *_span(meeting, days, sure=sure), f"SUMMARY:{_text(_summary(meeting))}",
        f"STATUS:{status}", f"TRANSP:{'TRANSPARENT' if status != 'CONFIRMED' else 'OPAQUE'}",
    )  # fmt: skip
    if place := next((m.place for m in told if m.place), None):
        yield from _lines(f"LOCATION:{_text(place)}")
    yield from _lines(f"DESCRIPTION:{_text(_description(told, index, sure=sure))}",
                      f"CATEGORIES:{_text(last)}", "END:VEVENT")  # fmt: skip


def _is_one(when: When | None) -> bool:
    return bool(when and when.earliest and when.earliest == when.latest)


def _span(meeting: Meeting, days: Days, *, sure: bool) -> tuple[str, ...]:
    """All day, or from the hour that its words give, of that place's own clock."""
    part = meeting.time_ref.part if meeting.time_ref else None
    hour = HOUR.match(part or "")
    if hour and sure and days[0] == days[1] and int(hour[1]) < 24:
        start = datetime.combine(days[0], time(int(hour[1]), int(hour[2])))
        return (f"DTSTART:{start:%Y%m%dT%H%M%S}",)
    after = days[1] + timedelta(days=1)
    return (f"DTSTART;VALUE=DATE:{days[0]:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}")


def _stamp(told: Sequence[Meeting], index: Index) -> str:
    """The day of the last report that tells of it: no clock is read."""
    reports = [report for meeting in told if (report := index.document(meeting))]
    days = [r.published.latest for r in reports if r.published and r.published.latest]
    return f"{max(days, default=NEVER):%Y%m%d}T000000Z"


def _summary(meeting: Meeting) -> str:
    name = " ".join(meeting.name.split())
    return name[:1].upper() + name[1:]


def _description(told: Sequence[Meeting], index: Index, *, sure: bool) -> str:
    """Status, who, and the words of the reports with their places."""
    meeting = told[0]
    rows = [meeting.status if sure else f"{meeting.status}; on one of these days"]
    who = {"Hosts": meeting.hosts, "With": meeting.participants, "Remote": meeting.remote,
           "Not there": meeting.excluded}  # fmt: skip
    rows += [f"{k}: {w.listed(names)}" for k, p in who.items() if (names := index.names(p))]
    rows += [meeting.outcome] if meeting.outcome else []
    rows += [f"{w.quoted(x.quote)} ({x.place})" for x in index.words(told)]
    return "\n".join(rows)


def _text(words: str) -> str:
    """Words as the value of a text property."""
    return words.translate(SPECIAL)


def _lines(*lines: str) -> Iterator[str]:
    for line in lines:
        yield _folded(line) + "\r\n"


def _folded(line: str) -> str:
    """A line of more octets than allowed goes on in the next, behind a blank."""
    out, room = "", OCTETS
    for char in line:
        size = len(char.encode())
        if size > room:
            out, room = f"{out}\r\n ", OCTETS - 1
        out, room = out + char, room - size
    return out
