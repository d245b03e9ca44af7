"""What a stance is about, where the second look doubts its words, read by the shipped model."""

from __future__ import annotations

import pytest

from extract.test_finished import on


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        (
            "The growers have been promising a larger crop for months, though, that has yet to happen.",
            "committed",
            "a larger crop for months",
        ),
        (
            "Ann Lee offered states billions of kroner for schools.",
            "offered",
            "states billions of kroner for schools",
        ),
    ],
)
def test_a_doubtful_issue_gives_way_to_a_likelier_one(text: str, stance: str, issue: str) -> None:
    """Of what its clause offers the words that make a reading much likelier."""
    assert (stance, issue) in on(text)


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        (
            "The council urged the administration to raise the levy.",
            "supports",
            "to raise the levy",
        ),
        ("The union wants the ferry scrapped.", "opposed", "the ferry"),
        ("Lee backs comprehensive port reform.", "supports", "comprehensive port reform"),
    ],
)
def test_a_likely_issue_stays(text: str, stance: str, issue: str) -> None:
    """Nobody asks about a reading that is held to be likely, nor turns it by a piece of its act."""
    assert (stance, issue) in on(text)


def test_what_is_asked_for_is_the_issue() -> None:
    """Who presses somebody for a thing is for that thing, and not for whom is pressed."""
    assert on("The Greens are pressing ministers for a new tram.") == {("supports", "a new tram")}
