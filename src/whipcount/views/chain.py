"""What an act would remove: obstacles before acts as a graph, and the waves in which they fall.

An act is free when each of its obstacles is removed, and of those that are alternatives at least one. What is
free is supposed done in the next wave. Nothing here says that anybody would do it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True, order=True)
class Obstacle:
    """One thing that an act hangs on: the acts that remove it; ``any_of``: one of several is enough."""

    id: str
    act: str
    lifted_by: frozenset[str]
    any_of: bool = False


@dataclass(frozen=True, slots=True)
class Wave:
    """The obstacles that fall at once, and the acts that are free by then."""

    removed: tuple[str, ...]
    freed: tuple[str, ...]


def waves(obstacles: Iterable[Obstacle], supposed: Iterable[str]) -> tuple[Wave, ...]:
    """Step by step what falls if the supposed acts are done."""
    known = {o.id: o for o in obstacles}
    graph = _graph(known.values())
    done, gone, fresh = set(supposed), set[str](), sorted(set(supposed))
    found: list[Wave] = []
    while fresh:
        fallen = {o for act in fresh if act in graph for o in graph.successors(act)} - gone
        gone |= fallen
        touched = {known[o].act for o in fallen} - done
        fresh = sorted(act for act in touched if free(act, known, graph, gone))
        done.update(fresh)
        if fallen:
            found.append(Wave(tuple(sorted(fallen)), tuple(fresh)))
    return tuple(found)


def _graph(obstacles: Iterable[Obstacle]) -> nx.DiGraph:
    """Edges from an act to the obstacles it removes, and from each obstacle to the act behind it."""
    import networkx as nx  # noqa: PLC0415  # a quarter of a second that other questions need not wait for

    graph = nx.DiGraph()
    for obstacle in obstacles:
        node = ("obstacle", obstacle.id)
        graph.add_edge(node, obstacle.act)
        graph.add_edges_from((act, node) for act in obstacle.lifted_by)
    return nx.relabel_nodes(graph, {n: n[1] for n in graph if isinstance(n, tuple)})


def free(act: str, known: Mapping[str, Obstacle], graph: nx.DiGraph, gone: set[str]) -> bool:
    """Whether nothing stated stands before an act any more."""
    before: Sequence[Obstacle] = [known[o] for o in graph.predecessors(act) if o in known]
    every = [o for o in before if not o.any_of]
    some = [o for o in before if o.any_of]
    return all(o.id in gone for o in every) and (not some or any(o.id in gone for o in some))
