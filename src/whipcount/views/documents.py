"""What was read: every document with its day and the reason for it, its parts, copies, problems."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from whipcount.codec import document_key
from whipcount.model import Chain, Document, Problem, Record, TimeMention, When
from whipcount.views.index import Index
from whipcount.views.labels import Words


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document. ``lines`` are its first and last line in the file; ``part`` counts from 1.

    ``left_out`` are the lines that hold page furniture and were not read.
    """

    id: str
    short: str
    label: str
    part: int
    parts: int
    lines: tuple[int, int] | None
    outlet: str | None
    title: str | None
    published: When | None
    reason: str | None
    words: tuple[Words, ...]
    copy_of: str | None
    supersedes: str | None
    note: bool
    claims: int
    left_out: tuple[int, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem met while reading, with the file it concerns."""

    label: str
    stage: str
    message: str


@dataclass(frozen=True, slots=True)
class Documents:
    """Documents in the order of their files; ``left_out`` have no day and an ``as_of`` was asked."""

    rows: tuple[DocumentRow, ...]
    problems: tuple[Trouble, ...]
    left_out: int


def documents(record: Record) -> Documents:
    """Every document and every problem."""
    index = Index(record)
    ordered = sorted(record.documents, key=document_key)
    parts = Counter(d.source for d in ordered)
    claims = Counter(c.document for c in record.claims if not isinstance(c, Chain | TimeMention))
    met: Counter[str] = Counter()
    rows = []
    for document in ordered:
        met[document.source] += 1
        place = (met[document.source], parts[document.source])
        rows.append(_row(index, document, place, claims[document.id]))
    problems = tuple(_trouble(index, p) for p in sorted(record.problems))
    return Documents(tuple(rows), problems, record.left_out)


def _row(index: Index, document: Document, place: tuple[int, int], claims: int) -> DocumentRow:
    labels = index.labels
    copied = labels.documents.get(document.copy_of or "")
    return DocumentRow(
        id=document.id, short=labels.short(document.id), label=labels.file(document.id),
        part=place[0], parts=place[1],
        lines=(document.lines[0], document.lines[-1]) if document.lines else None,
        outlet=document.outlet, title=document.title,
        published=document.published, reason=labels.relabel(document.published_reason) if document.published_reason else None,
        words=labels.all_words(document.published_evidence),
        copy_of=labels.file(copied.id) if copied else document.copy_of,
        supersedes=document.supersedes, note=document.note, claims=claims,
        left_out=tuple(sorted({f.line for f in document.furniture} - {*document.lines})), source=document.source,
    )  # fmt: skip


def _trouble(index: Index, problem: Problem) -> Trouble:
    known = index.labels.documents.get(problem.document)
    label = index.labels.file(known.id) if known else problem.document
    return Trouble(label, problem.stage, problem.message)
