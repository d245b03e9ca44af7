"""The scoreboard: how figures are shown, and that floors only rise."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import score

ROOT = Path(__file__).resolve().parent.parent

MEETINGS = "meetings: R"
ROWS = "meetings: rows per gold"


def result(recall: float, rows: float, lost: int = 0) -> dict[str, Any]:
    """A story's score in which only meetings and evidence say something."""
    empty: dict[str, Any] = {}
    for measure in score.MEASURES:
        part = empty
        for name in measure.group:
            part = part.setdefault(name, {})
        part[measure.key] = None
    empty["meetings"] |= {"gold": 8, "R": recall, "rows_per_gold": rows}
    return {**empty, "provenance": {"evidence": 3, "not_found": lost}, "seconds": 1.0}


def test_small_counts() -> None:
    """A share of few is shown as a count, and nothing to measure as a dash."""
    by_name = {m.name: m for m in score.MEASURES}
    story = result(0.5, 1.25)
    assert score.cell(story, by_name[MEETINGS]) == "4/8"
    assert score.cell(story, by_name[ROWS]) == "1.25"
    assert score.cell(story, by_name["pledges: R"]) == "-"


def test_floors_hold_for_means() -> None:
    """A mean below its floor, or above its ceiling, is named with both figures."""
    scores = {"a": result(0.5, 1.0), "b": result(0.25, 3.0)}
    said = score.failures("stories", scores, {MEETINGS: 0.4, ROWS: 1.5})
    assert said == [
        "stories, meetings: R: 0.375, and the floor is 0.400",
        "stories, meetings: rows per gold: 2.000, and the floor is 1.500",
    ]
    assert score.failures("stories", scores, {MEETINGS: 0.375, ROWS: 2.0}) == []


def test_floors_only_rise() -> None:
    """An update raises floors to what was reached, less the slack, and lowers none."""
    scores = {"a": result(0.5, 1.5)}
    assert score.raised(scores, {MEETINGS: 0.0, ROWS: None}) == {MEETINGS: 0.45, ROWS: 1.55}
    assert score.raised(scores, {MEETINGS: 0.6, ROWS: 1.0}) == {MEETINGS: 0.6, ROWS: 1.0}


def test_invented_evidence_fails() -> None:
    """Evidence that is not in its file fails any story, whatever the floors."""
    said = score.failures("examples", {"a": result(1.0, 1.0, lost=2)}, {})
    assert said == ["a: evidence that is not in its file (2 times)"]


def test_floors_name_measures() -> None:
    """Every floor is the floor of a measure that exists."""
    floors = json.loads(score.FLOORS.read_text(encoding="utf-8"))
    names = {m.name for m in score.MEASURES}
    assert {name for part in floors.values() for name in part} <= names


@pytest.mark.parametrize("script", ["score.py", "speed.py", "check_leaks.py"])
def test_stories_missing(tmp_path: Path, script: str) -> None:
    """A variable that leads to no stories is an error, not a silence."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / script)],
        env={**os.environ, "WHIPCOUNT_SHARED": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "WHIPCOUNT_SHARED is set, but" in done.stdout + done.stderr


@pytest.mark.skipif("WHIPCOUNT_SHARED" not in os.environ, reason="no shared stories here")
def test_the_scorer_is_in_step() -> None:
    """The scorer is byte for byte the one that stands beside the shared stories."""
    theirs = Path(os.environ["WHIPCOUNT_SHARED"]) / "tools" / "score_story.py"
    assert (ROOT / "benchmarks" / "score_story.py").read_bytes() == theirs.read_bytes()
