"""Sets what is offered beside what is needed: each need gets the actors who offered that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whipcount.link.issues import content
from whipcount.model import Claim, Need, Pledge

OFFERED = frozenset({"offered", "pledged", "committed", "allocated", "delivering", "delivered"})


def match_offers(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with each need's ``offered_by`` filled from pledges of the same thing."""
    offers = [c for c in claims if isinstance(c, Pledge) and c.status in OFFERED]
    return tuple(_met(c, offers) if isinstance(c, Need) else c for c in claims)


def _met(need: Need, offers: Sequence[Pledge]) -> Need:
    wanted = content(need.what)
    found = {
        p.actor.actor or p.actor.text
        for p in offers
        if len(wanted & content(p.what)) >= min(2, len(wanted)) and wanted
    }
    return replace(need, offered_by=tuple(sorted(found)))
