"""Pledges by verbs of giving and taking back, and promised help: "will provide", "cut off aid", "would help".

Clauses in, gifts out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract import gifts
from whipcount.extract.givers import givers
from whipcount.extract.pledge_bonds import (
    AHEAD,
    MAYBE,
    OWN_ACT,
    REACH,
    Bond,
    Gift,
    act_end,
    infinitive,
    lemma,
    things,
)
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN, agentive
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges, words
from whipcount.lexicon.lemmas import noun
from whipcount.model import Chain, Party

HIRING = re.compile(r"\b(?:contracts?|deals?|extension)\b")
TAKING = frozenset({"suspended", "withdrawn", "reduced", "delayed"})
DEALS = frozenset({"deal", "package", "contribution", "cut", "extension", "support"})
MOVING = frozenset({"send", "donate", "hand over", "ship", "deliver", "deploy", "supply"})
SPENDING = frozenset(
    {
        "pay",
        "raise",
        "buy",
        "purchase",
        "add",
        "increase",
        "lease",
        "invest",
        "gather",
        "sell",
        "cover",
        "give",
    }
)
FOR_OTHERS = re.compile(
    r"[^.;]{0,40}?\b(?:in (?:aid|relief|support|assistance|help|grants|loans|pledges)|(?:to|for|towards)\s(?:the\s)?[A-Z])"
)
OWN_COSTS = re.compile(
    r"[^.;]{0,30}\b(?:tax|taxes|fees?|fines?|bail|rent|bills?|emails?|speeches|charity)\b"
)
UNSURE = re.compile(r"\b(?:remains to be seen|unclear|whether|how much|how many)\b[^.]*$")
WORDY = frozenset(
    {
        "email",
        "letter",
        "speech",
        "message",
        "reason",
        "chance",
        "question",
        "story",
        "interview",
        "text",
        "tweet",
    }
)
RAISING = frozenset({"double", "triple", "raise", "increase", "quadruple", "top up"})
SPECIFIC = frozenset(
    {"troops", "police", "weapons", "training", "logistics", "intelligence", "humanitarian"}
)
AIDING = frozenset({"support", "contribution", "package", "offer", "help", "backing", "assistance", "pledge",
                    "promise", "grant", "commitment"})  # fmt: skip
NOUN_BEFORE = re.compile(
    r"\b(?:the|a|an|its|their|another|these|this|some)\s[^,;:.()]{3,60}$", re.IGNORECASE
)

# Given, or taken back


def given(scene: Scene, clause: Clause, status: str) -> Iterator[Gift]:
    """ "Sent 40 trucks", "will provide drones", "announced a €3bn package", "suspended aid"."""
    if infinitive(scene, clause) and not _prospective(clause):
        return
    actors = tuple(
        a for a in givers(scene, clause) if a.chain or agentive(a.text) or status not in TAKING
    )
    for thing in _given_things(scene, clause) if actors else ():
        what = gifts.whole(scene, thing)
        act = gifts.act(scene.words(what), lemma(clause)) or _cut_back(scene, status, what)
        idle = clause.lemma == "weigh" and not ongoing(scene, clause)
        if act in {"vote", "ratification"} or idle or hired(scene, clause, actors, what):
            continue
        step = _step(scene, clause, status, what, act) if act else None
        if act and step:
            yield Bond(clause, actors, step).gift(scene, act, what, clause)


def hired(scene: Scene, clause: Clause, actors: tuple[Party, ...], what: Span) -> bool:
    """A person without an office who signs a contract or a deal gives nothing: he is hired."""
    chains = [scene.chain(a) for a in actors]
    private = all(c is not None and c.type == "person" and not _serves(c) for c in chains)
    return clause.lemma == "sign" and private and bool(HIRING.search(scene.words(what)))


def _serves(chain: Chain) -> bool:
    """Whether somebody holds an office of somebody's."""
    return any(role.of_text for role in chain.roles)


def _cut_back(scene: Scene, status: str, what: Span) -> str | None:
    """Output and duties are given by cutting them."""
    head = {noun(w) for w in gifts.core(scene.words(what)).casefold().split()}
    return "other" if status == "reduced" and head & pledges.reduced_goods() else None


def ongoing(scene: Scene, clause: Clause) -> bool:
    """ "Is weighing a loan"; "weighs nine kilos" is none."""
    return clause.modal is not None or scene.words(clause.head).casefold().endswith("ing")


def _given_things(scene: Scene, clause: Clause) -> list[Span]:
    """The objects; of a participle the noun it hangs on: "a £2bn deal signed by Norland"."""
    participle = clause.relation == "acl" and clause.tense == "past"
    relative = clause.relation == "acl:relcl" and bool(clause.subjects) and not clause.passive
    if clause.objects or clause.parent is None or not (participle or relative):
        return things(scene, clause)
    before = scene.text[max(0, clause.start - REACH) : clause.start].rstrip()
    found = NOUN_BEFORE.search(before)
    start = max(0, clause.start - REACH)
    return [(start + found.start(), start + found.end())] if found else []


