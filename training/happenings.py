"""Marked dossiers come in; the graph that tells which times of two reports are of one happening goes out.

The encoder that training began with is taught on: of all times that a dossier's reports name, those of one event are to
be more alike than those of two. A run is seeded. The dossiers whose names say so are held back, and the figures on them are printed
after each epoch: of a time of some event and one of another, how often the first has the higher likeness to a third
that is of the first's event; and how often the likest time of another report is of the same event.

``python training/happenings.py --encoder ENCODER --out src/whipcount/models``
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from corpus import load_tokenizer, word_pieces
from dossiers import Dossier, load, parted
from export import Graph, array, finish, integers, layer, normalise, place, vectors, write_sums
from figures import ahead
from model import Reader, Rows, Shape, from_bert
from pace import NEW, rate
from whipcount.annotate.happenings import blotted
from whipcount.annotate.weights import Cut

EPOCHS, RATE = 3, 1e-4
TOGETHER = 72  # times of a dossier that are held against each other at once
SHARP = 0.07  # of the likeness: the lower, the more the nearest rivals count
WIDTH = 64  # numbers of a vector


class Told(NamedTuple):
    """A time expression as the encoder takes it, the number of its report and its event."""

    pieces: list[int]
    blot: int
    report: int
    event: str


class Happening(nn.Module):
    """The encoder, and the layer that makes a vector of what it says of the blot and of all pieces."""

    def __init__(self, encoder: Path) -> None:
        super().__init__()
        self.reader: Reader = from_bert(encoder / "model.safetensors", Shape())
        self.out = nn.Linear(self.reader.shape.width, WIDTH)

    def forward(self, told: Sequence[Told]) -> Tensor:
        """A vector of length one for each, (times, WIDTH)."""
        longest = max(len(one.pieces) for one in told)
        pieces = torch.tensor([[*one.pieces, *[0] * (longest - len(one.pieces))] for one in told])
        reader, rows = self.reader, Rows.of(pieces)
        x = reader.word(pieces) + reader.position(torch.arange(longest))
        x = functional.dropout(reader.norm(rows.strip(x)), reader.shape.dropout, self.training)
        for block in reader.layers:
            x = block(x, rows)
        x, there = rows.pad(x), (pieces != 0).float()[:, :, None]
        whole = (x * there).sum(1) / there.sum(1)
        blot = x[torch.arange(len(told)), torch.tensor([one.blot for one in told])]
        return functional.normalize(self.out(whole + blot), dim=-1)


def times(dossier: Dossier, cut: Cut) -> Iterator[Told]:
    """Every marked time of a dossier."""
    for number, report in enumerate(dossier.reports):
        for mark in report.marks:
            if mark.of in dossier.days:
                yield Told(*blotted(report.text, mark.at, mark.sentence, cut), number, mark.of)


def loss(model: Happening, told: Sequence[Told]) -> Tensor:
    """How far the times of each event are from being liker to each other than to the rest."""
    vectors = model(told)
    own = torch.eye(len(told), dtype=torch.bool)
    same = torch.tensor([[a.event == b.event for b in told] for a in told]) & ~own
    scores = (vectors @ vectors.T / SHARP).masked_fill(own, -1e9)
    odds = scores - torch.logsumexp(scores, 1, keepdim=True)
    some = same.any(1)
    return -((odds * same).sum(1) / same.sum(1).clamp(min=1))[some].mean()


def train(
    model: Happening,
    taught: Sequence[Sequence[Told]],
    held: Sequence[Sequence[Told]],
    epochs: int,
    seed: int,
) -> None:
    """Teach the model, a dossier at a time in a seeded order."""
    chance = random.Random(seed)  # noqa: S311 - an order of dossiers
    body = [p for n, p in model.reader.named_parameters() if n.startswith(("layers", "norm"))]
    groups = [{"params": body, "lr": RATE}, {"params": model.out.parameters(), "lr": RATE * NEW}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = epochs * len(taught)
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, partial(rate, steps=steps))
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for told in chance.sample(taught, len(taught)):
            some = chance.sample(told, min(TOGETHER, len(told)))
            optimizer.zero_grad()
            found = loss(model, some)
            found.backward()  # type: ignore[no-untyped-call] # torch leaves it untyped
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            pace.step()
            total += found.item()
        print(
            f"epoch {epoch + 1}: loss {total / len(taught):.3f}; {measure(model, held)}", flush=True
        )


def measure(model: Happening, held: Sequence[Sequence[Told]]) -> str:
    """Figures on dossiers that were held back."""
    model.eval()
    same, other, first = list[float](), list[float](), list[bool]()
    for told in held:
        with torch.no_grad():
            vectors = torch.cat([model(told[i : i + 32]) for i in range(0, len(told), 32)])
        alike = (vectors @ vectors.T).tolist()
        for one, likes in zip(told, alike, strict=True):
            rest = [
                (x, b.event == one.event)
                for x, b in zip(likes, told, strict=True)
                if b.report != one.report
            ]
            if any(is_so for _, is_so in rest):
                first.append(max(rest)[1])
            same += [x for x, is_so in rest if is_so]
            other += [x for x, is_so in rest if not is_so]
    likest = 100 * sum(first) / len(first)
    return f"of 100 pairs {ahead(same, other):.1f} ranked right, of 100 likest {likest:.1f} right"


def graph(model: Happening) -> onnx.ModelProto:
    """The graph from a sentence's word pieces and the place of the blot to the vector."""
    made, reader = Graph(int8=True), model.reader
    x = normalise(made, place(made, reader), reader.norm, "embedded")
    for index in range(reader.shape.layers):
        x = layer(made, reader, index, x)
    axis = made.constant("along", np.array([1], dtype=np.int64))
    mean = made.add("ReduceMean", [x, axis], "mean", keepdims=0)
    blotted_out = made.add("Gather", [x, "blot"], "blot.vectors", axis=1)
    both = made.add("Add", [mean, made.add("Squeeze", [blotted_out, axis], "blot.vector")], "both")
    told = made.dense(both, array(model.out.weight).T, array(model.out.bias), "told")
    length = made.add("ReduceL2", [told, axis], "length.of", keepdims=1)
    vector = made.add("Div", [told, length], "vector")
    return finish(made, "happenings", [vectors(reader), integers("blot", [1])], [vector])


def main() -> None:
    """Train, measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder")
    parser.add_argument("--out", type=Path, required=True, help="folder that gets happenings.onnx")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    cut = partial(word_pieces, tokenizer=load_tokenizer(options.encoder / "tokenizer.json"))
    taught, held = ([list(times(d, cut)) for d in part] for part in parted(load()))
    model = Happening(options.encoder)
    train(model, taught, held, options.epochs, options.seed)
    (options.out / "happenings.onnx").write_bytes(graph(model).SerializeToString())
    sums = json.loads((options.out / "checksums.json").read_text(encoding="utf-8"))
    write_sums(sorted({*sums, "happenings.onnx"}), options.out)


if __name__ == "__main__":
    main()
