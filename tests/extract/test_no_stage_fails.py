"""Reports of every kind are read by all stages: what one sentence breaks, a whole report loses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from extract.reading import document
from whipcount.pipeline import run
from whipcount.settings import Settings
from whipcount.stages import pipeline

REPORTS = Path(__file__).resolve().parents[2] / "training" / "ours" / "reports"
EVERY = 6  # of our own reports one in so many is read


def texts() -> Iterator[str]:
    """Our own reports as they would be printed, without their marks."""
    for path in sorted(REPORTS.glob("*.txt")):
        for report in path.read_text("utf-8").split("\n## ")[1:]:
            lines = [line for line in report.splitlines()[1:] if not line.startswith("- ")]
            yield " ".join(lines).replace("¶ ", "\n").strip()


def test_no_stage_fails() -> None:
    """No stage leaves out a report of ours because of something that it could not read."""
    found = [text for text in texts() if text][::EVERY]
    stages = pipeline(Settings())
    assert len(found) > EVERY
    assert [problem for text in found for problem in run(stages, document(text))[1]] == []
