"""Groups on an issue: where a group itself is said to stand, and beside it where its members do.

Neither is taken from the other: a group's word is not each member's, nor the other way round.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whipcount.model import Actor
from whipcount.views.index import Index, fold
from whipcount.views.labels import Words

LEAST = 2  # members with a stance of their own, where the group has none


@dataclass(frozen=True, slots=True)
class MemberStand:
    """One member's own stance."""

    name: str
    stance: str


@dataclass(frozen=True, slots=True)
class Bloc:
    """A group's own stance, if it has one, and those of its members.

    ``named`` is how many members the reports name; those that left by the last report are none.
    """

    name: str
    actor: str
    stance: str | None
    words: tuple[Words, ...]
    members: tuple[MemberStand, ...]
    named: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where one party stands, as the count has it."""

    actor: str | None
    name: str
    stance: str
    words: tuple[Words, ...]


def blocs(index: Index, places: Sequence[Place]) -> tuple[Bloc, ...]:
    """The groups with members that stand on an issue, or whose members do, by name."""
    held = {p.actor: p for p in places if p.actor}
    named = (a for _, a in sorted(index.actors.items()) if a.members and a.named)
    found = [_bloc(a, held) for a in named]
    shown = [b for b in found if (b.stance and b.named) or len(b.members) >= LEAST]
    return tuple(sorted(shown, key=lambda b: (b.stance is None, fold(b.name), b.actor)))


def _bloc(actor: Actor, held: dict[str, Place]) -> Bloc:
    inside = [m.actor for m in actor.members if m.until is None]
    own = held.get(actor.id)
    members = (MemberStand(p.name, p.stance) for m in inside if (p := held.get(m)))
    return Bloc(
        actor.name, actor.id, own.stance if own else None, own.words if own else (),
        tuple(sorted(members, key=lambda m: (m.stance, fold(m.name)))), len(inside),
    )  # fmt: skip
