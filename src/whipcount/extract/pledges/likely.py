"""How likely a gift is to be a pledge that a careful reader would tell. Gifts in, signs out."""

from __future__ import annotations

from whipcount.extract.framing import hint
from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.scene import Scene
from whipcount.extract.surety import FLOOR, Signs, vetted
from whipcount.extract.trust import odds
from whipcount.model import Party


def of_pledge(scene: Scene, found: Gift, actor: Party, status: str) -> Signs:
    """What speaks for a pledge and against it: log odds of the models' chances, then yes or no."""
    sentence = scene.sentence_of(found.what[0])
    around = (sentence.start, sentence.end) if sentence else found.evidence
    said = (actor.text, scene.words(found.what))
    return {
        "pledge": odds(hint(scene, "pledge", around), FLOOR),
        "known": float(actor.chain is not None),
        "sum": float(found.amount is not None or found.quantity is not None),
        "vetted": vetted(scene, f"pledge:{status}", found.evidence, said),
    }
