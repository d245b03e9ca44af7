"""Export: the record for other programs."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from whipcount.cli.options import (
    as_of_option,
    dossier_option,
    least,
    opened,
    put_foot,
    sure_option,
    the_dossier,
)
from whipcount.export import FORMATS, write
from whipcount.views.unsure import left_out


@click.command()
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True,
    help="csv makes a folder of tables.",
)  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path), help="File or, for csv, folder to write.")
@dossier_option
@as_of_option
@sure_option
def export(
    form: str, out: Path | None, dossier: Path | None, as_of: date | None, sure: int | None
) -> None:
    """Export the record as jsonl, csv or md.

    Without --out it goes to standard output. With --sure no line refers to one that is left out; what hung on
    a condition stays conditional without it, and the header counts what is not there.
    """
    with opened(the_dossier(dossier)) as story:
        asked = least(story, sure)
        record = story.record(as_of, sure=asked)
        if out is None:
            for piece in story.export(form, as_of, sure=asked):
                sys.stdout.buffer.write(piece.encode("utf-8"))
        else:
            for path in write(record, form, out, story.settings):
                click.echo(f"Wrote {path}.", err=True)
        put_foot(left_out(record.unsure, form), aside=True)


COMMANDS = (export,)
