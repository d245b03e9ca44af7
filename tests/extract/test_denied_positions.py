"""Stances that a subject denies, claims that are put off, and acts that are refused or asked of others."""

from __future__ import annotations

import pytest

from extract.test_stance_forms import told


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Neither Ghana nor Togo has signed up to the charter.", "declined"),
        ("Neither Ghana nor Togo will lend ships to the patrol.", "declined"),
        ("Neither Ghana nor Togo backs the levy.", "opposed"),
        ("Neither Ghana nor Togo opposes the levy.", "supports"),
        ("Neither Ghana nor Togo has ruled out a customs union.", "considering"),
    ],
)
def test_neither(text: str, stance: str) -> None:
    """What neither of two does, both do not; what neither is against, both can live with."""
    assert told(text) == {("Ghana", stance), ("Togo", stance)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("None of the coastal states backed the levy.", {("the coastal states", "opposed")}),
        ("The Greens will vote for none of the drafts.", {("The Greens", "opposed")}),
        ("None of the hikers was hurt.", set()),
        ("Neither driver wore a belt.", set()),
        ("No coastal state has offered to take the ship.", set()),
    ],
)
def test_none(text: str, wanted: set[tuple[str, str]]) -> None:
    """None of those who are named does it; where nobody is named, nobody stands anywhere."""
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The treasurer baulked at the idea that Kenya should pay for the dam.",
        "The treasurer dismissed claims that Kenya would join the dam fund.",
        "The treasurer scoffed at the notion that fees must rise.",
        "The treasurer brushed aside suggestions that the county must buy the dam.",
        "The treasurer ridiculed the claim that nurses should work longer.",
    ],
)
def test_put_off(text: str) -> None:
    """Who puts off what is claimed is against it and says none of it; nor does whom it is claimed of."""
    assert told(text) == {("The treasurer", "opposed")}


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The treasurer agreed that the county should buy the dam.", {"supports"}),
        ("Kenya declined to give its blessing to the dam.", {"opposed"}),
        ("Kenya has failed to live up to its promises.", set()),
        ("The governor is under pressure to pull the plug on the scheme.", set()),
    ],
)
def test_refused_or_bidden(text: str, stances: set[str]) -> None:
    """What is agreed to counts; what is refused is turned; what is not done or asked of somebody is none."""
    assert {s for _, s in told(text)} == stances


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("All six members except Japan approved the quota.", ("Japan", "opposed")),
        ("Nobody in the cabinet except the treasurer wants the toll.", ("the treasurer", "supports")),
        ("The mayor wants the road widened, but shopkeepers do not.", ("shopkeepers", "opposed")),
        ("Hungary again withheld its consent to the loan.", ("its", "opposed")),
    ],
)  # fmt: skip
def test_on_the_other_side(text: str, stand: tuple[str, str]) -> None:
    """Who is left out, set against others or holds back consent stands on the other side."""
    assert stand[1] in {s for w, s in told(text) if w == stand[0] or stand[0] == "its"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ghana vowed never to pay the toll.", {("Ghana", "declined")}),
        ("Ghana has sworn never again to lend ships to the patrol.", {("Ghana", "declined")}),
        ("Ghana has not decided whether or not to join the patrol.", {("Ghana", "undecided")}),
        ("Ghana decided not to join the patrol.", {("Ghana", "declined")}),
    ],
)
def test_never_before_to(text: str, wanted: set[tuple[str, str]]) -> None:
    """A "never" or "not" before a "to" denies what follows, wherever the tree hangs it; "or not" denies nothing."""
    assert told(text) == wanted
