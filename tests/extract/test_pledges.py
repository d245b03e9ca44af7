"""Pledges on sentences of our own, read by the shipped model; each list has a floor, so add freely."""

from __future__ import annotations

from functools import cache

import pytest

from extract.reading import claims, rows
from whipcount.extract.conditions.stage import Conditions
from whipcount.extract.pledges.gifts import act
from whipcount.extract.pledges.stage import Pledges
from whipcount.extract.surety import LEAST as LEAST_SURE
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


@pytest.mark.parametrize(
    ("name", "right", "silent"),
    [
        ("pledges_acts.txt", 0.68, 0.88),
        ("pledges_acts2.txt", 0.6, 0.88),
        ("pledges_unsaid.txt", 0.8, 0.88),
        ("pledges_hung.txt", 0.75, 0.88),
        ("pledges_told.txt", 0.75, 0.75),
        ("pledges_word.txt", 0.9, 0.9),
        ("pledges_listed.txt", 0.9, 0.9),
        ("pledges_hollow.txt", 0.9, 0.9),
    ],
)
def test_public_acts_and_offers_in_talks(name: str, right: float, silent: float) -> None:
    """Of sentences written before the rules, and after them, most give their pledge and look-alikes none."""
    told = [c for c in rows(name) if c[0] != "none"]
    others = [c for c in rows(name) if c[0] == "none"]
    assert sum(wrong(c) is None for c in told) >= right * len(told)
    assert sum(wrong(c) is None for c in others) >= silent * len(others)


@pytest.mark.parametrize(
    "text",
    [
        "Holm signed a three-year, $30 million contract with the Lions.",
        "The ministry published the cuts demanded by the lenders.",
        "Asked if he would vote for the levy, the senator smiled.",
        "The senator offered his support for the bill.",
        "The studio released a new film on Friday.",
        "The mayor promised to do everything to save the bridge.",
        "The firm offered customers several options to protect themselves.",
        "All of them agreed it would prompt a review.",
        "The board has yet to make an offer.",
    ],
)
def test_what_gives_nothing(text: str) -> None:
    """Players hired, things wanted, questions, sides taken, films, wishes and purposes are no gifts."""
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "giver", "status"),
    [
        ("Lagos Port's latest proposal would raise pay by 9 percent.", "Lagos Port", "offered"),
        (
            "Air Kivu offered 3 per cent in May. Under the plan, pilots would get a bonus of $900.",
            "Air Kivu",
            "offered",
        ),
        ("Junior pilots turned down 5% from Air Kivu.", "Air Kivu", "offered"),
        ("Cleaners won a 9 per cent rise from the airport.", "the airport", "committed"),
        (
            "The studios said their offer included the largest raise in thirty years.",
            "The studios",
            "offered",
        ),
        (
            "Air Kivu offered 3 per cent in May. The previous offer was 2 per cent.",
            "Air Kivu",
            "offered",
        ),
    ],
)
def test_who_made_an_offer_gives_what_it_holds(text: str, giver: str, status: str) -> None:
    """What an offer would bring, what is turned down or won from somebody comes of who made it."""
    found = max(read(text), key=lambda p: p.evidence[0].start)
    assert (found.actor.text, found.status) == (giver, status)


def test_francs_are_whose_they_are() -> None:
    """Francs of a state that has its own are not Swiss."""
    (found,) = read("Senegal promised 40 billion francs for the dam.")
    assert found.amount is not None
    assert found.amount.currency == "XOF"


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


def test_a_pledge_says_how_sure_it_is() -> None:
    """A pledge says how likely it is to be right, and that it hangs on what it hangs on."""
    (given,) = read(
        "Norland will give 20 ships to Orvia if Orvia signs the pact, its premier said."
    )
    assert LEAST_SURE["pledge"] <= given.sure < 100
    assert given.conditions
    assert given.conditional
    (free,) = read("Norland will give 20 ships to Orvia, its premier said.")
    assert not free.conditional
