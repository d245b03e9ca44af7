"""A newsroom's own choice of precision: ``--sure`` through the command line, on a real reading."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import command
from whipcount.cli import whipcount

REPORTS = sorted(command.COALITION.glob("0[12]*.txt"))
KINDS = ("position", "pledge", "condition")
ASKS = ("count", "pledges", "waits", "show")
LEAST = 50  # at which a pledge that is told hangs on a condition that is not
TOLD = f"less sure than {LEAST} left out"
Row = dict[str, Any]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of two reports of the coalition story, read once."""
    dossier = tmp_path_factory.mktemp("sure") / "coalition.whipcount"
    assert run(dossier, "read", *REPORTS).exit_code == 0
    return dossier


def run(story: Path, *arguments: object) -> Result:
    """One command on the dossier."""
    given = [*map(str, arguments), "--dossier", str(story)]
    return CliRunner().invoke(whipcount, given, env={"COLUMNS": "100", "USER": "me"})


def asked(story: Path, *arguments: object) -> Result:
    """One command on the dossier, which must succeed."""
    said = run(story, *arguments)
    assert said.exit_code == 0, said.output
    return said


def exported(story: Path, *arguments: object) -> list[Row]:
    """The lines of its export."""
    return [json.loads(line) for line in asked(story, "export", *arguments).stdout.splitlines()]


def rated(rows: list[Row], *kinds: str) -> list[Row]:
    """The rows of these kinds."""
    return [r for r in rows if r["kind"] in kinds]


def references(row: Row) -> Iterator[str]:
    """The ids of positions, pledges and conditions that a row points to."""
    yield from row.get("conditions", ())
    yield from (row[side]["claim"] for side in ("a", "b") if side in row)
    if row["kind"] == "pledge":
        yield from (step["claim"] for step in row["history"])
        yield from filter(None, [row["part_of"]])
    if row["kind"] == "entry" and row["of"] in KINDS:
        yield from row["claims"]


def test_what_is_less_sure_is_left_out(story: Path) -> None:
    """Exactly the positions, pledges and conditions that are less sure are gone, and the header counts them."""
    whole, cut = exported(story), exported(story, "--sure", LEAST)
    for kind in KINDS:
        kept = [r["id"] for r in rated(whole, kind) if r["sure"] >= LEAST]
        assert 0 < len(kept) < len(rated(whole, kind))
        assert [r["id"] for r in rated(cut, kind)] == kept
        assert cut[0]["unsure"][f"{kind}s"] == len(rated(whole, kind)) - len(kept)
    assert cut[0]["unsure"]["least"] == LEAST


def test_no_line_refers_to_what_is_left_out(story: Path) -> None:
    """A reference goes with the row it points to, and what hung on that row stays conditional."""
    whole, cut = exported(story), exported(story, "--sure", LEAST)
    assert {i for r in cut for i in references(r)} <= {r["id"] for r in cut if "id" in r}
    hung = {r["id"]: r["conditions"] for r in rated(whole, "position", "pledge")}
    bare = [r for r in rated(cut, "position", "pledge") if hung[r["id"]] != r["conditions"]]
    assert {r["kind"] for r in bare} == {"position", "pledge"}
    assert all(r["conditional"] for r in bare)


@pytest.mark.parametrize("question", ASKS)
def test_the_foot_of_the_table(story: Path, question: str) -> None:
    """A table ends with a line on what was left out; beside JSON it stands on standard error."""
    assert asked(story, question, "--sure", LEAST).stdout.splitlines()[-1].endswith(TOLD)
    plain = asked(story, question, "--sure", LEAST, "--json")
    assert plain.stderr.endswith(f"{TOLD}\n")
    assert json.loads(plain.stdout)
    assert "less sure" not in asked(story, question).output


def test_the_line_counts(story: Path) -> None:
    """The line names the kinds that its table is made of, each with its number."""
    gone = exported(story, "--sure", LEAST)[0]["unsure"]
    line = asked(story, "waits", "--sure", LEAST).stdout.splitlines()[-1]
    assert line == f"{gone['conditions']} conditions {TOLD}"
    line = asked(story, "show", "--sure", LEAST).stdout.splitlines()[-1]
    assert line.startswith(f"{gone['positions']} positions, {gone['pledges']} pledge")


def test_where_nothing_is_so_sure(story: Path) -> None:
    """An empty answer says that all was left out, not that nothing was read; the page keeps its sixty lines."""
    said = asked(story, "count", "--sure", 100)
    assert said.stdout.count("\n") == 1
    assert "left out" in said.stdout
    page = asked(story, "show", "--sure", 100).stdout
    assert "no pledge so sure was read" in page
    assert len(page.splitlines()) <= 60


