"""The vetting model as a torch module: passages with the parts of a row marked come in, scores of verdicts go out.

Its encoder starts as the reader's own first layers, which know stances and their holders already.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from model import Reader, Rows, Shape, from_bert
from start import constants, encode_as, grown, start_from
from verdicts import FAULTS
from whipcount.annotate.vetting import ANSWERS, MOVES, NUMBERED, ON, PARTS, WHOSE, Passage

LAYERS = 4
POOLED = (0, 1, PARTS)  # marks whose words are looked at as a whole: who, what, and the evidence
MIDDLE = 192
PLACES = len((ON, WHOSE, MOVES))
JUDGES = 100  # each of whom may be milder or stricter than the others


class Inputs(NamedTuple):
    """A padded batch: (rows, pieces), marks (rows, pieces, PARTS + 1), labels (rows)."""

    pieces: Tensor
    shapes: Tensor
    gaps: Tensor
    marks: Tensor
    label: Tensor


class Vetter(nn.Module):
    """The encoder, the vectors of marks and labels, and the scores."""

    def __init__(self, encoder: Path, weights: Path, half: bool = False) -> None:
        super().__init__()
        self.narrow = half  # whether it is taught in bfloat16
        self.reader: Reader = from_bert(encoder / "model.safetensors", Shape())
        start_from(self.reader, weights)
        self.reader.layers = self.reader.layers[:LAYERS]
        width = self.reader.shape.width
        self.label = nn.Embedding(len(NUMBERED), width)
        self.mark = nn.Parameter(torch.randn(PARTS + 1, width) * 0.02)
        self.mid = nn.Linear(width * (1 + len(POOLED)), MIDDLE)
        self.out = nn.Linear(MIDDLE, len(FAULTS))
        self.answer = nn.Linear(MIDDLE, len(ANSWERS))
        self.place = nn.Linear(width, PLACES)
        self.mildness = nn.Parameter(torch.zeros(JUDGES))
        nn.init.normal_(self.label.weight, std=0.02)

    def forward(self, given: Inputs) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of the verdicts, (rows, FAULTS), of the answers, (rows, ANSWERS), and of each piece, (rows, pieces, PLACES)."""
        with torch.autocast("cpu", torch.bfloat16, enabled=self.narrow and self.training):
            return self._scores(given)

    def _scores(self, given: Inputs) -> tuple[Tensor, Tensor, Tensor]:
        x = self.encode(given).float()
        whole = [_mean(x, given.marks[:, :, mark]) for mark in POOLED]
        seen = functional.dropout(torch.cat([x[:, 0], *whole], -1), 0.2, self.training)
        bent = functional.dropout(functional.relu(self.mid(seen)), 0.2, self.training)
        return self.out(bent), self.answer(bent), self.place(x)

    def encode(self, given: Inputs) -> Tensor:
        """One vector for each word piece."""
        r, rows = self.reader, Rows.of(given.pieces)
        places = torch.arange(given.pieces.shape[1], device=given.pieces.device)
        x = r.word(given.pieces) + r.position(places) + r.case(given.shapes) + r.gap(given.gaps)
        x = x + given.marks @ self.mark
        x = torch.cat([x[:, :1] + self.label(given.label)[:, None], x[:, 1:]], 1)
        x = functional.dropout(r.norm(rows.strip(x)), r.shape.dropout, self.training)
        for layer in r.layers:
            x = layer(x, rows)
        return rows.pad(x)

    def odds(self, scores: Tensor) -> Tensor:
        """The log odds that each row is right."""
        return scores[:, 0] - torch.logsumexp(scores[:, 1:], 1)


def go_on(model: Vetter, path: Path) -> None:
    """Put weights that were kept into a new model: in 32 bits, or a graph that shipped, less what its eight bits cost.

    What the model has learnt since to number or to score starts anew; so does how mild the judges are, which no graph knows.
    """
    if path.suffix != ".onnx":
        model.load_state_dict(torch.load(path))
        return
    found = constants(path)
    with torch.no_grad():
        encode_as(model.reader, found)
        model.mark.copy_(torch.from_numpy(found["marks.table"].copy()))
        grown(model.label.weight, found["label.table"])
        for module, name in (
            (model.mid, "mid"),
            (model.out, "scores"),
            (model.answer, "answer"),
            (model.place, "places"),
        ):
            grown(module.weight, found[f"{name}.weight"].T)
            grown(module.bias, found[f"{name}.bias"])


def halfway(model: Vetter, path: Path) -> None:
    """Move a model to the mean of its weights and of others of its line, kept in 32 bits."""
    others = torch.load(path)
    own = model.state_dict()
    model.load_state_dict(
        {name: (own[name] + other) / 2 if other.is_floating_point() else other for name, other in others.items()}
    )  # fmt: skip


def _mean(x: Tensor, mark: Tensor) -> Tensor:
    """The mean of the vectors of marked pieces; nought where none is."""
    return (x * mark[:, :, None]).sum(1) / (mark.sum(1, keepdim=True) + 1e-6)


def inputs(passages: Sequence[Passage], labels: Sequence[int]) -> Inputs:
    """Passages side by side, padded with piece 0."""
    longest = max(len(p.pieces) for p in passages)
    empty = [0.0] * (PARTS + 1)

    def padded(rows: Sequence[Sequence[int]]) -> Tensor:
        return torch.tensor([[*row, *[0] * (longest - len(row))] for row in rows])

    marks = [[*p.marks, *[empty] * (longest - len(p.marks))] for p in passages]
    return Inputs(
        padded([p.pieces for p in passages]), padded([p.shapes for p in passages]),
        padded([p.gaps for p in passages]), torch.tensor(marks), torch.tensor(labels),
    )  # fmt: skip
