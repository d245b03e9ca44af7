"""What day is that? Time expressions set against a known day.

A ``TimeRef`` and the day it counts from, exact or a range, come in; the days it may mean go out
as a ``When``, the hull where several follow. Pure; unknown stays None.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from whipcount.model import TimeRef, When

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
NEAR, FAR = 60, 275  # days: "by Dec. 7" in a November report is ahead, whatever its verb
Span = tuple[date, date]


def resolve(ref: TimeRef, anchor: When) -> When | None:
    """The days that the expression may mean, counted from any day of the anchor.

    Every expression moves on with the day it is counted from, so the ends of the anchor give
    the ends of the answer; an open end stays open unless the expression is absolute.
    """
    first = _at(ref, anchor.earliest)
    last = first if anchor.latest == anchor.earliest else _at(ref, anchor.latest)
    if first is None and last is None:
        return None
    return When(first.earliest if first else None, last.latest if last else None)


def spans(ref: TimeRef, day: date) -> When | None:
    """The days that the expression means in a report of that very day."""
    return _at(ref, day)


def _at(ref: TimeRef, day: date | None) -> When | None:
    if day is None:
        return _plain(_absolute(ref), ref, None)
    if ref.base is not None:
        return _from_base(ref, day)
    return _plain(_found(ref, day), ref, day)


def _from_base(ref: TimeRef, day: date) -> When | None:
    """Count from another expression: its first day for what comes before, its last for after."""
    base = _at(ref.base, day) if ref.base else None
    if base is None or base.earliest is None or base.latest is None:
        return None
    if ref.unit == "year" and ref.base and ref.base.unit != "year":
        months = 12 * (ref.offset or 0)
        return When(_shift(base.earliest, months), _shift(base.latest, months))
    own = replace(ref, base=None)
    shift = timedelta(days=1 if ref.weekday is not None and ref.direction else 0)
    first, last = (_found(own, d + shift * ref.direction) for d in (base.earliest, base.latest))
    return When(first[0], last[1]) if first and last else None


def _plain(span: Span | None, ref: TimeRef, day: date | None) -> When | None:
    if ref.unit == "ref":
        return _reference(ref.part, day)
    if span is None:
        return None
    end = _until(ref.until, span[0], day) if ref.until else None
    return When(span[0], max(end, span[1]) if end else span[1])


def _reference(part: str | None, day: date | None) -> When | None:
    if day is None:
        return None
    return {"PRESENT_REF": When(day, day), "PAST_REF": When(None, day)}.get(
        part or "", When(day, None)
    )


def _until(ref: TimeRef, start: date, day: date | None) -> date | None:
    """The end of a range: the first such day from its start on."""
    ahead = replace(ref, direction=1) if ref.offset is None else ref
    if end := _found(ahead, start if ref.offset is None or day is None else day):
        return end[1]
    return None


def _absolute(ref: TimeRef) -> Span | None:
    """The days of an expression that names its year."""
    whole = {"day": ref.month and ref.day, "month": ref.month, "quarter": ref.part}
    if ref.year is None or not whole.get(ref.unit, True):
        return None
    return _found(ref, date(ref.year, 1, 1))


def _found(ref: TimeRef, day: date) -> Span | None:
    rule = UNITS.get(ref.unit)
    try:
        return rule(ref, day) if rule else None
    except (ValueError, OverflowError):  # before the year 1, after 9999, 30 February
        return None


def _day(ref: TimeRef, day: date) -> Span | None:
    if ref.day is not None:
        found = _month_day(ref, day)
    elif ref.weekday is not None:
        return _weekday(ref, day)
    else:
        found = None if ref.offset is None else day + timedelta(days=ref.offset)
    return (found, found) if found else None


def _weekday(ref: TimeRef, day: date) -> Span:
    """A weekday: in a named week, else the nearest on the side that tense and cue gave."""
    ahead = ((ref.weekday or 0) - day.weekday()) % 7
    if ref.offset is not None:
        found = monday(day) + timedelta(days=7 * ref.offset + (ref.weekday or 0))
        return found, found
    after = day + timedelta(days=ahead)
    before = day - timedelta(days=-ahead % 7)
    return {0: (before, after), 1: (after, after), -1: (before, before)}[ref.direction]


def _month_day(ref: TimeRef, day: date) -> date | None:
    if ref.month is None:
        around = [_shift(day, n) for n in (-1, 0, 1)]
        options = [d for a in around if (d := _make(a.year, a.month, ref.day))]
    else:
        options = [d for y in _years(ref, day) if (d := _make(y, ref.month, ref.day))]
    named = [d for d in options if d.weekday() == ref.weekday]
    if named:
        return _nearest(named, 0, day)
    return _nearest(options, ref.direction, day)


def _make(year: int, month: int, day: int | None) -> date | None:
    last = monthrange(year, month)[1]
    return date(year, month, day) if day and day <= last else None


def _years(ref: TimeRef, day: date) -> list[int]:
    """The years it may be: the one named, else those around the day (further for a weekday)."""
    if ref.year is not None:
        return [ref.year]
    if ref.offset is not None and not (ref.direction and ref.offset == ref.direction):
        return [day.year + ref.offset]
    reach = 6 if ref.weekday is not None else 1
    return [y for y in range(day.year - reach, day.year + reach + 1) if MINYEAR < y < MAXYEAR]


def _nearest(options: list[date], direction: int, day: date) -> date | None:
    """The nearest, on the side asked for unless that is most of a year off and the other near."""

    def far(option: date) -> tuple[int, date]:
        away = (option - day).days
        wrong = direction and away * direction < 0
        return (abs(away) + (FAR - NEAR if wrong else 0), option)

    return min(options, key=far, default=None)


def _sided_only(options: list[date], ref: TimeRef, day: date) -> list[date]:
    """ "Last May" is behind and "next May" ahead, however far."""
    if not ref.offset or not ref.direction:
        return options
    month = day.replace(day=1)
    return [d for d in options if (d < month if ref.direction < 0 else d > month)]


def _week(ref: TimeRef, day: date) -> Span:
    if ref.month and ref.day:
        day = _month_day(ref, day) or day
        return monday(day), monday(day) + timedelta(days=6)
    middle = day + timedelta(days=7 * (ref.offset or 0))
    if ref.part == "about":
        return middle - timedelta(days=3), middle + timedelta(days=3)
    return _sided(ref, _edge(ref.part, monday(middle), monday(middle) + timedelta(days=6)), day)


def _weekend(ref: TimeRef, day: date) -> Span:
    """Looking back, "the weekend" is the last one; in a named week, that week's."""
    if ref.offset is None:
        saturday = monday(day) + timedelta(days=5)
        if ref.direction <= 0 and saturday > day:
            saturday -= timedelta(days=7)
        return saturday, saturday + timedelta(days=1)
    saturday = monday(day) + timedelta(days=5 + 7 * (ref.offset or 0))
    return saturday, saturday + timedelta(days=1)


