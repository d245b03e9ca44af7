"""Verdicts and stances that were asked for come in, with their texts; the vetting model's graph goes out.

A run is seeded. Every eighth text is held back unless ``--all`` is given, and the figures on it are printed: of two
of its rows, one right and one wrong, how often the right one has the higher odds.

``python training/vet.py --data CORPORA --encoder ENCODER --weights SHIPPED --out src/whipcount/models``
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional

import asked
import rivals
import verdicts
from asked import Answer, Asked
from corpus import load_tokenizer, word_pieces
from export import write_sums
from verdicts import FAULTS, Verdict, held_back, texts
from vet_graph import graph
from vet_model import Vetter, inputs
from whipcount.annotate.vetting import (
    ANSWERS,
    ASKED,
    LABELS,
    NONE,
    PARTS,
    Cut,
    Passage,
    Row,
    around,
    label_of,
    read,
)

EPOCHS, BATCH, RATE = 2, 24, 8e-5
NEW = 10  # how many times as fast as the encoder its new heads learn
WARM = 0.1  # share of the steps in which the rate grows
SMOOTH = 0.05  # no verdict is held to be surer than this leaves
RIVALS = 0.8  # the share of right rows that a wrong one made of them is set beside
FIRM = 1.0  # what it counts that a right row has higher odds than its rival
SEVERAL = 2  # of rows that were judged every so manieth is asked for as well
PIECEWISE = 4.0  # what the words that a stance is on count beside the stance
WHO, WHAT = rivals.WHO, rivals.WHAT  # their places among a row's parts
UNTAUGHT = ("tags", "pairs", "relation", "frames", "bond", "link", "arc")  # heads of the reader


class Judged(NamedTuple):
    """A row with its verdict as the model takes them."""

    passage: Passage
    label: int
    verdict: Verdict
    text: str


class Question(NamedTuple):
    """Words that are asked for a stance or a pledge, how much of the answer each is, and which pieces are of what it is on and whose."""

    passage: Passage
    label: int
    answer: tuple[float, ...]
    places: tuple[tuple[float, float], ...]
    told: tuple[float, float]  # whether what it is on and whose it is are known
    document: str


Kind = TypeVar("Kind", Judged, Question)


def judged(told: Sequence[Verdict], found: Mapping[str, str], cut: Cut) -> Iterator[Judged]:
    """Every verdict with the passage that it is on."""
    for verdict in told:
        yield seen(verdict, found[verdict.document], cut)


def questions(
    told: Sequence[Verdict], given: Sequence[Asked], found: Mapping[str, str], cut: Cut
) -> Iterator[Question]:
    """What words take: as it was asked, and as rows that were judged tell."""
    rows = [v for v in told if v.kind != "condition" and v.fault in "RN"]
    for one in (*given, *map(_answered, rows[::SEVERAL])):
        yield question(one, found[one.document], cut)


def _answered(verdict: Verdict) -> Asked:
    """A row that was judged, as the answer to what its words take."""
    who, what, *_ = verdict.parts
    value = verdict.label.partition(":")[2] if verdict.right else NONE
    answer = Answer(value, who, what if verdict.right else None)
    return Asked(verdict.document, verdict.kind, verdict.evidence, (answer,))


def question(one: Asked, text: str, cut: Cut) -> Question:
    """A question as the model takes it; what is asked for is marked as if it were known, and the marks are taken off again."""
    first = one.answers[0]
    parts = [first.who, first.what, *[None] * (PARTS - 2)]
    row = Row(f"{one.kind}:?", one.evidence, parts, around(text, one.evidence))
    marked = read(text, row, cut)
    known = one.kind == "position"  # who speaks
    plain = [[m[WHO] if known else 0.0, 0.0, *m[WHAT + 1 :]] for m in marked.marks]
    values = [a.value if a.value == NONE else f"{one.kind}:{a.value}" for a in one.answers]
    return Question(
        marked._replace(marks=plain),
        label_of(row),
        tuple(values.count(value) / len(values) for value in ANSWERS),
        tuple((m[WHAT], m[WHO]) for m in marked.marks),
        (float(first.what is not None), float(not known and first.who is not None)),
        one.document,
    )


def seen(verdict: Verdict, text: str, cut: Cut) -> Judged:
    """A verdict with the passage of its text."""
    words = around(text, verdict.evidence)
    row = Row(verdict.label, verdict.evidence, verdict.parts, words)
    return Judged(read(text, row, cut), label_of(row), verdict, text)


def loss(model: Vetter, batch: Sequence[Judged], made: Mapping[int, Judged]) -> Tensor:
    """How far the model is from the verdicts: on whether a row is right, if not, on what is wrong, and on right rows' rivals."""
    every = [*batch, *made.values()]
    with torch.autocast("cpu", torch.bfloat16):
        scores, *_ = model(inputs([j.passage for j in every], [j.label for j in every]))
    scores = scores.float()
    odds = model.odds(scores)
    right = torch.tensor([float(j.verdict.right) for j in batch])
    mild = model.mildness[torch.tensor([j.verdict.judge for j in batch])]
    wanted = right * (1 - 2 * SMOOTH) + SMOOTH
    total = functional.binary_cross_entropy_with_logits(odds[: len(batch)] + mild, wanted)
    faulty = [i for i, j in enumerate(every) if j.verdict.fault in FAULTS[1:]]
    if faulty:
        which = torch.tensor([FAULTS.index(every[i].verdict.fault) - 1 for i in faulty])
        total = total + 0.5 * functional.cross_entropy(scores[faulty][:, 1:], which)
    if made:
        ahead = odds[list(made)] - odds[len(batch) :]
        total = total + FIRM * functional.softplus(-ahead).mean()
    return total


