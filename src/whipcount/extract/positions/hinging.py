"""Acts that hang on a condition and are told by no other stance: "her deal stood unless a court ruled otherwise".

Conditions in, readings out, as in ``stances``. Whose act hangs weighs it, or will not do it until then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN, Reading
from whipcount.extract.supposed import questioned, trigger_of
from whipcount.layers import Clause, Span
from whipcount.model import Condition, Party

BINDING = frozenset({"only_if", "unless", "until", "provided"})
DEPENDING = re.compile(r"\b(?:depend|hing|conting)\w*\b", re.IGNORECASE)
NEEDING = frozenset({"need", "require", "take"})
POSSIBLE = frozenset({"possible", "conceivable", "thinkable", "imaginable", "feasible"})
NO = re.compile(r"(?:no|any)\s(?:further\s|more\s)?", re.IGNORECASE)
SHORTEST = 2  # words of an act


def hinging(scene: Scene, given: Sequence[Condition]) -> Iterator[Reading]:
    """Each act of somebody known that a strict condition binds; what merely follows an "if" is read elsewhere."""
    for condition in given:
        holder = condition.holder
        chain = scene.chain(holder)
        if chain is None or not chain.named or not _binding(condition):
            continue
        clause = _clause(scene, condition)
        if clause is None or clause.lemma in NEEDING or questioned(scene, clause):
            continue
        if clause.tense == "past" and clause.modal is None and not scene.speaker_at(clause.head[0]):
            continue  # "waited until somebody blinked": it happened
        piece = condition.evidence[0]
        span = piece.start, piece.end
        stance = "declined" if clause.negated else "considering"
        act = _thing(scene, clause) or _act(scene, condition, span)
        actors = (Party(holder.text, holder.chain),)
        yield Reading(clause, stance, "part", act, span, actors, gated=True)


def _thing(scene: Scene, clause: Clause) -> Span | None:
    """ "[No] talks are possible until": what such words are said of, without what denies it."""
    if clause.kind != "adjective" or clause.lemma not in POSSIBLE or not clause.subjects:
        return None
    start, end = clause.subjects[0]
    if scene.party((start, end)).chain or PRONOUN.match(scene.words((start, end))):
        return None
    denied = NO.match(scene.text, start, end)
    return (denied.end(), end) if denied else (start, end)


def _binding(condition: Condition) -> bool:
    told = f"{condition.act} {condition.trigger}"
    return condition.polarity in BINDING or bool(DEPENDING.search(told))


def _clause(scene: Scene, condition: Condition) -> Clause | None:
    """The clause of the act: the first verb or adjective of the words that is not the condition's own."""
    piece = condition.evidence[0]
    low, high = trigger_of(scene, condition) or (piece.end, piece.end)
    heads = scene.headed(piece.start, piece.end)
    own = [c for c in heads if c.kind != "noun" and not low <= c.head[0] < high]
    return min(own, key=lambda c: c.head[0], default=None)


def _act(scene: Scene, condition: Condition, span: Span) -> Span:
    """The act's own words where they stand together and say enough, else all of them."""
    at = scene.text.find(condition.act, *span)
    if at < 0 or len(condition.act.split()) < SHORTEST:
        return span
    return at, at + len(condition.act)
