"""What the front page holds: every answer at once, each with its most telling rows first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from whipcount.model import Record
from whipcount.views.count import Count, count
from whipcount.views.disputed import Dispute, disputed
from whipcount.views.documents import Documents, documents
from whipcount.views.index import last_day
from whipcount.views.meetings import MeetingRow, meetings
from whipcount.views.pledges import PledgeRow, Total, pledges
from whipcount.views.said import SaidRow, said
from whipcount.views.waits import Wait, Waits, waits


@dataclass(frozen=True, slots=True)
class Front:
    """The answers that the front page sets, and the last day that any of its reports has."""

    reading: Documents
    last: date | None
    counts: tuple[Count, ...]
    waits: Waits
    pledges: tuple[PledgeRow, ...]
    totals: tuple[Total, ...]
    meetings: tuple[MeetingRow, ...]
    disputed: tuple[Dispute, ...]
    not_said: tuple[SaidRow, ...]


def front(record: Record) -> Front:
    """Build the front page: rows that have much support and are recent come first."""
    reading, pledged = documents(record), pledges(record)
    waiting = waits(record)
    return Front(
        reading=reading,
        last=_last(reading),
        counts=count(record),
        waits=replace(waiting, triggers=_told(waiting.triggers)),
        pledges=tuple(sorted(pledged.rows, key=_pledge_key)),
        totals=pledged.totals,
        meetings=meetings(record),
        disputed=disputed(record),
        not_said=tuple(s for s in said(record) if s.act.startswith("decline")),
    )


def _last(reading: Documents) -> date | None:
    """The last day that a report is known to be of."""
    last = max((last_day(r.published) for r in reading.rows), default=date.min)
    return None if last == date.min else last


def _told(triggers: tuple[Wait, ...]) -> tuple[Wait, ...]:
    """Conditions of somebody with a name before those of "an official"."""
    return tuple(sorted(triggers, key=lambda w: w.unnamed))


def _pledge_key(row: PledgeRow) -> tuple[bool, int, bool, int]:
    """Sums and counts before mere words, then the best supported, then the latest."""
    measured = row.amount is not None or row.quantity is not None
    return (row.unnamed, -row.origins, not measured, -last_day(row.day).toordinal())
