"""How likely a condition is right: what speaks for it and against it. Readings in, signs out."""

from __future__ import annotations

import math

from whipcount.extract.conditions.parts import Reading
from whipcount.extract.framing import hint
from whipcount.extract.scene import Scene
from whipcount.extract.surety import FLOOR, Signs, agreed, vetted
from whipcount.extract.trust import odds

LONGEST = 12  # words of an act beyond which more say nothing


def of_condition(scene: Scene, found: Reading) -> Signs:
    """Log odds of the models' chances, then yes or no."""
    at = found.trigger[0]
    moving = found.waits_for.text if found.waits_for else ""
    said = (found.holder.text, scene.words(found.trigger), found.act, moving)
    return {
        "trigger": odds(hint(scene, "condition", found.trigger), FLOOR),
        "agreed": agreed(scene, "condition", found.polarity, found.evidence),
        "waits": float(found.waits_for is not None),
        "clause": float(next(iter(scene.headed(*found.trigger)), None) is not None),
        "spoken": float(scene.speaker_at(at) is not None),
        "quoted": float(scene.quoted(at)),
        "only_if": float(found.polarity == "only_if"),
        "length": math.log1p(min(len(found.act.split()), LONGEST)),
        "vetted": vetted(scene, f"condition:{found.polarity}", found.evidence, said),
    }
