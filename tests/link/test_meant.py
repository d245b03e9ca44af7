"""Figures of one thing told in other words: which differ, and which only look so."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.meant import meant
from whipcount.link.contradictions.unlike import all_numbers
from whipcount.model import When

DAY, NEXT, LATE = (When(date(2031, m, d), date(2031, m, d)) for m, d in ((5, 1), (5, 2), (9, 9)))


def told(a: str, b: str, second: When = NEXT) -> list[tuple[str, str]]:
    """The two numbers of every pair that two reports tell of one thing."""
    documents = [
        report(a, "in/1.txt", published=DAY),
        report(b, "in/2.txt", published=second),
    ]
    found = meant(all_numbers(documents), documents)
    return [(min(x, y), max(x, y)) for d in found for x, y in [(d.a[0].said, d.b[0].said)]]


CLASH = [
    ("The line cost 3.2 billion euros.", "It cost 3.9 billion euros to build the railway."),
    ("The ministers sat for eleven hours.", "After nine hours of talks the ministers went home."),
    ("Aldine will pay $7.4 billion for Brightwell.", "The $6.9 billion purchase of Brightwell by Aldine pleased few."),
    ("Inspectors found that the mill dumped 400 tonnes of sludge.", "The mill had dumped 480 tonnes of sludge, the inspectors said."),
    ("The councillors turned the harbour plan down by 10 to 5.", "The council voted against the harbour plan, 9 to 6."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), CLASH)
def test_one_thing_in_other_words(a: str, b: str) -> None:
    """Two numbers of one thing that cannot both be right are found though the words differ."""
    assert len(told(a, b)) == 1
    assert told(a, b) == told(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("By Wednesday noon rescuers had drilled 120 metres.", "The drill had reached 160 metres by Thursday evening."),
        ("The Navy would get 11 ships.", "The Navy had hoped for 14 ships."),
        ("About 300 firefighters were at work on Saturday.", "On Sunday 350 firefighters were at work."),
        ("The line cost 3.2 billion euros.", "The line cost about 3 billion euros."),
        ("The ministers sat for eleven hours.", "The ferry crosses the strait in nine hours."),
        ("He scored 12 points in the final.", "He scored 15 points in the final."),
        ("The plant has sold 400 boilers.", "By May the plant had sold 480 boilers so far."),
    ],
)  # fmt: skip
def test_figures_that_can_both_be(a: str, b: str) -> None:
    """Figures of two days, steps or things, rounded ones, and scores of games contradict nothing."""
    assert told(a, b) == []


def test_a_figure_told_months_later() -> None:
    """What is told months later may be another figure by then."""
    a, b = "The camp at the border holds 900 prisoners.", "There are 1,200 detainees in the camp."
    assert told(a, b)
    assert told(a, b, second=LATE) == []


def test_a_value_that_the_other_report_has_too() -> None:
    """A number with an equal in the other report is explained by it."""
    assert told("The line cost 3.2 billion euros.", "The line cost 3.2 billion euros. It cost 3.9 billion euros with the bridge.") == []  # fmt: skip
