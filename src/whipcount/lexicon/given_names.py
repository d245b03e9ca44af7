"""Common given names by who mostly bears them, from ``given_names.toml``, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def given_names() -> dict[str, str]:
    """Each given name, lower case, with the letter of who bears it."""
    text = files("whipcount.lexicon").joinpath("given_names.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return dict.fromkeys(data["male"].split(), "m") | dict.fromkeys(data["female"].split(), "f")
