"""Ask: one command per question, each with --json and --as-of."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from whipcount.cli.options import (
    DAY,
    PUT,
    as_of_option,
    ask,
    dossier_option,
    json_option,
    least,
    opened,
    put,
    put_bytes,
    put_foot,
    put_front,
    sure_option,
    the_dossier,
)
from whipcount.dossier import Dossier
from whipcount.errors import InputError
from whipcount.export.png import WIDE
from whipcount.export.sheets import SHEET_FORMATS, sheet_bytes
from whipcount.views.sheet import STALE, Options
from whipcount.views.unsure import left_out


@click.command()
@dossier_option
@as_of_option
@sure_option
@json_option
def show(dossier: Path | None, as_of: date | None, sure: int | None, as_json: bool) -> None:
    """Show the front page: one screen of the whole record."""
    path = the_dossier(dossier)
    with opened(path) as story:
        if as_json:
            asked = least(story, sure)
            unsure = story.record(as_of, sure=asked).unsure
            put("show", story.front(as_of, sure=asked), as_json=True, unsure=unsure)
        else:
            put_front(story, path, as_of, sure)


@ask
@click.argument("issue", required=False)
@click.option("--threshold", help='How many are needed: "20", "majority of 31", "unanimity of 31".')
@click.option("--since", type=DAY, help="Show who moved, or is first heard of, after this day.")
@click.option(
    "--stale", type=click.IntRange(1), default=STALE, show_default=True,
    help="Days without a word before the last report after which a name is stale.",
)  # fmt: skip
@click.option(
    "--format",
    "form",
    type=click.Choice(SHEET_FORMATS),
    help="For other programs and for an article: csv, md, or a picture as svg or png.",
)
@click.option(
    "--width", type=click.IntRange(200, 6400), default=WIDE, show_default=True,
    help="Pixels of a png from left to right.",
)  # fmt: skip
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write; its ending names the format.",
)
@sure_option
def count(
    story: Dossier,
    as_of: date | None,
    issue: str | None,
    form: str | None,
    width: int,
    out: Path | None,
    **asked: Any,  # noqa: ANN401  # sure, threshold, since and stale
) -> Any:  # noqa: ANN401  # a view's rows
    """Who stands where, by issue, and how that moved: a whip's sheet."""
    form, sure = form or _ending(out), asked.pop("sure")
    answer = story.count(issue, as_of, Options(**asked), sure=sure)
    if form is None:
        return answer
    told = left_out(story.record(as_of, sure=sure).unsure, "count")
    put_bytes(sheet_bytes(answer, form, width, told), out)
    put_foot(told, aside=True)
    return PUT


def _ending(out: Path | None) -> str | None:
    """The format that a file's ending names, where a file is to be written.

    Raises:
        InputError: it names none.
    """
    if out is None:
        return None
    if (form := out.suffix.lower().removeprefix(".")) in SHEET_FORMATS:
        return form
    raise InputError("say what to write: --format csv, md, svg or png")


@ask
@sure_option
def pledges(story: Dossier, as_of: date | None, sure: int) -> Any:  # noqa: ANN401  # a view's rows
    """What is promised, on what condition, and taken back."""
    return story.pledges(as_of, sure=sure)


@ask
def needs(story: Dossier, as_of: date | None) -> Any:  # noqa: ANN401  # a view's rows
    """What the reports say is required, and who offers it."""
    return story.needs(as_of)


@ask
@sure_option
@click.option(
    "--if", "supposed", metavar='"ACTOR: ACT"',
    help="Which stated obstacles that act would remove, step by step; never what would happen.",
)  # fmt: skip
def waits(story: Dossier, as_of: date | None, supposed: str | None, sure: int) -> Any:  # noqa: ANN401  # a view's rows
    """Who waits for whom, and where that goes round in a circle."""
    return story.waits(as_of, supposed, sure=sure)


@ask
def meetings(story: Dossier, as_of: date | None) -> Any:  # noqa: ANN401  # a view's rows
    """Which meetings are proposed, planned, held or off."""
    return story.meetings(as_of)


@ask
def timeline(story: Dossier, as_of: date | None) -> Any:  # noqa: ANN401  # a view's rows
    """What happened when."""
    return story.timeline(as_of)


@ask
def disputed(story: Dossier, as_of: date | None) -> Any:  # noqa: ANN401  # a view's rows
    """Where the reports contradict each other."""
    return story.disputed(as_of)


@ask
@click.argument("name", required=False)
def who(story: Dossier, as_of: date | None, name: str | None) -> Any:  # noqa: ANN401  # a view's rows
    """Who is who: names, offices, and how many reports they are in."""
    return story.who(name, as_of)


@ask
@click.argument("actor", required=False)
@click.option("--open", "left_open", is_flag=True, help="Only what was left open or not said.")
def said(story: Dossier, as_of: date | None, actor: str | None, left_open: bool) -> Any:  # noqa: ANN401  # a view's rows
    """Who said what; of one ACTOR, by a name or a part of it."""
    if left_open:
        return story.unsaid(as_of)
    return story.said(actor, as_of)


@ask
def documents(story: Dossier, as_of: date | None) -> Any:  # noqa: ANN401  # a view's rows
    """What was read, how it was dated, and what went wrong."""
    return story.documents(as_of)


@ask
@click.argument("reference", metavar="FILE:LINE|ID")
def explain(story: Dossier, as_of: date | None, reference: str) -> Any:  # noqa: ANN401  # a view's rows
    """Open the words behind a line, and why they were read so."""
    return story.explain(reference, as_of)


COMMANDS = (
    show, count, pledges, needs, waits, meetings, timeline, disputed, who, said, documents, explain,
)  # fmt: skip
