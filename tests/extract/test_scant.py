"""Stances of which their own words leave little, and those told of what was named before."""

from __future__ import annotations

import pytest

from extract.test_positions import read
from whipcount.model import Position


def told(text: str) -> set[tuple[str, str]]:
    """The stances of a text, each with its issue."""
    return {(p.stance, p.issue_text) for p in read(text) if isinstance(p, Position)}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Finland has expressed little enthusiasm for the gas levy.", "opposed"),
        ("Italy gave the plan little support.", "opposed"),
        ("The senator gave scant backing to the housing bill.", "opposed"),
        ("The growers' union offered few concessions on water rights.", "declined"),
        ("Nigeria pledged no troops to the mission.", "declined"),
        ("Greece failed to give a clear commitment to the deal.", "declined"),
        ("Brazil has shown no interest in joining the currency pact.", "declined"),
        ("Turkey sees little reason to oppose the pipeline.", "supports"),
    ],
)
def test_little_of_it(text: str, stance: str) -> None:
    """Little of what speaks for a thing is a word against it, and little of what speaks against it one for it."""
    assert {s for s, _ in told(text)} == {stance}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Italy gave the plan its full support.", "supports"),
        ("Poland offered a few concessions on water rights.", "offered"),
        ("Japan gave its support to the treaty with few conditions.", "supports"),
    ],
)
def test_enough_of_it(text: str, stance: str) -> None:
    """A few is some, and few of something else takes nothing away."""
    assert {s for s, _ in told(text)} == {stance}


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("The central bank declined to take a position on the tax.", "the tax"),
        ("The Liberal Democrats took no position on the bill but asked for talks.", "the bill"),
        (
            "The Swiss government takes no side in the dispute over the dam.",
            "the dispute over the dam",
        ),
    ],
)
def test_no_side(text: str, issue: str) -> None:
    """Who takes no position on a thing is undecided on that thing."""
    assert ("undecided", issue) in told(text)


def test_a_firm_position_is_a_side() -> None:
    """A position taken against a thing is a side."""
    assert {s for s, _ in told("The union took a firm position against the bill.")} == {"opposed"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Mayor Reyes asked residents not to use the old bridge.",
            ("opposed", "use the old bridge"),
        ),
        (
            "The bishops criticised the merger, but Norland's cabinet has promised not to stand in the way.",
            ("supports", "the merger"),
        ),
        ("The opposition said the road toll makes no sense at all.", ("opposed", "the road toll")),
        (
            "All parties but the far-left Harbour League support the ferry bill.",
            ("opposed", "the ferry bill"),
        ),
        (
            "The union called the offer insulting and said it would strike.",
            ("opposed", "the offer"),
        ),
    ],
)
def test_turned(text: str, wanted: tuple[str, str]) -> None:
    """What is asked not to be done, not stood in the way of, or senseless puts a speaker on a side of its own issue."""
    assert wanted in told(text)


def test_wanting_a_refusal_is_no_support() -> None:
    """Who wants somebody to refuse is against what is offered."""
    text = (
        "The fishing deal is on the table, and union chief Karl Meier wants his members to refuse."
    )
    assert {s for s, _ in told(text)} == {"opposed"}


@pytest.mark.parametrize(
    "text",
    [
        "The bank offered no clues.",
        "The premier has declined to give details.",
        "The treasurer did not say the bank would lend the money.",
        "The strike has to do with pay, the union's chair Ana Lund said.",
    ],
)
def test_no_stance(text: str) -> None:
    """Details kept back, what was not said, and what a thing is about are no stance."""
    assert told(text) == set()


def test_a_second_stance_is_quoted_alone() -> None:
    """The words of a second stance do not hold those of the first."""
    text = "King said that Norland was ready to sign a fishing truce but demanded that Chile would limit its catch."
    quotes = {p.evidence[0].quote for p in read(text) if isinstance(p, Position)}
    assert "demanded that Chile would limit its catch" in quotes
