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
# "Backed by Chile [and opposed] by Peru": the second participle of a thing.
SECOND = re.compile(r"\sby\s[^.;:]{2,60}?,?\s(?:and|but|though|while|yet)\s(?:\w+ly\s|later\s)?$")
AGENT = re.compile(r"\s(?:(?:up|down|forward|out)\s)?by\s")
# "A joint board, [an offer] welcomed by Chile": what the offer is stands before it.
POINTING = re.compile(
    r"(?:an?|the)\s(?:offer|idea|plan|proposal|move|step|demand|suggestion|scheme|measure|decision|appeal|call|gesture)",
    re.IGNORECASE,
)
OWNED = frozenset({"happen"})
SHORTEST = 4  # letters of the thing
LEAD = 80  # characters before a second participle that may hold the first


def backed(scene: Scene) -> Iterator[Reading]:
    """Each thing that a participle with its agent says a stance on, and each participle joined to such a one."""
    last: tuple[int, Span] | None = None  # the participle read last, with its thing
    for clause in scene.clauses:
        known = frames.frames().get((clause.kind, clause.lemma), ())
        told = [
            f for f in known if "obj" in f.takes and f.stance and f.asks in OWNED and not f.objects
        ]
        if (
            not told
            or clause.marker
            or clause.negated
            or not AGENT.match(scene.text, clause.head[1])
        ):
            continue
        thing = _thing(scene, clause) if clause.relation in {"acl", "advcl"} else None
        if thing is None and last is not None and _joined(scene, clause, last[0]):
            thing = last[1]
        if thing is None or questioned(scene, clause) or hypothetical(scene, clause):
            continue
        last = clause.head[1], thing
        by = [(s, e) for p, s, e in clause.obliques if p == "by"]
        end = max([clause.head[1], *(e for _, e in by)])
        if actors := tuple(scene.actors(by)) or holders(scene, clause):
            known_ = all(a.chain for a in actors)
            yield Reading(
                clause, told[0].stance, told[0].asks, thing, (thing[0], end), actors, gated=known_
            )


def _joined(scene: Scene, clause: Clause, first: int) -> bool:
    """Whether a participle goes on right from the agent of the one before."""
    start = max(first - 1, clause.head[0] - LEAD)
    return bool(SECOND.search(scene.text, start, clause.head[0]))


def _thing(scene: Scene, clause: Clause) -> Span | None:
    """The phrase right before a participle that "by" and its subject follow."""
    agents = {(s, e) for p, s, e in clause.obliques if p == "by"}
    if not agents & set(clause.subjects):
        owner = next(scene.above(clause), None)
        agents = agents | set(owner.subjects if owner and owner.kind == "noun" else ())
        if not agents & set(clause.subjects):
            return None
    spans = [
        span
        for c in scene.above(clause)
        for span in (*c.objects, *c.subjects, *c.governed, *((s, e) for _, s, e in c.obliques))
    ]
    spans += [(c.start, c.head[1]) for c in scene.above(clause) if c.kind == "noun"]
    before = [
        span
        for span in spans
        if (met := BY.match(scene.text, span[1])) and met.start("done") == clause.head[0]
    ]
    long = [s for s in before if s[1] - s[0] >= SHORTEST]
    thing = max(long, key=lambda s: s[1] - s[0], default=None)
    return _referent(scene, thing, spans) if thing else None


def _referent(scene: Scene, thing: Span, spans: list[Span]) -> Span:
    """ "[A joint board], an offer": what a noun in apposition points to."""
    if not POINTING.fullmatch(scene.text, *thing):
        return thing
    beside = [s for s in spans if scene.text[s[1] : thing[0]] == ", "]
    return max(beside, key=lambda s: s[1] - s[0], default=thing)
