"""How likely a position, a pledge or a condition is to be right: signs of a reading in, hundredths out.

Each sign is a number, the weightiest the vetting model's own odds, and ``surety.toml`` has its weight, fitted to
readings of other corpora that were judged right or wrong (``training/surety.py``). It ranks what is told, and a
row that is less sure than ``LEAST`` of its kind is not told. Which signs a kind has, its room's ``likely`` says.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from whipcount.annotate.vetting import placed, vetting
from whipcount.extract.scene import Scene
from whipcount.layers import Span, meet
from whipcount.lexicon import surety as weights

Signs = Mapping[str, float]

# Hundredths: a row that is less sure is hardly ever one that a careful reader would tell; of what was asked for, one in six of
# the rows of other corpora below 45. Conditions are ranked alone: of those that are least sure as many are right as of all.
LEAST = {"position": 5, "position by model": 12, "position asked": 45, "pledge": 2}
FLOOR = 0.02  # a chance is never held to be smaller, nor larger than what this leaves


def surety(scene: Scene, kind: str, signs: Signs) -> int:
    """The chance, in hundredths, that a claim is right; where the model gave no hints, it is not doubted."""
    if not scene.hinted:
        return 100
    told = math.fsum(weight * signs[sign] for sign, weight in weights.weights(kind).items())
    return round(100 / (1 + math.exp(-weights.base(kind) - told)))


def vetted(scene: Scene, label: str, evidence: Span, said: Sequence[str]) -> float:
    """The vetting model's log odds; nought where another annotator reads, for it has no hints either."""
    if not scene.hinted:
        return 0.0
    asked = label, evidence, tuple(said)
    if asked not in scene.vetted:
        piece = scene.cite(*evidence)
        row = placed(scene.document.text, label, (piece.start, piece.end), said)
        scene.vetted[asked] = round(vetting().odds(scene.document.text, row), 4)
    return scene.vetted[asked]


def agreed(scene: Scene, kind: str, value: str, span: Span) -> float:
    """Whether the model by itself reads the same there."""
    found = (f for f in scene.frames if f.kind == kind and f.value == value)
    return float(any(meet((f.start, f.end), span) for f in found))
