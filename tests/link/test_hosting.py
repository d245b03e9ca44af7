"""Who called a conference, where two reports of it name others."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.hosting import hosting
from whipcount.model import When

ONE = "The reef conference that Orvia, Mirren and Denvik have convened in Sorrel opened today."
TWO = "The reef conference in Sorrel was organised by Orvia, Mirren and Talgarth on a stormy day."


def told(a: str, b: str) -> list[tuple[str, ...]]:
    """The two sides' words."""
    found = hosting([report(a, "in/1.txt"), report(b, "in/2.txt")])
    return [(c.a.value, c.b.value) for c in found]


def test_two_lists_of_hosts() -> None:
    """One conference that two reports give to two lists of hosts makes one clash."""
    assert told(ONE, TWO) == [
        ("Orvia, Mirren and Denvik have convened", "Orvia, Mirren and Talgarth")
    ]


@pytest.mark.parametrize(
    "other",
    [
        TWO.replace("Sorrel", "Velm"),
        TWO.replace("conference", "rally"),
        TWO.replace("Talgarth", "Denvik"),
        TWO.replace(", Mirren and Talgarth", " and Mirren"),
    ],
)
def test_lists_that_can_both_be_right(other: str) -> None:
    """Other places, other gatherings, the same hosts and a part of them contradict nothing."""
    assert told(ONE, other) == []


CALLED = "The emergency summit, called and hosted by Premier Ann Berg, ended in Velm."


@pytest.mark.parametrize(
    ("other", "rows"),
    [
        ("At the emergency summit that Tom Hale hosted in Velm the reef was saved.", 1),
        ("Tom Hale hosted the emergency summit, which ended in Velm.", 1),
        ("At the emergency summit that Ann Berg hosted in Velm the reef was saved.", 0),
        ("At the reef summit that Tom Hale hosted in Velm the reef was saved.", 0),
        ("At the emergency summit that Norway hosted in Oslo the reef was saved.", 0),
    ],
)
def test_one_person_who_called(other: str, rows: int) -> None:
    """Two persons who called one sort of gathering on one day contradict; a country may only house it."""
    day = When(date(2031, 5, 6), date(2031, 5, 6))
    found = hosting([report(CALLED, "in/1.txt", published=day), report(other, "in/2.txt", published=day)])  # fmt: skip
    assert len(list(found)) == rows