def answered(model: Vetter, batch: Sequence[Question]) -> Tensor:
    """How far the model is from what the words take, and from where it stands."""
    given = inputs([q.passage for q in batch], [q.label for q in batch])
    with torch.autocast("cpu", torch.bfloat16):
        _, answers, places = model(given)
    total = functional.cross_entropy(answers.float(), torch.tensor([q.answer for q in batch]))
    wide = given.pieces.shape[1]
    pairs = [[*q.places, *[(0.0, 0.0)] * (wide - len(q.places))] for q in batch]
    held = [[[*q.told] if n < len(q.places) else [0.0, 0.0] for n in range(wide)] for q in batch]
    counted = torch.tensor(held)
    apart = functional.binary_cross_entropy_with_logits(
        places.float(), torch.tensor(pairs), counted, reduction="sum"
    )
    return total + PIECEWISE * apart / counted.sum().clamp(min=1.0)


# Of a batch, rivals by their rows' places.
Made = Callable[[Sequence[Judged]], Mapping[int, Judged]]


def rivalling(rows: Sequence[Judged], cut: Cut, chance: random.Random) -> Made:
    """What makes rivals of the right rows of a batch."""
    others = rivals.beside(j.verdict for j in rows)

    def made(batch: Sequence[Judged]) -> dict[int, Judged]:
        drawn = (
            (at, j, rivals.rival(j.verdict, others, chance))
            for at, j in enumerate(batch)
            if j.verdict.right and chance.random() < RIVALS
        )
        return {at: seen(other, j.text, cut) for at, j, other in drawn if other is not None}

    return made


class Course(NamedTuple):
    """How a run goes, and the file that gets its weights after each epoch."""

    seed: int
    epochs: int
    state: Path | None


def train(
    model: Vetter, rows: Sequence[Judged], asking: Sequence[Question], cut: Cut, course: Course
) -> None:
    """Teach the model, batches of passages of like length in a seeded order."""
    chance = random.Random(course.seed)  # noqa: S311 - an order of batches
    made = rivalling(rows, cut, chance)
    body = [p for n, p in model.named_parameters() if n.startswith("reader.") and _taught(n, p)]
    heads = [p for n, p in model.named_parameters() if not n.startswith("reader.")]
    groups = [{"params": body, "lr": RATE}, {"params": heads, "lr": RATE * NEW}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = course.epochs * (math.ceil(len(rows) / BATCH) + math.ceil(len(asking) / BATCH))
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, partial(_rate, steps=steps))
    model.train()
    for epoch in range(course.epochs):
        told = [partial(_judging, model, b, made) for b in _batches(rows, chance)]
        told += [partial(answered, model, b) for b in _batches(asking, chance)]
        chance.shuffle(told)
        total = sum(_step(model, one(), optimizer, pace) for one in told)
        print(f"epoch {epoch + 1}: loss {total / len(told):.3f}", flush=True)
        if course.state:
            torch.save(model.state_dict(), course.state)
    model.eval()


def _taught(name: str, weight: Tensor) -> bool:
    return weight.requires_grad and not any(part in name for part in UNTAUGHT)


def _rate(step: int, steps: int) -> float:
    return min(1.0, (step + 1) / (WARM * steps)) * max(0.0, 1 - step / steps)


def _judging(model: Vetter, batch: Sequence[Judged], made: Made) -> Tensor:
    return loss(model, batch, made(batch))


def _batches(rows: Sequence[Kind], chance: random.Random) -> list[list[Kind]]:
    order = sorted(rows, key=lambda j: len(j.passage.pieces) + chance.random() * 20)
    found = [list(order[i : i + BATCH]) for i in range(0, len(order), BATCH)]
    chance.shuffle(found)
    return found


