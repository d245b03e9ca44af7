"""What a document says of its own day: its metadata and its words, as narrowings with reasons.

A document and its time mentions come in; ``Narrowing`` rows go out, the strongest first. Each
leaves some days and says which words leave them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from whipcount.link.day_bonds import MONTHS_AHEAD, MONTHS_PAST, Bond, bond
from whipcount.link.day_masks import Window
from whipcount.model import Document, Evidence, TimeMention, TimeRef

# Where a date outside the running text stood → how far it is trusted.
TRUST = {"note": 0, "dateline": 1, "line": 2, "meta": 3, "url": 4, "masthead": 6, "copyright": 7}
TOLD = "told"  # a clue of the words themselves


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
    rows = [(m, m.time_ref, bond(m, window)) for m in mentions]
    made = [Told(m, ref, tie) for m, ref, tie in rows if ref and tie]
    return tuple(sorted(made, key=lambda t: (t.evidence, t.mention.id)))


def outside(document: Document, told: Sequence[Told], window: Window) -> Iterator[Narrowing]:
    """Dates that stand apart from the text, and datelines: each names the day itself."""
    for clue in document.dates:
        if clue.where in TRUST:
            reason = f"its {_place(clue.where)} “{' '.join(clue.words.split())[:60]}”"
            yield Narrowing(window.day(clue.day), TRUST[clue.where], reason, (), exact=True)
    for row in told:
        if row.mention.clue in {"dateline", "line"} and row.ref.month and row.ref.day:
            trust = 1 if row.mention.clue == "dateline" else 5
            days = window.every(row.ref.month, row.ref.day, row.ref.year)
            reason = f"its {row.mention.clue} “{row.evidence.quote}”"
            exact = row.ref.year is not None
            yield Narrowing(days, trust, reason, (row.evidence,), exact=exact)


def _place(where: str) -> str:
    return {"meta": "page's metadata", "url": "address", "line": "date line"}.get(where, where)


def bounds(told: Sequence[Told], window: Window) -> Iterator[Narrowing]:
    """Days named in the text lie behind or ahead, and a day without its year not far off."""
    for row in told:
        if row.mention.clue in {"dateline", "line", "copyright", "quoted"} or not _named(row.ref):
            continue
        if row.ref.direction == 0 and (row.ref.year or not row.ref.weekday):
            continue
        days = row.bond.report(window, window.all)
        words = f"“{row.evidence.quote}” {'behind' if row.ref.direction < 0 else 'ahead'}"
        yield Narrowing(days, 10 if row.ref.year else 11, words, (row.evidence,))


def _named(ref: TimeRef) -> bool:
    return ref.year is not None or bool(ref.month and ref.day)


def near(told: Sequence[Told], window: Window) -> Iterator[Narrowing]:
    """A day without its year is seldom half a year off; with its weekday, hardly a week."""
    for row in told:
        ref = row.ref
        if ref.year or not (ref.month and ref.day) or not ref.direction:
            continue
        if row.mention.clue in {"dateline", "line", "quoted"}:
            continue
        back, on = (8, 8) if ref.weekday is not None else (MONTHS_PAST, MONTHS_AHEAD)
        low, high = (0, back) if ref.direction < 0 else (-on, 0)
        days = window.spread(row.bond.days, low, high)
        yield Narrowing(days, 12, f"“{row.evidence.quote}” near", (row.evidence,))


def fresh(told: Sequence[Told], text: str, window: Window) -> Iterator[Narrowing]:
    """News is of the day or of the day before: the first weekday looked back to, or the newest day.

    A weekday that lies ahead is not the day of the report, which would say "today".
    """
    past = [t for t in told if _bare(t.ref) and t.ref.direction < 0 and t.mention.clue != "quoted"]
    named = [t for t in told if _day_named(t)]
    if past:
        first = next((t for t in past if t.mention.clue == "report"), past[0])
        if past[0].evidence.start < 400:
            first = past[0]
        days = window.weekdays[first.ref.weekday or 0]
        yield Narrowing(window.spread(days, 0, 1), 30, f"“{first.evidence.quote}” as news",
                        (first.evidence,))  # fmt: skip
        yield from _same_day(first, named, window)
    elif len(named) > 1 or any(t.evidence.start < 400 for t in named):
        yield from _newest(told, named, text, window)
    for row in told:
        if _bare(row.ref) and row.ref.direction > 0:
            days = window.all & ~window.weekdays[row.ref.weekday or 0]
            yield Narrowing(days, 33, f"“{row.evidence.quote}” ahead", (row.evidence,))


def _bare(ref: TimeRef) -> bool:
    return ref.unit == "day" and ref.weekday is not None and ref.day is None and ref.offset is None


def _day_named(told: Told) -> bool:
    behind = told.ref.direction < 0 and told.mention.clue not in {"quoted", "line", "copyright"}
    return told.ref.unit == "day" and bool(told.ref.month and told.ref.day) and behind


def _same_day(first: Told, named: Sequence[Told], window: Window) -> Iterator[Narrowing]:
    """The weekday of the news and a day named with it may be one: then its number dates it."""
    for row in named:
        both = row.bond.days & window.weekdays[first.ref.weekday or 0]
        if both:
            evidence = (first.evidence, row.evidence)
            reason = f"“{first.evidence.quote}” and “{row.evidence.quote}”"
            yield Narrowing(window.spread(both, 0, 1), 31, reason, evidence)


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
