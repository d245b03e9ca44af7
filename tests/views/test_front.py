"""What is let onto the front page."""

from __future__ import annotations

import pytest

from records import Story
from whipcount.model import Pledge, Position
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


def test_nobody_in_particular() -> None:
    """ "All nations" and "he" are nobody away from their text; a body or a name is somebody."""
    assert [n for n in ("all nations", "he", "a group", "the government", "Orvia", "Sund nations") if clear(n)] == [
        "the government", "Orvia", "Sund nations",
    ]  # fmt: skip


def test_a_part_of_a_promise_is_no_row() -> None:
    """What one row tells whole is not told again in part, and a promise of nothing is none."""
    made = Story()
    words = "Orvia promised labour and gravel but no cash"
    page = made.report("1.txt", f"{words}.", "2031-01-01")
    for what, told in (
        ("labour", words[:21]),
        ("labour and gravel", words[:32]),
        ("no cash", words),
    ):
        made.claim(
            Pledge, page, told, actor=made.actor("Orvia"), act="other", what=what, status="pledged"
        )
    assert [r.what for r in front(made.record()).pledges] == ["labour and gravel"]
