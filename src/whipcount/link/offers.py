"""Sets what is offered beside what is needed: each need gets the actors who offered that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whipcount.link.wordings import content
from whipcount.model import Claim, Need, Pledge

OFFERED = frozenset({"offered", "pledged", "committed", "allocated", "delivering", "delivered"})


def match_offers(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with each need's ``offered_by`` filled from pledges of the same thing."""
    pledges = [c for c in claims if isinstance(c, Pledge) and c.status in OFFERED]
    offers = [(p.actor.actor or p.actor.text, content(p.what)) for p in pledges]
    return tuple(_met(c, offers) if isinstance(c, Need) else c for c in claims)


def _met(need: Need, offers: Sequence[tuple[str, frozenset[str]]]) -> Need:
    wanted = content(need.what)
    found = {who for who, what in offers if wanted and len(wanted & what) >= min(2, len(wanted))}
    return replace(need, offered_by=tuple(sorted(found)))
