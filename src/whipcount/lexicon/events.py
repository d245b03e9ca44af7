"""Verbs and nouns of events by PLOVER type, from ``events.toml``, loaded once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("events.toml").read_text("utf-8"))


@cache
def types(table: str) -> Mapping[str, str]:
    """Lemma to type, for ``verbs`` or ``nouns``; the first type that lists a lemma has it."""
    found: dict[str, str] = {}
    for name, lemmas in _data()[table].items():
        for lemma in lemmas.split():
            found.setdefault(lemma.replace("_", " "), name)
    return found


@cache
def bag(name: str) -> frozenset[str]:
    """A word list as a set."""
    return frozenset(_data()["words"][name].split())
