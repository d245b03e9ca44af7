"""Turns of phrase that offer: "open to a mission", "ready to do so", "ran on a handout", "its men stand ready".

Clauses in, gifts out; ``pledges`` turns gifts into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.amounts import COUNT
from whipcount.extract.announcements import one_side
from whipcount.extract.givers import givers
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.able import acting, titled
from whipcount.extract.pledges.bonds import (
    AHEAD,
    MAYBE,
    Bond,
    Gift,
    act_end,
    carried,
    infinitive,
    unreal,
)
from whipcount.extract.pledges.complements import BINDING
from whipcount.extract.pledges.given import reported
from whipcount.extract.pledges.things import things
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.model import Party

SPECIFIC = frozenset(
    {"troops", "police", "weapons", "training", "logistics", "intelligence", "humanitarian", "loan"}
)
DOING_SO = re.compile(r"\s(?:to\s)?(?P<what>do(?:ing)?\s(?:so|the same|likewise|its part|more))\b")
SO_DONE = re.compile(r"(?P<what>do(?:ing)?\s(?:so|the same|likewise)|follow\ssuit)\b")
SO = frozenset({"do", "follow", "follow suit"})
MANNED = frozenset({"troops", "police", "weapons", "logistics"})
STANDING_BY = re.compile(
    r"\s(?:available|ready|on standby|at (?:the|its|their) \w+['’]?s? ?disposal)\b"
)
DISPOSAL = re.compile(
    r"(?:\s[A-Z][\w-]+){0,3}\s(?:available|on standby|at (?:the|its|their|his|her|[A-Z]\w+['’]s?)(?:\s\w+['’]s?)?\sdisposal)\b"
)
SEATED = re.compile(
    rf"(?:\d|\b(?:{COUNT})\s).*\b(?:deputies|MPs|MEPs|votes|seats|delegates|senators|lawmakers|legislators|electors)$"
)
OWN = re.compile(r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur)\s")
ITSELF = re.compile(r"\s(?:it|him|her|them)sel(?:f|ves)\s(?P<verb>\w+ing)\b")
MEN = re.compile(r"\d\smen$")
PAYING = frozenset({"foot", "pick up", "pick"})
BEARING = frozenset(
    {"cover", "bear", "meet", "absorb", "shoulder", "pay", "carry"}
)  # only where it is to come
COST = re.compile(
    r"\s(?:up\s)?(?:(?:all|half|most|part)\s(?:of\s)?)?(?:the|its|their|this|that|a|any|all|whatever|every)\s(?:[\w-]+\s){0,2}?"
    r"(?:bill|tab|(?<!at the )costs?|overruns?|expenses|shortfall)\b"
)
PROMISE = re.compile(r"\b(?:promise|pledge|vow)s?\b")


def phrased(scene: Scene) -> Iterator[Gift]:
    """Gifts by such a phrase."""
    for read in scene.clauses:
        clause = carried(scene, read)
        found = [] if clause.negated else list(_in(scene, clause))
        if found and not unreal(scene, clause):  # the dear question last: most clauses give nothing
            yield from found


def _in(scene: Scene, clause: Clause) -> Iterator[Gift]:
    if clause.kind == "adjective":
        yield from _open(scene, clause)
        yield from _doing_so(scene, clause)
        yield from _bound_votes(scene, clause)
    elif clause.kind == "verb":
        yield from _doing_so(scene, clause)
        yield from _will_so(scene, clause)
        yield from _campaigned(scene, clause)
        yield from _standing_by(scene, clause)
        yield from _footing(scene, clause)
        yield from _disposed(scene, clause)
        yield from _bound_votes(scene, clause)
        yield from _seeing_itself(scene, clause)


def _open(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Open to a request for peacekeepers": what is not asked for yet may be given."""
    if clause.lemma != "open":
        return
    actors = tuple(a for a in givers(scene, clause) if acting(scene, a))
    for preposition, start, end in clause.obliques:
        if preposition != "to" or not actors:
            continue
        act = gifts.act(scene.words((start, end)).rsplit(" for ", 1)[-1])
        if act in SPECIFIC:
            yield Bond(clause, actors, "floated").gift(scene, act, (start, end), clause)