def test_the_answers_tell_how_sure(story: Path) -> None:
    """How sure a row is stands in the JSON, in the CSV and in its explanation, and each is sure enough."""
    rows = json.loads(asked(story, "pledges", "--json", "--sure", LEAST).stdout)["rows"]
    counts = json.loads(asked(story, "count", "--json", "--sure", LEAST).stdout)
    stands = [s for c in counts for r in c["rungs"] for s in r["stands"]]
    for found in (rows, stands):
        assert found
        assert all(LEAST <= row["sure"] <= 100 for row in found)
    head, *lines = asked(story, "count", "--format", "csv", "--sure", LEAST).stdout.splitlines()
    assert head.endswith(",sure")
    assert all(int(line.rpartition(",")[2]) >= LEAST for line in lines)
    assert "\nsure " in asked(story, "explain", rows[0]["claims"][0]).stdout


def test_a_person_wins(story: Path, tmp_path: Path) -> None:
    """What a person accepted, amended or added stays whatever is asked for, and nothing else does."""
    mine = tmp_path / "mine.whipcount"
    shutil.copy(story, mine)
    rows, signed = exported(mine), ("--by", "tester", "--why", "a test")
    position, pledge, condition = (min(rated(rows, k), key=lambda r: r["sure"]) for k in KINDS)
    asked(mine, "judge", "accept", pledge["id"], *signed)
    asked(mine, "judge", "accept", condition["id"], *signed)
    asked(mine, "judge", "amend", position["id"], "--set", "stance=undecided", *signed)
    asked(mine, "judge", "add", "pledge", "02:5", "Europe", "--set", "actor=Orvia", "--set", "act=other",
          "--set", "what=a boat", "--set", "status=pledged", *signed)  # fmt: skip
    left = rated(exported(mine, "--sure", 100), *KINDS)
    assert {position["id"], pledge["id"], condition["id"]} < {r["id"] for r in left}
    assert sorted(r["standing"] for r in left) == ["accepted", "accepted", "added", "amended"]
    assert {r["sure"] for r in left} == {100}
    assert "Orvia" in asked(mine, "pledges", "--sure", 100).stdout


@pytest.mark.parametrize("wrong", ["101", "-1", "70.5", "most", ""])
def test_no_such_number(story: Path, wrong: str) -> None:
    """What is no whole number from 0 to 100 is refused by a sentence that says so."""
    for question in (*ASKS, "export"):
        said = run(story, question, f"--sure={wrong}")
        assert said.exit_code == 2
        assert "is not a whole number from 0 to 100" in said.stderr


def test_the_settings_hold_it(story: Path, tmp_path: Path) -> None:
    """A newsroom's own number stands in whipcount.toml, and the option goes before it; nothing is read anew."""
    mine, settings = tmp_path / "mine.whipcount", tmp_path / "whipcount.toml"
    shutil.copy(story, mine)
    settings.write_text(f"sure = {LEAST}\n", encoding="utf-8")
    assert asked(mine, "show").stdout.endswith(f"{TOLD}\n")
    assert exported(mine)[1:] == exported(story, "--sure", LEAST)[1:]
    assert exported(mine, "--sure", 0)[1:] == exported(story)[1:]
    assert exported(mine)[0]["digest"] == exported(story)[0]["digest"]
    settings.write_text("sure = 200\n", encoding="utf-8")
    said = run(mine, "count")
    assert said.exit_code == 2
    assert "whipcount.toml: 200 is not" in said.stderr


def test_the_same_bytes(story: Path, tmp_path: Path) -> None:
    """The order of reading and the hash seed change no byte, and 0 is as if nothing had been said."""
    other = tmp_path / "other.whipcount"
    for path in reversed(REPORTS):
        command.read(path, other, seed="7")
    for question in ("export", "count"):
        said = command.whipcount(question, "--sure", LEAST, "--dossier", other, seed="3")
        assert said.out == asked(story, question, "--sure", LEAST).stdout
    assert asked(story, "export", "--sure", 0).stdout == asked(story, "export").stdout


def test_files_for_an_article(story: Path, tmp_path: Path) -> None:
    """A picture and a page say themselves what was left out; a program's rows leave that to standard error."""
    for form in ("svg", "md"):
        assert TOLD in asked(story, "count", "--format", form, "--sure", LEAST).stdout
    rows = asked(story, "count", "--format", "csv", "--sure", LEAST)
    assert (TOLD in rows.stdout, TOLD in rows.stderr) == (False, True)
    assert TOLD in asked(story, "export", "--format", "md", "--sure", LEAST).stdout
    out = tmp_path / "tables"
    assert TOLD in asked(story, "export", "--format", "csv", "--out", out, "--sure", LEAST).stderr
    assert "sure" in (out / "pledge.csv").read_text("utf-8").splitlines()[0].split(",")
    assert not asked(story, "export", "--format", "ics", "--sure", LEAST).stderr


def test_an_issue_without_sure_words(story: Path) -> None:
    """An issue on which nothing is sure enough is known all the same; one that is not there is not."""
    name = json.loads(asked(story, "count", "--json").stdout)[0]["name"]
    assert "left out" in asked(story, "count", name, "--sure", 100).stdout
    assert run(story, "count", "the sheep", "--sure", 100).exit_code == 2
