"""In a bulleted list who stands before the colon gives, and nobody of another bullet does."""

from __future__ import annotations

import pytest

from extract.reading import claims
from whipcount.extract.conditions.stage import Conditions
from whipcount.extract.pledges.stage import Pledges
from whipcount.model import Pledge

LEAD = "Donors met in Rome on Monday. What has been pledged:\n"


def given(text: str) -> set[tuple[str, str, float | None]]:
    """Who gives how much, by step."""
    found = [c for c in claims(text, Conditions(), Pledges()) if isinstance(c, Pledge)]
    numbers = [(p, p.amount or p.quantity) for p in found]
    return {(p.actor.text, p.status, n.value if n else None) for p, n in numbers}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{LEAD}• Norway: €5m, paid in June\n• Chile: 40 lorries", {("Norway", "delivered", 5e6), ("Chile", "pledged", 40)}),
        (f"{LEAD}- World Bank, to Kenya: the last $2m of its loan", {("World Bank", "pledged", 2e6)}),
        (f"{LEAD}• Norway and Denmark: NOK3m and DKK7m", {("Norway", "pledged", 3e6), ("Denmark", "pledged", 7e6)}),
    ],
)  # fmt: skip
def test_labels_give(text: str, wanted: set[tuple[str, str, float]]) -> None:
    """The label before the colon gives, to whomever it names; several share as many sums."""
    assert given(text) == wanted


def test_other_labels_give_nothing() -> None:
    """What a label merely describes is given by nobody."""
    text = f"{LEAD}• Forest lost in 2020: 3 million hectares\n• Start date: 30 June"
    assert given(text) == set()


def test_heading_of_offers() -> None:
    """Under a heading of offers a thing is offered."""
    text = "What was offered:\n- Peru: 40 lorries in aid for the north"
    assert given(text) == {("Peru", "offered", 40.0)}


def test_what_is_no_clause() -> None:
    """A thing that the model sees in a list without verbs is read to its end, though no clause of the text is its."""
    labels = (
        "• Canada: C$40m, most of it for town clinics",
        "• Japan: $15m, announced by the prime minister in Lima on 4 May",
        "• Norway: $12.4m in seed through the farm agency, to be released once parliament has been told",
        "• Chile: $9m, tied to the reopening of the pass",
        "• Peru: one cargo aircraft for two weeks, if the governor asks for it",
    )
    sums = {("Canada", 4e7), ("Japan", 1.5e7), ("Norway", 1.24e7), ("Chile", 9e6), ("Peru", 1)}
    assert sums <= {(who, number) for who, _, number in given("\n".join(labels))}
