"""A checkpoint comes in; the folder that the package ships goes out.

It holds the reader's int8 graph, the small graph of relations, the table of words, the frozen encoder
for similarity that shares the table, the tokenizer, labels and checksums.

The graph is written node by node, so that attention, normalisation and the quantised products
are each one fused operation of ONNX Runtime. One sequence a call: the scales of the activations
are then the sequence's own, whatever it is read beside.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from model import Reader, from_bert, load
from whipcount.annotate.labels import BONDS, DEPRELS, HEADS

Floats = npt.NDArray[np.float32]
MICROSOFT = "com.microsoft"
EIGHT_BITS = 127
# Processors without int8 dot products add pairs of products in 16 bits, which overflow with more.
SEVEN_BITS = 63


class Graph:
    """The graph as it grows: nodes, constants, and whether products are in int8."""

    def __init__(self, int8: bool) -> None:
        self.int8 = int8
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: npt.NDArray[np.generic]) -> str:
        """Keep a constant; gives its name."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, kind: str, inputs: list[str], name: str, **attributes: float | list[int]) -> str:
        """Add an operation with one output; gives the output's name."""
        domain = MICROSOFT if kind in {"DynamicQuantizeMatMul", "MultiHeadAttention"} else ""
        node = helper.make_node(kind, inputs, [name], name=name, domain=domain)
        node.attribute.extend(helper.make_attribute(*pair) for pair in sorted(attributes.items()))
        self.nodes.append(node)
        return name

    def product(self, x: str, weight: Floats, bias: Floats, name: str) -> str:
        """``x @ weight + bias``, in int8 with one scale for each column of the weight."""
        if not self.int8:
            return self.dense(x, weight, bias, name)
        codes, scales = quantise(weight, 0, SEVEN_BITS)
        inputs = [
            x,
            self.constant(f"{name}.weight", codes),
            self.constant(f"{name}.scale", scales),
            self.constant(f"{name}.zero", np.zeros_like(scales, dtype=np.int8)),
            self.constant(f"{name}.bias", bias),
        ]
        return self.add("DynamicQuantizeMatMul", inputs, name)

    def dense(self, x: str, weight: Floats, bias: Floats, name: str) -> str:
        """``x @ weight + bias`` in single precision."""
        self.add("MatMul", [x, self.constant(f"{name}.weight", weight)], f"{name}.product")
        return self.add("Add", [f"{name}.product", self.constant(f"{name}.bias", bias)], name)

    def linear(self, x: str, module: nn.Linear, name: str) -> str:
        """A linear layer in int8."""
        return self.product(x, array(module.weight).T, array(module.bias), name)


def array(parameter: Tensor) -> Floats:
    """A parameter's numbers."""
    return parameter.detach().numpy().astype(np.float32)


def quantise(weight: Floats, axis: int, most: int) -> tuple[npt.NDArray[np.int8], Floats]:
    """Symmetric int8 codes, ``most`` the largest, and the scales along the other axis."""
    scales = np.maximum(np.abs(weight).max(axis=axis), 1e-12) / most
    codes = np.rint(weight / np.expand_dims(scales, axis))
    return codes.astype(np.int8), scales.astype(np.float32)


def build(reader: Reader, int8: bool) -> onnx.ModelProto:
    """The whole graph of a reader."""
    graph = Graph(int8)
    x = embed(graph, reader)
    for index in range(reader.shape.layers):
        x = layer(graph, reader, index, x)
    inputs = [vectors(reader), *(integers(name, [1, "pieces"]) for name in ("shapes", "gaps"))]
    return finish(graph, "reader", [*inputs, integers("first", ["words"])], heads(graph, reader, x))


def table(reader: Reader, int8: bool) -> onnx.ModelProto:
    """The graph that gives the vector of each word piece; training leaves it as it was."""
    graph = Graph(int8)
    found = _words(graph, array(reader.word.weight))
    return finish(graph, "words", [integers("pieces", [1, "pieces"])], [found])


def similarity(frozen: Reader, int8: bool) -> onnx.ModelProto:
    """The encoder that training began with: a text's vector, the mean of its pieces, of length one."""
    graph = Graph(int8)
    x = normalise(graph, place(graph, frozen), frozen.norm, "embedded")
    for index in range(frozen.shape.layers):
        x = layer(graph, frozen, index, x)
    axis = graph.constant("along", np.array([1], dtype=np.int64))
    mean = graph.add("ReduceMean", [x, axis], "mean", keepdims=0)
    length = graph.add("ReduceL2", [mean, axis], "norm", keepdims=1)
    return finish(
        graph, "similarity", [vectors(frozen)], [graph.add("Div", [mean, length], "vector")]
    )


