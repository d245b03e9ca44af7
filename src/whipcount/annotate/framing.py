"""Scores of stances, pledges and conditions come in; frames come out: an anchor and its parts.

An anchor is the words of a stance, a pledge or a condition. Each of its words votes for the first word of
what goes with it; only the starts of spans that were read as such a part can win, and the anchor's own
first word stands for nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

import numpy as np

from whipcount.annotate.decode import Floats, Run, runs, softmax
from whipcount.annotate.labels import BONDS

LEAST = 0.02  # the least chance of a part
# What a tag must gain on "nothing here": set where F1 was best on the articles and reports held back.
LEAN = {"stance": 0.7, "pledge": 1.4, "condition": 1.4}
JOINS = {"stance": 0, "pledge": 1, "condition": 1}  # words between two pieces of one anchor
KINDS = ("stance", "pledge", "condition")
PARTS = {name: tuple(name.split("_")) for name in BONDS}


@dataclass(frozen=True, slots=True)
class Bonds:
    """What goes with what, as far as one window saw: a matrix of chances for each bond.

    ``chances[k, i, j]`` is for word ``start + i`` and target ``left + j``.
    """

    start: int
    left: int
    chances: Floats


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
    columns: Mapping[str, Floats], heads: Mapping[str, Sequence[str]], seen: Sequence[Bonds]
) -> Iterator[FrameRun]:
    """Every frame of a text, kind by kind, in the order of its words."""
    parts = {part: runs(columns[part], heads[part]) for part in ("holder", "issue", "waits")}
    for kind in KINDS:
        scores = columns[kind].copy()
        scores[:, 0] -= LEAN[kind]
        sure = 1 - softmax(scores)[:, 0]
        for run in joined(runs(scores, heads[kind]), JOINS[kind]):
            found = {
                part: target
                for name, (owner, part) in PARTS.items()
                if owner == kind and (target := _target(run, BONDS.index(name), parts[part], seen))
            }
            chance = float(sure[run[0] : run[1]].mean())
            value, status = run[2], ""
            if kind == "pledge":
                value = _vote(columns["act"], heads["act"], run)
                status = _vote(columns["status"], heads["status"], run)
            yield FrameRun(kind, value, run, chance, found, status)


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


def _target(run: Run, bond: int, found: Sequence[Run], seen: Sequence[Bonds]) -> Run | None:
    """The span that goes best with an anchor, if any goes better than none."""
    votes = _votes(run, bond, seen)
    best = max(found, key=lambda r: (votes.get(r[0], 0.0), -r[0]), default=None)
    none = votes.get(run[0], 0.0)
    return best if best and votes.get(best[0], 0.0) > max(none, LEAST) else None


def _votes(run: Run, bond: int, seen: Sequence[Bonds]) -> dict[int, float]:
    """By target: the mean chance that the words of a run point to it."""
    votes: dict[int, float] = {}
    first = max(bisect_right(seen, run[0], key=lambda part: part.start) - 1, 0)
    for part in takewhile(lambda part: part.start < run[1], islice(seen, first, None)):
        inside = part.chances[bond, max(run[0] - part.start, 0) : run[1] - part.start]
        for offset, chance in enumerate(
            (inside.sum(axis=0) / np.float32(run[1] - run[0])).tolist()
        ):
            votes[part.left + offset] = votes.get(part.left + offset, 0.0) + chance
    return votes
