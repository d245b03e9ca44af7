"""Stances and conditions as the reading model sees them. Frames in; readings for the stages out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.announcements import judged
from whipcount.extract.conditions import doubts, movers, parts
from whipcount.extract.conditions import idle as condition_idle
from whipcount.extract.conditions import meant as meant_by
from whipcount.extract.conditions import named as naming
from whipcount.extract.conditions.reach import cut_further
from whipcount.extract.demands import whose
from whipcount.extract.framing import clause_of, evidence, frames, held_apart, holders
from whipcount.extract.leanings import leaning
from whipcount.extract.mistaken import idle, suffering
from whipcount.extract.model_slips import about, deed, disowned, faulted, of_things, undemanded
from whipcount.extract.quantified import denied_by_subject
from whipcount.extract.scene import Scene
from whipcount.extract.siding import settled
from whipcount.extract.stances import WISHING, Reading, asks_of
from whipcount.extract.supposed import foreseen, hypothetical, questioned, unsaid
from whipcount.extract.topics import acted, untold
from whipcount.layers import Clause, Frame, Span
from whipcount.lexicon import conditional
from whipcount.lexicon import frames as lexical
from whipcount.model import Party

ARTICLE = re.compile(r"the|an?|this|that|these|those", re.IGNORECASE)
SURE = {"stance": 55, "condition": 50}  # hundredths, by kind
UNREAL = (questioned, hypothetical, unsaid, undemanded)
LONG_ENOUGH = re.compile(r"[^\W_]{3}")
# "Has made up its mind", but not "has yet to": decided, whichever way.
DECIDED = re.compile(
    r"(?<!yet to )(?<!not )(?<!n['’]t )(?<!never )(?<!to )\b(?:made|makes?) up (?:its|their|his|her|our|my) minds?\b"
)
AWAITED = re.compile(r"(?:wait\w*\s|await\w*\s)?(?:until|for|to|on)\b", re.IGNORECASE)
# "Needs a permit from", "the leave of", "fresh vows on piracy and": cut short.
DANGLING = re.compile(
    r"\s(?:from|of|by|for|on|with|to|in|the|an?|is|are|was|were|been|that|and|or|its|their|his|her)\s*$"
)
AROUND = 60  # characters before an anchor that may disown it
# "” even if it was unpaid": no issue, but what comes after it.
CONJOINED = re.compile(
    r"[\W_]*(?:even\s(?:if|though)|although|though|because|however)\b|\W*[-–—]", re.IGNORECASE
)
ARTICLE = re.compile(r"the|an?", re.IGNORECASE)
# "His" is whose a noun is ("his support"), never who does what a verb says.
OWNER = re.compile(r"his|her|its|their|our|my|your", re.IGNORECASE)
BY_AGENT = re.compile(r"\sby\s")
LONGEST = 120  # characters of an issue beyond its verb
SHORTEST = 3  # words of a condition
UNMARKED = 80  # hundredths: of a condition that no conjunction opens the model must be this sure
PAST = frozenset({"asserted", "historical"})
ACTING = frozenset({"committed", "declined"})


def stances(scene: Scene) -> Iterator[Reading]:
    """Every stance with somebody who holds it."""
    for frame in frames(scene, "stance", SURE["stance"]):
        clause = clause_of(scene, frame)
        if disowned(scene, frame) or _unreal(scene, clause):
            continue
        issue = _issue(scene, frame, clause)
        if idle(scene, frame, clause, issue) or deed(scene, frame, clause):
            continue
        value, judged = _judged(scene, frame, clause)
        if value == "undecided" and DECIDED.search(scene.words((frame.start, frame.end))):
            continue
        value = settled(value, _said(scene, frame, issue), scene.words(issue))
        value = denied_by_subject(scene, clause, leaning(scene, clause, value))
        if of_things(scene, clause, value):
            continue
        if actors := _held(scene, frame, clause, value):
            asks = asks_of(value)
            issue = acted(clause, value, issue) if asks == "part" else issue
            span = evidence(scene, frame, frame.holder, issue, judged)
            yield Reading(clause, value, asks, issue, span, actors, by_model=True)


def _held(scene: Scene, frame: Frame, clause: Clause, value: str) -> tuple[Party, ...]:
    """Who holds a stance: no scrap, no possessor of a verb, nobody of whom it is only hoped or feared."""
    behind = frame.holder is not None and frame.holder[0] >= frame.end
    ahead = _before(scene, clause) if behind else ()
    named = filter(_named, ahead or holders(scene, frame, clause))
    own = [p for p in named if clause.kind == "noun" or not OWNER.fullmatch(p.text)]
    own = [p for p in own if not _hoped(scene, clause, p)]
    actors = whose(scene, clause, tuple(p for p in own if not suffering(scene, frame, clause, p)))
    return tuple(a for a in actors if value not in ACTING or not foreseen(scene, clause, a))


def _before(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """ "Norland would not commit itself while Chile held back": who stands before a verb does it."""
    if clause.kind != "verb" or clause.passive or not clause.subjects:
        return ()
    if any(s >= clause.head[0] for s, _ in clause.subjects):
        return ()
    if BY_AGENT.match(scene.text, clause.head[1]):
        return ()  # "backed by Chile and [opposed by Peru]"
    return tuple(p for p in scene.subjects(clause) if p.chain)


def _hoped(scene: Scene, clause: Clause, actor: Party) -> bool:
    """ "Hoped that Chile joins", "dismissed claims that it would": it is not Chile that hopes or dismisses."""
    putting_off = clause.lemma in lexical.rejecting_verbs()
    if not (putting_off or clause.lemma in WISHING):
        return False
    if clause not in scene.clauses or clause.passive:
        return False
    hoping = {p.chain for p in scene.subjects(clause)}
    below = scene.below(
        scene.clauses.index(clause), "ccomp", "xcomp", *(["acl"] if putting_off else [])
    )
    return (
        bool(hoping)
        and actor.chain not in hoping
        and any(actor.chain == p.chain for c in below for p in scene.subjects(c))
    )


def _unreal(scene: Scene, clause: Clause) -> bool:
    """Asked, supposed, denied or left unsaid."""
    told = clause.lemma == "deny" and clause in scene.clauses
    denied = told and scene.below(scene.clauses.index(clause), "ccomp")
    return bool(denied) or any(seen(scene, clause) for seen in UNREAL)


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
    told = judged(scene, clause)
    if told is None or told[0] is None:
        return faulted(scene, clause, frame.value), None
    return told[0], (clause.head[1], told[1])


def _issue(scene: Scene, frame: Frame, clause: Clause) -> Span:
    """What a stance is about; where the model saw nothing, the rest of its clause, or its own words.

    A lone verb stands for its whole clause; who did it ("dismissed by critics") is not what it was done to.
    """
    if (
        frame.issue
        and LONG_ENOUGH.search(scene.text, *frame.issue)
        and not CONJOINED.match(scene.text, *frame.issue)
    ):
        if other := about(scene, frame, clause):
            return other
        return _whole(scene, frame.issue)
    return untold(scene.text, (frame.start, frame.end), clause)


def _whole(scene: Scene, issue: Span) -> Span:
    """An issue of one word with the rest of its clause, if it is a clause's predicate; one that is cut to its phrase's end."""
    if phrase := _phrase(scene, issue):
        return issue[0], phrase[1]
    if " " in scene.words(issue):
        return issue
    opened = [c for c in scene.headed(*issue) if c.kind == "verb"]
    end = max([issue[1], *(min(c.end, c.head[1] + LONGEST) for c in opened)])
    return issue[0], end


def _phrase(scene: Scene, issue: Span) -> Span | None:
    """The subject or the object that an issue begins, where the issue ends within it: "the extra [checks]"."""
    spans = (
        span
        for c in scene.clauses
        if c.start <= issue[0] + 1 and issue[1] <= c.end
        for span in (*c.subjects, *c.objects, *c.governed)
    )
    cut = [s for s in spans if s[0] <= issue[0] < s[1] and issue[1] < s[1] <= issue[0] + LONGEST]
    return min(cut, key=lambda s: s[1], default=None)


def conditions(scene: Scene) -> Iterator[parts.Reading]:
    """Every condition, with whose act hangs on it and who must move."""
    for frame in frames(scene, "condition", SURE["condition"]):
        trigger = _trigger(scene, frame)
        clause = clause_of(scene, frame)
        main = scene.clauses[clause.parent] if clause.parent is not None else clause
        main = parts.meant(scene, main, trigger)
        main = clause if _whole_said(clause, main, trigger) else main
        inside = trigger[0] <= main.head[0] < trigger[1]
        told = clause.marker in {"if", "whether"} and doubts.unmeant(scene, clause, main, trigger)
        told = told or doubts.tale(scene, clause, main, trigger) or doubts.vague(scene, trigger)
        told = told or (main.perfect and main.modal is not None)  # what was not
        told = told or doubts.guessed(scene, main, trigger) or doubts.merely_when(scene, trigger)
        told = told or (
            main.lemma in {"wait", "await"} and not AWAITED.match(scene.text, trigger[0])
        )
        told = told or condition_idle.idle(scene, main, trigger)
        told = told or condition_idle.earlier(scene, main, trigger)
        told = told or not _conditional(scene, frame, main, trigger)
        if not _enough(scene.words(trigger)) or told or not (inside or _hangs(main)):
            continue
        holder = _held_back(scene, frame, (clause, main), trigger)
        moving = _moving(scene, frame, (trigger, main), holder)
        polarity = _polarity(scene, frame, trigger)
        act = parts.act(scene, main, trigger, polarity)
        act = clause.lemma if scene.words(trigger) in act else act
        yield parts.Reading(holder, act, polarity, trigger, moving, parts.around(main, trigger))


def _polarity(scene: Scene, frame: Frame, trigger: Span) -> str:
    """By the conjunction where the model says no more than "if": "once" is not "if"."""
    opening = conditional.opening(scene.text, trigger[0])
    word = scene.words((trigger[0], opening)).casefold() if opening else ""
    return conditional.markers().get(word, frame.value) if frame.value == "if" else frame.value


def _whole_said(clause: Clause, main: Clause, trigger: Span) -> bool:
    """ "She repeated that it would only work with their backing": act and condition in one clause that is told."""
    inside = trigger[0] <= clause.head[0] < trigger[1]
    return inside and clause.relation == "ccomp" and main.lemma in conditional.telling()


def _conditional(scene: Scene, frame: Frame, main: Clause, trigger: Span) -> bool:
    """A conjunction or a set phrase opens it, and no idle one; else the model must be all but certain."""
    opening = conditional.opening(scene.text, trigger[0])
    vague = opening is None or scene.text[trigger[0] : opening].casefold().endswith(
        ("when", "while")
    )
    if opening is None or vague or doubts.anybody(scene, main, trigger):
        return frame.chance >= UNMARKED
    return not doubts.opens_idly(scene, trigger[0], opening)


def _trigger(scene: Scene, frame: Frame) -> Span:
    """The words of a condition; where the model saw hardly more than its marker, its whole clause."""
    opening = conditional.opening(scene.text, frame.start)
    bare = opening is None or scene.text[:opening].casefold().endswith(("only", "while", "except"))
    if _enough(scene.words((frame.start, frame.end))):
        return frame.start, cut_further(scene, frame.start, _finished(scene, frame))
    if bare:
        return frame.start, frame.end
    sentence = scene.sentence_of(frame.start)
    last = sentence.end if sentence else frame.end
    opened = [c for c in scene.clauses if frame.start <= c.start <= frame.end + 2 and c.end <= last]
    return frame.start, max([frame.end, *(c.end for c in opened)])


def _finished(scene: Scene, frame: Frame) -> int:
    """The end of a condition; where the model stopped behind a word that wants more, where the words do."""
    sentence = scene.sentence_of(frame.start)
    if not DANGLING.search(scene.text, frame.start, frame.end) or sentence is None:
        return frame.end
    return parts.stop(scene, parts.END, frame.end, sentence.end) or frame.end


def _enough(said: str) -> bool:
    """Three words, or what "without" governs."""
    words = said.split()
    return len(words) >= SHORTEST or (len(words) > 1 and words[0].casefold() == "without")


def _hangs(main: Clause) -> bool:
    """Whether an act is still to come, or is denied: what simply happened hangs on nothing."""
    return bool(main.modal) or main.negated or main.modality not in PAST or main.tense != "past"


def _held_back(scene: Scene, frame: Frame, clauses: tuple[Clause, Clause], trigger: Span) -> Party:
    """Whose act hangs: by the syntax where it names somebody known, else whom the model points to."""
    own, main = clauses  # the condition's own and the one that it governs
    by_syntax = parts.holder(scene, main, trigger)
    if by_syntax.chain:
        return by_syntax
    found = holders(scene, frame, own) if held_apart(scene, frame, trigger) else ()
    return found[0] if found and not ARTICLE.fullmatch(found[0].text) else by_syntax


def _moving(
    scene: Scene, frame: Frame, found_in: tuple[Span, Clause], holder: Party
) -> Party | None:
    """Who must move: whom the model points to, unless it is done to him, else whom the words name."""
    trigger, main = found_in
    found = scene.party(frame.waits) if frame.waits else None
    suffers = frame.waits and naming.suffers(scene, frame.waits, trigger)
    if suffers or (frame.waits and not trigger[0] <= frame.waits[0] < trigger[1]):
        found = None
    if found and found.chain and found.chain != holder.chain:
        return found
    named = found if found and (found.chain or meant_by.able(found.text)) else None
    return movers.mover(scene, trigger, holder, main) or named
