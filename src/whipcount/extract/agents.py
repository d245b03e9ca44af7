"""Who stands behind a thing, told in passing: "a truce proposed by Norland", "the bill, backed by the Greens".

Clauses in, readings out, as in ``stances``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading, holders
from whipcount.extract.supposed import hypothetical, questioned
from whipcount.layers import Clause, Span
from whipcount.lexicon import frames

BY = re.compile(r",?\s(?:\w+ly\s)?(?P<done>\w+)\s(?:(?:up|down|forward|out)\s)?by\s")
OWNED = frozenset({"happen"})
SHORTEST = 4  # letters of the thing


def backed(scene: Scene) -> Iterator[Reading]:
    """Each thing that a participle with its agent says a stance on."""
    for clause in scene.clauses:
        known = frames.frames().get((clause.kind, clause.lemma), ())
        told = [
            f for f in known if "obj" in f.takes and f.stance and f.asks in OWNED and not f.objects
        ]
        if not told or clause.relation not in {"acl", "advcl"} or clause.marker or clause.negated:
            continue
        thing = _thing(scene, clause)
        if thing is None or questioned(scene, clause) or hypothetical(scene, clause):
            continue
        end = max(clause.head[1], *(e for p, _, e in clause.obliques if p == "by"))
        if actors := holders(scene, clause):
            yield Reading(clause, told[0].stance, told[0].asks, thing, (thing[0], end), actors)


def _thing(scene: Scene, clause: Clause) -> Span | None:
    """The phrase right before a participle that "by" and its subject follow."""
    agents = {(s, e) for p, s, e in clause.obliques if p == "by"}
    if not agents & set(clause.subjects):
        return None
    before = [
        span
        for c in scene.above(clause)
        for span in (*c.objects, *c.subjects, *c.governed)
        if (met := BY.match(scene.text, span[1])) and met.start("done") == clause.head[0]
    ]
    long = [s for s in before if s[1] - s[0] >= SHORTEST]
    return max(long, key=lambda s: s[1] - s[0], default=None)
