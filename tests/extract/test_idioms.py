"""Idioms of a stance, worries that are voiced, and in whose view a thing is good or bad."""

from __future__ import annotations

import pytest

from extract.test_stance_forms import told


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The Danes want out of the fish pact.", "declined"),
        ("Malta is dragging its feet on the port reform.", "declined"),
        ("Canberra has washed its hands of the project.", "declined"),
        ("The mayor would rather not have a casino on the pier.", "declined"),
        ("The archbishop lent his voice to calls for a truce.", "supports"),
        ("The chamber gave the tunnel the thumbs up.", "supports"),
        ("The navy is firmly behind the treaty.", "supports"),
        ("Shareholders gave the takeover the thumbs down.", "opposed"),
        ("The parish dug in its heels over the bypass.", "opposed"),
        ("The Czechs have cooled on the euro.", "opposed"),
        ("The chancellor put the brakes on the plan.", "blocking"),
        ("The council kicked the decision into the long grass.", "declined"),
        ("The airlines will live up to their obligations.", "committed"),
    ],
)
def test_idioms(text: str, stance: str) -> None:
    """A set phrase says its stance whether or not the model knows it."""
    assert {s for _, s in told(text)} == {stance}


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Tokyo expressed concern about the tariff.", {"opposed"}),
        ("The bishops raised serious doubts over the bill.", {"opposed"}),
        ("Doctors voiced concern about the boy's condition.", set()),
        ("Traders greeted the ruling with relief.", {"supports"}),
        ("The agency insists that Zambia cut its subsidies.", {"supports"}),
        ("The agency insists that the scanners work.", set()),
    ],
)
def test_worries_and_demands(text: str, stances: set[str]) -> None:
    """A worry about a plan is against it, one about somebody's health is none; a bare form asks for an act."""
    assert {s for _, s in told(text)} == stances


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("For Hungary, the quota is unacceptable.", {("Hungary", "opposed")}),
        ("In the view of the chamber of commerce, the toll is a mistake.", {("the chamber of commerce", "opposed")}),
        ("For passengers, the delay was a disaster.", set()),
        ("For years, the law was a failure.", set()),
    ],
)  # fmt: skip
def test_in_whose_view(text: str, wanted: set[tuple[str, str]]) -> None:
    """Who is named before a verdict holds it; whom a thing only befalls does not."""
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("Opponents, among them the Heron Club, say the pipeline would foul the river.", ("Heron Club", "opposed")),
        ("Backers of the measure, including the mayor, say it would save lives.", ("mayor", "supports")),
        ("Shell has walked back its promise to cut output.", ("Shell", "declined")),
        ("The junior partner is threatening to quit over the reform.", ("The junior partner", "considering")),
        ("Growers want the dam; anglers do not.", ("anglers", "opposed")),
        ("The governor's own party is deeply split over the bill.", ("The governor's own party", "undecided")),
    ],
)  # fmt: skip
def test_counted_and_turned(text: str, stand: tuple[str, str]) -> None:
    """Whoever is counted in a camp, takes back a word, threatens, does not, or is split, stands there."""
    assert stand in told(text)


def test_things_do_not_stand() -> None:
    """A thing that is not is on no side, nor is the rest of a sentence behind a list."""
    assert told("The mayor backs the fee, though the reasons were not.") == {
        ("The mayor", "supports")
    }
    assert len(told("Backers of the measure, including the mayor, say it would save lives.")) <= 2
