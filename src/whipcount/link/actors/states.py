"""States that are met only in an office: "the taoiseach" makes Ireland an actor.

Actors whose offices name states by their key come in; the same with actors' ids, and those states, out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from whipcount.codec import digest
from whipcount.lexicon.names import states
from whipcount.link.actors.codes import codes_of
from whipcount.link.actors.roles import with_actors
from whipcount.model import Actor


def with_states(actors: Sequence[Actor], of_known: Mapping[str, str]) -> list[Actor]:
    """The actors, with one for each known state that only an office names."""
    met = {r.of for a in actors for r in a.roles if r.of and r.of not in of_known}
    names = {f"state:{s.id}": s.name for s in states()} if met else {}
    fresh = {key: _state(key, names[key]) for key in sorted(met) if key in names}
    every = {**of_known, **{key: a.id for key, a in fresh.items()}}
    own = {a.id: a.id for a in actors}  # a user's list names actors by their id
    return [*(_replaced(a, {**own, **every}) for a in actors), *fresh.values()]


def _replaced(actor: Actor, ids: Mapping[str, str]) -> Actor:
    return replace(actor, roles=with_actors(actor.roles, ids)) if actor.roles else actor


def _state(key: str, name: str) -> Actor:
    return Actor(
        id=digest("actor", key), name=name, type="state", aliases=(name,), codes=codes_of(key, ())
    )
