"""Joins between documents: an expression here and one there that hang on one event.

The mentions of an undated document, those like them and the days that are settled come in; terms
go out: if the two are one event, the document's day is so far from that event, else nothing follows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log

from whipcount.annotate.times.settling import is_month_beside
from whipcount.link.days.keys import Like
from whipcount.link.days.masks import Window
from whipcount.link.days.scores import Belief, Term
from whipcount.link.days.words import Told, is_bare
from whipcount.model import Document, TimeRef

SHORT = 60  # characters of words shown in a reason
WEEK = 9  # days: what a week may come to, begun on Sunday or on Monday, told over two days
MOST = 0.93  # no join is surer than this
AGAIN = 0.8  # weight of each further mention's join: they repeat each other
# Weight of a join that leads to the days of a likelier one: it tells of the same event.
AGREEING = 0.5
NEAR_BY = 250  # characters within which a day may be told twice
STAMPS = frozenset({"dateline", "line", "copyright"})
AGREED = 7.0  # how much likelier one event is where its weekday agrees: by chance one of seven does
LEAST = 0.08  # likelihood below which two mentions are not joined
USUAL = 0.95  # of all odds that the time of a dossier must hold
JOINS = 8  # joins added up

Join = tuple[Told, Told, float]


def joins_of(
    told: Mapping[str, Told], likes: Mapping[str, tuple[Like, ...]]
) -> Mapping[str, tuple[Join, ...]]:
    """For each document its expressions with their likes elsewhere, the most alike first."""
    out: dict[str, list[Join]] = defaultdict(list)
    for i, near in likes.items():
        for like in near:
            if i in told and like.mention.id in told:
                mine, theirs = told[i], told[like.mention.id]
                if like.likelihood >= LEAST and _joinable(mine, theirs):
                    out[mine.mention.document].append((mine, theirs, like.likelihood))
    return {
        i: tuple(sorted(_once(rows), key=lambda r: (-r[2], r[0].evidence, r[1].evidence)))
        for i, rows in out.items()
    }


def _once(rows: Sequence[Join]) -> Sequence[Join]:
    """What is told elsewhere of a day that is named here too is of no other day here.

    "Promised before Christmas, after a strike two weeks ago": what is of Christmas there is of it here.
    """
    named = {b.mention.id for a, b, _ in rows if _same_number(a.ref, b.ref)}
    return [r for r in rows if r[1].mention.id not in named or _same_number(r[0].ref, r[1].ref)]


def _same_number(a: TimeRef, b: TimeRef) -> bool:
    """Two days of one month and number."""
    return bool(a.day and a.month) and (a.day, a.month) == (b.day, b.month)


def unsure(joins: Sequence[Join], sure: Mapping[str, float]) -> Sequence[Join]:
    """The joins, those to a report that is only likely of its day as likely as that."""
    return [(a, b, p * sure.get(b.mention.document, 1.0)) for a, b, p in joins]


def link_terms(
    joins: Sequence[Join],
    settled: Mapping[str, int],
    documents: Mapping[str, Document],
    window: Window,
    before: Belief,
    numbered: Sequence[Told] = (),
) -> list[Term]:
    """The joins to events whose day is known, mention by mention, the most telling first.

    ``before`` are the odds where nothing is joined; ``numbered`` the mentions of days by number: a
    weekday told far from one is not of it. "Opens today, ends tomorrow" is joined by its words once.
    """
    rows: dict[str, list[tuple[int, float, Join]]] = defaultdict(list)
    usual = before.likeliest(USUAL)  # enough to tell the year of a numbered day
    for join in joins:
        mine, theirs, likelihood = join
        event = theirs.bond.spoken_of(window, settled.get(theirs.mention.document, usual))
        if event & ~_named_in_full(mine, numbered, window) == 0:
            continue
        if _definite(event, window) and (days := mine.bond.report(window, event)):
            likelihood = _agreed(mine, theirs, event, likelihood)
            rows[mine.mention.id].append((days, likelihood, join))
    each = USUAL / max(1, usual.bit_count())
    made = [
        (t, found[0][2][0].mention.about)
        for found in rows.values()
        for t in _mention(found, documents, window, before, each)
    ]
    return _by_words(made)


def _by_words(made: Sequence[tuple[Term, str | None]]) -> list[Term]:
    """The terms of the joins, the most telling first, one for the same words around."""
    ordered = sorted(made, key=lambda row: (-row[0].classes[0][1], row[0].reason))
    told: dict[str | None, Term] = {}
    for term, about in ordered:
        told.setdefault(about, term)
    return [_weighed(t, AGAIN if n else 1.0) for n, t in enumerate(list(told.values())[:JOINS])]


def _named_in_full(mine: Told, numbered: Sequence[Told], window: Window) -> int:
    """The days that the report calls by their number, far from where it says a weekday."""
    days = 0
    if is_bare(mine.ref) and mine.ref.direction < 0:
        for row in numbered:
            if abs(row.evidence.start - mine.evidence.start) > NEAR_BY:
                days |= window.every(row.ref.month or 1, row.ref.day, row.ref.year or None)
    return days


def _agreed(mine: Told, theirs: Told, event: int, likelihood: float) -> float:
    """A weekday here that is the one of the numbered day there: by chance it is so once in seven.

    "Yesterday" and the news of a report are no weekday: nothing of theirs agrees.
    """
    refs = (mine.ref, theirs.ref)
    one = sum(r.weekday is not None for r in refs) == 1
    numbered = any(r.day and r.weekday is None for r in refs)
    if not (one and numbered) or event.bit_count() > 2:
        return likelihood
    gain = AGREED / event.bit_count()
    return gain * likelihood / (gain * likelihood + 1 - likelihood)


def _mention(
    found: Sequence[tuple[int, float, Join]],
    documents: Mapping[str, Document],
    window: Window,
    before: Belief,
    each: float,
) -> Iterator[Term]:
    """One mention is of one event at most: its joins share what is likely, those that agree add up.

    A join that leads to days which are unlikely by all else is as unlikely: ``each`` is what a day
    in the time of the dossier holds of all odds.
    """
    rows, led_to = [], set[int]()
    for days, likelihood, join in sorted(found, key=lambda row: -row[1]):
        share, even = before.share(days), days.bit_count() * each
        p = likelihood * min(1.0, share / even) * (AGREEING if days in led_to else 1.0)
        rows.append((days, p, max(share, even), join))
        led_to.add(days)
    total = sum(p for _, p, _, _ in rows)
    scale = min(1.0, MOST / total) if total else 0.0
    rest = 1.0 - total * scale
    parts: dict[int, float] = {window.all: rest}
    for days, likelihood, usual, _ in rows:
        parts = _added(parts, days, likelihood * scale / usual)
    ordered = sorted(parts.items(), key=lambda x: (-x[1], x[0]))
    classes = tuple((m, log(d / rest)) for m, d in ordered if d > rest and m != window.all)
    if classes and classes[0][1] > 0.2:
        best = next(j for d, _, _, j in rows if d & classes[0][0])
        reason = f"“{_short(best[0])}” is “{_short(best[1])}” in {_where(best[1], documents)}"
        evidence = (best[0].evidence, best[1].evidence)
        yield Term(classes, reason, evidence, _days_of(found, best), "shared")


def _days_of(found: Sequence[tuple[int, float, Join]], best: Join) -> int:
    return next(d for d, _, j in found if j is best)


def _added(parts: Mapping[int, float], days: int, gain: float) -> dict[int, float]:
    out: dict[int, float] = {}
    for mask, density in parts.items():
        if inside := mask & days:
            out[inside] = density + gain
        if rest := mask & ~days:
            out[rest] = density
    return out


def _weighed(term: Term, weight: float) -> Term:
    classes = tuple((m, w * weight) for m, w in term.classes)
    return Term(classes, term.reason, term.evidence, term.shown, term.kind)


def _joinable(mine: Told, theirs: Told) -> bool:
    """A day, or news, with a day that is past, or with last or next week; "this week" says too little.

    A day with its year needs no other report, and what dates a report is no event of it.
    """
    a, b = mine.ref, theirs.ref
    units = {a.unit, b.unit}
    stamp = not STAMPS.isdisjoint((mine.mention.clue, theirs.mention.clue))
    if stamp or _apart(a, b) or (a.year and not a.base):
        return False
    if "news" in units:
        other = b if a.unit == "news" else a
        if other.unit in {"news", "duration"} or is_month_beside(other):
            return True
        return (
            other.unit == "day" and (other.direction != 0 or _is_today(other))
        ) or other.offset == -1
    if units == {"day"}:
        return True
    if "duration" in units:  # "five days after the donors met": and the day on which they did
        return units == {"day", "duration"}
    if "month" in units:  # "the vote of last month": and the day of that vote
        return "day" in units
    return "day" in units and all(r.offset if r.unit != "day" else r.offset != 0 for r in (a, b))


def _apart(a: TimeRef, b: TimeRef) -> bool:
    """Two numbers of days, or two bare weekdays, that differ."""
    if a.unit != "day" or b.unit != "day" or a.until or b.until:
        return False
    if a.day and b.day:
        months = a.month and b.month
        return (a.day, a.month if months else 0) != (b.day, b.month if months else 0)
    plain = a.weekday is not None and b.weekday is not None and not (a.base or b.base)
    return plain and a.weekday != b.weekday


def _is_today(ref: TimeRef) -> bool:
    return ref.unit == "day" and ref.offset == 0 and ref.weekday is None


def _definite(event: int, window: Window) -> bool:
    """One day or one week, or one of each year."""
    return 0 < event.bit_count() <= WEEK * (1 + window.width(event) // 360)


def _short(told: Told) -> str:
    words = told.evidence.quote
    return words if len(words) <= SHORT else words[: words.rfind(" ", 0, SHORT)] + " …"


def _where(told: Told, documents: Mapping[str, Document]) -> str:
    document = documents[told.mention.document]
    line = document.text.count("\n", 0, told.evidence.start)
    number = document.lines[line] if line < len(document.lines) else line + 1
    return f"{document.source.rpartition('/')[2]}:{number}"