def _month(ref: TimeRef, day: date) -> Span | None:
    if ref.month is None:
        start = _shift(day.replace(day=1), ref.offset or 0)
    else:
        options = [date(y, ref.month, 1) for y in _years(ref, day)]
        found = _nearest(_sided_only(options, ref, day), ref.direction, day.replace(day=1))
        if found is None:
            return None
        start = found
    if ref.part == "about" and ref.offset:
        middle = _shift(day, ref.offset)
        return middle - timedelta(days=15), middle + timedelta(days=15)
    return _sided(ref, _edge(ref.part, start, _last_of(start, 1)), day)


def _quarter(ref: TimeRef, day: date) -> Span | None:
    return _block(ref, day, 3, "Q")


def _half(ref: TimeRef, day: date) -> Span | None:
    return _block(ref, day, 6, "H")


def _block(ref: TimeRef, day: date, months: int, letter: str) -> Span | None:
    """A quarter or a half: numbered in some year, or counted from the one of the day."""
    if ref.part and ref.part.startswith(letter):
        month = (int(ref.part[1:]) - 1) * months + 1
        start = _nearest([date(y, month, 1) for y in _years(ref, day)], ref.direction, day)
    else:
        own = day.replace(month=(day.month - 1) // months * months + 1, day=1)
        start = _shift(own, months * (ref.offset or 0))
    return (start, _last_of(start, months)) if start else None


def _season(ref: TimeRef, day: date) -> Span | None:
    first, last = SEASONS.get(ref.part or "", (0, 0))
    if not first:
        return None
    starts = [date(y, first, 1) for y in _years(ref, day)]
    start = _nearest(_sided_only(starts, ref, day), ref.direction, day.replace(day=1))
    return (start, _last_of(start, (last - first) % 12 + 1)) if start else None


def _year(ref: TimeRef, day: date) -> Span:
    if ref.year is None and ref.part == "about":
        middle = _shift(day, 12 * (ref.offset or 0))
        return middle - timedelta(days=183), middle + timedelta(days=183)
    year = ref.year if ref.year is not None else day.year + (ref.offset or 0)
    return _sided(ref, _edge(ref.part, date(year, 1, 1), date(year, 12, 31)), day)


def _decade(ref: TimeRef, day: date) -> Span:
    year = ref.year if ref.year is not None else day.year // 10 * 10 + 10 * (ref.offset or 0)
    return _edge(ref.part, date(year, 1, 1), date(year + 9, 12, 31))


def _century(ref: TimeRef, day: date) -> Span:
    year = ref.year if ref.year is not None else day.year // 100 * 100 + 100 * (ref.offset or 0)
    return date(max(year, 1), 1, 1), date(year + 99, 12, 31)


def _edge(part: str | None, first: date, last: date) -> Span:
    """The first, the middle or the last third of a span."""
    third = timedelta(days=((last - first).days + 1) // 3)
    if part == "start":
        return first, first + third - timedelta(days=1)
    if part == "mid":
        return first + third, last - third
    return (last - third + timedelta(days=1), last) if part == "end" else (first, last)


def _sided(ref: TimeRef, span: Span, day: date) -> Span:
    """Clip: "earlier this month" ends today, "later this week" begins today."""
    if ref.offset != 0 or not ref.direction or not span[0] <= day <= span[1]:
        return span
    return (span[0], day) if ref.direction < 0 else (day, span[1])


def monday(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def _shift(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _last_of(start: date, months: int) -> date:
    return _shift(start, months) - timedelta(days=1)


UNITS: Mapping[str, Callable[[TimeRef, date], Span | None]] = {
    "day": _day,
    "week": _week,
    "weekend": _weekend,
    "month": _month,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "year": _year,
    "decade": _decade,
    "century": _century,
}