def _doing_so(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Chile is ready to do so", "has promised to do so": as was told just before."""
    found = DOING_SO.match(scene.text, clause.head[1])
    bound = pledges.binding().get(clause.lemma) if clause.lemma in BINDING else None
    status = "floated" if clause.lemma == "open" else bound or "offered"
    known = bound or clause.lemma in pledges.offering() | {"open"}
    if found is None or not known or infinitive(scene, clause):
        return
    actors = tuple(a for a in givers(scene, clause) if acting(scene, a))
    if actors:
        yield Bond(clause, actors, status).gift(scene, "other", found.span("what"), clause)


def _will_so(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "The mayor has said she will do so", "Chile would follow suit, its premier said": told by oneself or one's own."""
    found = SO_DONE.match(scene.text, clause.head[0]) if clause.lemma in SO else None
    ahead = clause.modal in AHEAD or reported(scene, clause)
    teller = scene.speaker_at(clause.head[0]) if found and ahead else None
    if found is None or teller is None or clause.perfect:
        return
    own = (
        a for a in givers(scene, clause) if a.chain == teller.chain or one_side(scene, a, teller)
    )
    if actors := tuple(a for a in own if acting(scene, a) or titled(scene, a)):
        yield Bond(clause, actors, "pledged").gift(scene, "other", found.span("what"), clause)


def _bound_votes(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Its 31 deputies are committed to the premier": votes that their party has promised."""
    if clause.lemma not in {"committed", "commit", "pledge", "promise"} or not clause.passive:
        return
    spans = clause.subjects or clause.objects
    to = any(p == "to" for p, _, _ in clause.obliques)
    if len(spans) != 1 or not to or not SEATED.search(scene.words(spans[0])):
        return
    if owner := _owner(scene, spans[0]):
        yield Bond(clause, (owner,), "pledged").gift(scene, "vote", spans[0], clause)


def _seeing_itself(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Could see itself contributing later": thought of, and no more."""
    if clause.lemma != "see" or clause.modal not in MAYBE:
        return
    found = ITSELF.match(scene.text, clause.head[1])
    lower = next(iter(scene.headed(*found.span("verb"))), None) if found else None
    speaker = scene.speaker_at(clause.head[0]) if found else None
    owned = OWN.match(scene.text, *clause.subjects[0]) if speaker and clause.subjects else None
    actors = (speaker,) if speaker and owned else givers(scene, clause)
    actors = tuple(a for a in actors if acting(scene, a))
    if lower and actors and lower.lemma in pledges.giving().keys() | pledges.helping():
        end = act_end(scene, lower)
        cut = scene.text.find(",", lower.head[1], end)
        what = lower.head[0], cut if cut > 0 else end
        act = gifts.act(scene.words(what)) or "other"
        yield Bond(clause, actors, "floated").gift(scene, act, what, lower)


def _campaigned(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Campaigned on a handout of 400 euros": what one runs on is promised."""
    if clause.lemma not in {"campaign", "run"} or clause.passive:
        return
    on = [(a, b) for p, a, b in clause.obliques if p == "on"]
    for thing in on:
        what = gifts.whole(scene, thing)
        amount, quantity, end = gifts.numbers(scene, what, clause)
        act = gifts.act(scene.words(what)) or ("funding" if amount else None)
        if act and (amount or quantity or PROMISE.search(scene.words(what))):
            what = what[0], max(what[1], end)
            yield Bond(clause, givers(scene, clause), "pledged").gift(scene, act, what, clause)


def _footing(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Is footing the bill for transport", "will pick up the tab": who pays for somebody else."""
    bears = clause.lemma in PAYING or (clause.lemma in BEARING and _to_come(clause))
    found = COST.match(scene.text, clause.head[1]) if bears else None
    if found is None or clause.passive or clause.modal in {"must", "should"} | MAYBE:
        return
    if infinitive(scene, clause) and clause.modality != "future":
        return
    what = clause.head[0], max(found.end(), act_end(scene, clause))
    if actors := tuple(a for a in givers(scene, clause) if acting(scene, a)):
        status = "pledged" if clause.modal or clause.modality == "future" else "delivering"
        yield Bond(clause, actors, status).gift(scene, "funding", what, clause)


def _to_come(clause: Clause) -> bool:
    """ "Will cover", "would bear": what is told as done is often no more than an account."""
    return clause.modal in {"will", "would", "shall"} and not clause.perfect


def _standing_by(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Its 500 men remain available": whose men they are offers them."""
    if clause.lemma not in {"remain", "be", "stand", "stay"} or len(clause.subjects) != 1:
        return
    men = clause.subjects[0]
    act = "troops" if MEN.search(scene.words(men)) else gifts.act(scene.words(men))
    if act not in MANNED or not STANDING_BY.match(scene.text, clause.head[1]):
        return
    if owner := _owner(scene, men):
        amount, quantity, _ = gifts.numbers(scene, men, clause)
        span = men[0], max(act_end(scene, clause), clause.head[1])
        yield Gift(clause, (owner,), "offered", act, men, span, amount, quantity)


def _disposed(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Has put the frigate at its disposal", "made 40 lorries available": who does so offers them."""
    if clause.lemma not in {"put", "place", "make", "have", "keep"} or clause.modal in {
        "must",
        "should",
    }:
        return
    for thing in things(scene, clause)[:1]:
        what = gifts.whole(scene, thing)
        found = DISPOSAL.match(scene.text, what[1])
        act = gifts.act(scene.words(what)) if found else None
        if found and act in SPECIFIC | {"funding", "other"}:
            status = "floated" if clause.modal in MAYBE else "pledged"
            actors = tuple(a for a in givers(scene, clause) if acting(scene, a))
            yield Bond(clause, actors, status).gift(scene, act or "other", what, clause)


def _owner(scene: Scene, men: Span) -> Party | None:
    """Whose men they are, by the word before them: "its", "Norland's", "Norlandic"."""
    for mention in scene.mentions_near(*men):
        if mention.start == men[0] and mention.end < men[1] and mention.chain:
            return scene.party_of(mention)
    return None
