"""Words of saying and the speech acts they do, from ``cues.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from whipcount.lexicon.lemmas import verb


@cache
def _acts() -> Mapping[str, str]:
    data = tomllib.loads(files("whipcount.lexicon").joinpath("cues.toml").read_text("utf-8"))
    table: dict[str, str] = {}
    for act, lemmas in data["acts"].items():
        for lemma in lemmas.split():
            table.setdefault(lemma, act)
    return table


@cache
def kind(cue: str) -> str | None:
    """The act of a cue's words, "none" where they say nothing, None where they are unknown."""
    found = [act for word in cue.casefold().split() if (act := _acts().get(verb(word)))]
    said = [act for act in found if act != "none"]
    return said[0] if said else (found[0] if found else None)


def says(lemma: str) -> bool:
    """Whether a verb of this lemma, with a clause below it, reports words or thoughts."""
    return _acts().get(lemma, "none") != "none" and lemma not in {"call", "describe"}
