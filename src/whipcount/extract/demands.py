"""What a speaker says has to be: "there must be a wage board", "it needs to close", "you must not touch this".

Clauses in, readings out, as in ``stances``. Whoever has to do it, the stance is the speaker's: for what must
be, against what must not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.announcements import one_side
from whipcount.extract.quantified import by_nobody
from whipcount.extract.scene import Scene
from whipcount.extract.stances import REACH, Reading
from whipcount.extract.supposed import hypothetical, questioned, unsaid
from whipcount.layers import Clause, Span
from whipcount.model import Party

DUTY = frozenset({"must", "should", "ought"})
NEEDING = frozenset({"need", "have", "ought"})
THINKING = frozenset({"know", "think", "see", "remember", "say", "note", "admit", "understand"})
HOLDING = frozenset({"think", "believe", "feel", "accept", "agree", "see"})
DOUBTING = frozenset({"doubt", "question", "dispute"})
SAYING = frozenset("say tell insist argue stress add warn declare maintain".split())
OWN = frozenset("he she they it we i".split())
RIGHT = re.compile(
    r"ha(?:s|ve|d)\s(?:\w+ly\s)?(?:(?P<no>no)|an?|the|any)\s(?:[\w-]+\s){0,2}?(?:right|mandate|business|authority|standing|licence|license)\s(?:whatsoever\s)?(?:to|for|from|in)\b"
)
SHORTEST = 2  # words of what has to be
WIDEST = 250  # characters of it


def demanded(scene: Scene) -> Iterator[Reading]:
    """Each duty that somebody's words lay on somebody or something."""
    for clause in scene.clauses:
        entitled = not unentitled(scene, clause)
        if entitled and not bound(scene, clause):
            continue
        if questioned(scene, clause) or unsaid(scene, clause):
            continue
        speaker = scene.speaker_at(clause.head[0])
        if speaker is None or speaker.chain is None or hypothetical(scene, clause):
            continue
        if not entitled and speaker.chain in {p.chain for p in scene.subjects(clause)}:
            continue  # "we have no mandate to sign"
        told = _told(clause)
        if clause.lemma == "need" and clause.relation == "acl:relcl":
            continue  # "the votes [they need]"
        if clause.lemma in THINKING or len(scene.words(told).split()) < SHORTEST:
            continue
        denied = clause.negated or not entitled or by_nobody(scene, clause)
        stance = "opposed" if denied != _doubted(scene, clause) else "supports"
        stance = "undecided" if clause.lemma == "wait" and not denied else stance
        what = _what(scene, clause, told) if entitled else _claimed(scene, clause, told)
        yield Reading(clause, stance, "happen", what, told, (speaker,))


def _doubted(scene: Scene, clause: Clause) -> bool:
    """ "Doubts that a foreign firm should own it", "does not think that it must close": not so."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if parent is None or clause.relation != "ccomp":
        return False
    return parent.negated if parent.lemma in HOLDING else parent.lemma in DOUBTING


def bound(scene: Scene, clause: Clause) -> bool:
    """Whether a clause says what has to be: "must", "should", "needs to", "has to", "is needed".

    What does not have to be may be all the same.
    """
    if clause.kind == "noun" or clause.perfect:
        return False
    if clause.modal in DUTY or (clause.lemma == "need" and clause.passive and not clause.negated):
        return True
    past = clause.tense == "past" and clause.modal is None and not _reported(scene, clause)
    if clause.lemma not in NEEDING or past or clause.negated:
        return False
    after = scene.text[clause.head[1] : clause.head[1] + 4]
    return after.startswith(" to ")


def unentitled(scene: Scene, clause: Clause) -> bool:
    """ "The cabinet had no right to sign", "no deputy has a mandate to give it away": it must not."""
    if clause.lemma != "have" or clause.kind != "verb" or clause.modal:
        return False
    met = RIGHT.match(scene.text, clause.head[0])
    return met is not None and (met["no"] is not None or by_nobody(scene, clause))


def _claimed(scene: Scene, clause: Clause, told: Span) -> Span:
    """What somebody has no right to do."""
    met = RIGHT.match(scene.text, clause.head[0])
    return (met.end() + 1, told[1]) if met and met.end() + 1 < told[1] else told


def _reported(scene: Scene, clause: Clause) -> bool:
    """ "Said that the port [had to] reopen": what has to be, as it was said; but not what somebody had to do."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if (
        parent is None
        or clause.relation != "ccomp"
        or parent.lemma not in SAYING
        or parent.tense != "past"
    ):
        return False
    told = (*clause.subjects, *clause.objects)
    return bool(told) and not all(scene.words(s).casefold() in OWN for s in told)


def whose(scene: Scene, clause: Clause, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whose a demand is: where somebody else is told to act, the speaker's."""
    speaker = scene.speaker_at(clause.head[0]) if bound(scene, clause) else None
    bidden = {a.chain or a.text for a in scene.subjects(clause)}
    own = any(scene.speaks_at(who, clause.head[0]) for who in sorted(bidden))
    if own or not bidden & {a.chain or a.text for a in actors}:
        return actors
    if speaker is None:
        return () if clause.modal in DUTY else actors
    return (speaker,)


def obliged(scene: Scene, found: Reading, actor: Party) -> bool:
    """ "Lee said that the union should pay": the union has said nothing yet."""
    clause = found.clause
    needing = clause.lemma == "need" and clause.kind == "verb"  # "Lee said the union needs help"
    if not (clause.modal in DUTY or needing) or clause.passive:
        return False
    bidden = actor.chain or actor.text
    if bidden not in {p.chain or p.text for p in map(scene.party, clause.subjects)}:
        return False
    speaker = scene.speaker_at(clause.head[0])
    if speaker is None or scene.speaks_at(actor.chain, clause.head[0]):
        return False
    return speaker.chain != actor.chain and not one_side(scene, actor, speaker)


def _told(clause: Clause) -> Span:
    """What has to be: from who must act to the end."""
    starts = [s for s, _ in (*clause.subjects, *clause.objects) if clause.head[0] - REACH < s]
    return min([clause.head[0], *starts]), max(
        clause.head[1], min(clause.end, clause.head[0] + WIDEST)
    )


def _what(scene: Scene, clause: Clause, told: Span) -> Span:
    """What is to be done, without who must: "to open its archives"; of what must be, the whole."""
    if clause.passive or clause.lemma == "be" or not clause.subjects:
        return told
    start = clause.head[1] + 1 if clause.lemma in NEEDING else clause.head[0]
    what = start, told[1]
    return what if len(scene.words(what).split()) >= SHORTEST else told
