"""Read every story through the command line, score it against its hand-made record, keep floors.

usage: score.py [--misses STORY] [--update]

The examples of the package are always scored; with WHIPCOUNT_SHARED set, so is every story under
its folder ``stories``. Exit status: 0 all floors held, 1 one was not, 2 no stories where the
variable points.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "src" / "whipcount" / "examples"
FLOORS = HERE / "floors.json"
SLACK = (
    0.05  # processors round the sums of the model differently, and one row of ten is much of a mean
)
SMALL = 10  # ratios over fewer items than this are shown as counts


@dataclass(frozen=True)
class Measure:
    """One line of the table: where its figure stands in a score, and what it is a share of.

    ``of`` is a key beside the figure, or "found" for the share of what was found; ``least`` is
    true where lower is better, so that its floor is a ceiling.
    """

    name: str
    group: tuple[str, ...]
    key: str
    of: str | None = None
    least: bool = False


MEASURES = (
    Measure("statements: content F1", ("statements", "content"), "F1"),
    Measure("statements: P", ("statements", "content"), "P", of="ours"),
    Measure("statements: R", ("statements", "content"), "R", of="gold"),
    Measure("statements: speaker right", ("statements",), "speaker_right_of_found"),
    Measure("positions: with stance", ("positions",), "R_with_stance", of="gold"),
    Measure("positions: P", ("positions",), "P", of="judged"),
    Measure("positions: rows per gold", ("positions",), "rows_per_gold", least=True),
    Measure("positions: issues B3", ("positions",), "issues_bcubed_F1"),
    Measure("pledges: R", ("pledges",), "R", of="gold"),
    Measure("pledges: P", ("pledges",), "P", of="judged"),
    Measure("pledges: status right", ("pledges",), "status_right_of_found", of="found"),
    Measure("pledges: amount right", ("pledges",), "amount_right_of_stated"),
    Measure("conditions: R", ("conditions",), "R", of="gold"),
    Measure("conditions: P", ("conditions",), "P", of="judged"),
    Measure("conditions: holder right", ("conditions",), "holder_right_of_found", of="found"),
    Measure("conditions: waits-for right", ("conditions",), "waits_for_right_of_named"),
    Measure("meetings: R", ("meetings",), "R", of="gold"),
    Measure("meetings: date right", ("meetings",), "date_right_of_found"),
    Measure("meetings: status right", ("meetings",), "status_right_of_found", of="found"),
    Measure("meetings: rows per gold", ("meetings",), "rows_per_gold", least=True),
    Measure("document dates", ("document_dates",), "R", of="gold"),
    Measure("actors: found", ("actors", "found"), "R", of="gold"),
    Measure("actors: spellings joined", ("actors", "alias_pairs_joined"), "R", of="gold"),
    Measure("actors: wrongly joined", ("actors",), "wrongly_joined", least=True),
    Measure("contradictions: R", ("contradictions",), "R", of="gold"),
    Measure("contradictions: P", ("contradictions",), "P", of="ours"),
    Measure("contradictions: trapped", ("contradictions",), "trapped", least=True),
    Measure("timeline: found with date", ("timeline",), "found_with_date", of="gold"),
    Measure("evidence not in its file", ("provenance",), "not_found", least=True),
    Measure("seconds", (), "seconds", least=True),
)

Score = Mapping[str, Any]
Means = dict[str, float]


def figure(score: Score, measure: Measure) -> float | None:
    """The measure's figure in one story's score; None where it has nothing to measure."""
    value = group(score, measure)[measure.key]
    return None if value is None else float(value)


def group(score: Score, measure: Measure) -> Score:
    """The part of a story's score in which the measure stands."""
    for name in measure.group:
        score = score[name]
    return score


def cell(score: Score, measure: Measure) -> str:
    """The figure as shown: a count where it is a whole number or a share of few."""
    value = figure(score, measure)
    if value is None:
        return "-"
    if measure.of is None:
        return f"{value:.0f}" if value == int(value) and measure.least else f"{value:.2f}"
    beside = group(score, measure)
    found = round((beside.get("R") or 0) * beside.get("gold", 0))
    whole = found if measure.of == "found" else beside[measure.of]
    return f"{round(value * whole)}/{whole}" if whole < SMALL else f"{value:.2f}"


def call(arguments: Sequence[str]) -> str:
    """Run a Python program and give what it prints; stop with its own words where it fails."""
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    if done.returncode != 0:
        raise SystemExit(
            f"{' '.join(arguments)} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}"
        )
    return done.stdout


def score_story(story: Path, *, misses: bool = False) -> Score:
    """Read one story into a fresh dossier through the command line, and score its export."""
    with tempfile.TemporaryDirectory() as folder:
        dossier = str(Path(folder, "story.whipcount"))
        record = Path(folder, "record.jsonl")
        begun = time.perf_counter()
        whipcount = ("-m", "whipcount")
        call([*whipcount, "read", str(story), "--dossier", dossier])
        lines = call([*whipcount, "export", "--format", "jsonl", "--dossier", dossier])
        seconds = time.perf_counter() - begun
        record.write_text(lines, encoding="utf-8")
        flags = ["--misses"] if misses else []
        said = call([str(HERE / "score_story.py"), str(story), str(record), "--json", *flags])
    result: dict[str, Any] = json.loads(said)
    return {**result, "seconds": seconds}


