"""Where the model takes for a stance what is none, or for its holder whom it falls on. Frames in, yes or no out."""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.extract.supposed import bygone
from whipcount.extract.voices import OWNED
from whipcount.layers import Clause, Frame, Span, meet
from whipcount.lexicon import frames
from whipcount.lexicon.lemmas import noun
from whipcount.lexicon.meetings import bag
from whipcount.model import Party

# Who faces criticism or draws protests does not voice them.
FACING = frozenset(
    "face draw attract meet provoke spark prompt trigger encounter suffer elicit generate weather withstand".split()
)
SORRY = frozenset({"apologize", "apologise"})
OBLIGED = re.compile(r"\b(?:have|has|had|need|needs)\s+to\b", re.IGNORECASE)
UNKNOWN = re.compile(r"\b(?:sure|clear|unclear|certain|known|unsure)\b", re.IGNORECASE)
QUESTION = re.compile(r"(?:of\s|about\s)?(?:what|why|how|who|where|when)\b", re.IGNORECASE)
ACTING = frozenset({"committed", "offered"})
OF = re.compile(r"\s(?:of|with|on|about|for|in|at|to|between|by|who|that|which)\s")
TRAVELLING = frozenset("travel fly go head return come visit drive sail".split())
CHAIRING = frozenset("lead chair host hold convene open address".split())
HAPPENING = frozenset({"supports", "opposed", "blocking"})
HABIT = re.compile(
    r"\b(?:usually|often|typically|normally|regularly|routinely|generally|frequently)\s$",
    re.IGNORECASE,
)
ALWAYS = re.compile(
    r"\s(?:usually|often|typically|normally|regularly|routinely|frequently)\b", re.IGNORECASE
)
HABIT_NEAR = 20  # characters from a verb to what makes it a habit
APOLOGY = re.compile(r"\bapolog(?:y|ies)\b", re.IGNORECASE)
BEYOND = 8  # characters of an issue that may tell a duty


def idle(scene: Scene, frame: Frame, clause: Clause, issue: Span) -> bool:
    """What would have been, is regretted, has to be done, is not known, or is only said."""
    if bygone(clause) or clause.lemma in SORRY or habitual(scene, clause):
        return True
    said = scene.text[frame.start : max(frame.end, issue[0]) + BEYOND]
    if frame.value in ACTING and frame.start <= issue[0] and OBLIGED.search(said):
        return True
    anchor = scene.text[frame.start : frame.end]
    if APOLOGY.search(said):
        return True
    if frame.value == "undecided" and UNKNOWN.search(anchor) and QUESTION.match(scene.text, *issue):
        return True
    return _empty(scene, clause, issue)


def habitual(scene: Scene, clause: Clause) -> bool:
    """ "Usually ships the updates on Tuesday": what is always done is no stance."""
    if clause.kind != "verb" or clause.modal is not None or clause.tense != "present":
        return False
    low, high = max(clause.start, clause.head[0] - HABIT_NEAR), clause.head[1] + HABIT_NEAR
    return bool(
        HABIT.search(scene.text, low, clause.head[0])
        or ALWAYS.match(scene.text, clause.head[1], high)
    )


def _empty(scene: Scene, clause: Clause, issue: Span) -> bool:
    """ "Offered a glimpse", "wants to thank": what a frame of this verb takes for no stance."""
    words = scene.words(issue).casefold().split()
    bare = {w for f in frames.frames().get((clause.kind, clause.lemma), ()) for w in f.no_object}
    if not bare or not words:
        return False
    if words[0] == "to":
        return len(words) > 1 and words[1] in bare
    return clause.lemma == "offer" and any(noun(w) in bare or w in bare for w in words[:4])


def suffering(scene: Scene, frame: Frame, clause: Clause, actor: Party) -> bool:
    """Whether an actor is one on whom the stance falls: who faces it, or who has it done by others."""
    if clause.kind != "verb" or frame.value not in HAPPENING:
        return False
    if OWNED.match(scene.text, max(0, clause.head[0] - 1)):  # "the bloc had his support"
        return any(p.chain and p.chain == actor.chain for p in scene.subjects(clause))
    held = frame.holder is not None and any(meet(frame.holder, o) for o in clause.objects)
    if clause.passive and held and frame.start <= clause.head[0] < frame.end:
        return not any(actor.chain == p.chain for p in scene.subjects(clause))
    faced = clause.lemma in FACING and clause.head[1] <= frame.start
    return faced and any(p.chain and p.chain == actor.chain for p in scene.subjects(clause))


def travelling(scene: Scene, clause: Clause, issue: Span) -> bool:
    """ "Will travel to Ukraine": who goes to a place takes no side, as who goes to a summit does."""
    if clause.kind != "verb" or clause.lemma not in TRAVELLING or clause.negated:
        return False
    start = issue[0] + len("to ") if scene.text.startswith("to ", issue[0]) else issue[0]
    place = scene.mention((start, issue[1]))
    if place is None or (place.start, place.end) != (start, issue[1]):
        return False
    chain = scene.chains.get(place.chain)
    return chain is not None and (place.place or chain.type == "state")


def convening(scene: Scene, clause: Clause) -> bool:
    """ "Will chair a session of partners": who calls or chairs a meeting takes no side by that."""
    if clause.kind != "verb" or clause.lemma not in CHAIRING or clause.negated:
        return False
    heads = (OF.split(scene.words(o).casefold())[0].split()[-1:] for o in clause.objects)
    nouns = bag("nouns", "plain") | bag("nouns", "strong")
    return any(noun(w) in nouns or w in nouns for words in heads for w in words)
