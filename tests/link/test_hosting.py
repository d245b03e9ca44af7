"""Who called a conference, where two reports of it name others."""

from __future__ import annotations

import pytest

from claims import report
from whipcount.link.hosting import hosting

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
