"""The words in ``afield.toml`` by what a report with many of them is about, loaded once."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def words_of(subject: str) -> re.Pattern[str]:
    """The words of a subject, those with a dash with any ending."""
    data = tomllib.loads(files("whipcount.lexicon").joinpath("afield.toml").read_text("utf-8"))
    forms = "|".join(w.replace("-", r"\w*") for w in data[subject].split())
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)
