"""Runs sentences through the real stages, for the case files of the extracting stages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from whipcount.annotate.reading import Read
from whipcount.annotate.times.stage import Times
from whipcount.extract.statements.stage import Statements
from whipcount.model import Claim, Document
from whipcount.pipeline import Stage, assemble, run

CASES = Path(__file__).resolve().parent.parent / "cases"


def rows(name: str) -> list[list[str]]:
    """The cases of a file, their columns apart."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [[c.strip() for c in x.split("|")] for x in lines if x.strip() and not x.startswith("#")]


def document(text: str) -> Document:
    """A report of these words."""
    return Document(id="d", source="d.txt", text=text, lines=tuple(range(1, text.count("\n") + 2)))


def claims(text: str, *stages: Stage) -> Sequence[Claim]:
    """What the stages claim of a text; who says what is read before, as in the whole house."""
    said: tuple[Stage, ...] = () if Statements() in stages else (Statements(),)
    whole = assemble([Read(), Times(), *said, *stages], strict=True)
    found, problems = run(whole, document(text))
    assert not problems
    return [c for c in found if c.kind in {name for s in stages for name in s.provides}]
