"""Actors: who was taken for whom, and a user's own list of who is who."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from whipcount import views
from whipcount.cli.options import (
    as_of_option,
    dossier_option,
    json_option,
    opened,
    put,
    the_dossier,
)
from whipcount.cli.signing import signed
from whipcount.errors import InputError

COLUMNS = """The file is CSV with a first line of columns, or JSON Lines.

    name (needed), type (state, organization, person, group), aliases
    (parted by ;), role, of, from, to (days), iso3166, plover, wikidata

A name may stand in several rows, one for each role. In JSON Lines aliases is
a list, roles a list of objects with title, of, from and to, codes an object.
Chains that go by a name or alias of one row are one actor, whatever the
machine took them for. What the list says wins over what the program knows,
and a list read later over one read before. A list is kept like a judgement:
through every re-reading, in judge dump, and until it is rejected by its id.
"""


@click.group("actors", invoke_without_command=True)
@dossier_option
@as_of_option
@json_option
@click.pass_context
def actors(ctx: click.Context, dossier: Path | None, as_of: date | None, as_json: bool) -> None:
    """Who was taken for whom: names, spellings and ids."""
    if ctx.invoked_subcommand:
        ctx.obj = dossier
        return
    with opened(the_dossier(dossier)) as story:
        put("actors", story.who(None, as_of), as_json=as_json)


@actors.command("import", help=f"Take in a list of actors of your own.\n\n\b\n{COLUMNS}")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@signed
@click.pass_context
def take_in(ctx: click.Context, file: Path, dossier: Path | None, by: str, why: str) -> None:
    """Take in a list of actors of the user's own."""
    if not by.strip():
        raise InputError("say who vouches for the list: --by NAME, or set WHIPCOUNT_BY")
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is not UTF-8 text: {error}") from error
    except FileNotFoundError as error:
        raise InputError(f"there is no file {file}") from error
    with opened(the_dossier(dossier or ctx.obj)) as story:
        made = story.import_actors(text, source=file.name, by=by, why=why)
        short = views.labels.Labels(story.record()).short(made.id)
    count = len(made.seen.get("names") or ())  # type: ignore[arg-type]
    click.echo(f"{count} actors taken in from {file.name}.")
    click.echo(f"To take the list back: whipcount judge reject {short} --why …")
