"""Deadlocks: circles of parties each of whom waits for the next, the last for the first.

A person stands for the state or body he or she holds office in, and a group also for its members, so that
a premier who waits and a capital that waits for the premier's state can close one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whipcount.model import Party
from whipcount.views.index import Index, fold

if TYPE_CHECKING:
    import networkx as nx

LONGEST_LOOP = 4  # longer circles are no longer read as one deadlock
COLLECTIVES = frozenset(
    "capital capitals ally allies country countries nation nations leader leaders government governments "
    "state states partner partners power powers side members member the".split()
)
PEOPLES = {"europe": "european", "africa": "african", "asia": "asian", "west": "western",
           "america": "american"}  # fmt: skip
PEOPLED = ("an", "ian", "ish", "ese", "ern", "ic")  # how the name of a people ends, "s" aside
UNIONS = frozenset({"commonwealth", "gulf", "union", "nato", "eu"})  # they stand beside one


@dataclass(frozen=True, slots=True)
class Edge:
    """Somebody waits for somebody: the two sides, and the number of the row that says so."""

    start: Party
    end: Party
    row: str


@dataclass(frozen=True, slots=True)
class Circle:
    """The names of the parties in turn, and the rows of each edge between two."""

    parties: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def circles(index: Index, edges: Sequence[Edge]) -> tuple[Circle, ...]:
    """Every circle, the shortest first, each told from the party whose name comes first."""
    import networkx as nx  # noqa: PLC0415  # a quarter of a second that other questions need not wait for

    graph = nx.DiGraph()
    holders = {k for e in edges for k in keys(index, e.start)}
    for edge in edges:
        for start in keys(index, edge.start):
            _name(graph, start, index.name(edge.start))
            for end, party in _ends(index, edge.end, holders):
                _name(graph, end, index.name(party))
                rows = graph.get_edge_data(start, end, {"rows": ()})["rows"]
                graph.add_edge(start, end, rows=(*rows, edge.row))
    found = [_turned(graph, c) for c in nx.simple_cycles(graph, LONGEST_LOOP) if len(c) > 1]
    return tuple(
        sorted((_circle(graph, c) for c in found), key=lambda c: (len(c.parties), c.parties))
    )


def _ends(index: Index, end: Party, holders: set[str]) -> list[tuple[str, Party]]:
    """Who is waited for: the side itself, and those of a group's members who wait for somebody too."""
    actor = index.actor(end)
    members = [Party(index.actors[m.actor].name, actor=m.actor)
               for m in (actor.members if actor else ()) if m.actor in index.actors]  # fmt: skip
    waiting = [(k, m) for m in members for k in keys(index, m) if k in holders]
    return [*((k, end) for k in keys(index, end)), *waiting]


def _name(graph: nx.DiGraph, node: str, name: str | None) -> None:
    """Call a node by the first name it is met under."""
    if "name" not in graph.nodes.get(node, {}):
        graph.add_node(node, name=name or "")


def keys(index: Index, party: Party) -> tuple[str, ...]:
    """What makes two sides one: the actor; of a collective without a name of its own, whose it is.

    "European capitals", "the Europeans" and "Europe" are one side; "European and Gulf nations" are two.
    """
    actor = index.actor(party)
    if actor is None or actor.type == "group":
        told = (
            (index.name(party) or "", party.text)
            if actor and not actor.named
            else (index.name(party) or "",)
        )
        for words in told:
            if found := _peoples(words):
                return found
    return (index.key(party),)


def key(index: Index, party: Party) -> str:
    """The one key of a side, where only one is asked for."""
    return keys(index, party)[0]


def _peoples(name: str) -> tuple[str, ...]:
    """The peoples that a phrase names, where it says nothing else but that they are many."""
    said = [PEOPLES.get(w, w) for w in fold(name).replace(",", "").split()]
    said = [w.removesuffix("s") for w in said if w not in COLLECTIVES | {"and"}]
    peoples = [w for w in said if w.endswith(PEOPLED)]
    return tuple(f"~{w}" for w in peoples) if set(said) <= {*peoples, *UNIONS} else ()


def _turned(graph: nx.DiGraph, circle: Sequence[str]) -> list[str]:
    at = min(range(len(circle)), key=lambda i: (fold(graph.nodes[circle[i]]["name"]), circle[i]))
    return [*circle[at:], *circle[:at]]


def _circle(graph: nx.DiGraph, circle: Sequence[str]) -> Circle:
    pairs = zip(circle, [*circle[1:], circle[0]], strict=True)
    rows = tuple(tuple(dict.fromkeys(graph.edges[a, b]["rows"])) for a, b in pairs)
    names: Mapping[str, dict[str, str]] = graph.nodes
    return Circle(tuple(names[n]["name"] for n in circle), rows)
