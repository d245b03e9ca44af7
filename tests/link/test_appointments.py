"""One occasion that two reports put on two days."""

from __future__ import annotations

import pytest

from claims import report
from whipcount.link.appointments import appointments

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
