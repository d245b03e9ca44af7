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
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional

import asked
import movers
import rivals
import verdicts
from asked import Asked
from corpus import load_tokenizer, word_pieces
from export import write_sums
from figures import measure
from pace import NEW, rate
from passages import Judged, Question, judged, moving, questions, seen
from verdicts import FAULTS, Verdict, held_back, texts
from vet_graph import graph
from vet_model import Vetter, go_on, halfway, inputs
from whipcount.annotate.vetting import MOVES
from whipcount.annotate.weights import Cut

EPOCHS, BATCH, RATE = 2, 24, 8e-5
SMOOTH = 0.05  # no verdict is held to be surer than this leaves
RIVALS = 0.8  # the share of right rows that a wrong one made of them is set beside
FIRM = 1.0  # what it counts that a right row has higher odds than its rival
KNOWN = 0.25  # the share of what the weights to start from were taught already that an epoch has
AGAIN = 4  # how often an epoch has each condition that is asked for who must move: they are few
PIECEWISE = 4.0  # what the words that a stance is on count beside the stance
UNTAUGHT = ("tags", "pairs", "relation", "frames", "bond", "link", "arc")  # heads of the reader


Kind = TypeVar("Kind", Judged, Question)


def loss(model: Vetter, batch: Sequence[Judged], made: Mapping[int, Judged]) -> Tensor:
    """How far the model is from the verdicts: on whether a row is right, if not, on what is wrong, and on right rows' rivals."""
    every = [*batch, *made.values()]
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
    _, answers, places = model(given)
    total = functional.cross_entropy(answers.float(), torch.tensor([q.answer for q in batch]))
    wide = given.pieces.shape[1]
    nothing = (0.0, 0.0, 0.0)
    pairs = [[*q.places, *[nothing] * (wide - len(q.places))] for q in batch]
    held = [[q.told if n < len(q.places) else nothing for n in range(wide)] for q in batch]
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
    steps = course.epochs * sum(math.ceil(_weight(k) / BATCH) for k in (rows, _several(asking)))
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, partial(rate, steps=steps))
    model.train()
    for epoch in range(course.epochs):
        told = [partial(_judging, model, b, made) for b in _batches(_drawn(rows, chance), chance)]
        asked_of = _several(_drawn(asking, chance))
        told += [partial(answered, model, b) for b in _batches(asked_of, chance)]
        chance.shuffle(told)
        total = sum(_step(model, one(), optimizer, pace) for one in told)
        print(f"epoch {epoch + 1}: loss {total / len(told):.3f}", flush=True)
        if course.state:
            torch.save(model.state_dict(), course.state)
    model.eval()


def _drawn(rows: Sequence[Kind], chance: random.Random) -> list[Kind]:
    """What is new, and some of what is known."""
    return [one for one in rows if not one.known or chance.random() < KNOWN]


def _weight(rows: Sequence[Kind]) -> float:
    """How many rows an epoch has of these, about."""
    return sum(KNOWN if one.known else 1.0 for one in rows)


def _several(asking: Sequence[Question]) -> list[Question]:
    """All questions, those for who must move several times."""
    return [q for q in asking for _ in range(AGAIN if q.told[MOVES] else 1)]


def _taught(name: str, weight: Tensor) -> bool:
    return weight.requires_grad and not any(part in name for part in UNTAUGHT)


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


def _known(folder: Path) -> frozenset[Verdict | Asked]:
    """The verdicts and answers of an earlier build."""
    return frozenset([*verdicts.load(folder), *asked.load(folder / asked.FILE.name)])


def main() -> None:
    """Train, measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder")
    parser.add_argument("--weights", type=Path, required=True, help="shipped weights to start from")
    parser.add_argument("--out", type=Path, required=True, help="folder that gets vetting.onnx")
    parser.add_argument("--all", action="store_true", help="hold nothing back")
    parser.add_argument("--start", type=Path, help="weights in 32 bits, or a graph, to go on from")
    parser.add_argument("--known", type=Path, help="folder of what those weights were taught")
    parser.add_argument("--mean", type=Path, help="weights in 32 bits that these are averaged with")
    parser.add_argument("--half", action="store_true", help="compute in bfloat16")
    parser.add_argument("--state", type=Path, help="file that gets the weights in 32 bits")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    tokenizer = load_tokenizer(options.encoder / "tokenizer.json")
    cut = partial(word_pieces, tokenizer=tokenizer)
    told, given, waiting = verdicts.load(), list(asked.load()), list(movers.load())
    found = dict(texts(options.data, frozenset(one.document for one in (*told, *given, *waiting))))
    known = _known(options.known) if options.known else frozenset()
    rows = list(judged(told, found, cut, known))
    asking = [moving(one, found[one.document], cut) for one in waiting]
    asking += questions(told, given, found, cut, known)
    model = Vetter(options.encoder, options.weights, options.half)
    if options.start:
        go_on(model, options.start)
    course = Course(options.seed, options.epochs, options.state)
    taught = [j for j in rows if options.all or not held_back(j.verdict.document)]
    asked_of = [q for q in asking if options.all or not held_back(q.document)]
    train(model, taught, asked_of, cut, course)
    if options.mean:
        halfway(model, options.mean)
    if not options.all:
        measure(model, rows, asking[: len(waiting) + len(given)])
    (options.out / "vetting.onnx").write_bytes(graph(model).SerializeToString())
    sums = json.loads((options.out / "checksums.json").read_text(encoding="utf-8"))
    write_sums(sorted({*sums, "vetting.onnx"}), options.out)


if __name__ == "__main__":
    main()
