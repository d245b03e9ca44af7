"""Words of giving, promising and taking back from ``pledges.toml``, ready to look up."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("pledges.toml").read_text("utf-8"))


@cache
def _bag(table: str, key: str = "words") -> frozenset[str]:
    return frozenset(w.replace("_", " ") for w in _data()[table][key].split())


@cache
def _inverted(table: str) -> Mapping[str, str]:
    out: dict[str, str] = {}
    for value, written in _data()[table].items():
        for lemma in written.split():
            out.setdefault(lemma.replace("_", " "), value)
    return out


def binding() -> Mapping[str, str]:
    """Verbs that make whatever follows a pledge, to the step of the ladder."""
    return _inverted("binding")


def giving() -> Mapping[str, str]:
    """Verbs that pledge, give or take back where a gift follows, to the step of the ladder."""
    return _inverted("status")


@cache
def verbs() -> Mapping[str, str]:
    """All verbs of the ladder."""
    return {**giving(), **binding()}


def wary() -> frozenset[str]:
    """Of the binding verbs those that bind only to what plainly gives something."""
    return _bag("wary", "verbs")


def helping() -> frozenset[str]:
    """Verbs whose "will" is a promise of their own."""
    return _bag("helping", "verbs")


@cache
def public() -> Mapping[str, frozenset[str]]:
    """Verbs of public acts, to the nouns that make them so; "*" stands for any."""
    table = _data()["public"]
    return {lemma.replace("_", " "): frozenset(table[lemma].split()) for lemma in table}


@cache
def sparing() -> Mapping[str, frozenset[str]]:
    """Verbs of harm that one spares others, to the nouns that make it harm; "*": any, "-": none."""
    table = _data()["sparing"]
    return {lemma.replace("_", " "): frozenset(table[lemma].split()) for lemma in table}


@cache
def hollow() -> Mapping[str, frozenset[str]]:
    """Verbs that give nobody anything, to the nouns that make them so; "*": any, "-": none."""
    table = _data()["hollow"]
    return {lemma.replace("_", " "): frozenset(table[lemma].split()) for lemma in table}


def ideas() -> frozenset[str]:
    """What one backs by taking a side."""
    return _bag("ideas")


def warlike() -> frozenset[str]:
    """Verbs of harm that is sworn."""
    return _bag("warlike", "verbs")


@cache
def keeping() -> Mapping[str, frozenset[str]]:
    """Verbs of keeping to something; "*" where whatever it is binds."""
    table = _data()["keeping"]
    return {lemma: frozenset(table[lemma].split()) for lemma in table}


def bettering() -> frozenset[str]:
    """Verbs of what is done to somebody's good, told without who does it."""
    return _bag("bettering", "verbs")


def rules() -> frozenset[str]:
    """What binds those who keep to it."""
    return _bag("bound", "rules")


def spared() -> frozenset[str]:
    """What others are glad that there is none of."""
    return _bag("bound", "spared") | grievances()


def starting() -> frozenset[str]:
    """Verbs whose "will" promises only with troops, aid and the like behind it."""
    return _bag("starting", "verbs")


def getting() -> frozenset[str]:
    """Verbs whose subject gets something, or does something else than give."""
    return _bag("getting", "verbs")


def scores() -> frozenset[str]:
    """What is counted in a game or a show."""
    return _bag("scores")


def idle() -> frozenset[str]:
    """Verbs that promise nothing."""
    return _bag("idle", "verbs")


def inert() -> frozenset[str]:
    """Verbs of what stays, falls out so or is only put off: no act, even on terms."""
    return _bag("inert", "verbs")


def threats() -> frozenset[str]:
    """Verbs that threaten where they hang on an "if"."""
    return _bag("threats", "verbs")


def ending() -> frozenset[str]:
    """Verbs of ending, by which one gives only where it is good to be rid of a thing."""
    return _bag("ending", "verbs")


def grievances() -> frozenset[str]:
    """What others are glad to be rid of."""
    return _bag("ending", "grievances")


def empty() -> frozenset[str]:
    """Things that are promised without giving anything."""
    return _bag("empty")


def deeds() -> frozenset[str]:
    """What gives nothing, though a parse takes it for the giver."""
    return _bag("deeds")


def wares() -> frozenset[str]:
    """What is brought out, not given."""
    return _bag("wares")


def papers() -> frozenset[str]:
    """What is published."""
    return _bag("wares", "papers")


def offering() -> frozenset[str]:
    """Adjectives of readiness."""
    return _bag("offering", "adjectives")


def containing() -> frozenset[str]:
    """Verbs that list what an offer holds."""
    return _bag("containing", "verbs")


def nouns() -> Mapping[str, str]:
    """Nouns that stand for a pledge, to the step of the ladder."""
    return _inverted("nouns")


def acts() -> Mapping[str, str]:
    """Nouns of what is given, to the act of giving it."""
    return _inverted("act")


def armed() -> frozenset[str]:
    """Words that make aid military."""
    return _bag("armed")


def softened() -> frozenset[str]:
    """Heads whose act such a word changes."""
    return _bag("armed", "softens")


def containers() -> frozenset[str]:
    """Heads that only hold what is given."""
    return _bag("containers")


def reduced_goods() -> frozenset[str]:
    """Things whose cutting is itself the promise."""
    return _bag("reduced_good")


def welcoming() -> frozenset[str]:
    """Verbs of those who are glad of what others give."""
    return _bag("welcoming", "verbs")


def texts() -> frozenset[str]:
    """Texts that hold sums by their wording."""
    return _bag("texts")


def laws() -> frozenset[str]:
    """Of these, what is no law until it has passed."""
    return _bag("texts", "laws")


def unsigned() -> frozenset[str]:
    """Of these, what nobody has signed."""
    return _bag("texts", "unsigned")


def reckoning() -> frozenset[str]:
    """Verbs of saying how much something is."""
    return _bag("figures", "reckoning")


def sinking() -> frozenset[str]:
    """Verbs of growing less."""
    return _bag("figures", "sinking")
