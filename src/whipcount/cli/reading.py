"""Read: take reports into a dossier, and out of it again."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from whipcount import examples
from whipcount.cli.options import (
    DAY,
    ENDING,
    dossier_option,
    opened,
    progress,
    put_front,
    the_dossier,
)
from whipcount.dossier import Dossier
from whipcount.read import find_files

ABOUT = (
    "An example: reports on one story by different outlets, read into one record of who stands\n"
    "where, who waits for whom and what is promised. At the end of each line: where its words are."
)


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE|FOLDER..."
)
@dossier_option
@click.option("--strict", is_flag=True, help="Stop at the first report that a stage fails on.")
def read(paths: tuple[Path, ...], dossier: Path | None, strict: bool) -> None:
    """Read reports, then show the front page.

    Reports are text, Markdown, saved web pages. Without --dossier, FOLDER is read into FOLDER.whipcount here. Reading the same twice changes
    nothing.
    """
    _read(paths, dossier or _named_after(paths), strict=strict)


def _read(paths: Sequence[Path], path: Path, *, strict: bool = False) -> None:
    """Read, say what went wrong, show the page; nothing to read makes no dossier."""
    find_files(paths)
    with opened(path, create=True, strict=strict) as story:
        with progress() as bar:
            report = story.read(paths, bar)
        for problem in report.problems:
            click.echo(f"{problem.document}: {problem.message}", err=True)
        put_front(story, path, None)


def _named_after(paths: Sequence[Path]) -> Path:
    """A dossier here, named after the folder that is read or that holds the files."""
    first = paths[0].resolve()
    folder = first if first.is_dir() else first.parent
    return Path(f"{folder.name or 'story'}{ENDING}")


@click.command()
@click.argument("text")
@click.option("--title", help="What the note is about.")
@click.option("--outlet", help="Who says so.")
@click.option("--day", type=DAY, help="The day of the note.")
@dossier_option
def add(
    text: str, title: str | None, outlet: str | None, day: date | None, dossier: Path | None
) -> None:
    """Add a note typed in by you; - reads it from standard input."""
    words = sys.stdin.read() if text == "-" else text
    with opened(the_dossier(dossier), create=dossier is not None) as story:
        made = story.add(words, title=title, outlet=outlet, day=day)
        click.echo(f"Added as {made.source}.")


@click.command()
@click.argument("report")
@dossier_option
def remove(report: str, dossier: Path | None) -> None:
    """Take a report out as if it had never been there. REPORT: its file, label or id."""
    with opened(the_dossier(dossier)) as story:
        for gone in story.remove(report):
            click.echo(f"Removed {gone.source}{f': {gone.title}' if gone.title else ''}.")


@click.command()
@click.argument("story", type=click.Choice(examples.stories()), default="coalition")
def demo(story: str) -> None:
    """Read an example story into a dossier here, and show it."""
    path = Path(f"{story}{ENDING}")
    click.echo(f"{ABOUT}\n")
    _read([examples.folder(story)], path)
    with opened(path) as made:
        click.echo(f"\n{_ask_on(made, path)}")


def _ask_on(story: Dossier, path: Path) -> str:
    """What to type next, with a place that this very story has."""
    only = len(list(Path().glob(f"*{ENDING}"))) == 1
    where = "" if only else f" --dossier {path}"
    stands = (s for c in story.front().counts for r in c.rungs for s in r.stands)
    place = next((s.words[0].place for s in stands if s.words), None)
    lines = [("count", "every stance, in whose words"), ("waits", "who waits for whom")]
    if place:
        lines.insert(0, (f"explain {place}", "the words behind a line, and why they were read so"))
    told = [f"  {f'whipcount {what}{where}':<44}{why}" for what, why in lines]
    return "\n".join(["Ask on:", *told, f"  {'whipcount read FOLDER':<44}your own reports"])


COMMANDS = (read, add, remove, demo)
