"""The word lists of ``issues.toml``: what says little of a question, loaded once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("issues.toml").read_text("utf-8"))


@cache
def light() -> frozenset[str]:
    """Acts that any question may be put with: "take part", "vote"."""
    return frozenset(_data()["light"].split())


@cache
def pointing() -> frozenset[str]:
    """Nouns that only point back: "the plan"."""
    return frozenset(_data()["pointing"].split())


@cache
def idle() -> frozenset[str]:
    """Ways to take, put off or change a stance: "gave way" says nothing of what it is about."""
    return frozenset(_data()["idle"].split())


@cache
def votable() -> frozenset[str]:
    """Kinds and stems of things that are put to a vote: "law", "motion"."""
    return frozenset(_data()["votable"].split())


@cache
def bodies() -> frozenset[str]:
    """Who acts, in common nouns: "more than 80 countries" says nothing of what is asked."""
    return frozenset(_data()["bodies"].split())


@cache
def plain_verbs() -> frozenset[str]:
    """Verbs, in their base form, that are no noun where they begin a phrase: "bring", "discuss"."""
    return frozenset(_data()["plain_verbs"].split())


@cache
def measures() -> frozenset[str]:
    """How much and when."""
    return frozenset(_data()["measures"].split())


@cache
def prepositions() -> frozenset[str]:
    """Words that hang one noun on another."""
    return frozenset(_data()["prepositions"].split())


@cache
def asides() -> re.Pattern[str]:
    """Where a wording's subject ends."""
    signs, words = _data()["aside_signs"], "|".join(_data()["aside_words"])
    return re.compile(rf"\s*[{re.escape(signs)}]|\s+(?:{words})\b", re.IGNORECASE)


@cache
def conditions() -> re.Pattern[str]:
    """Where a condition begins."""
    return re.compile(rf"\s+(?:{'|'.join(_data()['conditions'])})\b", re.IGNORECASE)


@cache
def doubling() -> frozenset[str]:
    """Verbs of several syllables that double their last letter before -ing."""
    return frozenset(_data()["doubling"]["verbs"].split())


@cache
def nominals() -> frozenset[str]:
    """Nouns of acts that are done to what follows: "a ban on night flights"."""
    return frozenset(_data()["nominals"].split())


@cache
def hints() -> Mapping[str, tuple[str, ...]]:
    """Nouns that point back with the kinds of things each can be: "deal" an agreement, "text" also a law."""
    return {
        w: tuple(kinds.split()) for kinds, told in _data()["hints"].items() for w in told.split()
    }


@cache
def phrases() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Verbs of two words, and for each the word that it is compared by: "step down", "resign"."""
    table = {p: word for word, told in _data()["phrases"].items() for p in told.split("|")}
    longest = sorted(table, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest)})\b"), table
