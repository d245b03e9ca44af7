"""What every judgement carries: by whom, why, and how it is put down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from whipcount import views
from whipcount.cli.options import dossier_option, opened, the_dossier
from whipcount.dossier import Dossier
from whipcount.errors import InputError
from whipcount.model import Judgement
from whipcount.views import wording as w

F = TypeVar("F", bound=Callable[..., Any])


def signed(function: F) -> F:
    """Add the options that every judgement carries: where, why and by whom."""
    by = click.option(
        "--by", envvar=["WHIPCOUNT_BY", "USER", "USERNAME"], default="",
        help="Who judges; may be set as WHIPCOUNT_BY.",
    )  # fmt: skip
    why = click.option("--why", required=True, help="The reason, for whoever reads it later.")
    return dossier_option(by(why(function)))


def put_down(
    dossier: Path | None,
    verb: str,
    target: tuple[str, ...],
    signature: tuple[str, str],
    stands: Mapping[str, object] | None = None,
) -> None:
    """Record the judgement and say how to take it back."""
    by, why = signature
    check_signature(by)
    with opened(the_dossier(dossier)) as story:
        made = story.judge(verb, target, stands=stands, by=by, why=why)
        click.echo(f"{verb}: {_changed(made)}")
        told_how_to_undo(story, made)


def check_signature(by: str) -> None:
    """Refuse a judgement that nobody signs.

    Raises:
        InputError: the name is empty.
    """
    if not by.strip():
        raise InputError("say who judges: --by NAME, or set WHIPCOUNT_BY once and for all")


def told_how_to_undo(story: Dossier, made: Judgement) -> None:
    """Say how a judgement is taken back."""
    short = views.labels.Labels(story.record()).short(made.id)
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
