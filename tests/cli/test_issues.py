"""The issues commands and the comparison of coders, as a person types them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from whipcount.cli import whipcount
from whipcount.link.codebook import read_codebook

REPORT = """Port Sund, 3 May 2031

Kestland will join the harbour force, its premier said. Orvia refused to join the harbour force.
Mirren opposes the ferry tax.
"""
BOOK = """[[issue]]
id = "force"
question = "Will it take part in the harbour force?"
asks = "part"
examples = ["join the harbour force"]
"""


def run(*arguments: str) -> Result:
    """Run one command in this folder."""
    return CliRunner().invoke(whipcount, arguments, env={"COLUMNS": "100", "WHIPCOUNT_BY": "Ann"})


def rows(*arguments: str) -> list[dict[str, Any]]:
    """What a command says as JSON."""
    said = run(*arguments, "--json")
    assert said.exit_code == 0, said.output
    found: list[dict[str, Any]] = json.loads(said.stdout)
    return found


@pytest.fixture
def _story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dossier of one report, and this folder is its own."""
    (tmp_path / "harbour").mkdir()
    (tmp_path / "harbour" / "001.txt").write_text(REPORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("read", "harbour").exit_code == 0


@pytest.mark.usefixtures("_story")
def test_merge_and_rename() -> None:
    """Issues that are merged are one, under the name that it is then given; both are undone by reject."""
    names = [r["name"] for r in rows("issues")]
    assert len(names) > 1
    assert run("issues", "merge", *names, "--why", "one thing").exit_code == 0
    (one,) = rows("issues")
    said = run("issues", "rename", one["name"], "The harbour", "--why", "clearer")
    assert said.exit_code == 0, said.output
    assert [r["name"] for r in rows("issues")] == ["The harbour"]
    short = said.output.split("judge reject ")[1].split()[0]
    assert run("judge", "reject", short, "--why", "no").exit_code == 0
    assert [r["name"] for r in rows("issues")] == [one["name"]]


@pytest.mark.usefixtures("_story")
def test_a_name_that_cannot_be() -> None:
    """A name that another issue has is refused."""
    first, second, *_ = (r["name"] for r in rows("issues"))
    said = run("issues", "rename", first, second, "--why", "x")
    assert said.exit_code == 2
    assert "cannot be its name" in said.output


@pytest.mark.usefixtures("_story")
@pytest.mark.parametrize("place", ["issues.toml", "harbour/issues.toml"])
def test_a_codebook_beside_the_reports(place: str) -> None:
    """A codebook beside the dossier or the reports is used without being asked for."""
    Path(place).write_text(BOOK, encoding="utf-8")
    coded, *_ = rows("count")
    assert (coded["issue"], coded["pinned"]) == ("force", True)
    assert "Will it take part in the harbour force?" in run("show").output
    assert coded["name"] == "Will it take part in the harbour force?"


@pytest.mark.usefixtures("_story")
def test_a_codebook_by_option_or_setting() -> None:
    """A codebook may be named on the command line or in the settings; one that is not there is an error."""
    Path("questions.toml").write_text(BOOK, encoding="utf-8")
    assert "force" in {r["id"] for r in rows("issues", "--codebook", "questions.toml")}
    assert "force" not in {r["id"] for r in rows("issues")}
    Path("whipcount.toml").write_text('codebook = "questions.toml"', encoding="utf-8")
    assert "force" in {r["id"] for r in rows("issues")}
    assert run("count", "--codebook", "none.toml").exit_code == 2


@pytest.mark.usefixtures("_story")
def test_the_found_issues_as_a_codebook() -> None:
    """What export writes is a codebook of all issues, and coding by it finds the same groups."""
    assert run("issues", "export", "--out", "issues.toml").exit_code == 0
    book = read_codebook(Path("issues.toml").read_text(encoding="utf-8"))
    before = {r["name"]: r["positions"] for r in rows("issues")}
    assert {q.question for q in book.questions} == set(before)
    assert {q.id for q in book.questions} == {r["id"] for r in rows("issues")}


@pytest.mark.usefixtures("_story")
def test_compare_coders() -> None:
    """Two coders' judgements are compared; one alone gives nothing to compare."""
    claim = json.loads(run("count", "--json").stdout)[0]["rungs"][0]["stands"][0]["claims"][0]
    assert run("judge", "accept", claim, "--why", "clear").exit_code == 0
    assert "No two coders" in run("judge", "compare").output
    amend = ("judge", "amend", claim, "--set", "stance=considering", "--why", "no", "--by", "Bo")
    assert run(*amend).exit_code == 0
    stance = next(r for r in rows("judge", "compare") if r["field"] == "stance")
    assert stance["agreement"] == 0.0
    assert "Ann" in run("judge", "compare").output
