"""Gifts that have become less: "its contribution has shrunk to €10m", "trimmed its offer to 300 men".

Clauses in, gifts out; ``pledges`` turns gifts into claims. What is told is what is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.amounts import COUNT, number
from whipcount.extract.givers import givers
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import Gift, tells
from whipcount.extract.pledges.offerers import maker
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Span
from whipcount.lexicon.lemmas import noun
from whipcount.model import Amount, Party, Quantity

SHRINKING = frozenset("shrink dwindle fall drop decline sink slip melt".split())
LESSENING = frozenset(
    "cut reduce lower slash trim halve shrink pare whittle scale bring curtail cap prune slim".split()
)
DOWN = re.compile(r"\w+\b[^.;]{0,60}?\s(?:down|back)\b")  # "brought it down"
TO = re.compile(
    r"[^.;\n]{0,90}?\b(?:down\s|back\s)?to\s(?:(?:just|only|about|some|around|a mere|no more than)\s)?(?P<left>(?=[A-Z]{0,3}[£$€¥]\s?\d|\d|COUNT\b))".replace(
        "COUNT", COUNT
    )
)
PROMISED = frozenset(
    """contribution pledge promise offer aid grant loan package funding fund money support commitment share donation payment
    allocation subsidy help order delivery shipment assistance sum cash contingent battalion force deployment stake credit
    compensation relief consignment batch bid""".split()
)
OFFERS = frozenset({"offer", "bid", "proposal"})
# What governments and firms cut that was nobody's gift.
OTHERWISE = frozenset(
    """output production forecast estimate price target deficit rate tax tariff emission budget spending staff workforce debt
    growth rating toll number figure hour week wage profit loss guidance dividend inflation""".split()
)
# "Half of what it had promised".
LESS = re.compile(
    r"(?:\s[\w-]+){0,3}?(?:,|\s[–—-])?\s?(?:only\s|just\s|barely\s|about\s)?(?:half|an?\s(?:third|quarter|fifth|fraction)|two[ -]thirds|less|fewer|far\s(?:less|fewer)|down)\s"
    r"(?:of\s|than\s|from\s)(?:what\s|the\s[^,.;]{1,30}?|that\s)?[^,.;]{0,30}?\b(?:promised|pledged|offered|announced)\b"
)
PROMISING = frozenset({"promise", "pledge", "offer", "float", "announce", "give", "commit"})
BEING = re.compile(r"\s(?:ha[sd]|have|was|were|is|are|will|would)(?:\s(?:be|been))?\s$")
BARE = re.compile(rf"\d[\d,]*|{COUNT}")
SHARE = re.compile(r"\s?(?:%|per\s?cent)")
NEAR = 30  # characters before a verb in which a sum that the parse lost may end
FIRM = frozenset({"pledged", "committed", "delivered", "delivering", "offered"})


def lessened(scene: Scene) -> Iterator[Gift]:
    """Each gift that is told to have become less, with what is left of it."""
    for clause in scene.clauses:
        found = _left(scene, clause) if _lessens(scene, clause) else None
        if found is None or not tells(scene, clause):
            continue
        thing, (amount, quantity, end) = found
        actors = _whose(scene, clause, thing)
        if not actors:
            continue
        act = gifts.act(scene.words(thing)) or "other"
        act = "funding" if amount and act == "other" else act
        what = thing[0], max(thing[1], end)
        span = min(thing[0], clause.head[0]), what[1]
        status = _step(scene, clause, thing)
        yield Gift(clause, actors, status, act, what, span, amount, quantity)


def _step(scene: Scene, clause: Clause, thing: Span) -> str:
    """An offer that is lowered still offers that much."""
    if clause.modal in {"may", "might", "could"}:
        return "floated"
    offer = OFFERS & {noun(w) for w in gifts.core(scene.words(thing)).casefold().split()}
    return "offered" if offer else "reduced"


def less(scene: Scene, found: Gift) -> Gift:
    """ "300 soldiers, half of what it had promised": less than was to be."""
    told = found.status in FIRM and LESS.match(scene.text, found.what[1])
    return replace(found, status="reduced") if told else found


def _lessens(scene: Scene, clause: Clause) -> bool:
    """Whether a verb makes less, or becomes less: "shrank", "was cut", "brought it down"."""
    first = _first(clause)
    if clause.kind != "verb" or clause.negated:
        return False
    if first == "bring" and not DOWN.match(scene.text, clause.head[0]):
        return False
    return first in LESSENING or (first in SHRINKING and not clause.objects)


def _first(clause: Clause) -> str:
    """A verb without its particle."""
    return clause.lemma.split(" ")[0]


Sum = tuple[Amount | None, Quantity | None, int]


def _left(scene: Scene, clause: Clause) -> tuple[Span, Sum] | None:
    """The thing that became less, and the number that is left of it."""
    met = TO.match(scene.text, clause.head[1])
    thing = _thing(scene, clause) if met else None
    if met is None or thing is None:
        return None
    head = {noun(w) for w in gifts.core(scene.words(thing)).casefold().split()}
    owned = bool(_promiser(scene, thing)) and gifts.act(scene.words(thing)) is not None
    if not (head & PROMISED or owned) or head & OTHERWISE:
        return None
    told = _sum(scene, met.end("left"), scene.text[thing[0] : met.end()])
    return (thing, told) if told else None


def _thing(scene: Scene, clause: Clause) -> Span | None:
    """What became less; where the parse lost it, the sum right before the verb."""
    shrinks = _first(clause) in SHRINKING
    things = clause.objects or (clause.subjects if shrinks else ())
    if things:
        return gifts.whole(scene, things[0])
    before = BEING.search(scene.text, max(0, clause.head[0] - NEAR), clause.head[0])
    promised = [o for c in scene.clauses if c.lemma in PROMISING for o in c.objects]
    return next((o for o in promised if before and o[1] == before.start()), None)


def _promiser(scene: Scene, thing: Span) -> Party | None:
    """ "The €20m that the union floated": whose clause has the thing for its object."""
    for clause in scene.clauses:
        if clause.lemma in PROMISING and thing in clause.objects and not clause.negated:
            return next(iter(givers(scene, clause)), None)
    return None


def _sum(scene: Scene, at: int, before: str) -> Sum | None:
    """The number at a place; a bare one counts, or sums, what was counted before."""
    tail = scene.text[at : at + 40].split("\n")[0]
    told, was = gifts.sum_in(tail), gifts.sum_in(before)
    if told and told[2] <= 1:
        return told[0], told[1], at + told[3]
    bare = BARE.match(tail)
    unit = was[1] if was else None
    if bare is None or unit is None or SHARE.match(tail, bare.end()):
        return None
    return None, replace(unit, value=number(bare[0])), at + bare.end()


def _whose(scene: Scene, clause: Clause, thing: Span) -> tuple[Party, ...]:
    """Who gives less: who cuts its own, else whose the thing is."""
    if not clause.passive and _first(clause) not in SHRINKING:
        return givers(scene, clause)
    owner = _promiser(scene, thing) or maker(scene, thing)
    return (owner,) if owner else ()
