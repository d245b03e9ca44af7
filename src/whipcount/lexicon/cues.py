"""Words of saying and the speech acts they do, from ``cues.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from whipcount.lexicon.lemmas import noun, verb

NAMING = frozenset(
    {"call", "describe", "label", "brand", "dub", "characterise", "characterize", "deem"}
)

NOT = frozenset({"not", "n't", "n’t", "never", "nor"})
COUNTING = frozenset({"count", "tally"})  # so many of a thing
RECKONING = frozenset({"put", "peg", "value", "estimate", "price"})  # a figure "at" so much

PUT = frozenset("it this matter point case thing argument otherwise differently bluntly".split())


@cache
def _file() -> Mapping[str, Mapping[str, str]]:
    text = files("whipcount.lexicon").joinpath("cues.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def _data() -> Mapping[str, str]:
    return _file()["acts"]


@cache
def _words(part: str) -> Mapping[str, str]:
    """The words of a part of the file, each with its act."""
    return {word: act for act, words in _file()[part].items() for word in words.split()}


@cache
def _acts() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for act, lemmas in _data().items():
        for lemma in lemmas.split() if act != "deeds" else ():
            table.setdefault(lemma, act)
    return table


@cache
def kind(cue: str) -> str | None:
    """The act of a cue's words, "none" where they say nothing, None where they are unknown."""
    words = [w.strip(":,;") for w in cue.casefold().split()]
    if verb(words[0] if words else "") == "call" and words[-1] in {"for", "on"}:
        return "demands"
    if words[-1:] == ["at"] and verb(words[0]) in RECKONING:
        return "asserts"
    if words[:1] == ["put"] and PUT & {*words}:
        return "asserts"
    if len(words) > 1 and words[-1] == "out" and verb(words[-2]) == "rule":
        return "denies" if not NOT & {*words} else "none"
    found = [act for word in words if (act := _act(word))]
    said = [act for act in found if act != "none"]
    return said[0] if said else (found[0] if found else None)


def _act(word: str) -> str | None:
    """The act of one word: a verb, else how somebody is who holds something, or a noun for words."""
    said = _acts().get(verb(word)) or _words("states").get(word) or _words("tones").get(word)
    return said or _words("nouns").get(noun(word)) or _words("stands").get(noun(word))


def of_noun(lemma: str) -> bool:
    """Whether a noun is one for somebody's words."""
    return lemma in _words("nouns")


def noun_of_words(lemma: str) -> bool:
    """Whether a noun is one for words or for what somebody holds."""
    return of_noun(lemma) or stands(lemma)


def stands(lemma: str) -> bool:
    """Whether a noun is one for what somebody holds: "the board's verdict is that …"."""
    return lemma in _words("stands")


def tone(word: str) -> bool:
    """Whether an adjective tells how somebody speaks: "was blunt: …"."""
    return word in _words("tones")


def written(lemma: str) -> bool:
    """Whether a noun is one for what somebody writes: a letter, a statement."""
    return lemma in _words("written")


def judges(lemma: str) -> bool:
    """Whether a verb says of something what it is or what its fault is."""
    return lemma in _words("judging")


def takes(lemma: str) -> bool:
    """Whether a verb with an object and what that is taken for tells an opinion."""
    return lemma in _words("taking")


@cache
def says(lemma: str) -> bool:
    """Whether a verb of this lemma, with a clause below it, reports words or thoughts."""
    return _acts().get(lemma, "none") != "none" and lemma not in NAMING


@cache
def of_deeds(cue: str) -> bool:
    """Whether what a cue says may as well be done: "agreed on cuts", "announced a deal"."""
    words = [verb(w) for w in cue.casefold().split()]
    if words[-1:] == ["at"] and words[0] in RECKONING:
        return False
    known = [w for w in words if _acts().get(w, "none") != "none"]
    deeds = _data()["deeds"].split()
    return bool(known) and all(w in deeds for w in known)
