"""Pledges that a predicate makes: "agreed to send", "will provide", "ready to help", "cut off aid".

Clauses in, gifts out; ``pledges`` turns gifts into claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from whipcount.extract.givers import givers, repeating
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import (
    KEEPING,
    MAYBE,
    OWN_ACT,
    SHARING,
    Bond,
    Gift,
    act_end,
    carried,
    infinitive,
    kept_up,
    lemma,
    unreal,
)
from whipcount.extract.pledges.complements import (
    PROMISING,
    apart,
    complement,
    coordinated,
    done_to,
    merely,
    whole_act,
)
from whipcount.extract.pledges.given import aiding, given, ongoing
from whipcount.extract.pledges.help import helped
from whipcount.extract.pledges.items import items
from whipcount.extract.pledges.nouns import taken_back
from whipcount.extract.pledges.obliged import by_doing, obliged
from whipcount.extract.pledges.ready import ready
from whipcount.extract.pledges.things import OWNERS, antecedent, is_thing, owed, things
from whipcount.extract.pledges.thought import sending, stopped
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause
from whipcount.lexicon import pledges
from whipcount.model import Party

EAGER = frozenset({"eager", "keen", "glad", "happy"})  # these offer only what plainly gives
LENDING_A_HAND = frozenset(
    {"help", "assist", "contribute", "support", "back", "host", "share", "accept", "take in"}
)
# Of these even an act of one word tells enough: "offered to retrain", "promised to resign".
VOWING = frozenset({"offer", "volunteer", "promise", "pledge", "vow", "undertake"})
WEIGHED = re.compile(r"\bconsider(?:ing)?\b")  # "promised to consider lending"
NTH = re.compile(
    r"\b(?:is|are|was|were|be(?:came|comes|come)|been)\s(?:also\s)?(?:the|its|her|his)\s"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|latest|last|only|next)\s(?:[\w’'-]+\s){0,5}?to\s$"
)
OPENING = re.compile(r"\s*(?:that\s)?")
INFINITIVE = re.compile(
    r"\s+to\s+(?P<verb>[a-z]+)(?:\s(?!and\b|but\b|if\b|once\b|unless\b|while\b)[^\s,;.“”\"]+){0,8}"
)


def predicated(scene: Scene) -> Iterator[Gift]:
    """Gifts by predicate: bound ones, given ones, promised help."""
    for index, read in enumerate(scene.clauses):
        clause = antecedent(scene, kept_up(scene, carried(scene, read)))
        bound, verb = _binds(scene, clause), clause.kind == "verb"
        gives = pledges.giving().get(lemma(clause)) if verb and not bound else None
        helps = verb and clause.lemma in _helping()
        if not (bound or gives or helps) or clause.negated or unreal(scene, clause):
            continue
        if _promised_above(scene, clause):
            continue
        if bound:
            bound = stopped(scene, clause) or bound
            yield from _bound(scene, index, Bond(clause, _bound_ones(scene, clause), bound))
        elif gives:
            yield from given(scene, clause, stopped(scene, clause) or gives)
        if helps:
            yield from helped(scene, index, clause)


@cache
def _helping() -> frozenset[str]:
    return pledges.helping() | pledges.starting() | SHARING


def _promised_above(scene: Scene, clause: Clause) -> bool:
    """ "She promised that her government would": she gives it, and it is told once."""
    if clause.relation != "ccomp" or clause.parent is None or len(clause.subjects) != 1:
        return False
    above = scene.clauses[clause.parent]
    if above.lemma in PROMISING - {"guarantee"} and above.head[0] < clause.head[0]:
        return bool(givers(scene, above))
    own = scene.words(clause.subjects[0]).casefold().split(" ")[0] in OWNERS
    return own and lemma(above) in pledges.binding() and bool(givers(scene, above))


def _binds(scene: Scene, clause: Clause) -> str | None:
    """The step of the ladder that a binding predicate says."""
    if clause.kind == "adjective":
        return ready(scene, clause)
    if obliged(scene, clause):
        return "committed"
    if clause.kind == "verb" and clause.passive and clause.lemma == "prepare":
        return "offered" if clause.relation != "acl" else None
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if clause.kind == "noun" and above is not None and above.lemma in KEEPING:
        return None
    if (
        clause.kind == "noun"
        and clause.lemma in pledges.nouns()
        and (taken := taken_back(scene, above, clause))
    ):
        return taken
    table = pledges.binding() if clause.kind == "verb" else pledges.nouns()
    status = table.get(lemma(clause) if clause.kind == "verb" else clause.lemma)
    if (
        status
        and clause.kind == "verb"
        and (
            (infinitive(scene, clause) and not _became(scene, clause))
            or clause.modal in {"must", "should"}
        )
    ):
        return None
    return "floated" if status and clause.modal in MAYBE else status


def _became(scene: Scene, clause: Clause) -> bool:
    """ "Became the first to promise", "is the third country to offer"."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if above is None or above.negated or clause.relation not in {"acl", "advcl"}:
        return False
    became = clause.relation == "acl" and above.lemma == "become"
    return became or NTH.search(scene.text, above.start, clause.head[0]) is not None


