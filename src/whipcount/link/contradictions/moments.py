"""When a number was so: by the months and weeks that its sentence names, else by its report's day.

Numerals and documents in, stretches of days out. "In January 40 refused", told in March, is of January.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from whipcount.link.figures import NEAR
from whipcount.model import Document, When

MONTHS = ("january february march april may june july august september october november december").split()  # fmt: skip
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
LONG = "|".join(m.title() for m in MONTHS if m != "may")
SHORT = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
NAMED = re.compile(
    rf"\b(?:(?P<long>{LONG})\b|(?P<short>{SHORT})\b\.?(?=,?\s(?:{DAY}|\d{{4}})\b)|{DAY}\s(?P<short2>{SHORT})\b"
    r"|(?i:in|since|last|this|until|by|late|early|mid)[\s-](?P<may>May)\b)"
)
FIRST = "|".join(m[:3].title() for m in MONTHS)  # letters that tell a month
DATED = re.compile(
    rf"\b(?:({FIRST})[a-z]*\.?\s(\d{{1,2}})(?:st|nd|rd|th)?\b|(\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?({FIRST})[a-z]*\b)"
)
OTHERS = re.compile(
    r"\b(?:(?:19|20)\d\d|(?:last|next)\s(?:year|month|week)|last\sweekend|(?:a|one|two|three|four)\sweeks?\sago|(?:first|second|third|fourth)\squarter)\b"
)
RECENT = {"last week": 14, "last weekend": 10, "a week ago": 10, "one week ago": 10, "two weeks ago": 17,
          "three weeks ago": 24, "four weeks ago": 31}  # fmt: skip
WIDE, UNKNOWN = 31, 90  # days; a stretch of more says hardly, or not at all, when
SETTLED = 3  # days between the first and the last that a report can be of
FOR_GOOD = timedelta(days=90)  # how long a tally is news
LOOSE = 0.2  # likeness that two numbers must have more where one of them may be of any day
UNDATED = 0.4  # where neither report has a day at all
BACK = 0.15  # where one looks back on the month of the other
LATER = 0.3  # where the later of the two reports was written weeks after the other
WEEKS = timedelta(days=45)  # for which a number that nobody bargains over is told again
ELSEWHEN = 0.4  # where one names a month or year that is not the other's


def times(text: str) -> frozenset[str]:
    """The months, years and spans that some words name, months by their whole names."""
    named = (next(g for g in m.groups() if g).casefold() for m in NAMED.finditer(text))
    months = (next(m for m in MONTHS if m.startswith(n[:3])) for n in named)
    return frozenset((*months, *OTHERS.findall(text.casefold())))


def dates(text: str) -> frozenset[str]:
    """The days that some words name by month and number, as words: "May 9th" and "9 May" are one."""
    return frozenset(f"{(m[1] or m[4]).lower()}{m[2] or m[3]}" for m in DATED.finditer(text))


@dataclass(frozen=True)
class Stretch:
    """The days in which something was so; whether the words name them, and not the day of the report."""

    first: date
    last: date
    named: bool

    @property
    def days(self) -> int:
        """How long it is."""
        return (self.last - self.first).days

    def meets(self, other: Stretch, within: timedelta = NEAR) -> bool:
        """Within days of one another."""
        return self.first - within <= other.last and other.first - within <= self.last


def strain(
    a: frozenset[str],
    b: frozenset[str],
    documents: tuple[Document, Document],
    *,
    lasting: bool,
    often: bool = False,
    fixed: bool = False,
) -> float | None:
    """How much more alike two numbers with these times must be; None: they are not of one time.

    What is ``lasting`` is told for months; what happens ``often``, as votes do, needs a day; what is
    ``fixed``, as the size of a lake, is told again weeks later.
    """
    x, y = (_published(d) for d in documents)
    mine, theirs = list(_named(a, x)), list(_named(b, y))
    here, there = mine or x, theirs or y
    if not here or not there:
        return None if often else LOOSE if here or there else UNDATED
    if any(s.meets(t) for s in here for t in there):
        told = mine or theirs
        width = max(s.days for s in (*here, *there))
        if often and not told and width > WIDE:
            return None
        back = 0.0 if any(s.meets(t) for s in x for t in y) else BACK
        return max(back, LOOSE * min(1.0, width / UNKNOWN) if width > WIDE else 0.0)
    within = FOR_GOOD if lasting and not mine and not theirs else NEAR
    if any(s.meets(t, within) for s in x for t in y):
        return ELSEWHEN
    told_again = fixed and not (mine and theirs) and not often
    return LATER if told_again and any(s.meets(t, WEEKS) for s in x for t in y) else None


def settled(document: Document) -> bool:
    """Whether a report is of a day or two: what sits each week sits for so many hours each week."""
    return any(s.days <= SETTLED for s in _published(document))


def _published(document: Document) -> list[Stretch]:
    when: When | None = document.published
    if not when or not when.earliest or not when.latest:
        return []
    return [Stretch(when.earliest, when.latest, named=False)]


def _named(told: frozenset[str], published: list[Stretch]) -> Iterator[Stretch]:
    """The stretches that times name, seen from the report's day."""
    if not published:
        return
    last = published[0].last
    years = [int(t) for t in sorted(told) if t.isdigit()]
    for number, name in enumerate(MONTHS, 1):
        if name in told:
            for year in years or [_nearest(number, last)]:
                yield Stretch(*_month(year, number), named=True)
    if not told & {*MONTHS}:
        yield from (
            Stretch(date(y, 1, 1), date(y, 12, 31), named=True) for y in years if y < last.year
        )
    if "last month" in told:
        before = last.replace(day=1) - timedelta(days=1)
        yield Stretch(*_month(before.year, before.month), named=True)
    for name, days in RECENT.items():
        if name in told:
            yield Stretch(published[0].first - timedelta(days=days), last, named=True)


def _nearest(month: int, day: date) -> int:
    """The year in which a month lies nearest to a day."""
    middle = {
        y: abs((date(y, month, 15) - day).days) for y in (day.year - 1, day.year, day.year + 1)
    }
    return min(middle, key=lambda y: (middle[y], y))


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
