"""What weekdays in a report say of its day: how often which gap lies between them.

A report's time mentions come in; ``Term`` rows go out. The shares below are counts over dated
news: how often a report is of the very day that its lead names, of the day after, and so on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import log

from whipcount.link.days.masks import Window
from whipcount.link.days.scores import Term
from whipcount.link.days.words import LEAD, Told, is_bare, same_morning
from whipcount.model import TimeRef

# Report minus the weekday named, 0 to 6 days on: how often.
SAID = (0.84, 0.105, 0.015, 0.015, 0.01, 0.01, 0.005)  # "the mayor said Monday", in the lead
LED = (0.58, 0.29, 0.065, 0.02, 0.015, 0.015, 0.015)  # "met on Monday", in the lead
TOLD = (0.37, 0.33, 0.13, 0.07, 0.04, 0.04, 0.02)  # further down
SUNDAY_TODAY = (0.01, 0.87, 0.06, 0.03, 0.01, 0.01, 0.01)  # "met on Sunday and will again today"
TODAY_TOO = (
    0.3,
    0.46,
    0.12,
    0.05,
    0.03,
    0.02,
    0.02,
)  # in a report that says "this morning" of its own day
YESTERDAY_TOO = (0.05, 0.1, 0.27, 0.21, 0.15, 0.12, 0.1)  # in one that says "yesterday" itself
# In one that says so further down only, and opens with the weekday: its writers mix the two.
YESTERDAY_BELOW = (0.05, 0.28, 0.3, 0.13, 0.1, 0.08, 0.06)
LAST_NIGHT_TOO = (
    0.06,
    0.62,
    0.12,
    0.07,
    0.05,
    0.04,
    0.04,
)  # "late on Monday" where it says "last night"
# In a report that opens with "last week": what its writer looks back on is rarely of the day.
LAST_WEEK_TOO = (0.08, 0.14, 0.16, 0.16, 0.16, 0.15, 0.15)
TWO_WEEKDAYS = 1.5  # nats against the weekday that is both behind and ahead
BESIDE = (0.1, 0.36, 0.21, 0.11, 0.11, 0.08, 0.03)  # not the news, beside it
# "On Thursday night", wherever it stands: mostly the morning after tells of it.
NIGHT = (0.15, 0.62, 0.11, 0.05, 0.03, 0.02, 0.02)
LATEST_NIGHT = (0.18, 0.66, 0.08, 0.03, 0.02, 0.02, 0.01)  # and where it is the news
REACHED = (0.62, 0.3, 0.03, 0.02, 0.01, 0.01, 0.01)  # "by Friday it was seven"
# The latest weekday that a report with a "yesterday" of its own calls by its name.
BEFORE_YESTERDAY = (0.03, 0.15, 0.44, 0.19, 0.08, 0.07, 0.04)
STATED = (0.58, 0.27, 0.06, 0.04, 0.02, 0.02, 0.01)  # "said on Monday", further down
POSTED = (0.96, 0.015, *[0.005] * 5)  # "Posted: Friday 4:00 AM", the stamp of the report
AHEAD = (0.1, 0.07, 0.1, 0.13, 0.16, 0.2, 0.24)  # "will meet on Monday"
COMING = 0.7  # weight of what lies ahead
FURTHER = 0.8  # weight of what stands further down: it repeats itself
LATE = re.compile(r"\b(?:night|evening|midnight|late)\b", re.IGNORECASE)
LATER = re.compile(r"later\b", re.IGNORECASE)
BREAK = re.compile(r"[.!?]\s|\n")


def weekday_terms(told: Sequence[Told], text: str, window: Window) -> Iterator[Term]:
    """Bare weekdays, each by its first place: the one of speaking, or the first one, is the news."""
    rows = _first_places(told)
    yesterday = next((t for t in told if _is_yesterday(t)), None)
    behind = [t for t in rows if t.ref.direction <= 0]
    news = next((t for t in behind if _said(t)), next(iter(behind), None))
    for stamp in [t for t in told if is_bare(t.ref) and t.mention.clue == "line"][:1]:
        yield replace(_by_weekday(stamp, POSTED, 1.0, window), kind="stamp")
    yield from _another_one(rows, told, window)
    first = next((t for t in told if t.ref.unit != "news"), None)
    last_week = first if first and _is_last_week(first) else None
    for row in rows:
        ahead = row.ref.direction > 0
        if last_week and not ahead:
            yield _by_weekday(row, LAST_WEEK_TOO, 1.0, window)
        elif yesterday and not ahead:
            shares = _beside_yesterday(row, yesterday)
            yield _by_weekday(row, shares, 1.0 if shares is LAST_NIGHT_TOO else FURTHER, window)
        elif not (row is news or ahead or row is next(iter(behind), None) or _reached(row)):
            yield _by_weekday(row, BESIDE, FURTHER, window)
        else:
            known = row is news or _reached(row) or same_morning(row, text)
            weight = 1.0 if known else COMING if ahead else FURTHER
            yield _by_weekday(row, _told_shares(row, told, text), weight, window)
    yield from _newest(behind, yesterday, window)


def _newest(behind: Sequence[Told], yesterday: Told | None, window: Window) -> Iterator[Term]:
    """What the latest of the weekdays looked back to says."""
    if behind and yesterday and not _mixes(behind, yesterday):
        yield _latest(behind, BEFORE_YESTERDAY, 1.0, window)
    elif len(behind) > 1:
        yield _latest(behind, TOLD, FURTHER, window)


def _told_shares(row: Told, told: Sequence[Told], text: str) -> Sequence[float]:
    """How far back a weekday lies, by what the report says of its own day too."""
    shares = SUNDAY_TODAY if _beside_today(row, told, text) else _shares(row, text)
    mixed = any(_is_today(t) for t in told) and shares in (LED, TOLD, STATED)
    return TODAY_TOO if mixed else shares


def _is_last_week(row: Told) -> bool:
    """ "It took her a day last week to give in", in the lead."""
    last = row.ref.unit == "week" and row.ref.offset == -1 and row.ref.base is None
    return last and row.evidence.start < LEAD and row.mention.clue != "quoted"


def _another_one(rows: Sequence[Told], told: Sequence[Told], window: Window) -> Iterator[Term]:
    """ "Voted on Tuesday" and "will march on Tuesday": a report of a Tuesday would call it "today"."""
    behind = {weekday_of(t.ref): t for t in reversed(rows) if t.ref.direction < 0}
    for row in rows:
        other = behind.get(weekday_of(row.ref)) if row.ref.direction > 0 else None
        if other is None or any(_is_today(t) for t in told) or LATER.match(row.evidence.quote):
            continue
        days = window.weekdays[weekday_of(row.ref) or 0]
        reason = f"“{other.evidence.quote}” behind and “{row.evidence.quote}” ahead"
        evidence = (other.evidence, row.evidence)
        yield Term(((days, -TWO_WEEKDAYS),), reason, evidence, window.all & ~days)
        return


def _is_today(row: Told) -> bool:
    """ "Today", "this morning": such a report calls its own day so, and hardly by its weekday."""
    return row.mention.clue == "today"


def _is_yesterday(row: Told) -> bool:
    """ "Yesterday" of its own: such a report names neither its day nor the one before by its weekday."""
    ref, clue = row.ref, row.mention.clue
    plain = ref.unit == "day" and ref.weekday is None and ref.base is None
    return plain and ref.offset == -1 and clue != "quoted"


def _beside_yesterday(row: Told, yesterday: Told) -> Sequence[float]:
    """How far back a weekday lies in a report that says "yesterday" of its own."""
    if _mixes([row], yesterday):
        late = bool(LATE.search(yesterday.evidence.quote))
        return LAST_NIGHT_TOO if late else YESTERDAY_BELOW
    return YESTERDAY_TOO


def _mixes(rows: Sequence[Told], yesterday: Told) -> bool:
    """Whether a weekday may be the day before too: "late on Monday" is "last night"; or it leads."""
    if LATE.search(yesterday.evidence.quote):
        return any(LATE.search(r.evidence.quote) for r in rows)
    return any(r.evidence.start < min(LEAD, yesterday.evidence.start) for r in rows)


def _first_places(told: Sequence[Told]) -> list[Told]:
    rows: dict[tuple[int, bool], Told] = {}
    for row in told:
        weekday = weekday_of(row.ref)
        if weekday is not None and row.mention.clue not in {"quoted", "line"}:
            rows.setdefault((weekday, row.ref.direction > 0), row)
    return list(rows.values())


def _said(row: Told) -> bool:
    """ "The mayor said on Monday", in the lead."""
    return row.mention.clue == "report" and row.evidence.start < LEAD


def weekday_of(ref: TimeRef) -> int | None:
    """A weekday by itself, or so many days after one: "a day after the vote on Monday"."""
    if is_bare(ref):
        return ref.weekday
    counted = ref.unit == "day" and ref.weekday is None and ref.offset and ref.direction
    if counted and ref.base and is_bare(ref.base):
        return ((ref.base.weekday or 0) + (ref.offset or 0)) % 7
    return None


def _reached(row: Told) -> bool:
    """ "By Friday it was seven": the report tells how far things have come."""
    return row.mention.clue == "reached"


def _shares(row: Told, text: str) -> Sequence[float]:
    direction = row.ref.direction
    if same_morning(row, text):
        return (0.97, 0.005, *[0.005] * 5)
    if direction > 0:
        return AHEAD
    if _reached(row):
        return REACHED
    if LATE.search(row.evidence.quote) and direction < 0:
        return LATEST_NIGHT if row.evidence.start < LEAD else NIGHT
    if row.evidence.start >= LEAD or direction == 0:
        return STATED if row.mention.clue == "report" else TOLD
    return SAID if row.mention.clue == "report" else LED


def _by_weekday(row: Told, shares: Sequence[float], weight: float, window: Window) -> Term:
    weekday = weekday_of(row.ref) or 0
    classes = [(window.weekdays[(weekday + g) % 7], weight * log(7 * s))
               for g, s in enumerate(shares)]  # fmt: skip
    if row.ref.direction > 0:
        shown = window.all & ~window.weekdays[weekday]
        side = "ahead"
    else:
        least = max(shares) / 3
        shown = sum(window.weekdays[(weekday + g) % 7] for g, s in enumerate(shares) if s > least)
        side = "as news"
    return Term(tuple(classes), f"“{row.evidence.quote}” {side}", (row.evidence,), shown)


def _latest(rows: Sequence[Told], shares: Sequence[float], weight: float, window: Window) -> Term:
    """Of several weekdays looked back to, one is of the day itself or of the day before.

    Where the report has a "yesterday" of its own, it is of the day before that, or older.
    """
    classes, shown = [], 0
    for weekday, days in enumerate(window.weekdays):
        gap = min((weekday - (weekday_of(r.ref) or 0)) % 7 for r in rows)
        classes.append((days, weight * log(7 * shares[gap])))
        shown |= days if shares[gap] > max(shares) / 3 else 0
    named = rows[1:3] or rows
    words = " and ".join(f"“{r.evidence.quote}”" for r in named)
    return Term(tuple(classes), f"{words} behind", tuple(r.evidence for r in named), shown)


def _beside_today(row: Told, told: Sequence[Told], text: str) -> bool:
    """ "Met on Sunday and were meeting again today": then today is no Sunday."""
    for other in told:
        if other.mention.clue == "today" and other.evidence != row.evidence:
            low, high = sorted((row.evidence, other.evidence))
            if low.end <= high.start and not BREAK.search(text[low.end : high.start]):
                return True
    return False
