"""The whip's sheet: each issue's count in the columns of its ladder, beside what is needed and claimed.

Names, totals, moves since a day, and who has not been heard of for long; every name has its words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta

from whipcount.model import Position, Record, When
from whipcount.views.blocs import Bloc, Place, blocs
from whipcount.views.claimed import Claimed, claimed
from whipcount.views.count import HAPPEN, LADDER, PART, Count, Stand, count
from whipcount.views.index import Index, last_day
from whipcount.views.labels import Words
from whipcount.views.thresholds import Threshold, given, reported
from whipcount.views.topics import Topics

FOR = frozenset({"committed", "supports"})
LEANING = frozenset({"offered"})
AGAINST = frozenset({"declined", "opposed", "blocking"})
STALE = 30  # days without a word before the last report


@dataclass(frozen=True, slots=True)
class Options:
    """What a person asks of the sheet: a threshold, a day to count moves from, when a word is stale."""

    threshold: str | None = None
    since: date | None = None
    stale: int = STALE


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody who stood elsewhere before, or is new since the day asked for (``before`` is None)."""

    name: str
    before: str | None
    now: str
    day: When | None
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in a column: when last confirmed, and whether that is long ago.

    ``unnamed``: the party, or whoever says so, has no name; ``counted``: the party itself has one;
    ``sure`` as in ``Stand``.
    """

    name: str
    actor: str | None
    conditional: bool
    moved: bool
    unnamed: bool
    counted: bool
    last_confirmed: date | None
    stale: bool
    words: tuple[Words, ...]
    sure: int = 100


@dataclass(frozen=True, slots=True)
class Column:
    """One stance of the ladder, with its names; ``total`` counts those with a name."""

    stance: str
    total: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Sheet(Count):
    """A count with its columns, and what stands beside it.

    ``holds`` counts who is for it, ``leans`` who offers, ``against`` who is not for it; ``short`` is what
    the threshold lacks; ``groups`` are those that stand here, with their members' own stances.
    """

    columns: tuple[Column, ...]
    total: int
    holds: int
    leans: int
    against: int
    threshold: Threshold | None
    short: int | None
    claimed: tuple[Claimed, ...]
    moves: tuple[Move, ...]
    groups: tuple[Bloc, ...]
    stale: int
    stale_before: date | None


def sheets(
    record: Record, issue: str | None = None, options: Options | None = None
) -> tuple[Sheet, ...]:
    """Every issue's sheet, or those of the issues that are named.

    Raises:
        InputError: no issue is called that, or the threshold is none.
    """
    asked = options or Options()
    index, needed, said = Index(record), reported(record), _claimed(record)
    wanted = given(asked.threshold) if asked.threshold else None
    last = max((last_day(d.published) for d in record.documents), default=date.min)
    before = (
        last - timedelta(days=asked.stale)
        if last > date.min + timedelta(days=asked.stale)
        else date.min
    )
    return tuple(
        _sheet(
            index,
            c,
            wanted or needed.get(c.issue or ""),
            said.get(c.issue or "", ()),
            (asked, before),
        )
        for c in count(record, issue)
    )


def _claimed(record: Record) -> Mapping[str, tuple[Claimed, ...]]:
    """The numbers of parties that are claimed, by the issue they are about."""
    topics = Topics(record)
    issues = {c.id: c.issue for c in record.claims if isinstance(c, Position)}
    found: dict[str, list[Claimed]] = {}
    for row in claimed(record):
        held = next((issues[c] for c in row.claims if issues.get(c)), None)
        about = held or next((i for w in row.words if (i := topics.of(w.quote))), None)
        if about:
            found.setdefault(about, []).append(row)
    return {issue: tuple(rows) for issue, rows in found.items()}


def _sheet(
    index: Index,
    counted: Count,
    needed: Threshold | None,
    said: Sequence[Claimed],
    asked: tuple[Options, date],
) -> Sheet:
    options, before = asked
    columns = _columns(index, counted, before)
    totals = {c.stance: c.total for c in columns}

    def of(stances: frozenset[str]) -> int:
        return sum(n for stance, n in totals.items() if stance in stances)

    short = max(0, needed.number - of(FOR)) if needed and needed.number else None
    return Sheet(
        **{f.name: getattr(counted, f.name) for f in fields(Count)},
        columns=columns, total=sum(totals.values()), holds=of(FOR), leans=of(LEANING),
        against=of(AGAINST), threshold=needed, short=short, claimed=tuple(said),
        moves=_moves(counted, options.since), groups=blocs(index, _places(counted)),
        stale=sum(e.stale for c in columns for e in c.entries),
        stale_before=None if before == date.min else before,
    )  # fmt: skip


def _columns(index: Index, counted: Count, before: date) -> tuple[Column, ...]:
    """Every rung of the issue's own ladder, empty ones too, and those that are met of the other."""
    rungs = {r.stance: r.stands for r in counted.rungs}
    own = HAPPEN if counted.asks == "happen" else PART
    stances = sorted({*own, *rungs}, key=lambda s: LADDER.index(s) if s in LADDER else len(LADDER))
    return tuple(_column(index, s, rungs.get(s, ()), before) for s in stances)


def _column(index: Index, stance: str, stands: Sequence[Stand], before: date) -> Column:
    entries = tuple(sorted((_entry(index, s, before) for s in stands), key=lambda e: not e.counted))
    return Column(stance, sum(e.counted for e in entries), entries)


def _named(index: Index, stand: Stand) -> bool:
    """Whether a party has a name; "countries" and "an official" are nobody in particular."""
    actor = index.actors.get(stand.actor or "")
    known = actor.named if actor else not stand.unnamed
    return known and any(c.isupper() for c in stand.name)


def _entry(index: Index, stand: Stand, before: date) -> Entry:
    """A stand as a name: last confirmed on the latest day that any of its reports has."""
    days = [last_day(index.day(index.claims[c])) for c in stand.claims if c in index.claims]
    latest = max(days, default=date.min)
    known = None if latest == date.min else latest
    return Entry(
        stand.name, stand.actor, stand.conditional, stand.moved, stand.unnamed, _named(index, stand), known,
        known is not None and known < before, stand.words, stand.sure,
    )  # fmt: skip


def _places(counted: Count) -> list[Place]:
    return [Place(s.actor, s.name, s.stance, s.words) for r in counted.rungs for s in r.stands]


def _moves(counted: Count, since: date | None) -> tuple[Move, ...]:
    """Who moved, and with a day given also who is first heard of since; the latest first."""
    stands = [s for r in counted.rungs for s in r.stands if not s.unnamed]
    found = [m for s in stands if (m := _move(s, since))]
    return tuple(sorted(found, key=lambda m: (-last_day(m.day).toordinal(), m.name)))


def _move(stand: Stand, since: date | None) -> Move | None:
    earlier = [o for o in stand.others if o.earlier]
    day = last_day(stand.day)
    if since is not None:  # what stood on that day, else the first stance since
        earlier = [o for o in earlier if last_day(o.day) <= since] or earlier[-1:]
    if since is not None and (day == date.min or day <= since):
        return None
    if not earlier and since is None:
        return None
    before = earlier[0].stance if earlier else None
    return Move(stand.name, before, stand.stance, stand.day, stand.words)
