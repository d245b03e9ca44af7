"""Promised public acts: "will hold a vote", "said it would sign the treaty", "is to free 200 prisoners".

And acts told from the other end: "ships will come from Norland", "will take part in the training".
Clauses in, gifts out; ``pledges`` turns gifts into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.amounts import COUNT, NUMBER
from whipcount.extract.givers import givers
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.able import acting, titled
from whipcount.extract.pledges.bonds import (
    AHEAD,
    MAYBE,
    OWN_ACT,
    Bond,
    Gift,
    act_end,
    carried,
    told_by,
)
from whipcount.extract.pledges.given import reported
from whipcount.extract.pledges.unsaid import grieves
from whipcount.extract.scene import Scene
from whipcount.extract.stances import agentive
from whipcount.layers import Clause
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

VOTES = frozenset(
    {
        "vote",
        "referendum",
        "ballot",
        "member",
        "voter",
        "people",
        "plebiscite",
        "electorate",
        "parliament",
    }
)
ANY = "*"
OPEN = re.compile(r"\bopen\b")
# "Will make good the damage", "will make up the shortfall".
GOOD = re.compile(
    r"(?:make|making)\s(?:good\s(?!on\b|time\b|use\b)|up\s(?:for\s)?(?=(?:the|any|this|that|its|their|all|most|half)\s(?:[\w-]+\s){0,3}?"
    r"(?:shortfall|difference|gap|loss|losses|deficit|arrears|damage|balance|cost|costs)\b))"
)
BARE_SUM = re.compile(rf"(?:[\w-]+\s){{0,2}}(?:{NUMBER}|{COUNT})\s?(?:million|billion|bn|m)")
COMING = frozenset({"come", "arrive", "flow"})
GOODS = frozenset({"humanitarian", "weapons"})
LOSSES = frozenset({"haircut", "writedown", "write-down", "write-off"})
TAKING_PART = re.compile(r"take part in\s(?:the\s|an?\s)?(?:[\w-]+\s){0,3}?(?P<what>\w+)")
JOINT = frozenset({"training", "mission", "force", "patrol", "operation", "airlift", "coalition", "deployment",
                   "convoy", "evacuation", "scheme", "programme", "program"})  # fmt: skip


def enacted(scene: Scene) -> Iterator[Gift]:
    """Gifts by public act, and by where things come from."""
    clauses = (carried(scene, clause) for clause in scene.clauses)
    yield from told_by(scene, clauses, _public, _coming, _losing, _joining)


def _public(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Will hold a referendum": what a body or somebody in office says will be done."""
    if clause.passive or not _is_public(scene, clause) or not _ahead(scene, clause):
        return
    told = scene.speaker_at(clause.head[0]) is not None
    eased = _eased(scene, clause)
    actors = tuple(
        a
        for a in givers(scene, clause)
        if acting(scene, a) or (told and titled(scene, a)) or ((told or eased) and _alone(a))
    )
    what = clause.head[0], act_end(scene, clause)
    if actors and " " in scene.words(what):
        act = OWN_ACT.get(clause.lemma) or _act(scene, clause) or "other"
        yield Bond(clause, actors, "pledged").gift(scene, act, what, clause)


def _alone(party: Party) -> bool:
    """ "The church", "both shipyards": a body that no list knows, in somebody's report."""
    return party.chain is None and agentive(party.text) and not party.text[:1].isdigit()


def _act(scene: Scene, clause: Clause) -> str | None:
    """What is equipped is given what follows "with"; else the object says the act."""
    if clause.lemma == "equip":
        given = [(a, b) for p, a, b in clause.obliques if p == "with"]
        return gifts.act(scene.words(given[0])) if given else None
    if clause.lemma == "instruct":
        return "training"
    return None


def _ahead(scene: Scene, clause: Clause) -> bool:
    future = clause.modal in AHEAD or reported(scene, clause)
    planned = clause.modality == "future" and clause.relation not in {"xcomp", "advcl", "acl"}
    return (future or planned) and clause.modal not in MAYBE and not clause.perfect


def _is_public(scene: Scene, clause: Clause) -> bool:
    """Whether the verb with its object is an act of that kind."""
    wanted = pledges.public().get(clause.lemma, frozenset())
    if _put(scene, clause) or _eased(scene, clause):
        return True
    if clause.lemma in {"make", "make up"}:
        return GOOD.match(scene.text, clause.head[0]) is not None
    if clause.lemma == "keep":
        return OPEN.search(scene.text, clause.head[1], max(clause.end, clause.head[1])) is not None
    if not wanted or ANY in wanted:
        return bool(wanted and (clause.objects or clause.obliques))
    heads = {w for o in clause.objects for w in _heads(scene.words(o))}
    return bool(wanted & heads)


def _eased(scene: Scene, clause: Clause) -> bool:
    """ "Will suspend the strike", "will lift its ban": an end to what others are glad to be rid of."""
    return clause.lemma in pledges.ending() and any(grieves(scene.words(o)) for o in clause.objects)


def _put(scene: Scene, clause: Clause) -> bool:
    """ "Will put the treaty to a referendum"."""
    to = [(x, y) for p, x, y in clause.obliques if p in {"to", "before"}]
    told = {w for span in to for w in _heads(scene.words(span))}
    return clause.lemma == "put" and bool(told & VOTES)


def _heads(words: str) -> list[str]:
    """The nouns that end a phrase, before and behind "of"."""
    parts = gifts.core(words).casefold().split(" of ")
    return [noun(p.split()[-1]) for p in parts if p.split()]


def _coming(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Six ships will come from Norland", "lorries have arrived from the Red Cross"."""
    if clause.lemma not in COMING or len(clause.subjects) != 1:
        return
    sources = scene.actors((a, b) for p, a, b in clause.obliques if p == "from")
    if not sources:
        return
    what = gifts.whole(scene, clause.subjects[0])
    act = gifts.act(scene.words(what))
    amount, quantity, _ = gifts.numbers(scene, what, clause)
    bare = BARE_SUM.fullmatch(scene.words(what)) is not None  # "120 million will come from Norland"
    counted = amount or quantity or act in GOODS
    if not bare and ((act in {None, "other", "vote"} and not amount) or not counted):
        return
    ahead = clause.modal in AHEAD | {"would"} or clause.modality == "future"
    status = "floated" if clause.modal in MAYBE else "pledged" if ahead else "delivered"
    yield Gift(
        clause, tuple(sources[:1]), status, act or "funding", what, (what[0], max(clause.end, what[1])), amount, quantity
    )  # fmt: skip


def _losing(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Will take a 30% haircut", "accepted a write-down of a third": the loss is given."""
    if clause.lemma not in {"take", "accept", "swallow", "stomach"}:
        return
    for thing in clause.objects:
        heads = {noun(w) for w in gifts.core(scene.words(thing)).casefold().split()}
        if heads & LOSSES:
            ahead = clause.modal in AHEAD or reported(scene, clause)
            status = "floated" if clause.modal in MAYBE else "pledged" if ahead else "committed"
            yield Bond(clause, givers(scene, clause), status).gift(scene, "other", thing, clause)


def _joining(scene: Scene, clause: Clause) -> Iterator[Gift]:
    """ "Will take part in the training"."""
    found = TAKING_PART.match(scene.text, clause.head[0]) if clause.lemma == "take" else None
    if found is None or found["what"] not in JOINT or not _ahead(scene, clause):
        return
    actors = tuple(a for a in givers(scene, clause) if acting(scene, a))
    if actors:
        act = gifts.act(found["what"]) or "other"
        yield Bond(clause, actors, "pledged").gift(scene, act, found.span(), clause)
