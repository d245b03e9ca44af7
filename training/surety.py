"""Readings judged right or wrong come in; the weights of what speaks for a position go out.

The verdicts (``verdicts.json``: document, offsets, digest of the row, right or wrong; no text) are ours, on
positions that were read from PolNeAR's and worldwide-newswire's training texts. Each is read again,
and a logistic regression is fitted to its signs; rows that are no longer read the same fall out.

``python training/surety.py --data CORPORA --out src/whipcount/lexicon/surety.toml``
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

import data_ner
import data_polnear
from evaluate import layout
from whipcount.extract.positions import Positions, basis, readings
from whipcount.extract.scenes import scene_of
from whipcount.extract.surety import signs
from whipcount.model import Condition, Document
from whipcount.pipeline import Layers, Pipeline, run
from whipcount.settings import Settings
from whipcount.stages import pipeline

VERDICTS = Path(__file__).with_name("verdicts.json")
HEAD = """# What speaks for a position and against it: the log odds that each sign adds (extract/surety.py).
# Fitted by training/surety.py to {rows} readings that were judged; of two of these, one right and one wrong,
# the right one has the higher chance in {auc:.0%} (each document's rows by weights fitted without it).
"""
RIDGE = 3.0  # pull of every weight toward nothing, in units of one sign's spread
STEPS = 25
FOLDS = 10

Floats = npt.NDArray[np.float64]
Key = tuple[str, int, int, str]


@dataclass(frozen=True)
class Signs:
    """Stands in for the stage of positions: notes the signs of every reading."""

    noted: dict[Key, Mapping[str, float]] = field(default_factory=dict)
    name: str = "positions"
    version: str = Positions.version
    requires: tuple[str, ...] = Positions.requires
    provides: tuple[str, ...] = Positions.provides

    def __call__(self, document: Document, layers: Layers) -> Iterable[Condition]:
        """No claim; the signs are noted by document, offsets and digest."""
        scene = scene_of(document, layers)
        given = [c for c in layers.get("condition", ()) if isinstance(c, Condition)]
        for found, actor in readings(scene, given):
            piece = scene.cite(*found.evidence)
            words = f"{actor.text}|{found.stance}|{piece.quote}"
            key = (document.id, piece.start, piece.end, seal(words))
            how, _ = basis(scene, actor, found.clause)
            self.noted[key] = signs(scene, found, actor, how)
        return ()


def seal(words: str) -> str:
    """What tells whether a reading is the one that was judged."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def texts(data: Path, wanted: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The texts that were judged, by their names in the verdicts."""
    for article in data_polnear.articles(data / "polnear", "train", every=False):
        if (name := f"polnear/{article.name}") in wanted:
            yield name, article.text
    for path in sorted((data / "worldwide-newswire").glob("*.tsv")):
        if (name := f"news/{path.stem}") in wanted:
            yield name, layout(data_ner.labelled(path.stem, list(data_ner.rows(path))))[0]


def judged(data: Path) -> tuple[Floats, Floats, Sequence[str], Sequence[str]]:
    """Signs, verdicts and documents of all rows that are still read, and the names of the signs."""
    verdicts = json.loads(VERDICTS.read_text(encoding="utf-8"))
    stage = Signs()
    stages = [stage if s.name == stage.name else s for s in pipeline(Settings()).stages]
    for name, text in texts(data, frozenset(v["document"] for v in verdicts)):
        lines = tuple(range(1, text.count("\n") + 2))
        document = Document(id=name, source=name, text=text, lines=lines)
        run(Pipeline(tuple(stages), strict=True), document)
    keys = [(v["document"], v["start"], v["end"], v["seal"]) for v in verdicts]
    rows = [(stage.noted[k], v) for k, v in zip(keys, verdicts, strict=True) if k in stage.noted]
    names = sorted(rows[0][0])
    told = np.array([[found[n] for n in names] for found, _ in rows])
    right = np.array([float(v["right"]) for _, v in rows])
    return told, right, [v["document"] for _, v in rows], names


def fitted(told: Floats, right: Floats) -> Floats:
    """Weights of a ridge logistic regression by Newton's steps, the base last; the base is not pulled."""
    mean, spread = told.mean(axis=0), told.std(axis=0) + 1e-9
    rows = np.hstack([(told - mean) / spread, np.ones((len(told), 1))])
    pull = np.diag([RIDGE] * told.shape[1] + [0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chance) - pull @ weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + pull
        weights += np.linalg.solve(bend, slope)
    own = weights[:-1] / spread
    return np.append(own, weights[-1] - own @ mean)


def held_out(told: Floats, right: Floats, documents: Sequence[str]) -> float:
    """The share of pairs, one right and one wrong, in their order: rows by weights of other documents'."""
    fold = np.array([int(seal(name), 16) % FOLDS for name in documents])
    odds = np.zeros(len(right))
    for number in range(FOLDS):
        weights = fitted(told[fold != number], right[fold != number])
        odds[fold == number] = told[fold == number] @ weights[:-1] + weights[-1]
    over = odds[right > 0][:, None] - odds[right == 0][None, :]
    return float(((over > 0) + 0.5 * (over == 0)).mean())


def written(weights: Floats, names: Sequence[str], head: str) -> str:
    """The weights as TOML."""
    rows = "\n".join(f"{name} = {weight:.3f}" for name, weight in zip(names, weights, strict=False))
    return f"{head}base = {weights[-1]:.3f}\n\n[weights]\n{rows}\n"


def main() -> None:
    """Fit the weights and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    told, right, documents, names = judged(options.data)
    head = HEAD.format(rows=len(right), auc=held_out(told, right, documents))
    options.out.write_text(written(fitted(told, right), names, head), encoding="utf-8")
    print(head)


if __name__ == "__main__":
    main()
