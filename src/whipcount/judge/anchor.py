"""Finds the claim that a judgement was made on, after the machine has read again.

By id; else by document, kind, actor and half of the span in common; else not at all. Overlap alone
would pick the wrong actor in a sentence with two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whipcount.codec import CLAIM_TYPES, claim_key, convert
from whipcount.model import Claim, Judgement, Party

ACTOR_FIELDS = ("actor", "speaker", "holder", "by", "hosts", "participants", "actors")
LEAST_COMMON = 0.5  # DESIGN §5.7: at least half of the span in common


@dataclass(frozen=True)
class Anchor:
    """The claim as it was seen, and the names its actor went or goes by."""

    seen: Claim
    actors: frozenset[str]


def anchor_of(judgement: Judgement) -> Anchor | None:
    """What the judgement saw; None where it saw no claim (actors, issues, contradictions)."""
    kind, body = judgement.seen.get("kind"), judgement.seen.get("claim")
    if not isinstance(kind, str) or kind not in CLAIM_TYPES or not isinstance(body, Mapping):
        return None
    seen: Claim = convert(body, CLAIM_TYPES[kind])
    names = set(actor_names(seen))
    for name in ACTOR_FIELDS:
        names |= set(_names(judgement.stands.get(name)))
    return Anchor(seen, frozenset(names))


def find(anchor: Anchor, claims: Iterable[Claim], heirs: Mapping[str, str]) -> Claim | None:
    """The claim of this reading that the anchor means, or None.

    ``heirs`` maps a superseded document to the one that replaced it.
    """
    seen = anchor.seen
    here = [c for c in claims if c.kind == seen.kind]
    for claim in here:
        if claim.id == seen.id:
            return claim
    home = {seen.document, heirs.get(seen.document, seen.document)}
    fitting = [
        (common(seen, c), c)
        for c in here
        if c.document in home and _same_actor(anchor.actors, frozenset(actor_names(c)))
    ]
    fitting = [f for f in fitting if f[0] >= LEAST_COMMON]
    return min(fitting, key=lambda f: (-f[0], claim_key(f[1])))[1] if fitting else None


def common(a: Claim, b: Claim) -> float:
    """Share of the longer claim's span that both claims' evidence covers."""
    mine = {i for e in a.evidence for i in range(e.start, e.end)}
    theirs = {i for e in b.evidence for i in range(e.start, e.end)}
    longest = max(len(mine), len(theirs))
    return len(mine & theirs) / longest if longest else 0.0


def actor_names(claim: Claim) -> tuple[str, ...]:
    """The words under which the claim's actor or actors go, folded."""
    return tuple(n for f in ACTOR_FIELDS for n in _names(getattr(claim, f, None)))


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, Party):
        return (_fold(value.text),)
    if isinstance(value, str):
        return (_fold(value),)
    if isinstance(value, Mapping):
        return _names(value.get("text"))
    if isinstance(value, list | tuple):
        return tuple(n for v in value for n in _names(v))
    return ()


def _fold(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())


def _same_actor(a: frozenset[str], b: frozenset[str]) -> bool:
    """One name in common, or one that is part of the other ("Starling", "Ann Starling")."""
    if not a and not b:
        return True
    return any(set(x.split()) <= set(y.split()) or set(y.split()) <= set(x.split()) for x in a for y in b)
