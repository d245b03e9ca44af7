"""What is not wanted, told to be left, or threatened over, read by the shipped model."""

from __future__ import annotations

import pytest

from extract.test_positions import read, stands
from whipcount.model import Position


def on(text: str) -> set[tuple[str, str]]:
    """Each stance of a text with what it is on."""
    return {(p.stance, p.issue_text) for p in read(text) if isinstance(p, Position)}


@pytest.mark.parametrize(
    "text",
    [
        "The minister ruled out any extension of the deadline.",
        "The clubs ruled out higher ticket prices.",
        "The board turned the proposal down.",
        "The union turned down the company's latest offer.",
        "The senator said she would not support paying the force from the budget.",
        "Norland refused to accept the ruling.",
        "Chile's farmers said they cannot live with the quota.",
        "We can't keep bailing out the airline, Roe said.",
    ],
)
def test_who_will_not_have_a_thing_is_against_it(text: str) -> None:
    """It is others who want it: no own part is kept back."""
    assert {s for _, s, _ in stands(text)} == {"opposed"}


@pytest.mark.parametrize(
    "text",
    [
        "The Greens ruled out joining the cabinet.",
        "Kenya turned down an invitation to the summit.",
        "The clubs ruled out sending their players.",
    ],
)
def test_who_keeps_an_own_part_back_declines(text: str) -> None:
    """The thing itself may go ahead."""
    assert {s for _, s, _ in stands(text)} == {"declined"}


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("The president told teachers not to strike.", "strike"),
        ("The ministry instructed hospitals not to sign the deal.", "sign the deal"),
        ("The premier cautioned allies not to arm the rebels.", "arm the rebels"),
        ("The FA told clubs not to join the breakaway league.", "join the breakaway league"),
    ],
)
def test_who_tells_others_not_to_act_is_against_the_act(text: str, issue: str) -> None:
    """The issue is the act, without the denial."""
    assert on(text) == {("opposed", issue)}


def test_who_tells_others_not_to_oppose_a_plan_is_for_it() -> None:
    """Two denials make a wish."""
    assert on("The council asked residents not to oppose the plan.") == {("supports", "the plan")}


def test_advice_is_no_stance() -> None:
    """What one is told for one's own good."""
    assert stands("Police told residents not to panic.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The union leader challenged the governor to join the picket line.",
        "Opposition leader Anna Berg challenged the prime minister to publish the report.",
    ],
)
def test_who_dares_somebody_to_act_is_for_the_act(text: str) -> None:
    """It is no doubt about whoever is dared."""
    assert {s for _, s, _ in stands(text)} == {"supports"}


def test_who_challenges_a_plan_is_against_it() -> None:
    """Things cannot be dared."""
    told = stands("The minister challenged the union's plan to strike.")
    assert {s for _, s, _ in told} == {"opposed"}


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        (
            "Norland warned it would retaliate if the bloc imposed tariffs on its steel.",
            "opposed",
            "the bloc imposed tariffs on its steel",
        ),
        (
            "The union threatened to strike if the company closes the plant.",
            "opposed",
            "the company closes the plant",
        ),
        (
            "The nurses' union will strike from Monday unless the hospital board pays the arrears.",
            "supports",
            "the hospital board pays the arrears",
        ),
    ],
)
def test_a_threat_tells_what_it_is_over(text: str, stance: str, issue: str) -> None:
    """Against what would bring it on, for what would spare it."""
    assert (stance, issue) in on(text)


def test_an_own_act_is_no_threat_to_others() -> None:
    """ "Will quit if it loses" asks nothing of anybody."""
    told = on("The party warned that it would quit the cabinet if it lost the vote.")
    assert "it lost the vote" not in {issue for _, issue in told}


def test_what_somebody_else_says_will_be_broken_is_no_threat() -> None:
    """Nor is it a wish of whoever is said to break it."""
    told = on("Anna Berg told the officers that Chile would quit the pact unless it was paid.")
    assert "it was paid" not in {issue for _, issue in told}


def test_who_goes_to_a_place_takes_no_side() -> None:
    """As who goes to a summit does."""
    assert on("Norlandic officers will travel to Kenya within days, Anna Berg said.") == set()
    assert on("Sweden will go to the summit.") == {("committed", "the summit")}
