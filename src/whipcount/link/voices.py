"""Whose words are a side's own: a minister's of the country, a spokesman's of the body.

Claims and linked actors come in. Inside one report a bare "Prime Minister Ann Day" is nobody's in
particular; once reports are joined it is known whose, and what she says of her country is no
stranger's claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from whipcount.lexicon.offices import offices, speaks_for_whole
from whipcount.model import Actor, Claim, Position

SPEAKING = "spokesperson"
HEADS = frozenset({"head_of_state", "head_of_government"})


def with_voices(claims: Iterable[Claim], actors: Iterable[Actor]) -> tuple[Claim, ...]:
    """Claims in which what a side's own people say of it is a spokesperson's word."""
    known = {a.id: a for a in actors}
    return tuple(_voiced(c, known) if isinstance(c, Position) else c for c in claims)


def _voiced(claim: Position, known: Mapping[str, Actor]) -> Position:
    teller = known.get(claim.according_to.actor or "") if claim.according_to else None
    if claim.basis != "third_party" or claim.standing != "claimed" or teller is None:
        return claim
    behind = known.get(
        teller.speaks_for or "", teller
    )  # a spokesman's minister speaks for the country
    whom = claim.actor.actor
    own = whom and (speaks_for(teller, whom) or speaks_for(behind, whom))
    own = own or _presses(teller, known.get(whom or ""))
    return replace(claim, basis="spokesperson") if own else claim


def speaks_for(actor: Actor, whom: str) -> bool:
    """Whether somebody speaks for a state or a body: by office, or because the report says so."""
    return actor.speaks_for == whom or any(
        r.of == whom and speaks_for_whole(r.title) for r in actor.roles
    )


def _presses(teller: Actor, head: Actor | None) -> bool:
    """ "The press secretary said the president would sign": of whoever heads a land, where no other is told."""
    if head is None or teller.speaks_for not in {None, head.id}:
        return False
    table = offices().titles
    own = [r for r in teller.roles if table.get(r.title) == SPEAKING]
    led = {r.of for r in head.roles if table.get(r.title) in HEADS}
    return bool(own and led) and all(None in {r.of, *led} or r.of in led for r in own)
