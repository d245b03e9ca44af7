"""Model objects as the plain rows of the export contract (DESIGN §4).

Every field of a kind always exists; unknown is None. Parties become an actor's id with the words
beside it in ``*_text``; the inner ids of chains and time mentions stay inside.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from whipcount.codec import iso, plain
from whipcount.model import (
    Actor,
    Amount,
    Change,
    Claim,
    Contradiction,
    Document,
    Entry,
    Evidence,
    Issue,
    Judgement,
    Party,
    Problem,
    Quantity,
    Side,
    When,
)

Row = dict[str, Any]
LAST = ("time", "time_reason", "time_evidence", "evidence", "made_by", "standing")
INNER = frozenset({"id", "document", "time_ref", *LAST})
PARTIES = frozenset({"hosts", "participants", "remote", "excluded", "actors", "recipients"})


def when(value: When | None) -> Row | None:
    """A range of days; None where neither end is known."""
    if value is None or (value.earliest is None and value.latest is None):
        return None
    return {"earliest": iso(value.earliest), "latest": iso(value.latest)}


def evidence(pieces: Iterable[Evidence]) -> list[Row]:
    """Evidence in its order."""
    return [
        {"document": e.document, "start": e.start, "end": e.end, "quote": e.quote} for e in pieces
    ]


def document(row: Document) -> Row:
    """One text by one outlet."""
    return {
        "kind": "document", "id": row.id, "source": row.source, "outlet": row.outlet,
        "title": row.title, "text": row.text, "published": when(row.published),
        "published_reason": row.published_reason,
        "published_evidence": evidence(row.published_evidence), "part_of": row.part_of,
        "copy_of": row.copy_of, "supersedes": row.supersedes, "language": row.language,
    }  # fmt: skip


def actor(row: Actor) -> Row:
    """Somebody, over all documents."""
    return {
        "kind": "actor", "id": row.id, "name": row.name, "type": row.type, "named": row.named,
        "aliases": list(row.aliases), "speaks_for": row.speaks_for,
        "roles": [
            {"title": r.title, "of": r.of, "of_text": r.of_text, "from": iso(r.since),
             "to": iso(r.until)}
            for r in row.roles
        ],
        "members": [
            {"actor": m.actor, "from": iso(m.since), "to": iso(m.until)} for m in row.members
        ],
        "codes": dict(row.codes),
    }  # fmt: skip


def issue(row: Issue) -> Row:
    """A political question."""
    return {
        "kind": "issue", "id": row.id, "name": row.name, "asks": row.asks,
        "aliases": list(row.aliases),
    }  # fmt: skip


def claim(row: Claim) -> Row:
    """A claim: its own fields in the model's order, then those that every claim has."""
    out: Row = {"kind": row.kind, "id": row.id}
    for field in fields(row):
        if field.name not in INNER:
            out |= _field(field.name, getattr(row, field.name))
    return out | {
        "time": when(row.time), "time_reason": row.time_reason,
        "time_evidence": evidence(row.time_evidence), "evidence": evidence(row.evidence),
        "made_by": row.made_by, "standing": row.standing,
    }  # fmt: skip


PARTY = frozenset(
    {"speaker", "via", "actor", "according_to", "announced_by", "holder", "waits_for", "by"}
)


def _field(name: str, value: object) -> Row:
    """One field of a claim as one or, for parties, two fields of its row."""
    if name in PARTIES and isinstance(value, tuple):
        return {name: [p.actor for p in value], f"{name}_text": [p.text for p in value]}
    if name in PARTY:
        party = value if isinstance(value, Party) else Party("")
        return {name: party.actor, f"{name}_text": party.text or None}
    return {name: _value(value)}


def _value(value: object) -> Any:  # noqa: ANN401  # JSON data
    if isinstance(value, When):
        return when(value)
    if isinstance(value, Amount | Quantity):
        return plain(value)
    if isinstance(value, tuple):
        return [_item(v) for v in value]
    return value


def _item(value: object) -> Any:  # noqa: ANN401  # JSON data
    if isinstance(value, Change):
        return {"status": value.status, "claim": value.claim, "time": when(value.time)}
    if isinstance(value, Evidence):
        return evidence([value])[0]
    return value


def entry(row: Entry) -> Row:
    """Claims that say the same."""
    return {
        "kind": "entry", "id": row.id, "of": row.of, "claims": list(row.claims),
        "origins": row.origins, "first_reported": iso(row.first_reported),
        "last_confirmed": iso(row.last_confirmed),
    }  # fmt: skip


def contradiction(row: Contradiction) -> Row:
    """Two claims that cannot both be right."""
    return {
        "kind": "contradiction", "id": row.id, "about": row.about, "field": row.field,
        "a": _side(row.a), "b": _side(row.b),
    }  # fmt: skip


def _side(side: Side) -> Row:
    return {"claim": side.claim, "value": side.value, "evidence": evidence(side.evidence)}


def judgement(row: Judgement) -> Row:
    """A person's word, as given."""
    return {"kind": "judgement", **plain(row)}


def problem(row: Problem) -> Row:
    """Run-time trouble."""
    return {
        "kind": "problem", "document": row.document, "stage": row.stage, "message": row.message,
    }  # fmt: skip
