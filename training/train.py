"""Corpora and an encoder come in; checkpoints of the reader go out.

A run is seeded and resumes from its folder's last checkpoint with the same batches. Run
``python training/train.py --help`` for its arguments; ``training/README.md`` has the commands.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

import torch
from torch import nn

import data_frames
import data_ner
import data_ours
import data_plover
import data_polnear
import data_reports
import data_ud
from corpus import (
    LIMIT,
    POINTERS,
    Batch,
    Encoded,
    Labelled,
    Window,
    collate,
    encode,
    load_tokenizer,
    windows,
)
from model import WEIGHTS, Outputs, Reader, Shape, describe, from_bert, losses
from start import start_from
from whipcount.annotate.labels import HEADS
from whipcount.annotate.pages import FIRST, LAST
from whipcount.annotate.words import GAPS

NAMES = (*HEADS, *POINTERS, "deprels")
HEAD_PARTS = ("tags", "pairs", "link", "arc", "relation", "frames", "bond", "case", "gap")
Corpora = dict[str, list[Encoded]]


ALL = ("polnear", "ner", "ud", "frames", "reports", "ours", "plover")


def read_corpora(options: argparse.Namespace) -> Corpora:
    """The training documents of every corpus with a share in the batches."""
    tokenizer = load_tokenizer(options.encoder / "tokenizer.json")
    taught = json.loads(options.taught.read_text(encoding="utf-8")) if options.taught else {}
    return {
        name: encode(
            [
                with_taught(d, taught.get(f"{name}/{i}", {}))
                for i, d in enumerate(documents(name, options.data))
            ],
            tokenizer,
        )
        for name in shares(options.shares)
    }


def with_taught(document: Labelled, labels: dict[str, list[int]]) -> Labelled:
    """A document with an earlier reader's labels for the heads that have none."""
    return Labelled(document.name, document.words, document.gaps, labels | document.labels)


def documents(corpus: str, data: Path) -> list[Labelled]:
    """The training documents of a corpus."""
    ours = Path(__file__).parent / "ours"
    readers = {
        "polnear": lambda: data_polnear.documents(data / "polnear", "train"),
        "ner": lambda: _ner(data / "worldwide-newswire"),
        "ud": lambda: data_ud.ewt(data / "ud_ewt", "train") + data_ud.gum(data / "gum", held=False),
        "frames": lambda: data_frames.documents(data, held=False),
        "reports": lambda: data_reports.documents(held=False),
        "ours": lambda: data_ours.documents(ours, held=False),
        "plover": lambda: data_plover.documents(data / "plover", held=False),
    }
    return readers[corpus]()


def _ner(folder: Path) -> list[Labelled]:
    return data_ner.documents(folder, frozenset(), leave=data_ner.held_back())


def shares(text: str) -> dict[str, float]:
    """How many windows of each corpus stand in a batch, on average: ``polnear=3,ours=0.5``."""
    pairs = (part.split("=") for part in text.split(","))
    return {name: float(count) for name, count in pairs}


