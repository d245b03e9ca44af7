"""Readings judged right or wrong come in; the weights of what speaks for a position go out.

The verdicts (``verdicts.txt``) are ours, on positions, pledges and conditions that were read from PolNeAR's and
worldwide-newswire's training texts. Each text is read again, and a logistic regression is fitted to the signs of its
rows; rows that are no longer read the same fall out. The vetting model must not have been taught by the texts that
are used: those that ``vet.py`` holds back. Our own reports taught the reader, whose hints are signs here.

``python training/surety.py --data CORPORA --out src/whipcount/lexicon/surety.toml``
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

import verdicts
from behind import Behind
from verdicts import Verdict, held_back, seal, texts
from whipcount.extract.conditions import stage as conditions
from whipcount.extract.conditions.likely import of_condition
from whipcount.extract.pledges import stage as pledges
from whipcount.extract.pledges.likely import of_pledge
from whipcount.extract.positions import stage as positions
from whipcount.extract.positions.likely import of_position
from whipcount.extract.scene import Scene
from whipcount.extract.scenes import scene_of
from whipcount.extract.surety import Signs
from whipcount.layers import Annotation, Span
from whipcount.model import Claim, Condition, Document, Statement
from whipcount.pipeline import Layers, Pipeline, run
from whipcount.settings import Settings
from whipcount.stages import pipeline

HEAD = """# What speaks for a claim and against it: the log odds that each sign adds (extract/surety.py).
# Fitted by training/surety.py to readings that were judged. Of two, one right and one wrong, the right one has the
# higher chance in so many of a hundred, each document's rows by weights fitted without it:
"""
KINDS = ("position", "pledge", "condition")
RIDGE = 3.0  # pull of every weight toward nothing, in units of one sign's spread
STEPS = 25
FOLDS = 10

Floats = npt.NDArray[np.float64]
Key = tuple[str, int, int, str, str]


@dataclass(frozen=True)
class Noting(Behind):
    """Notes the signs of every reading, by document, offsets and digest."""

    noted: dict[Key, Signs]

    def __call__(self, document: Document, layers: Layers) -> Iterable[Annotation | Claim]:
        """What the stage gives."""
        scene = scene_of(document, layers)
        given = [c for c in layers.get("condition", ()) if isinstance(c, Condition)]
        said = [s for s in layers.get("statement", ()) if isinstance(s, Statement)]
        if self.name == "positions":
            for stance, actor in positions.readings(scene, given, said):
                how, _ = positions.basis(scene, actor, stance.clause)
                told = of_position(scene, stance, actor, how)
                self._note(scene, stance.evidence, f"position:{stance.stance}", actor.text, told)
        for gift, giver in pledges.readings(scene, given) if self.name == "pledges" else ():
            step = pledges.passed(scene, gift)
            told = of_pledge(scene, gift, giver, step)
            self._note(scene, gift.evidence, f"pledge:{step}", giver.text, told)
        for found in conditions.readings(scene) if self.name == "conditions" else ():
            told = of_condition(scene, found)
            self._note(
                scene, found.evidence, f"condition:{found.polarity}", found.holder.text, told
            )
        return self.stage(document, layers)

    def _note(self, scene: Scene, span: Span, label: str, who: str, told: Signs) -> None:
        piece = scene.cite(*span)
        value = label.partition(":")[2]
        sealed = seal(f"{who}|{value}|{piece.quote}")
        self.noted[scene.document.id, piece.start, piece.end, label, sealed] = told


def noted(data: Path, documents: frozenset[str]) -> Mapping[Key, Signs]:
    """The signs of all readings of the documents."""
    found: dict[Key, Signs] = {}
    stages = tuple(Noting(stage, found) for stage in pipeline(Settings()).stages)
    for name, text in texts(data, documents):
        lines = tuple(range(1, text.count("\n") + 2))
        run(Pipeline(stages, strict=True), Document(id=name, source=name, text=text, lines=lines))
    return found


def table(rows: Sequence[tuple[Signs, Verdict]]) -> tuple[Floats, Floats, list[str], list[str]]:
    """Signs, verdicts and documents of rows, and the names of the signs."""
    names = sorted(rows[0][0])
    told = np.array([[signs[n] for n in names] for signs, _ in rows])
    right = np.array([float(v.right) for _, v in rows])
    return told, right, [v.document for _, v in rows], names


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
    fold = np.array([int(name, 16) % FOLDS for name in documents])
    odds = np.zeros(len(right))
    for number in range(FOLDS):
        weights = fitted(told[fold != number], right[fold != number])
        odds[fold == number] = told[fold == number] @ weights[:-1] + weights[-1]
    over = odds[right > 0][:, None] - odds[right == 0][None, :]
    return float(((over > 0) + 0.5 * (over == 0)).mean())


def written(kind: str, weights: Floats, names: Sequence[str]) -> str:
    """The weights of a kind of claim as TOML."""
    rows = "\n".join(f"{name} = {weight:.3f}" for name, weight in zip(names, weights, strict=False))
    return f"\n[{kind}]\nbase = {weights[-1]:.3f}\n{rows}\n"


def main() -> None:
    """Fit the weights and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    told_of = [v for v in verdicts.load() if held_back(v.document)]
    found = noted(options.data, frozenset(v.document for v in told_of))
    head, body = HEAD, ""
    for kind in KINDS:
        mine = [(key(v), v) for v in told_of if v.kind == kind]
        told, right, documents, names = table([(found[k], v) for k, v in mine if k in found])
        share = held_out(told, right, documents)
        head += f"# {kind}: {share:.0%} ({len(right)} readings, {right.mean():.0%} right)\n"
        body += written(kind, fitted(told, right), names)
    options.out.write_text(head + body, encoding="utf-8")
    print(head)


def key(verdict: Verdict) -> Key:
    """What a verdict is of."""
    return verdict.document, *verdict.evidence, verdict.label, verdict.seal


if __name__ == "__main__":
    main()
