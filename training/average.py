"""Readers of one line come in; the folder of weights that is their mean goes out.

Weights that a run went on from and those it came to lie close together, and their mean reads other
texts at least as well as either. What a folder does not know yet (a bond that came later) is the
mean of those that know it.

``python training/average.py --encoder ENCODER --out WEIGHTS FOLDER=0.4 RUN/last.pt=0.6``
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from export import write
from model import Reader, Shape, from_bert, load
from start import start_from

State = dict[str, Tensor]
Part = tuple[float, State, int]  # its share, its weights, and how many bonds it knows


def parts(given: Sequence[str], encoder: Path) -> list[Part]:
    """Each ``PATH=SHARE``, a shipped folder or a checkpoint."""
    found = []
    for text in given:
        path, _, share = text.rpartition("=")
        reader, known = _read(Path(path), encoder)
        found.append((float(share), dict(reader.state_dict()), known))
    return found


def _read(path: Path, encoder: Path) -> tuple[Reader, int]:
    if path.is_file():
        reader = load(path)
        return reader, len(reader.bond)
    reader = from_bert(encoder / "model.safetensors", Shape())
    start_from(reader, path)
    labels = json.loads((path / "labels.json").read_text(encoding="utf-8"))
    return reader, len(labels["bonds"])


def mean(found: Sequence[Part], name: str) -> Tensor:
    """The mean of one weight by the shares of those that know it, bond by bond where it has bonds."""
    values = [(share, state[name], known) for share, state, known in found]
    if name == "bond":
        return torch.stack([_mean(values, bond, 0) for bond in range(len(values[0][1]))])
    if name.startswith("frames."):
        bonds, size = len(found[0][1]["bond"]), found[0][1]["bond"].shape[-1]
        apart = [(s, v.unflatten(0, (2, bonds, size)), known) for s, v, known in values]
        return torch.stack([_mean(apart, b, 1) for b in range(bonds)], 1).flatten(0, 2)
    return _weighted([(share, value) for share, value, _ in values])


def _mean(values: Sequence[tuple[float, Tensor, int]], bond: int, axis: int) -> Tensor:
    return _weighted([(s, v.select(axis, bond)) for s, v, known in values if bond < known])


def _weighted(values: Sequence[tuple[float, Tensor]]) -> Tensor:
    total = sum(share for share, _ in values)
    return torch.stack([value * (share / total) for share, value in values]).sum(0)


def main() -> None:
    """Write the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the first encoder")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="leave the weights in 32 bits")
    parser.add_argument("parts", nargs="+", metavar="PATH=SHARE")
    options = parser.parse_args()
    found = parts(options.parts, options.encoder)
    reader = from_bert(options.encoder / "model.safetensors", Shape())
    reader.load_state_dict({name: mean(found, name) for name in reader.state_dict()})
    reader.eval()
    write(reader, options.encoder, options.out, int8=not options.float)


if __name__ == "__main__":
    main()
