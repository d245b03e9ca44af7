"""All that the words of a report say of its day; what its weeks and weekends say stands here.

A report's time mentions come in; ``Term`` rows go out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

from whipcount.annotate.times.settling import COUNTED
from whipcount.link.days.bonds import SPOKEN
from whipcount.link.days.masks import Window
from whipcount.link.days.numbers import key_of, numbered_terms
from whipcount.link.days.ordinals import ordinal_terms
from whipcount.link.days.scores import Term
from whipcount.link.days.weekdays import BREAK, weekday_terms
from whipcount.link.days.words import Told, is_bare

# The weekday of a report to which "the weekend" lies behind, from Monday.
WEEKEND_OVER = (0.4, 0.2, 0.1, 0.08, 0.1, 0.04, 0.08)
TOMORROW = 1.5  # nats, for the words of somebody quoted are of the day or of the day before
ALIKE, ON_A_NAME = 2, 2.5  # names that two expressions share, and nats where they share so many
NEAR_BY = 250  # characters within which a day may be told twice: by its weekday, and in full
TWO_FRIDAYS = 1.5  # nats
COUNTED_FROM, ON_A_WEEKDAY = 3.0, 1.0  # nats, for a day that the news is counted from


def word_terms(told: Sequence[Told], text: str, window: Window) -> list[Term]:
    """All that the words say."""
    return [
        *weekday_terms(told, text, window),
        *_other_days(told, window),
        *numbered_terms(told, text, window),
        *ordinal_terms(told, window),
        *_this_week(told, window),
        *_weekend(told, window),
        *_tomorrow(told, window),
        *_yesterday(told, window),
        *_counted(told, text, window),
    ]


def _other_days(told: Sequence[Told], window: Window) -> Iterator[Term]:
    """ "On Friday" and "on Friday, August 4" are two Fridays: the report is of no day of the latter's week.

    So are "on Wednesday" and "on June 18", where that was a Wednesday.
    """
    behind = [
        t for t in told if is_bare(t.ref) and t.ref.direction < 0 and t.mention.clue != "quoted"
    ]
    for row in told:
        ref = row.ref
        if ref.unit != "day" or not (ref.day and ref.month) or ref.base or ref.direction >= 0:
            continue
        if row.mention.clue in {"dateline", "line", "quoted"}:
            continue
        if bare := _another(row, behind):
            week = window.spread(_days_of(row, window) & _weekday(bare, window), 0, 6)
            reason = f"“{bare.evidence.quote}” is not “{row.evidence.quote}”"
            yield Term(
                ((week, -TWO_FRIDAYS),), reason, (bare.evidence, row.evidence), window.all & ~week
            )
            return


def _another(row: Told, behind: Sequence[Told]) -> Told | None:
    """The bare weekday that a numbered day, told elsewhere in the report, is not; the news where that has none."""
    named = row.ref.weekday
    bare = next((t for t in behind if named is None or t.ref.weekday == named), None)
    if bare is None or abs(bare.evidence.start - row.evidence.start) <= NEAR_BY:
        return None
    return None if named is None and len(key_of(bare) & key_of(row)) > 2 else bare


def _weekday(row: Told, window: Window) -> int:
    return window.weekdays[row.ref.weekday or 0]


def _days_of(row: Told, window: Window) -> int:
    days = window.every(row.ref.month or 1, row.ref.day, row.ref.year or None)
    if row.ref.year or row.ref.weekday is None:
        return days
    return days & window.weekdays[row.ref.weekday]


def _this_week(told: Sequence[Told], window: Window) -> Iterator[Term]:
    """ "This week" with weekdays ahead: they are still to come in it; looking back, they are over."""
    week = next((t for t in told if t.ref.unit == "week" and t.ref.offset == 0 and not t.ref.base
                 and t.mention.clue != "quoted"), None)  # fmt: skip
    rows = [t for t in told if is_bare(t.ref) and t.mention.clue != "quoted"]
    ahead = [t for t in rows if t.ref.direction > 0]
    if week and week.ref.direction >= 0 and len({t.ref.weekday for t in ahead}) > 1:
        first = min(ahead, key=lambda t: (t.ref.weekday or 0, t.evidence))
        days = sum(window.weekdays[: first.ref.weekday or 0]) | window.weekdays[6]
        reason = f"“{first.evidence.quote}” still ahead “{week.evidence.quote}”"
        yield Term(((days, 1.2),), reason, (first.evidence, week.evidence), days)


def _weekend(told: Sequence[Told], window: Window) -> Iterator[Term]:
    """ "Toured the port over the weekend": mostly told on the Monday after, and not on its Saturday."""
    for row in told:
        ref = row.ref
        if ref.unit == "weekend" and not (ref.offset or ref.base) and ref.direction < 0:
            classes = tuple(
                (days, log(7 * s)) for days, s in zip(window.weekdays, WEEKEND_OVER, strict=True)
            )
            shown = sum(window.weekdays[:3])
            yield Term(classes, f"“{row.evidence.quote}” behind", (row.evidence,), shown)
            return


def _tomorrow(told: Sequence[Told], window: Window) -> Iterator[Term]:
    """ "Another meeting tomorrow" in a quotation and "the meeting on Tuesday" are of one day."""
    rows = [
        t for t in told if is_bare(t.ref) and t.ref.direction > 0 and t.mention.clue != "quoted"
    ]
    for word in told:
        if word.ref.unit != "day" or word.ref.offset != 1 or word.ref.weekday or word.ref.base:
            continue
        for row in rows:
            if len(key_of(word) & key_of(row)) > 0:
                days = window.spread(window.weekdays[row.ref.weekday or 0], -1, -1)
                reason = f"“{word.evidence.quote}” is “{row.evidence.quote}”"
                yield Term(((days, TOMORROW),), reason, (word.evidence, row.evidence), days)
                return


def _yesterday(told: Sequence[Told], window: Window) -> Iterator[Term]:
    """ "They could not agree yesterday", in a quotation, and "the talks on Tuesday": said on Wednesday or told later."""
    rows = [t for t in told if is_bare(t.ref) and t.ref.direction < 0]
    for word in told:
        quoted = word.mention.clue == "quoted" and word.ref.unit == "day"
        if not quoted or word.ref.offset != -1 or word.ref.weekday or word.ref.base:
            continue
        for row in rows:
            shared = len(key_of(word) & key_of(row))
            if row.mention.clue != "quoted" and shared:
                days = window.spread(_weekday(row, window), 1, 1 + SPOKEN)
                reason = f"“{word.evidence.quote}” is “{row.evidence.quote}”"
                weight = TOMORROW if shared < ALIKE else ON_A_NAME
                yield Term(((days, weight),), reason, (word.evidence, row.evidence), days)
                return


def _counted(told: Sequence[Told], text: str, window: Window) -> Iterator[Term]:
    """ "Eight days before the conference on June 25": the news is of June 17."""
    for row, day in pairwise(told):
        low, high = row.evidence.end, day.evidence.start
        if row.mention.clue not in COUNTED or low > high or BREAK.search(text[low:high]):
            continue
        if day.ref.unit != "day" or day.ref.base or not (is_bare(day.ref) or day.ref.day):
            continue
        if days := row.bond.report(window, day.bond.days):
            reason = f"“{row.evidence.quote}” {row.mention.clue} “{day.evidence.quote}”"
            weight = ON_A_WEEKDAY if is_bare(day.ref) else COUNTED_FROM
            yield Term(((days, weight),), reason, (row.evidence, day.evidence), days)
