"""What the reports say is required: one row per need, who offers of it, what is lacking and what it waits for.

Requirement, offer, gap, as planners of a force, a fund or a majority count it. An offer is a pledge of the
same thing that was not taken back; only offers in the unit or currency of the need fill its gap.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from whipcount.link.wordings import TOKEN, names_in, stem, wording
from whipcount.model import Amount, Need, Quantity, Record, When
from whipcount.views.index import Index, first
from whipcount.views.labels import Words
from whipcount.views.pledges import PledgeRow, pledges
from whipcount.views.waits import OVER, Wait, waits


@dataclass(frozen=True, slots=True)
class Offer:
    """What somebody offers of a need, and on what condition; ``fills``: it counts against the gap."""

    name: str
    what: str
    amount: Amount | None
    quantity: Quantity | None
    status: str
    on: tuple[str, ...]
    fills: bool
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class NeedRow:
    """One thing that is needed, by whom, for what; its offers; ``gap`` is what no offer fills.

    ``lacking``: nobody offers it at all. ``waits`` are conditions that speak of it. ``noted``: a person's
    own note says so.
    """

    what: str
    by: str | None
    for_issue: str | None
    amount: Amount | None
    quantity: Quantity | None
    offered_by: tuple[str, ...]
    offers: tuple[Offer, ...]
    gap: Amount | Quantity | None
    lacking: bool
    waits: tuple[Wait, ...]
    noted: bool
    day: When | None
    origins: int
    words: tuple[Words, ...]
    claims: tuple[str, ...]
    standing: str


def needs(record: Record) -> tuple[NeedRow, ...]:
    """Every need once: those with a number and most reported first."""
    index, beside = Index(record), _Beside(record)
    rows = [_row(index, group, beside) for group in index.entries(Need)]
    return tuple(
        sorted(rows, key=lambda r: (-r.origins, not (r.amount or r.quantity), r.words, r.claims))
    )


class _Beside:
    """What stands beside needs: pledges that hold, and conditions that are not over."""

    def __init__(self, record: Record) -> None:
        found = waits(record)
        self.pledges = [r for r in pledges(record).rows if not r.taken_back]
        self.waits = [w for w in (*found.edges, *found.triggers) if w.status not in OVER]
        texts = [*(p.what for p in self.pledges), *(w.trigger for w in self.waits)]
        named = (n for a in record.actors if a.named for n in (a.name, *a.aliases))
        told = {stem(w.casefold()) for n in named for w in TOKEN.findall(n)}
        self.names = frozenset(names_in(texts) | told)
        self._cores: dict[str, tuple[str, ...]] = {}

    def terms(self, *texts: str) -> frozenset[str]:
        """What words are about, whoever is named in them."""
        return frozenset(t for text in texts if text for t in self._core(text))

    def _core(self, text: str) -> tuple[str, ...]:
        if text not in self._cores:
            self._cores[text] = wording(f"that {text}", self.names).core
        return self._cores[text]

    def offers(self, lead: Need, what: str) -> tuple[Offer, ...]:
        """The pledges of the same thing; of a bare sum all that is given in its currency."""
        wanted = self.terms(what, lead.quantity.unit if lead.quantity else "")
        rows = [r for r in self.pledges if self._meets(r, lead, wanted)]
        return tuple(
            Offer(
                r.giver, r.what, r.amount, r.quantity, r.status, r.on, self._fills(r, lead), r.words
            )
            for r in rows
        )

    def _meets(self, row: PledgeRow, lead: Need, wanted: frozenset[str]) -> bool:
        given = self.terms(row.what, row.quantity.unit if row.quantity else "")
        if lead.amount:
            said = wanted - {"money"}
            same = row.amount is not None and row.amount.currency == lead.amount.currency
            return (
                same and row.counted and (not said or bool(said & given) or not given - {"money"})
            )
        return bool(wanted & given)

    def _fills(self, row: PledgeRow, lead: Need) -> bool:
        if lead.amount:
            return row.amount is not None and row.counted
        if lead.quantity and row.quantity:
            return bool(self.terms(lead.quantity.unit) & self.terms(row.quantity.unit))
        return False

    def conditions(self, what: str) -> tuple[Wait, ...]:
        """Conditions whose trigger speaks of the needed thing."""
        wanted = self.terms(what) - {"money"}
        return tuple(w for w in self.waits if wanted & self.terms(w.trigger))


def _row(index: Index, group: Sequence[Need], beside: _Beside) -> NeedRow:
    lead, what = group[0], " ".join(group[0].what.split())
    amount, quantity = first(n.amount for n in group), first(n.quantity for n in group)
    offers = beside.offers(replace(lead, amount=amount, quantity=quantity), what)
    named = [_offerer(index, o) for n in group for o in n.offered_by]
    by = tuple(dict.fromkeys((*(o.name for o in offers), *named)))
    return NeedRow(
        what=what, by=index.name(first(n.by for n in group)), for_issue=_issue(index, group),
        amount=amount, quantity=quantity, offered_by=by, offers=offers,
        gap=_gap(amount, quantity, offers), lacking=not by, waits=beside.conditions(what),
        noted=any(d.note for n in group if (d := index.document(n))),
        day=index.day(lead), origins=index.origins(group), words=index.words(group),
        claims=tuple(n.id for n in group), standing=lead.standing,
    )  # fmt: skip


def _issue(index: Index, group: Sequence[Need]) -> str | None:
    issues = {i.id: i.name for i in index.record.issues}
    issue = first(n.for_issue for n in group)
    return issues.get(issue, issue) if issue else None


def _gap(
    amount: Amount | None, quantity: Quantity | None, offers: Iterable[Offer]
) -> Amount | Quantity | None:
    """What is needed less what is offered in the same unit; None where no number is told or none lacks."""
    filling = [o for o in offers if o.fills]
    if amount:
        left = amount.value - math.fsum(o.amount.value for o in filling if o.amount)
        return Amount(left, amount.currency) if left > 0 else None
    if quantity:
        left = quantity.value - math.fsum(o.quantity.value for o in filling if o.quantity)
        return Quantity(left, quantity.unit) if left > 0 else None
    return None


def _offerer(index: Index, given: str) -> str:
    """``offered_by`` holds actors or pledges; either way a name is wanted."""
    actor = index.actors.get(given)
    pledge = index.claims.get(given)
    party = getattr(pledge, "actor", None)
    return actor.name if actor else (index.name(party) or given)
