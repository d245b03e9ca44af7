"""What a document says of its own day: its metadata and its words, as narrowings with reasons.

A document and its time mentions come in; ``Narrowing`` rows go out, the strongest first. Each
leaves some days and says which words leave them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from whipcount.link.day_bonds import MONTHS_AHEAD, MONTHS_PAST, Bond, bond
from whipcount.link.day_masks import Window
from whipcount.model import Document, Evidence, TimeMention, TimeRef

# Where a date outside the running text stood → how far it is trusted.
TRUST = {
    "note": 0, "dateline": 1, "line": 2, "meta": 3, "sidecar": 3, "url": 4,
    "masthead": 6, "copyright": 7,
}  # fmt: skip
LEAD = 400  # characters that open a report
WIRED = re.compile(r"\b(?:told|to) (?:Reuters|AFP|The Associated Press|the AP|dpa)\s+(?:on\s+)?$")
LATE = 40  # narrowings that wait until the other documents have spoken


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Days that are left, how far they are trusted (0 most), the reason and its evidence."""

    days: int
    trust: int
    reason: str
    evidence: tuple[Evidence, ...] = ()
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with its bond."""

    mention: TimeMention
    ref: TimeRef
    bond: Bond

    @property
    def evidence(self) -> Evidence:
        """The words."""
        return self.mention.evidence[0]


def told_by(mentions: Sequence[TimeMention], window: Window) -> tuple[Told, ...]:
    """The mentions that tie something, in the order of the text."""
    rows = [(m, m.time_ref or TimeRef(m.evidence[0], "news"), bond(m, window)) for m in mentions]
    made = [Told(m, ref, tie) for m, ref, tie in rows if tie]
    return tuple(sorted(made, key=lambda t: (t.evidence, t.mention.id)))


def outside(document: Document, told: Sequence[Told], window: Window) -> Iterator[Narrowing]:
    """Dates that stand apart from the text, and datelines: each names the day itself."""
    for clue in document.dates:
        if clue.where in TRUST:
            reason = f"its {_place(clue.where)} “{' '.join(clue.words.split())[:60]}”"
            yield Narrowing(window.day(clue.day), TRUST[clue.where], reason, (), exact=True)
        elif clue.where == "embedded":
            reason = f"it carries a post of {clue.day.isoformat()}"
            yield Narrowing(window.between(clue.day, None), 9, reason)
    for row in told:
        if row.mention.clue in {"dateline", "line"} and row.ref.month and row.ref.day:
            trust = 1 if row.mention.clue == "dateline" else 5
            days = window.every(row.ref.month, row.ref.day, row.ref.year)
            reason = f"its {row.mention.clue} “{row.evidence.quote}”"
            exact = row.ref.year is not None
            yield Narrowing(days, trust, reason, (row.evidence,), exact=exact)


def _place(where: str) -> str:
    places = {"meta": "page's metadata", "sidecar": "sidecar file", "url": "address",
              "line": "date line"}  # fmt: skip
    return places.get(where, where)


def late_by_one(stated: Narrowing, told: Sequence[Told], window: Window) -> bool:
    """True if the news weekday, told as past, is the day after the stated one: it was updated."""
    past = [t for t in _weekdays(told, -1) if t.evidence.start < LEAD]
    if not past or stated.trust < 2:
        return False
    return bool(stated.days << 1 & window.weekdays[past[0].ref.weekday or 0])


def bounds(told: Sequence[Told], window: Window) -> Iterator[Narrowing]:
    """Days named in the text lie behind or ahead, and a day without its year not far off."""
    unsure = _both_ways(told)
    today = any(t.mention.clue == "today" for t in told)  # then other words mean another day
    for row in told:
        if row.mention.clue in {"dateline", "line", "copyright", "quoted"} or not _named(row.ref):
            continue
        if row.ref.direction == 0 and (row.ref.year or row.ref.weekday is None):
            continue
        if (row.ref.month, row.ref.day) in unsure:
            continue
        days = row.bond.report(window, window.all)
        if row.ref.direction > 0 and row.ref.day and today:
            days &= ~row.bond.days
        side = {-1: " behind", 1: " ahead", 0: ""}[row.ref.direction]
        trust = LATE if row.ref.day is None else 10 if row.ref.year else 11
        yield Narrowing(days, trust, f"“{row.evidence.quote}”{side}", (row.evidence,))


def _both_ways(told: Sequence[Told]) -> frozenset[tuple[int | None, int | None]]:
    """Days that one text looks back to here and forward to there: their side says nothing."""
    sides = [{(t.ref.month, t.ref.day) for t in told if t.ref.direction == way} for way in (-1, 1)]
    return frozenset(sides[0] & sides[1])


def _named(ref: TimeRef) -> bool:
    return ref.year is not None or bool(ref.month and ref.day)


def near(told: Sequence[Told], window: Window) -> Iterator[Narrowing]:
    """A day without its year is seldom half a year off; with its weekday, hardly a week."""
    unsure = _both_ways(told)
    for row in told:
        ref = row.ref
        if (
            (ref.month, ref.day) in unsure
            or ref.year
            or not (ref.month and ref.day)
            or not ref.direction
        ):
            continue
        if row.mention.clue in {"dateline", "line", "quoted"}:
            continue
        back, on = (7, 7) if ref.weekday is not None else (MONTHS_PAST, MONTHS_AHEAD)
        low, high = (0, back) if ref.direction < 0 else (-on, 0)
        days = window.spread(row.bond.days, low, high)
        yield Narrowing(days, 12, f"“{row.evidence.quote}” near", (row.evidence,))


def fresh(told: Sequence[Told], text: str, window: Window) -> Iterator[Narrowing]:
    """News is of the day or of the day before: the first weekday looked back to, or the newest day."""
    past, named = _weekdays(told, -1), [t for t in told if _day_named(t)]
    if past:
        news = _news(past)
        if (week := _lead_week(told)) and past[0].evidence.start > LEAD:
            yield _looking_back(week, past[0], window)
            return
        days = 0
        for row in news:
            on = window.weekdays[row.ref.weekday or 0] & _not_before(told, window)
            days |= window.spread(on, 0, 0 if _same_morning(row, text) else 1)
        reason = " or ".join(f"“{t.evidence.quote}”" for t in news) + " as news"
        yield Narrowing(days, 30, reason, tuple(t.evidence for t in news))
    elif len(named) > 1:
        yield from _newest(told, named, text, window)
    yield from _ahead(told, window)


def _lead_week(told: Sequence[Told]) -> Told | None:
    """ "This week" of what is past, in the lead: then no day of news is named."""
    rows = [t for t in told if t.ref.unit == "week" and t.ref.offset == 0 and t.ref.direction < 0]
    return next((t for t in rows if t.evidence.start < LEAD), None)


def _looking_back(week: Told, day: Told, window: Window) -> Narrowing:
    """A report that looks back on "this week" is of a later day of the week than the day it names."""
    weekday = day.ref.weekday or 0
    days = window.spread(window.weekdays[weekday], 1, max(1, 6 - weekday))
    reason = f"“{day.evidence.quote}” behind “{week.evidence.quote}”"
    return Narrowing(days, 30, reason, (day.evidence, week.evidence))


def _same_morning(row: Told, text: str) -> bool:
    """ "Earlier on Thursday" stands in a report of that Thursday, and so do a wire's own hearings."""
    if row.evidence.quote.lower().startswith("earlier"):
        return True
    return row.mention.clue == "report" and bool(WIRED.search(text[: row.evidence.start]))


