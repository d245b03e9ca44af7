"""The options of count, waits and said, as a person types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from whipcount.cli import whipcount

REPORTS = {
    "001.txt": "Port Sund, 3 May 2031\n\nKestland refused to join the harbour force. Orvia will join the harbour"
    " force, its premier said. Around 20 countries will join the harbour force, she said.\n",
    "002.txt": "Port Sund, 3 July 2031\n\nKestland will join the harbour force, its premier said. Mirren will not"
    " join the harbour force unless Orvia opens its market. Dalmark said it was too early to say whether it would join the harbour force.\n",
}


def run(*arguments: str) -> Result:
    """Run one command in this folder."""
    return CliRunner().invoke(whipcount, arguments, env={"COLUMNS": "100"})


@pytest.fixture(autouse=True)
def _story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dossier of two reports, and this folder is its own."""
    (tmp_path / "harbour").mkdir()
    for name, text in REPORTS.items():
        (tmp_path / "harbour" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("read", "harbour").exit_code == 0


@pytest.mark.parametrize(
    ("form", "words"), [("csv", "issue,asks"), ("md", "## "), ("svg", "<svg ")]
)
def test_the_sheet_for_other_programs(form: str, words: str, tmp_path: Path) -> None:
    """The sheet goes to standard output or to a file, the same bytes."""
    said = run("count", "--format", form)
    assert words in said.stdout
    assert run("count", "--format", form, "--out", "sheet").exit_code == 0
    assert (tmp_path / "sheet").read_bytes() == said.stdout_bytes


def test_a_picture_by_its_ending(tmp_path: Path) -> None:
    """A file's ending says what to write; a png is as wide as asked."""
    assert run("count", "--out", "sheet.png", "--width", "640").exit_code == 0
    made = (tmp_path / "sheet.png").read_bytes()
    assert made.startswith(b"\x89PNG")
    assert int.from_bytes(made[16:20], "big") == 640
    assert run("count", "--out", "sheet.pdf").exit_code == 2


def test_threshold_and_since() -> None:
    """A threshold and a day are taken; what is none is refused."""
    sheet = json.loads(
        run("count", "--threshold", "majority of 31", "--since", "2031-06-01", "--json").stdout
    )[0]
    assert sheet["threshold"]["number"] == 16
    assert {"Mirren": None}.items() <= {m["name"]: m["before"] for m in sheet["moves"]}.items()
    assert run("count", "--threshold", "lots").exit_code == 2
    assert run("count", "--since", "June").exit_code == 2
    assert run("count", "--out", "x").exit_code == 2


def test_waits_if() -> None:
    """What an act would remove is told with the words; a question in vain is told what there is."""
    said = run("waits", "--if", "Orvia: open its market")
    assert said.exit_code == 0, said.output
    assert "opens its market" in said.stdout
    assert "not what would happen" in said.stdout
    assert run("waits", "--if", "Orvia: dance").exit_code == 2


def test_said_open() -> None:
    """What was not said is asked for by name."""
    said = run("said", "--open")
    assert "too early to say" in said.stdout
    assert "Around 20 countries" not in said.stdout
