"""What is left open, only received or told, put off or said of nobody: no side is taken, or another than it seems."""

from __future__ import annotations

import pytest

from extract.test_unsided import stances


@pytest.mark.parametrize(
    ("text", "holder", "stance"),
    [
        ("Peru says it will take a position once the treaty is signed.", "Peru", "undecided"),
        ("Peru tabled the offer on Monday. Downing it as premature, the growers refused to rule it out.", "the growers", "considering"),
        ("Anna Berg's refusal to rule out a strike has angered the growers.", "Anna Berg", "considering"),
        ("“Not a penny should leave this port until Peru pays its share,” Jon Berg said.", "Jon Berg", "opposed"),
        ("The Growers' Forum slammed the water levy and called on ministers to throw it out.", "The Growers' Forum", "opposed"),
        ("The interior minister branded the pact a sham.", "The interior minister", "opposed"),
        ("“I will not withdraw a single soldier from the ridge until the last hostage has left,” Jon Berg said.", "Jon Berg", "declined"),
        ("Jon Berg calls the deal “a photo opportunity with an expiry date”.", "Jon Berg", "opposed"),
    ],
)  # fmt: skip
def test_where_they_stand(text: str, holder: str, stance: str) -> None:
    """Who is yet to decide is undecided, who does not rule it out considers it, and blame is a stance against."""
    assert {s for s, _ in stances(text, holder)} == {stance}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The Harbour Party was offered nine seats.", "The Harbour Party"),
        ("The dockers' union was promised a pay rise by the ministry.", "The dockers' union"),
        ("The Department has been directed to release 75 million crowns.", "The Department"),
        ("Under a formula she put forward, Peru would give up five of the nine seats.", "Peru"),
        (
            "The Valley Front, which draws its support from the hill farms, met on Monday.",
            "the hill farms",
        ),
        (
            "Anna Berg has postponed the closing plenary, which was due to start at noon.",
            "Anna Berg",
        ),
        ("Jon Berg has not, despite promising last week to do so.", "Jon Berg"),
        ("She did not say no.", "She"),
    ],
)
def test_no_stance(text: str, holder: str) -> None:
    """What somebody gets, is told to do or would do by another's plan is no stance of theirs, nor is an idiom."""
    assert not stances(text, holder)


def test_support_that_wants_more() -> None:
    """Who supports a thing though it "did not go far enough" is not against it too."""
    told = stances(
        "The Liberals support the payment, though they said it did not go far enough.",
        "The Liberals",
    )
    assert {s for s, _ in told} == {"supports"}


@pytest.mark.parametrize(
    ("text", "holder", "issue"),
    [
        ("Chile is leaning towards the revised text; Egypt is against.", "Egypt", "the revised text"),
        ("Peru objected to the draft treaty. Chile drops its objection.", "Chile", "the draft treaty"),
        ("Chile will wait for an answer before paying its share.", "Chile", "paying its share"),
    ],
)  # fmt: skip
def test_what_they_stand_on(text: str, holder: str, issue: str) -> None:
    """A bare side and a dropped objection are on what was told before, a wait on what is put off by it."""
    assert {i for _, i in stances(text, holder)} == {issue}


def test_a_stance_on_somebody() -> None:
    """Who is backed by an office alone goes by the name that the report has for them."""
    text = "Climate Minister Ann Low signed the pact. Jon Berg, who chairs the panel, met the minister, and Peru is backing the minister."
    assert "the minister" not in {i for _, i in stances(text, "Peru")}
