"""Pledges whose sums or givers stand in pieces."""

from __future__ import annotations

import pytest

from extract.test_pledges import read


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Norway promised Chad tens of millions of kroner.",
         {("Norway", "tens of millions of kroner")}),
        ("Peru promised 147 million dollars, Kenya 110 million dollars.",
         {("Peru", "147 million dollars"), ("Kenya", "110 million dollars")}),
        ("Brazil pledged R$1.2 bi to the fund.", {("Brazil", "R$1.2 bi")}),
        ("Oslo pledged between $5m and $10m.", {("Oslo", "between $5m and $10m")}),
        ("Oslo pledged NOK 4bn and Rs 500 crore.", {("Oslo", "NOK 4bn"), ("Oslo", "Rs 500 crore")}),
    ],
)  # fmt: skip
def test_each_sum_is_whole_and_its_own_givers(sentence: str, told: set[tuple[str, str]]) -> None:
    """A sum is told once, with all its words, for the giver whose name stands before it."""
    assert {(p.actor.text, p.what) for p in read(sentence)} == told
