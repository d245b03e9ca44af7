"""The command line: what each command prints, and how it fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from whipcount import __version__
from whipcount.cli import whipcount

REPORTS = {
    "001_wire.txt": "Sund, 2 May 2031\n\nOrvia's premier Ada Lind said Orvia would send 200 engineers to"
    ' the Sund bridge, but only if Kestland opens its market. "We cannot build alone," Lind said.\n',
    "002_ledger.txt": "Port Sund, 3 May 2031\n\nKestland ruled out joining the bridge project, its"
    " foreign minister told reporters on Saturday. Ministers will meet in Port Sund on 9 May.\n",
    "003_empty.txt": "",
}
ASK = ("show", "count", "pledges", "needs", "waits", "meetings", "timeline", "disputed", "who", "said",
       "documents", "issues", "actors")  # fmt: skip


def run(*arguments: str, text: str | None = None) -> Result:
    """Run one command in this folder."""
    return CliRunner().invoke(
        whipcount, arguments, input=text, env={"COLUMNS": "100", "USER": "me"}
    )


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a dossier that has read three reports."""
    home = tmp_path_factory.mktemp("cli")
    folder = home / "bridge"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(home)
        assert run("read", "bridge").exit_code == 0
    return home


@pytest.fixture
def here(story: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Be in the folder of the dossier."""
    monkeypatch.chdir(story)
    yield story
    for extra in story.glob("other.whipcount*"):
        extra.unlink()


def test_help_has_four_groups() -> None:
    """The help lists the commands under what they are for."""
    text = run("--help").output
    places = [text.index(f"\n{group}:\n") for group in ("Read", "Ask", "Correct", "Export")]
    assert places == sorted(places)


def test_every_command_has_help() -> None:
    """Every command says what it does."""
    for name, command in whipcount.commands.items():
        assert command.help or command.get_short_help_str(), name


def test_version() -> None:
    """The version is that of the package."""
    assert run("--version").output.strip() == f"whipcount, version {__version__}"


def test_read_names_the_dossier_after_the_folder(here: Path) -> None:
    """A folder is read into a dossier of its name, and the front page follows."""
    said = run("read", "bridge")
    assert (here / "bridge.whipcount").exists()
    assert "WHO STANDS WHERE" in said.stdout
    assert "→ bridge.whipcount" in said.stdout


@pytest.mark.usefixtures("here")
def test_problems_are_told_apart_from_the_page() -> None:
    """An empty file is named on standard error, in a sentence."""
    said = run("read", "bridge")
    assert "003_empty.txt" in said.stderr
    assert "WHO STANDS WHERE" not in said.stderr


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("question", ASK)
def test_every_question_answers(question: str) -> None:
    """Each question prints something for people, and JSON for programs."""
    assert run(question).exit_code == 0, run(question).output
    assert run(question).stdout.strip()
    assert isinstance(json.loads(run(question, "--json").stdout), dict | list)


@pytest.mark.usefixtures("here")
def test_as_of() -> None:
    """As of a day, only reports published by then are read."""
    rows = json.loads(run("documents", "--json", "--as-of", "2031-05-02").stdout)["rows"]
    assert [r["label"] for r in rows] == ["001"]


@pytest.mark.usefixtures("here")
def test_explain_a_line() -> None:
    """FILE:LINE opens the words."""
    said = run("explain", "001:3")
    assert said.exit_code == 0
    assert "001:3" in said.stdout


@pytest.mark.usefixtures("here")
def test_explain_an_empty_line() -> None:
    """A line without words is no trouble: it is said that none stand there."""
    said = run("explain", "001:2")
    assert said.exit_code == 0
    assert "No words were read on that line" in said.stdout


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("explain", "009:1"), "no report is called"), (("count", "fish"), "no issue is called"),
     (("who", "Nobody"), "nobody is called"), (("count", "--as-of", "May"), "2025-03-11"),
     (("read", "nowhere"), "nowhere"), (("remove", "nowhere"), "no report is called"),
     (("export", "--format", "csv"), "--out"), (("add", " "), "note is empty"),
     (("judge", "amend", "001:3", "--why", "x"), "--set"),
     (("judge", "amend", "001:3", "--why", "x", "--set", "stance"), "FIELD=VALUE"),
     (("judge", "accept", "001:1", "--why", "x"), "001:1"), (("judge", "accept", "001:3"), "--why")],
)  # fmt: skip
def test_bad_input(arguments: tuple[str, ...], words: str) -> None:
    """Bad input is one sentence on standard error and exit code 2."""
    said = run(*arguments)
    assert said.exit_code == 2
    assert words in said.stderr
    assert "Traceback" not in said.output


def test_no_dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no dossier, the way to make one is named."""
    monkeypatch.chdir(tmp_path)
    said = run("count")
    assert said.exit_code == 2
    assert "whipcount read FOLDER" in said.stderr


def test_missing_dossier(tmp_path: Path) -> None:
    """A dossier that is not there is trouble with the store."""
    assert run("count", "--dossier", str(tmp_path / "x.whipcount")).exit_code == 1


def test_several_dossiers(here: Path) -> None:
    """Where there are several dossiers, they are named and none is picked."""
    (here / "other.whipcount").write_bytes(b"")
    said = run("count")
    assert said.exit_code == 2
    assert "bridge.whipcount, other.whipcount" in said.stderr


@pytest.mark.usefixtures("here")
def test_notes_come_and_go() -> None:
    """A note is a report like any other, and can be taken out again."""
    added = run(
        "add", "-", "--day", "2031-05-04", "--title", "Call", text="Mirren supports the bridge."
    )
    name = added.stdout.split()[-1].rstrip(".")
    assert "Call" in run("documents").stdout
    assert run("remove", name).exit_code == 0
    assert "Call" not in run("documents").stdout


def test_export_to_a_file_is_the_stream(here: Path) -> None:
    """What is written to a file is what goes to standard output."""
    for form in ("jsonl", "md"):
        out = here / f"record.{form}"
        assert run("export", "--format", form, "--out", str(out)).exit_code == 0
        assert out.read_bytes() == run("export", "--format", form).stdout_bytes


def test_export_tables(here: Path) -> None:
    """Tables go into a folder."""
    assert run("export", "--format", "csv", "--out", str(here / "tables")).exit_code == 0
    assert (here / "tables" / "document.csv").exists()


def test_judgements_go_and_come(here: Path) -> None:
    """A judgement is recorded, dumped, loaded again without doubling, and taken back."""
    claim = _any_claim()
    made = run("judge", "accept", claim, "--why", "checked").stdout
    dumped = run("judge", "dump").stdout
    (here / "judgements.jsonl").write_text(dumped, encoding="utf-8")
    assert json.loads(dumped.splitlines()[0])["by"] == "me"
    assert run("judge", "load", "judgements.jsonl").stdout == "0 new.\n"
    assert (
        run("judge", "reject", made.split("reject ")[-1].split()[0], "--why", "wrong").exit_code
        == 0
    )


@pytest.mark.usefixtures("here")
def test_judge_add() -> None:
    """A claim that was missed is added by its words."""
    said = run("judge", "add", "position", "002:3", "Kestland ruled out joining", "--why", "missed",
               "--set", "actor=Kestland", "--set", "issue_text=joining the bridge", "--set", "asks=part",
               "--set", "stance=declined")  # fmt: skip
    assert said.exit_code == 0, said.output
    assert "added" in run("export").stdout


def _any_claim() -> str:
    rows = [json.loads(line) for line in run("export").stdout.splitlines()]
    return str(next(r["id"] for r in rows if "standing" in r))


def test_terminal_without_our_letters(here: Path) -> None:
    """Where the output cannot hold a letter, a plain one stands in and columns still meet."""
    command = [sys.executable, "-m", "whipcount", "show"]
    done = subprocess.run(
        command, cwd=here, env={**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "100"},
        capture_output=True, check=True,
    )  # fmt: skip
    assert b"> bridge.whipcount" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 100


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the full disk of Linux")
def test_full_disk(here: Path) -> None:
    """A full disk is one sentence and exit code 1."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "whipcount", "export"],
            cwd=here, stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert b"no space left" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.usefixtures("here")
def test_short_ids_serve_everywhere() -> None:
    """The id that one command prints is taken by every other."""
    actors = json.loads(run("actors", "--json").stdout)
    one, other = (a["short"] for a in actors[:2])
    assert run("judge", "same", one, other, "--why", "test").exit_code == 0
    claim = _any_claim()
    made = run("judge", "accept", claim[:8], "--why", "checked").stdout
    assert made.startswith("accept: ")
    back = run("judge", "reject", made.split("reject ")[-1].split()[0], "--why", "wrong")
    assert back.stdout.startswith("reject: judgement accept.")


@pytest.mark.usefixtures("here")
def test_judging_needs_a_name() -> None:
    """Who judges without a name is told how to give one."""
    answer = run("judge", "accept", _any_claim(), "--why", "x", "--by", " ")
    assert answer.exit_code == 2
    assert "WHIPCOUNT_BY" in answer.output


def test_actors_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list is taken in with a word on how to take it back; a wrong one is refused with its line."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Ada Lind said on 3 May 2031 that she would go.\n", "utf-8")
    Path("list.csv").write_text("name,wikidata\nAda Lind,Q42\n", "utf-8")
    Path("wrong.csv").write_text("name,type\nAda Lind,ship\n", "utf-8")
    assert run("read", "a.txt").exit_code == 0
    signed = ("--by", "tester", "--why", "a test")
    said = run("actors", "import", "list.csv", *signed)
    assert said.exit_code == 0
    assert "judge reject" in said.output
    assert "wikidata Q42" in run("who", "Lind").output
    wrong = run("actors", "import", "wrong.csv", *signed)
    assert wrong.exit_code == 2
    assert "line 2: 'ship' is no type" in wrong.output
