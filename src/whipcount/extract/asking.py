"""What stance a speaker's words take, by the second look's own word: for words that nothing was read of.

A span and its speaker in; the likeliest stance, its chance and the words that it is on out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from whipcount.annotate.vetting import NONE, placed, vetting
from whipcount.extract.scene import Scene
from whipcount.layers import Span

STANCE = "position:"


class Answered(NamedTuple):
    """The stance that words take most likely, the chance that they take any, and what it is on if the words tell."""

    stance: str
    chance: float
    what: Span | None


def answered(scene: Scene, span: Span, speaker: str) -> Answered:
    """The answer of the second look to what stance words take."""
    row = placed(scene.document.text, f"{STANCE}?", span, [speaker])
    found = vetting().answer(scene.document.text, row)
    stances = [one for one in found.chances if one.startswith(STANCE)]
    likeliest = max(stances, key=lambda one: found.chances[one])
    stance = likeliest.removeprefix(STANCE)
    return Answered(stance, 1 - found.chances[NONE], run(row.words, found.what))


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
