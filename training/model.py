"""The reader as a torch module: word pieces, their shapes and gaps come in; scores go out.

The scores are tags of words, attribution links, dependency arcs and features of relations; the
losses on them are here too.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from corpus import Batch
from whipcount.annotate.labels import ANTECEDENT, BONDS, DEPRELS, HEADS
from whipcount.annotate.words import GAPS, SHAPES

UNKNOWN = -100
WEIGHTS = {
    "attribution": 1.5, "entities": 2.5, "upos": 1.0, "starts": 3.0, "modality": 1.0,
    "link": 1.0, "heads": 1.0, "deprels": 1.0,
    "stance": 4.0, "pledge": 4.0, "condition": 4.0, "holder": 2.0, "issue": 2.0, "waits": 1.5,
    "act": 0.3, "status": 0.8, "speech": 0.3, "plover": 0.5, **dict.fromkeys(BONDS, 0.8), ANTECEDENT: 2.0,
}  # fmt: skip


@dataclass(frozen=True)
class Shape:
    """The sizes of the network."""

    layers: int = 6
    width: int = 384
    inner: int = 1536
    attention: int = 12
    arc: int = 128
    bond: int = 64
    vocabulary: int = 30522
    positions: int = 512
    dropout: float = 0.1


@dataclass(frozen=True)
class Rows:
    """Which cells of a padded batch hold a piece, so that most work skips the others."""

    held: Tensor
    size: tuple[int, int]
    mask: Tensor

    @classmethod
    def of(cls, pieces: Tensor) -> Rows:
        """The rows of a batch of word pieces; piece 0 is padding."""
        empty = pieces == 0
        held = (~empty).flatten().nonzero()[:, 0]
        return cls(held, (pieces.shape[0], pieces.shape[1]), empty[:, None, None, :] * -1e4)

    def strip(self, padded: Tensor) -> Tensor:
        """The held cells of rows, laid end to end."""
        return padded.flatten(0, 1).index_select(0, self.held)

    def pad(self, flat: Tensor) -> Tensor:
        """The rows again, nought where nothing is held."""
        empty = flat.new_zeros((self.size[0] * self.size[1], flat.shape[-1]))
        return empty.index_copy(0, self.held, flat).unflatten(0, self.size)


class Layer(nn.Module):
    """One transformer layer, normalised after each half, as in BERT."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads, self.rate = shape.attention, shape.dropout
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.norm1 = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.norm2 = nn.LayerNorm(shape.width, eps=1e-12)

    def forward(self, x: Tensor, rows: Rows) -> Tensor:
        """Read the pieces of a batch, laid end to end."""
        x = self.norm1(x + self._drop(self.out(self._attend(self.qkv(x), rows))))
        done: Tensor = self.norm2(x + self._drop(self.down(functional.gelu(self.up(x)))))
        return done

    def _attend(self, qkv: Tensor, rows: Rows) -> Tensor:
        """Attention written out: its gradient is four times as fast as the fused one's on CPU."""
        size = qkv.shape[-1] // 3 // self.heads
        parts = rows.pad(qkv).unflatten(-1, (3, self.heads, size))
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        scores = (query * size**-0.5) @ key.transpose(-1, -2) + rows.mask.to(query.dtype)
        mixed = torch.softmax(scores, -1).to(value.dtype) @ value
        return rows.strip(mixed.transpose(1, 2).flatten(-2))

    def _drop(self, x: Tensor) -> Tensor:
        return functional.dropout(x, self.rate, self.training) if self.rate else x


@dataclass(frozen=True)
class Outputs:
    """What the heads say of each word (padded): tags, then word-by-word scores."""

    tags: Tensor
    links: Tensor
    arcs: Tensor
    dependents: Tensor
    governors: Tensor
    bonds: Tensor


