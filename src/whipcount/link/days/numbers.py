"""What days with their number, and years, say of the day of a report that names them.

A report's time mentions come in; ``Term`` rows go out. The shares are how often a report lies so
many days after the day it names: first day, last day, share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from math import log

from whipcount.link.days.masks import Window
from whipcount.link.days.scores import Term
from whipcount.link.days.words import Told, is_bare
from whipcount.link.days.years import year_terms

Shares = Sequence[tuple[int, int, float]]

NEWEST_DAY = ((0, 1, 0.5), (2, 7, 0.18), (8, 60, 0.17), (61, 150, 0.05), (-60, -1, 0.06))
# A report that names weekdays names those of the week by them, and numbers older days.
BESIDE_WEEKDAYS = (
    (0, 1, 0.03),
    (2, 6, 0.13),
    (7, 13, 0.28),
    (14, 60, 0.35),
    (61, 150, 0.1),
    (-60, -1, 0.08),
)
OLDER = (
    (0, 1, 0.02),
    (2, 13, 0.3),
    (14, 60, 0.33),
    (61, 150, 0.15),
    (151, 300, 0.09),
    (-60, -1, 0.08),
)
COMING_DAY = (
    (-1, -1, 0.025),
    (-6, -2, 0.22),
    (-13, -7, 0.23),
    (-60, -14, 0.32),
    (-150, -61, 0.12),
    (0, 0, 0.001),
    (1, 60, 0.05),
)
# "On Monday, January 22": who gives the weekday too tells of a day that is near.
COMING_WEEKDAY = (
    (-1, -1, 0.07),
    (-6, -2, 0.45),
    (-13, -7, 0.25),
    (-60, -14, 0.14),
    (-150, -61, 0.04),
    (0, 0, 0.001),
    (1, 60, 0.04),
)
# "Until 8 February", "the May 12 deadline": such days are set weeks ahead.
LIMIT = (
    (-6, -1, 0.24),
    (-13, -7, 0.2),
    (-31, -14, 0.27),
    (-90, -32, 0.2),
    (0, 0, 0.02),
    (1, 60, 0.03),
)
SOME_DAY = ((0, 1, 0.04), (-7, -1, 0.21), (2, 7, 0.06), (-60, -8, 0.35), (8, 60, 0.2))
QUOTED_DAY = ((0, 1, 0.08), (2, 7, 0.12), (8, 60, 0.33), (61, 150, 0.17), (-60, -1, 0.2))
DATELINE = ((0, 0, 0.965), (1, 1, 0.015))
YEAR = 365
APART = frozenset({"dateline", "line", "copyright"})
PART = re.compile(r"\b(?:morning|afternoon|evening|night|late|early)\b[^.;]*$", re.IGNORECASE)
PARTED = 30  # characters up to the end of a day in which its part stands
DEADLINE = "=deadlin"  # as keys of events have it
SAME_EVENT = 5.0  # the same, where the two are told of with the same names
SAME_DAY = 2.5  # nats: of seven weekdays it is just that one
# Report minus the newest day given with its year: weights against any day before it.
OLD_DAY = ((0, 1, 7.0), (2, 7, 6.0), (8, 60, 4.7), (61, 365, 4.3), (366, 7300, 4.0), (-60, -1, 0.5))


def numbered_terms(told: Sequence[Told], text: str, window: Window) -> list[Term]:
    """All that numbered days, months and years say."""
    return [*_numbered(told, window), *_own_day(told, text, window), *year_terms(told, window)]


def gaps(days: int, shares: Shares, window: Window) -> Term:
    """Days by how far they lie after the days named, weighed against any day of a year."""
    classes, taken = [], 0
    rest = 1.0 - sum(s for _, _, s in shares)
    for low, high, share in shares:
        mask = window.spread(days, low, high) & ~taken
        taken |= mask
        classes.append((mask, log(share * YEAR / (high - low + 1))))
    far = max(YEAR // 2, YEAR - sum(high - low + 1 for low, high, _ in shares))
    classes.append((window.all & ~taken, log(rest * YEAR / far)))
    return Term(tuple(classes), "", (), 0)


def _numbered(told: Sequence[Told], window: Window) -> Iterator[Term]:
    """Days of the month: behind, ahead, the newest of them as the news."""
    rows = [t for t in told if _is_numbered(t)]
    weekdays = any(is_bare(t.ref) and t.ref.direction <= 0 for t in told)
    dated = [t for t in rows if _is_old(t)]
    yield from _old(dated, window)
    yield from _same_day(_news(told), rows, window)
    rows = [t for t in rows if not _is_old(t)]
    behind = [t for t in rows if t.ref.direction < 0 and t.mention.clue != "quoted"]
    newest = max(behind, key=_calendar_key, default=None)
    today = any(t.mention.clue == "today" for t in told)
    done: set[tuple[int | None, ...]] = set()
    for row in rows:
        key = (row.ref.year, row.ref.month, row.ref.day)
        if key in done:
            continue
        done.add(key)
        late = BESIDE_WEEKDAYS if weekdays else NEWEST_DAY
        past = late if row is newest else OLDER
        shares = _numbered_shares(row, past, today=today)
        days = window.every(row.ref.month or 1, row.ref.day, row.ref.year or None)
        if row.ref.weekday is not None and not row.ref.year:
            days &= window.weekdays[row.ref.weekday]
        if days:
            yield _named(row, days, shares, window, newest=row is newest and not weekdays)


def _news(told: Sequence[Told]) -> Told | None:
    """The first weekday that is looked back to."""
    rows = (t for t in told if is_bare(t.ref) and t.ref.direction <= 0)
    return next((t for t in rows if t.mention.clue not in {"quoted", "line"}), None)


def _same_day(news: Told | None, rows: Sequence[Told], window: Window) -> Iterator[Term]:
    """The weekday of the news and a numbered day beside it may be one: then its number dates it."""
    if news is None:
        return
    own = {(t.ref.month, t.ref.day) for t in rows if t.mention.clue in APART}
    for row in rows:
        if (
            row.ref.month,
            row.ref.day,
        ) in own:  # the report's own day: the weekday may be the one before
            continue
        spoken = row.mention.clue == "quoted" and not row.ref.year
        if row.ref.direction > 0 or spoken or row.mention.clue in APART or not _beside(news, row):
            continue
        days = window.every(row.ref.month or 1, row.ref.day, row.ref.year or None)
        if both := days & window.weekdays[news.ref.weekday or 0]:
            reason = f"“{news.evidence.quote}” is “{row.evidence.quote}”"
            near = window.spread(both, 0, 1)
            weight = SAME_EVENT if _alike(news, row) else SAME_DAY
            yield Term(((near, weight),), reason, (news.evidence, row.evidence), near)
            return


def _own_day(told: Sequence[Told], text: str, window: Window) -> Iterator[Term]:
    """ "Said on the morning of May 3", "will meet on the evening of May 3": the report is of that day."""
    plain = [t for t in told if _is_numbered(t) and t.mention.clue in {"past", "ahead"}]
    over = {(t.ref.month, t.ref.day): t for t in reversed(plain) if t.ref.direction < 0}
    for row in sorted(plain, key=_calendar_key, reverse=True):
        done = over.get((row.ref.month, row.ref.day)) if row.ref.direction > 0 else None
        days = window.every(row.ref.month or 1, row.ref.day, row.ref.year or None) if done else 0
        if done and days and any(_of_a_part(t, text) for t in (done, row)):
            reason = f"“{done.evidence.quote}” both behind and ahead"
            evidence = (done.evidence, row.evidence)
            yield Term(((days, SAME_EVENT),), reason, evidence, days, "stated")
            return


def _of_a_part(told: Told, text: str) -> bool:
    """ "The evening of May 3", "late on May 3"."""
    return bool(PART.search(text[: told.evidence.end][-PARTED:]))


def _beside(one: Told, other: Told) -> bool:
    """True if two expressions stand close together or hang on the same names."""
    close = abs(one.evidence.start - other.evidence.start) < 250
    return close or len(key_of(one) & key_of(other)) > 2


def _alike(one: Told, other: Told) -> bool:
    """True if most of the names that either hangs on are those of the other."""
    names, others = key_of(one), key_of(other)
    return len(names & others) > 2 and 2 * len(names & others) >= len(names | others)


def _is_old(told: Told) -> bool:
    """A day with its year, not said to lie ahead and no dateline."""
    return (
        told.ref.year is not None and told.ref.direction <= 0
        and told.mention.clue not in {"dateline", "line"}
    )  # fmt: skip


def _old(rows: Sequence[Told], window: Window) -> Iterator[Term]:
    """Days with their year lie behind, however far; the newest of them may be the news."""
    newest = max(rows, key=_calendar_key, default=None)
    if newest is None or not newest.ref.year or newest.ref.year < window.first.year:
        return
    day = window.every(newest.ref.month or 1, newest.ref.day, newest.ref.year)
    classes, taken = [], 0
    for low, high, weight in OLD_DAY:
        mask = window.spread(day, low, high) & ~taken
        taken |= mask
        classes.append((mask, weight))
    after = window.spread(day, 0, window.size)
    reason = f"“{newest.evidence.quote}” behind"
    yield Term(tuple(classes), reason, (newest.evidence,), after)


def _numbered_shares(row: Told, past: Shares, *, today: bool) -> Shares:
    """How far a report lies from the day; ``past`` is for a day that it looks back to."""
    if row.mention.clue in {"dateline", "line"}:
        return DATELINE
    if row.mention.clue == "quoted":  # the tense is the speaker's: "never the same since May 14"
        return QUOTED_DAY
    if row.ref.direction > 0 and DEADLINE in (row.mention.about or "").split():
        return LIMIT
    if row.ref.direction > 0 and today:  # then another word is used for the day itself
        return [s if s[0] else (0, 0, 0.0003) for s in COMING_DAY]
    coming = COMING_DAY if row.ref.weekday is None else COMING_WEEKDAY
    return {-1: past, 1: coming}.get(row.ref.direction, SOME_DAY)


def _named(row: Told, days: int, shares: Shares, window: Window, *, newest: bool) -> Term:
    made = gaps(days, shares, window)
    low, high, words = {-1: (0, 150, " behind"), 1: (-120, 0, " ahead")}.get(
        row.ref.direction, (-60, 60, " near")
    )
    if shares is DATELINE:
        low, high, words = 0, 0, ""
    if newest:
        low, high, words = 0, 1, ", the newest day it looks back to"
    name = f"its {row.mention.clue} " if shares is DATELINE else ""
    kind = "stated" if shares is DATELINE else "words"
    reason = f"{name}“{row.evidence.quote}”{words}"
    far = window.size if row.ref.year else 300
    allowed = window.spread(
        days, -far if row.ref.direction >= 0 else 0, far if row.ref.direction <= 0 else 0
    )
    return Term(
        made.classes, reason, (row.evidence,), window.spread(days, low, high), kind, allowed
    )


def _is_numbered(told: Told) -> bool:
    ref = told.ref
    return (
        ref.unit == "day" and bool(ref.month and ref.day) and ref.base is None
        and told.mention.clue not in {"copyright", "embedded"}
    )  # fmt: skip


def _calendar_key(told: Told) -> tuple[int, date, int]:
    ref = told.ref
    day = date(ref.year or 2000, ref.month or 1, min(ref.day or 1, 28))
    return (1 if ref.year else 0, day, ref.day or 0)


def key_of(told: Told) -> frozenset[str]:
    """The kinds of event and the names that an expression hangs on."""
    return frozenset(w for w in (told.mention.about or "").split() if w[0] != "=")