def vectors(reader: Reader) -> onnx.ValueInfoProto:
    """An input of one vector for each word piece."""
    shape = [1, "pieces", reader.shape.width]
    return helper.make_tensor_value_info("word", TensorProto.FLOAT, shape)


def relations(reader: Reader) -> onnx.ModelProto:
    """The small graph that names the relation of each word to the head it was given."""
    graph = Graph(int8=False)
    governors = graph.add("Gather", ["governors", "heads"], "governing")
    bent = graph.add("Relu", [graph.add("Add", ["dependents", governors], "both")], "bent")
    weight, bias = array(reader.relation.weight).T, array(reader.relation.bias)
    scores = graph.dense(bent, weight, bias, "relations")
    ends = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["words", reader.shape.arc])
        for name in ("dependents", "governors")
    ]
    return finish(graph, "relations", [*ends, integers("heads", ["words"])], [scores])


def integers(name: str, shape: list[int | str]) -> onnx.ValueInfoProto:
    """An input of whole numbers."""
    return helper.make_tensor_value_info(name, TensorProto.INT64, shape)


def finish(
    graph: Graph, name: str, inputs: list[onnx.ValueInfoProto], outputs: list[str]
) -> onnx.ModelProto:
    """Close a graph; nothing in the file tells when or where it was made."""
    values = [helper.make_tensor_value_info(x, TensorProto.FLOAT, None) for x in outputs]
    whole = helper.make_graph(graph.nodes, name, inputs, values, graph.constants)
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(whole, opset_imports=opsets, ir_version=10)


def embed(graph: Graph, reader: Reader) -> str:
    """The sum of the four embeddings, normalised."""
    total = place(graph, reader)
    for name, weight in (("case", reader.case.weight), ("gap", reader.gap.weight)):
        rows = graph.constant(f"{name}.table", array(weight))
        source = "shapes" if name == "case" else "gaps"
        found = graph.add("Gather", [rows, source], name)
        total = graph.add("Add", [total, found], f"embedded.{name}")
    return normalise(graph, total, reader.norm, "embedded")


def place(graph: Graph, reader: Reader) -> str:
    """The vectors of the word pieces with those of their places."""
    length = graph.add("Shape", ["word"], "length", start=1, end=2)
    rows = graph.constant("position.table", array(reader.position.weight))
    zero = graph.constant("zero", np.array([0], dtype=np.int64))
    position = graph.add("Slice", [rows, zero, length], "position")
    return graph.add("Add", ["word", position], "embedded.place")


def _words(graph: Graph, table: Floats) -> str:
    """The rows of the word table, kept as int8 with one scale for each row."""
    if not graph.int8:
        return graph.add("Gather", [graph.constant("word.table", table), "pieces"], "word")
    codes, scales = quantise(table, 1, EIGHT_BITS)
    found = graph.add("Gather", [graph.constant("word.table", codes), "pieces"], "word.codes")
    scale = graph.add("Gather", [graph.constant("word.scale", scales[:, None]), "pieces"], "word.s")
    cast = graph.add("Cast", [found], "word.cast", to=TensorProto.FLOAT)
    return graph.add("Mul", [cast, scale], "word")


def normalise(graph: Graph, x: str, norm: nn.LayerNorm, name: str) -> str:
    """Layer normalisation."""
    weights = [
        graph.constant(f"{name}.norm.weight", array(norm.weight)),
        graph.constant(f"{name}.norm.bias", array(norm.bias)),
    ]
    return graph.add("LayerNormalization", [x, *weights], name, epsilon=1e-12)


def layer(graph: Graph, reader: Reader, index: int, x: str) -> str:
    """One transformer layer."""
    module, name = reader.blocks[index], f"layer{index}"
    qkv = graph.linear(x, module.qkv, f"{name}.qkv")
    parts = [f"{name}.{part}" for part in ("query", "key", "value")]
    graph.nodes.append(helper.make_node("Split", [qkv], parts, axis=2, num_outputs=3))
    mixed = graph.add(
        "MultiHeadAttention", parts, f"{name}.mixed", num_heads=reader.shape.attention
    )
    out = graph.linear(mixed, module.out, f"{name}.out")
    x = skip(graph, x, out, module.norm1, f"{name}.middle")
    up = graph.linear(x, module.up, f"{name}.up")
    bent = graph.add("Gelu", [up], f"{name}.bent")
    down = graph.linear(bent, module.down, f"{name}.down")
    return skip(graph, x, down, module.norm2, f"{name}.end")


