"""Verbs that tell of one kind of deed: ``deeds.toml`` as look-up tables, loaded once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from whipcount.lexicon import cues, lemmas

SHORTEST = 6  # letters of a past form that is read as a verb

PARTICLE = re.compile(r"\s(down|off|up|out|apart|on|over|through|into|a\shalt)\b")

# "Gave its consent": an act told by its noun.
CONSENT = re.compile(
    r"\s(?:(?:its|their|his|her|the|a|an|it|them)\s)?(?:\w+\s)?(?:consent|assent|approval|blessing|agreement|green\slight|go-ahead|nod)\b"
)


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("deeds.toml").read_text("utf-8"))


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    """Each lemma with the kinds that it can be of."""
    found: dict[str, set[str]] = {}
    for kind, listed in _data()["deeds"].items():
        for lemma in listed.split():
            found.setdefault(lemma, set()).add(kind)
    return {lemma: frozenset(kinds) for lemma, kinds in found.items()}


def kinds(word: str, after: str) -> frozenset[str]:
    """The kinds of deeds that a verb can tell of, with its particle where it has one: "broke down".

    A regular past form of any other verb, but one of saying, is of a kind of its own.
    """
    lemma, particle, table = lemmas.verb(word), PARTICLE.match(after), _kinds()
    if lemma == "give" and CONSENT.match(after):
        return frozenset({"approve"})
    with_it = table.get(f"{lemma}_{particle[1].replace(' ', '_')}") if particle else None
    own = frozenset({lemma}) if _regular(word) and not cues.says(lemma) else frozenset[str]()
    return with_it or table.get(lemma) or own


def _regular(word: str) -> bool:
    return len(word) >= SHORTEST and word.endswith("ed")


@cache
def once() -> frozenset[str]:
    """Kinds of which there is one for a thing."""
    return frozenset(_data()["once"]["once"].split())


@cache
def placed() -> frozenset[str]:
    """Kinds that are done at one place."""
    return frozenset(_data()["placed"]["placed"].split())
