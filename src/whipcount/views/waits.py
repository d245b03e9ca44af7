"""Who waits for whom: conditions as rows from holders to those who must move, and their loops."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whipcount.link.wordings import content
from whipcount.model import Condition, Party, Record, Statement, When
from whipcount.views.index import Index, first, fold
from whipcount.views.labels import Words
from whipcount.views.loops import Circle, Edge, circles

LONG = 7  # words of a phrase that is too long for a name
Place = tuple[str, int, int]  # a document, and where in it the words stand
OVER = frozenset({"met", "waived"})


@dataclass(frozen=True, slots=True)
class Wait:
    """One condition. ``waits_for`` is None where only a trigger is known, nobody who must move.

    ``told`` is the trigger as it reads best; ``demand``: the holder demands it of the other; ``unnamed``:
    the holder, or all that rests on it, has no name; ``source`` is the one unnamed source it rests on.
    ``sure``: the chance, in hundredths, that the surest reading of it is right.
    """

    holder_id: str | None
    holder: str
    act: str
    polarity: str
    trigger: str
    told: str
    waits_for_id: str | None
    waits_for: str | None
    gates: str
    status: str
    demand: bool
    unnamed: bool
    source: str | None
    day: When | None
    origins: int
    words: tuple[Words, ...]
    claims: tuple[str, ...]
    standing: str
    sure: int = 100


@dataclass(frozen=True, slots=True)
class Loop:
    """Parties each of whom waits for the next, the last for the first; and the waits between.

    ``turns`` are the same waits edge by edge: any one of an edge's is enough for it.
    """

    parties: tuple[str, ...]
    waits: tuple[Wait, ...]
    turns: tuple[tuple[Wait, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Waits:
    """Loops, waits for somebody, and waits for something to happen."""

    loops: tuple[Loop, ...]
    edges: tuple[Wait, ...]
    triggers: tuple[Wait, ...]


def waits(record: Record) -> Waits:
    """The graph of conditions, the most reported first."""
    index = Index(record)
    groups, said = _alike(index), _said(index)
    rows = {group[0].id: _row(index, group, said) for group in groups}
    ordered = _in_order(rows.values())
    return Waits(
        loops=_loops(index, groups, rows),
        edges=tuple(w for w in ordered if w.waits_for),
        triggers=tuple(w for w in ordered if not w.waits_for),
    )


def _alike(index: Index) -> tuple[tuple[Condition, ...], ...]:
    """Conditions that say the same: one entry, or one holder's in the same words of another report."""
    found: dict[tuple[str, ...], list[Condition]] = {}
    movers = _movers(index)
    for entry in index.entries(Condition):
        lead = entry[0]
        words = sorted(content(lead.trigger)) or [fold(lead.trigger)]
        holder = index.key(index.side(lead.holder)) if lead.holder.text else lead.id
        whom = index.key(index.side(lead.waits_for)) if lead.waits_for else ""
        beside = whom if len(movers[_place(lead)]) > 1 else ""  # "if France and Chile pay"
        found.setdefault((holder, lead.polarity, lead.status, beside, *words), []).extend(entry)
    return tuple(index.latest_first(group) for group in found.values())


def _movers(index: Index) -> Mapping[Place, set[str]]:
    """For whom the conditions of one place wait, each being one of several who must move."""
    out: dict[Place, set[str]] = {}
    for condition in index.of(Condition):
        whom = condition.waits_for
        out.setdefault(_place(condition), set()).update(
            [index.key(index.side(whom))] if whom else []
        )
    return out


def _place(condition: Condition) -> Place:
    lead = condition.evidence[0]
    return condition.document, lead.start, lead.end


def _in_order(rows: Iterable[Wait]) -> list[Wait]:
    still = ("open", "unknown", "failed", "met", "waived")
    return sorted(
        rows,
        key=lambda w: (still.index(w.status) if w.status in still else 9, -w.origins,
                       fold(w.holder), w.words, w.claims),
    )  # fmt: skip


