"""Conjunctions, phrases and verbs that make one act hang on another, from ``conditions.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("whipcount.lexicon").joinpath("conditions.toml").read_text("utf-8"))


@cache
def _bag(table: str) -> frozenset[str]:
    return frozenset(w.replace("_", " ") for w in _data()[table]["words"].split())


def _pattern(table: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, the longest first."""
    words = sorted(table, key=lambda w: (-len(w), w))
    said, first = "|".join(map(re.escape, words)), "".join(sorted({re.escape(w[0]) for w in words}))
    return re.compile(rf"(?<![\w-])(?=[{first}])(?:{said})(?![\w-])", re.IGNORECASE)


def markers() -> Mapping[str, str]:
    """Conjunction to polarity."""
    table: Mapping[str, str] = _data()["markers"]
    return table


def phrases() -> Mapping[str, str]:
    """Prepositional phrase to polarity."""
    table: Mapping[str, str] = _data()["phrases"]
    return table


@cache
def marker_pattern() -> re.Pattern[str]:
    """Where a conjunction may stand."""
    return _pattern(markers())


@cache
def phrase_pattern() -> re.Pattern[str]:
    """Where a phrase may stand."""
    return _pattern(phrases())


@cache
def _opening_pattern() -> re.Pattern[str]:
    words = _pattern({*markers(), *phrases(), *_bag("openings")}).pattern
    named = r"on\s(?:\w+\s){1,2}conditions?\b|on\s(?:the\s)?conditions?\b"
    return re.compile(rf"[\W_]*(?:(?i:(?:\w+\s){{0,2}}?{words}|{named})|(?:Should|Were|Had)\b)")


def opening(text: str, at: int) -> int | None:
    """Where the words end that open a condition at a place, if any do."""
    found = _opening_pattern().match(text, at)
    return found.end() if found else None


@cache
def idle_pattern() -> re.Pattern[str]:
    """Words that look like a condition and are none."""
    return _pattern(_data()["not_conditions"]["words"])


def loose() -> frozenset[str]:
    """Phrases and verbs that say as often something else."""
    return _bag("loose")


def verbs() -> Mapping[str, str]:
    """Verb of waiting or depending to polarity."""
    table: Mapping[str, str] = _data()["verbs"]
    return table


def asking() -> frozenset[str]:
    """Predicates behind which "if" means "whether"."""
    return _bag("asking")


def turning() -> frozenset[str]:
    """Acts that something done brought about."""
    return _bag("turning")


def holding() -> frozenset[str]:
    """Acts that wait when refused or put off."""
    return _bag("holding")


def lasting() -> frozenset[str]:
    """Of the acts that wait those that only last: told of the past they wait for nothing."""
    return _bag("lasting")


def telling() -> frozenset[str]:
    """Predicates of saying and thinking: what hangs is said or thought behind them."""
    return _bag("telling")


def knowing() -> frozenset[str]:
    """Predicates of knowing and minding, behind which something may hang."""
    return _bag("knowing")


def bargaining() -> frozenset[str]:
    """Verbs of bargaining: the swap is still to be made."""
    return _bag("bargaining")


def regions() -> frozenset[str]:
    """Parts of the world that act as a body."""
    return _bag("regions")


def consenting() -> frozenset[str]:
    """Verbs for giving it."""
    return _bag("consenting")


def clearing() -> frozenset[str]:
    """Verbs whose passive lets something through."""
    return _bag("clearing")


def effects() -> frozenset[str]:
    """Verbs for what comes of something by itself."""
    return _bag("effects")


def inflicted() -> frozenset[str]:
    """Nouns for what somebody does that others want ended."""
    return _bag("inflicted")


def waged() -> frozenset[str]:
    """Nouns for what those who threaten it do themselves: "there will be a strike"."""
    return _bag("waged")


def moves() -> frozenset[str]:
    """Nouns for what somebody has put on the table and can take back or give."""
    return _bag("moves")


def making() -> frozenset[str]:
    """Verbs for putting such a thing on the table."""
    return _bag("making")


@cache
def doing() -> frozenset[str]:
    """Verbs for what somebody does to a thing and can undo, or has not done yet."""
    return _bag("doing") | _bag("making")


def withheld() -> frozenset[str]:
    """Verbs of giving to somebody, or of dealing with somebody."""
    return _bag("withheld")


def ending() -> frozenset[str]:
    """Verbs for giving no more: who gets nothing can change that."""
    return _bag("ending")


def by_oneself() -> frozenset[str]:
    """Verbs for what one does without another."""
    return _bag("by_oneself")


def lingering() -> frozenset[str]:
    """What a thing does by itself: "the veto stays"."""
    return _bag("lingering")


def containing() -> frozenset[str]:
    """What only a text or a plan does."""
    return _bag("containing")


def receiving() -> frozenset[str]:
    """Verbs whose subject only gets, sees or is something."""
    return _bag("receiving")


def accepting() -> frozenset[str]:
    """Verbs for going along with something."""
    return _bag("accepting")


def selves() -> frozenset[str]:
    """Verbs for what a body does itself though it is told as done to it."""
    return _bag("selves")


def willed() -> frozenset[str]:
    """Verbs for what only people and bodies do."""
    return _bag("willed")


def people() -> frozenset[str]:
    """Nouns of those who act together though no list knows them, in the singular."""
    return _bag("people")


def thing_nouns() -> frozenset[str]:
    """Nouns for things that end as those for people do, in the singular: "number"."""
    return _bag("thing_nouns")


def deeds() -> frozenset[str]:
    """Nouns for what somebody does or gives, in the singular: its owner must move."""
    return _bag("deeds")


def undergone() -> frozenset[str]:
    """Nouns for what is done to their owner: "the envoy's release"."""
    return _bag("undergone")


def contenting() -> frozenset[str]:
    """Verbs whose passive has to content somebody: he must move."""
    return _bag("contenting")


def bills() -> frozenset[str]:
    """What a parliament passes, in the singular."""
    return _bag("bills")


def powers() -> frozenset[str]:
    """What a government makes, changes and takes back, in the singular."""
    return _bag("powers")


def passing() -> frozenset[str]:
    """Verbs for passing it."""
    return _bag("passing")


def obliging() -> frozenset[str]:
    """To make somebody do a thing."""
    return _bag("obliging")


def moving() -> frozenset[str]:
    """What figures do by themselves: "profits fall"."""
    return _bag("moving")


@cache
def sport() -> re.Pattern[str]:
    """Words that only matches have."""
    return re.compile(rf"\b(?:{'|'.join(sorted(_bag('sport')))})\b", re.IGNORECASE)


@cache
def consent() -> re.Pattern[str]:
    """What another must give."""
    words = "|".join(re.escape(w) for w in sorted(_bag("consent"), key=lambda w: (-len(w), w)))
    return re.compile(
        rf"\b(?:{words})\b(?!\s(?:leader|whip|owner|staff|group|rating))", re.IGNORECASE
    )


def harming() -> frozenset[str]:
    """What is threatened, told as a passive, rather than done."""
    return _bag("harming")
