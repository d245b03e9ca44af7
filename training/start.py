"""A folder of shipped weights comes in; a reader to train on from goes out.

Products come back from int8, so a run that starts here loses what rounding cost and little else.
Heads that the folder does not know yet start anew, and new labels of old heads too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from model import Reader
from whipcount.annotate.labels import HEADS

Constants = Mapping[str, npt.NDArray[np.generic]]


def start_from(reader: Reader, folder: Path) -> None:
    """Put the weights of a shipped folder into a new reader, all but the table of words."""
    found = constants(folder / "model.onnx") | constants(folder / "relations.onnx")
    with torch.no_grad():
        encode_as(reader, found)
        _linear(reader.pairs, found, "pairs.linear")
        _linear(reader.relation, found, "relations")
        for matrix, name in ((reader.link, "links"), (reader.arc, "arcs")):
            _biaffine(matrix, found, name)
        _tags(reader, found, json.loads((folder / "labels.json").read_text(encoding="utf-8")))
        _frames(reader, found)


def encode_as(reader: Reader, found: Constants) -> None:
    """Give a reader the embeddings, all but the table of words, and the layers of a graph."""
    reader.position.weight.copy_(_tensor(found["position.table"]))
    reader.case.weight.copy_(_tensor(found["case.table"]))
    reader.gap.weight.copy_(_tensor(found["gap.table"]))
    _norm(reader.norm, found, "embedded")
    for index, layer in enumerate(reader.blocks):
        name = f"layer{index}"
        for part in ("qkv", "out", "up", "down"):
            _linear(getattr(layer, part), found, f"{name}.{part}")
        _norm(layer.norm1, found, f"{name}.middle")
        _norm(layer.norm2, found, f"{name}.end")


def grown(parameter: Tensor, values: npt.NDArray[np.generic]) -> None:
    """Give a parameter's first rows the values of one that had fewer."""
    parameter[: len(values)] = _tensor(values)


def constants(path: Path) -> dict[str, npt.NDArray[np.generic]]:
    """The constants of a graph, by name."""
    return {c.name: numpy_helper.to_array(c) for c in onnx.load(str(path)).graph.initializer}


def _tensor(values: npt.NDArray[np.generic]) -> Tensor:
    return torch.from_numpy(np.array(values, dtype=np.float32))


def _weight(found: Constants, name: str) -> Tensor:
    weight = _tensor(found[f"{name}.weight"])
    scale = found.get(f"{name}.scale")
    return weight if scale is None else weight * _tensor(scale)


def _linear(module: nn.Linear, found: Constants, name: str) -> None:
    module.weight.copy_(_weight(found, name).T)
    module.bias.copy_(_tensor(found[f"{name}.bias"]))


def _norm(module: nn.LayerNorm, found: Constants, name: str) -> None:
    module.weight.copy_(_tensor(found[f"{name}.norm.weight"]))
    module.bias.copy_(_tensor(found[f"{name}.norm.bias"]))


def _biaffine(matrix: Tensor, found: Constants, name: str) -> None:
    matrix[:-1] = _weight(found, f"{name}.left")
    matrix[-1] = _tensor(found[f"{name}.left.bias"])


def _tags(reader: Reader, found: Constants, labels: dict[str, dict[str, list[str]]]) -> None:
    """The columns of tags whose head and label the folder knows."""
    old = [(head, label) for head, names in labels["heads"].items() for label in names]
    new = [(head, label) for head, names in HEADS.items() for label in names]
    weight, bias = _weight(found, "tags").T, _tensor(found["tags.bias"])
    for row, column in ((new.index(key), old.index(key)) for key in old if key in new):
        reader.tags.weight[row] = weight[column]
        reader.tags.bias[row] = bias[column]


def _frames(reader: Reader, found: Constants) -> None:
    """What binds the parts of frames, where the folder has it."""
    if "frames.linear.weight" in found:
        matrix, size = _tensor(found["bonds.matrix"]), reader.shape.bond
        known = len(matrix)  # bonds that came later start anew
        weight = _weight(found, "frames.linear").T.unflatten(0, (2, -1, size))
        bias = _tensor(found["frames.linear.bias"]).unflatten(0, (2, -1, size))
        reader.frames.weight.unflatten(0, (2, -1, size))[:, :known] = weight
        reader.frames.bias.unflatten(0, (2, -1, size))[:, :known] = bias
        reader.bond[:known, :-1] = matrix
        reader.bond[:known, -1] = _tensor(found["bonds.bias"])[:, 0]