def _bound_ones(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    if bound := obliged(scene, clause) or by_doing(scene, clause):
        return (bound,)
    if clause.passive and clause.lemma == "prepare":
        return givers(scene, replace(clause, subjects=clause.objects, passive=False))
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if above is not None and clause.relation == "acl" and not clause.subjects:
        return givers(scene, above)
    if renewing := repeating(scene, clause):
        return renewing
    if above is not None and clause.relation == "acl:relcl" and above.kind == "noun":
        return tuple(scene.actors(above.subjects)) or givers(
            scene, clause
        )  # "X is a man who has vowed"
    return givers(scene, clause)


# Bound to an act or a thing


def _bound(scene: Scene, index: int, bond: Bond) -> Iterator[Gift]:
    """ "Pledged to send", "promised that X would ratify", "pledged $5m", "ready to contribute"."""
    clause = bond.clause
    lower = complement(scene, index, clause)
    if not bond.actors or merely(clause, lower):
        return
    acting = clause.kind == "verb" and clause.lemma != "vote"
    own = list(_objects(scene, bond, clause)) if acting else []
    if lemma(clause) in pledges.wary() and (own or lower is None):
        yield from (g for g in own if _wary(scene, clause, g))
        return
    if lower is None or any(g.amount for g in own):
        yield from own or _lost(scene, bond)
        yield from items(scene, bond, own)
        return
    if lemma(clause) in pledges.wary() and not _gives(scene, lower):
        return
    if lemma(clause) in EAGER and lemma(lower) not in pledges.giving().keys() | LENDING_A_HAND:
        return
    if _serves(scene, clause, lower) or _foretold(scene, bond, lower):
        return
    if lemma(clause) in {"look", "work"} and not ongoing(scene, clause):
        return
    for each in (lower, *coordinated(scene, lower)):
        yield from _promised(scene, bond, each)


def _wary(scene: Scene, clause: Clause, gift: Gift) -> bool:
    """Whether what is only thought of is a gift: an act that is known, or aid, and still being weighed."""
    told = gift.act != "other" or aiding(scene, gift.what) or sending(scene, gift.what)
    return told and (clause.lemma != "weigh" or ongoing(scene, clause))


def _serves(scene: Scene, clause: Clause, lower: Clause) -> bool:
    """ "Offered customers options to protect themselves": what a thing that is offered is for."""
    if lemma(clause) != "offer" or lower.relation not in {"xcomp", "acl", "advcl"}:
        return False
    before = (o for o in clause.objects if o[1] <= lower.head[0])
    return any(not PRONOUN.match(scene.words(o)) and not scene.party(o).chain for o in before)


def _foretold(scene: Scene, bond: Bond, lower: Clause) -> bool:
    """ "All agreed it would prompt a review": what people hold about a thing is no promise of theirs."""
    if lemma(bond.clause) != "agree" or lower.relation != "ccomp":
        return False
    return any(scene.words(s).casefold() in {"it", "this", "that"} for s in lower.subjects)


def _lost(scene: Scene, bond: Bond) -> Iterator[Gift]:
    """ "Offered to help": where the parse holds no clause for the infinitive."""
    head = bond.clause.head
    found = INFINITIVE.match(scene.text, head[1])
    if found and found["verb"] in pledges.helping() | pledges.giving().keys():
        yield bond.gift(
            scene,
            OWN_ACT.get(found["verb"], "other"),
            (found.start("verb"), found.end()),
            bond.clause,
        )


def _gives(scene: Scene, clause: Clause) -> bool:
    forward = clause.lemma == "bring" and scene.text.startswith(" forward ", clause.head[1])
    return forward or lemma(clause) in pledges.giving() or clause.lemma in pledges.helping()


def _promised(scene: Scene, bond: Bond, lower: Clause) -> Iterator[Gift]:
    """What the complement of a binding predicate gives; what they agree "must be done" is no promise."""
    if lower.modal in {"must", "should"}:
        return
    if lower.modal in MAYBE or WEIGHED.search(scene.text, bond.clause.head[1], lower.head[0]):
        bond = replace(bond, status="floated")
    made = [] if lower.negated else list(_objects(scene, bond, lower))
    if made:
        yield from made
        return
    start = _act_start(scene, bond, lower)
    what = (start, act_end(scene, lower))
    vowed = bond.clause.lemma in VOWING and lower.lemma not in pledges.inert() | pledges.idle()
    telling = vowed or " " in scene.words(what) or lower.lemma in pledges.helping() | OWN_ACT.keys()
    full = lower.objects or lower.obliques or bond.clause.kind == "verb"
    if telling and (full or lower.lemma in pledges.helping() | OWN_ACT.keys()):
        act = (
            "other"
            if lower.negated
            else OWN_ACT.get(lower.lemma) or gifts.act(scene.words(what)) or "other"
        )
        yield bond.gift(scene, act, what, lower)


def _act_start(scene: Scene, bond: Bond, lower: Clause) -> int:
    """Where the words of a promised act begin: at its verb, or at who else does it, or at "not"."""
    if lower.relation != "ccomp" and not lower.negated:
        return lower.head[0]
    told = lower.subjects or (lower.objects if lower.passive else ())
    own = [scene.words(s).casefold() for s in told]
    if not lower.negated and (not own or all(PRONOUN.match(w) and w != "those" for w in own)):
        return lower.head[0]
    start = max(bond.clause.head[1], lower.start)
    found = OPENING.match(scene.text, start, lower.head[0])
    return found.end() if found else start


def _objects(scene: Scene, bond: Bond, holder: Clause) -> Iterator[Gift]:
    """The things that a clause gives, each apart; behind a binding verb that may be anything."""
    bound = holder is not bond.clause
    held = apart(scene, things(scene, holder))
    for thing in held[:1] if holder.lemma == "host" else held:  # "host a round with Doe, Roe"
        what = gifts.whole(scene, thing)
        act = OWN_ACT.get(holder.lemma) or gifts.act(scene.words(what), lemma(holder))
        weighed = not bound and lemma(holder) in pledges.wary() and sending(scene, what)
        act = act or ("other" if weighed else None)
        free = bound or (
            lemma(holder) in pledges.binding()
            and lemma(holder) not in pledges.wary() | {"commit", "agree", "decide", "offer"}
        )
        a_thing = is_thing(scene, thing) or owed(scene, holder, thing)
        known = bound or any(a.chain for a in bond.actors)
        if act is None and free and a_thing and known:
            what = whole_act(scene, holder, what) if bound else what
            act = "other"
        bare = act == "other" and gifts.numbers(scene, what, holder)[:2] == (None, None)
        if bound and (bare or (thing == held[0] and done_to(holder))):
            what = whole_act(scene, holder, what)
        if act == "other" and not (bound or weighed or a_thing):
            continue
        if act and not (bound and act == "other" and PRONOUN.match(scene.words(thing))):
            yield bond.gift(scene, act, what, holder)
