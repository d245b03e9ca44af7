"""Figures that two reports tell differently: how long talks lasted, what a copy changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claims import claim, report
from whipcount.link.figures import apart, changed, lengths, spread
from whipcount.model import Claim, Document, Event, When

FIRST = report("Orvia met Mirren in Talgarth. After three hours of talks Orvia left.", "in/1.txt")
SECOND = report("A five-hour meeting of Orvia and Mirren in Talgarth ended.", "in/2.txt")


def event(document: Document) -> Claim:
    """A claim that holds the whole of a report."""
    return claim(Event, document, document.text, type="CONSULT", line=document.text)


def told(*documents: Document) -> list[tuple[str, str]]:
    """What the reports say differently about lengths of talks."""
    return [(a.said, b.said) for a, b in lengths(documents, [event(d) for d in documents])]


def test_talks_that_lasted_differently() -> None:
    """The same parties' talks with two lengths make a pair with the words of both."""
    assert told(FIRST, SECOND) == [("three hours", "five-hour")]


@pytest.mark.parametrize(
    "words",
    [
        "A three-hour meeting of Orvia and Mirren in Talgarth ended.",
        "A nearly three-hour meeting of Orvia and Mirren in Talgarth ended.",
        "A five-hour meeting of Denvik and Sorrel ended.",
        "Orvia and Mirren met in Talgarth after five hours of rain.",
    ],
)
def test_talks_that_may_be_right(words: str) -> None:
    """Lengths that agree, talks of others and hours of something else make none."""
    assert told(FIRST, report(words, "in/2.txt")) == []


def test_talks_of_other_days() -> None:
    """Reports a month apart tell of other talks."""
    early, late = (When(d, d) for d in (date(2031, 5, 1), date(2031, 6, 1)))
    assert told(replace(FIRST, published=early), replace(SECOND, published=late)) == []


def test_a_copy_that_changed_a_number() -> None:
    """A number that differs in the same words of a report and its copy makes a pair; others do not."""
    source = report("Orvia gives 40 thousand tonnes of rice and 12 lorries.", "in/1.txt")
    copy = replace(
        report("Orvia gives 40 tonnes of rice and 12 lorries.", "in/2.txt"), copy_of=source.id
    )
    found = [(a.value, b.value) for a, b in changed([source, copy], [event(source), event(copy)])]
    assert found == [(40000, 40)]


def test_a_number_in_another_spelling() -> None:
    """ "40 thousand" and "40,000" are one number."""
    source = report("Orvia gives 40 thousand tonnes of rice.", "in/1.txt")
    copy = replace(report("Orvia gives 40,000 tonnes of rice.", "in/2.txt"), copy_of=source.id)
    assert list(changed([source, copy], [event(source), event(copy)])) == []


def test_a_copy_that_goes_on_in_other_words() -> None:
    """Where a copy cuts or adds behind a number, the words before it tell which is meant; a glued magnitude counts."""
    source = report(
        "They share a lasting grant of 3.5 billion crowns ($4 million), put up by Orvia.",
        "in/1.txt",
    )
    for said, found in (
        ("3.25billion crowns from Orvia", [(3.5e9, 3.25e9)]),
        ("3.5billion crowns, Orvia said", []),
    ):
        copy = replace(
            report(f"They share one big grant of {said}.", "in/2.txt"), copy_of=source.id
        )
        pairs = changed([source, copy], [event(source), event(copy)])
        assert [(a.value, b.value) for a, b in pairs] == found


@pytest.mark.parametrize(
    ("a", "how", "b", "other", "contradict"),
    [
        (3.5, None, 3, "nearly", True), (2.5, "about", 3, "nearly", False), (2.2, None, 2, "approaching", True),
        (2.1, "over", 2, "over", False), (5, "up to", 6, None, True), (5, "another", 6, None, False),
    ],
)  # fmt: skip
def test_what_words_leave_room_for(
    a: float, how: str | None, b: float, other: str | None, contradict: bool
) -> None:
    """Modifiers say how far a number may be off, and on which side."""
    assert apart(spread(a, how), spread(b, other)) == contradict
