"""Who is bound by another's word: "the deal obliges the buyer to keep it", "committed Norway to a cut".

A clause in, whoever it binds out, for ``verbs``.
"""

from __future__ import annotations

from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import OBLIGING
from whipcount.extract.pledges.offerers import DEALS, head_of
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause
from whipcount.model import Party

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
    ):
        return None
    by_deal = any(head_of(scene, s) in BINDING for s in clause.subjects)
    if clause.lemma != "commit" and not (clause.lemma in OBLIGING and by_deal):
        return None
    said = scene.words(clause.objects[0])
    party = scene.party(clause.objects[0])
    free = gifts.act(said) is None and not PRONOUN.match(said)
    return party if free and (party.chain or by_deal) else None
