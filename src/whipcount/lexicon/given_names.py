"""Common given names by who mostly bears them, from ``given_names.toml``, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _tables() -> dict[str, str]:
    text = files("whipcount.lexicon").joinpath("given_names.toml").read_text("utf-8")
    return tomllib.loads(text)


def one_given_name(a: str, b: str) -> bool:
    """Whether one of two given names, lower case, is short for the other, or the other in another spelling."""
    short = b in _short().get(a, ()) or a in _short().get(b, ())
    return short or b in _spelt().get(a, ())


@cache
def short_forms(full: str = "") -> frozenset[str]:
    """What bearers of a given name, lower case, are called for short; of no name, all such forms."""
    every = _short()
    return every.get(full, frozenset()) if full else frozenset().union(*every.values())


@cache
def _spelt() -> dict[str, frozenset[str]]:
    rows = [line.split() for line in _tables()["spelt"].strip().splitlines()]
    return {name: frozenset(row) for row in rows for name in row}


@cache
def _short() -> dict[str, frozenset[str]]:
    rows = (line.split() for line in _tables()["short"].strip().splitlines())
    return {full: frozenset(short) for full, *short in rows}


@cache
def family_first() -> frozenset[str]:
    """Family names, lower case, of peoples who write them before the given name."""
    return frozenset(_tables()["family_first"].split())


@cache
def given_names() -> dict[str, str]:
    """Each given name, lower case, with the letter of who bears it."""
    data = _tables()
    return dict.fromkeys(data["male"].split(), "m") | dict.fromkeys(data["female"].split(), "f")
