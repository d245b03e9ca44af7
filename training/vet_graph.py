"""A trained vetting model comes in; the graph that the package ships goes out, int8 where the reader's is."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper

from export import Graph, array, finish, integers, layer, normalise, place, vectors
from vet_model import POOLED, Vetter
from whipcount.annotate.vetting import PARTS


def graph(model: Vetter) -> onnx.ModelProto:
    """The graph from one row's word pieces, marks and label to the scores of the verdicts, of the answers and of each piece."""
    made = Graph(int8=True)
    x = _embedded(made, model)
    for index in range(len(model.reader.layers)):
        x = layer(made, model.reader, index, x)
    pooled = [_first(made, x), *(_mean(made, x, mark) for mark in POOLED)]
    seen = made.add("Concat", pooled, "seen", axis=1)
    mid = made.dense(seen, array(model.mid.weight).T, array(model.mid.bias), "mid")
    bent = made.add("Relu", [mid], "bent")
    scores = made.dense(bent, array(model.out.weight).T, array(model.out.bias), "scores")
    marks = helper.make_tensor_value_info("marks", TensorProto.FLOAT, [1, "pieces", PARTS + 1])
    fed = [vectors(model.reader), *(integers(n, [1, "pieces"]) for n in ("shapes", "gaps"))]
    answer = made.dense(bent, array(model.answer.weight).T, array(model.answer.bias), "answer")
    place = made.dense(x, array(model.place.weight).T, array(model.place.bias), "places")
    return finish(made, "vetting", [*fed, marks, integers("label", [1])], [scores, answer, place])


def _embedded(made: Graph, model: Vetter) -> str:
    """The sum of all embeddings, the label's at the first piece, normalised."""
    total = place(made, model.reader)
    for name, weight, source in (
        ("case", model.reader.case.weight, "shapes"),
        ("gap", model.reader.gap.weight, "gaps"),
    ):
        rows = made.constant(f"{name}.table", array(weight))
        found = made.add("Gather", [rows, source], name)
        total = made.add("Add", [total, found], f"embedded.{name}")
    marked = made.add(
        "MatMul", ["marks", made.constant("marks.table", array(model.mark))], "marked"
    )
    total = made.add("Add", [total, marked], "embedded.marks")
    return normalise(made, _labelled(made, model, total), model.reader.norm, "embedded")


def _labelled(made: Graph, model: Vetter, x: str) -> str:
    """The vectors with the label's added to that of the first piece."""
    rows = made.constant("label.table", array(model.label.weight))
    label = made.add("Gather", [rows, "label"], "labelled")  # (1, width)
    axis = made.constant("label.axis", np.array([1], dtype=np.int64))
    wide = made.add("Unsqueeze", [label, axis], "label.wide")
    cuts = [made.constant(f"cut{n}", np.array([n], dtype=np.int64)) for n in (0, 1)]
    far = made.constant("cut.end", np.array([np.iinfo(np.int64).max], dtype=np.int64))
    first = made.add("Slice", [x, cuts[0], cuts[1], axis], "first.piece")
    rest = made.add("Slice", [x, cuts[1], far, axis], "other.pieces")
    told = made.add("Add", [first, wide], "first.labelled")
    return made.add("Concat", [told, rest], "pieces.labelled", axis=1)


def _first(made: Graph, x: str) -> str:
    """The vector of the first piece, (1, width)."""
    at = made.constant("first.at", np.array([0], dtype=np.int64))
    axis = made.constant("first.axis", np.array([1], dtype=np.int64))
    return made.add("Squeeze", [made.add("Gather", [x, at], "first", axis=1), axis], "first.vector")


def _mean(made: Graph, x: str, mark: int) -> str:
    """The mean of the vectors that a mark stands on, (1, width)."""
    at = made.constant(f"mark{mark}.at", np.array([mark], dtype=np.int64))
    held = made.add("Gather", ["marks", at], f"mark{mark}", axis=2)  # (1, pieces, 1)
    axis = made.constant(f"mark{mark}.axis", np.array([1], dtype=np.int64))
    total = made.add(
        "ReduceSum",
        [made.add("Mul", [x, held], f"mark{mark}.held"), axis],
        f"mark{mark}.sum",
        keepdims=0,
    )
    count = made.add("ReduceSum", [held, axis], f"mark{mark}.count", keepdims=0)
    least = made.constant(f"mark{mark}.least", np.array(1e-6, dtype=np.float32))
    return made.add(
        "Div", [total, made.add("Add", [count, least], f"mark{mark}.some")], f"mark{mark}.mean"
    )
