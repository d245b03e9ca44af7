"""A vetting model and texts that it was not taught by come in; how often it is right goes out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

import torch
from torch import Tensor

from passages import Judged, Question
from verdicts import held_back
from vet_model import Vetter, inputs
from whipcount.annotate.vetting import ASKED, LABELS, MOVES


@torch.no_grad()
def odds(model: Vetter, rows: Sequence[Judged]) -> list[float]:
    """The log odds of each row."""
    return [float(model.odds(model(inputs([j.passage], [j.label]))[0])[0]) for j in rows]


@torch.no_grad()
def chances(model: Vetter, asking: Sequence[Question]) -> list[Tensor]:
    """The chance of each answer to each question."""
    return [model(inputs([q.passage], [q.label]))[1][0].softmax(0) for q in asking]


def ahead(good: Sequence[float], bad: Sequence[float]) -> float:
    """In how many of a hundred pairs the good one is higher; a tie is half."""
    ordered = sorted(bad)
    over = sum(bisect_left(ordered, g) + bisect_right(ordered, g) for g in good)
    return 50 * over / max(1, len(good) * len(bad))


def taken(found: Sequence[Tensor], asking: Sequence[Question]) -> Mapping[str, float]:
    """Of two questions, the one with an answer and the other without, how often the first has the higher chance of one; and how often it is the right one."""
    some = [(1 - float(c[0]), q.answer[0] == 0) for c, q in zip(found, asking, strict=True)]
    good, bad = [c for c, yes in some if yes], [c for c, yes in some if not yes]
    pairs = [(c, q) for c, q in zip(found, asking, strict=True) if q.answer[0] == 0]
    right = sum(q.answer[1 + int(c[1:].argmax())] > 0 for c, q in pairs)
    return {"any or none": ahead(good, bad), "which": 100 * right / max(1, len(pairs))}


@torch.no_grad()
def pointed(model: Vetter, asking: Sequence[Question]) -> Mapping[str, float]:
    """Of conditions of which somebody must move, how often the likeliest piece is of who must; and of pairs of one such and another, how often the first has the likelier piece."""
    likely: dict[bool, list[float]] = {True: [], False: []}
    right = 0.0
    for q in asking:
        pieces = model(inputs([q.passage], [q.label]))[2][0, :, MOVES]
        wanted = [places[MOVES] for places in q.places]
        likely[any(wanted)].append(float(pieces.max()))
        right += wanted[int(pieces.argmax())]
    some, none = likely[True], likely[False]
    return {"any or none": ahead(some, none), "who": 100 * right / max(1, len(some))}


def ranked(found: Sequence[float], rows: Sequence[Judged]) -> Mapping[str, float]:
    """By kind, in how many of a hundred pairs the right row has the higher odds."""
    figures: dict[str, float] = {}
    for kind in sorted({j.verdict.kind for j in rows}):
        mine = [
            (o, j.verdict.right) for o, j in zip(found, rows, strict=True) if j.verdict.kind == kind
        ]
        good, bad = [o for o, right in mine if right], [o for o, right in mine if not right]
        figures[kind] = ahead(good, bad)
    return figures


def measure(model: Vetter, rows: Sequence[Judged], asking: Sequence[Question]) -> None:
    """Print the figures on texts that were held back."""
    held = [j for j in rows if held_back(j.verdict.document)]
    for name, kept in (
        ("articles", [j for j in held if not j.verdict.ours]),
        ("ours", [j for j in held if j.verdict.ours]),
    ):
        print(name, len(kept), "held back:", ranked(odds(model, kept), kept))
    for number, asks in enumerate(ASKED, start=len(LABELS)):
        some = [q for q in asking if held_back(q.document) and q.label == number]
        moves = asks.startswith("condition")
        told = pointed(model, some) if moves else taken(chances(model, some), some)
        print(asks, len(some), "held back:", told)
