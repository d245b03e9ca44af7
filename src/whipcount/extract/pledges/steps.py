"""The step of the ladder of a gift that the reading model saw. A frame and its clause in, a status out."""

from __future__ import annotations

import re

from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import kept_up
from whipcount.extract.pledges.given import GOING, reported
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Frame, Span, meet
from whipcount.lexicon import pledges

FIELDED = frozenset({"troops", "police", "weapons"})
ORDERING = frozenset({"settle", "order", "commission"})  # "has ordered 30 tanks for Kyiv"
IN_FOR = re.compile(r"\b(?:is|was|are|were)\sin\sfor\s$")  # "the bank is in for $10m"
PROMISED = re.compile(r"\b(?:pledge|promise|commitment)s?\b")


def step(scene: Scene, frame: Frame, clause: Clause, what: Span) -> str:
    """The step of the ladder: the model's, but the verb's where its form leaves no doubt.

    "Had promised" takes nothing back, "is paying" is not over, "has been paid" is.
    """
    clause = kept_up(scene, clause)
    plain = _plain(scene, frame, clause, what)
    return plain or _by_verb(scene, frame, clause, what)


def _plain(scene: Scene, frame: Frame, clause: Clause, what: Span) -> str | None:
    """What the words around say beyond doubt: "settled on", a pledge by name, "would"."""
    if frame.status == "delivered" and (clause.lemma in ORDERING or _unpaid(scene, clause)):
        return "pledged"
    if frame.status == "floated" and IN_FOR.search(scene.text, max(0, what[0] - 20), what[0]):
        return "pledged"
    if frame.status == "floated" and clause.modal is None and PROMISED.search(scene.words(what)):
        return "pledged"
    if frame.status == "floated" and clause.modal == "would" and clause.lemma not in pledges.wary():
        return "pledged" if reported(scene, clause) else "offered"
    return None


def _by_verb(scene: Scene, frame: Frame, clause: Clause, what: Span) -> str:
    """The model's step, mended by the verb that has the thing for its object."""
    said = pledges.verbs().get(clause.lemma)
    if not any(meet(o, what) for o in clause.objects):
        return frame.status
    if (
        said
        and frame.status == "withdrawn"
        and clause.lemma in pledges.binding()
        and not clause.negated
    ):
        return said
    fielded = clause.perfect and clause.modal is None and gifts.act(scene.words(what)) in FIELDED
    if said is None and fielded and frame.status == "pledged" and not clause.passive:
        return "delivered"  # "have stationed warplanes there"
    if said == "allocated" and frame.status == "delivered" and not clause.passive:
        return said  # "had allocated $5m"
    done = clause.perfect or clause.tense == "past"
    if frame.status == "delivered" and clause.tense == "present" and not done:
        sent = clause.lemma in GOING  # "is sending 40 men"
        return "delivering" if clause.modal is None and not sent else "pledged"
    if said == "delivered" and done and clause.modal is None and frame.status == "offered":
        return said  # "has handed them 9 per cent"
    if said == "delivered" and clause.passive and done and clause.modal is None:
        return said if frame.status == "pledged" else frame.status
    return frame.status


def _unpaid(scene: Scene, clause: Clause) -> bool:
    """ "The €4m promised by Norland has not been paid"."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    return clause.relation == "acl" and above is not None and above.negated
