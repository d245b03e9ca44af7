"""Whose an office is, as an actor; "the taoiseach" makes one of Ireland, though nothing else names it.

Actors whose offices name states by their key, or bodies by their names, come in; the same with actors' ids,
and those states, out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from whipcount.codec import digest
from whipcount.lexicon.names import states
from whipcount.link.actors.codes import codes_of
from whipcount.link.actors.roles import key_of, with_actors
from whipcount.link.names import fold
from whipcount.model import Actor, Role


def with_states(actors: Sequence[Actor], of_known: Mapping[str, str]) -> list[Actor]:
    """The actors, with one for each known state that only an office names."""
    met = {r.of for a in actors for r in a.roles if r.of and r.of not in of_known}
    names = {f"state:{s.id}": s.name for s in states()} if met else {}
    fresh = {key: _state(key, names[key]) for key in sorted(met) if key in names}
    every = {**of_known, **{key: a.id for key, a in fresh.items()}}
    own = {a.id: a.id for a in actors}  # a user's list names actors by their id
    return [*(_replaced(a, {**own, **every}) for a in actors), *fresh.values()]


def with_bodies(actors: Sequence[Actor], called: Mapping[str, str]) -> list[Actor]:
    """The actors, with whose an office is by the name that one body alone goes by ("president of the Dockers' Union")."""
    bodies = {a.id for a in actors if a.type != "person" and a.named}
    found = {name: ident for name, ident in called.items() if ident in bodies}
    return [replace(a, roles=_of_bodies(a, found)) if a.roles else a for a in actors]


def _of_bodies(actor: Actor, found: Mapping[str, str]) -> tuple[Role, ...]:
    told = [(r, r.of or found.get(fold(r.of_text or ""))) for r in actor.roles]
    own = {replace(r, of=of if of != actor.id else None) for r, of in told}
    return tuple(sorted(own, key=key_of))


def _replaced(actor: Actor, ids: Mapping[str, str]) -> Actor:
    return replace(actor, roles=with_actors(actor.roles, ids)) if actor.roles else actor


def _state(key: str, name: str) -> Actor:
    return Actor(
        id=digest("actor", key), name=name, type="state", aliases=(name,), codes=codes_of(key, ())
    )
