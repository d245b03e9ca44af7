"""Pledges that a predicate makes: "agreed to send", "will provide", "ready to help", "cut off aid".

Clauses in, gifts out; ``pledges`` turns gifts into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from whipcount.extract import gifts
from whipcount.extract.givers import givers
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges, words
from whipcount.lexicon.lemmas import noun
from whipcount.model import Amount, Party, Quantity

TAKING = frozenset({"suspended", "withdrawn", "reduced", "delayed"})
AHEAD = frozenset({"will", "shall"})
MAYBE = frozenset({"could", "may", "might", "can"})
PASSED_OVER = frozenset({"consider", "try", "continue", "keep", "start", "begin", "go", "work", "push", "look"})
OWN_ACT = {"vote": "vote", "ratify": "ratification", "host": "hosting", "train": "training", "police": "police",
           "patrol": "police", "guard": "police", "lend": "loan"}  # fmt: skip
DENYING = frozenset({"deny", "doubt", "dispute", "urge", "want"})
DEALS = frozenset({"deal", "package", "contribution", "cut", "extension", "support"})
KEEPING = frozenset({"keep", "break", "renege", "honour", "honor", "forget"})  # a promise made before
MOVING = frozenset({"send", "donate", "give", "hand over", "ship", "deliver", "deploy", "supply", "provide"})
RAISING = frozenset({"double", "triple", "raise", "increase", "quadruple", "top up"})
SPECIFIC = frozenset({"troops", "police", "weapons", "training", "logistics", "intelligence", "humanitarian"})
AIDING = frozenset({"support", "contribution", "package", "offer", "help", "backing", "assistance", "pledge",
                    "promise", "grant", "commitment"})  # fmt: skip
GERUND = re.compile(r"\s*(?:to|on|about|into|over|with)?\s*(?:\w+ly\s+)?")
INFINITIVE = re.compile(r"\s+to\s+(?P<verb>[a-z]+)(?:\s(?!and\b|but\b|if\b|once\b|unless\b|while\b)[^\s,;.“”\"]+){0,8}")
NOUN_BEFORE = re.compile(r"\b(?:the|a|an|its|their|another|these|this|some)\s[^,;:.()]{3,60}$", re.IGNORECASE)
REACH = 110  # characters before a predicate in which its subject still belongs to the evidence
LONGEST = 120  # characters of an act without a thing that are told


@dataclass(frozen=True)
class Gift:
    """A pledge before it is a claim."""

    clause: Clause
    actors: tuple[Party, ...]
    status: str
    act: str
    what: Span
    evidence: Span
    amount: Amount | None = None
    quantity: Quantity | None = None


@dataclass(frozen=True)
class Bond:
    """The predicate that binds, those bound by it, and the step of the ladder it says."""

    clause: Clause
    actors: tuple[Party, ...]
    status: str

    def gift(self, scene: Scene, act: str, what: Span, holder: Clause) -> Gift:
        """The gift of a thing that stands in the clause ``holder``."""
        amount, quantity, end = gifts.numbers(scene, what, holder)
        head = self.clause.head
        near = [s for s, _ in self.clause.subjects if head[0] - REACH < s < head[0]]
        span = (min([head[0], what[0], *near]), max(head[1], end))
        return Gift(
            self.clause, self.actors, self.status, act, (what[0], max(what[1], end)), span, amount, quantity
        )  # fmt: skip


def predicated(scene: Scene) -> Iterator[Gift]:
    """Gifts by predicate: bound ones, given ones, promised help."""
    for index, clause in enumerate(scene.clauses):
        if clause.negated or unreal(scene, clause):
            continue
        if status := _binds(scene, clause):
            yield from _bound(scene, index, Bond(clause, _bound_ones(scene, clause), status))
        elif clause.kind == "verb" and lemma(clause) in pledges.giving():
            yield from _given(scene, clause, pledges.giving()[lemma(clause)])
        if clause.kind == "verb" and clause.lemma in pledges.helping() | pledges.starting():
            yield from _helped(scene, index, clause)


def unreal(scene: Scene, clause: Clause) -> bool:
    """Asked, denied, or inside an if-clause."""
    chain = (clause, *scene.above(clause))
    return clause.modality == "questioned" or any(
        (c.marker in words.conditional_markers() | {"before"} and c.relation == "advcl")
        or (c is not clause and c.lemma in DENYING)
        for c in chain
    )


def lemma(clause: Clause) -> str:
    """The verb as the lexicon has it: a particle that belongs to what follows is left off."""
    known = pledges.verbs()
    return clause.lemma if clause.lemma in known else clause.lemma.split(" ")[0]


def _binds(scene: Scene, clause: Clause) -> str | None:
    """The step of the ladder that a binding predicate says."""
    if clause.kind == "adjective":
        return "offered" if clause.lemma in pledges.offering() else None
    if clause.kind == "verb" and clause.passive and clause.lemma == "prepare":
        return "offered"
    if clause.kind == "noun" and clause.parent is not None and scene.clauses[clause.parent].lemma in KEEPING:
        return None
    table = pledges.binding() if clause.kind == "verb" else pledges.nouns()
    status = table.get(lemma(clause) if clause.kind == "verb" else clause.lemma)
    if status and clause.kind == "verb" and (_infinitive(scene, clause) or clause.modal in {"must", "should"}):
        return None
    return "floated" if status and clause.modal in MAYBE else status


def _infinitive(scene: Scene, clause: Clause) -> bool:
    """"To offer": somebody's wish or purpose, not a promise; "to have offered" is one."""
    if clause.perfect:
        return False
    return clause.marker == "to" or scene.text[max(0, clause.head[0] - 4) : clause.head[0]] == " to "


