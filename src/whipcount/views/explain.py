"""A claim in its surrounding text with the evidence marked, and why it was read so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from whipcount.codec import plain
from whipcount.errors import InputError
from whipcount.model import Claim, Document, Evidence, Party, Record, When
from whipcount.views.index import Index
from whipcount.views.labels import Words, documents_named
from whipcount.views.refer import PLACE, claims_named

AROUND = 1  # lines of text shown before and after the evidence
HIDDEN = frozenset(
    {"id", "document", "evidence", "made_by", "standing", "time_ref", "time", "time_reason",
     "time_evidence", "chain"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a source file; ``marks`` are half-open ranges of it that are evidence."""

    file: str
    number: int
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """One claim: what was read, the text it stands in, and the reasons.

    ``made_by`` is the stage and rule; ``basis`` and ``cue`` are the words that decided, where the
    claim has them; ``time_reason`` says why it has its day. ``also`` are the claims of other
    reports that say the same; ``against`` the contradictions it is a side of.
    """

    id: str
    short: str
    kind: str
    place: str
    outlet: str | None
    title: str | None
    says: Mapping[str, Any]
    lines: tuple[Line, ...]
    evidence: tuple[Words, ...]
    made_by: str
    standing: str
    cue: str | None
    basis: str | None
    day: When | None
    reported: When | None
    time_words: str | None
    time_reason: str | None
    time_evidence: tuple[Words, ...]
    origins: int
    also: tuple[Words, ...]
    against: tuple[str, ...]
    judgements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All claims that a reference means, and the text there in case there are none."""

    reference: str
    claims: tuple[Explained, ...]
    lines: tuple[Line, ...]


def explain(record: Record, reference: str) -> Explanation:
    """Explain the claims at FILE:LINE, or those that an id leads to.

    Raises:
        InputError: the reference is unknown or ambiguous; the message names candidates.
    """
    index = Index(record)
    found = claims_named(record, reference)
    if len({c.id for c in found}) == 0 and not PLACE.fullmatch(reference.strip()):
        raise InputError(f"{reference!r} leads to no claim that stands; it may have been rejected")
    return Explanation(
        reference, tuple(_explained(index, c) for c in found), _lines_at(index, reference)
    )


def _explained(index: Index, claim: Claim) -> Explained:
    document = index.labels.documents[claim.document]
    labels = index.labels
    members = _members(index, claim)
    return Explained(
        id=claim.id, short=labels.short(claim.id), kind=claim.kind,
        place=labels.place(min(claim.evidence)), outlet=document.outlet, title=document.title,
        says=_says(index, claim), lines=_lines(index, claim.evidence),
        evidence=labels.all_words(claim.evidence), made_by=claim.made_by, standing=claim.standing,
        cue=getattr(claim, "cue", None), basis=getattr(claim, "basis", None),
        day=claim.time, reported=document.published,
        time_words=claim.time_ref.evidence.quote if claim.time_ref else None,
        time_reason=labels.relabel(claim.time_reason) if claim.time_reason else None,
        time_evidence=labels.all_words(claim.time_evidence),
        origins=index.origins(members),
        also=index.words(m for m in members if m.id != claim.id),
        against=tuple(
            c.id for c in index.record.contradictions if claim.id in (c.a.claim, c.b.claim)
        ),
        judgements=_judgements(index.record, claim),
    )  # fmt: skip


def _members(index: Index, claim: Claim) -> Sequence[Claim]:
    entry = index.entry_of.get(claim.id)
    found = [c for c in index.record.claims if entry and index.entry_of.get(c.id) == entry]
    return found or [claim]


def _judgements(record: Record, claim: Claim) -> tuple[str, ...]:
    """Each judgement on the claim as a sentence."""
    return tuple(
        f"{j.verb} by {j.by}, {j.when[:10]}: {j.why}"
        for j in record.judgements
        if claim.id in j.target
    )


def _says(index: Index, claim: Claim) -> dict[str, Any]:
    """The claim's own fields that are known, parties and linked rows by name."""
    values = {f.name: getattr(claim, f.name) for f in fields(claim) if f.name not in HIDDEN}
    said = {n: _said(index, n, v) for n, v in values.items() if v not in (None, (), "", False)}
    return {name: value for name, value in said.items() if value not in ("", [])}


def _said(index: Index, name: str, value: object) -> Any:  # noqa: ANN401  # JSON data
    if isinstance(value, Party):
        return index.name(value)
    if isinstance(value, tuple) and value and isinstance(value[0], Party):
        return list(index.names(value))
    if name == "conditions" and isinstance(value, tuple):
        return list(index.triggers(value))
    if name in {"issue", "for_issue"}:
        return next((i.name for i in index.record.issues if i.id == value), value)
    return plain(value)


def _lines(index: Index, evidence: Sequence[Evidence]) -> tuple[Line, ...]:
    """The lines the evidence stands on and those around them, document by document."""
    homes = dict.fromkeys(e.document for e in evidence)
    return tuple(
        line
        for home in homes
        if (document := index.labels.documents.get(home))
        for line in _marked(document, index.labels.file(home), evidence)
    )


def _marked(document: Document, file: str, evidence: Sequence[Evidence]) -> Iterator[Line]:
    rows, offset = [], 0
    for number, text in zip(document.lines, document.text.split("\n"), strict=False):
        end = offset + len(text)
        pieces = [
            (max(e.start, offset) - offset, min(e.end, end) - offset)
            for e in evidence
            if e.document == document.id
        ]
        rows.append(Line(file, number, text, tuple(sorted((a, b) for a, b in pieces if a < b))))
        offset = end + 1
    hit = [i for i, row in enumerate(rows) if row.marks]
    near = {i + d for i in hit for d in range(-AROUND, AROUND + 1)}
    yield from (row for i, row in enumerate(rows) if i in near)


def _lines_at(index: Index, reference: str) -> tuple[Line, ...]:
    place = PLACE.fullmatch(reference.strip())
    if place is None:
        return ()
    first, last = int(place["first"]), int(place["last"] or place["first"])
    return tuple(
        Line(index.labels.file(document.id), number, text, ())
        for document in documents_named(place["file"], index.record.documents)
        for number, text in zip(document.lines, document.text.split("\n"), strict=False)
        if first <= number <= last
    )
