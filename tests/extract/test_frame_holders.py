"""Whose a stance is, where the model points at words with a name in them."""

from __future__ import annotations

import pytest

from annotate.test_names import place, scene
from whipcount.extract.framing import listed


@pytest.mark.parametrize(
    ("text", "holder", "named"),
    [
        ("Ann Lee's team waved away the whole plan.", "Ann Lee's team", []),
        ("Ann Lee waved away the whole plan.", "Ann Lee", ["Ann Lee"]),
    ],
)
def test_whoever_only_owns_the_holder_holds_nothing(
    text: str, holder: str, named: list[str]
) -> None:
    """Of "Ann Lee's team" Ann Lee holds no stance, though the words name her."""
    read = scene(text)
    assert [p.text for p in listed(read, place(text, holder))] == named
