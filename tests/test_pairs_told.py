"""Pairs of reports that contradict each other, and pairs that only look as if they did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from whipcount.dossier import Dossier

CASES = Path(__file__).parent / "cases" / "contradictions_pairs.txt"
DAY = re.compile(r"\[(\d+ \w+)\] ")
OTHERWISE = (
    '"We shall see in spring," said Ada Quill, a shopkeeper.',
    '"It rained the whole night," Bo Renk, a plumber, said.',
)  # something else to tell, in either report
MOST_MISSED = 0

Pair = tuple[str, list[str]]


def pairs(wanted: str) -> Iterator[Pair]:
    """The names and texts of all pairs that do contradict each other ("yes"), or do not."""
    for block in re.split(r"^@ ", CASES.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, *told = block.splitlines()
        answer, _, name = head.partition(" ")
        if answer == wanted:
            yield name, told


def rows(folder: Path, told: list[str]) -> list[str]:
    """The fields of the contradictions between two reports."""
    folder.mkdir()
    for number, (text, more) in enumerate(zip(told, OTHERWISE, strict=True)):
        dated = DAY.match(text)
        day = dated[1] if dated else "12 March"
        page = f"{'AB'[number]} Herald\n\n{day} 2031\n\n{DAY.sub('', text)}\n\n{more}\n"
        (folder / f"{number}.txt").write_text(page, encoding="utf-8")
    with Dossier.open(folder / "s.whipcount", create=True) as dossier:
        dossier.read([folder / f"{number}.txt" for number in range(len(told))])
        return [row.field for row in dossier.record().contradictions]


def test_pairs_that_contradict_each_other(tmp_path: Path) -> None:
    """Days, doers, figures, attendance, unanimity, denials and corrections that differ make a row."""
    missed = [n for i, (n, told) in enumerate(pairs("yes")) if not rows(tmp_path / str(i), told)]
    assert len(missed) <= MOST_MISSED, missed


@pytest.mark.parametrize("part", range(2))
def test_pairs_that_only_look_alike(tmp_path: Path, part: int) -> None:
    """Two days, doers, things, bodies, ranks or figures besides what differs make two things, and no row."""
    some = list(pairs("no"))[part::2]
    wrong = [n for i, (n, told) in enumerate(some) if rows(tmp_path / str(i), told)]
    assert not wrong
