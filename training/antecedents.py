"""Shipped weights come in; the same with a new head of antecedents goes out, and nothing else changed.

The encoder and all other heads stay as they are: the words of GUM and of our own reports are read
once, and what a pronoun looks back to is fitted on those vectors. See ``training/README.md``.

``python training/antecedents.py --data CORPORA --encoder ENCODER --weights FOLDER --out FOLDER``
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

import data_reports
import data_ud
from corpus import LIMIT, UNKNOWN, Labelled, Window, collate, encode, load_tokenizer, windows
from export import SEVEN_BITS, quantise, write_sums
from model import Reader, Shape, from_bert
from start import start_from
from whipcount.annotate.labels import ANTECEDENT, BONDS
from whipcount.annotate.pages import FIRST, LAST

# Word pieces off the first window of our reports: cut twice, they lose fewer pointers.
SHIFTS = (0, 90)
ROWS = 8  # windows whose loss is taken together
RATE = 2e-3
Read = tuple[Tensor, Tensor]  # of a window: its words' vectors, and where each looks back to


class Head(nn.Module):
    """The bond of antecedents alone: bent vectors of either end, and the matrix between them."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        at, shape = BONDS.index(ANTECEDENT), (2, len(BONDS), reader.shape.bond)
        self.weight = nn.Parameter(reader.frames.weight.detach().unflatten(0, shape)[:, at].clone())
        self.bias = nn.Parameter(reader.frames.bias.detach().unflatten(0, shape)[:, at].clone())
        self.matrix = nn.Parameter(reader.bond.detach()[at].clone())

    def forward(self, words: Tensor) -> Tensor:
        """Scores of every word as what every word looks back to."""
        words = functional.dropout(words, 0.1, self.training)
        ends = (
            functional.relu(words @ w.T + b) for w, b in zip(self.weight, self.bias, strict=True)
        )
        anchors, targets = (functional.dropout(end, 0.2, self.training) for end in ends)
        scores: Tensor = (anchors @ self.matrix[:-1] + self.matrix[-1]) @ targets.T
        return scores


def vectors(reader: Reader, cut: Sequence[Window]) -> Iterator[Read]:
    """The words' vectors of windows in which something looks back."""
    for start in range(0, len(cut), 16):
        batch = collate(cut[start : start + 16], (ANTECEDENT,), (FIRST, LAST))
        arrays = (batch.pieces, batch.shapes, batch.gaps, batch.first)
        pieces, shapes, gaps, first = map(torch.from_numpy, arrays)
        with torch.no_grad():
            read = reader.encode(pieces, shapes, gaps)
            read = read.gather(1, first.unsqueeze(-1).expand(-1, -1, read.shape[-1]))
        for row, count in enumerate(batch.words.sum(1).tolist()):
            gold = torch.from_numpy(batch.labels[ANTECEDENT][row][:count].copy())
            if bool((gold != UNKNOWN).any()):
                yield read[row, :count].half().clone(), gold


def loss(head: Head, read: Read) -> tuple[Tensor, int, int]:
    """The summed loss of a window, how many of its words are right, and how many there are."""
    words, gold = read
    known = gold != UNKNOWN
    scores = head(words.float())[known]
    right = int((scores.argmax(-1) == gold[known]).sum())
    return functional.cross_entropy(scores, gold[known], reduction="sum"), right, int(known.sum())


def fit(head: Head, reads: Sequence[Read], epochs: int) -> None:
    """Fit the head, in an order drawn anew each epoch."""
    optimiser, order = torch.optim.Adam(head.parameters(), lr=RATE), list(reads)
    for epoch in range(epochs):
        random.Random(epoch).shuffle(order)  # noqa: S311 - sampling, not secrecy
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - epoch / epochs) + RATE / 100
        for start in range(0, len(order), ROWS):
            losses = [loss(head, read) for read in order[start : start + ROWS]]
            optimiser.zero_grad()
            total = torch.stack([value for value, _, _ in losses]).sum()
            torch.autograd.backward(total / sum(count for _, _, count in losses))
            optimiser.step()


def accuracy(head: Head, reads: Sequence[Read]) -> float:
    """The share of words that look back where they should."""
    head.eval()
    with torch.no_grad():
        found = [loss(head, read) for read in reads]
    head.train()
    return sum(right for _, right, _ in found) / sum(count for _, _, count in found)


def write(head: Head, weights: Path, out: Path) -> None:
    """Copy the folder with the head's numbers in the places of the old ones."""
    shutil.copytree(weights, out, dirs_exist_ok=True)
    graph = onnx.load(str(weights / "model.onnx"))
    kept = {c.name: c for c in graph.graph.initializer}
    found = {
        name: numpy_helper.to_array(c).copy()
        for name, c in kept.items()
        if name.startswith(("frames.", "bonds."))
    }
    at, size = BONDS.index(ANTECEDENT), head.matrix.shape[1]
    for half in (0, 1):
        codes, scales = quantise(head.weight[half].detach().numpy().T, 0, SEVEN_BITS)
        rows = slice((half * len(BONDS) + at) * size, (half * len(BONDS) + at + 1) * size)
        found["frames.linear.weight"][:, rows] = codes
        found["frames.linear.scale"][rows] = scales
        found["frames.linear.bias"][rows] = head.bias[half].detach().numpy()
    found["bonds.matrix"][at] = head.matrix[:-1].detach().numpy()
    found["bonds.bias"][at] = head.matrix[-1:].detach().numpy()
    for name, values in found.items():
        kept[name].CopyFrom(numpy_helper.from_array(np.ascontiguousarray(values), name))
    onnx.save(graph, str(out / "model.onnx"))
    write_sums(list(json.loads((out / "checksums.json").read_text(encoding="utf-8"))), out)


def main() -> None:
    """Fit the head and write the folder; print how right it is on documents held back."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the first encoder")
    parser.add_argument("--weights", type=Path, required=True, help="folder of the shipped weights")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=40)
    options = parser.parse_args()
    torch.manual_seed(1)
    reader = from_bert(options.encoder / "model.safetensors", Shape())
    start_from(reader, options.weights)
    reader.eval()
    tokenizer = load_tokenizer(options.encoder / "tokenizer.json")

    def read(documents: Sequence[Labelled], shifts: Sequence[int] = (0,)) -> list[Read]:
        encoded = encode(documents, tokenizer)
        cut = [w for shift in shifts for d in encoded for w in windows(d, LIMIT, shift)]
        return list(vectors(reader, cut))

    gum, head = options.data / "gum", Head(reader)
    held = {
        "our reports": read(data_reports.looking_back(held=True)),
        "GUM": read(data_ud.gum(gum, held=True)),
    }
    learnt = read(data_reports.looking_back(held=False), SHIFTS) + read(
        data_ud.gum(gum, held=False)
    )
    before = {name: accuracy(head, reads) for name, reads in held.items()}
    fit(head, learnt, options.epochs)
    for name, reads in held.items():
        print(f"{name}, held back: {before[name]:.3f} -> {accuracy(head, reads):.3f}")
    write(head, options.weights, options.out)


if __name__ == "__main__":
    main()