def skip(graph: Graph, x: str, y: str, norm: nn.LayerNorm, name: str) -> str:
    """Layer normalisation of a sum; apart, because ORT's fused kernel is six times slower."""
    return normalise(graph, graph.add("Add", [x, y], f"{name}.sum"), norm, name)


def heads(graph: Graph, reader: Reader, x: str) -> list[str]:
    """The outputs, for each word by its first piece."""
    axis = graph.constant("batch", np.array([0], dtype=np.int64))
    flat = graph.add("Squeeze", [x, axis], "flat")
    word = graph.add("Gather", [flat, "first"], "vectors")
    tags = graph.dense(word, array(reader.tags.weight).T, array(reader.tags.bias), "tags")
    pairs = graph.add("Relu", [graph.linear(word, reader.pairs, "pairs.linear")], "pairs")
    names = ["source", "cue", "child", "parent", "dependents", "governors"]
    graph.nodes.append(helper.make_node("Split", [pairs], names, axis=1, num_outputs=6))
    links = biaffine(graph, ("source", "cue"), array(reader.link), "links")
    arcs = biaffine(graph, ("child", "parent"), array(reader.arc), "arcs")
    return [tags, links, arcs, "dependents", "governors", bonds(graph, reader, word)]


def bonds(graph: Graph, reader: Reader, word: str) -> str:
    """Scores, bond by bond, of every word as what goes with every word."""
    bent = graph.add("Relu", [graph.linear(word, reader.frames, "frames.linear")], "frames")
    size = graph.constant("bonds.shape", np.array([0, 2, len(BONDS), reader.shape.bond]))
    apart = graph.add("Reshape", [bent, size], "bonds.apart")
    ends = graph.add("Transpose", [apart], "bonds.ends", perm=[1, 2, 0, 3])
    halves = ["bonds.anchors", "bonds.targets"]
    graph.nodes.append(helper.make_node("Split", [ends], halves, axis=0, num_outputs=2))
    matrix = array(reader.bond)
    weight = graph.constant("bonds.matrix", matrix[:, :-1])
    bias = graph.constant("bonds.bias", matrix[:, -1:])
    graph.add("MatMul", [halves[0], weight], "bonds.product")
    left = graph.add("Add", ["bonds.product", bias], "bonds.left")
    right = graph.add("Transpose", [halves[1]], "bonds.right", perm=[0, 1, 3, 2])
    scores = graph.add("MatMul", [left, right], "bonds.batched")
    first = graph.constant("bonds.first", np.array([0], dtype=np.int64))
    return graph.add("Squeeze", [scores, first], "bonds")


def biaffine(graph: Graph, ends: tuple[str, str], matrix: Floats, name: str) -> str:
    """Scores of every word as the parent of every word."""
    left = graph.dense(ends[0], matrix[:-1], matrix[-1], f"{name}.left")
    right = graph.add("Transpose", [ends[1]], f"{name}.right", perm=[1, 0])
    return graph.add("MatMul", [left, right], name)


def write_tokenizer(source: Path, target: Path) -> None:
    """The tokenizer without what only other users of it need."""
    settings = json.loads(source.read_text(encoding="utf-8"))
    settings |= {"padding": None, "truncation": None, "post_processor": None}
    target.write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")


def write(reader: Reader, encoder: Path, folder: Path, int8: bool = True) -> None:
    """Write the folder that the package ships."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    frozen = from_bert(encoder / "model.safetensors", reader.shape)
    onnx.save(build(reader, int8), str(folder / "model.onnx"))
    onnx.save(table(frozen, int8), str(folder / "words.onnx"))
    onnx.save(similarity(frozen, int8), str(folder / "similarity.onnx"))
    write_tokenizer(encoder / "tokenizer.json", folder / "tokenizer.json")
    labels = {"heads": HEADS, "deprels": DEPRELS, "bonds": BONDS}
    (folder / "labels.json").write_text(json.dumps(labels, indent=1), encoding="utf-8")
    onnx.save(relations(reader), str(folder / "relations.onnx"))
    write_sums(sorted(path.name for path in folder.iterdir()), folder)


def write_sums(names: Sequence[str], folder: Path) -> None:
    """Write the checksums of these files of a folder."""
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    (folder / "checksums.json").write_text(json.dumps(sums, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Export a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the first encoder")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="leave the weights in 32 bits")
    parser.add_argument("--last", action="store_true", help="the last step, not the average")
    options = parser.parse_args()
    reader = load(options.checkpoint, averaged=not options.last)
    write(reader, options.encoder, options.out, int8=not options.float)


if __name__ == "__main__":
    main()
