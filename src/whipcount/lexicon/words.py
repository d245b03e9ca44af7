"""The small word classes of ``words.toml`` as sets and tables, loaded once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("words.toml").read_text("utf-8"))


@cache
def _bag(name: str) -> frozenset[str]:
    return frozenset(_data()[name].split())


def stop_words() -> frozenset[str]:
    """Words that carry no meaning of their own."""
    return _bag("stop_words")


def after_quotation() -> frozenset[str]:
    """Words that go on behind a closing single mark, not behind a possessive."""
    return _bag("after_quotation")


def links() -> frozenset[str]:
    """Prepositions, conjunctions and particles beyond the stop words: what a noun phrase ends before."""
    return _bag("links")


def days() -> frozenset[str]:
    """The days of the week by name."""
    return _bag("days")


def negators() -> frozenset[str]:
    """Words that deny the predicate they hang on."""
    return _bag("negators")


def predicate_adjectives() -> frozenset[str]:
    """Adjectives that take an act of their subject: "ready to", "opposed to"."""
    return _bag("predicate_adjectives")


def predicate_nouns() -> frozenset[str]:
    """Nouns that stand for somebody's act: "refusal", "offer"."""
    return _bag("predicate_nouns")


@cache
def conditional_markers() -> frozenset[str]:
    """Conjunctions under which a clause is not asserted."""
    return frozenset(m.replace("_", " ") for m in _bag("conditional_markers"))


def prospective_verbs() -> frozenset[str]:
    """Verbs whose infinitive lies ahead: "plans to"."""
    return _bag("prospective_verbs")


def people_nouns() -> frozenset[str]:
    """Nouns for people that no ending tells: "agent", "priest"."""
    return _bag("people_nouns")


def agent_like() -> frozenset[str]:
    """Nouns for things that end as those for people do: "newspaper", "document"."""
    return _bag("agent_like")


def light_verbs() -> frozenset[str]:
    """Verbs that only carry their noun: "made an offer", "voiced support"."""
    return _bag("light_verbs")


@cache
def phrasals() -> frozenset[str]:
    """Verbs with a particle, a blank between: "rule out"."""
    return frozenset(v.replace("_", " ") for v in _bag("phrasals"))


@cache
def times() -> frozenset[str]:
    """Nouns that say when by themselves: "pulled out last week"."""
    return _bag("times")


def bodies() -> frozenset[str]:
    """Common nouns for bodies that can act as one: "the board"."""
    return _bag("bodies")


def collectives() -> frozenset[str]:
    """Nouns for many who stand together, or for a place as those who live there: "the retail sector", "the island"."""
    return _bag("collectives")


def meeting_words() -> frozenset[str]:
    """Stems that every meeting's name has, and that tell none from another."""
    return _bag("meeting_words")


def modals() -> Mapping[str, str]:
    """Written form of a modal verb to its lemma."""
    table: Mapping[str, str] = _data()["modals"]
    return table


@cache
def present_forms() -> frozenset[str]:
    """Auxiliary forms in the present tense."""
    return frozenset(_data()["present_forms"]["forms"].split())


@cache
def kinds() -> Mapping[str, str]:
    """Word to the kind of political act it names, from ``kinds.toml``."""
    data = tomllib.loads(files("whipcount.lexicon").joinpath("kinds.toml").read_text("utf-8"))
    return {word: kind for kind, listed in data["kinds"].items() for word in listed.split()}
