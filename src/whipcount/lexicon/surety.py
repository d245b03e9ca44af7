"""The weight of each sign that a claim is right, by kind of claim: ``surety.toml``, loaded once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def _data() -> Mapping[str, Mapping[str, float]]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("surety.toml").read_text("utf-8"))


def base(kind: str) -> float:
    """The log odds of a claim none of whose signs are there."""
    return _data()[kind]["base"]


@cache
def weights(kind: str) -> Mapping[str, float]:
    """Sign to the log odds that it adds."""
    return {sign: weight for sign, weight in _data()[kind].items() if sign != "base"}
