"""When a clause says that it is: the time expression that it holds, or that it is reported with.

A scene and a clause come in; a TimeRef goes out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.model import TimeMention, TimeRef

REPORTED = frozenset({"ccomp", "xcomp"})
LABEL = 60  # characters in which the day over a paragraph stands
OPENER = re.compile(
    r"\W*(?:(?:UPDATED?|Updated?|LATEST|Added|Note|Correction)\b[\s,:(–—-]*(?:on\s)?)?"
)
CLOSER = re.compile(r"(?:,?\s\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?)?\)?\s?(?::|–|—|\s-\s)")


def time_of(scene: Scene, clause: Clause) -> TimeRef | None:
    """The time expression of a clause; else of the clauses it is reported in, or over its paragraph."""
    label = day_label(scene, clause.start)
    found = _time_in(scene, clause)
    if found and not (label and found.unit == "ref"):  # "now", under such a day, is that day
        return found
    for above in scene.above(clause):
        if clause.relation not in REPORTED:
            break
        if found := _time_in(scene, above):
            return found
        clause = above
    return label


def under_label(scene: Scene, when: TimeMention | None, at: int) -> TimeRef | None:
    """The day of a mention; without one, or for "now", that over its paragraph."""
    own = when.time_ref if when else None
    return own if own and own.unit != "ref" else day_label(scene, at) or own


def day_label(scene: Scene, at: int) -> TimeRef | None:
    """ "UPDATE, Friday: the council has now voted": the day that opens a paragraph is that of all it tells.

    An update comes on the report's day or after it.
    """
    start = scene.text.rfind("\n", 0, at) + 1
    for mention in _times_in(scene, start, start + LABEL):
        ref, place = mention.time_ref, mention.evidence[0]
        opened = OPENER.fullmatch(scene.text, start, place.start)
        if opened and ref and ref.unit == "day" and CLOSER.match(scene.text, place.end):
            added = opened[0].strip() and ref.weekday is not None and not ref.direction
            return replace(ref, direction=1) if added else ref
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
