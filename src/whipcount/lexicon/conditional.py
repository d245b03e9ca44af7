"""Conjunctions, phrases and verbs that make one act hang on another, from ``conditions.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("conditions.toml").read_text("utf-8"))


def markers() -> Mapping[str, str]:
    """Conjunction to polarity."""
    table: Mapping[str, str] = _data()["markers"]
    return table


def phrases() -> Mapping[str, str]:
    """Prepositional phrase to polarity."""
    table: Mapping[str, str] = _data()["phrases"]
    return table


def verbs() -> Mapping[str, str]:
    """Verb of waiting or depending to polarity."""
    table: Mapping[str, str] = _data()["verbs"]
    return table


def not_conditions() -> tuple[str, ...]:
    """Openings that look like a condition and are none."""
    return tuple(_data()["not_conditions"]["words"])
