"""Whose words count as their country's or body's: a prime minister's do where countries take sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from whipcount.model import Party, Position
from whipcount.views.index import Index

SEVERAL = 3  # states that stand on an issue make it one between states


def folding(index: Index, parties: Sequence[Party]) -> set[str]:
    """The states and bodies whose leaders are not counted beside them.

    In a quarrel at home the ministers of one country differ, so countries fold only where several
    stand; a union or a company folds where it stands itself.
    """
    named = {index.key(p) for p in parties if _is_state(index, p)}
    sides = [index.side(p) for p in parties]
    abroad = (
        {index.key(s) for s in sides if _is_state(index, s)} if len(named) >= SEVERAL else set()
    )
    return abroad | {index.key(p) for p in parties if not _is_state(index, p)}


def told_with(index: Index, positions: Sequence[Position]) -> Mapping[str, Position]:
    """Stances that the same words tell of somebody and of those spoken for: "Orvia will sign, said its envoy".

    Maps the claim on the speaker to that on the side.
    """
    found: dict[str, Position] = {}
    for p in positions:
        same = (
            q for q in positions if (q.stance, q.asks, q.document) == (p.stance, p.asks, p.document)
        )
        whole = next((q for q in same if _speaks(index, p, q) and _overlap(p, q)), None)
        if whole is not None:
            found[p.id] = whole
    return found


def _speaks(index: Index, p: Position, q: Position) -> bool:
    """Whether one position's actor speaks for the other's, by office or because the report says so."""
    mine, other = index.key(p.actor), index.key(q.actor)
    actor = index.actor(p.actor)
    told = q.according_to is not None and index.key(q.according_to) == mine
    office = actor is not None and q.actor.actor is not None and actor.speaks_for == q.actor.actor
    return mine != other and (told or office or index.key(index.side(p.actor)) == other)


def _overlap(p: Position, q: Position) -> bool:
    return any(
        a.start < b.end and b.start < a.end
        for a in p.evidence
        for b in q.evidence
        if a.document == b.document
    )


def _is_state(index: Index, party: Party) -> bool:
    actor = index.actor(party)
    return actor is not None and actor.type == "state"
