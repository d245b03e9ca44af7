"""Pledges by verbs of giving and taking back: "will provide", "sent 40 trucks", "cut off aid".

Clauses in, gifts out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from whipcount.extract.givers import givers
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import (
    AHEAD,
    MAYBE,
    REACH,
    TAKEN_BACK,
    Bond,
    Gift,
    infinitive,
    lemma,
)
from whipcount.extract.pledges.complements import RAISING, apart
from whipcount.extract.pledges.things import things
from whipcount.extract.scene import Scene
from whipcount.extract.stances import agentive
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Chain, Party

HIRING = re.compile(r"\b(?:contracts?|deals?|extension)\b")
PROMISED = frozenset({"promise", "pledge", "offer", "commitment", "vow"})
HELPING = frozenset({"aid", "relief", "assistance", "help", "support", "grant"})
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
        "spend",
        "put in",
        "put up",
        "inject",
    }
)
FOR_OTHERS = re.compile(
    r"[^.;]{0,40}?\b(?:in (?:aid|relief|support|assistance|help|grants|loans|pledges)|(?:to|for|towards)\s(?:the\s)?[A-Z])"
)
OWN_COSTS = re.compile(
    r"[^.;]{0,30}\b(?:tax|taxes|fees?|fines?|bail|rent|bills?|emails?|speeches|charity)\b"
)
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
        "bill",
        "fine",
        "sentence",
        "defeat",
        "blow",
    }
)
HANDING = frozenset({"lend", "give", "pay", "send", "hand", "grant", "sell"})  # "lend the yard £4m"
GOING = frozenset({"send", "give", "dispatch", "donate", "lend"})
EXTENDED = frozenset(
    {"humanitarian", "funding", "loan"}
)  # what is extended to somebody, not longer
AIDING = frozenset({"support", "contribution", "package", "offer", "help", "backing", "assistance", "pledge",
                    "promise", "grant", "commitment"})  # fmt: skip
TELLING = frozenset({"announce", "unveil", "confirm"})
OWNED = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,3}?(?:contribution|pledge|donation|share|offer|gift|grant|commitment)\b"
)
COUNTERPART = re.compile(
    r"(?:his|her|its|their)\s(?:[\w-]+\s){0,3}(?:counterpart|opposite number)s?\b"
)
NOUN_BEFORE = re.compile(
    r"\b(?:the|a|an|its|their|another|these|this|some)\s[^,;:.()]{3,60}$", re.IGNORECASE
)

# Given, or taken back


def given(scene: Scene, clause: Clause, status: str) -> Iterator[Gift]:
    """ "Sent 40 trucks", "will provide drones", "announced a €3bn package", "suspended aid"."""
    if infinitive(scene, clause) and not _prospective(clause):
        return
    actors = _giving(scene, clause, status)
    objects = _given_things(scene, clause) if actors else []
    for thing in apart(scene, objects) if clause.lemma in HANDING else objects:
        what = gifts.whole(scene, thing)
        actors = _owning(scene, clause, what) or actors
        act = gifts.act(scene.words(what), lemma(clause)) or _cut_back(scene, status, what)
        if clause.lemma == "train" and act:  # "train 200 nurses"
            act, what = "training", (min(clause.head[0], what[0]), what[1])
        idle = clause.lemma == "weigh" and not ongoing(scene, clause)
        if act == "vote" and (lent := gifts.lent_votes(scene, clause, what)):
            yield Bond(clause, actors, lent).gift(scene, act, what, clause)
            continue
        if (
            clause.lemma == "give"
            and act in {"troops", "police"}
            and scene.words(what)[:4].casefold() == "the "
        ):
            continue  # "gave the soldiers a week": they get it
        if act in {"vote", "ratification"} or idle or hired(scene, clause, actors, what):
            continue
        step = _step(scene, clause, status, what, act) if act else None
        if act and step:
            yield Bond(clause, actors, step).gift(scene, act, what, clause)


def _giving(scene: Scene, clause: Clause, status: str) -> tuple[Party, ...]:
    """Who gives: the givers of the clause that can take a thing back, sign or have what grows."""
    actors = tuple(
        a for a in givers(scene, clause) if a.chain or agentive(a.text) or status not in TAKEN_BACK
    )
    if (
        clause.lemma == "sign" and len(actors) > 1
    ):  # "and her Norlandic counterpart": the other side
        actors = tuple(a for a in actors if not COUNTERPART.match(a.text)) or actors
    if clause.lemma in RAISING and not clause.objects:
        held = {"funding", "loan"}  # "the fund would double to £3m": it is what is given
        actors = tuple(a for a in actors if a.chain and gifts.act(a.text) not in held)
    return actors


def _owning(scene: Scene, clause: Clause, what: Span) -> tuple[Party, ...]:
    """ "Norland's contribution was announced by its minister": whose it is gives it, not who tells of it."""
    if clause.lemma not in TELLING:
        return ()
    owners = [
        m
        for m in scene.mentions_near(*what)
        if m.start >= what[0] and not scene.words((what[0], m.start)).strip()
        and m.kind == "name" and OWNED.match(scene.text, m.end, what[1])
    ]  # fmt: skip
    return tuple(scene.party_of(m) for m in owners[:1])


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
    return "other" if status == "reduced" and _yielded(head) else None


def _yielded(head: AbstractSet[str]) -> bool:
    """Whether to cut such a thing is itself to give, as a tax, but not a promise about a tax."""
    return bool(head & pledges.reduced_goods()) and not head & (PROMISED | HELPING)


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
    if status in TAKEN_BACK:
        return _taken_back(clause, status, scene.words(what), act)
    if clause.modal in MAYBE:
        return "floated" if not _wordy(scene, what) else None
    if clause.modal in AHEAD or clause.modality == "future" or reported(scene, clause):
        return "pledged"
    return None if clause.modal == "would" else _real(scene, clause, status, what, act)


def _real(scene: Scene, clause: Clause, status: str, what: Span, act: str) -> str | None:
    """The step of what is told as done: it must be a gift, not any object of such a verb."""
    numbered = gifts.numbers(scene, what, clause)[:2] != (None, None)
    if status == "delivered":
        head = {noun(w) for w in gifts.core(scene.words(what)).casefold().split()}
        if clause.lemma in RAISING and head & AIDING:
            return "pledged"
        moved = (
            gifts.captives(scene.words(what))
            or act not in {"other", "funding"}
            or (numbered and (act != "other" or clause.lemma in MOVING))
        )
        if not moved or head & WORDY or (act == "funding" and _spent(scene, clause, what)):
            return None
        if clause.tense == "past" or clause.perfect:
            return "delivered"
        going = clause.lemma in GOING and ongoing(scene, clause) and numbered
        return "pledged" if going else "delivering"  # "is sending 40 men": they are on their way
    if act == "other" and status == "floated":
        return status if aiding(scene, what) else None
    if clause.lemma == "extend" and act in EXTENDED and (clause.tense == "past" or clause.perfect):
        return "delivered"
    deal = status in {"committed", "pledged"} and _is_deal(scene.words(what))
    idle = act == "funding" and not numbered and status == "committed" and not deal
    freed = clause.lemma == "release" and act == "other" and not _named(scene, what)
    if freed:
        return None  # "released 40 patients"
    vague = act == "other" and ((not numbered and not deal) or clause.lemma == "add")
    return None if idle or vague else status


def _named(scene: Scene, what: Span) -> bool:
    """Whether a thing's head is a word for what is given, and not counted only."""
    core = gifts.core(scene.words(what)).casefold().split()
    return bool(core) and (noun(core[-1]) in pledges.acts() or gifts.captives(" ".join(core)))


def _wordy(scene: Scene, what: Span) -> bool:
    """A letter, a chance, a bill: handed over, and no gift."""
    return bool({noun(w) for w in gifts.core(scene.words(what)).casefold().split()} & WORDY)


def aiding(scene: Scene, what: Span) -> bool:
    """ "A contribution", "an offer": help of whatever kind."""
    return bool({noun(w) for w in gifts.core(scene.words(what)).casefold().split()} & AIDING)


def _spent(scene: Scene, clause: Clause, what: Span) -> bool:
    """Money that is paid, raised or earned for oneself gives nobody anything."""
    if OWN_COSTS.match(scene.text, what[1]):
        return True
    shared = FOR_OTHERS.match(scene.text, what[1]) or "pledge" in scene.words(what)
    return clause.lemma in SPENDING and not shared


def reported(scene: Scene, clause: Clause) -> bool:
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
    if status == "reduced" and _yielded(head):
        return "floated" if clause.modal in MAYBE else "pledged" if clause.modal else "committed"
    if act in {"vote", "ratification"} or (act == "other" and not head & (AIDING | PROMISED)):
        return None
    return "floated" if clause.modal in MAYBE else status
