"""What a threat is meant to prevent or to bring about: "will strike if the plant is closed", "unless they are paid".

Conditions in, readings out, as in ``stances``. Whoever would answer a thing with a strike, a walkout or a veto is
against it; whoever would spare others that for a thing is for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whipcount.extract.announcements import one_side
from whipcount.extract.pledges.hung import threatens
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.extract.supposed import questioned, trigger_of
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional
from whipcount.model import Condition

MEANT = frozenset({"will", "would", "shall"})
# "Threatened to strike", "are ready to walk out".
LEADING = frozenset(
    "threaten vow warn pledge promise ready prepared willing set plan prepare".split()
)
# An "if" is more often foreseen than held up to somebody: these hold it up.
WARNING = frozenset({"threaten", "vow", "warn", "promise", "pledge", "caution"})
SHORTEST = 3  # words of what a threat is about


def threatening(scene: Scene, given: Sequence[Condition]) -> Iterator[Reading]:
    """Each thing that somebody known threatens others over, unless it is the own doing."""
    for condition in given:
        span = trigger_of(scene, condition)
        if condition.polarity not in {"if", "unless"} or condition.holder.chain is None:
            continue
        threat = _threat(scene, condition, span) if span else None
        moved = _moved(scene, span) if span else None
        if span is None or threat is None or moved is None or _own(scene, condition, moved):
            continue
        if moved.negated or _told_of(scene, condition, threat):
            continue  # "if they are not paid": the words of the issue would say the contrary
        issue = (conditional.opening(scene.text, span[0]) or span[0]), span[1]
        if len(scene.words(issue).split()) < SHORTEST or questioned(scene, threat):
            continue
        evidence = min(threat.head[0], span[0]), max(threat.head[1], span[1])
        stance = "supports" if condition.polarity == "unless" else "opposed"
        yield Reading(moved, stance, "happen", issue, evidence, (condition.holder,), gated=True)


def _threat(scene: Scene, condition: Condition, trigger: Span) -> Clause | None:
    """The clause of the act, if it is one to be feared and is to come."""
    piece = condition.evidence[0]
    for clause in scene.headed(piece.start, piece.end):
        outside = not trigger[0] <= clause.head[0] < trigger[1]
        told = scene.words(clause.head) in condition.act.split()
        if outside and told and not clause.negated and threatens(scene, clause):
            return clause if _to_come(scene, clause, condition) else None
    return None


def _told_of(scene: Scene, condition: Condition, threat: Clause) -> bool:
    """ "Told them that Norland would go back on it unless": somebody else says so, who is not on its side."""
    speaker = scene.speaker_at(threat.head[0])
    if speaker is None or speaker.chain in {None, condition.holder.chain}:
        return False
    return not one_side(scene, condition.holder, speaker)


def _to_come(scene: Scene, clause: Clause, condition: Condition) -> bool:
    """Whether an act is meant, by whom the condition holds back; for an "if", in words that warn."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    lemma = above.lemma if above is not None else ""
    doing = {p.chain for p in scene.subjects(clause)}
    if condition.polarity == "if" and lemma not in WARNING:
        return False
    led = clause.relation == "xcomp" and lemma in LEADING
    return condition.holder.chain in doing and (clause.modal in MEANT or led)


def _moved(scene: Scene, trigger: Span) -> Clause | None:
    """The clause of what it hangs on."""
    heads = [c for c in scene.headed(*trigger) if c.kind == "verb"]
    return min(heads, key=lambda c: (c.relation != "advcl", c.head[0]), default=None)


def _own(scene: Scene, condition: Condition, moved: Clause) -> bool:
    """ "Will quit if it loses": nobody else's doing."""
    return condition.holder.chain in {p.chain for p in scene.subjects(moved)}
