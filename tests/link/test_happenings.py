"""Deeds with their days and places: one on two days, one at two places, and two deeds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claims import claim, report
from whipcount.link.contradictions.happenings import happenings
from whipcount.link.contradictions.redated import redated
from whipcount.link.contradictions.wheres import wheres
from whipcount.model import Document, TimeMention, TimeRef, When

DAY = When(date(2031, 5, 6), date(2031, 5, 6))  # a Tuesday
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def dated(text: str, source: str) -> tuple[Document, list[TimeMention]]:
    """A report of that Tuesday, with its weekdays, its years and its "now" as times."""
    document = report(text, source, published=DAY)
    mentions = []
    for word in (*WEEKDAYS, "2025", "2027", "March 2026", "May 2028", "now"):
        if word in text:
            made = claim(TimeMention, document, word)
            ref = TimeRef(evidence=made.evidence[0], unit="day", direction=-1)
            if word in WEEKDAYS:
                ref = replace(ref, weekday=WEEKDAYS.index(word))
            elif word == "now":
                ref = replace(ref, unit="ref", part="PRESENT_REF")
            elif " " in word:
                month = 3 if word.startswith("March") else 5
                ref = replace(ref, unit="month", month=month, year=int(word[-4:]))
            else:
                ref = replace(ref, unit="year", year=int(word))
            mentions.append(replace(made, time_ref=ref))
    return document, mentions


def days(a: str, b: str) -> list[tuple[str, str]]:
    """The two days of every deed that two reports put on two."""
    (one, first), (two, second) = dated(a, "in/1.txt"), dated(b, "in/2.txt")
    found = redated(happenings([one, two], [*first, *second]))
    return [(min(c.a.value, c.b.value), max(c.a.value, c.b.value)) for c in found]


CLASH = [
    ("Talks broke down late on Saturday after the company withdrew its offer.", "Negotiations had collapsed on Friday."),
    ("The governor visited the fire camp on Saturday.", "The governor came to the fire camp only on Monday, said her rival."),
    ("Work on the dam began in 2027.", "Building of the dam started in 2025."),
    ("Work on the dam began in March 2026.", "Building of the dam started in May 2028."),
    ("The last walkout of the pilots ended on Sunday.", "The last of the pilots' walkouts ended on Saturday."),
    ("Orvia and Mirren have not met on the ferry since Friday.", "When Orvia and Mirren met over the ferry on Thursday, little came of it."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), CLASH)
def test_one_deed_on_two_days(a: str, b: str) -> None:
    """A deed that two reports put on two days, or in two years, makes a clash, whatever the words."""
    assert len(days(a, b)) == 1
    assert days(a, b) == days(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (CLASH[0][0], "Negotiations will collapse on Friday."),
        (CLASH[0][0], "Talks broke down late on Saturday."),
        (CLASH[0][0], "The roof of the town hall collapsed on Friday."),
        (CLASH[3][0], "Building of the dam started in 2027."),
        (CLASH[3][0], "Repairs to the dam cost a million in May 2028."),
        (CLASH[3][0], "A trial of the mayor started in May 2028."),
        (CLASH[4][0], "The second walkout of the pilots ended on Saturday."),
        (CLASH[2][0], "The dam won the 2025 prize for beauty, and building started."),
        (CLASH[1][0], "The governor is now at the fire camp, which she visited."),
        (
            "In the end Orvia signed the treaty on Saturday.",
            "In the end Mirren signed the treaty on Friday.",
        ),
    ],
)
def test_two_deeds(a: str, b: str) -> None:
    """What is to come, one day, other things, other actors, another round and no day make none."""
    assert days(a, b) == []


def test_a_report_with_both_days() -> None:
    """A report that has such a deed on the other's day too tells of two."""
    assert days(f"{CLASH[0][0]} Talks had broken down on Friday too.", CLASH[0][1]) == []


def places(a: str, b: str) -> list[tuple[str, str]]:
    """The two places of every deed that two reports put at two."""
    found = wheres([report(t, f"in/{i}.txt", published=DAY) for i, t in enumerate((a, b))])
    return [(min(c.a.value, c.b.value), max(c.a.value, c.b.value)) for c in found]


HERE = "Orvia and Mirren signed the ceasefire in Port Amity."


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("The ceasefire was signed in Lesk City by Orvia and Mirren.", True),
        ("It was in Port Amity that Orvia and Mirren signed the ceasefire in Lesk Hall.", False),
        ("Orvia and Mirren signed the ceasefire in Kenya.", False),
        ("Orvia and Denvik signed the fishing rules in Lesk City.", False),
        ("Orvia and Mirren will sign the ceasefire in Lesk City.", False),
        ("Orvia and Mirren signed the ceasefire in May.", False),
    ],
)
def test_one_deed_at_two_places(other: str, clash: bool) -> None:
    """A treaty is signed at one place; a country around it, other treaties and plans are no clash."""
    assert (places(HERE, other) == [("Lesk City", "Port Amity")]) is clash
    assert bool(places(HERE, other)) is clash
