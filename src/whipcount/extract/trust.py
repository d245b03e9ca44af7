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
    if not scene.hinted or found.gated:
        return True
    sentence = scene.sentence_of(found.clause.head[0])
    low, high = (sentence.start, sentence.end) if sentence else found.evidence
    start, end = min(low, found.evidence[0]), found.evidence[1]
    if found.by_model:
        around = found.evidence if _hearsay(scene, found) else (start, max(high, end))
        return trust(scene, found.evidence, around) >= BY_MODEL
    return trust(scene, found.evidence, (start, end)) >= BY_RULE


def _hearsay(scene: Scene, found: Reading) -> bool:
    """Told by a speaker of somebody else: then the holder's words must be among the evidence.

    Whoever speaks may stand far off or follow: "No decision was taken, said Lee".
    """
    speaker = scene.speaker_at(found.clause.head[0])
    return speaker is not None and any(
        a.chain != speaker.chain and not scene.speaks_at(a.chain, found.clause.head[0])
        for a in found.actors
    )


def trust(scene: Scene, evidence: Span, around: Span) -> float:
    """The mean of the log odds that there are words of a stance and an issue, and around them of a holder."""
    kinds = (("stance", evidence), ("holder", around), ("issue", evidence))
    return math.fsum(odds(hint(scene, kind, span), LEAST) for kind, span in kinds) / len(kinds)


def odds(chance: int, least: float) -> float:
    """The log odds of a chance in hundredths, held to be at least so great and at most what that leaves."""
    held = min(max(chance / 100, least), 1 - least)
    return math.log(held / (1 - held))