def _bound_ones(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    if clause.passive and clause.lemma == "prepare":
        return givers(scene, replace(clause, subjects=clause.objects, passive=False))
    if clause.relation == "acl" and not clause.subjects and clause.parent is not None:
        return givers(scene, scene.clauses[clause.parent])
    return givers(scene, clause)


# Bound to an act or a thing


def _bound(scene: Scene, index: int, bond: Bond) -> Iterator[Gift]:
    """"Pledged to send", "promised that X would ratify", "pledged $5m", "ready to contribute"."""
    clause = bond.clause
    lower = complement(scene, index, clause)
    if not bond.actors:
        return
    own = list(_objects(scene, bond, clause)) if clause.kind == "verb" else []
    if lower is None or any(g.amount for g in own):
        yield from own or _lost(scene, bond)
        return
    if lemma(clause) in pledges.wary() and not _gives(lower):
        return
    for each in (lower, *_coordinated(scene, lower)):
        yield from _promised(scene, bond, each)


def _lost(scene: Scene, bond: Bond) -> Iterator[Gift]:
    """"Offered to help": where the parse holds no clause for the infinitive."""
    head = bond.clause.head
    found = INFINITIVE.match(scene.text, head[1])
    if found and found["verb"] in pledges.helping() | pledges.giving().keys():
        yield bond.gift(scene, OWN_ACT.get(found["verb"], "other"), (found.start("verb"), found.end()), bond.clause)


def _gives(clause: Clause) -> bool:
    return lemma(clause) in pledges.giving() or clause.lemma in pledges.helping()


def complement(scene: Scene, index: int, clause: Clause) -> Clause | None:
    """The clause of what is promised, through "continue to" and "consider"."""
    for number in scene.children.get(index, ()):
        lower = scene.clauses[number]
        if lower.kind != "verb" or lower.start < clause.head[0] or not _complements(scene, clause, lower):
            continue
        if lower.lemma in PASSED_OVER and (deeper := complement(scene, number, lower)):
            return deeper
        return lower if lower.lemma not in pledges.idle() else None
    return None


def _complements(scene: Scene, clause: Clause, lower: Clause) -> bool:
    """An infinitive, a clause about the future, or a gerund behind "to", "on" and the like."""
    if lower.marker in words.conditional_markers() or (lower.negated and lower.relation != "ccomp"):
        return False
    if lower.relation == "xcomp" or (lower.relation in {"acl", "advcl"} and lower.marker == "to"):
        return lower.relation != "advcl" or clause.kind != "verb" or lower.start - clause.head[1] < 30
    if lower.relation == "ccomp":
        return lower.modal in {"will", "would", "shall"} or lower.marker == "to"
    between = scene.text[clause.head[1] : lower.head[0]]
    return bool(GERUND.fullmatch(between)) and lower.tense != "past"


def _coordinated(scene: Scene, lower: Clause) -> list[Clause]:
    """"To fund X and to share Y": the second."""
    number = scene.clauses.index(lower)
    return [c for c in scene.below(number, "conj") if c.kind == "verb" and c.lemma not in pledges.idle()]


def _promised(scene: Scene, bond: Bond, lower: Clause) -> Iterator[Gift]:
    """What the complement of a binding predicate gives."""
    if lower.modal in MAYBE:
        bond = replace(bond, status="floated")
    made = list(_objects(scene, bond, lower))
    if made:
        yield from made
        return
    start = lower.start if lower.relation == "ccomp" else lower.head[0]
    what = (start, _cut(scene, lower))
    if " " in scene.words(what) and (lower.objects or lower.obliques or bond.clause.kind == "verb"):
        act = OWN_ACT.get(lower.lemma) or gifts.act(scene.words(what)) or "other"
        yield bond.gift(scene, act, what, lower)


def _cut(scene: Scene, lower: Clause) -> int:
    """The end of an act: before a condition or a reason that follows in it, and not too far."""
    number = scene.clauses.index(lower)
    stops = [c.start for c in scene.below(number, "advcl", "parataxis", "conj") if c.start > lower.head[1]]
    end = min([max(lower.head[1], lower.end), *stops])
    if end - lower.head[0] > LONGEST:
        end = scene.text.rfind(" ", lower.head[0], lower.head[0] + LONGEST)
    return max(lower.head[1], len(scene.text[:end].rstrip(" ,;–—“\"'")))


def _objects(scene: Scene, bond: Bond, holder: Clause) -> Iterator[Gift]:
    """The things that a clause gives, each apart; behind a binding verb that may be anything."""
    bound = holder is not bond.clause
    for thing in _things(scene, holder):
        what = gifts.whole(scene, thing)
        act = OWN_ACT.get(holder.lemma) or gifts.act(scene.words(what), lemma(holder))
        free = bound or (lemma(holder) in pledges.binding() and lemma(holder) not in pledges.wary() | {"commit"})
        if act is None and free and _is_thing(scene, thing) and (bound or any(a.chain for a in bond.actors)):
            what = (holder.head[0], max(what[1], _cut(scene, holder))) if bound else what
            act = "other"
        if act and not (bound and act == "other" and PRONOUN.match(scene.words(thing))):
            yield bond.gift(scene, act, what, holder)


def _things(scene: Scene, clause: Clause) -> list[Span]:
    """The objects, or the sum that the verb's particle or preposition holds: "pledged up to $5m"."""
    sums = [(a, b) for p, a, b in clause.obliques if p in {"to", "of"} and gifts.sum_in(scene.words((a, b)))]
    whole = [o for o in clause.objects if not PRONOUN.match(scene.words(o))]
    return whole or sums or list(clause.objects)


def _is_thing(scene: Scene, thing: Span) -> bool:
    """Not an actor, and not what one commits or pledges without giving."""
    found = scene.mention(thing)
    said = {noun(w) for w in scene.words(thing).casefold().split()}
    return (found is None or (found.start, found.end) != thing) and not said & pledges.empty()


# Given, or taken back


def _given(scene: Scene, clause: Clause, status: str) -> Iterator[Gift]:
    """"Sent 40 trucks", "will provide drones", "announced a €3bn package", "suspended aid"."""
    if _infinitive(scene, clause) and not _prospective(clause):
        return
    actors = givers(scene, clause)
    for thing in _given_things(scene, clause) if actors else ():
        what = gifts.whole(scene, thing)
        act = gifts.act(scene.words(what), lemma(clause))
        if act in {"vote", "ratification"} or (clause.lemma == "weigh" and not _ongoing(scene, clause)):
            continue
        step = _step(scene, clause, status, what, act) if act else None
        if act and step:
            yield Bond(clause, actors, step).gift(scene, act, what, clause)


def _ongoing(scene: Scene, clause: Clause) -> bool:
    """"Is weighing a loan"; "weighs nine kilos" is none."""
    return clause.modal is not None or scene.words(clause.head).casefold().endswith("ing")


def _given_things(scene: Scene, clause: Clause) -> list[Span]:
    """The objects; of a participle the noun it hangs on: "a £2bn deal signed by Norland"."""
    if clause.objects or clause.relation != "acl" or clause.parent is None or clause.tense != "past":
        return _things(scene, clause)
    before = scene.text[max(0, clause.start - REACH) : clause.start].rstrip()
    found = NOUN_BEFORE.search(before)
    start = max(0, clause.start - REACH)
    return [(start + found.start(), start + found.end())] if found else []


def _prospective(clause: Clause) -> bool:
    """"Is to send": no infinitive of purpose or of somebody's wish."""
    return clause.modality == "future" and clause.relation not in {"xcomp", "advcl", "acl"}


def _step(scene: Scene, clause: Clause, status: str, what: Span, act: str) -> str | None:
    """The step of the ladder, by the verb and by how far it is real."""
    if clause.modal in {"must", "should"}:
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
        moved = act not in {"other", "funding"} or (numbered and (act != "other" or clause.lemma in MOVING))
        if not moved:
            return None
        return "delivered" if clause.tense == "past" or clause.perfect else "delivering"
    if act == "other" and status == "floated":
        return None
    if act == "other" and not numbered and not (status in {"committed", "pledged"} and _is_deal(scene.words(what))):
        return None
    return status


def _reported(scene: Scene, clause: Clause) -> bool:
    """"Said it would send": the "would" of reported speech."""
    told = clause.relation in {"ccomp", "conj", "parataxis"} or scene.speaker_at(clause.head[0]) is not None
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


def _helped(scene: Scene, index: int, clause: Clause) -> Iterator[Gift]:
    """"Said it would help rebuild the port", "will drop the charge"."""
    if clause.passive or not (clause.modal in AHEAD or _reported(scene, clause)):
        return
    actors = tuple(a for a in givers(scene, clause) if a.chain)
    thing = next(iter(clause.objects), None)
    if thing and PRONOUN.match(scene.words(thing)) and clause.lemma not in {"help", "assist"}:
        return
    if not actors or not (thing or clause.obliques or scene.children.get(index)):
        return
    if any(p == "against" for p, _, _ in clause.obliques):
        return
    named = gifts.act(scene.words(thing), clause.lemma) if thing else None
    if clause.lemma in pledges.starting() and named not in SPECIFIC:
        return
    what = (clause.head[0], _cut(scene, clause))
    yield Bond(clause, actors, "pledged").gift(scene, OWN_ACT.get(clause.lemma) or named or "other", what, clause)