def _not_before(told: Sequence[Told], window: Window) -> int:
    """A day given by its number is older than one given by its weekday."""
    days = window.all
    for row in told:
        plain = row.mention.clue == "past" and row.ref.weekday is None and row.ref.day
        if plain and (row.ref.month, row.ref.day) not in _both_ways(told):
            days &= row.bond.report(window, window.all)
    return days or window.all


def _weekdays(told: Sequence[Told], side: int) -> list[Told]:
    """Bare weekdays on one side; the first place of a weekday says which side it is on."""
    rows = [t for t in told if _bare(t.ref) and t.mention.clue != "quoted"]
    first = {t.ref.weekday: t.ref.direction for t in reversed(rows)}
    return [t for t in rows if t.ref.direction == side == first[t.ref.weekday]]


def _news(past: Sequence[Told]) -> list[Told]:
    """What may be the day of the news: the first weekday of the lead, the first one of speaking."""
    lead = past[:1] if past[0].evidence.start < LEAD else []
    spoken = [t for t in past if t.mention.clue == "report"][:1]
    rows = [*lead, *(t for t in spoken if t not in lead)] or list(past[:1])
    return rows[:1] if len({t.ref.weekday for t in rows}) == 1 else rows


def _ahead(told: Sequence[Told], window: Window) -> Iterator[Narrowing]:
    """A weekday ahead is not today's; with "this week", all of them are still to come in it."""
    ahead = _weekdays(told, 1)
    for row in ahead:
        days = window.all & ~window.weekdays[row.ref.weekday or 0]
        yield Narrowing(days, 33, f"“{row.evidence.quote}” ahead", (row.evidence,))
    week = [t for t in told if t.ref.unit == "week" and t.ref.offset == 0 and t.ref.direction >= 0]
    if week and len({t.ref.weekday for t in ahead}) > 1:
        first = min(ahead, key=lambda t: (t.ref.weekday or 0, t.evidence))
        days = sum(window.weekdays[: first.ref.weekday or 0])
        reason = f"“{first.evidence.quote}” still ahead “{week[0].evidence.quote}”"
        yield Narrowing(days, 34, reason, (first.evidence, week[0].evidence))