def _prospective(clause: Clause) -> bool:
    """ "Is to send": no infinitive of purpose or of somebody's wish."""
    return clause.modality == "future" and clause.relation not in {"xcomp", "advcl", "acl"}


def _step(scene: Scene, clause: Clause, status: str, what: Span, act: str) -> str | None:
    """The step of the ladder, by the verb and by how far it is real."""
    if clause.modal in {"must", "should"} or (clause.modal == "would" and clause.perfect):
        return None
    if status in TAKING:
        return _taken_back(clause, status, scene.words(what), act)
    if clause.modal in MAYBE:
        return "floated"
    if clause.modal in AHEAD or clause.modality == "future" or _reported(scene, clause):
        return "pledged"
    return None if clause.modal == "would" else _real(scene, clause, status, what, act)


def _real(scene: Scene, clause: Clause, status: str, what: Span, act: str) -> str | None:
    """The step of what is told as done: it must be a gift, not any object of such a verb."""
    numbered = gifts.numbers(scene, what, clause)[:2] != (None, None)
    if status == "delivered":
        head = {noun(w) for w in gifts.core(scene.words(what)).casefold().split()}
        if clause.lemma in RAISING and head & AIDING:
            return "pledged"
        moved = act not in {"other", "funding"} or (
            numbered and (act != "other" or clause.lemma in MOVING)
        )
        if not moved or head & WORDY or (act == "funding" and _spent(scene, clause, what)):
            return None
        return "delivered" if clause.tense == "past" or clause.perfect else "delivering"
    if act == "other" and status == "floated":
        return None
    if (
        act == "funding"
        and not numbered
        and status == "committed"
        and not _is_deal(scene.words(what))
    ):
        return None
    if (
        act == "other"
        and not numbered
        and not (status in {"committed", "pledged"} and _is_deal(scene.words(what)))
    ):
        return None
    return status


def _spent(scene: Scene, clause: Clause, what: Span) -> bool:
    """Money that is paid, raised or earned for oneself gives nobody anything."""
    if OWN_COSTS.match(scene.text, what[1]):
        return True
    shared = FOR_OTHERS.match(scene.text, what[1]) or "pledge" in scene.words(what)
    return clause.lemma in SPENDING and not shared


def _reported(scene: Scene, clause: Clause) -> bool:
    """ "Said it would send": the "would" of reported speech."""
    told = (
        clause.relation in {"ccomp", "conj", "parataxis"}
        or scene.speaker_at(clause.head[0]) is not None
    )
    return clause.modal == "would" and told


def _is_deal(said: str) -> bool:
    return any(noun(w) in DEALS for w in gifts.core(said).casefold().split())


def _taken_back(clause: Clause, status: str, said: str, act: str) -> str | None:
    """Aid that is cut is taken back; output that is cut is given."""
    head = {noun(w) for w in gifts.core(said).casefold().split()}
    if status == "reduced" and head & pledges.reduced_goods():
        return "floated" if clause.modal in MAYBE else "pledged" if clause.modal else "committed"
    if act in {"vote", "ratification"} or (act == "other" and not head & AIDING):
        return None
    return "floated" if clause.modal in MAYBE else status


# Promised help


def helped(scene: Scene, index: int, clause: Clause) -> Iterator[Gift]:
    """ "Said it would help rebuild the port", "will drop the charge"."""
    hung = _hangs(scene, index, clause)
    if clause.passive or not (clause.modal in AHEAD or _reported(scene, clause) or hung):
        return
    helped_ones = {scene.words(o) for o in clause.objects}
    actors = tuple(a for a in givers(scene, clause) if a.chain and a.text not in helped_ones)
    thing = next(iter(clause.objects), None)
    vague = thing is not None and PRONOUN.match(scene.words(thing)) is not None
    if vague and clause.lemma not in {"help", "assist"} and not _those(scene, index, clause):
        return
    if not actors or not (thing or clause.obliques or scene.children.get(index)):
        return
    if any(p == "against" for p, _, _ in clause.obliques) or UNSURE.search(
        scene.text, max(0, clause.start - REACH), clause.head[0]
    ):
        return
    named = gifts.act(scene.words(thing), clause.lemma) if thing else None
    if clause.lemma in pledges.starting() and named not in SPECIFIC:
        return
    what = (clause.head[0], act_end(scene, clause))
    yield Bond(clause, actors, "offered" if hung else "pledged").gift(
        scene, OWN_ACT.get(clause.lemma) or named or "other", what, clause
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
