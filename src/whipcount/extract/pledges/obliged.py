"""Who is bound by another's word: "the deal obliges the buyer to keep it", "committed Norway to a cut".

A clause in, whoever it binds out, for ``verbs``.
"""

from __future__ import annotations

import re

from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import OBLIGING
from whipcount.extract.pledges.offerers import DEALS, head_of
from whipcount.extract.pledges.texts import unsigned
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause
from whipcount.model import Party

GAP = re.compile(r"(?:[,;]|\band|\bwhile|\bbut)\s$")
BINDING = DEALS | {
    "treaty",
    "term",
    "clause",
    "undertaking",
    "protocol",
    "convention",
    "declaration",
    "compromise",
    "truce",
}


def obliged(scene: Scene, clause: Clause) -> Party | None:
    """Whom a deal obliges, or anybody commits, to something."""
    if (
        clause.kind != "verb"
        or clause.passive
        or not clause.objects
        or clause.modal not in {None, "will", "would"}
        or unsigned(scene, clause)
    ):
        return None
    by_deal = any(head_of(scene, s) in BINDING for s in clause.subjects)
    if clause.lemma != "commit" and not (clause.lemma in OBLIGING and by_deal):
        return None
    said = scene.words(clause.objects[0])
    party = scene.party(clause.objects[0])
    free = gifts.act(said) is None and not PRONOUN.match(said)
    return party if free and (party.chain or by_deal) else None


def by_doing(scene: Scene, clause: Clause) -> Party | None:
    """ "Each courted the farmers, Doe by promising a levy": who stands before "by"."""
    start = clause.head[0] - len(" by ")
    if clause.kind != "verb" or not scene.text.startswith(" by ", start):
        return None
    near = scene.mentions_near(start - 1, start)
    found = [
        m
        for m in near
        if m.end == start and m.kind == "name" and GAP.search(scene.text, 0, m.start)
    ]
    return scene.party_of(found[0]) if found else None
