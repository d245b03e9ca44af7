"""Stances told by less common forms: verdicts, turned complements, voices, followers, movers and members."""

from __future__ import annotations

import pytest

from extract.test_positions import read
from whipcount.model import Position


def told(text: str) -> set[tuple[str, str]]:
    """Who stands where in a text, by the words that name them."""
    return {(p.actor.text, p.stance) for p in read(text) if isinstance(p, Position)}


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("The treasurer said it was a mistake to lease the docks to a rival.", "opposed"),
        ("The new timetable is a disgrace, the drivers' union said.", "opposed"),
        ("Mayor Karl Meier said the fee was unfair.", "opposed"),
        ("Anna Lind said it was important that all shareholders took part.", "supports"),
        ("The ministry said it was best for the two banks to talk in private.", "supports"),
    ],
)
def test_verdicts(text: str, stand: str) -> None:
    """What a speaker says a thing or an act is, good or bad, is the speaker's stance on it."""
    assert {s for _, s in told(text)} == {stand}


@pytest.mark.parametrize(
    "text",
    [
        "Coach Karl Meier said it was a good game.",
        "The suspect is dangerous, police said.",
        "The damage was catastrophic, the mayor said.",
        "The minister did not say the fee was unfair.",
        "It was a sudden attack, the sheriff said.",
    ],
)
def test_no_verdicts(text: str) -> None:
    """A game, a crime, a loss or what nobody said is no stance."""
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The toll would be halved once the loan was repaid, the finance ministry said.", True),
        ("The talks can resume only if the army leaves, the rebels said.", True),
        ("Prices will rise if the ban goes, Karl Meier said.", False),
    ],
)
def test_what_becomes_of_a_thing(text: str, wanted: bool) -> None:
    """What a speaker lets become of a thing on a condition is a conditional stance; a forecast is none."""
    found = [p for p in read(text) if isinstance(p, Position)]
    assert bool(found and all(p.conditional for p in found)) is wanted


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("The Harbour Party vowed to fight the toll.", "opposed"),
        ("The teachers will continue to fight the closure of two schools.", "opposed"),
        ('Karl Meier urged Norwegians to say "no" to the accord.', "opposed"),
        ("Anna Lind wants her party to reject the budget.", "opposed"),
        ("Chile has promised not to stand in the way of the accord.", "supports"),
        ("Chile will not stand in the way of the accord.", "supports"),
        ("Peru said it would not veto the accord.", "supports"),
        ("The Greens do not oppose the toll.", "supports"),
        ("The Greens are not in favour of the toll.", "opposed"),
        ("The Greens expressed concern about the treaty.", "opposed"),
        ("The union is backing off its opposition to the merger.", "supports"),
        ("Chile backed away from its promise to sign the accord.", "declined"),
        ("The Greens won't say whether they will back the budget.", "undecided"),
        ("Teachers are voting on an offer of 4 per cent until Friday.", "undecided"),
    ],
)
def test_turned_stances(text: str, stand: str) -> None:
    """A complement that is against something, a denial of being against, and what is left open settle the side."""
    assert {s for _, s in told(text)} == {stand}


def test_who_is_left_out() -> None:
    """Whoever "all but" leaves out stands on the other side."""
    assert told("All parties but the Greens favour the treaty.") == {
        ("All parties", "supports"),
        ("the Greens", "opposed"),
    }


def test_voices() -> None:
    """Criticism, backing and calls are of whoever is named behind them, not of whoever faces or has them."""
    assert told("Karl Meier has the backing of the Greens and Chile.") == {
        ("the Greens", "supports"),
        ("Chile", "supports"),
    }
    assert told("The bank faced criticism for its support of the dam.") <= {("its", "supports")}
    assert {("Chile", "supports"), ("Peru", "supports")} <= told(
        "Under growing pressure from Chile and Peru to sign the treaty, Kenya gave in."
    )


def test_followers() -> None:
    """Who goes along with a stance in a word or two holds it as well."""
    assert ("Peru", "committed") in told("Chile has signed the accord, and so has Peru.")
    assert ("Peru", "declined") in told("Chile refused to pay. Peru said the same.")


def test_movers() -> None:
    """Who moves a bill or a plan is for it, who moves a motion of no confidence against whom it is in."""
    assert ("Anna Lind", "supports") in told("A bill by Anna Lind to ban nets failed.")
    assert ("Karl Meier", "opposed") in told(
        "Karl Meier tabled a motion of no confidence in the government."
    )


def test_members() -> None:
    """Who is named among several holds their stance; who only stands beside them does not."""
    assert {("Chile", "supports"), ("Peru", "supports")} <= told(
        "Several countries, including Chile and Peru, back the levy."
    )
    assert not {("Chile", "supports"), ("Peru", "supports")} & told(
        "EU leaders backed the treaty, Chile and Peru said."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Karl Meier apologised for the toll.",
        "Karl Meier would have voted for the toll.",
        "Anna Lind wants to thank the nurses.",
    ],
)
def test_no_stances(text: str) -> None:
    """A regret, what would have been and a courtesy are no stances."""
    assert told(text) == set()


def test_an_object_with_its_act() -> None:
    """What only points to an act is told with it: calls "to leave the pact"."""
    found = [
        p.issue_text
        for p in read("Chile rejected calls to leave the pact.")
        if isinstance(p, Position)
    ]
    assert found == ["calls to leave the pact"]


@pytest.mark.parametrize(
    "text",
    [
        "Danish officials conceded that not all members of the club are prepared to send buses.",
        "The treasurer admitted that not every party was willing to back the budget.",
        "Few countries were ready to take part in the survey.",
        "Hardly any bank agreed to join the scheme.",
    ],
)
def test_what_not_all_do(text: str) -> None:
    """Where not all, or few, are said to do a thing, nobody is told to do it."""
    assert told(text) == set()
