"""Scores of stances, pledges and conditions come in; frames come out: an anchor and its parts.

An anchor is the words of a stance, a pledge or a condition. Each of its words votes for the first word of
what goes with it; only the starts of spans that were read as such a part can win, and the anchor's own
first word stands for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from whipcount.annotate.decode import Floats, Run, runs, softmax
from whipcount.annotate.labels import FRAME_BONDS
from whipcount.annotate.linking import Links, votes

LEAST = 0.02  # the least chance of a part, and of a word that is told as a hint
# What a tag must gain on "nothing here": set where F1 was best on the articles and reports held back.
LEAN = {"stance": 0.7, "pledge": 1.4, "condition": 1.4}
JOINS = {"stance": 0, "pledge": 1, "condition": 1}  # words between two pieces of one anchor
KINDS = ("stance", "pledge", "condition")
HINTED = (*KINDS, "holder", "issue")
PARTS = {name: tuple(name.split("_")) for name in FRAME_BONDS}


@dataclass(frozen=True, slots=True)
class FrameRun:
    """A frame in words: its kind, the label of its anchor, the chance of the anchor, and its parts."""

    kind: str
    value: str
    anchor: Run
    chance: float
    parts: Mapping[str, Run]
    status: str = ""


def frames(
    columns: Mapping[str, Floats],
    heads: Mapping[str, Sequence[str]],
    bonds: Mapping[str, Sequence[Links]],
) -> Iterator[FrameRun]:
    """Every frame of a text, kind by kind, in the order of its words; ``bonds`` by their names, none without."""
    if not bonds:
        return
    parts = {part: runs(columns[part], heads[part]) for part in ("holder", "issue", "waits")}
    for kind in KINDS:
        scores = columns[kind].copy()
        scores[:, 0] -= LEAN[kind]
        sure = 1 - softmax(scores)[:, 0]
        for run in joined(runs(scores, heads[kind]), JOINS[kind]):
            found = {
                part: target
                for name, (owner, part) in PARTS.items()
                if owner == kind and (target := _target(run, parts[part], bonds[name]))
            }
            chance = float(sure[run[0] : run[1]].mean())
            value, status = run[2], ""
            if kind == "pledge":
                value = _vote(columns["act"], heads["act"], run)
                status = _vote(columns["status"], heads["status"], run)
            yield FrameRun(kind, value, run, chance, found, status)


def hints(
    columns: Mapping[str, Floats], kinds: Sequence[str] = HINTED
) -> Iterator[tuple[str, int, int, float]]:
    """Stretches of words that are as likely, to a tenth, to be of one kind: kind, words, mean chance.

    Faint ones are told too; what has less than the least chance is not.
    """
    for kind in kinds:
        sure = 1 - softmax(columns[kind])[:, 0]
        tenths = np.where(sure < LEAST, -1, np.rint(sure * 10))
        turns = (np.flatnonzero(np.diff(tenths)) + 1).tolist()
        for start, end in pairwise([0, *turns, len(sure)]):
            if tenths[start] >= 0:
                yield kind, start, end, float(np.float32(sure[start:end].sum() / (end - start)))


def joined(found: Sequence[Run], most: int) -> list[Run]:
    """Runs of one label with so few words between them as one; 0 joins none."""
    made: list[Run] = []
    for run in found:
        if made and most and run[2] == made[-1][2] and run[0] - made[-1][1] <= most:
            made[-1] = (made[-1][0], run[1], run[2])
        else:
            made.append(run)
    return made


def _vote(scores: Floats, names: Sequence[str], run: Run) -> str:
    """The label that the words of a run agree on."""
    return names[int(softmax(scores[run[0] : run[1]]).sum(axis=0).argmax())]


def _target(run: Run, found: Sequence[Run], bond: Sequence[Links]) -> Run | None:
    """The span that goes best with an anchor, if any goes better than none."""
    told = votes(run, bond, sorted({run[0], *(target[0] for target in found)}))
    none = told.get(run[0], 0.0)
    best = max(found, key=lambda r: (told.get(r[0], 0.0), -r[0]), default=None)
    return best if best and told.get(best[0], 0.0) > max(none, LEAST) else None
