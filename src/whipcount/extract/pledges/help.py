"""Promised help: "said it would help rebuild the port", "will drop the charge", "would contribute if".

Clauses in, gifts out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.extract.amounts import counted
from whipcount.extract.givers import MEN, givers
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import AHEAD, OWN_ACT, REACH, SHARING, Bond, Gift, act_end
from whipcount.extract.pledges.given import reported
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN, agentive
from whipcount.layers import Clause
from whipcount.lexicon import pledges, words
from whipcount.model import Party, Quantity

PART = re.compile(
    r"(?:play|do)\s(?:its|our|their|his|her|my)\s(?:full\s|own\s)?(?:part|share|bit)\b|stand\s(?:firmly\s)?(?:by|behind)\s"
)
AUXILIARY = re.compile(r"\b(will|would)\s(?:(?:also|all|then|\w+ly)\s)?$")
# "Its seven deputies", "the Greens' 12 members".
VOTERS = re.compile(
    r"(?:\b(?:its|their|our)|['’]s?)\s(?:[\w,-]+\s){1,2}(?:members|mps|MPs|lawmakers|deputies|senators|legislators|councillors|representatives|delegates)$"
)
NEAR = 25  # characters before a verb in which its auxiliary stands
UNSURE = re.compile(
    r"\b(?:remains to be seen|unclear|whether|how much|how many|would (?:\w+ )?rather)\b[^.]*$"
)
SPECIFIC = frozenset(
    {"troops", "police", "weapons", "training", "logistics", "intelligence", "humanitarian"}
)


def helped(scene: Scene, index: int, clause: Clause) -> Iterator[Gift]:
    """ "Said it would help rebuild the port", "will drop the charge"."""
    told = _mended(scene, clause)
    hung = _hangs(scene, index, told)
    if clause.passive or not (told.modal in AHEAD or reported(scene, told) or hung):
        return
    if clause.lemma in SHARING and not (hung or _shares(scene, clause)):
        return
    helped_ones = {scene.words(o) for o in clause.objects}
    known = (a for a in givers(scene, clause) if a.chain or _body(a.text))
    actors = tuple(a for a in known if a.text not in helped_ones)
    thing = next(iter(clause.objects), None)
    vague = thing is not None and PRONOUN.match(scene.words(thing)) is not None
    if vague and clause.lemma not in {"help", "assist"} and not _those(scene, index, clause):
        return
    bare = clause.lemma in {"contribute", "abstain"}  # "would contribute too": something
    if not actors or not (thing or clause.obliques or scene.children.get(index) or bare):
        return
    shunning = clause.lemma != "vote" and any(p == "against" for p, _, _ in clause.obliques)
    if shunning or UNSURE.search(scene.text, max(0, clause.start - REACH), clause.head[0]):
        return
    named = gifts.act(scene.words(thing), clause.lemma) if thing else None
    if clause.lemma in pledges.starting() and named not in SPECIFIC:
        return
    what = (clause.head[0], act_end(scene, clause))
    made = Bond(clause, actors, "offered" if hung else "pledged").gift(
        scene, OWN_ACT.get(clause.lemma) or named or "other", what, clause
    )
    yield _as_votes(scene, clause, made)


def _body(said: str) -> bool:
    """ "The Liberals", "the union": a body that no list knows."""
    return said.casefold().startswith("the ") and agentive(said) and not said[:1].isdigit()


def _as_votes(scene: Scene, clause: Clause, made: Gift) -> Gift:
    """ "Will vote for it", "his five members will back it": so many votes."""
    sides = clause.lemma in {"back", "support"} and any(
        MEN.fullmatch(scene.words(s)) or VOTERS.search(scene.words(s)) for s in clause.subjects
    )
    votes = clause.lemma in {"vote", "abstain"}
    voters = _voters(scene, clause, made.actors) if sides or votes else None
    if votes or (voters and sides):
        return replace(made, quantity=voters, act="vote", amount=None)
    return made


def _shares(scene: Scene, clause: Clause) -> bool:
    """ "Will play its part"."""
    return PART.match(scene.text, clause.head[0]) is not None


def _mended(scene: Scene, clause: Clause) -> Clause:
    """The clause with the auxiliary that the parse took for a clause of its own: "that they | would | vote"."""
    found = (
        None
        if clause.modal
        else AUXILIARY.search(scene.text, max(0, clause.head[0] - NEAR), clause.head[0])
    )
    return (
        replace(clause, modal=found[1], tense="past" if found[1] == "would" else clause.tense)
        if found
        else clause
    )


def _hangs(scene: Scene, index: int, clause: Clause) -> bool:
    """ "Norland would contribute if": an offer on terms, whoever tells it."""
    lower = scene.below(index, "advcl")
    held = any(c.marker in words.conditional_markers() and c.tense != "past" for c in lower)
    return clause.modal == "would" and not clause.perfect and held


def _those(scene: Scene, index: int, clause: Clause) -> bool:
    """ "Back those who go with fuel": a pronoun that a clause fills."""
    said = scene.words(clause.objects[0]).casefold()
    return said == "those" and bool(scene.below(index, "acl:relcl", "acl"))


def _voters(scene: Scene, clause: Clause, actors: Sequence[Party]) -> Quantity | None:
    """ "His 40 members would vote for it", "six deputies said they would": so many votes."""
    said = [*(scene.words(s) for s in clause.subjects), *(a.text for a in actors)]
    found = next((c for words_ in said if (c := counted(words_))), None)
    return found[0] if found else None
