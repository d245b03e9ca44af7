"""Terms that are set and acts held to be needless, read by the shipped model."""

from __future__ import annotations

import pytest

from extract.test_positions import stands


@pytest.mark.parametrize(
    "text",
    [
        "The African Union gave the generals two weeks to free the president.",
        "The council has given the firm until Friday to repair the dam.",
        "The union gave management a month to come back with a better offer.",
    ],
)
def test_who_sets_a_term_is_for_what_is_to_be_done_in_it(text: str) -> None:
    """The one who gives it holds the stance, and gives nothing away."""
    assert {s for _, s, _ in stands(text)} == {"supports"}


def test_a_term_of_procedure_is_no_stance() -> None:
    """A court's time for papers."""
    assert stands("The judge gave the lawyers a week to file papers.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Finland insists there is no reason to delay the vote.",
        "The mayor said there was no need for a new tax.",
        "Mr Roe saw no case for a second inquiry.",
    ],
)
def test_who_sees_no_need_is_against_it(text: str) -> None:
    """In own words or in those told of them."""
    assert {s for _, s, _ in stands(text)} == {"opposed"}


@pytest.mark.parametrize(
    "text", ["The mayor said there was no need to panic.", "There was no need for an umbrella."]
)
def test_no_need_for_a_feeling_is_no_stance(text: str) -> None:
    """Nor of what nobody says."""
    assert stands(text) == set()


def test_who_asks_that_a_thing_be_done_is_for_it() -> None:
    """A subjunctive asks as a demand does."""
    assert ("Ghana", "supports") in {
        (a, s) for a, s, _ in stands("Ghana asked that the vote be postponed.")
    }


def test_a_pledge_that_is_taken_back_is_declined() -> None:
    """Whichever word the stance was read off."""
    assert {s for _, s, _ in stands("The union took its strike pledge back.")} == {"declined"}
