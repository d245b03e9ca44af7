"""``issues``: the questions that stances are about, listed, merged, renamed and exported."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from whipcount.cli.options import (
    as_of_option,
    codebook_option,
    dossier_option,
    json_option,
    opened,
    put,
    the_dossier,
)
from whipcount.cli.signing import check_signature, put_down, signed, told_how_to_undo


@click.group(invoke_without_command=True)
@dossier_option
@as_of_option
@json_option
@codebook_option
@click.pass_context
def issues(
    context: click.Context,
    dossier: Path | None,
    as_of: date | None,
    as_json: bool,
    codebook: Path | None,
) -> None:
    """The questions that stances are about, with their ids; alone it lists them."""
    if context.invoked_subcommand is None:
        with opened(the_dossier(dossier), codebook=codebook) as story:
            put("issues", story.issues(as_of), as_json=as_json)


@issues.command()
@click.argument("names", nargs=-1, required=True)
@signed
def merge(names: tuple[str, ...], dossier: Path | None, by: str, why: str) -> None:
    """Say that two or more issues are one; the first gives the name."""
    put_down(dossier, "same", names, (by, why))


@issues.command()
@click.argument("issue")
@click.argument("name")
@signed
def rename(issue: str, name: str, dossier: Path | None, by: str, why: str) -> None:
    """Give an ISSUE a NAME of your own."""
    check_signature(by)
    with opened(the_dossier(dossier)) as story:
        made = story.rename_issue(issue, name, by=by, why=why)
        click.echo(f"It is now called {' '.join(name.split())!r}.")
        told_how_to_undo(story, made)


@issues.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write.")
@dossier_option
@codebook_option
def export(out: Path | None, dossier: Path | None, codebook: Path | None) -> None:
    """Write all issues as a codebook; edit it and keep it beside the reports as issues.toml."""
    with opened(the_dossier(dossier), codebook=codebook) as story:
        words = story.issues_codebook()
    if out is None:
        click.echo(words, nl=False)
    else:
        out.write_text(words, encoding="utf-8")
        click.echo(f"Wrote {out}.", err=True)
