"""The words in ``afield.toml`` by what a report with many of them is about, loaded once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("afield.toml").read_text("utf-8"))


@cache
def public() -> frozenset[str]:
    """What reports of public affairs are full of, in the singular."""
    return _bag("public")


@cache
def private() -> frozenset[str]:
    """What reports of matches, shows, crimes, gadgets and accidents are full of, in the singular."""
    return _bag("private")


@cache
def either() -> frozenset[str]:
    """What both are full of, where the public affairs are those of sport, film, courts or software."""
    return _bag("either")


def _bag(table: str) -> frozenset[str]:
    return frozenset(w.replace("_", " ") for w in _data()[table]["words"].split())
