"""What numbers count, and at which step: ``figures.toml`` as look-up tables, loaded once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("figures.toml").read_text("utf-8"))


@cache
def _turned(table: str) -> Mapping[str, str]:
    """Each word of a table with the name of its row."""
    return {word: name for name, listed in _data()[table].items() for word in listed.split()}


def numbers() -> Mapping[str, int]:
    """Written numbers up to ninety, and the dozen."""
    table: Mapping[str, int] = _data()["numbers"]
    return table


def measures() -> Mapping[str, str]:
    """Word to what happened to those who are counted: "killed", "displaced"."""
    return _turned("measures")


@cache
def growing() -> frozenset[str]:
    """Measures of which a later report may tell more."""
    return frozenset(_data()["growing"]["measures"].split())


@cache
def soft() -> frozenset[str]:
    """Measures that a report may leave unsaid."""
    return frozenset(_data()["growing"]["soft"].split())


def stages() -> Mapping[str, str]:
    """Word to the step at which a number stands: asked, offered, paid."""
    return _turned("stages")


def same() -> Mapping[str, str]:
    """Noun to the one that it counts with."""
    return _turned("same")


@cache
def opposites() -> Mapping[str, tuple[str, bool]]:
    """Lemma of a verb to the act that it does (True) or undoes (False), from ``opposites.toml``."""
    text = files("whipcount.lexicon").joinpath("opposites.toml").read_text("utf-8")
    table: dict[str, tuple[str, bool]] = {}
    for act, row in tomllib.loads(text)["act"].items():
        table.update(dict.fromkeys(row["undoes"].split(), (act, False)))
        table.update(dict.fromkeys(row["does"].split(), (act, True)))
    return table


def bodies() -> Mapping[str, str]:
    """Noun to the body that acts apart from the others of its state: "senators" are of the upper house."""
    return _turned("bodies")


def vague() -> Mapping[str, str]:
    """Nouns that may mean anybody, and anything, of a story."""
    return _turned("vague")
