"""What a time expression ties together: the day it speaks of and the day of its report.

A ``TimeMention`` comes in; a ``Bond`` goes out: the days it may speak of, and how many days
the report may lie after them (negative: before).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from whipcount.annotate.times.settling import COUNTED, is_month_beside
from whipcount.link.days.masks import Window
from whipcount.model import TimeMention, TimeRef

FOREVER = 1 << 20
NEAR_YEAR = 300  # a day without its year lies within so many days
NEAR_MONTH = 31  # and a day without its month
MONTHS_PAST, MONTHS_AHEAD = 150, 120  # and more likely within so many
ROUGH = 1  # days by which "a week after" may be out
SPOKEN = 2  # a quotation is a day or two older than the report of it


@dataclass(frozen=True, slots=True)
class Bond:
    """``report - day`` lies in ``low..high`` for a day of ``days``; ``week`` counts calendar weeks.

    Where both are given, either may be meant. ``month`` counts calendar months.
    """

    days: int
    low: int
    high: int
    week: int | None = None
    both: bool = False
    month: int | None = None

    def report(self, window: Window, days: int) -> int:
        """The days of the report, given the days spoken of."""
        found = 0
        if self.month is not None:
            return window.months(days & self.days, -self.month)
        if self.week is None or self.both:
            found = window.spread(days & self.days, self.low, self.high)
        if self.week is not None:
            found |= _in_week(window, days & self.days, -self.week)
        return found

    def spoken_of(self, window: Window, report: int) -> int:
        """The days spoken of, given the days of the report."""
        found = 0
        if self.month is not None:
            return window.months(report, self.month)
        if self.week is None or self.both:
            found = window.spread(report, -self.high, -self.low)
        if self.week is not None:
            found |= _in_week(window, report, self.week)
        return found & self.days


def _in_week(window: Window, days: int, weeks: int) -> int:
    """The days of the week so many weeks on; for some it begins on Sunday."""
    found = 0
    for weekday, every in enumerate(window.weekdays):
        if days & every:
            monday = 7 * weeks - weekday
            found |= window.spread(days & every, monday - 1, monday + 6)
            if weekday == 6:
                found |= window.spread(days & every, monday + 7, monday + 13)
    return found


def bond(mention: TimeMention, window: Window) -> Bond | None:
    """The bond of an expression; None where it ties nothing."""
    ref = mention.time_ref
    if mention.clue == "news":
        return Bond(window.all, 0, 1)
    if ref is None:
        return None
    if mention.clue == "line" and ref.weekday is not None and ref.day is None:
        return Bond(window.weekdays[ref.weekday], 0, 0)
    if mention.clue in COUNTED:
        return _counted(ref, window, COUNTED[mention.clue])
    made = _later(ref, ref.base, window) if ref.base else _bond(ref, window)
    if made and mention.clue == "quoted" and ref.year is None:
        return Bond(made.days, made.low, made.high + SPOKEN)
    return made


def _counted(ref: TimeRef, window: Window, side: int) -> Bond:
    """ "Five days after the donors met": so far from it lies the news, told that day or the next."""
    days = abs(ref.offset or 0) * (7 if ref.part == "week" else 1)
    days = days // 24 if ref.part == "hour" else days
    rough = ROUGH if ref.part == "week" else 0
    return Bond(window.all, side * days - rough, side * days + 1 + rough)


def _later(ref: TimeRef, base: TimeRef, window: Window) -> Bond | None:
    """ "A day later" lies so far from the day it counts from, and the report from that."""
    made = _bond(base, window) if ref.unit == base.unit == "day" and ref.weekday is None else None
    if made is None or not ref.offset:
        return None
    days = window.spread(made.days, ref.offset, ref.offset)
    return Bond(days, made.low - ref.offset, made.high - ref.offset)


def _bond(ref: TimeRef, window: Window) -> Bond | None:
    if ref.unit == "day":
        return _day(ref, window)
    if ref.unit in {"week", "weekend"}:
        return _week(ref, window)
    if ref.unit in {"month", "quarter", "half", "year"} and ref.year is not None:
        return _long(ref, window)
    return _bare_month(ref, window)


def _bare_month(ref: TimeRef, window: Window) -> Bond | None:
    """ "In July" looks back or ahead to the nearest one; "last month" is the one before the report's."""
    if is_month_beside(ref):
        return Bond(window.all, 0, 0, month=ref.offset)
    if ref.unit != "month" or not ref.month or ref.offset or not ref.direction:
        return None
    return Bond(window.every(ref.month, None), *_side(ref.direction, NEAR_YEAR))


def _day(ref: TimeRef, window: Window) -> Bond | None:
    if ref.month and ref.day:
        days = window.every(ref.month, ref.day, ref.year or None)
        if ref.weekday is not None and ref.year is None:
            days &= window.weekdays[ref.weekday]
        reach = FOREVER if ref.year else NEAR_YEAR
        return Bond(days, *_side(ref.direction, reach))
    if ref.day:  # "on the 25th", "Friday, the 17th"
        return Bond(window.nth(ref.day, ref.weekday), *_side(ref.direction, NEAR_MONTH))
    if ref.weekday is not None:
        return _weekday(ref, window)
    if ref.offset is not None and ref.day is None:
        return Bond(window.all, -ref.offset, -ref.offset)
    return None


def _side(direction: int, reach: int) -> tuple[int, int]:
    return {-1: (0, reach), 1: (-reach, 0)}.get(direction, (-reach, reach))


def _weekday(ref: TimeRef, window: Window) -> Bond:
    """A bare weekday lies within six days; "next Friday" is next week's, or the first one on."""
    days = window.weekdays[ref.weekday or 0]
    if ref.offset:
        low, high = (3, 7) if ref.offset < 0 else (-7, -2)
        return Bond(days, low, high, ref.offset, both=True)
    return Bond(days, *_side(ref.direction, 6))


def _week(ref: TimeRef, window: Window) -> Bond | None:
    offset = ref.offset or 0
    if ref.month:
        return None
    if ref.part == "about":
        return Bond(window.all, -7 * offset - 3, -7 * offset + 3)
    days = window.weekdays[5] | window.weekdays[6] if ref.unit == "weekend" else window.all
    if ref.offset is None:
        return Bond(days, *_side(ref.direction or -1, 7))
    return Bond(days, -7 * offset - 6, -7 * offset + 6, offset)


def _long(ref: TimeRef, window: Window) -> Bond | None:
    """A month or a year with its number bounds the report from one side."""
    year = ref.year or 0
    if not 1 <= year <= 9998:
        return None
    start, months = _months_of(ref)
    first = date(year, start, 1)
    last = date(year + (start + months - 1) // 12, (start + months - 1) % 12 + 1, 1)
    if ref.direction == 0:
        return None
    if ref.direction < 0:
        return (
            Bond(window.day(max(first, window.first)), 0, FOREVER) if last > window.first else None
        )
    return Bond(window.day(min(last, window.last)), -FOREVER, 0)


def _months_of(ref: TimeRef) -> tuple[int, int]:
    """The first month of a period of a year, and how many it has."""
    if ref.unit in {"quarter", "half"} and ref.part:
        months = 3 if ref.unit == "quarter" else 6
        return (int(ref.part[1:]) - 1) * months + 1, months
    return (ref.month, 1) if ref.month else (1, 12)
