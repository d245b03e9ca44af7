"""What must come first: "B must Y before A can X". A's act hangs on B's; whoever demands it holds it.

Clauses in, a reading out.
"""

from __future__ import annotations

import re

from whipcount.extract import condition_meant as meant_by
from whipcount.extract import condition_movers as movers
from whipcount.extract import condition_parts as parts
from whipcount.extract.condition_parts import Reading
from whipcount.extract.scene import Scene
from whipcount.layers import Clause

STOP = re.compile(r"[,;:](?=\s)|[.!?”\"](?=[\s”\"’']|$)|\n")
FAR = 60  # characters before a predicate in which its subject may stand
THERE = re.compile(r"\bthere\s(?:must|should|has|have|had|needs?)\b")
DEMANDS = frozenset({"demand", "insist", "require", "urge"})


def obliged(scene: Scene, main: Clause) -> bool:
    """ "Must", "should", "has to", "needs to"."""
    having = main.lemma in {"have", "need"} and scene.text[main.head[1] :][:4] == " to "
    return having or main.modal in {"must", "should"}


def demanded(scene: Scene, main: Clause) -> bool:
    """Under a verb of demanding."""
    return main.lemma in DEMANDS or any(c.lemma in DEMANDS for c in scene.above(main))


def turned(scene: Scene, later: Clause, first: Clause) -> Reading:
    """ "B must Y before A can X": A's act hangs on B's; whoever demands it holds it."""
    demander = next(
        (c for c in (first, *scene.above(first)) if c.lemma in DEMANDS and scene.subjects(c)), None
    )
    holder = scene.subjects(demander)[0] if demander else parts.holder(scene, later)
    stop = later.start if first.head[0] < later.start < first.end else first.end
    stop = parts.stop(scene, STOP, first.head[1], stop) or stop
    trigger = (_opening(scene, first, later), max(first.head[1], stop))
    moving = next((p for p in scene.subjects(first) if p.chain != holder.chain), None)
    words = parts.act(scene, later, trigger)
    return Reading(
        holder,
        words,
        "until",
        trigger,
        moving
        or movers.named_in(scene, trigger, holder)
        or meant_by.across(scene, later, trigger, holder),
        parts.around(later, trigger),
        firm=demander is not None,
    )


def _opening(scene: Scene, first: Clause, later: Clause) -> int:
    """Where the words of what must come first begin: at its subject, "there" or its own predicate."""
    floor = later.end if later.end <= first.head[0] else first.head[0] - FAR
    there = THERE.search(scene.text, floor, first.head[0])
    starts = [s for s, e in first.subjects if floor <= s and e <= first.head[0]]
    return min([*starts, there.start() if there else first.head[0], first.head[0]])
