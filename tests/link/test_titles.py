"""One person with two offices."""

from __future__ import annotations

import pytest

from claims import report
from whipcount.link.contradictions.titles import offices

ONE = "Finance Minister Ann Berg came to Velm."


def told(a: str, b: str) -> list[set[str]]:
    """The two offices of every clash."""
    return [{c.a.value, c.b.value} for c in offices([report(a, "in/1.txt"), report(b, "in/2.txt")])]


def test_two_offices() -> None:
    """One person as two ministers in two reports makes one clash."""
    assert told(ONE, "In Velm the trade minister Ann Berg met dockers.") == [
        {"finance minister", "trade minister"}
    ]


@pytest.mark.parametrize(
    "other",
    [
        "In Velm the former trade minister Ann Berg met dockers.", "In Velm trade minister Tom Hale met dockers.",
        "In Velm finance minister Ann Berg met dockers.", "In Velm trade adviser Ann Berg met dockers.",
    ],
)  # fmt: skip
def test_offices_that_can_both_be(other: str) -> None:
    """What somebody was once, others, the same office and offices of two kinds make none."""
    assert told(ONE, other) == []
