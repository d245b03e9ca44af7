"""How far the reading model goes along with a position, whoever read it. Words in, log odds out.

A rule sees a construction, the model sees what it is used for: "blocked six shots" is built like
"blocked the bill". Where the model holds none of the words for a stance, a holder or an issue, the
construction is most likely about something else.
"""

from __future__ import annotations

import math

from whipcount.extract.framing import hint
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.layers import Span

# Log odds, set where rows of other corpora that were judged wrong fall off and none of our stories' goes.
BY_RULE = -1.5
BY_MODEL = -0.5
LEAST = 0.03  # a chance is never held to be smaller, nor larger than what this leaves


def believed(scene: Scene, found: Reading) -> bool:
    """Whether the model goes along far enough; further where nothing but the model found it.

    Where another annotator gave no hints, nothing is doubted.
    """
    if not scene.hinted:
        return True
    if found.by_model:
        return trust(scene, found.evidence, found.evidence) >= BY_MODEL
    sentence = scene.sentence_of(found.clause.head[0])
    start = min(found.evidence[0], sentence.start if sentence else found.evidence[0])
    return trust(scene, found.evidence, (start, found.evidence[1])) >= BY_RULE


def trust(scene: Scene, evidence: Span, before: Span) -> float:
    """The mean of the log odds that there are words of a stance and an issue, and before them of a holder."""
    kinds = (("stance", evidence), ("holder", before), ("issue", evidence))
    return math.fsum(_odds(hint(scene, kind, span) / 100) for kind, span in kinds) / len(kinds)


def _odds(chance: float) -> float:
    held = min(max(chance, LEAST), 1 - LEAST)
    return math.log(held / (1 - held))
