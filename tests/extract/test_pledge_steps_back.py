"""Gifts that become less and forces on their way, read by the shipped model."""

from __future__ import annotations

import pytest

from extract.test_positions import read
from whipcount.model import Pledge


def given(text: str) -> set[tuple[str, str, float | None]]:
    """Who gives, how far it is, and the sum or number."""
    return {
        (
            p.actor.text,
            p.status,
            p.amount.value if p.amount else p.quantity.value if p.quantity else None,
        )
        for p in read(text)
        if isinstance(p, Pledge)
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The ministry's money for farmers shrinks too, to $45 million from $60 million.",
            ("The ministry", "reduced", 45e6),
        ),
        ("The bank has brought its loan down to 8 million euros.", ("The bank", "reduced", 8e6)),
        (
            "Canada scaled back its $500 million package to $350 million.",
            ("Canada", "reduced", 350e6),
        ),
        (
            "Brazil cut its contribution to the mission from 1,200 soldiers to 800.",
            ("Brazil", "reduced", 800.0),
        ),
        (
            "The €20m that the union floated in February has shrunk to €10m.",
            ("the union", "reduced", 10e6),
        ),
        ("Peru now offers 300 soldiers, half of what it had promised.", ("Peru", "reduced", 300.0)),
    ],
)
def test_of_a_gift_that_became_less_what_is_left_is_told(
    text: str, told: tuple[str, str, float]
) -> None:
    """Whoever cuts it, or whose it is, gives that much."""
    assert told in given(text)


def test_an_offer_that_is_lowered_is_an_offer() -> None:
    """It still stands at that much."""
    assert given("The city trimmed its offer to $3 million.") == {("The city", "offered", 3e6)}


def test_output_that_is_cut_was_nobodys_gift() -> None:
    """Its cutting is the promise."""
    assert "reduced" not in {s for _, s, _ in given("OPEC cut its output to 30 million barrels.")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rest of Ghana's 800 soldiers will follow within days.", ("Ghana", "pledged", 800.0)),
        (
            "The first hundred Chilean peacekeepers landed in the capital on Monday.",
            ("Chilean", "delivered", None),
        ),
        ("A second Kenyan battalion flew in last Sunday.", ("Kenyan", "delivered", None)),
        ("South Sudan's 750 soldiers might leave in April.", ("South Sudan", "floated", 750.0)),
    ],
)
def test_forces_on_their_way_are_their_states_gift(
    text: str, told: tuple[str, str, float | None]
) -> None:
    """Promised before they go, delivered once they are there."""
    assert told in given(text)


@pytest.mark.parametrize(
    "text",
    [
        "Russian troops entered the town on Monday.",
        "200 Syrian refugees landed in Canada.",
        "French soldiers will go home next month.",
    ],
)
def test_an_invasion_a_flight_and_a_return_give_nothing(text: str) -> None:
    """Only who comes to help is given."""
    assert given(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The council gave the rebels until March 30 to leave the towns.",
        "The bank gave the city two weeks to repay.",
        "He promised to visit France.",
    ],
)
def test_a_term_and_a_visit_are_no_gift(text: str) -> None:
    """Who gets time gets nothing else."""
    assert given(text) == set()
