"""Two who are each said to have asked for one thing."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.requests import requests
from whipcount.model import Document, When


def dated(text: str, day: int, source: str) -> Document:
    """A report of a day in May."""
    on = date(2031, 5, day)
    return report(text, source, published=When(on, on))


def told(*texts: str) -> int:
    """How many clashes reports of days one after the other make."""
    made = [dated(t, 3 + i, f"in/{i}.txt") for i, t in enumerate(texts)]
    return len(list(requests(made)))


DELAY = "The hearing on the Larn quarry was put off to June at the request of the miners’ guild."


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("It was Mayor Finn who had asked that the hearing on the Larn quarry be put off.", True),
        ("The Larn quarry hearing was put off to June after a request by Mayor Finn.", True),
        ("The court put off the hearing on the Larn quarry to June on its own initiative.", True),
        ("It was the miners who had asked that the Larn quarry hearing be put off.", False),
        ("The budget debate in Velm was put off at the request of Mayor Finn.", False),
        ("It was Mayor Finn who had asked for a new bridge over the Tane.", False),
        ("It was not clear whether Finn had asked to put off the Larn quarry hearing.", False),
        ("Mayor Finn asked for a new lawyer.", False),
    ],
)
def test_who_asked(other: str, clash: bool) -> None:
    """One thing done at the wish of two who have no name in common; another thing is none."""
    assert bool(told(DELAY, other)) is clash


def test_two_who_each_insist() -> None:
    """Two clefts on who turned to whom need few words in common; two plain requests are two."""
    mine = "It was King Odo who had asked the bishop to host the encounter, an envoy said."
    theirs = "It was Duke Pell who had appealed to the bishop to host them, his aide said."
    assert told(mine, theirs) == 1
    assert told("King Odo asked for more ships.", "Duke Pell asked for more ships.") == 0
