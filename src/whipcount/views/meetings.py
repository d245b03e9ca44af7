"""Which meetings are proposed, planned, held, postponed or cancelled: one row per meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from whipcount.model import Meeting, Party, Record, When
from whipcount.views.index import Index, first, first_day, fold, last_day
from whipcount.views.labels import Words
from whipcount.views.naming import POINTING
from whipcount.views.timeline import ahead, last_report

SETTLED = ("held", "cancelled", "postponed", "planned", "proposed")


@dataclass(frozen=True, slots=True)
class Step:
    """A status that it had before, and the day it was to be on then."""

    status: str
    day: When | None


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting with everything the reports say of it. ``moved``: its status changed.

    ``ahead_of`` is the day as of which it still lies ahead; None where it does not, or has no day.
    """

    name: str
    series: str | None
    purpose: str | None
    status: str
    moved: bool
    steps: tuple[Step, ...]
    ahead_of: date | None
    day: When | None
    end: When | None
    place: str | None
    mode: str
    hosts: tuple[str, ...]
    participants: tuple[str, ...]
    remote: tuple[str, ...]
    excluded: tuple[str, ...]
    outcome: str | None
    origins: int
    words: tuple[Words, ...]
    claims: tuple[str, ...]
    standing: str


def meetings(record: Record, as_of: date | None = None) -> tuple[MeetingRow, ...]:
    """Every meeting once, by day; those without a day last."""
    index = Index(record)
    seen = as_of or last_report(record)
    rows = [_row(index, group, old, seen) for group, old in _gone_on(index.entries(Meeting))]
    rows = [r for r in rows if _says(r)]
    return tuple(sorted(rows, key=lambda r: (first_day(r.day), -r.origins, r.words, r.claims)))


def _gone_on(groups: Sequence[Sequence[Meeting]]) -> list[tuple[Sequence[Meeting], list[Meeting]]]:
    """Each meeting with the day that it was put off from: that is one of its steps, and no row of its own."""
    off = {m.id: g for g in groups for m in g if all(o.status == "postponed" for o in g)}
    steps = {id(g): [c.claim for m in g for c in m.history] for g in groups}
    olds = {
        id(g): [off[c] for c in dict.fromkeys(steps[id(g)]) if c in off and off[c] is not g]
        for g in groups
    }
    told = {id(o) for found in olds.values() for o in found}
    return [(g, [m for o in olds[id(g)] for m in o]) for g in groups if id(g) not in told]


def _row(
    index: Index, group: Sequence[Meeting], old: Sequence[Meeting], seen: date | None
) -> MeetingRow:
    best = _settled_first(index, group)
    lead = best[0]
    statuses = {c.status for m in group for c in m.history} | {m.status for m in group}
    day = _narrowest(m.start or m.time for m in best)
    return MeetingRow(
        name=_called(index, lead), series=first(m.series for m in best),
        purpose=first(m.purpose for m in best), status=lead.status, moved=len(statuses) > 1,
        steps=_steps(best, lead.status), ahead_of=ahead(day, seen), day=day, end=_narrowest(m.end for m in best),
        place=first(m.place for m in best),
        mode=first(m.mode for m in best if m.mode != "unknown") or "unknown",
        hosts=_union(index, [m.hosts for m in best]),
        participants=_union(index, [m.participants for m in best]),
        remote=_union(index, [m.remote for m in best]),
        excluded=_union(index, [m.excluded for m in best]),
        outcome=first(m.outcome for m in best), origins=index.origins([*group, *old]),
        words=index.words([*best, *old]), claims=tuple(m.id for m in (*best, *old)), standing=lead.standing,
    )  # fmt: skip


def _called(index: Index, meeting: Meeting) -> str:
    """Its name with those who meet in full, where it says "Ahn", or "she"."""
    name = " ".join(meeting.name.split())
    for party in (*meeting.hosts, *meeting.participants):
        known = index.name(party) or ""
        if (
            known.casefold() not in name.casefold()
            and fold(known).partition(" ")[0] not in POINTING
        ):
            for short in _short(index, party, known):
                name = name if known in name else _in_full(name, short, known)
    return name


def _short(index: Index, party: Party, known: str) -> tuple[str, ...]:
    """How a meeting's name may tell a party: by a pronoun, or a person by the last name, however spelled."""
    said, actor = " ".join(party.text.split()), index.actor(party)
    if said.casefold() in POINTING:
        return (said,)
    person = actor is not None and actor.type == "person" and actor.named
    return (said.rpartition(" ")[2], known.rpartition(" ")[2]) if person else ()


def _in_full(name: str, short: str, known: str) -> str:
    """The name with a party told in full where it lists those who meet."""
    listed = re.compile(rf"(?:(?<= of )|(?<= and )|(?<=, )){re.escape(short)}(?= and |,| in |$)")
    return listed.sub(lambda _: known, name, count=1)


def _says(row: MeetingRow) -> bool:
    """Which meeting it is: by more than "the meeting last week", unless a person wants it kept."""
    if row.origins > 1 or row.standing != "claimed" or row.place or row.hosts:
        return True
    alone = len(row.participants) < 2 and len(row.name.split()) == 1
    day = row.day is not None and row.day.earliest == row.day.latest
    return not alone or (day and bool(row.participants))


def _steps(group: Sequence[Meeting], now: str) -> tuple[Step, ...]:
    """The statuses before the present one, each once, in the order told."""
    told = {c.status: c.time for m in group for c in m.history if c.status != now}
    return tuple(Step(status, when) for status, when in told.items())


def _settled_first(index: Index, group: Sequence[Meeting]) -> list[Meeting]:
    """The latest report first; of one day, the status that leaves least open."""

    def key(meeting: Meeting) -> tuple[bool, int, int]:
        document = index.document(meeting)
        told = last_day(document.published if document else None).toordinal()
        rank = SETTLED.index(meeting.status) if meeting.status in SETTLED else len(SETTLED)
        return (meeting.standing == "claimed", -told, rank)

    return sorted(group, key=key)


def _narrowest(ranges: Iterable[When | None]) -> When | None:
    """The shortest known range; the first of several as short."""
    known = [r for r in ranges if r and (r.earliest or r.latest)]
    return min(known, key=_width, default=None)


def _width(when: When) -> timedelta:
    return (when.latest or date.max) - (when.earliest or date.min)


def _union(index: Index, lists: Sequence[Sequence[Party]]) -> tuple[str, ...]:
    names = index.names(p for parties in lists for p in parties)
    return tuple({fold(n): n for n in reversed(names) if n}.values())[::-1]
