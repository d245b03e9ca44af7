"""Measure the shipped reading model: quality of every head, seconds for 700 words, floors held.

usage: reading.py [--update]

Modality is measured on our own held-back sentences, and the stages are timed on the examples. With
WHIPCOUNT_SHARED set, its folder ``data`` gives the development texts of the other heads, and
``stories`` what is timed. Exit status: 0 all floors and the ceiling of time held, 1 one was not,
2 no data where the variable points.
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "training"))

import data_ud  # noqa: E402 - these live with the training, and need no torch
import evaluate  # noqa: E402
from behind import Behind  # noqa: E402
from shared import shared  # noqa: E402
from whipcount.annotate.reader import Reader  # noqa: E402
from whipcount.annotate.reading import reader  # noqa: E402
from whipcount.annotate.weights import models_folder  # noqa: E402
from whipcount.layers import Annotation  # noqa: E402
from whipcount.model import Claim, Document  # noqa: E402
from whipcount.pipeline import Layers, Pipeline, run  # noqa: E402
from whipcount.read.documents import read_file  # noqa: E402
from whipcount.read.files import find_files  # noqa: E402
from whipcount.settings import Settings  # noqa: E402
from whipcount.stages import pipeline  # noqa: E402

EXAMPLES = HERE.parent / "src" / "whipcount" / "examples"
FLOORS = HERE / "reading_floors.json"
READER, GRAPHS = "reader", "its graphs"
CEILING = 1.63  # the whole read, times what the reader takes from raw text to a reading
ROUNDS = 5
FEW = 100  # F1 of a class with fewer than this many in the data gets no floor
Spent = dict[str, float]


@dataclass(frozen=True)
class Timed(Behind):
    """A stage that notes the processor time it takes."""

    spent: Spent

    def __call__(self, document: Document, layers: Layers) -> Iterable[Annotation | Claim]:
        """Run the stage to its end."""
        began = time.process_time()
        made = tuple(self.stage(document, layers))
        self.spent[self.name] += time.process_time() - began
        return made


@dataclass(frozen=True)
class TimedCall:
    """Anything that is called, noting under a name the processor time it takes."""

    called: Callable[..., Any]
    name: str
    spent: Spent

    def __call__(self, *arguments: Any) -> Any:  # noqa: ANN401 - passed on as it comes
        """Call it."""
        began = time.process_time()
        found = self.called(*arguments)
        self.spent[self.name] += time.process_time() - began
        return found


@contextmanager
def watched(model: Any, spent: Spent) -> Iterator[None]:  # noqa: ANN401 - the clock must sit inside
    """Note what the reader takes from raw text to a reading, and of that what its graphs take."""
    inside = (
        (model, "read", READER), (model, "_model", GRAPHS), (model, "_relation_model", GRAPHS),
        (model._words, "_table", GRAPHS),  # noqa: SLF001
    )  # fmt: skip
    kept = [getattr(owner, name) for owner, name, _ in inside]
    for (owner, name, label), called in zip(inside, kept, strict=True):
        setattr(owner, name, TimedCall(called, label, spent))
    yield
    for (owner, name, _), called in zip(inside, kept, strict=True):
        setattr(owner, name, called)


def to_time() -> list[Document]:
    """The documents of the stories, where there are any, else of the examples."""
    folder = shared("stories") or EXAMPLES
    return [d for p in find_files([folder]) for d in read_file(p, Settings())[0]]


def stage_times() -> tuple[Spent, float]:
    """Seconds of every stage, of the reader inside ``read`` and of its graphs, for 700 words.

    Of each document's rounds the quickest counts: whatever else the machine does only adds.
    """
    documents = to_time()
    spent: Spent = defaultdict(float)
    stages = Pipeline(
        tuple(Timed(stage, spent) for stage in pipeline(Settings()).stages), strict=True
    )
    for document in documents:  # once to warm up, then in earnest
        run(stages, document)
    best: defaultdict[str, dict[str, float]] = defaultdict(dict)
    with watched(reader(), spent):
        for document in documents * ROUNDS:
            spent.clear()
            run(stages, document)
            for name, seconds in spent.items():
                best[name][document.id] = min(seconds, best[name].get(document.id, seconds))
    articles = sum(len(document.text.split()) for document in documents) / 700
    told = {name: sum(row.values()) / articles for name, row in best.items()}
    return told, sum(told[name] for name in told if name not in {READER, GRAPHS})


def print_times(spent: Mapping[str, float], whole: float) -> bool:
    """Seconds and shares; the reader is a part of the stage ``read``. Whether the ceiling is kept."""
    print("\nCPU-seconds for 700 words, and the share of the whole")
    for name, seconds in sorted(spent.items(), key=lambda pair: -pair[1]):
        print(f"  {name:12} {seconds:7.4f}  {seconds / whole:5.0%}")
    ratio, graphs = whole / spent[READER], whole / spent[GRAPHS]
    told = f"{ratio:.2f} times the reader (ceiling {CEILING}), {graphs:.2f} times its graphs"
    print(f"  {'all':12} {whole:7.4f}   {told}")
    return ratio <= CEILING


def quality(data: Path | None) -> tuple[dict[str, float], dict[str, int]]:
    """F1 of everything that can be measured, and how many gold items stand behind each."""
    model, figures = Reader(models_folder()), evaluate.Figures()
    evaluate.modality(model, figures)
    if data is not None:
        evaluate.attribution(model, data, figures)
        evaluate.entities(model, data, figures)
        evaluate.syntax(model, data_ud.ewt(data / "ud_ewt", "dev"), "EWT", figures)
        evaluate.syntax(model, evaluate.gum_news(data), "GUM news", figures)
    sizes = {name: tally.there for name, tally in figures.tallies.items()}
    return figures.table(), sizes


def update(figures: Mapping[str, float], sizes: Mapping[str, int]) -> None:
    """Raise the floors to what was reached, a point off for the next processor."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    for name, reached in figures.items():
        if sizes.get(name, FEW) >= FEW:
            floors[name] = max(floors.get(name, 0.0), round(reached - 1, 1))
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")


def main() -> int:
    """Print the table; 1 where a floor was not held."""
    parser = argparse.ArgumentParser(description="measure the shipped reading model")
    parser.add_argument("--update", action="store_true", help="raise the floors")
    options = parser.parse_args()
    data = shared("data")
    figures, sizes = quality(data)
    if options.update:
        update(figures, sizes)
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    print(f"{'F1':32} {'gold':>6} {'here':>6} {'floor':>6}")
    for name, reached in figures.items():
        low = reached < floors.get(name, 0.0)
        floor = str(floors.get(name, "-")) + (" LOW" if low else "")
        print(f"{name:32} {sizes.get(name, ''):>6} {reached:6.1f} {floor:>6}")
    if data is None:
        print("the other heads: NOT SCORED (set WHIPCOUNT_SHARED)")
    kept = print_times(*stage_times())
    return int(not kept or any(reached < floors.get(n, 0.0) for n, reached in figures.items()))


if __name__ == "__main__":
    sys.exit(main())