class Reader(nn.Module):
    """A shared encoder and its heads."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.word = nn.Embedding(shape.vocabulary, shape.width)
        self.position = nn.Embedding(shape.positions, shape.width)
        self.case = nn.Embedding(len(SHAPES), shape.width)
        self.gap = nn.Embedding(len(GAPS), shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.tags = nn.Linear(shape.width, sum(len(labels) for labels in HEADS.values()))
        self.pairs = nn.Linear(shape.width, 6 * shape.arc)
        self.link = nn.Parameter(torch.zeros(shape.arc + 1, shape.arc))
        self.arc = nn.Parameter(torch.zeros(shape.arc + 1, shape.arc))
        self.relation = nn.Linear(shape.arc, len(DEPRELS))
        self.frames = nn.Linear(shape.width, 2 * len(BONDS) * shape.bond)
        self.bond = nn.Parameter(torch.zeros(len(BONDS), shape.bond + 1, shape.bond))
        self.word.weight.requires_grad_(False)
        for table in (self.case, self.gap):
            nn.init.zeros_(table.weight)
        for matrix in (self.link, self.arc, self.bond):
            nn.init.normal_(matrix, std=0.02)

    @property
    def blocks(self) -> list[Layer]:
        """The transformer layers, in order."""
        return [layer for layer in self.layers if isinstance(layer, Layer)]

    def forward(self, pieces: Tensor, shapes: Tensor, gaps: Tensor, first: Tensor) -> Outputs:
        """Read padded windows."""
        x = self.encode(pieces, shapes, gaps)
        at = first.unsqueeze(-1).expand(-1, -1, x.shape[-1])
        x = functional.dropout(x.gather(1, at), 0.1, self.training)
        pairs = functional.dropout(functional.relu(self.pairs(x)), 0.2, self.training)
        source, cue, child, parent, dependents, governors = pairs.float().chunk(6, -1)
        tags = self.tags(x).float()
        arcs, links = _score(child, self.arc, parent), _score(source, self.link, cue)
        return Outputs(tags, links, arcs, dependents, governors, self.bonds(x))

    def bonds(self, x: Tensor) -> Tensor:
        """Scores, bond by bond, of every word as what goes with every word."""
        ends = functional.dropout(functional.relu(self.frames(x)), 0.2, self.training).float()
        shape = (2, len(BONDS), self.shape.bond)
        anchors, targets = ends.unflatten(-1, shape).permute(2, 3, 0, 1, 4)
        bent = anchors @ self.bond[:, None, :-1] + self.bond[:, None, None, -1]
        scores: Tensor = bent @ targets.transpose(-1, -2)
        return scores

    def encode(self, pieces: Tensor, shapes: Tensor, gaps: Tensor) -> Tensor:
        """One vector per word piece; piece 0 is padding."""
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        x: Tensor = (
            self.word(pieces) + self.position(positions) + self.case(shapes) + self.gap(gaps)
        )
        rows = Rows.of(pieces)
        x = functional.dropout(self.norm(rows.strip(x)), self.shape.dropout, self.training)
        for layer in self.blocks:
            x = layer(x, rows)
        return rows.pad(x)

    def relations(self, outputs: Outputs, heads: Tensor) -> Tensor:
        """Scores of the relations between each word and its given head."""
        at = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, self.shape.arc)
        both = functional.relu(outputs.dependents + outputs.governors.gather(1, at))
        scores: Tensor = self.relation(both)
        return scores


def _score(child: Tensor, matrix: Tensor, parent: Tensor) -> Tensor:
    """Biaffine scores of every word as the parent of every word."""
    return (child @ matrix[:-1] + matrix[-1]) @ parent.transpose(1, 2)


def losses(reader: Reader, batch: Batch, outputs: Outputs) -> dict[str, Tensor]:
    """The mean loss of each head over the words whose label is known."""
    device = outputs.tags.device
    gold = {name: torch.from_numpy(values).to(device) for name, values in batch.labels.items()}
    words = torch.from_numpy(batch.words).to(device)
    sizes = [len(names) for names in HEADS.values()]
    scores = dict(zip(HEADS, torch.split(outputs.tags, sizes, -1), strict=True))
    scores["link"] = outputs.links.masked_fill(~words[:, None, :], -1e4)
    scores["heads"] = outputs.arcs.masked_fill(~same_sentence(gold["starts"], words), -1e4)
    for name, bond in zip(BONDS, outputs.bonds, strict=True):
        scores[name] = bond.masked_fill(~words[:, None, :], -1e4)
    scores["deprels"] = reader.relations(outputs, gold["heads"])
    gold["deprels"] = gold["deprels"].masked_fill(gold["heads"] == UNKNOWN, UNKNOWN)
    known = [name for name in scores if bool((gold[name] != UNKNOWN).any())]
    return {
        name: functional.cross_entropy(
            scores[name].flatten(0, 1), gold[name].flatten(), ignore_index=UNKNOWN
        )
        for name in known
    }


def same_sentence(starts: Tensor, words: Tensor) -> Tensor:
    """Which pairs of words stand in one sentence."""
    sentence = (starts == 1).cumsum(1)
    return (sentence[:, :, None] == sentence[:, None, :]) & words[:, None, :]


def from_bert(path: Path, shape: Shape) -> Reader:
    """A new reader on the weights of a BERT-like encoder, its first layers if it has more."""
    reader, old = Reader(shape), load_file(str(path))
    with torch.no_grad():
        reader.word.weight.copy_(old["embeddings.word_embeddings.weight"])
        kind = old["embeddings.token_type_embeddings.weight"][0]
        reader.position.weight.copy_(old["embeddings.position_embeddings.weight"] + kind)
        _copy(reader.norm, old, "embeddings.LayerNorm")
        for index, layer in enumerate(reader.blocks):
            _copy_layer(layer, old, f"encoder.layer.{index}")
    return reader


def _copy_layer(layer: Layer, old: dict[str, Tensor], prefix: str) -> None:
    for kind in ("weight", "bias"):
        parts = [old[f"{prefix}.attention.self.{x}.{kind}"] for x in ("query", "key", "value")]
        getattr(layer.qkv, kind).copy_(torch.cat(parts))
    _copy(layer.out, old, f"{prefix}.attention.output.dense")
    _copy(layer.norm1, old, f"{prefix}.attention.output.LayerNorm")
    _copy(layer.up, old, f"{prefix}.intermediate.dense")
    _copy(layer.down, old, f"{prefix}.output.dense")
    _copy(layer.norm2, old, f"{prefix}.output.LayerNorm")


def _copy(module: nn.Linear | nn.LayerNorm, old: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(old[f"{name}.weight"])
    module.bias.copy_(old[f"{name}.bias"])


def describe(shape: Shape) -> str:
    """The sizes as JSON, kept with every checkpoint."""
    return json.dumps(asdict(shape))


def load(path: Path, averaged: bool = True) -> Reader:
    """The reader of a checkpoint: its running average, or the last step's weights."""
    saved = torch.load(path, map_location="cpu", weights_only=True)
    reader = Reader(Shape(**json.loads(saved["shape"])))
    reader.load_state_dict(saved["model"])
    if averaged:
        reader.load_state_dict(saved["average"], strict=False)
    return reader.eval()
