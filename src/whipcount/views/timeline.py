"""What happened when: events, meetings, statements, pledges and positions that have a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.model import Claim, Event, Meeting, Pledge, Position, Record, Statement, When
from whipcount.views.index import Index, first, first_day, last_day
from whipcount.views.labels import Words

KINDS: tuple[type[Claim], ...] = (Event, Meeting, Statement, Pledge, Position)


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One dated thing; ``precision`` is day, days, month, year, range, before or after."""

    day: When
    precision: str
    kind: str
    line: str
    actors: tuple[str, ...]
    modality: str | None
    origins: int
    words: tuple[Words, ...]
    claims: tuple[str, ...]
    standing: str


def timeline(record: Record) -> tuple[TimelineRow, ...]:
    """Every dated claim once, in the order of its days."""
    index = Index(record)
    groups = [group for kind in KINDS for group in index.entries(kind)]
    rows = [row for group in _telling(groups) if (row := _row(index, group))]
    return tuple(sorted(rows, key=lambda r: (first_day(r.day), last_day(r.day), r.words, r.claims)))


def _telling(groups: Sequence[Sequence[Claim]]) -> Iterator[Sequence[Claim]]:
    """The groups without events that nobody does or that stand inside what another row tells."""
    told = {
        (e.document, at)
        for group in groups
        for claim in group
        if not isinstance(claim, Event) and _day(claim)
        for e in claim.evidence
        for at in range(e.start, e.end)
    }
    for group in groups:
        lead = group[0]
        here = {(e.document, e.start) for c in group for e in c.evidence}
        if not isinstance(lead, Event) or (lead.actors and not here & told):
            yield group


def undated(record: Record) -> int:
    """How many things of these kinds have no day, and so do not stand on the timeline."""
    index = Index(record)
    groups = (group for kind in KINDS for group in index.entries(kind))
    return sum(all(_day(c) is None for c in group) for group in groups)


def _day(claim: Claim) -> When | None:
    when = claim.start if isinstance(claim, Meeting) and claim.start else claim.time
    return when if when and (when.earliest or when.latest) else None


def _row(index: Index, group: Sequence[Claim]) -> TimelineRow | None:
    day = first(_day(c) for c in group)
    if day is None:
        return None
    lead = next(c for c in group if _day(c) == day)
    actors, line = _told(index, lead)
    return TimelineRow(
        day=day, precision=precision(day), kind=lead.kind, line=" ".join(line.split()),
        actors=tuple(a for a in actors if a), modality=getattr(lead, "modality", None),
        origins=index.origins(group), words=index.words([lead, *group]),
        claims=tuple(c.id for c in group), standing=lead.standing,
    )  # fmt: skip


def _told(index: Index, claim: Claim) -> tuple[tuple[str | None, ...], str]:
    """Who, and what, in the claim's own words."""
    if isinstance(claim, Meeting):
        return index.names((*claim.hosts, *claim.participants)), f"{claim.name} ({claim.status})"
    if isinstance(claim, Statement):
        return (index.name(claim.speaker),), claim.content
    if isinstance(claim, Pledge):
        return (index.name(claim.actor),), f"{claim.what} ({claim.status})"
    if isinstance(claim, Position):
        return (index.name(claim.actor),), f"{claim.stance}: {claim.issue_text}"
    if isinstance(claim, Event):
        return index.names(claim.actors), claim.line
    return (), claim.evidence[0].quote


def precision(when: When) -> str:
    """How narrow a range of days is, in a word."""
    if when.earliest is None or when.latest is None:
        return "after" if when.earliest else "before"
    span = (when.latest - when.earliest).days
    words: Iterator[tuple[int, str]] = iter(((0, "day"), (6, "days"), (31, "month"), (366, "year")))
    return next((word for most, word in words if span <= most), "range")
