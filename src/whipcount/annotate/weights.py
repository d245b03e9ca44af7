"""The folder of shipped weights comes in; its checked graphs and its table of words go out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

PIECES = 8  # of one word at most
Array = npt.NDArray[np.generic]
Cut = Callable[[Sequence[str]], Sequence[Sequence[int]]]  # words into their pieces


class WeightsError(ValueError):
    """The files of the shipped weights are not the ones that their checksums name."""


class Graph:
    """One graph of the folder; ``threads`` changes the speed alone."""

    def __init__(self, path: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # The graph is fused as it was measured to be fastest; further fusing makes it slower.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        providers = ["CPUExecutionProvider"]
        self._session = onnxruntime.InferenceSession(str(path), options, providers=providers)

    def __call__(self, feed: Mapping[str, Array]) -> list[npt.NDArray[np.float32]]:
        """All outputs for what is fed."""
        found: list[npt.NDArray[np.float32]] = self._session.run(None, dict(feed))
        return found


class WordTable:
    """Cuts words into pieces and gives the vector of each: the part that both graphs share."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._unknown = self._tokenizer.token_to_id("[UNK]") or 0
        self._table = Graph(folder / "words.onnx")

    def pieces(self, words: Sequence[str]) -> list[list[int]]:
        """The word pieces of every word: one at least, PIECES at most."""
        found: dict[str, list[int]] = {word: [] for word in words}  # each is cut once
        once = list(found)
        coded = self._tokenizer.encode(once, is_pretokenized=True, add_special_tokens=False)
        for piece, word in zip(coded.ids, coded.word_ids, strict=True):
            if word is not None and len(found[once[word]]) < PIECES:
                found[once[word]].append(piece)
        return [found[word] or [self._unknown] for word in words]

    def vectors(self, pieces: Sequence[int]) -> npt.NDArray[np.float32]:
        """One vector for each piece, as one sequence of a batch."""
        return self._table({"pieces": np.array([pieces], dtype=np.int64)})[0]


def models_folder() -> Path:
    """Where the shipped weights lie."""
    with as_file(files("whipcount").joinpath("models")) as folder:
        return folder


@cache
def word_table(folder: Path) -> WordTable:
    """The table of a folder whose files are those that were shipped, loaded once a process."""
    check(folder)
    return WordTable(folder)


def check(folder: Path) -> None:
    """Hold the files of the weights against their checksums."""
    sums: dict[str, str] = json.loads((folder / "checksums.json").read_text(encoding="utf-8"))
    for name, wanted in sums.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != wanted:
            raise WeightsError(f"{folder / name} is not the file that was shipped")
