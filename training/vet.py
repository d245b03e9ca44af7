"""Verdicts and the texts that they are of come in; the vetting model's graph goes out.

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
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

import rivals
import verdicts
from corpus import load_tokenizer, word_pieces
from export import write_sums
from verdicts import FAULTS, Verdict, held_back, texts
from vet_graph import graph
from vet_model import Vetter, inputs
from whipcount.annotate.vetting import LABELS, Cut, Passage, Row, around, read

EPOCHS, BATCH, RATE = 2, 24, 8e-5
NEW = 10  # how many times as fast as the encoder its new heads learn
WARM = 0.1  # share of the steps in which the rate grows
SMOOTH = 0.05  # no verdict is held to be surer than this leaves
RIVALS = 0.8  # the share of right rows that a wrong one made of them is set beside
FIRM = 1.0  # what it counts that a right row has higher odds than its rival
UNTAUGHT = ("tags", "pairs", "relation", "frames", "bond", "link", "arc")  # heads of the reader


class Judged(NamedTuple):
    """A row with its verdict as the model takes them."""

    passage: Passage
    label: int
    verdict: Verdict
    text: str


def judged(data: Path, cut: Cut) -> Iterator[Judged]:
    """Every verdict with the passage that it is on."""
    told = verdicts.load()
    found = dict(texts(data, frozenset(v.document for v in told)))
    for verdict in told:
        yield seen(verdict, found[verdict.document], cut)


def seen(verdict: Verdict, text: str, cut: Cut) -> Judged:
    """A verdict with the passage of its text."""
    words = around(text, verdict.evidence)
    row = Row(verdict.label, verdict.evidence, verdict.parts, words)
    return Judged(read(text, row, cut), LABELS.index(verdict.label), verdict, text)


def loss(model: Vetter, batch: Sequence[Judged], made: Mapping[int, Judged]) -> Tensor:
    """How far the model is from the verdicts: on whether a row is right, if not, on what is wrong, and on right rows' rivals."""
    every = [*batch, *made.values()]
    with torch.autocast("cpu", torch.bfloat16):
        scores = model(inputs([j.passage for j in every], [j.label for j in every])).float()
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


def train(model: Vetter, rows: Sequence[Judged], cut: Cut, seed: int, epochs: int) -> None:
    """Teach the model, batches of passages of like length in a seeded order."""
    chance = random.Random(seed)  # noqa: S311 - an order of batches
    made = rivalling(rows, cut, chance)
    body = [p for n, p in model.named_parameters() if n.startswith("reader.") and _taught(n, p)]
    heads = [p for n, p in model.named_parameters() if not n.startswith("reader.")]
    groups = [{"params": body, "lr": RATE}, {"params": heads, "lr": RATE * NEW}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = epochs * math.ceil(len(rows) / BATCH)
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, partial(_rate, steps=steps))
    model.train()
    for epoch in range(epochs):
        batches = _batches(rows, chance)
        total = sum(_step(model, loss(model, b, made(b)), optimizer, pace) for b in batches)
        print(f"epoch {epoch + 1}: loss {total / len(batches):.3f}", flush=True)
    model.eval()


def _taught(name: str, weight: Tensor) -> bool:
    return weight.requires_grad and not any(part in name for part in UNTAUGHT)


def _rate(step: int, steps: int) -> float:
    return min(1.0, (step + 1) / (WARM * steps)) * max(0.0, 1 - step / steps)


def _batches(rows: Sequence[Judged], chance: random.Random) -> list[list[Judged]]:
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
    return [float(model.odds(model(inputs([j.passage], [j.label])))[0]) for j in rows]


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
    rows = list(judged(options.data, cut))
    held = [j for j in rows if not options.all and held_back(j.verdict)]
    model = Vetter(options.encoder, options.weights)
    if options.start:
        model.load_state_dict(torch.load(options.start))
    taught = [j for j in rows if options.all or not held_back(j.verdict)]
    train(model, taught, cut, options.seed, options.epochs)
    if options.state:
        torch.save(model.state_dict(), options.state)
    for name, kept in (
        ("articles", [j for j in held if j.verdict.judge < verdicts.MARKS]),
        ("ours", [j for j in held if j.verdict.judge >= verdicts.MARKS]),
    ):
        print(name, len(kept), "held back:", ranked(odds(model, kept), kept) if kept else "")
    (options.out / "vetting.onnx").write_bytes(graph(model).SerializeToString())
    sums = json.loads((options.out / "checksums.json").read_text(encoding="utf-8"))
    write_sums(sorted({*sums, "vetting.onnx"}), options.out)


if __name__ == "__main__":
    main()
