"""What is promised, and taken back: one row per pledge, and what it comes to per currency."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from whipcount.link.figures import FURTHER
from whipcount.link.wordings import content
from whipcount.model import Amount, Party, Pledge, Quantity, Record, When
from whipcount.views.index import Index, first, fold, last_day
from whipcount.views.labels import Words
from whipcount.views.sides import folding
from whipcount.views.totals import LeftOut, Totals, things

PROMISED = ("pledged", "committed", "allocated")
HANDED_OVER = ("delivering", "delivered")
GIVEN = (*PROMISED, *HANDED_OVER)
TALKED_OF = ("floated", "offered")
TAKEN_BACK = ("reduced", "delayed", "suspended", "withdrawn", "lapsed", "denied")


@dataclass(frozen=True, slots=True)
class Step:
    """A status that the pledge had, and when."""

    status: str
    day: When | None
    claim: str


@dataclass(frozen=True, slots=True)
class PledgeRow:
    """One pledge with everything the reports say of it; ``on`` is what it hangs on.

    ``side``: the country or body that gives by whoever promises, where it stands beside them; it has
    an id in ``side_id``. ``sure``: the chance, in hundredths, that the surest reading of it is right.
    """

    actor: str | None
    name: str
    unnamed: bool
    act: str
    what: str
    amount: Amount | None
    quantity: Quantity | None
    beneficiary: str | None
    supplier: str | None
    channel: str | None
    announced_by: str | None
    status: str
    taken_back: bool
    conditional: bool
    on: tuple[str, ...]
    day: When | None
    origins: int
    moved: bool
    history: tuple[Step, ...]
    part_of: str | None
    counted: bool
    words: tuple[Words, ...]
    claims: tuple[str, ...]
    standing: str
    said_as: tuple[str, ...] = ()
    side: str | None = None
    side_id: str | None = None
    sure: int = 100

    @property
    def giver(self) -> str:
        """Whose the pledge is: the side, else whoever promises."""
        return self.side or self.name


@dataclass(frozen=True, slots=True)
class Total:
    """What the counted rows of one currency, or of one kind of thing, come to: given, talked of, taken back.

    ``given`` holds what is promised too; ``handed_over`` is what has left the giver's hands.
    """

    currency: str
    given: float
    talked_of: float
    taken_back: float
    rows: int
    handed_over: float = 0

    @property
    def parts(self) -> tuple[tuple[str, float], ...]:
        """What it is made of, each with its name; what comes to nothing is left out."""
        told = (
            ("promised", self.given - self.handed_over),
            ("given", self.handed_over),
            ("offered or floated", self.talked_of),
            ("taken back", self.taken_back),
        )
        return tuple((name, value) for name, value in told if value)


@dataclass(frozen=True, slots=True)
class Pledges:
    """All pledges by actor, the totals per currency and the counts per thing, and what does not enter them."""

    rows: tuple[PledgeRow, ...]
    totals: tuple[Total, ...]
    left_out: tuple[LeftOut, ...] = ()
    counts: tuple[Total, ...] = ()


def pledges(record: Record) -> Pledges:
    """Every pledge once, by actor and day, with totals."""
    index = Index(record)
    groups = _joined(index)
    weighed = Totals(index, groups)
    number = Totals(index, groups, count=True)
    counted = weighed.counted() | number.counted()
    rows = _sided(index, [_row(index, group, group[0].id in counted) for group in groups])
    ordered = sorted(rows, key=lambda r: (fold(r.giver), r.words, r.claims))
    counts = _counts(ordered)
    told = {t.currency for t in counts}
    more = (x for x in number.left_out() if x.quantity and things(x.quantity.unit) in told)
    left_out = (*weighed.left_out(), *more)
    return Pledges(tuple(ordered), _totals(ordered), left_out, counts)


def _sided(index: Index, rows: Sequence[PledgeRow]) -> list[PledgeRow]:
    """Rows with the side that gives, as the count folds a country and those who govern it."""
    parties = [Party(r.name, actor=r.actor) for r in rows]
    folded = folding(index, parties)
    givers = folded & {index.key(p) for p in parties}
    return [_given_by(index, r, p, givers) for r, p in zip(rows, parties, strict=True)]


def _given_by(index: Index, row: PledgeRow, party: Party, givers: AbstractSet[str]) -> PledgeRow:
    side = index.side(party)
    if index.key(side) not in givers or side is party:
        return row
    return replace(row, side=index.name(side), side_id=side.actor)


def _joined(index: Index) -> list[tuple[Pledge, ...]]:
    """Entries by one actor about one thing are steps of one pledge; the latest leads."""
    groups: dict[tuple[str, ...], list[Pledge]] = {}
    for entry in index.entries(Pledge):
        groups.setdefault(_thing(index, entry), []).extend(entry)
    found = [index.latest_first(group) for group in groups.values()]
    return sorted(found, key=lambda g: (-last_day(index.day(g[0])).toordinal(), g[0].id))


def _thing(index: Index, entry: Sequence[Pledge]) -> tuple[str, ...]:
    """Who pledges what: a sum and a count are a thing, whatever the words around them.

    "Another 5 million" is a thing of its own; without a number the words that say something are.
    """
    lead = entry[0]
    who = index.key(lead.actor)
    if amount := first(p.amount for p in entry):
        more = "more" if amount.modifier in FURTHER else ""
        return (who, str(amount.value), amount.currency or "", more)
    if quantity := first(p.quantity for p in entry):
        more = "more" if quantity.modifier in FURTHER else ""
        return (who, lead.act, str(quantity.value), _unit(quantity.unit), more)
    said = content(lead.what) - content(index.name(lead.actor) or "")
    return (who, lead.act, *(sorted(said) or [fold(lead.what)]))


def _unit(unit: str) -> str:
    """A unit as compared: by its initials, since "barrels per day" is also "bpd"."""
    words = fold(unit).split()
    return "".join(word[0] for word in words) if len(words) > 1 else fold(unit)


def _row(index: Index, group: Sequence[Pledge], counted: bool) -> PledgeRow:
    lead = group[0]
    history = _history(index, group)
    on = tuple(dict.fromkeys(t for p in group for t in index.triggers(p.conditions)))
    return PledgeRow(
        actor=lead.actor.actor, name=index.name(lead.actor) or "", unnamed=index.unnamed(lead.actor),
        act=lead.act, what=" ".join(lead.what.split()),
        amount=first(p.amount for p in group), quantity=first(p.quantity for p in group),
        beneficiary=first(p.beneficiary for p in group),
        supplier=first(p.supplier for p in group), channel=first(p.channel for p in group),
        announced_by=index.name(first(p.announced_by for p in group)),
        status=lead.status, taken_back=lead.status in TAKEN_BACK,
        conditional=any(p.conditional for p in group), on=on,
        day=index.day(lead), origins=index.origins(group),
        moved=len({s.status for s in history}) > 1, history=history,
        part_of=first(p.part_of for p in group), counted=counted,
        words=index.words(group), claims=tuple(p.id for p in group), standing=lead.standing,
        said_as=tuple(dict.fromkeys(" ".join(p.actor.text.split()) for p in group)),
        sure=max(p.sure for p in group),
    )  # fmt: skip


def _history(index: Index, group: Sequence[Pledge]) -> tuple[Step, ...]:
    """Each status once, the earliest first: as linked, else as the reports give it."""
    linked = next((p.history for p in group if p.history), ())
    if linked:
        return tuple(Step(c.status, c.time, c.claim) for c in linked)
    steps: dict[str, Step] = {}
    for pledge in reversed(group):
        steps.setdefault(pledge.status, Step(pledge.status, index.day(pledge), pledge.id))
    return tuple(steps.values())


def _totals(rows: Sequence[PledgeRow]) -> tuple[Total, ...]:
    sums: dict[str, list[tuple[str, float]]] = {}
    for row in rows:
        if row.counted and row.amount and row.amount.currency:
            sums.setdefault(row.amount.currency, []).append((row.status, row.amount.value))
    return tuple(_total(currency, found) for currency, found in sorted(sums.items()))


def _counts(rows: Sequence[PledgeRow]) -> tuple[Total, ...]:
    """What the counted rows come to, thing by thing, where several give of it."""
    sums: dict[str, list[tuple[str, float]]] = {}
    for row in rows:
        if row.counted and row.quantity and not row.amount:
            kind = things(row.quantity.unit)
            sums.setdefault(kind, []).append((row.status, row.quantity.value))
    return tuple(_total(kind, found) for kind, found in sorted(sums.items()) if len(found) > 1)


def _total(currency: str, found: Sequence[tuple[str, float]]) -> Total:
    def of(statuses: Sequence[str]) -> float:
        return sum(value for status, value in found if status in statuses)

    return Total(currency, of(GIVEN), of(TALKED_OF), of(TAKEN_BACK), len(found), of(HANDED_OVER))
