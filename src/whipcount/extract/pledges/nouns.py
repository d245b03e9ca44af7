"""Pledges that a noun makes: "a pledge of €3m by Norland", "Norland's offer to host the talks".

Clauses in, gifts out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.givers import givers, repeating
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import KEEPING, TAKEN_BACK, Bond, Gift, unreal
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.model import Party

CARRYING = frozenset(
    {
        "open",
        "come",
        "make",
        "start",
        "begin",
        "lead",
        "respond",
        "follow",
        "answer",
        "renew",
        "repeat",
    }
)
BACK_OUT = re.compile(r"(?:take|walk|claw|go)\sback\b")
OWNED = re.compile(r"['’]s?\s(?:\w+\s){0,2}")


def named(scene: Scene) -> Iterator[Gift]:
    """Gifts by noun, where the words tell whose they are."""
    for clause in scene.clauses:
        status = pledges.nouns().get(clause.lemma) if clause.kind == "noun" else None
        parent = scene.clauses[clause.parent] if clause.parent is not None else None
        idle = parent is not None and parent.lemma in KEEPING
        if status is None or clause.negated or idle or unreal(scene, clause):
            continue
        actors = _owners(scene, clause)
        taken = taken_back(scene, parent, clause)
        if parent and taken:
            actors, status = actors if parent.passive else givers(scene, parent), taken
        contents = list(_contents(scene, clause)) if actors else []
        if actors and not contents and clause.lemma == "offer" and _from(scene, clause):
            yield Bond(clause, actors, status).gift(
                scene, "other", (clause.start, clause.head[1]), clause
            )
        for thing in contents:
            if act := gifts.act(scene.words(thing)):
                yield Bond(clause, actors, status).gift(scene, act, thing, clause)


def taken_back(scene: Scene, parent: Clause | None, clause: Clause) -> str | None:
    """ "Withdrew its offer of", "took back its offer": the step that the verb over the noun says."""
    told = parent is not None and not parent.negated and parent.modal is None
    passive = parent is not None and parent.passive and clause.relation in {"nsubj:pass", "nsubj"}
    own = told and (clause.relation == "obj" or passive)
    step = pledges.giving().get(parent.lemma) if parent and own else None
    if (
        parent
        and own
        and BACK_OUT.match(f"{parent.lemma}{scene.text[parent.head[1] : clause.head[0]]}")
    ):
        step = "withdrawn"  # the parse leaves the particle apart
    return step if step in TAKEN_BACK else None


def _from(scene: Scene, clause: Clause) -> bool:
    """ "A better offer from Norland", whatever it holds."""
    return bool(scene.actors((a, b) for p, a, b in clause.obliques if p == "from"))


def _owners(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """Whose pledge it is: its owner, or whom it comes from."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if renewing := repeating(scene, clause):
        return renewing
    if own := scene.subjects(clause):
        return tuple(own)
    above = parent.obliques if parent else ()
    sources = [(a, b) for p, a, b in (*clause.obliques, *above) if p == "from"]
    if found := scene.actors(sources):
        return tuple(found)
    if parent and parent.lemma in CARRYING and clause.relation in {"obl", "obj", "nsubj:pass"}:
        return tuple(givers(scene, parent))
    owner = [
        m
        for m in scene.mentions
        if m.end <= clause.head[0] and OWNED.fullmatch(scene.text, m.end, clause.head[0])
    ]
    return tuple(scene.actors([(m.start, m.end) for m in owner[-1:]]))


def _contents(scene: Scene, clause: Clause) -> Iterator[Span]:
    """What it is a pledge of, or what it is said to include."""
    for preposition, start, end in clause.obliques:
        if preposition in {"of", "worth"}:
            yield gifts.whole(scene, (start, end))
    for span in clause.subjects:  # a sum that the parse took for the noun's owner
        if gifts.sum_in(scene.words(span)):
            yield gifts.whole(scene, span)
    before = gifts.sum_in(scene.text[clause.start : clause.head[0]])
    if before and not clause.obliques:  # "Norland's £3m offer"
        yield clause.start + before[2], clause.head[1]
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if parent and parent.lemma in pledges.containing() and clause.relation == "nsubj":
        yield from (gifts.whole(scene, o) for o in parent.objects)
