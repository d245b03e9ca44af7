"""Stances, gifts and conditions as the reading model sees them. Frames in; readings for the stages out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract import condition_parts as parts
from whipcount.extract import gifts
from whipcount.extract.announcements import judged
from whipcount.extract.demands import whose
from whipcount.extract.framing import clause_of, evidence, frames, holders
from whipcount.extract.pledge_bonds import Gift, unreal
from whipcount.extract.scene import Scene
from whipcount.extract.siding import settled
from whipcount.extract.stances import Reading
from whipcount.extract.supposed import foreseen, hypothetical, questioned, unsaid
from whipcount.layers import Clause, Frame, Span
from whipcount.model import Party

SURE = {"stance": 55, "pledge": 55, "condition": 50}  # hundredths, by kind
# A thing that is given has a number, or two words of which one has some length.
TELLING = re.compile(r"\d|[^\W\d_]{4}\W+\w|\w\W+[^\W\d_]{4}")
LONG_ENOUGH = re.compile(r"[^\W_]{3}")
# "Stopped short of endorsing", "accused of backing", "denied having agreed": what is not done, or by others.
DISOWNED = re.compile(
    r"\b(?:short of|(?:accus|suspect)\w+ (?:\S+ ){0,4}of|den(?:y|ies|ied|ying)(?: ever)?)\s+(?:having\s+|ever\s+)?$"
)
AROUND = 60  # characters before an anchor that may disown it
ARTICLE = re.compile(r"the|an?", re.IGNORECASE)
# "His" is whose a noun is ("his support"), never who does what a verb says.
OWNER = re.compile(r"his|her|its|their|our|my|your", re.IGNORECASE)
AGENT = re.compile(r"by\s")
LONGEST = 120  # characters of an issue beyond its verb
SHORTEST = 3  # words of a condition
PAST = frozenset({"asserted", "historical"})
MAYBE = frozenset({"could", "may", "might"})
MAYBE_ONLY = frozenset({"committed", "offered"})
ACTING = frozenset({"committed", "declined"})
TAKING_PART = frozenset({"committed", "offered", "considering", "declined"})


def stances(scene: Scene) -> Iterator[Reading]:
    """Every stance with somebody who holds it."""
    for frame in frames(scene, "stance", SURE["stance"]):
        clause = clause_of(scene, frame)
        if _disowned(scene, frame) or _unreal(scene, clause):
            continue
        issue = _issue(scene, frame, clause)
        value, judged = _judged(scene, frame, clause)
        value = settled(value, _said(scene, frame, issue), scene.words(issue))
        value = "considering" if value in MAYBE_ONLY and clause.modal in MAYBE else value
        if actors := _held(scene, frame, clause, value):
            asks = "part" if value in TAKING_PART else "happen"
            span = evidence(scene, frame, frame.holder, issue, judged)
            yield Reading(clause, value, asks, issue, span, actors, by_model=True)


def _held(scene: Scene, frame: Frame, clause: Clause, value: str) -> tuple[Party, ...]:
    """Who holds a stance: no scrap, no possessor of a verb, nobody of whom it is only hoped or feared."""
    named = filter(_named, holders(scene, frame, clause))
    own = (p for p in named if clause.kind == "noun" or not OWNER.fullmatch(p.text))
    actors = whose(scene, clause, tuple(own))
    return tuple(a for a in actors if value not in ACTING or not foreseen(scene, clause, a))


def _disowned(scene: Scene, frame: Frame) -> bool:
    """Whether the words before an anchor say that it is not done, or done by others."""
    return bool(DISOWNED.search(scene.text, max(0, frame.start - AROUND), frame.start))


def _unreal(scene: Scene, clause: Clause) -> bool:
    """Asked, supposed, denied or left unsaid."""
    told = clause.lemma == "deny" and clause in scene.clauses
    denied = told and scene.below(scene.clauses.index(clause), "ccomp")
    return bool(denied) or any(seen(scene, clause) for seen in (questioned, hypothetical, unsaid))


def _said(scene: Scene, frame: Frame, issue: Span) -> str:
    """A stance's own words, with those between them and the issue: "voiced [its condemnation of] the tax"."""
    end = issue[0] if frame.end < issue[0] < frame.end + AROUND else frame.end
    return scene.text[frame.start : end]


def _named(party: Party) -> bool:
    """Not a scrap of a phrase: a known actor, several words, or a word with a capital."""
    if ARTICLE.fullmatch(party.text):
        return False
    return party.chain is not None or " " in party.text or party.text[:1].isupper()


def _judged(scene: Scene, frame: Frame, clause: Clause) -> tuple[str, Span | None]:
    """ "Called the plan long overdue": the word that judges, behind the issue, says which side it is."""
    if (told := judged(scene, clause)) is None:
        return frame.value, None
    stance, end = told
    return stance or frame.value, (clause.head[1], end)


def _issue(scene: Scene, frame: Frame, clause: Clause) -> Span:
    """What a stance is about; where the model saw nothing, the rest of its clause, or its own words.

    A lone verb stands for its whole clause; who did it ("dismissed by critics") is not what it was done to.
    """
    if frame.issue and LONG_ENOUGH.search(scene.text, *frame.issue):
        if AGENT.match(scene.text, *frame.issue) and clause.objects:
            return clause.objects[0]
        return _whole(scene, frame.issue)
    return (frame.end, clause.end) if clause.end > frame.end else (frame.start, frame.end)


def _whole(scene: Scene, issue: Span) -> Span:
    """An issue of one word with the rest of its clause, if it is a clause's predicate."""
    if " " in scene.words(issue):
        return issue
    opened = [c for c in scene.headed(*issue) if c.kind == "verb"]
    end = max([issue[1], *(min(c.end, c.head[1] + LONGEST) for c in opened)])
    return issue[0], end


def pledges(scene: Scene) -> Iterator[Gift]:
    """Every thing given or promised, with its sum or number."""
    for frame in frames(scene, "pledge", SURE["pledge"]):
        clause = clause_of(scene, frame)
        actors = holders(scene, frame, clause)
        if not actors or unreal(scene, clause) or (clause.negated and frame.status != "withdrawn"):
            continue
        what = gifts.whole(scene, (frame.start, frame.end))
        amount, quantity, end = gifts.numbers(scene, what, clause)
        what = what[0], max(what[1], end)
        if not TELLING.search(scene.text, *what):
            continue
        act = gifts.act(scene.words(what)) or "other"
        act = frame.value if act == "other" else act
        span = evidence(scene, frame, frame.holder, what)
        yield Gift(clause, actors, frame.status, act, what, span, amount, quantity)


def conditions(scene: Scene) -> Iterator[parts.Reading]:
    """Every condition, with whose act hangs on it and who must move."""
    for frame in frames(scene, "condition", SURE["condition"]):
        trigger = _trigger(scene, frame)
        clause = clause_of(scene, frame)
        main = scene.clauses[clause.parent] if clause.parent is not None else clause
        inside = trigger[0] <= main.head[0] < trigger[1]
        if len(scene.words(trigger).split()) < SHORTEST or not (inside or _hangs(main)):
            continue
        holder = _held_back(scene, frame, (clause, main), trigger)
        moving = _moving(scene, frame, holder)
        act = parts.act(scene, main, trigger)
        act = clause.lemma if scene.words(trigger) in act else act
        yield parts.Reading(holder, act, frame.value, trigger, moving, parts.around(main, trigger))


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
