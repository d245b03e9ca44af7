"""What the reports say is required: one row per need, and who offers it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whipcount.model import Amount, Need, Quantity, Record, When
from whipcount.views.index import Index, first
from whipcount.views.labels import Words


@dataclass(frozen=True, slots=True)
class NeedRow:
    """One thing that is needed, by whom, for what, and the names of those who offer it."""

    what: str
    by: str | None
    for_issue: str | None
    amount: Amount | None
    quantity: Quantity | None
    offered_by: tuple[str, ...]
    day: When | None
    origins: int
    words: tuple[Words, ...]
    claims: tuple[str, ...]
    standing: str


def needs(record: Record) -> tuple[NeedRow, ...]:
    """Every need once, the most reported first."""
    index = Index(record)
    rows = [_row(index, group) for group in index.entries(Need)]
    return tuple(sorted(rows, key=lambda r: (-r.origins, r.words, r.claims)))


def _row(index: Index, group: Sequence[Need]) -> NeedRow:
    lead = group[0]
    issues = {i.id: i.name for i in index.record.issues}
    issue = first(n.for_issue for n in group)
    offers = dict.fromkeys(o for n in group for o in n.offered_by)
    return NeedRow(
        what=" ".join(lead.what.split()),
        by=index.name(first(n.by for n in group)),
        for_issue=issues.get(issue, issue) if issue else None,
        amount=first(n.amount for n in group),
        quantity=first(n.quantity for n in group),
        offered_by=tuple(dict.fromkeys(_offerer(index, o) for o in offers)),
        day=index.day(lead),
        origins=index.origins(group),
        words=index.words(group),
        claims=tuple(n.id for n in group),
        standing=lead.standing,
    )


def _offerer(index: Index, given: str) -> str:
    """``offered_by`` holds actors or pledges; either way a name is wanted."""
    actor = index.actors.get(given)
    pledge = index.claims.get(given)
    party = getattr(pledge, "actor", None)
    return actor.name if actor else (index.name(party) or given)
