"""The words of a side of a contradiction as copies of its report have them. Rows in, rows out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from whipcount.lexicon import figures
from whipcount.model import Contradiction, Document, Evidence, Side

WINDOW = 5  # words in a row by which a copy that was edited is known
FEW = 3  # words with a number among them that a copy must have in one place alone, where they are no more
MOST = 6  # places cited for one side

Copies = Mapping[str, Sequence[Document]]


def copies_of(documents: Sequence[Document]) -> Copies:
    """Each report of a family of copies with the others, the original and its copies, in their order."""
    families: dict[str, list[Document]] = defaultdict(list)
    for document in sorted(documents, key=lambda d: d.id):
        families[document.copy_of or document.id].append(document)
    return {
        one.id: [other for other in family if other.id != one.id]
        for family in families.values()
        for one in family
        if len(family) > 1
    }


def echoed(row: Contradiction, copies: Copies) -> Contradiction:
    """A row that cites the copies of either side too; none that the other side cites or copies.

    Of two sides in one report, a copy that has the words of both.
    """
    a, b = ({e.document for e in side.evidence} for side in (row.a, row.b))
    if a & b:
        sides = [_side(side, copies, set()) for side in (row.a, row.b)]
        both = {e.document for e in sides[0].evidence} & {e.document for e in sides[1].evidence}
        kept = [replace(s, evidence=tuple(e for e in s.evidence if e.document in both | a | b)) for s in sides]  # fmt: skip
        return replace(row, a=kept[0], b=kept[1])
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
    counting = any(w.casefold() in figures.numbers() for w in words)
    alone = counting and len(words) >= FEW and copy.text.count(piece.quote) == 1
    if len(words) < WINDOW and not numbers and not alone:
        return None  # so few may stand anywhere
    for size in dict.fromkeys((len(words), min(WINDOW, len(words)))):
        for i in range(len(words) - size + 1):
            run = " ".join(words[i : i + size])
            at = copy.text.find(run) if numbers <= set(words[i : i + size]) else -1
            if at >= 0:
                return Evidence(copy.id, at, at + len(run), run)
    return None