def same_day(told: Sequence[Told], window: Window) -> Iterator[Narrowing]:
    """The weekday of the news and a day named beside it may be one: then its number dates it."""
    if not (past := _weekdays(told, -1)):
        return
    first = _news(past)[0]
    for row in told:
        behind = row.ref.direction < 0 and row.ref.unit == "day" and row.ref.month and row.ref.day
        both = row.bond.days & window.weekdays[first.ref.weekday or 0]
        if behind and both and row.ref.weekday is None and _beside(first, row):
            evidence = (first.evidence, row.evidence)
            reason = f"“{first.evidence.quote}” is “{row.evidence.quote}”"
            yield Narrowing(window.spread(both, 0, 1), 13, reason, evidence)


def _beside(one: Told, other: Told) -> bool:
    """True if two expressions stand close together or hang on the same names."""
    keys = [{w for w in (t.mention.about or "").split() if w[0] != "="} for t in (one, other)]
    return abs(one.evidence.start - other.evidence.start) < 250 or len(keys[0] & keys[1]) > 2


def _bare(ref: TimeRef) -> bool:
    return ref.unit == "day" and ref.weekday is not None and ref.day is None and ref.offset is None


def _day_named(told: Told) -> bool:
    behind = told.ref.direction < 0 and told.mention.clue not in {"quoted", "line", "copyright"}
    return told.ref.unit == "day" and bool(told.ref.month and told.ref.day) and behind


def _newest(
    told: Sequence[Told], named: Sequence[Told], text: str, window: Window
) -> Iterator[Narrowing]:
    """Where no weekday is used, the newest day looked back to is the news; "today" is that day."""
    newest = max(named, key=_calendar_key)
    reach = 0 if _today_beside(told, newest, text) else 1
    days = window.spread(newest.bond.days, 0, reach)
    reason = f"“{newest.evidence.quote}”, the newest day it looks back to"
    yield Narrowing(days, 32, reason, (newest.evidence,))


def _calendar_key(told: Told) -> tuple[int, date, int]:
    ref = told.ref
    day = date(ref.year or 2000, ref.month or 1, min(ref.day or 1, 28))
    return (1 if ref.year else 0, day, ref.day or 0)


def _today_beside(told: Sequence[Told], newest: Told, text: str) -> bool:
    for row in told:
        if row.mention.clue == "today":
            low, high = sorted((row.evidence.start, newest.evidence.start))
            if high - low < 300 and "\n" not in text[low:high]:
                return True
    return False
