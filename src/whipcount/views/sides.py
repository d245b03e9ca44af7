"""Whose words count as their country's or body's: a prime minister's do where countries take sides."""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.model import Party
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


def _is_state(index: Index, party: Party) -> bool:
    actor = index.actor(party)
    return actor is not None and actor.type == "state"
