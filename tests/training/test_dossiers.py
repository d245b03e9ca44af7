"""Our own dossiers that the encoder of happenings is taught by: their marks are what they should be."""

from __future__ import annotations

import pytest

from dossiers import Dossier, load, parted, read

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

SMALL = """= A ferry row
E1 2024-05-14 the council's vote
Q1 the subsidy
# Kessel Courier (daily) | 2024-05-15
Boats lose

Council {threw out the subsidy|Q1} [on Tuesday|E1]. The boatmen wept.

# Tarn Radio | 2024-05-16
Two days on

It was [the day before yesterday|E1].
"""


@pytest.fixture(scope="module")
def every() -> list[Dossier]:
    """All dossiers."""
    return load()


def test_marks_stand_where_their_words_are() -> None:
    """Marks are taken out of the text, and each keeps the place of its words and of their sentence."""
    dossier = read("small", SMALL)
    first, second = dossier.reports
    told = [(first.text[a:b], m.of) for m in first.marks for a, b in [m.at]]
    assert told == [("threw out the subsidy", "Q1"), ("on Tuesday", "E1")]
    assert first.text[slice(*first.marks[1].sentence)].startswith("Council threw out")
    assert (second.day.isoformat(), len(second.marks)) == ("2024-05-16", 1)


def test_weekdays_are_those_of_their_events(every: list[Dossier]) -> None:
    """Where a mark names a weekday, its event is of that one."""
    wrong = [
        (dossier.name, words)
        for dossier in every
        for report in dossier.reports
        for mark in report.marks
        if mark.of in dossier.days
        for words in [report.text[slice(*mark.at)].lower().split()]
        if len(words) <= 2 and words[-1] in WEEKDAYS
        if dossier.days[mark.of].weekday() != WEEKDAYS.index(words[-1])
    ]
    assert wrong == []


def test_what_is_held_back_is_not_taught(every: list[Dossier]) -> None:
    """Of 215 dossiers 62 are held back, and each is either taught or held back."""
    taught, held = parted(every)
    assert (len(taught), len(held)) == (153, 62)
    assert not {d.name for d in taught} & {d.name for d in held}
