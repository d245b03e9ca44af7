"""How like two short texts are in meaning, by the frozen encoder that the reader was trained from.

It was made for sentences (all-MiniLM-L6-v2); one text a call, so that a vector hangs on nothing beside it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from whipcount.annotate.pages import FIRST, LAST
from whipcount.annotate.weights import Graph, models_folder, word_table

MOST = 126  # word pieces of a text that are read, beside the two special ones


class Similarity:
    """The encoder, loaded from the folder of the shipped weights."""

    def __init__(self, folder: Path) -> None:
        self._words = word_table(folder)
        self._graph = Graph(folder / "similarity.onnx")
        self._known: dict[str, npt.NDArray[np.float32]] = {}

    def vector(self, text: str) -> npt.NDArray[np.float32]:
        """The text's vector, of length one; 384 numbers."""
        if text not in self._known:
            flat = [piece for word in self._words.pieces(text.split()) for piece in word]
            pieces = [FIRST, *flat[:MOST], LAST]
            self._known[text] = self._graph({"word": self._words.vectors(pieces)})[0][0]
        return self._known[text]

    def likeness(self, one: str, other: str) -> float:
        """The cosine of two texts, nought at least: 1 is the same, unrelated texts are below 0.3."""
        return max(0.0, round(float(self.vector(one) @ self.vector(other)), 4))


@cache
def similarity() -> Similarity:
    """The encoder that ships, loaded once a process and only if it is asked."""
    return Similarity(models_folder())
