"""Export: the record for other programs."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from whipcount.cli.options import as_of_option, dossier_option, opened, the_dossier
from whipcount.export import FORMATS, write


@click.command()
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True,
    help="csv makes a folder of tables.",
)  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path), help="File or, for csv, folder to write.")
@dossier_option
@as_of_option
def export(form: str, out: Path | None, dossier: Path | None, as_of: date | None) -> None:
    """Export the record as jsonl, csv or md.

    Without --out it goes to standard output.
    """
    with opened(the_dossier(dossier)) as story:
        if out is None:
            for piece in story.export(form, as_of):
                sys.stdout.buffer.write(piece.encode("utf-8"))
            return
        for path in write(story.record(as_of), form, out, story.settings):
            click.echo(f"Wrote {path}.", err=True)


COMMANDS = (export,)
