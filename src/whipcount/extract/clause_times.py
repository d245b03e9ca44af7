"""When a clause says that it is: the time expression that it holds, or that it is reported with.

A scene and a clause come in; a TimeRef goes out.
"""

from __future__ import annotations

from bisect import bisect_left

from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.model import TimeMention, TimeRef

REPORTED = frozenset({"ccomp", "xcomp"})


def time_of(scene: Scene, clause: Clause) -> TimeRef | None:
    """The time expression of a clause; else of the clauses it is reported in."""
    if found := _time_in(scene, clause):
        return found
    for above in scene.above(clause):
        if clause.relation not in REPORTED:
            return None
        if found := _time_in(scene, above):
            return found
        clause = above
    return None


def _time_in(scene: Scene, clause: Clause) -> TimeRef | None:
    """The time expression that a clause holds, outside the clauses below it; the nearest to its head."""
    found = [t for t in _times_in(scene, clause.start, clause.end) if t.time_ref]
    inner = _inside(scene, clause) if found else []
    found = [t for t in found if not any(c.start <= told(t) < c.end for c in inner)]
    near = min(found, key=lambda t: (abs(told(t) - clause.head[0]), t.id), default=None)
    return near.time_ref if near else None


def _times_in(scene: Scene, start: int, end: int) -> list[TimeMention]:
    """The time expressions inside a range."""
    low = bisect_left(scene.times, start, key=told)
    high = bisect_left(scene.times, end, lo=low, key=told)
    return [t for t in scene.times[low:high] if t.evidence[0].end <= end]


def _inside(scene: Scene, clause: Clause) -> list[Clause]:
    """The smaller clauses within a clause."""
    size = clause.end - clause.start
    return [
        c
        for c in scene.headed(clause.start, clause.end)
        if clause.start <= c.start and c.end <= clause.end and c.end - c.start < size
    ]


def told(mention: TimeMention) -> int:
    """Where a time expression stands."""
    return mention.evidence[0].start
