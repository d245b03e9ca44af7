"""Issues that go to the end of the phrase or the clause they begin, read by the shipped model."""

from __future__ import annotations

import pytest

from extract.test_positions import read
from whipcount.model import Position


def on(text: str) -> set[tuple[str, str]]:
    """Each stance of a text with what it is on."""
    return {(p.stance, p.issue_text) for p in read(text) if isinstance(p, Position)}


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        (
            "Chile barred envoys from showing off wealth in the capital.",
            "blocking",
            "envoys from showing off wealth in the capital",
        ),
        (
            "Senator Lee on Monday signed an order trying to get the port to halt the sale.",
            "committed",
            "an order trying to get the port to halt the sale",
        ),
        (
            "The senator supports a plan that would ban nets in the bay.",
            "supports",
            "a plan that would ban nets in the bay",
        ),
        (
            "Lee said the ferries should be free of charge.",
            "supports",
            "the ferries should be free of charge",
        ),
        (
            "The Greens hope the new toll can be scrapped by May.",
            "supports",
            "the new toll can be scrapped by May",
        ),
        (
            "Chile wants somebody who understands the islands.",
            "supports",
            "somebody who understands the islands",
        ),
    ],
)
def test_an_issue_goes_on_to_its_clauses_end(text: str, stance: str, issue: str) -> None:
    """A subject has its verb, a verb its object, an object what is to be done or tells which it is."""
    assert (stance, issue) in on(text)


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        ("The union is against the dean, who is 60.", "opposed", "the dean"),
        (
            "Lee supports the building of the tram, and the dockers oppose the toll.",
            "supports",
            "the building of the tram",
        ),
    ],
)
def test_an_issue_that_is_whole_stays(text: str, stance: str, issue: str) -> None:
    """What a comma sets apart, and the next clause, are no part of it."""
    assert (stance, issue) in on(text)
