"""Correct: a person's word over the machine's, kept for good; undone by a later one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, TypeVar

import click

from whipcount.cli.issues import issues
from whipcount.cli.options import dossier_option, json_option, opened, put, the_dossier
from whipcount.cli.signing import put_down, signed
from whipcount.codec import CLAIM_TYPES
from whipcount.errors import InputError
from whipcount.model import Chain, TimeMention

F = TypeVar("F", bound=Callable[..., Any])
KINDS = sorted(k for k, cls in CLAIM_TYPES.items() if cls not in {Chain, TimeMention})


@click.group()
def judge() -> None:
    """Say what is right, with a reason; a person always wins.

    A claim is named by FILE:LINE or by the beginning of its id. To take a judgement back, reject
    it by its own id.
    """


set_option = click.option(
    "--set",
    "given",
    multiple=True,
    metavar="FIELD=VALUE",
    help="What it should say; may be repeated.",
)


def fields(given: tuple[str, ...]) -> dict[str, object]:
    """``stance=offered`` as a mapping.

    Raises:
        InputError: an equals sign is missing.
    """
    out: dict[str, object] = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise InputError(f"{pair!r} is not FIELD=VALUE, as in --set stance=offered")
        out[name.strip()] = value.strip()
    return out


@judge.command()
@click.argument("claim")
@signed
def accept(claim: str, dossier: Path | None, by: str, why: str) -> None:
    """Say that a claim is read rightly."""
    put_down(dossier, "accept", (claim,), (by, why))


@judge.command()
@click.argument("claim")
@signed
def reject(claim: str, dossier: Path | None, by: str, why: str) -> None:
    """Say that a claim is read wrongly, or take back a judgement."""
    put_down(dossier, "reject", (claim,), (by, why))


@judge.command()
@click.argument("claim")
@set_option
@signed
def amend(claim: str, given: tuple[str, ...], dossier: Path | None, by: str, why: str) -> None:
    """Say what a claim should say.

    As in: whipcount judge amend 002:11 --set stance=offered --why "..."
    """
    if not given:
        raise InputError("say what it should be: --set FIELD=VALUE")
    put_down(dossier, "amend", (claim,), (by, why), fields(given))


@judge.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("place", metavar="FILE:LINE")
@click.argument("words")
@set_option
@signed
def add(
    kind: str,
    place: str,
    words: str,
    given: tuple[str, ...],
    **signature: Any,  # noqa: ANN401
) -> None:
    """Add a claim that the machine missed, by the WORDS it rests on at FILE:LINE."""
    stands = {"kind": kind, "words": words, **fields(given)}
    put_down(signature["dossier"], "add", (place,), (signature["by"], signature["why"]), stands)


@judge.command()
@click.argument("names", nargs=-1, required=True)
@signed
def same(names: tuple[str, ...], dossier: Path | None, by: str, why: str) -> None:
    """Say that actors, or issues, are one and the same."""
    put_down(dossier, "same", names, (by, why))


@judge.command()
@click.argument("names", nargs=-1, required=True)
@signed
def different(names: tuple[str, ...], dossier: Path | None, by: str, why: str) -> None:
    """Say that actors, or issues, are not the same."""
    put_down(dossier, "different", names, (by, why))


@judge.command()
@click.argument("contradiction")
@signed
def dismiss(contradiction: str, dossier: Path | None, by: str, why: str) -> None:
    """Put a false contradiction away for good."""
    put_down(dossier, "dismiss", (contradiction,), (by, why))


@judge.command()
@click.argument("coders", nargs=-1)
@dossier_option
@json_option
def compare(coders: tuple[str, ...], dossier: Path | None, as_json: bool) -> None:
    """How far two or more CODERS agree: share and Krippendorff's alpha, field by field.

    All who judged, if none is named. Judgements made elsewhere come in by judge load.
    """
    with opened(the_dossier(dossier)) as story:
        put("compare", story.agreement(coders), as_json=as_json)


@judge.command()
@dossier_option
def dump(dossier: Path | None) -> None:
    """Write all judgements as JSON Lines, fit for version control."""
    with opened(the_dossier(dossier)) as story:
        click.echo(story.dump_judgements(), nl=False)


@judge.command()
@click.argument("file", type=click.File("r", encoding="utf-8"))
@dossier_option
def load(file: IO[str], dossier: Path | None) -> None:
    """Take in judgements that dump wrote."""
    with opened(the_dossier(dossier)) as story:
        taken = story.load_judgements(file.read())
    click.echo(f"{taken} new.")


COMMANDS = (judge, issues)
