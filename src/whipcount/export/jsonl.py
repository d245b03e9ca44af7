"""``record.jsonl``: the whole record, one object a line, in one fixed order, header first."""

from __future__ import annotations

import json
from collections.abc import Iterator

from whipcount import __version__
from whipcount.codec import claim_key, document_key, judgement_key, plain
from whipcount.export import rows
from whipcount.export.rows import Row
from whipcount.model import Record
from whipcount.settings import Settings

SCHEMA = "whipcount-record-1"
CLAIMS = ("statement", "position", "pledge", "condition", "meeting", "event", "need")


def lines(record: Record, settings: Settings) -> Iterator[str]:
    """Each row of the record as a line of JSON, its kind first."""
    yield _line(header(record, settings))
    for row in body(record):
        yield _line(row)


def _line(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def header(record: Record, settings: Settings) -> Row:
    """What made the record: schema, version, digest of everything that reads, settings, what was left out as unsure."""
    return {
        "kind": "header",
        "schema": SCHEMA,
        "version": __version__,
        "digest": record.digest,
        "settings": plain(settings),
        "unsure": plain(record.unsure),
    }


def body(record: Record) -> Iterator[Row]:
    """Every row but the header, kind by kind, each kind in the one order."""
    yield from map(rows.document, sorted(record.documents, key=document_key))
    yield from map(rows.actor, sorted(record.actors, key=lambda a: a.id))
    yield from map(rows.issue, sorted(record.issues, key=lambda i: i.id))
    claims = sorted(record.claims, key=claim_key)
    for kind in CLAIMS:
        yield from (rows.claim(c) for c in claims if c.kind == kind)
    yield from map(rows.entry, sorted(record.entries, key=lambda e: e.id))
    yield from map(rows.contradiction, sorted(record.contradictions, key=lambda c: c.id))
    yield from map(rows.judgement, sorted(record.judgements, key=judgement_key))
    yield from map(rows.problem, sorted(record.problems))
