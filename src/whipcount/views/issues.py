"""The political questions that stances are about, with what they are also called."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from whipcount.link.codebook import Codebook, Question
from whipcount.link.wordings import scrap
from whipcount.model import Position, Record
from whipcount.views.index import Index


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One issue: its names, what it asks, how many positions and independent reports it has."""

    id: str
    short: str
    name: str
    asks: str
    aliases: tuple[str, ...]
    positions: int
    origins: int


def issues(record: Record) -> tuple[IssueRow, ...]:
    """All issues, the one with the most positions first; those whose name says little come last."""
    index = Index(record)
    positions = index.of(Position)
    held = Counter(p.issue for p in positions)
    rows = [
        IssueRow(
            id=i.id, short=index.labels.short(i.id), name=i.name, asks=i.asks,
            aliases=tuple(a for a in i.aliases if a != i.name), positions=held[i.id],
            origins=index.origins(p for p in positions if p.issue == i.id),
        )
        for i in record.issues
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda r: (scrap(r.name), -r.positions, r.name, r.id)))


def codebook(record: Record, book: Codebook) -> tuple[Question, ...]:
    """The record's issues as questions: those of the codebook as they are, then the found ones."""
    pinned = {q.id for q in book.questions}
    found = [r for r in issues(record) if r.id not in pinned]
    return (*book.questions, *(_question(r) for r in found))


def _question(row: IssueRow) -> Question:
    return Question(row.short, row.name, row.asks, tuple(" ".join(a.split()) for a in row.aliases))
