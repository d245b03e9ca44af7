"""Pledges on sentences of our own, read by the shipped model; each list has a floor, so add freely."""

from __future__ import annotations

from functools import cache

import pytest

from extract.reading import claims, rows
from whipcount.extract.conditions import Conditions
from whipcount.extract.gifts import act
from whipcount.extract.pledges import Pledges
from whipcount.lexicon import pledges
from whipcount.model import Condition, Pledge

LEAST = 0.85  # share of the cases that must be right


@cache
def read(text: str) -> tuple[Pledge, ...]:
    """The pledges of a text."""
    return tuple(c for c in claims(text, Conditions(), Pledges()) if isinstance(c, Pledge))


def wrong(case: list[str]) -> str | None:
    """What a case gets wrong, in words."""
    status, given, number, actor, sentence = case
    found = read(sentence)
    if status == "none":
        return f"{sentence} → {found[0].what}" if found else None
    for one in found:
        held = one.amount or one.quantity
        value = f"{held.value:g}" if held else "-"
        asked = [
            one.status == status, given in {"-", one.act}, actor.casefold() in one.actor.text.casefold(),
            number == "-" or value == f"{float(number):g}",
        ]  # fmt: skip
        if all(asked):
            return None
    told = [(p.status, p.act, p.actor.text, p.what, p.amount or p.quantity) for p in found]
    return f"{case[:4]} {sentence} → {told}"


def test_sentences_tell_of_pledges() -> None:
    """Most sentences of the case file give the pledge they tell of: its step, act, number and actor."""
    cases = [c for c in rows("pledges.txt") if c[0] != "none"]
    failed = [w for c in cases if (w := wrong(c))]
    assert len(failed) <= (1 - LEAST) * len(cases), "\n".join(failed)


def test_not_every_offer_is_a_pledge() -> None:
    """Weights, errors, questions, denials and demands give no row."""
    cases = [c for c in rows("pledges.txt") if c[0] == "none"]
    failed = [w for c in cases if (w := wrong(c))]
    assert len(failed) <= (1 - LEAST) * len(cases), "\n".join(failed)


def test_a_pledge_knows_its_conditions() -> None:
    """A condition in the sentence of a pledge is among its conditions."""
    text = "Kenya said it would send police once the UN had paid."
    found = claims(text, Conditions(), Pledges())
    (condition,) = [c for c in found if isinstance(c, Condition)]
    (pledge,) = [c for c in found if isinstance(c, Pledge)]
    assert pledge.conditions == (condition.id,)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("600 soldiers", "troops"), ("a package of missiles", "weapons"), ("military aid", "weapons"),
        ("humanitarian aid", "humanitarian"), ("€3m", "funding"), ("6,000 tonnes of rice", "humanitarian"),
        ("a chair", None), ("the height of its towers near three ports", None),
    ],
)  # fmt: skip
def test_the_act_of_a_gift(words: str, expected: str | None) -> None:
    """The head of a thing says what kind of giving it is; what stands behind a preposition does not."""
    assert act(words) == expected


def test_every_verb_has_one_step() -> None:
    """No verb both binds and gives, so that a sentence has one reading."""
    assert not set(pledges.binding()) & set(pledges.giving()) - pledges.wary()
    assert pledges.wary() <= set(pledges.binding())


def test_a_sum_leans_on_the_one_before() -> None:
    """Half of a sum told just before is told as a sum of its own."""
    found = read("Sweden will give 40 million euros to the harbour. Norway will give half of that.")
    assert [(p.actor.text, p.amount.value) for p in found if p.amount] == [
        ("Sweden", 40e6),
        ("Norway", 20e6),
    ]


def test_kroner_are_whose_they_are() -> None:
    """Kroner have the currency of the state that gives them."""
    (found,) = read("Denmark promised 30 million kroner for the islands.")
    assert found.amount is not None
    assert found.amount.currency == "DKK"


def test_rules_are_overruled_where_the_model_sees_nothing() -> None:
    """A verb of giving whose object no word of the model's takes for a gift makes no pledge."""
    assert read("The new law gave police officers the right to search cars.") == ()
