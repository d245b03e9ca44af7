"""What a day tells of that no verb or noun of an event takes: the clause it stands in.

A scene, a passage and the places of the days that are taken come in; each other day of the
report's own words goes out with its clause and the range that reads as its line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from whipcount.extract.meetings.lines import whole
from whipcount.extract.scene import Scene
from whipcount.extract.surface import Passage
from whipcount.layers import Clause, Span
from whipcount.model import Claim, TimeMention

UNITS = frozenset({"day", "week", "weekend", "month"})
NOT_TOLD = frozenset({"quoted", "dateline", "line", "copyright", "embedded"})
SUPPOSING = frozenset("if unless whether".split())
FRONT = 120  # characters between a subject and its verb
WIDEST = 200  # characters of evidence

Left = tuple[TimeMention, Clause, Span]


def left_over(scene: Scene, passage: Passage, taken: Collection[int]) -> Iterator[Left]:
    """As in "On Tuesday it was Norway's turn": the day is told of nothing else."""
    here = [t for t in scene.times if passage.start <= t.evidence[0].start < passage.end]
    for mention in here:
        at = mention.evidence[0]
        closes = any(t.evidence[0].start < at.start < t.evidence[0].end for t in here)
        if at.start not in taken and not closes and _own(scene, mention):
            clause = _around(scene, passage, (at.start, at.end))
            if clause and (span := _extent(passage, clause, (at.start, at.end))):
                yield mention, clause, span


def days_of(claim: object) -> Iterator[int]:
    """Where the words of a claim's day stand, and those that it counts from."""
    ref = claim.time_ref if isinstance(claim, Claim) else None
    while ref is not None:
        yield ref.evidence.start
        ref = ref.base


def _own(scene: Scene, mention: TimeMention) -> bool:
    """A day, week or month that the report itself tells."""
    ref, at = mention.time_ref, mention.evidence[0].start
    told = ref is not None and ref.unit in UNITS and mention.clue not in NOT_TOLD
    sentence = scene.sentence_of(at)
    return told and not scene.quoted(at) and not (sentence and sentence.title)


def _around(scene: Scene, passage: Passage, span: Span) -> Clause | None:
    """The smallest clause around that says who or what does it, and supposes nothing."""
    held = [
        c
        for c in scene.headed(passage.start, passage.end)
        if c.start <= span[0] and span[1] <= c.end and (c.subjects or c.objects) and _predicate(c)
    ]
    best = min(held, key=lambda c: (c.end - c.start, c.start), default=None)
    if best is None or best.marker in SUPPOSING or best.modality in {"questioned", "conditional"}:
        return None
    return best


def _predicate(clause: Clause) -> bool:
    """Not a noun such as "bid" or "ratification" with its owner."""
    return clause.kind == "verb" or clause.tense is not None or clause.modal is not None


def _extent(passage: Passage, clause: Clause, day: Span) -> Span | None:
    """From who does it to the end of what is told, the day in it."""
    first = min((s[0] for s in (*clause.subjects, *clause.objects)), default=clause.head[0])
    start = min(day[0], clause.head[0], first if clause.head[0] - first < FRONT else day[0])
    end = max(day[1], clause.head[1])
    if end - start > WIDEST or start < passage.start or end > passage.end:
        return None
    return whole(passage, start, end, day[0])
