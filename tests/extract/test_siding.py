"""Which side a stance's own words are on."""

from __future__ import annotations

import pytest

from whipcount.extract.siding import settled


@pytest.mark.parametrize(
    ("value", "anchor", "issue", "wanted"),
    [
        ("supports", "condemned", "the levy", "opposed"),
        ("declined", "no longer opposes", "the levy", "supports"),
        ("declined", "would not give up", "the levy", "committed"),
        ("opposed", "dropped", "its resistance to the levy", "supports"),
        ("declined", "stopped short of endorsing", "the levy", "declined"),
        ("declined", "refused to back", "the levy", "declined"),
        ("considering", "is looking at", "the levy", "considering"),
        ("opposed", "called", "the levy a bribe", "opposed"),
        ("committed", "are fighting", "to raise the levy", "committed"),
        ("supports", "would accept", "no levy that spares the mills", "opposed"),
        ("supports", "would accept", "no-fault rules", "supports"),
        ("supports", "backing away from", "the levy", "declined"),
        ("supports", "have to defeat", "the levy", "opposed"),
        ("committed", "will not block", "the levy", "committed"),
        ("considering", "is against", "the levy", "opposed"),
        ("considering", "could vote against", "the levy", "considering"),
    ],
)
def test_plain_words_settle_the_side(value: str, anchor: str, issue: str, wanted: str) -> None:
    """Words of one side win over the model's stance, turned by what turns them, not by what denies them."""
    assert settled(value, anchor, issue) == wanted
