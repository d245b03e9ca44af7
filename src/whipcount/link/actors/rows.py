"""The row of one actor: its names, its type, its roles and members, out of the chains that were joined.

A row's name is what most reports call it; whatever else it is called, or by rights is called, are its aliases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from whipcount.link.actors.codes import codes_of
from whipcount.link.actors.holders import office_only
from whipcount.link.actors.homelands import home_names
from whipcount.link.actors.known_people import full_names
from whipcount.link.actors.members import members_of
from whipcount.link.actors.naming import (
    formal_names,
    pointed_names,
    shown_name,
    turned_names,
    whole_names,
)
from whipcount.link.actors.owned_names import owned_names
from whipcount.link.actors.roles import dated_roles
from whipcount.link.actors.told_whose import told_whose
from whipcount.link.names import bare
from whipcount.model import Actor, Chain


@dataclass(frozen=True)
class Told:
    """What all actors are made with: whose each chain is, the documents' days, the states they name, their own land."""

    of_chain: Mapping[str, str]
    days: Mapping[str, date]
    states: Mapping[str, AbstractSet[str]]
    homes: Mapping[str, str]


def proper(chain: Chain) -> list[str]:
    """The names of a chain, less those that describe: by a small article ("the bloc"), or "Mining firm"."""
    told = (n for n in (chain.name, *chain.names) if not n.startswith(("the ", "a ", "an ")))
    return [n for n in told if n == chain.name or not _begins_sentence(n)]


def _begins_sentence(name: str) -> bool:
    """ "Mining firm", "State broadcaster": a description whose capital is that of a sentence."""
    first, *rest = name.split()
    return bool(rest) and first[1:].islower() and all(w.islower() for w in rest)


def _type(types: Counter[str], group: Sequence[Chain]) -> str:
    """What most reports take somebody for; a bare name that some take for a land's is no person's."""
    if types["state"] and all(len(bare(n)) == 1 for c in group for n in proper(c)):
        types = Counter({t: n for t, n in types.items() if t != "person"})
        types["state"] += 1
    return min(types, key=lambda t: (-types[t], t))


def _by_rights(group: Sequence[Chain], told: Told, known: str | None) -> Iterator[str]:
    """What an actor is called by whose it is, by its land, or in full."""
    yield from turned_names(group)
    yield from pointed_names(group)
    yield from whole_names(group)
    yield from owned_names(group, known)
    yield from home_names(group, told.homes)
    yield from full_names(group, told.states, known)


def made_actor(ident: str, group: Sequence[Chain], told: Told) -> Actor:
    """The row of the chains that are one actor."""
    types = Counter(c.type for c in group)
    heads = [c.speaks_for for c in group if c.speaks_for]
    spoken = Counter(told.of_chain[h] for h in heads if h in told.of_chain)
    named = [c for c in group if c.named and not office_only(c)]
    best = [c for c in group if c.known_as] or named or group
    known = min((c.known_as for c in group if c.known_as), default=None)
    said = [(r, told.days.get(c.document)) for c in group for r in c.roles]
    written = [n for c in group for n in (c.name, *c.names)]
    whose = tuple(dict.fromkeys(told_whose(group)))
    owned = (*_by_rights(group, told, known), *whose)
    roles = dated_roles(said, known, max(told.days.values(), default=None))
    return Actor(
        id=ident,
        name=next(iter(whose), "") or shown_name(best),
        type=_type(types, group),
        named=any(c.named for c in group),
        aliases=tuple(sorted({*formal_names(known), *written, *owned})),
        speaks_for=min(spoken, key=lambda s: (-spoken[s], s), default=None),
        roles=tuple(roles),
        members=members_of(group, told.of_chain, told.days),
        codes=codes_of(known, roles),
        evidence=tuple(sorted(e for c in group for e in c.evidence)),
    )
