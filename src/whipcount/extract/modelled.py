"""Stances and conditions as the reading model sees them. Frames in; readings for the stages out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract import condition_doubts as doubts
from whipcount.extract import condition_parts as parts
from whipcount.extract.announcements import judged
from whipcount.extract.framing import clause_of, evidence, frames, holders
from whipcount.extract.scene import Scene
from whipcount.extract.siding import settled
from whipcount.extract.stances import Reading, hypothetical
from whipcount.layers import Clause, Frame, Span
from whipcount.lexicon import conditional
from whipcount.model import Party

SURE = {"stance": 55, "condition": 50}  # hundredths, by kind
LONG_ENOUGH = re.compile(r"[^\W_]{3}")
SHORTEST = 3  # words of a condition
UNMARKED = 80  # hundredths: of a condition that no conjunction opens the model must be this sure
PAST = frozenset({"asserted", "historical"})
TAKING_PART = frozenset({"committed", "offered", "considering", "declined"})


def stances(scene: Scene) -> Iterator[Reading]:
    """Every stance with somebody who holds it."""
    for frame in frames(scene, "stance", SURE["stance"]):
        clause = clause_of(scene, frame)
        actors = tuple(filter(_named, holders(scene, frame, clause)))
        if actors and clause.modality != "questioned" and not hypothetical(scene, clause):
            issue = _issue(scene, frame, clause)
            value, judged = _judged(scene, frame, clause)
            value = settled(value, scene.text[frame.start : frame.end], scene.words(issue))
            asks = "part" if value in TAKING_PART else "happen"
            span = evidence(scene, frame, frame.holder, issue, judged)
            yield Reading(clause, value, asks, issue, span, actors)


def _named(party: Party) -> bool:
    """Not a scrap of a phrase: a known actor, several words, or a word with a capital."""
    return party.chain is not None or " " in party.text or party.text[:1].isupper()


def _judged(scene: Scene, frame: Frame, clause: Clause) -> tuple[str, Span | None]:
    """ "Called the plan long overdue": the word that judges, behind the issue, says which side it is."""
    if (told := judged(scene, clause)) is None:
        return frame.value, None
    stance, end = told
    return stance or frame.value, (clause.head[1], end)


def _issue(scene: Scene, frame: Frame, clause: Clause) -> Span:
    """What a stance is about; where the model saw nothing, the rest of its clause, or its own words."""
    if frame.issue and LONG_ENOUGH.search(scene.text, *frame.issue):
        return frame.issue
    return (frame.end, clause.end) if clause.end > frame.end else (frame.start, frame.end)


def conditions(scene: Scene) -> Iterator[parts.Reading]:
    """Every condition, with whose act hangs on it and who must move."""
    for frame in frames(scene, "condition", SURE["condition"]):
        trigger = _trigger(scene, frame)
        clause = clause_of(scene, frame)
        main = scene.clauses[clause.parent] if clause.parent is not None else clause
        main = parts.meant(scene, main, trigger)
        inside = trigger[0] <= main.head[0] < trigger[1]
        told = clause.marker in {"if", "whether"} and doubts.unmeant(scene, clause, main, trigger)
        told = told or doubts.tale(scene, clause, main, trigger) or doubts.vague(scene, trigger)
        told = told or (main.perfect and main.modal is not None)  # what was not
        told = told or not _conditional(scene, frame, main, trigger)
        if len(scene.words(trigger).split()) < SHORTEST or told or not (inside or _hangs(main)):
            continue
        holder = _held_back(scene, frame, (clause, main), trigger)
        moving = _moving(scene, frame, holder)
        act = parts.act(scene, main, trigger, frame.value)
        act = clause.lemma if scene.words(trigger) in act else act
        yield parts.Reading(holder, act, frame.value, trigger, moving, parts.around(main, trigger))


def _conditional(scene: Scene, frame: Frame, main: Clause, trigger: Span) -> bool:
    """A conjunction or a set phrase opens it, and no idle one; else the model must be all but certain."""
    opening = conditional.opening(scene.text, trigger[0])
    vague = opening is None or scene.text[trigger[0] : opening].casefold().endswith(
        ("when", "while")
    )
    if opening is None or vague or doubts.anybody(scene, main, trigger):
        return frame.chance >= UNMARKED
    return not doubts.idle(scene, trigger[0], opening)


def _trigger(scene: Scene, frame: Frame) -> Span:
    """The words of a condition; where the model saw hardly more than its marker, its whole clause."""
    if len(scene.words((frame.start, frame.end)).split()) >= SHORTEST:
        return frame.start, frame.end
    opened = [c for c in scene.clauses if frame.start <= c.start <= frame.end + 2]
    return frame.start, max([frame.end, *(c.end for c in opened)])


def _hangs(main: Clause) -> bool:
    """Whether an act is still to come, or is denied: what simply happened hangs on nothing."""
    return bool(main.modal) or main.negated or main.modality not in PAST or main.tense != "past"


def _held_back(scene: Scene, frame: Frame, clauses: tuple[Clause, Clause], trigger: Span) -> Party:
    """Whose act hangs: by the syntax where it names somebody known, else whom the model points to.

    ``clauses`` are the condition's own and the one that it governs.
    """
    own, main = clauses
    by_syntax = parts.holder(scene, main, trigger)
    if by_syntax.chain:
        return by_syntax
    found = holders(scene, frame, own) if frame.holder else ()
    return found[0] if found else by_syntax


def _moving(scene: Scene, frame: Frame, holder: Party) -> Party | None:
    """Who must move: whom the model points to, else whom the words name."""
    found = scene.party(frame.waits) if frame.waits else None
    if found and found.chain and found.chain != holder.chain:
        return found
    named = found if found and _named(found) else None
    return parts.mover(scene, (frame.start, frame.end), holder) or named