def means(scores: Iterable[Score]) -> Means:
    """The mean of each measure over the stories that have something to measure."""
    kept = list(scores)
    out: Means = {}
    for measure in MEASURES:
        values = [v for s in kept if (v := figure(s, measure)) is not None]
        if values:
            out[measure.name] = sum(values) / len(values)
    return out


def show(title: str, scores: Mapping[str, Score], floors: Mapping[str, float | None]) -> None:
    """Print a table: a line for each measure; a column for each story, the mean and the floor."""
    mean = means(scores.values())
    width = max(9, *(len(name) + 2 for name in scores))
    print(f"\n{title:28s}" + "".join(f"{name:>{width}s}" for name in (*scores, "mean", "floor")))
    for measure in MEASURES:
        cells = [cell(score, measure) for score in scores.values()]
        average = f"{mean[measure.name]:.3f}" if measure.name in mean else "-"
        floor = floors.get(measure.name)
        sign = "≤ " if measure.least else ""
        bound = "" if floor is None else f"{sign}{floor:.3f}"
        print(f"{measure.name:28s}" + "".join(f"{c:>{width}s}" for c in (*cells, average, bound)))


def short(measure: Measure, mean: float, floor: float) -> bool:
    """Whether a mean is on the wrong side of its floor; rounding is no fault."""
    return mean > floor + 1e-9 if measure.least else mean < floor - 1e-9


def failures(
    title: str, scores: Mapping[str, Score], floors: Mapping[str, float | None]
) -> list[str]:
    """One sentence for each floor that was not held and each story with invented evidence."""
    mean = means(scores.values())
    out = [
        f"{name}: evidence that is not in its file ({lost} times)"
        for name, score in scores.items()
        if (lost := score["provenance"]["not_found"])
    ]
    for measure in MEASURES:
        floor, reached = floors.get(measure.name), mean.get(measure.name)
        if reached is None:  # nothing to measure is the worst there is, and no more
            reached = 0.0
        if floor is not None and short(measure, reached, floor):
            out.append(f"{title}, {measure.name}: {reached:.3f}, and the floor is {floor:.3f}")
    return out


def raised(
    scores: Mapping[str, Score], floors: Mapping[str, float | None]
) -> dict[str, float | None]:
    """The floors raised to what was reached, less the slack; none is ever lowered."""
    mean = means(scores.values())
    new = dict(floors)
    for measure in MEASURES:
        if measure.name in new and measure.name in mean:
            reached = mean[measure.name] + (SLACK if measure.least else -SLACK)
            step = -(-reached * 1000 // 1) if measure.least else reached * 1000 // 1
            floor = floors[measure.name]
            if floor is None or short(measure, floor, step / 1000):
                new[measure.name] = step / 1000
    return new


def folders(home: Path) -> list[Path]:
    """The stories that stand in a folder."""
    return sorted(path.parent for path in home.glob("*/gold.json"))


def find() -> dict[str, list[Path]]:
    """The examples, and the shared stories where WHIPCOUNT_SHARED is set."""
    found = {"examples": folders(EXAMPLES)}
    if shared := os.environ.get("WHIPCOUNT_SHARED"):
        found["stories"] = folders(Path(shared) / "stories")
        if not found["stories"]:
            print(f"WHIPCOUNT_SHARED is set, but there are no stories in {shared}/stories")
            raise SystemExit(2)
    return found


def show_misses(name: str) -> None:
    """Print what one story's record lacks or has wrong, kind by kind."""
    chosen = [path for paths in find().values() for path in paths if path.name == name]
    if not chosen:
        raise SystemExit(f"there is no story called {name!r}")
    score = score_story(chosen[0], misses=True)
    show(name, {name: score}, {})
    for kind, rows in score["misses"].items():
        print(f"\n-- {kind}: {len(rows)}")
        for row in rows:
            print("  ", json.dumps(row, ensure_ascii=False))


def run(*, update: bool) -> int:
    """Score everything, print the tables, compare with the floors; 1 where one was not held."""
    floors: dict[str, dict[str, float | None]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    failed: list[str] = []
    for title, paths in find().items():
        scores = {path.name: score_story(path) for path in paths}
        bounds = floors[title]
        show(title, scores, bounds)
        failed += failures(title, scores, bounds)
        floors[title] = raised(scores, bounds)
    if not os.environ.get("WHIPCOUNT_SHARED"):
        print("\nNOT SCORED: the shared stories, since WHIPCOUNT_SHARED is not set")
    if update:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    print("\n" + ("\n".join(f"BELOW THE FLOOR {line}" for line in failed) or "every floor held"))
    return 1 if failed else 0


def main() -> int:
    """Read the arguments and do what they ask."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--misses", metavar="STORY", help="list what one story's record lacks")
    parser.add_argument("--update", action="store_true", help="raise the floors to what is reached")
    arguments = parser.parse_args()
    if arguments.misses:
        show_misses(arguments.misses)
        return 0
    return run(update=arguments.update)


if __name__ == "__main__":
    sys.exit(main())
