"""Finds the claim that a judgement was made on, after the machine has read again.

By id; else by document, kind, actor and half of the span in common; else not at all. Overlap alone
would pick the wrong actor in a sentence with two. In a corrected report the words are looked up anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from whipcount.codec import CLAIM_TYPES, claim_key, convert
from whipcount.model import Claim, Document, Evidence, Judgement, Party

ACTOR_FIELDS = ("actor", "speaker", "holder", "by", "hosts", "participants", "actors")
LEAST_COMMON = 0.5  # DESIGN §5.7: at least half of the span in common
# What a reading says, over and above whose words they are: where two differ, they disagree.
SUBSTANCE = ("stance", "act", "status", "polarity", "amount", "quantity", "content", "modality")
WORDINGS = ("issue_text", "what", "trigger", "name", "line", "content")


@dataclass(frozen=True)
class Anchor:
    """The claim as it was seen, and the names its actor went or goes by."""

    seen: Claim
    actors: frozenset[str]


def anchor_of(judgement: Judgement) -> Anchor | None:
    """What the judgement saw; None where it saw no claim (actors, issues, contradictions).

    Raises:
        InputError: it saw something that is not a claim as Whipcount writes it.
    """
    kind, body = judgement.seen.get("kind"), judgement.seen.get("claim")
    if not isinstance(kind, str) or kind not in CLAIM_TYPES or not isinstance(body, Mapping):
        return None
    seen: Claim = convert(body, CLAIM_TYPES[kind])
    names = set(actor_names(seen))
    for name in ACTOR_FIELDS:
        names |= set(_names(judgement.stands.get(name)))
    return Anchor(seen, frozenset(names))


def find(anchor: Anchor, claims: Iterable[Claim]) -> Claim | None:
    """The claim of this reading that the anchor means, or None.

    Of several that fit, the one that says most nearly what was seen.
    """
    seen = anchor.seen
    here = [c for c in claims if c.kind == seen.kind and c.document == seen.document]
    for claim in here:
        if claim.id == seen.id:
            return claim
    fitting = [
        c
        for c in here
        if common(seen, c) >= LEAST_COMMON and _same_actor(anchor, c) and _same_thing(seen, c)
    ]
    return min(fitting, key=lambda c: (*_strangeness(seen, c), claim_key(c)), default=None)


def _same_actor(anchor: Anchor, claim: Claim) -> bool:
    """One name in common, or one that is part of the other ("Starling", "Ann Starling")."""
    theirs = [set(n.split()) for n in actor_names(claim)]
    ours = [set(n.split()) for n in sorted(anchor.actors)]
    if not ours and not theirs:
        return True
    return any(x <= y or y <= x for x in ours for y in theirs)


def _same_thing(seen: Claim, claim: Claim) -> bool:
    """Not of quite another matter: what two claims are about has a word in common, where both say."""
    ours, theirs = _telling_words(seen), _telling_words(claim)
    return not ours or not theirs or bool(ours & theirs)


def _telling_words(claim: Claim) -> set[str]:
    said = " ".join(str(getattr(claim, n, "")) for n in WORDINGS)
    return {w for w in re.findall(r"\w+", said.casefold()) if len(w) > 3}


def _strangeness(seen: Claim, claim: Claim) -> tuple[int, int, float]:
    """How far a reading is from what was seen: other wordings, other substance, other span."""
    wordings = sum(getattr(seen, n, None) != getattr(claim, n, None) for n in WORDINGS)
    return wordings, len(differing(seen, claim)), -common(seen, claim)


def differing(seen: Claim, now: Claim) -> tuple[str, ...]:
    """The fields of substance in which two readings of one claim differ."""
    return tuple(n for n in SUBSTANCE if getattr(seen, n, None) != getattr(now, n, None))


def common(a: Claim, b: Claim) -> float:
    """Share of the longer claim's span that both claims' evidence covers."""
    mine = {i for e in a.evidence for i in range(e.start, e.end)}
    theirs = {i for e in b.evidence for i in range(e.start, e.end)}
    longest = max(len(mine), len(theirs))
    return len(mine & theirs) / longest if longest else 0.0


def carried(anchor: Anchor, heirs: Mapping[str, Document]) -> Anchor:
    """The anchor in the report that corrects the one it was made on, if its words stand there too.

    ``heirs`` maps a superseded document to the one that replaced it.
    """
    seen = anchor.seen
    while heir := heirs.get(seen.document):
        moved = tuple(_moved(e, heir) for e in seen.evidence)
        if None in moved:
            return anchor
        here = tuple(e for e in moved if e)
        seen = replace(seen, document=heir.id, evidence=here, time_ref=None)
    return replace(anchor, seen=seen)


def _moved(evidence: Evidence, heir: Document) -> Evidence | None:
    """The same words in another document, where they stand nearest to the old place."""
    places: list[int] = []
    at = heir.text.find(evidence.quote)
    while at >= 0:
        places.append(at)
        at = heir.text.find(evidence.quote, at + 1)
    start = min(places, key=lambda p: (abs(p - evidence.start), p), default=None)
    if start is None:
        return None
    return Evidence(heir.id, start, start + len(evidence.quote), evidence.quote)


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
