"""The documentation says what the program does: every command, every option, both first commands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import run
from make import commands, reference
from whipcount import __version__, cli
from whipcount.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXT = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
README = (ROOT / "README.md").read_text(encoding="utf-8")


COMMANDS = dict(commands(cli.whipcount, "whipcount"))


def examples() -> Iterator[str]:
    """Every ``whipcount …`` line of the README's blocks, without its comment."""
    for block in re.findall(r"```\n(.*?)```", README, re.DOTALL):
        for line in block.splitlines():
            if line.startswith("whipcount "):
                yield line.split("#")[0].strip()


def test_the_reference_is_of_this_program() -> None:
    """The command reference is what docs/make.py makes of the commands as they are."""
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == reference()


@pytest.mark.parametrize("name", sorted(cli.whipcount.commands))
def test_the_readme_names_every_command(name: str) -> None:
    """Every command stands in the README."""
    assert re.search(rf"`(whipcount )?{name}\b|^whipcount {name}\b", README, re.MULTILINE)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_helps(name: str) -> None:
    """Every command says in one sentence what it does, and every option what it is for."""
    command = COMMANDS[name]
    assert (command.help or "").strip()
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, f"{name} {option.opts[0]}"


@pytest.mark.parametrize("line", sorted(set(examples())))
def test_the_readme_runs_what_there_is(line: str) -> None:
    """Each example of the README names a command that exists and options that it takes."""
    name = max((n for n in COMMANDS if f"{line} ".startswith(f"{n} ")), key=len, default="")
    assert name, line
    known = {opt for param in COMMANDS[name].params for opt in param.opts}
    assert set(re.findall(r"(?<!\S)--[a-z-]+", line)) <= known


def test_the_two_commands() -> None:
    """The README's two commands are those of run.py, and CI runs the second as written."""
    assert re.findall(r"^python3 run\.py \w+", README, re.MULTILINE) == [
        f"python3 run.py {task}" for task in run.LOCKS
    ]
    last = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]
    assert last == "python3 run.py test"


@pytest.mark.parametrize("setting", sorted(Settings.__dataclass_fields__))
def test_every_setting_is_documented(setting: str) -> None:
    """Every key of whipcount.toml stands in the documentation."""
    assert f"`{setting}`" in TEXT


def test_links_lead_somewhere() -> None:
    """A link of the documentation to a file of this repository has that file at its end."""
    for page in (*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "benchmarks" / "README.md"):
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_one_version() -> None:
    """The package, its metadata and the citation name the same version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert project["version"] == __version__
    assert f"version: {__version__}\n" in citation
