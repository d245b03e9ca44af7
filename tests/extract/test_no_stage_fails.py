"""Reports of every kind are read by all stages: what one sentence breaks, a whole report loses."""

from __future__ import annotations

from data_reports import FOLDER, load
from extract.reading import document
from whipcount.pipeline import run
from whipcount.settings import Settings
from whipcount.stages import pipeline

EVERY = 6  # of our own reports one in so many is read
UNVERSIONED = frozenset({"chain", "time"})  # of annotate, told by other names


def test_no_stage_fails() -> None:
    """No stage leaves out a report of ours because of something that it could not read."""
    reports = [r for path in sorted(FOLDER.glob("*.txt")) for r in load(path) if r.text][::EVERY]
    stages = pipeline(Settings())
    assert len(reports) > EVERY
    assert [p for report in reports for p in run(stages, document(report.text))[1]] == []


def test_who_made_a_claim() -> None:
    """A claim names the stage that made it, at the version that it has."""
    reports = [r for path in sorted(FOLDER.glob("a*.txt")) for r in load(path)]
    stages = pipeline(Settings())
    versions = {kind: f"{s.name}/{s.version}" for s in stages.stages for kind in s.provides}
    claims = [c for r in reports[:EVERY] for c in run(stages, document(r.text))[0]]
    told = {c.kind: c.made_by for c in claims if c.kind not in UNVERSIONED}
    assert {"position", "pledge", "condition", "meeting", "statement"} <= told.keys()
    assert told == {kind: versions[kind] for kind in told}
