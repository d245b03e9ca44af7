"""When a number was so: months, years and weeks that words name."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.moments import BACK, ELSEWHEN, LOOSE, dates, strain, times
from whipcount.model import When


def of(first: date, last: date | None = None) -> When:
    """A report's day, or the days between which it lies."""
    return When(first, last or first)


MAY, SEPTEMBER = of(date(2031, 5, 6)), of(date(2031, 9, 20))


def told(a: str, b: str, x: When | None, y: When | None, *, often: bool = False) -> float | None:
    """What two sentences of two reports want in likeness for their times."""
    both = report(a, "in/1.txt", published=x), report(b, "in/2.txt", published=y)
    return strain(times(a), times(b), both, lasting=False, often=often)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("They marched in March, on 4 May and Feb. 7.", {"march", "may", "february"}),
        ("The ministers may march on Sept. 3, 2031.", {"september", "2031"}),
        ("Ann May asked last week.", {"last week"}),
        ("It fell in May of last year.", {"may", "last year"}),
    ],
)
def test_months_by_name(text: str, named: set[str]) -> None:
    """Months are read as written, in full or short; verbs and surnames are none."""
    assert times(text) == named


@pytest.mark.parametrize(
    ("a", "b", "x", "y", "least"),
    [
        ("It was so.", "It was not so.", MAY, MAY, 0.0),
        ("It was so.", "It was not so.", MAY, SEPTEMBER, None),
        ("It was so.", "In May it was not so.", MAY, SEPTEMBER, BACK),
        ("It was so.", "In June it was not so.", MAY, SEPTEMBER, None),
        ("It was so.", "In 2029 it was not so.", MAY, MAY, ELSEWHEN),
        ("It was so.", "It was not so.", MAY, None, LOOSE),
        ("It was so.", "It was not so.", MAY, of(date(2031, 4, 1), date(2031, 9, 1)), LOOSE),
        ("It was so.", "Two weeks ago it was not so.", MAY, of(date(2031, 5, 20)), BACK),
        ("It was so.", "Last month it was not so.", MAY, of(date(2031, 6, 20)), BACK),
    ],
)  # fmt: skip
def test_one_time(a: str, b: str, x: When | None, y: When | None, least: float | None) -> None:
    """Reports of one day want nothing more, one that looks back a little, one without a day much."""
    assert told(a, b, x, y) == least
    assert told(b, a, y, x) == least


def test_what_happens_often() -> None:
    """Votes follow one another: without a day two of them are never held for one."""
    assert told("It was so.", "It was not so.", MAY, None, often=True) is None
    assert told("It was so.", "It was not so.", MAY, MAY, often=True) == 0.0


def test_days_by_name() -> None:
    """A day is one in either order, with or without an ordinal; a year behind a month is none."""
    assert dates("on Dec. 3, and on 14 May") == dates("by 3 December or the 14th of May")
    assert dates("in May 2031") == frozenset()
