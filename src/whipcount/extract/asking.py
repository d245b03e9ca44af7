"""What stance words take, or what meeting they tell of, by the second look's own word: where nothing was read of them.

A span comes in, of a stance with its speaker; the likeliest answer, its chance and where it stands go out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from whipcount.annotate.vetting import placed, vetting
from whipcount.extract.scene import Scene
from whipcount.layers import Span


class Answered(NamedTuple):
    """The likeliest stance or fate, the chance that there is any, and where the words tell what it is on or name it."""

    value: str
    chance: float
    what: Span | None


def answered(scene: Scene, kind: str, span: Span, speaker: str = "") -> Answered:
    """The answer of the second look to what words take or tell for one of a kind: a position or a meeting."""
    row = placed(scene.document.text, f"{kind}:?", span, [speaker])
    found = vetting().answer(scene.document.text, row)
    own = {one: chance for one, chance in found.chances.items() if one.startswith(f"{kind}:")}
    likeliest = max(own, key=lambda one: own[one]).partition(":")[2]
    return Answered(likeliest, math.fsum(own.values()), run(row.words, found.what))


def run(words: Sequence[Span], odds: Sequence[float]) -> Span | None:
    """The stretch of words whose log odds sum to the most; none if no word is likelier than not."""
    best, most, start, total = None, 0.0, 0, 0.0
    for index, one in enumerate(odds):
        if total <= 0:
            start, total = index, 0.0
        total += one
        if total > most:
            best, most = (words[start][0], words[index][1]), total
    return best
