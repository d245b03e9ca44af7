"""What is let onto the front page."""

from __future__ import annotations

import pytest

from records import Story
from whipcount.model import Position
from whipcount.views.front import clear, front


@pytest.mark.parametrize(
    ("name", "says"),
    [("Orvia", True), ("the premier", True), ("he", False), ("their ally", False), ("whose leader", False),
     ("We", False), ("", False)],
)  # fmt: skip
def test_names_that_only_point(name: str, says: bool) -> None:
    """ "He" and "their ally" say nobody, away from their text."""
    assert clear(name) is says


def test_issues_with_more_parties_come_first() -> None:
    """An issue on which two stand goes before one that is reported more often."""
    story = Story()
    for number, words in enumerate(("Orvia joins.\nMirren joins.", "Orvia pays.", "Orvia pays.")):
        text = story.report(f"00{number}.txt", words, f"2031-05-0{number + 1}")
        for line in words.split("\n"):
            name, verb = line.rstrip(".").split()
            story.claim(Position, text, line, actor=story.actor(name), stance="committed", asks="part",
                        issue_text=verb, issue=story.issue(verb, "part"))  # fmt: skip
    assert [c.name for c in front(story.record()).counts] == ["joins", "pays"]
