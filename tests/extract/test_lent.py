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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '"It\'s a step in the right direction," the envoy said of the draft.',
            ("supports", "the draft"),
        ),
        (
            '"We will never accept it," the mayor said of the merger plan.',
            ("opposed", "the merger plan"),
        ),
    ],
)
def test_words_said_of_a_thing_are_about_it(text: str, told: tuple[str, str]) -> None:
    """What follows the speaker names what the quote only points at."""
    assert told in on(text)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The mayor hit out at the plan.", "opposed"),
        ("The senator said her group would vote no.", "opposed"),
        ("The Liberals see merit in a shorter list.", "supports"),
    ],
)
def test_what_sounds_like_the_other_side(text: str, stance: str) -> None:
    """A no that is a vote, and harm that nobody sees."""
    assert {s for _, s, _ in stands(text)} == {stance}


def test_an_answer_is_given_by_somebody() -> None:
    """ "Holm's answer" holds no stance: Holm does."""
    told = stands('Ms Holm\'s answer on Monday was: "I want to stay in opposition."')
    assert {who for who, _, _ in told} <= {"Holm", "Ms Holm"}


def test_negotiators_stand_where_their_body_stands() -> None:
    """Those who act for a state or a union are no actor of their own."""
    told = stands("Chile's negotiators rejected the draft.")
    assert {who for who, _, _ in told} == {"Chile"}