def _row(index: Index, group: Sequence[Condition], said: Mapping[str, list[Statement]]) -> Wait:
    lead, other = group[0], _other(index, group)
    source = _source(index, group, said)
    return Wait(
        holder_id=lead.holder.actor, holder=_called(index, lead.holder),
        act=" ".join(lead.act.split()), polarity=lead.polarity,
        trigger=" ".join(lead.trigger.split()), told=index.triggers([lead.id])[0],
        waits_for_id=other.actor if other else None, waits_for=index.name(other),
        gates=lead.gates, status=lead.status,
        demand=any(_demanded(index, c, said.get(c.document, ())) for c in group),
        unnamed=index.unnamed(lead.holder) or source is not None, source=source,
        day=index.day(lead), origins=index.origins(group), words=index.words(group),
        claims=tuple(c.id for c in group), standing=lead.standing, sure=max(c.sure for c in group),
    )  # fmt: skip


def _called(index: Index, party: Party) -> str:
    """What to call a holder: of many without a name the fuller words, "European and Gulf nations"."""
    name, actor = index.name(party) or "", index.actor(party)
    many = actor is not None and actor.type == "group" and not actor.named
    fuller = many and fold(party.text).endswith(fold(name)) and len(party.text.split()) < LONG
    return " ".join(party.text.split()) if fuller else name


def _source(
    index: Index, group: Sequence[Condition], said: Mapping[str, list[Statement]]
) -> str | None:
    """The one source without a name by whom alone a condition is told."""
    tellers: set[str | None] = set()
    for condition in group:
        told = [s for s in said.get(condition.document, ()) if _overlap(s, condition)]
        tellers |= {index.name(s.speaker) if index.unnamed(s.speaker) else None for s in told}
        tellers |= set() if told else {None}
    source = next(iter(tellers)) if len(tellers) == 1 else None
    return None if source == index.name(group[0].holder) else source


def _other(index: Index, group: Sequence[Condition]) -> Party | None:
    """Who must move; nobody where that is the holder's own side."""
    other = first(c.waits_for for c in group)
    if other is None or index.key(index.side(other)) == index.key(index.side(group[0].holder)):
        return None
    return other


def _said(index: Index) -> Mapping[str, list[Statement]]:
    """The statements of each document."""
    out: dict[str, list[Statement]] = {}
    for statement in index.of(Statement):
        out.setdefault(statement.document, []).append(statement)
    return out


def _demanded(index: Index, condition: Condition, said: Sequence[Statement]) -> bool:
    """Whether the condition's words stand inside a demand by its holder's side."""
    holder = index.key(index.side(condition.holder))
    return any(
        s.act == "demands" and index.key(index.side(s.speaker)) == holder and _overlap(s, condition)
        for s in said
    )


def _overlap(a: Statement, b: Condition) -> bool:
    return any(x.start < y.end and y.start < x.end for x in a.evidence for y in b.evidence)


def _loops(
    index: Index, groups: Sequence[Sequence[Condition]], rows: Mapping[str, Wait]
) -> tuple[Loop, ...]:
    """Every circle of waits that are not over."""
    edges = [
        Edge(index.side(group[0].holder), index.side(other), group[0].id)
        for group in groups
        if (other := _other(index, group)) and rows[group[0].id].status not in OVER
    ]
    return tuple(_loop(c, rows) for c in circles(index, edges))


def _loop(circle: Circle, rows: Mapping[str, Wait]) -> Loop:
    turns = tuple(tuple(_in_order(rows[r] for r in found)) for found in circle.rows)
    return Loop(circle.parties, tuple(dict.fromkeys(w for turn in turns for w in turn)), turns)


def sentence(loop: Loop) -> str:
    """The loop as one sentence."""
    *firsts, last = loop.parties
    if len(firsts) == 1:
        return f"{firsts[0]} and {last} wait for each other"
    return f"{' → '.join((*loop.parties, loop.parties[0]))}: each waits for the next"
