"""Correct: a person's word over the machine's, kept for good; undone by a later one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import IO, Any, TypeVar

import click

from whipcount import views
from whipcount.cli.options import ask, dossier_option, opened, the_dossier
from whipcount.codec import CLAIM_TYPES
from whipcount.dossier import Dossier
from whipcount.errors import InputError
from whipcount.model import Chain, Judgement, TimeMention
from whipcount.views import wording as w

F = TypeVar("F", bound=Callable[..., Any])
KINDS = sorted(k for k, cls in CLAIM_TYPES.items() if cls not in {Chain, TimeMention})


@click.group()
def judge() -> None:
    """Say what is right, with a reason; a person always wins.

    A claim is named by FILE:LINE or by the beginning of its id. To take a judgement back, reject
    it by its own id.
    """


def signed(function: F) -> F:
    """Add the options that every judgement carries: where, why and by whom."""
    by = click.option(
        "--by", envvar=["WHIPCOUNT_BY", "USER", "USERNAME"], default="",
        help="Who judges; may be set as WHIPCOUNT_BY.",
    )  # fmt: skip
    why = click.option("--why", required=True, help="The reason, for whoever reads it later.")
    return dossier_option(by(why(function)))


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


def put_down(
    dossier: Path | None,
    verb: str,
    target: tuple[str, ...],
    signature: tuple[str, str],
    stands: Mapping[str, object] | None = None,
) -> None:
    """Record the judgement and say how to take it back."""
    by, why = signature
    if not by.strip():
        raise InputError("say who judges: --by NAME, or set WHIPCOUNT_BY once and for all")
    with opened(the_dossier(dossier)) as story:
        made = story.judge(verb, target, stands=stands, by=by, why=why)
        short = views.labels.Labels(story.record()).short(made.id)
    click.echo(f"{verb}: {_changed(made)}")
    click.echo(f"To take it back: whipcount judge reject {short} --why …")


def _changed(made: Judgement) -> str:
    """What was judged, in its words, and what stands now."""
    claim = made.seen.get("claim")
    evidence = claim.get("evidence") if isinstance(claim, Mapping) else None
    words = w.quoted(" ".join(evidence[0]["quote"].split())) if evidence else ""
    stands = (
        ", ".join(f"{k} is now {v}" for k, v in made.stands.items()) if made.verb == "amend" else ""
    )
    target = " and ".join(map(_called, made.seen.get("names") or ()))  # type: ignore[call-overload]
    told = (
        target or f"{made.seen.get('kind', 'claim')} {words or made.seen.get('verb', '')}".strip()
    )
    return f"{told}{f': {stands}' if stands else ''}."


def _called(names: object) -> str:
    """Somebody or something by the first of the names it was known by."""
    return str(names[0]) if isinstance(names, list) and names else str(names)


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


@ask
def issues(story: Dossier, as_of: date | None) -> Any:  # noqa: ANN401  # a view's rows
    """The questions that stances are about, with their ids."""
    return views.issues.issues(story.record(as_of))


COMMANDS = (judge, issues)
