"""What the marks of a page leave open of its day: the month of an address, "7/12", the year of its rights.

A document comes in; ``Term`` rows go out. None of these marks is a day by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from math import log

from whipcount.link.days.masks import Window
from whipcount.link.days.numbers import YEAR, gaps
from whipcount.link.days.scores import Term
from whipcount.model import Document

IN_MONTH, BESIDE_MONTH = (
    0.96,
    0.03,
)  # shares: of the month that an address names, of the days around it
AROUND = 2  # days
NAMED = ((0, 0, 0.96), (1, 1, 0.01), (-1, -1, 0.01))  # the day a mark gives, or one of two
# The year in the line of a page's rights is that of its report, or a later one that saw it saved.
OF_RIGHTS = {0: 2.3, -1: 0.0, 1: -1.5}  # nats, by years from that one; any other is less likely
FAR_YEAR = -2.0
RIGHTS = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[^\d\n]{0,25}(?:(?:19|20)\d\d\s?[-–]\s?)?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)  # fmt: skip
MONTHS_OR_DAYS = 12
# "Published by the foreign desk, 7/12": day first or month first.
NUMBERS = re.compile(
    r"\W*(?:(?:first |last )?(?:published|updated|posted|issued|filed|printed|date)\b)[^.!?\d]{0,60}"
    r"\b(?P<a>\d\d?)[/.](?P<b>\d\d?)\W*",
    re.IGNORECASE,
)


def mark_terms(document: Document, window: Window) -> Iterator[Term]:
    """All such marks."""
    yield from _month(document, window)
    yield from _either(document, window)
    yield from _numbers(document, window)
    yield from _rights(document, window)


def _month(document: Document, window: Window) -> Iterator[Term]:
    """ "/2023/07/": the report is of that month."""
    clue = next((c for c in document.dates if c.where == "month"), None)
    if clue and (days := window.every(clue.day.month, None, clue.day.year)):
        reason = f"its address “{clue.words}”"
        near = window.spread(days, -AROUND, AROUND) & ~days
        far = window.all & ~(days | near)
        shares = ((days, IN_MONTH), (near, BESIDE_MONTH), (far, 1 - IN_MONTH - BESIDE_MONTH))
        classes = tuple(
            (m, log(share * YEAR / min(YEAR, m.bit_count()))) for m, share in shares if m
        )
        yield Term(classes, reason, (), days, kind="mark")


def _either(document: Document, window: Window) -> Iterator[Term]:
    """ "7/12/2022": of one of the two days."""
    clues = [c for c in document.dates if c.where == "either"]
    days = sum({window.day(c.day) for c in clues})
    if days:
        reason = f"its date “{clues[0].words[:60]}”"
        yield Term(gaps(days, NAMED, window).classes, reason, (), days, kind="stamp")


def _numbers(document: Document, window: Window) -> Iterator[Term]:
    """ "Published by the foreign desk, 7/12": of one of two days of any year."""
    for piece in document.furniture:
        match = NUMBERS.fullmatch(piece.words)
        if match is None:
            continue
        pairs = {(int(match["a"]), int(match["b"])), (int(match["b"]), int(match["a"]))}
        days = sum(
            {window.every(m, d) for d, m in pairs if 0 < m <= MONTHS_OR_DAYS and 0 < d <= 31}
        )
        if days:
            reason = f"its line “{piece.words[:60]}”"
            yield Term(gaps(days, NAMED, window).classes, reason, (), days, kind="stamp")
        return


def rights_year(document: Document) -> int | None:
    """The year in the line of the page's rights, which is no picture's."""
    lines = (p.words for p in document.furniture if p.what == "credit")
    years = [int(m["year"]) for words in lines if (m := RIGHTS.search(words))]
    return max(years, default=None)


def _rights(document: Document, window: Window) -> Iterator[Term]:
    """ "© 2023 The Gazette": mostly of that year, seldom of a later one."""
    year = rights_year(document)
    if year is None:
        return
    years = {
        gap: window.between(date(year + gap, 1, 1), date(year + gap, 12, 31)) for gap in OF_RIGHTS
    }
    if years[0]:
        rest = window.all & ~(years[0] | years[-1] | years[1])
        classes = (*((days, OF_RIGHTS[gap]) for gap, days in years.items()), (rest, FAR_YEAR))
        reason = f"the year {year} in the line of its rights"
        yield Term(classes, reason, (), years[0], kind="mark")
