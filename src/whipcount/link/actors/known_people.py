"""The full name of a head of state or government whom reports call by surname alone.

Chains come in; names out: a reader who asks for "Ann Lee" finds the "President Lee" of Norland. Whom the
lexicon knows is sure; a bare surname is a head's where only one head has it, whose state is meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from whipcount.lexicon.people import Person, people
from whipcount.link.names import bare, fold
from whipcount.model import Chain

LEAST = 4  # letters of a surname that tells who is meant


def full_names(
    group: Sequence[Chain], states: Mapping[str, AbstractSet[str]], known: str | None
) -> tuple[str, ...]:
    """The name in full of one known, or of one called by a surname that one head of a state named beside has."""
    if known:
        found = _by_key().get(known)
        return (found.name,) if found else ()
    names = {bare(c.name) for c in group}
    if len(names) != 1 or len(min(names)) != 1 or any(c.type != "person" for c in group):
        return ()
    beside = {s for c in group for s in states.get(c.document, ())}
    found = _by_family().get(min(names)[0])
    return (found.name,) if found and {f"state:{t.of}" for t in found.terms} & beside else ()


def states_beside(chains: Sequence[Chain]) -> Mapping[str, AbstractSet[str]]:
    """The keys of the states that each document names."""
    found: dict[str, set[str]] = defaultdict(set)
    for chain in chains:
        if chain.type == "state" and chain.known_as:
            found[chain.document].add(chain.known_as)
    return found


@cache
def _by_key() -> Mapping[str, Person]:
    return {f"person:{p.id}": p for p in people()}


@cache
def _by_family() -> Mapping[str, Person]:
    """Heads by a surname that only one of them has, and that is no common word."""
    held: dict[str, set[Person]] = defaultdict(set)
    for person in people():
        for family in {*person.families, person.family} - {*person.ambiguous}:
            held[fold(family)].add(person)
    return {
        family: min(owners, key=lambda p: p.id)
        for family, owners in held.items()
        if len(owners) == 1 and len(family) >= LEAST
    }
