"""Who stands where another stands, in a word or two: "so has Peru", "as did the Liberals", "Peru said the same".

Readings in; those of whoever goes along out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.extract.framing import listed
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Span

AUXILIARY = r"(?:has|have|had|did|do|does|will|would|is|are|was|were)"
# Whoever goes along is named behind, or before.
BEHIND = re.compile(rf"[,;.]?\s(?:and\s)?(?:so|as|[Ss]o)\s{AUXILIARY}\s(?:the\s)?(?=[A-Z\d\w])")
BEFORE = re.compile(
    r"\s(?:(?:has|have|had)\s)?(?:(?:said|says|did|does|done)\s(?:the\ssame|likewise)"
    r"|(?:took|takes?|taken)\sthe\ssame\s(?:line|view|position|stand|stance|side)"
    r"|followed(?:\ssuit)?(?=\.|\s(?:in|on|later|a|the\snext|days)\b))"
)
# Whoever does not stands on the other side.
UNLIKE = re.compile(
    r",?\s(?:did|does|do|has|have|was|were|is|are|will|would)(?:\snot|n[’']t)(?=[.;])"
)
ROUND = {
    "supports": "opposed",
    "opposed": "supports",
    "blocking": "supports",
    "committed": "declined",
    "offered": "declined",
}
NEAR = 200  # characters from a stance within which somebody goes along with it
TITLE = 4


def following(scene: Scene, told: Sequence[Reading]) -> Iterator[Reading]:
    """The stance told last before such words, of those whom they name."""
    for found in BEHIND.finditer(scene.text):
        sentence = scene.sentence_of(found.end())
        if sentence is not None:
            near = [
                m
                for m in scene.mentions_near(found.end(), found.end() + TITLE)
                if m.start >= found.end() - TITLE  # an article is of the name
            ]
            start = min((m.start for m in near), default=sentence.end)
            span = (min(start, found.end()), sentence.end) if near else (found.end(), found.end())
            here = [
                r
                for r in told
                if found[0].strip(" ,;.").startswith(("so", "So", "and so"))
                or sentence.start <= r.clause.head[0]
            ]
            yield from _along(scene, here, span, found.start())
    for found in BEFORE.finditer(scene.text):
        sentence = scene.sentence_of(found.start())
        if sentence is not None and found.start() - sentence.start < NEAR:
            at = scene.text.rfind(";", sentence.start, found.start()) + 1 or sentence.start
            yield from _along(scene, told, (at, found.start()), at)


def unlike(scene: Scene, told: Sequence[Reading]) -> Iterator[Reading]:
    """ "The mayor welcomed the plan. The growers did not": who does not is on the other side."""
    for found in UNLIKE.finditer(scene.text):
        sentence = scene.sentence_of(found.start())
        if sentence is None or found.start() - sentence.start > NEAR:
            continue
        at = scene.text.rfind(";", sentence.start, found.start()) + 1 or sentence.start
        if any(at <= r.clause.head[0] < found.start() for r in told):
            continue  # it is said of what goes before in the same words
        for reading in _along(scene, told, (at, found.start()), at):
            if reading.stance in ROUND and not reading.clause.objects:
                yield replace(reading, stance=ROUND[reading.stance], evidence=(at, found.end()))


def _along(scene: Scene, told: Sequence[Reading], span: Span, at: int) -> Iterator[Reading]:
    """The nearest stance that was told before a place, held by the parties of a span."""
    before = [r for r in told if at - NEAR < r.clause.head[0] < at]
    actors = tuple(listed(scene, span)) if span[0] < span[1] else ()
    actors = tuple(a for a in actors if a.chain)
    if not before or not actors or scene.text[span[0] : span[1]].count(",") > len(actors) + 2:
        return
    last = max(before, key=lambda r: (r.clause.head[0], r.evidence))
    others = {p.chain for p in last.actors}
    actors = tuple(a for a in actors if a.chain not in others)
    clause = next((c for c in reversed(scene.headed(*span)) if c.kind == "verb"), None)
    own = [c for c in scene.clauses if c.start <= span[0] < c.end and c.kind == "verb"]
    clause = clause or min(own, key=lambda c: (c.end - c.start, c.start), default=None)
    if actors and clause is not None:
        where = (min(at + 1, span[0]), span[1] + 12) if span[0] > at else (span[0], span[1] + 12)
        evidence = where[0], min(where[1], len(scene.text))
        yield replace(
            last, clause=clause, evidence=_whole(scene, evidence), actors=actors, gated=True
        )


def _whole(scene: Scene, span: Span) -> Span:
    """A stretch without the blanks around it, to the end of its last word."""
    start, end = span
    while start < end and not scene.text[start].isalnum():
        start += 1
    while end < len(scene.text) and scene.text[end - 1].isalnum() and scene.text[end].isalnum():
        end += 1
    while end > start and not scene.text[end - 1].isalnum():
        end -= 1
    return start, end
