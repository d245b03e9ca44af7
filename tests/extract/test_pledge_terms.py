"""Conditions told of a pledge in another sentence hang on it, and others do not."""

from __future__ import annotations

import pytest

from extract.reading import claims
from whipcount.extract.conditions.stage import Conditions
from whipcount.extract.pledges.stage import Pledges
from whipcount.model import Condition, Pledge


def linked(text: str) -> bool:
    """Whether the first pledge of a text hangs on a condition of a later sentence."""
    found = claims(text, Conditions(), Pledges())
    pledges = [c for c in found if isinstance(c, Pledge)]
    assert pledges
    first = min(pledges, key=lambda p: p.evidence[0].start)
    given = {c.id: c for c in found if isinstance(c, Condition)}
    assert given
    return any(given[i].evidence[0].start > first.evidence[0].end for i in first.conditions)


@pytest.mark.parametrize(
    "text",
    [
        "Norway has offered a force of 300 soldiers. The force would go only if both sides agree.",
        "The bank promised Zambia a loan of $90 million. The bank will release the money only if parliament passes the budget.",
        "Japan offered 40 lorries to the relief mission. Japan said it would send the lorries once the road is open.",
        "Chile promised 90 peacekeepers. Analysts said the peacekeepers could leave only if the UN paid.",
        "The fund agreed on a loan of 2 billion euros with Ghana. The fund will disburse the loan once the budget is passed.",
    ],
)
def test_terms_told_later_hang_on_the_pledge(text: str) -> None:
    """Where the very thing is named once more, or its giver goes on about paying it, its terms are the pledge's."""
    assert linked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway has offered 300 soldiers. The opposition will vote for the budget only if taxes fall.",
        "The bank promised Zambia $90 million. The unions will strike unless wages rise.",
        "Japan offered 40 lorries to the relief mission. Peru would join the trade pact if tariffs fell.",
        "The bank has offered $9 million for ferries. The mayor will vote for the budget only if the school money is safe.",
        "Japan offered 40 lorries. Japan will lift its tariff on beef once the inspectors are back.",
    ],
)
def test_other_terms_do_not(text: str) -> None:
    """A condition of somebody else, or on something else, stays with its own act."""
    assert not linked(text)
