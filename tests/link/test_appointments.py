"""One occasion that two reports put on two days."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.appointments import appointments
from whipcount.model import When

ONE = "Ministers will open the reef summit in Sorrel on 12 May."


def told(a: str, b: str) -> list[set[str]]:
    """The two days of every clash."""
    found = appointments([report(a, "in/1.txt"), report(b, "in/2.txt")])
    return [{c.a.value, c.b.value} for c in found]


@pytest.mark.parametrize(
    "other",
    [
        "The reef summit of ministers in Sorrel begins on May 14.",
        "The reef summit of ministers in Sorrel is set for Wednesday, 14 May.",
    ],
)
def test_two_days(other: str) -> None:
    """One occasion on two written days in two reports makes one clash."""
    assert told(ONE, other) == [{"12 May", "14 May"}]


@pytest.mark.parametrize(
    "other",
    [
        "The reef summit of ministers in Sorrel begins on May 12.",
        "The reef summit of ministers in Velm begins on May 14.",
        "The reef summit of ministers in Sorrel was moved to begin on May 14.",
        "The reef summit of ministers in Sorrel begins on 30 May.",
        "The tin vote of ministers in Sorrel is on 14 May.",
        f"{ONE} The reef summit of ministers in Sorrel ends on May 14.",
    ],
)
def test_days_that_can_both_be_right(other: str) -> None:
    """The same day, other places and occasions, what was moved, and both days told make none."""
    assert told(ONE, other) == []


def test_the_first_of_several() -> None:
    """Which of several is part of what is one occasion."""
    first = "The High Court of Orvia fixed its first hearing of the reef case for 12 May."
    assert told(first, "The High Court holds its first hearing of the reef case on 13 May.") == [
        {"12 May", "13 May"}
    ]
    assert not told(first, "The High Court holds its second hearing of the reef case on 13 May.")


def test_voters_and_days_far_apart() -> None:
    """A poll by those who vote in it; two days far apart clash in reports of one day alone."""
    a = "The referendum on the new quay in Sorrel will be held on 12 March, Mayor Brom said."
    for day, other in (("12 March", "19 March"), ("12 March", "2 May")):
        b = f"Voters in Sorrel will decide in a referendum on the new quay on {other}, the council said."
        when = When(date(2031, 1, 7), date(2031, 1, 7))
        pair = [report(t, f"in/{n}.txt", published=when) for n, t in enumerate((a, b))]
        assert [{c.a.value, c.b.value} for c in appointments(pair)] == [{day, other}]
