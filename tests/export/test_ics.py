"""Meetings → a calendar that an independent reader of RFC 5545 takes in."""

from __future__ import annotations

from datetime import date
from typing import Any

import icalendar

from records import Story, harbour
from whipcount.export import export
from whipcount.model import Meeting, Record, When


def calendar(record: Record) -> str:
    """The whole calendar as text."""
    return "".join(export(record, "ics"))


def events(record: Record) -> list[Any]:
    """The events as an independent library reads them."""
    read = icalendar.Calendar.from_ical(calendar(record))
    assert read["VERSION"] == "2.0"
    return list(read.walk("VEVENT"))


def story(start: When | None, status: str = "planned", **more: Any) -> Record:
    """A record of one meeting."""
    made = Story()
    words = "The envoys, in Mirren; and others, will meet again"
    document = made.report("a.txt", f"{words}. " * 4, "2031-05-03")
    made.claim(Meeting, document, words, name="envoys’ meeting", status=status, start=start, **more)
    return made.record()


def test_every_meeting_with_a_day_is_an_event() -> None:
    """The library reads one event for each meeting that has a day, with what the standard requires."""
    record = harbour().record()
    found = events(record)
    assert found
    assert all({"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS"} <= set(e) for e in found)
    assert len({e["UID"] for e in found}) == len(found)


def test_a_day_is_all_day_and_ends_the_day_after() -> None:
    """A meeting on one day is an all-day event: it ends, exclusively, on the next."""
    (event,) = events(story(When(date(2031, 5, 12), date(2031, 5, 12))))
    assert event["DTSTART"].dt == date(2031, 5, 12)
    assert event["DTEND"].dt == date(2031, 5, 13)
    assert event["STATUS"] == "CONFIRMED"


def test_one_of_some_days_is_tentative_and_an_unknown_day_is_left_out() -> None:
    """A range of days is marked tentative over all of them; without a day there is no event."""
    (event,) = events(story(When(date(2031, 5, 12), date(2031, 5, 14))))
    assert (event["STATUS"], event["DTEND"].dt) == ("TENTATIVE", date(2031, 5, 15))
    assert events(story(None)) == []


def test_cancelled_is_cancelled() -> None:
    """A meeting that was called off is CANCELLED, so that a client takes it out again."""
    (event,) = events(story(When(date(2031, 5, 12), date(2031, 5, 12)), "cancelled"))
    assert event["STATUS"] == "CANCELLED"


def test_the_source_words_are_in_the_description_and_survive_the_notation() -> None:
    """The words of the report, commas and semicolons and all, come back out of the description."""
    (event,) = events(story(When(date(2031, 5, 12), date(2031, 5, 12)), place="Mirren, Norland"))
    assert "The envoys, in Mirren; and others" in event["DESCRIPTION"]
    assert event["LOCATION"] == "Mirren, Norland"


def test_lines_are_folded_and_the_same_record_gives_the_same_bytes() -> None:
    """No line is longer than 75 octets, each ends as the standard asks, and no clock is read."""
    record = harbour().record()
    text = calendar(record)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert text == calendar(record)
