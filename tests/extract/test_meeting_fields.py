"""Hosts, who is far or left out, outcome and series: read from their constructions, never guessed."""

from __future__ import annotations

import pytest

from extract.reading import rows
from extract.test_meetings import read
from whipcount.extract.meetings.series import series_of
from whipcount.model import Meeting, Party

LEAST = 0.9  # share of the cases that must be right


def told(meeting: Meeting, field: str) -> str:
    """What a field holds, in words."""
    value = getattr(meeting, field)
    return " ".join(p.text for p in value) if isinstance(value, tuple) else value or ""


def wrong(case: list[str]) -> str | None:
    """What a case gets wrong, in words."""
    field, want = (part.strip() for part in case[0].split("="))
    found = read(case[1])
    if field == "days":
        days = {m.time_ref.evidence.quote if m.time_ref else None for m in found}
        return None if str(len(found)) == want else f"{case[1]} → {len(found)} on {days}"
    held = [told(m, field) for m in found]
    right = not any(held) if want == "none" else any(want in h for h in held)
    return None if right else f"{case[1]} → {field} {held}"


def cases(empty: bool) -> list[list[str]]:
    """The cases whose field holds nothing, or the others."""
    return [c for c in rows("meeting_fields.txt") if c[0].endswith("none") == empty]


@pytest.mark.parametrize("empty", [False, True])
def test_fields_are_read_where_the_words_say_so(empty: bool) -> None:
    """Most cases fill their field with its words, and the look-alikes leave it empty."""
    own = cases(empty)
    failed = [w for c in own if (w := wrong(c))]
    assert len(failed) <= (1 - LEAST) * len(own), "\n".join(failed)


def test_a_party_left_out_takes_no_part() -> None:
    """Who was not invited is not among those who met."""
    (met,) = read("The ministers of Malta and Cyprus met in Ankara on Friday without Georgia.")
    assert isinstance(met.excluded[0], Party)
    assert "Georgia" not in " ".join(p.text for p in met.participants)


def test_a_bare_number_makes_no_series() -> None:
    """ "A second meeting" alone belongs to no series; with its owner it does."""
    assert series_of("second meeting") is None
    assert series_of("second meeting", "Norway") == "meeting of Norway"


def test_before_the_month_is_out() -> None:
    """What is to follow before a month is out is of that month."""
    text = "The council votes in May. A ceremony is to follow in Sund before the month is out."
    assert any(m.time_ref and m.time_ref.evidence.quote == "the month" for m in read(text))
