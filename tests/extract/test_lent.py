"""Support and resistance that a thing meets with, and stances that are shifted, kept back or set terms for."""

from __future__ import annotations

import pytest

from extract.test_positions import stands
from extract.test_refused import on


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bid has won the backing of the mayor.", ("supports", "The bid")),
        ("The tunnel ran into opposition from the islanders.", ("opposed", "The tunnel")),
        ("The proposal met with resistance from the growers.", ("opposed", "The proposal")),
        ("The pope gave the mission his blessing.", ("supports", "the mission")),
    ],
)
def test_support_is_of_those_who_lend_it(text: str, told: tuple[str, str]) -> None:
    """The thing itself is what they have a stance on."""
    assert told in on(text)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The minister saw no alternative to the fare rise.", "supports"),
        ("Analysts have poured scorn on the bid.", "opposed"),
        ("Delmar's founding family is holding out for a higher price.", "supports"),
        ("The minister said leaving the treaty was not an option.", "opposed"),
        ("Norland has given no sign of which way it will vote.", "undecided"),
        ("Milan followed the other clubs out of the league.", "declined"),
        ("Mr Friis has set three conditions for joining a coalition.", "considering"),
    ],
)
def test_ways_to_put_a_side(text: str, stance: str) -> None:
    """An idiom's side is not that of its words."""
    assert stance in {s for _, s, _ in stands(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The firm softened its line on pay.",
        "The union hardened its stance on pay.",
        "The bid city's residents will have their say in March.",
        "A guard stood by the door.",
        "The rebels want something in return, the envoy said.",
    ],
)
def test_no_side_is_told(text: str) -> None:
    """A line that shifts, a say that one will have, a thing nobody names."""
    assert stands(text) == set()


def test_a_dateline_holds_no_stance() -> None:
    """The place before a report's first words."""
    told = stands("Berlin - The Greens want to leave the coalition.")
    assert {who for who, _, _ in told} <= {"The Greens", "Greens", "the Greens"}