def endless(documents: Sequence[Encoded], seed: str) -> Iterator[Window]:
    """All windows in a new order, cut elsewhere, epoch after epoch."""
    epoch = 0
    while True:
        draw = random.Random(f"{seed}/{epoch}")  # noqa: S311 - sampling, not secrecy
        found = [
            window
            for document in documents
            for window in windows(document, LIMIT, draw.randrange(LIMIT // 2) if epoch else 0)
        ]
        draw.shuffle(found)
        yield from found
        epoch += 1


def batches(corpora: Corpora, mix: Mapping[str, float], seed: int) -> Iterator[Batch]:
    """Batches with a set number of windows from each corpus, the same for the same seed."""
    streams = {name: endless(corpora[name], f"{seed}/{name}") for name in mix}
    draw = random.Random(seed)  # noqa: S311
    for step in count():
        chosen = [
            next(streams[name])
            for name, share in mix.items()
            for _ in range(math.floor((step + 1) * share) - math.floor(step * share))
        ]
        yield blur(collate(chosen, NAMES, (FIRST, LAST)), draw)


def blur(batch: Batch, draw: random.Random) -> Batch:
    """Hide line breaks in some windows and the letter case in a few, as bad pages do."""
    line, blank, space = (GAPS.index(name) for name in ("line", "blank", "space"))
    for row in range(len(batch.gaps)):
        chance, case = draw.random(), draw.random()
        gaps = batch.gaps[row]
        if chance < 0.4:
            gaps[(gaps == line) | (gaps == blank)] = space if chance < 0.25 else line
        elif chance < 0.6:
            gaps[gaps == line] = blank
        if case < 0.04:
            batch.shapes[row][(batch.shapes[row] > 1) & (batch.shapes[row] < 6)] = 1
    return batch


def run_model(reader: Reader, batch: Batch, half: bool) -> Outputs:
    """The reader's outputs on a batch, in bfloat16 where that is asked for."""
    device = next(reader.parameters()).device
    arrays = (batch.pieces, batch.shapes, batch.gaps, batch.first)
    inputs = [torch.from_numpy(array).to(device) for array in arrays]
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=half):
        outputs: Outputs = reader(*inputs)
    return outputs


def optimiser(reader: Reader, options: argparse.Namespace) -> torch.optim.AdamW:
    """Adam with a higher rate for what is new than for the encoder."""
    groups: dict[bool, list[nn.Parameter]] = {True: [], False: []}
    for name, parameter in reader.named_parameters():
        if parameter.requires_grad:
            groups[name.split(".")[0] in HEAD_PARTS].append(parameter)
    rates = {True: options.head_rate, False: options.rate}
    return torch.optim.AdamW(
        [{"params": groups[new], "lr": rates[new]} for new in (False, True)],
        weight_decay=0.01,
        betas=(0.9, 0.98),
    )


def schedule(step: int, steps: int, warm: int = 100) -> float:
    """Warm up, then fall in a straight line to a hundredth of the rate."""
    return min((step + 1) / warm, max(0.01, (steps - step) / max(1, steps - warm)))


class Run:
    """A training run: the model, its running average, and where it stands."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        torch.manual_seed(options.seed)
        shape = Shape(layers=options.layers, dropout=options.dropout)
        device = torch.device(options.device)
        self.reader = from_bert(options.encoder / "model.safetensors", shape).to(device)
        if options.start:
            start_from(self.reader, options.start)
        self.optimiser = optimiser(self.reader, options)
        self.average = {k: p.detach().clone() for k, p in self._moving()}
        self.step = 0
        if self.path.exists():
            self._resume()

    @property
    def path(self) -> Path:
        """Where the last checkpoint is."""
        return Path(self.options.out) / "last.pt"

    def _moving(self) -> list[tuple[str, nn.Parameter]]:
        return [(k, p) for k, p in self.reader.named_parameters() if p.requires_grad]

    def _resume(self) -> None:
        saved = torch.load(self.path, map_location=self.options.device, weights_only=True)
        self.reader.load_state_dict(saved["model"])
        self.optimiser.load_state_dict(saved["optimiser"])
        self.average, self.step = saved["average"], saved["step"]
        torch.set_rng_state(saved["random"].cpu())

    def save(self) -> None:
        """Write a checkpoint, whole or not at all."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        state = {
            "shape": describe(self.reader.shape),
            "model": self.reader.state_dict(),
            "average": self.average,
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
            "random": torch.get_rng_state(),
        }
        torch.save(state, self.path.with_suffix(".new"))
        self.path.with_suffix(".new").replace(self.path)

    def learn(self, batch: Batch) -> dict[str, float]:
        """One step; gives the losses back."""
        factor = schedule(self.step, self.options.steps)
        rates = (self.options.rate, self.options.head_rate)
        for group, rate in zip(self.optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * factor
        self.reader.train()
        outputs = run_model(self.reader, batch, self.options.half)
        found = losses(self.reader, batch, outputs)
        total = sum((WEIGHTS[name] * loss for name, loss in found.items()), torch.zeros(()))
        self.optimiser.zero_grad(set_to_none=True)
        torch.autograd.backward(total)
        nn.utils.clip_grad_norm_([p for _, p in self._moving()], 1.0)
        self.optimiser.step()
        self.step += 1
        self._average()
        return {name: float(loss.detach()) for name, loss in found.items()}

    @torch.no_grad()
    def _average(self) -> None:
        weight = max(1 / self.step, 1 / 300)
        for name, parameter in self._moving():
            self.average[name].lerp_(parameter, weight)


def train(options: argparse.Namespace) -> None:
    """Run or go on with a run."""
    corpora = read_corpora(options)
    run = Run(options)
    stream = batches(corpora, shares(options.shares), options.seed)
    for _ in range(run.step):
        next(stream)
    sums: dict[str, list[float]] = defaultdict(list)
    while run.step < options.steps:
        for name, loss in run.learn(next(stream)).items():
            sums[name].append(loss)
        if run.step % options.log == 0:
            report(run.step, sums)
            sums.clear()
        if run.step % options.every == 0 or run.step == options.steps:
            run.save()


def report(step: int, sums: Mapping[str, Sequence[float]]) -> None:
    """Print the mean losses since the last report, and the processor time so far."""
    means = " ".join(f"{name} {sum(x) / len(x):.3f}" for name, x in sums.items())
    print(f"step {step} cpu {time.process_time():.0f}s {means}", flush=True)


def arguments() -> argparse.ArgumentParser:
    """What a run can be told."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the first encoder")
    parser.add_argument("--start", type=Path, help="folder of shipped weights to train on from")
    parser.add_argument("--taught", type=Path, help="labels of an earlier reader; see teach.py")
    parser.add_argument("--out", type=Path, required=True, help="folder of the checkpoints")
    parser.add_argument(
        "--shares",
        default="polnear=2,ner=1.5,ud=2.5,frames=3,reports=1.5,ours=1,plover=0.3",
        help="windows in a batch",
    )
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--dropout", type=float, default=0.0, help="inside the encoder")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--every", type=int, default=100, help="steps between checkpoints")
    parser.add_argument("--log", type=int, default=50, help="steps between reports")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--half", action="store_true", help="compute in bfloat16")
    return parser


if __name__ == "__main__":
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    train(arguments().parse_args())
