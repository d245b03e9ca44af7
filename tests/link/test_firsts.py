"""Two that are called the first to have done one thing."""

from __future__ import annotations

import pytest

from claims import report
from whipcount.link.contradictions.firsts import firsts

CANADA = "Canada, the first country to ratify the whaling treaty, sent a delegation."


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("Norway was the first country to ratify the whaling treaty.", {"Canada", "Norway"}),
        (
            "Norway was pleased. In Bergen last year it became the first country to ratify the whaling treaty.",
            {"Canada", "Norway"},
        ),
        ("Canada was the first country to ratify the whaling treaty.", set()),
        ("Norway was the first country to leave the fisheries council.", set()),
        ("Norway was the last country to ratify the whaling treaty.", set()),
    ],
)
def test_two_firsts(other: str, said: set[str]) -> None:
    """Two names for the first to do one thing clash; one name, another deed or another rank does not."""
    found = list(firsts([report(CANADA, "in/001.txt"), report(other, "in/002.txt")]))
    assert {x for c in found for x in (c.a.value, c.b.value)} == said
