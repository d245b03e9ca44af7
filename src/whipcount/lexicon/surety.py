"""The weight of each sign that a position is right: ``surety.toml``, loaded once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("surety.toml").read_text("utf-8"))


def base() -> float:
    """The log odds of a position none of whose signs are there."""
    return float(_data()["base"])


@cache
def weights() -> Mapping[str, float]:
    """Sign to the log odds that it adds."""
    return {sign: float(weight) for sign, weight in _data()["weights"].items()}
