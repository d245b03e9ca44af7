"""The words of a side of a contradiction as copies of its report have them. Rows in, rows out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from whipcount.model import Contradiction, Document, Evidence, Side

WINDOW = 5  # words in a row by which a copy that was edited is known
MOST = 6  # places cited for one side

Copies = Mapping[str, Sequence[Document]]


def copies_of(documents: Sequence[Document]) -> Copies:
    """Each original with its copies, in their order."""
    found: dict[str, list[Document]] = defaultdict(list)
    for document in sorted(documents, key=lambda d: d.id):
        if document.copy_of:
            found[document.copy_of].append(document)
    return found


def echoed(row: Contradiction, copies: Copies) -> Contradiction:
    """A row that cites the copies of either side too; none that the other side cites or copies."""
    a, b = ({e.document for e in side.evidence} for side in (row.a, row.b))
    if a & b:
        return row
    return replace(row, a=_side(row.a, copies, b), b=_side(row.b, copies, a))


def _side(side: Side, copies: Copies, others: set[str]) -> Side:
    cited = {e.document for e in side.evidence}
    more = [
        piece
        for e in side.evidence
        for copy in copies.get(e.document, ())
        if copy.id not in cited | others and (piece := _same_words(e, copy))
    ]
    return replace(side, evidence=(*side.evidence, *more)[:MOST]) if more else side


def _same_words(piece: Evidence, copy: Document) -> Evidence | None:
    """The words in a copy, whole or as many in a row as an editor left, with all their numbers."""
    words = piece.quote.split(" ")
    numbers = {w for w in words if any(c.isdigit() for c in w)}
    if len(words) < WINDOW and not numbers:
        return None  # so few may stand anywhere
    for size in dict.fromkeys((len(words), min(WINDOW, len(words)))):
        for i in range(len(words) - size + 1):
            run = " ".join(words[i : i + size])
            at = copy.text.find(run) if numbers <= set(words[i : i + size]) else -1
            if at >= 0:
                return Evidence(copy.id, at, at + len(run), run)
    return None
