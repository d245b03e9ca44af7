"""What the commands share: which dossier is meant, which day, and how an answer is put out."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from whipcount import screen
from whipcount.codec import plain
from whipcount.dossier import Dossier
from whipcount.errors import InputError
from whipcount.link.codebook import Codebook, read_codebook
from whipcount.model import Unsure
from whipcount.screen.show import empty
from whipcount.settings import FILE_NAME, Settings, hundredths, load
from whipcount.views.unsure import ALL, left_out

ENDING = ".whipcount"
PUT = object()  # the answer of a command that has put it out itself
F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")


class Written(click.ParamType[T]):
    """What is written in one way: ``read`` makes it of the words, or raises what ``fault`` answers."""

    def __init__(self, name: str, read: Callable[[str], T], fault: str) -> None:
        self.name, self._read, self._fault = name, read, fault

    def convert(
        self,
        value: Any,  # noqa: ANN401  # click's own
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> T:
        """What is meant, or a usage error that says how to write it."""
        try:
            made: T = self._read(value) if isinstance(value, str) else value
        except (ValueError, InputError):
            self.fail(f"{value!r} is {self._fault}", param, ctx)
        return made


DAY = Written("DATE", date.fromisoformat, "not a day; write it as 2025-03-11")
HUNDREDTHS = Written("N", lambda said: hundredths(int(said)), "not a whole number from 0 to 100")


dossier_option = click.option(
    "--dossier",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The dossier; may be left out where the folder holds one.",
)
as_of_option = click.option(
    "--as-of", type=DAY, help="From reports published by this day; undated ones are left out."
)
sure_option = click.option(
    "--sure", type=HUNDREDTHS,
    help="Leave out what is less sure than this, 0 to 100, and say how much; what you judged stays.",
)  # fmt: skip
json_option = click.option("--json", "as_json", is_flag=True, help="Plain data for programs.")


def the_dossier(given: Path | None) -> Path:
    """The dossier that is meant: the one given, else the only one in this folder.

    Raises:
        InputError: none is given, and there is none or more than one here.
    """
    if given:
        return given
    here = sorted(Path().glob(f"*{ENDING}"))
    if len(here) == 1:
        return here[0]
    if here:
        raise InputError(f"say which with --dossier: {', '.join(map(str, here))}")
    raise InputError("there is no dossier here: make one with whipcount read FOLDER")


codebook_option = click.option(
    "--codebook", type=click.Path(path_type=Path, dir_okay=False),
    help="Questions to code stances to; else issues.toml beside the dossier or the reports.",
)  # fmt: skip


def opened(
    path: Path, *, create: bool = False, strict: bool = False, codebook: Path | None = None
) -> Dossier:
    """The dossier, with the settings and the codebook that stand beside it."""
    settings = load(path.parent / FILE_NAME)
    if strict:
        settings = dataclasses.replace(settings, strict=True)
    book = the_codebook(path, settings, codebook)
    return Dossier.open(path, settings=settings, codebook=book, create=create)


def the_codebook(dossier: Path, settings: Settings, given: Path | None) -> Codebook | None:
    """The codebook given, else that of the settings, beside the dossier or in the folder of its name.

    Raises:
        InputError: the one given is not there, or what it holds is no codebook.
    """
    name = given or Path(settings.codebook)
    folders = (dossier.parent, dossier.with_suffix(""))
    places = [given] if given else [folder / name for folder in folders]
    found = next((p for p in places if p.is_file()), None)
    if found is None:
        if given:
            raise InputError(f"{given} does not exist; check the spelling, or give its full path")
        return None
    try:
        return read_codebook(found.read_text(encoding="utf-8"), str(found))
    except UnicodeDecodeError as error:
        raise InputError(f"{found} is not UTF-8 text") from error


def put(question: str, answer: object, *, as_json: bool, unsure: Unsure = ALL) -> None:
    """An answer on standard output, as a table for people or as JSON; at its foot what was left out."""
    told = left_out(unsure, question)
    if as_json:
        click.echo(json.dumps(plain(answer), ensure_ascii=False, indent=2))
    elif not (told and empty(answer)):
        screen.show(question, answer, screen.console())
    put_foot(told, aside=as_json)


def put_foot(told: str, *, aside: bool) -> None:
    """What was left out, under a table; or ``aside`` on standard error, where programs read the answer."""
    if told:
        screen.console(stderr=aside).print(Text(told, style="dim"))


def least(story: Dossier, sure: int | None) -> int:
    """How sure a row must be: as asked, else as the settings have it."""
    return story.settings.sure if sure is None else sure


def put_bytes(made: bytes, out: Path | None) -> None:
    """What another program is to read: to a file, else as it is to standard output.

    Raises:
        InputError: a picture would fill a terminal with signs that mean nothing to a person.
    """
    if out is None and b"\0" in made and sys.stdout.isatty():
        raise InputError("a png is no text: say where to write it with --out FILE.png")
    if out is None:
        sys.stdout.buffer.write(made)
    else:
        out.write_bytes(made)
        click.echo(f"Wrote {out}.", err=True)


def put_front(story: Dossier, path: Path, as_of: date | None, sure: int | None = None) -> None:
    """The front page on standard output."""
    out, asked = screen.console(), least(story, sure)
    page, unsure = story.front(as_of, sure=asked), story.record(as_of, sure=asked).unsure
    width = screen.page_width(out)
    screen.emit(out, screen.front(page, width, dossier=str(path), as_of=as_of, unsure=unsure))


def ask(function: F) -> click.Command:
    """Make a command of a function that asks an open dossier one question, named as it is."""
    name = function.__name__

    @click.command(name, help=function.__doc__)
    @dossier_option
    @as_of_option
    @json_option
    @codebook_option
    @wraps(function)
    def command(
        dossier: Path | None,
        as_of: date | None,
        as_json: bool,
        codebook: Path | None,
        **given: Any,  # noqa: ANN401  # the question's own options
    ) -> None:
        with opened(the_dossier(dossier), codebook=codebook) as story:
            if "sure" in given:
                given["sure"] = least(story, given["sure"])
            answer = function(story, as_of, **given)
            if answer is not PUT:
                unsure = story.record(as_of, sure=given.get("sure", 0)).unsure
                put(name, answer, as_json=as_json, unsure=unsure)

    made: click.Command = command
    return made


@contextmanager
def progress() -> Iterator[Callable[[int, int, str], None] | None]:
    """A bar on standard error, where that is a terminal."""
    err = screen.console(stderr=True)
    if not err.is_terminal:
        yield None
        return
    columns = (
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}"),
    )
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task("", total=None, name="")

        def advance(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, name=name[:40].replace("[", "("))

        yield advance
