"""Who waits for whom: conditions as a graph from holders to those who must move, and its loops.

A person stands for the state or body he or she holds office in when loops are looked for, so
that a premier who waits and a foreign capital that waits for the premier's state can close one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whipcount.model import Condition, Party, Record, Statement, When
from whipcount.views.index import Index, first, fold
from whipcount.views.labels import Words

if TYPE_CHECKING:
    import networkx as nx

LONGEST_LOOP = 4  # longer circles are no longer read as one deadlock


@dataclass(frozen=True, slots=True)
class Wait:
    """One condition. ``waits_for`` is None where only a trigger is known, nobody who must move.

    ``told`` is the trigger as it reads best; ``demand``: the holder demands it of the other; ``unnamed``: a source without a name.
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
    day: When | None
    origins: int
    words: tuple[Words, ...]
    claims: tuple[str, ...]
    standing: str


@dataclass(frozen=True, slots=True)
class Loop:
    """Parties each of whom waits for the next, the last for the first; and the waits between."""

    parties: tuple[str, ...]
    waits: tuple[Wait, ...]


@dataclass(frozen=True, slots=True)
class Waits:
    """Loops, waits for somebody, and waits for something to happen."""

    loops: tuple[Loop, ...]
    edges: tuple[Wait, ...]
    triggers: tuple[Wait, ...]


def waits(record: Record) -> Waits:
    """The graph of conditions, the most reported first."""
    index = Index(record)
    groups, demands = index.entries(Condition), _demands(index)
    rows = {group[0].id: _row(index, group, demands) for group in groups}
    ordered = _in_order(rows.values())
    return Waits(
        loops=_loops(index, groups, rows),
        edges=tuple(w for w in ordered if w.waits_for),
        triggers=tuple(w for w in ordered if not w.waits_for),
    )


def _in_order(rows: Iterable[Wait]) -> list[Wait]:
    still = ("open", "unknown", "failed", "met", "waived")
    return sorted(
        rows,
        key=lambda w: (still.index(w.status) if w.status in still else 9, -w.origins,
                       fold(w.holder), w.words, w.claims),
    )  # fmt: skip


def _row(index: Index, group: Sequence[Condition], demands: Mapping[str, list[Statement]]) -> Wait:
    lead, other = group[0], _other(index, group)
    return Wait(
        holder_id=lead.holder.actor, holder=index.name(lead.holder) or "",
        act=" ".join(lead.act.split()), polarity=lead.polarity,
        trigger=" ".join(lead.trigger.split()), told=index.triggers([lead.id])[0],
        waits_for_id=other.actor if other else None, waits_for=index.name(other),
        gates=lead.gates, status=lead.status,
        demand=any(_demanded(index, c, demands.get(c.document, ())) for c in group),
        unnamed=index.unnamed(lead.holder), day=index.day(lead),
        origins=index.origins(group), words=index.words(group),
        claims=tuple(c.id for c in group), standing=lead.standing,
    )  # fmt: skip


def _other(index: Index, group: Sequence[Condition]) -> Party | None:
    """Who must move; nobody where that is the holder's own side."""
    other = first(c.waits_for for c in group)
    if other is None or index.key(index.side(other)) == index.key(index.side(group[0].holder)):
        return None
    return other


def _demands(index: Index) -> Mapping[str, list[Statement]]:
    """The demands that each document reports."""
    out: dict[str, list[Statement]] = {}
    for statement in index.of(Statement):
        if statement.act == "demands":
            out.setdefault(statement.document, []).append(statement)
    return out


def _demanded(index: Index, condition: Condition, demands: Sequence[Statement]) -> bool:
    """Whether the condition's words stand inside a demand by its holder's side."""
    holder = index.key(index.side(condition.holder))
    return any(
        index.key(index.side(s.speaker)) == holder and _overlap(s, condition) for s in demands
    )


def _overlap(a: Statement, b: Condition) -> bool:
    return any(x.start < y.end and y.start < x.end for x in a.evidence for y in b.evidence)


def _loops(
    index: Index, groups: Sequence[Sequence[Condition]], rows: dict[str, Wait]
) -> tuple[Loop, ...]:
    """Every circle of open waits, each told from the party whose name comes first."""
    import networkx as nx  # noqa: PLC0415  # a quarter of a second that other questions need not wait for

    graph = nx.DiGraph()
    for group in groups:
        other = _other(index, group)
        row = rows[group[0].id]
        if other is None or row.status in {"met", "waived"}:
            continue
        start, end = (index.side(p) for p in (group[0].holder, other))
        for party in (start, end):
            graph.add_node(index.key(party), name=index.name(party))
        edge = graph.get_edge_data(index.key(start), index.key(end), {"waits": ()})
        graph.add_edge(index.key(start), index.key(end), waits=(*edge["waits"], row))
    circles = [_turned(graph, c) for c in nx.simple_cycles(graph, LONGEST_LOOP) if len(c) > 1]
    loops = [_loop(graph, c) for c in circles]
    return tuple(sorted(loops, key=lambda o: (len(o.parties), o.parties, o.waits[0].claims)))


def _turned(graph: nx.DiGraph, circle: Sequence[str]) -> list[str]:
    at = min(range(len(circle)), key=lambda i: (fold(graph.nodes[circle[i]]["name"]), circle[i]))
    return [*circle[at:], *circle[:at]]


def _loop(graph: nx.DiGraph, circle: Sequence[str]) -> Loop:
    pairs = zip(circle, [*circle[1:], circle[0]], strict=True)
    edges = tuple(w for a, b in pairs for w in _in_order(graph.edges[a, b]["waits"]))
    return Loop(tuple(graph.nodes[n]["name"] for n in circle), edges)
