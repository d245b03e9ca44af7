"""The sentences of cases/times.txt, and what the words around a time tell."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from whipcount.annotate.times.stage import Times
from whipcount.layers import Sentence
from whipcount.link.calendar import resolve
from whipcount.model import Document, TimeMention, When

CASES = Path(__file__).parent.parent / "cases" / "times.txt"
ROWS = [x for x in CASES.read_text("utf-8").splitlines() if x and not x.startswith("#")]


def mentions(text: str) -> list[TimeMention]:
    """The mentions of a text, every line one sentence."""
    document = Document(id="d", source="d.txt", text=text, lines=())
    spans = tuple(Sentence(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    return [m for m in Times()(document, {"sentence": spans}) if isinstance(m, TimeMention)]


def shown(when: When | None) -> str:
    """A range as the case file writes it."""
    if when is None:
        return "-"
    ends = [d.isoformat() if d else "?" for d in (when.earliest, when.latest)]
    return ends[0] if ends[0] == ends[1] else "..".join(ends)


@pytest.mark.parametrize("row", ROWS)
def test_marked_sentences(row: str) -> None:
    """Every marked expression is found, nothing else is, and each comes to its day."""
    day, marked, wanted = (part.strip() for part in row.split("|"))
    text = marked.replace("[", "").replace("]", "")
    anchor = When(date.fromisoformat(day), date.fromisoformat(day))
    # the second half of a range is a mention of its own: the case file marks the whole
    found = [m for m in mentions(text) if m.time_ref]
    whole = [m for m in found if not _inside(m, found)]
    assert [m.evidence[0].quote for m in whole] == re.findall(r"\[(.*?)\]", marked)
    assert [shown(resolve(m.time_ref, anchor)) for m in whole if m.time_ref] == wanted.split()


def _inside(one: TimeMention, others: list[TimeMention]) -> bool:
    at = one.evidence[0]
    return any(o is not one and o.evidence[0].start <= at.start and at.end <= o.evidence[0].end
               for o in others)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "clue"),
    [
        ("The ministry said on Monday that it would pay.", "report"),
        ("The ministry on Monday said it would pay.", "report"),
        ("The mayor announced today that the bridge is open.", "today"),
        ("“We meet here on Tuesday and not before,” the mayor said.", "quoted"),
        ("LOWPORT, July 11 (Newsroom) — The mayor spoke.", "dateline"),
        ("Lowport, Feb 23 (XYZ) The mayor spoke.", "dateline"),
        ("The fair opened on March 3, 2023.", "past"),
        ("The fair will open on March 3, 2033.", "ahead"),
        ("The mayor met the bishops on Tuesday.", None),
        ("Norland votes\n\nBy Ann Lee in Sund, 3 July\n\nThe house said yes.", "line"),
        ("Norland votes\n\nOur correspondent in Sund, 3 July\n\nIt said yes.", "line"),
        ("Norland votes\n\nFrom spring until the talks on 3 July\n\nIt said yes.", None),
    ],
)
def test_clue(text: str, clue: str | None) -> None:
    """The first expression of a sentence tells what it can of the report's own day."""
    assert mentions(text)[0].clue == clue


def test_about_names_the_event() -> None:
    """The key of an event holds its kind and its names, not the words in between."""
    (mention,) = mentions("The leaders of Lowport and Highmoor will hold a summit on Saturday.")
    assert mention.about == "highmoor lowport ~gathering"
    (tagged,) = mentions("Lowport hosts a #HighmoorHarbours meeting on Saturday.")
    assert {"lowport", "highmoor", "~gathering"} <= set((tagged.about or "").split())


def test_base_is_the_expression_before() -> None:
    """A day like "the following Monday" counts from the day named before it."""
    first, second = mentions("It was signed on June 3, 2022 and broken the following Monday.")
    assert second.time_ref is not None
    assert second.time_ref.base == first.time_ref


@pytest.mark.parametrize(
    ("text", "stamped"),
    [
        ("Ann Lee · Weston News · Posted: Friday 4:00 AM | Last Updated: 2 hours ago", True),
        ("Lisbon, Wednesday", True),
        ("Home   Weather   Traffic   Friday Night Football", False),
        ("- Ministers to vote on tariffs Monday", False),
        ("The mayor, who was ill on Tuesday, has resigned", False),
        ("Updated on Tuesday's vote by the council", False),
    ],
)
def test_a_weekday_in_a_stamp(text: str, stamped: bool) -> None:
    """A line that is a place or "posted" and a weekday gives the report's own; a sentence does not."""
    clues = {
        m.clue
        for m in mentions(f"{text}\n\nThe harbour board resigned.")
        if m.time_ref and m.time_ref.weekday is not None
    }
    assert ("line" in clues) is stamped


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Drivers gave notice on Monday of plans and asked for a walkout from May 28.", 1),
        ("The union served strike notice for a walkout from 7 a.m. on May 28.", 1),
        ("Pilots set May 28 strike date", 1),
        ("The record was set on May 28.", -1),
        ("The union took notice of the march on May 28.", -1),
    ],
)
def test_a_day_asked_for_or_chosen_is_ahead(text: str, direction: int) -> None:
    """The day of a strike that notice is given for, or that is set as its date, is to come."""
    found = [m.time_ref for m in mentions(text) if m.time_ref and m.time_ref.day == 28]
    assert [r.direction for r in found] == [direction]
