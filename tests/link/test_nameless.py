"""Meetings that a denial without a name answers, and who did what first, or broke off, elsewhere."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import report
from whipcount.link.contradictions.clefts import clefts
from whipcount.link.contradictions.encounters import encounters
from whipcount.link.contradictions.firsts import firsts
from whipcount.link.contradictions.reasons import reasons
from whipcount.model import When


def told(*texts: str) -> int:
    """How many clashes about meetings reports of two days in May make."""
    days = [When(date(2031, 5, d), date(2031, 5, d)) for d in (3, 4)]
    made = [
        report(t, f"in/{i}.txt", published=w)
        for i, (t, w) in enumerate(zip(texts, days, strict=True))
    ]
    return len(list(encounters(made)))


LUNCH = (
    "Premier Ada Brom and Envoy Karl Lund discussed the dam over lunch on Friday, two aides said."
)


@pytest.mark.parametrize(
    ("denial", "clash"),
    [
        ("Talk of a pact of Brom with Envoy Lund is idle. “There was no such meeting,” her office said.", True),
        ("Her office denied that Brom had lunched with Lund. “No such meeting took place on Friday,” it said.", True),
        ("Stories of Lund at the villa were false. He and Brom did not see each other, his office said.", True),
        ("Tarn denied that he had seen Rask. “No such meeting took place,” he said.", False),
        ("Talk of a pact of Brom with Envoy Lund is idle. “There was no such meeting on Monday,” her office said.", False),
        ("Brom and Lund would say if no such meeting took place, her office said.", False),
        ("Brom and Lund agreed on the dam. No such dam was ever built, Brom said.", False),
    ],
)  # fmt: skip
def test_nameless_denials(denial: str, clash: bool) -> None:
    """A denial that names nobody is of whom the sentences around it name; of others or another day it is not."""
    assert bool(told(LUNCH, denial)) is clash


def test_a_gathering_is_no_meeting_of_two() -> None:
    """A sentence that names many tells of a gathering, which no denial of two having met answers."""
    many = "Ada Brom sat down with Karl Lund, Odo Finn, Ilse Karr, Jan Velm, Pia Rask and Tom Ley on Friday, aides said."
    denial = "Talk of Brom with Lund is idle. They did not see each other, his office said."
    assert not told(many, denial)


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("Norwegian guards opened fire first on Monday.", "An envoy said Canadian guards opened fire first.", True),
        ("Norwegian guards opened fire first on Monday.", "An envoy said Norwegian guards opened fire first.", False),
        ("Norwegian guards opened fire first on Monday.", "Canadian guards left the bridge first.", False),
        ("Norwegian guards opened fire first on Monday.", "Canadian voters want talks first.", False),
    ],
)  # fmt: skip
def test_first_by_the_adverb(one: str, other: str, clash: bool) -> None:
    """Two peoples who each did one thing first clash; one people, other things and wishes do not."""
    found = list(firsts([report(one, "in/1.txt"), report(other, "in/2.txt")]))
    assert bool(found) is clash


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("Tarn Mills trimmed its bid for the ferry yard last week because the dock had been left out.", True),
        ("Tarn Mills trimmed its bid for the ferry yard after the surveyors fell ill with worry over rust.", False),
        ("Orvia Steel trimmed its bid for the ferry yard because the dock had been left out.", False),
        ("Tarn Mills raised its bid for the ferry yard because the dock had been left out.", False),
    ],
)  # fmt: skip
def test_two_reasons_for_less(other: str, clash: bool) -> None:
    """An offer of one firm, cut for two reasons, clashes; of another firm, raised, or for one reason it does not."""
    one = "On Monday Tarn Mills cut its bid for the ferry yard to £4m, blaming rust that surveyors found."
    found = list(reasons([report(one, "in/1.txt"), report(other, "in/2.txt")]))
    assert bool(found) is clash


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("Union negotiators walked out of the arbitration talks in Larn.", True),
        ("The owners walked out of the arbitration talks in Larn.", False),
        ("Union negotiators walked out of a film at the fair.", False),
        ("Union negotiators praised the arbitration talks in Larn.", False),
    ],
)
def test_a_cleft_and_a_deed_elsewhere(other: str, clash: bool) -> None:
    """One report insists on who ended talks, another tells of somebody else who walked out of them."""
    one = "It was the owners who had ended the session at the arbitration board, he said."
    found = list(clefts([report(one, "in/1.txt"), report(other, "in/2.txt")]))
    assert bool(found) is clash


@given(st.permutations(range(3)))
def test_the_order_of_reports_is_nothing(order: list[int]) -> None:
    """The same reports in any order make the same clashes."""
    texts = [
        "Norwegian guards opened fire first on Monday.",
        "An envoy said Canadian guards opened fire first.",
        "Nobody was hurt.",
    ]
    made = [report(t, f"in/{i}.txt") for i, t in enumerate(texts)]
    sides = [
        {(c.a.value, c.b.value)} | {(c.b.value, c.a.value)}
        for c in firsts([made[i] for i in order])
    ]
    assert len(sides) == 1
