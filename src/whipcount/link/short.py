"""What else an actor goes by: a person's surname that nobody shares, a source without its article.

Actors in; the same with these among their aliases out. Nothing is joined by them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from whipcount.lexicon.given_names import given_names
from whipcount.lexicon.people import people
from whipcount.link.names import fold
from whipcount.model import Actor

ARTICLES = ("a ", "an ", "one ", "another ")
PAIR = 2  # words
PARTED = re.compile(r"[A-Z][a-z]+-[a-z]+")
JOINED = frozenset(
    "de da di du del della van von der den bin ibn al el la le af av ten ter".split()
)


def with_short_forms(actors: Iterable[Actor]) -> list[Actor]:
    """The actors, each with the short form of its name that is its own."""
    rows = list(actors)
    taken = Counter(f for a in rows for f in {fold(n) for n in (a.name, *a.aliases)})
    taken.update(f for a in rows for f in {fold(n) for n in _surnames(a)} - _called(a))
    return [_longer(a, taken) for a in rows]


def _called(actor: Actor) -> set[str]:
    return {fold(n) for n in (actor.name, *actor.aliases)}


def _longer(actor: Actor, taken: Counter[str]) -> Actor:
    own = [n for n in _surnames(actor) if taken[fold(n)] == 1] + _bare(actor)
    return replace(actor, aliases=tuple(sorted({*actor.aliases, *own}))) if own else actor


def _surnames(actor: Actor) -> list[str]:
    """ "Lind" of "Ada Lind", where the first is known for a given name, or the person is known."""
    words = actor.name.split()
    if actor.type != "person" or not actor.named or len(words) < 2:
        return []
    if known := _families().get(actor.name):
        return [known]
    if len(words) == PAIR and PARTED.fullmatch(words[1]):  # "Lim" of "Lim Ae-sun"
        return words[:1]
    if words[0].casefold() not in given_names() or not words[-1][:1].isupper():
        return []
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in JOINED:
        at -= 1
    return [" ".join(words[at:])]


@cache
def _families() -> dict[str, str]:
    """The surname of each head of state or government by the full name."""
    return {p.name: p.family for p in people()}


def _bare(actor: Actor) -> list[str]:
    """ "Norlandic official" of "a Norlandic official"."""
    names = (actor.name, *actor.aliases)
    return [
        n[len(a) :] for n in names for a in ARTICLES
        if (not actor.named or actor.type == "organization") and n.casefold().startswith(a)
    ]  # fmt: skip
