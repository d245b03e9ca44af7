"""Stances that a condition tells though no other words do: "the town stays against it until it is paid".

Conditions and clauses in, readings out, as in ``announcements``, whose narrower readings go before these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.extract.announcements import WIDEST, asks, promised
from whipcount.extract.scene import Scene
from whipcount.extract.stances import REACH, Reading
from whipcount.extract.supposed import hypothetical
from whipcount.layers import Clause, Span
from whipcount.model import Condition, Evidence

LEAST_ACT = 2  # words of an act that say what it is
NOT = re.compile(r"(?:not|never|no longer)\s", re.IGNORECASE)
# A duty, a state of things or a guess is nobody's stance: "have to comply", "be late", "see prices fall".
NO_ACT = re.compile(
    r"(?:have|has|had|need|needs|needed|be|is|are|was|were|been|become|come|face|lose|win|see|seem|look|remain|happen|mean|know"
    r"|think|believe|understand|hope|expect|fear|wish|wonder)\b(?!\s(?:ready|willing|prepared|open|happy|against|opposed)\b)",
    re.IGNORECASE,
)
GOING_ON = re.compile(
    r"went\son[,.]|goes\son[,.]"
)  # "until then, he went on, they would wait": said
FIRM = frozenset({"will", "would", "shall"})
FREE = frozenset({"can", "could", "may", "might", "must", "should"})


def pending(scene: Scene, given: Sequence[Condition]) -> Iterator[Reading]:
    """What a known actor does, or has others do, on a condition: told last, where no other stance is.

    What he may, or should, do "if" something comes is nothing that he weighs.
    """
    for condition in given:
        act = NOT.sub("", condition.act)
        if condition.holder.chain is None or len(act.split()) < LEAST_ACT or NO_ACT.match(act):
            continue
        piece = condition.evidence[0]
        clause = _clause(scene, act, piece)
        told = clause and not GOING_ON.match(scene.text, clause.head[0])
        if clause and told and not _aside(scene, clause, condition):
            span = _until(scene, clause, condition, piece)
            negated = clause.negated or act != condition.act
            stance = promised(scene, clause) if clause.modal in FIRM else "considering"
            stance = "declined" if negated else stance
            yield Reading(clause, stance, asks(stance), span, span, (condition.holder,), gated=True)


def _aside(scene: Scene, clause: Clause, condition: Condition) -> bool:
    """What one may or should do, and of an "if" or "once" what things will do, as whoever tells it says."""
    if condition.polarity == "if" and clause.modal in FREE:
        return True
    if condition.polarity not in {"if", "after"} or not clause.subjects:
        return False
    own = any(p.chain == condition.holder.chain for p in scene.subjects(clause))
    told = scene.speaks_at(condition.holder.chain, clause.head[0])
    return told and not own and not any(p.chain for p in scene.subjects(clause))


def _clause(scene: Scene, act: str, piece: Evidence) -> Clause | None:
    """The clause whose predicate the words of an act begin with, the nearest to the evidence."""
    near = scene.headed(max(0, piece.start - REACH), piece.end)
    first = act.split(" ", maxsplit=1)[0]
    own = [c for c in near if c.kind == "verb" and scene.words(c.head).startswith(first)]
    own = [c for c in own if not hypothetical(scene, c) and not c.perfect]
    return min(own, key=lambda c: (abs(c.head[0] - piece.start), c.head[0]), default=None)


def _until(scene: Scene, clause: Clause, condition: Condition, piece: Evidence) -> Span:
    """The words of an act up to what it hangs on."""
    end = max(clause.head[1], min(clause.end, clause.head[0] + WIDEST))
    trigger = scene.text.find(condition.trigger, clause.head[1], max(end, piece.end))
    stop = trigger if trigger > 0 else end
    return clause.head[0], len(scene.text[:stop].rstrip(" ,;–—-"))
