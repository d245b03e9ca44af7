"""The words that tell of meetings, from ``meetings.toml``, loaded once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("meetings.toml").read_text("utf-8"))


@cache
def bag(table: str, name: str) -> frozenset[str]:
    """A word list as a set; a particle is joined to its verb by an underscore in the file."""
    return frozenset(w.replace("_", " ") for w in _data()[table][name].split())


@cache
def pattern(table: str, name: str) -> re.Pattern[str]:
    """A pattern, whatever the case, its lists of words filled in."""
    written: str = _data()[table][name]
    for token, words in _data()["fills"].items():
        written = written.replace(token, words)
    return re.compile(written, re.IGNORECASE)