def _step(
    model: Vetter,
    found: Tensor,
    optimizer: torch.optim.Optimizer,
    pace: torch.optim.lr_scheduler.LambdaLR,
) -> float:
    optimizer.zero_grad()
    found.backward()  # type: ignore[no-untyped-call] # torch leaves it untyped
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    pace.step()
    return found.item()


@torch.no_grad()
def odds(model: Vetter, rows: Sequence[Judged]) -> list[float]:
    """The log odds of each row."""
    return [float(model.odds(model(inputs([j.passage], [j.label]))[0])[0]) for j in rows]


@torch.no_grad()
def chances(model: Vetter, asking: Sequence[Question]) -> list[Tensor]:
    """The chance of each answer to each question."""
    return [model(inputs([q.passage], [q.label]))[1][0].softmax(0) for q in asking]


def taken(found: Sequence[Tensor], asking: Sequence[Question]) -> Mapping[str, float]:
    """Of two questions, the one with an answer and the other without, how often the first has the higher chance of one; and how often it is the right one."""
    some = [(1 - float(c[0]), q.answer[0] == 0) for c, q in zip(found, asking, strict=True)]
    good, bad = [c for c, yes in some if yes], [c for c, yes in some if not yes]
    over = sum((g > b) + 0.5 * (g == b) for g in good for b in bad)
    pairs = [(c, q) for c, q in zip(found, asking, strict=True) if q.answer[0] == 0]
    right = sum(q.answer[1 + int(c[1:].argmax())] > 0 for c, q in pairs)
    share = 100 / max(1, len(good) * len(bad))
    return {"any or none": over * share, "which": 100 * right / max(1, len(pairs))}


def ranked(found: Sequence[float], rows: Sequence[Judged]) -> Mapping[str, float]:
    """By kind, in how many of a hundred pairs the right row has the higher odds."""
    figures: dict[str, float] = {}
    for kind in sorted({j.verdict.kind for j in rows}):
        mine = [
            (o, j.verdict.right) for o, j in zip(found, rows, strict=True) if j.verdict.kind == kind
        ]
        good, bad = [o for o, right in mine if right], [o for o, right in mine if not right]
        over = sum((g > b) + 0.5 * (g == b) for g in good for b in bad)
        figures[kind] = 100 * over / max(1, len(good) * len(bad))
    return figures


def _measure(model: Vetter, rows: Sequence[Judged], asking: Sequence[Question]) -> None:
    held = [j for j in rows if held_back(j.verdict.document)]
    for name, kept in (
        ("articles", [j for j in held if not j.verdict.ours]),
        ("ours", [j for j in held if j.verdict.ours]),
    ):
        print(name, len(kept), "held back:", ranked(odds(model, kept), kept))
    for number, asks in enumerate(ASKED, start=len(LABELS)):
        some = [q for q in asking if held_back(q.document) and q.label == number]
        print(asks, len(some), "held back:", taken(chances(model, some), some) if some else "")


def main() -> None:
    """Train, measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder")
    parser.add_argument("--weights", type=Path, required=True, help="shipped weights to start from")
    parser.add_argument("--out", type=Path, required=True, help="folder that gets vetting.onnx")
    parser.add_argument("--all", action="store_true", help="hold nothing back")
    parser.add_argument("--start", type=Path, help="weights in 32 bits to go on from")
    parser.add_argument("--state", type=Path, help="file that gets the weights in 32 bits")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    tokenizer = load_tokenizer(options.encoder / "tokenizer.json")
    cut = partial(word_pieces, tokenizer=tokenizer)
    told, given = verdicts.load(), list(asked.load())
    found = dict(texts(options.data, frozenset(one.document for one in (*told, *given))))
    rows = list(judged(told, found, cut))
    asking = list(questions(told, given, found, cut))
    model = Vetter(options.encoder, options.weights)
    if options.start:
        model.load_state_dict(torch.load(options.start))
    course = Course(options.seed, options.epochs, options.state)
    taught = [j for j in rows if options.all or not held_back(j.verdict.document)]
    asked_of = [q for q in asking if options.all or not held_back(q.document)]
    train(model, taught, asked_of, cut, course)
    if not options.all:
        _measure(model, rows, asking[: len(given)])
    (options.out / "vetting.onnx").write_bytes(graph(model).SerializeToString())
    sums = json.loads((options.out / "checksums.json").read_text(encoding="utf-8"))
    write_sums(sorted({*sums, "vetting.onnx"}), options.out)


if __name__ == "__main__":
    main()
