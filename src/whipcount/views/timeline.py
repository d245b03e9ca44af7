"""What happened when: one line an event, in the order of the days, with what is still ahead.

Events, meetings and pledges stand here, and what was said or where somebody stands only where the
words give it a day of its own; the rest of that is told by ``said`` and ``count``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from whipcount.model import Claim, Event, Meeting, Pledge, Position, Record, Statement, When
from whipcount.views.index import Index, first, first_day, last_day
from whipcount.views.labels import Words
from whipcount.views.occasions import occasions

WEEK = 7  # days; the day of a report that is known less well is no day of what it tells
# What is said rather than done: without a day of its own it stands under said and count.
WORDS_ONLY = frozenset({"CONSULT", "REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN"})
RELATIVE = re.compile(r"(?:who|which|(?P<whose>whose))\s", re.IGNORECASE)
KINDS: tuple[type[Claim], ...] = (Meeting, Event, Pledge, Statement, Position)


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One dated thing; ``precision`` is day, days, month, year, range, before or after.

    ``ahead_of`` is the day as of which it still lies ahead; None where it does not.
    """

    day: When
    precision: str
    kind: str
    line: str
    actors: tuple[str, ...]
    modality: str | None
    ahead_of: date | None
    origins: int
    words: tuple[Words, ...]
    claims: tuple[str, ...]
    standing: str


def timeline(record: Record, as_of: date | None = None) -> tuple[TimelineRow, ...]:
    """Every event that has a day once, in the order of its days."""
    index = Index(record)
    seen = as_of or last_report(record)
    groups = [group for kind in KINDS for group in index.entries(kind)]
    dated = [g for g in groups if any(day_of(c) for c in g) and _told_here(index, g)]
    rows = [row for group in occasions(dated) if (row := _row(index, group, seen))]
    return tuple(sorted(rows, key=lambda r: (first_day(r.day), last_day(r.day), r.words, r.claims)))


def last_report(record: Record) -> date | None:
    """The day by which the last dated report was published."""
    days = [last_day(d.published) for d in record.documents if d.published]
    return max((d for d in days if d != date.min), default=None)


def ahead(when: When | None, seen: date | None) -> date | None:
    """The day as of which something is still to come, if all of it is."""
    return seen if when and when.earliest and seen and when.earliest > seen else None


def undated(record: Record) -> int:
    """How many things of these kinds have no day, and so do not stand on the timeline."""
    index = Index(record)
    groups = (group for kind in KINDS for group in index.entries(kind))
    return sum(all(day_of(c) is None for c in group) for group in groups)


def day_of(claim: Claim) -> When | None:
    """The day of a claim, as far as it is known."""
    when = claim.start if isinstance(claim, Meeting) and claim.start else claim.time
    return when if when and (when.earliest or when.latest) else None


def _told_here(index: Index, group: Sequence[Claim]) -> bool:
    """With a day of its own; else somebody's act on a day that is known, not what they say or think."""
    if any(_own_day(index, c) for c in group) or isinstance(group[0], Meeting):
        return True
    lead = group[0]
    if isinstance(lead, Event) and (lead.type in WORDS_ONLY or not index.names(lead.actors)):
        return False
    days = first(day_of(c) for c in group)
    known = days is not None and last_day(days) != date.min and _narrow(days)
    return known and not isinstance(lead, Statement | Position)


def _own_day(index: Index, claim: Claim) -> bool:
    """Its words give a day, or a person does: it is not only the day of the report."""
    home = index.document(claim)
    reported = home.published if home else None
    return day_of(claim) is not None and (claim.time_ref is not None or claim.time != reported)


def _narrow(when: When) -> bool:
    """Open at an end, or no wider than a week."""
    return not (when.earliest and when.latest) or (when.latest - when.earliest).days < WEEK


def _row(index: Index, group: Sequence[Claim], seen: date | None) -> TimelineRow | None:
    day = first(day_of(c) for c in group)
    if day is None:
        return None
    lead = _lead([c for c in group if day_of(c) == day])
    actors, line = _told(index, lead)
    return TimelineRow(
        day=day, precision=precision(day), kind=lead.kind, line=" ".join(line.split()),
        actors=tuple(a for a in actors if a), modality=getattr(lead, "modality", None),
        ahead_of=ahead(day, seen), origins=index.origins(group), words=index.words([lead, *group]),
        claims=tuple(c.id for c in group), standing=lead.standing,
    )  # fmt: skip


def _lead(group: Sequence[Claim]) -> Claim:
    """Where the words only say who spoke, what was said tells more."""
    best = group[0]
    if not isinstance(best, Event) or best.type != "CONSULT":
        return best
    own = {(e.document, at) for e in best.evidence for at in range(e.start, e.end)}
    said = (c for c in group if isinstance(c, Statement) and c.document == best.document)
    apart = (c for c in said if not any((e.document, e.start) in own for e in c.evidence))
    return next(apart, best)


def _told(index: Index, claim: Claim) -> tuple[tuple[str | None, ...], str]:
    """Who, and what, in the claim's own words."""
    if isinstance(claim, Meeting):
        return index.names((*claim.hosts, *claim.participants)), _meeting(claim)
    if isinstance(claim, Statement):
        return (index.name(claim.speaker),), claim.content
    if isinstance(claim, Pledge):
        return (index.name(claim.actor),), f"{claim.what} ({claim.status})"
    if isinstance(claim, Position):
        return (index.name(claim.actor),), f"{claim.stance}: {claim.issue_text}"
    if isinstance(claim, Event):
        actors = index.names(claim.actors)
        return actors, _by_name(claim.line, next((a for a in actors if a), None))
    return (), claim.evidence[0].quote


def _by_name(line: str, who: str | None) -> str:
    """A relative clause told by itself: "who struck a deal" as "Ann Lee struck a deal"."""
    relative = RELATIVE.match(line)
    if not relative or not who:
        return line
    rest = line[relative.end() :]
    if relative["whose"]:
        return rest if rest.casefold().startswith(who.casefold()) else line
    return f"{who} {rest}"


def _meeting(claim: Meeting) -> str:
    """Name, place and status, and what it came to."""
    told = not claim.place or claim.place.casefold() in claim.name.casefold()
    place = "" if told else f", {claim.place}"
    came = f": {claim.outcome}" if claim.outcome else ""
    return f"{claim.name}{place} ({claim.status}){came}"


def precision(when: When) -> str:
    """How narrow a range of days is, in a word."""
    if when.earliest is None or when.latest is None:
        return "after" if when.earliest else "before"
    span = (when.latest - when.earliest).days
    words: Iterator[tuple[int, str]] = iter(((0, "day"), (6, "days"), (31, "month"), (366, "year")))
    return next((word for most, word in words if span <= most), "range")
