"""How many are said to be in."""

from __future__ import annotations

from records import Story
from whipcount.model import Statement
from whipcount.views.claimed import claimed


def test_a_number_of_parties_is_kept_with_its_words() -> None:
    """Counts of parties are joined over reports; small and unhedged ones are left alone."""
    story = Story()
    lines = ("around 20 countries are in", "“some 20” northern countries will join", "two leaders met",
             "she met 30 members")  # fmt: skip
    for number, words in enumerate(lines):
        text = story.report(f"00{number}.txt", words, f"2031-05-0{number + 1}")
        story.claim(Statement, text, words, speaker=story.actor("Orvia"), cue="said", content=words,
                    mode="indirect", act="asserts")  # fmt: skip
    found = claimed(story.record())
    assert [(c.told, c.number, c.origins) for c in found] == [("around 20 countries", 20, 2)]
