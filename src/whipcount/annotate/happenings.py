"""What happened at a time that a report names, as a vector: those of one happening are alike, whoever tells it in whatever words.

The encoder was trained on dossiers of our own in which every time expression is marked with what happened then. It
reads the sentence and some of what comes before, the expression itself blotted out, so that two reports of one
day's two events stay apart. A vector is kept as text, one signed byte a number.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from whipcount.annotate.pages import FIRST, LAST
from whipcount.annotate.weights import Array, Cut, Graph, models_folder, word_table
from whipcount.layers import Span

BLOT = 103  # the piece that stands for the expression
BEFORE = 250  # characters read before the sentence
LEFT, RIGHT = 70, 50  # word pieces read before the expression, and after it
WHOLE = 127  # what the length of a vector is in its bytes

Codes = npt.NDArray[np.int64]


def blotted(text: str, at: Span, sentence: Span, cut: Cut) -> tuple[list[int], int]:
    """The word pieces of a sentence and of what comes before, an expression in it blotted out; and the place of the blot."""
    start, end = sentence
    before = _flat(cut(text[max(0, start - BEFORE) : at[0]].split()))[-LEFT:]
    after = _flat(cut(text[at[1] : end].split()))[:RIGHT]
    return [FIRST, *before, BLOT, *after, LAST], 1 + len(before)


def _flat(words: Sequence[Sequence[int]]) -> list[int]:
    return [piece for word in words for piece in word]


class Happenings:
    """The encoder, loaded from the folder of the shipped weights."""

    def __init__(self, folder: Path) -> None:
        self._words = word_table(folder)
        self._graph = Graph(folder / "happenings.onnx")

    def code(self, text: str, at: Span, sentence: Span) -> str:
        """What happened at an expression's time, as text."""
        pieces, blot = blotted(text, at, sentence, self._words.pieces)
        feed: dict[str, Array] = {
            "word": self._words.vectors(pieces),
            "blot": np.array([blot], dtype=np.int64),
        }
        vector = self._graph(feed)[0][0]
        return base64.b64encode(np.rint(vector * WHOLE).astype(np.int8).tobytes()).decode()


@cache
def happenings() -> Happenings:
    """The encoder that ships, loaded once a process and only if it is asked."""
    return Happenings(models_folder())


def happened(text: str, at: Span, sentence: Span) -> str:
    """What happened at an expression's time, as the shipped encoder tells it."""
    return happenings().code(text, at, sentence)


class Likeness:
    """How like several happenings are, by their codes: the cosine, 1 for the same."""

    def __init__(self, codes: Sequence[str]) -> None:
        rows = [np.frombuffer(base64.b64decode(code), dtype=np.int8) for code in codes]
        self._codes: Codes = np.array(rows, dtype=np.int64)

    def of(self, one: int, others: Sequence[int]) -> list[float]:
        """Of one with each of the others, by their places."""
        products = self._codes[list(others)] @ self._codes[one]
        return [int(p) / WHOLE**2 for p in products]
