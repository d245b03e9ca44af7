"""All who must move: several of a list, who is to deliver what is awaited, and pairs that go without their verb."""

from __future__ import annotations

import pytest

from extract.reading import claims
from whipcount.extract.conditions.stage import Conditions
from whipcount.model import Condition


def waits(text: str) -> set[tuple[str, str]]:
    """Who waits for whom in a text, by the words for both."""
    found = (c for c in claims(text, Conditions()) if isinstance(c, Condition))
    return {(c.holder.text, c.waits_for.text.strip(",") if c.waits_for else "") for c in found}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Chile would add a further $50 million if France and Canada both pay by May.", {("Chile", "France"), ("Chile", "Canada")}),
        ("Chile will sign once France, Peru and the European Union ratify it.",
         {("Chile", "France"), ("Chile", "Peru"), ("Chile", "European Union")}),
        ("Chile would join unless France, which leads it, and the army object.", {("Chile", "France")}),
        ("Peru waits on Chile, and Chile on New Zealand.", {("Peru", "Chile"), ("Chile", "New Zealand")}),
        ("Peru waits for Chile.", {("Peru", "Chile")}),
        ("Peru says the Rural Front will not deliver the list of names. A Chilean official said there would be no release until the list arrives.",
         {("A Chilean official", "the Rural Front")}),
        ("An EU spokesperson, Joris Laan, says member states cannot send monitors before Peru has signed.", {("member states", "Peru")}),
    ],
)  # fmt: skip
def test_who_must_move(text: str, pairs: set[tuple[str, str]]) -> None:
    """Each one of a list that must move is waited for, and who is to bring the thing that is."""
    assert pairs <= waits(text)


@pytest.mark.parametrize(
    "text",
    [
        "Having guaranteed the truce, only to watch it collapse in nine days, Peru will not sign another.",
        "Chile said on Tuesday it would send a delegation for a new round of talks, after envoys from Peru tabled a revised offer.",
    ],
)
def test_what_only_came_of_it(text: str) -> None:
    """What came of an act, and what came before it, sets no terms."""
    assert not waits(text)


def test_whose_the_members_are() -> None:
    """ "Member states", told by who speaks for a body, are that body's own."""
    text = "An EU spokesperson, Joris Laan, says member states cannot send monitors before Peru has signed."
    (held,) = [c for c in claims(text, Conditions()) if isinstance(c, Condition)]
    assert held.holder.chain


def test_how_sure_a_plain_wait_is() -> None:
    """One who waits for another, both with a name and nothing else said, is sure enough to be shown."""
    (held,) = [c for c in claims("Peru waits for Chile.", Conditions()) if isinstance(c, Condition)]
    assert held.sure >= 60


def test_ones_own_is_not_waited_for() -> None:
    """What is the holder's own and stands in the act alone does not have to move."""
    text = "Brana Kost has told friends she will pull her Homeland Party out if a single convicted killer walks free."
    (held,) = [c for c in claims(text, Conditions()) if isinstance(c, Condition)]
    assert held.waits_for is None
