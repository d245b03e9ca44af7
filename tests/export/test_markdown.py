"""The page to read: what stands beside a row's words."""

from __future__ import annotations

from records import Story
from whipcount.export.markdown import document
from whipcount.model import Condition, Position


def test_a_condition_is_told_once() -> None:
    """What a stance hangs on stands behind its words only where these leave it out, with both its marks."""
    story = Story()
    page = story.report("1.txt", 'Orvia signs if Mirren pays. Mirren hosts "as long as needed".')
    issue = story.issue("in the pact", "part")
    for name, words, trigger in (
        ("Orvia", "Orvia signs if Mirren pays", "if Mirren pays"),
        ("Mirren", "Mirren hosts", 'as long as "Orvia'),
    ):
        on = story.claim(
            Condition,
            page,
            words,
            holder=story.actor(name),
            act="sign",
            polarity="if",
            trigger=trigger,
        )
        story.claim(Position, page, words, actor=story.actor(name), stance="offered", issue=issue,
                    issue_text="the pact", asks="part", conditional=True, conditions=(on,))  # fmt: skip
    text = "".join(document(story.record()))
    assert "### Pact" in text
    assert "Orvia signs if Mirren pays” (1:1)\n" in text
    assert "as long as “Orvia”" in text
