"""Where the reports contradict each other: everything that is said of one thing, side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whipcount.model import Contradiction, Evidence, Meeting, Need, Pledge, Record, Side, Statement
from whipcount.views import wording as w
from whipcount.views.index import Index
from whipcount.views.labels import Words

OF_CLAIMS = frozenset({"amount", "quantity"})  # fields whose value is their claim's own


@dataclass(frozen=True, slots=True)
class Version:
    """One value that is claimed, with its words, who says so if anybody does, and the number of independent reports."""

    value: str
    origins: int
    words: tuple[Words, ...]
    claims: tuple[str, ...]
    who: str = ""


@dataclass(frozen=True, slots=True)
class Dispute:
    """One thing on which reports differ; ``contradictions`` are the ids to dismiss it by."""

    about: str
    field: str
    versions: tuple[Version, ...]
    contradictions: tuple[str, ...]
    short: tuple[str, ...]


def disputed(record: Record) -> tuple[Dispute, ...]:
    """Every disputed thing once, the most widely disputed first."""
    index = Index(record)
    rows = [_dispute(index, group) for group in _groups(record.contradictions)]
    return tuple(sorted(rows, key=lambda d: (-len(d.versions), d.about, d.field, d.contradictions)))


def _groups(rows: Sequence[Contradiction]) -> list[list[Contradiction]]:
    """Rows of one thing and field that have words in common: three versions of one figure are one dispute."""
    groups: list[list[Contradiction]] = []
    for row in rows:
        own = [g for g in groups if any(_joined(row, other) for other in g)]
        groups = [g for g in groups if g not in own] + [[*(r for g in own for r in g), row]]
    return groups


def _joined(a: Contradiction, b: Contradiction) -> bool:
    mine, theirs = ({e for s in (r.a, r.b) for e in s.evidence} for r in (a, b))
    return a.about == b.about and a.field == b.field and bool(mine & theirs)


def _dispute(index: Index, group: Sequence[Contradiction]) -> Dispute:
    sides: dict[str, list[Side]] = {}
    for row in group:
        for side in (row.a, row.b):
            sides.setdefault(side.value, []).append(side)
    return Dispute(
        about=_called(index, group[0]),
        field=group[0].field,
        versions=tuple(
            _version(index, value, found, group[0].field) for value, found in sides.items()
        ),
        contradictions=tuple(sorted(c.id for c in group)),
        short=tuple(index.labels.short(i) for i in sorted(c.id for c in group)),
    )


def _version(index: Index, value: str, sides: Sequence[Side], field: str) -> Version:
    evidence = [e for s in sides for e in s.evidence]
    return Version(
        value=_told(index, value, sides, field),
        origins=len({index.root(e.document) for e in evidence}),
        words=index.labels.all_words(evidence),
        claims=tuple(sorted({s.claim for s in sides})),
        who=_teller(index, sides),
    )


def _teller(index: Index, sides: Sequence[Side]) -> str:
    """Who says it: the speaker of the statement that has most of the words."""
    words = [e for s in sides for e in s.evidence]
    told = [(_shared(e, c), c) for e in words for c in index.said_in.get(e.document, ())]
    most, said = max(told, key=lambda x: x[0], default=(0, None))
    return (index.name(said.speaker) or "") if said and most > 0 else ""


def _shared(words: Evidence, said: Statement) -> int:
    """How many letters of some words are a statement's."""
    own = (e for e in said.evidence if e.document == words.document)
    return max((min(e.end, words.end) - max(e.start, words.start) for e in own), default=0)


def _told(index: Index, value: str, sides: Sequence[Side], field: str) -> str:
    """Sums and counts of claims as people write them; any other value as it is."""
    claim = index.claims.get(sides[0].claim)
    if field in OF_CLAIMS and isinstance(claim, Pledge | Need) and (claim.amount or claim.quantity):
        return w.amount(claim.amount) or w.quantity(claim.quantity)
    return value


def _called(index: Index, row: Contradiction) -> str:
    """``about`` may be the id of an actor, an entry or a claim: then its name is shown."""
    if actor := index.actors.get(row.about):
        return actor.name
    members = {e.id: e.claims[0] for e in index.record.entries if e.claims}
    claim = index.claims.get(members.get(row.about, row.about))
    side = index.claims.get(row.a.claim)
    if claim is None and isinstance(side, Pledge) and row.field in OF_CLAIMS:
        return f"pledge by {index.name(side.actor)}"
    if isinstance(claim, Meeting):
        return claim.name
    if isinstance(claim, Pledge):
        return f"{index.name(claim.actor)}: {claim.what}"
    if isinstance(claim, Statement):
        return f"{index.name(claim.speaker)}: {claim.cue or 'said'}"
    key, colon, rest = row.about.partition(": ")
    if name := _coded(index, key):
        return f"{name}{colon}{rest}"
    return _as_written(row.about, " ".join(e.quote for s in (row.a, row.b) for e in s.evidence))


def _as_written(about: str, told: str) -> str:
    """Words with the capitals that the reports always write within their sentences: "Norland's", "EU"."""
    if about != about.casefold():
        return about
    kept = []
    for word in about.split():
        forms = set(re.findall(rf"(?<=[\w,] ){re.escape(word)}(?!\w)", told, re.IGNORECASE))
        kept.append(forms.pop() if len(forms) == 1 else word)
    return " ".join(kept)


def _coded(index: Index, code: str) -> str:
    """The name of the actor whom a code is for, if there is one: "hu" is Hungary."""
    known = (
        a for a in index.record.actors if a.named and code in {v.casefold() for _, v in a.codes}
    )
    return min((a.name for a in known), default="")
