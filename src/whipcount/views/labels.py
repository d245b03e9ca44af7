"""What people call things: short names of files, FILE:LINE of evidence, short ids.

A record's documents come in; ``Labels`` answers for them. Nothing here changes the record.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from pathlib import PurePosixPath

from whipcount.errors import InputError
from whipcount.model import Document, Evidence, Record

LONGEST_LABEL = 16
SHORTEST_ID = 4


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """Words of a document as views hand them on, with the place that opens them."""

    place: str
    quote: str
    document: str
    start: int
    end: int


class Labels:
    """Short names for the files, documents and rows of one record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.documents: Mapping[str, Document] = {d.id: d for d in record.documents}
        self.files: Mapping[str, str] = file_labels(d.source for d in record.documents)
        self._starts: dict[str, list[int]] = {}

    def file(self, document: str) -> str:
        """The label of the file that a document came from; an unknown id stays as it is."""
        known = self.documents.get(document)
        return self.files[known.source] if known else document

    def relabel(self, words: str) -> str:
        """Words with the files that they name under their labels."""
        for source, label in sorted(self.files.items(), key=lambda pair: -len(pair[0])):
            words = words.replace(PurePosixPath(source).name, label)
        return words

    def line(self, document: str, offset: int) -> int | None:
        """The line of the source file that an offset of the document's text falls on."""
        known = self.documents.get(document)
        if known is None or not known.lines:
            return None
        row = bisect_right(self._line_starts(known), offset) - 1
        return known.lines[min(row, len(known.lines) - 1)]

    def _line_starts(self, document: Document) -> list[int]:
        if document.id not in self._starts:
            breaks = (m.end() for m in re.finditer("\n", document.text))
            self._starts[document.id] = [0, *breaks]
        return self._starts[document.id]

    def place(self, evidence: Evidence) -> str:
        """FILE:LINE of the first line of the evidence."""
        line = self.line(evidence.document, evidence.start)
        label = self.file(evidence.document)
        return label if line is None else f"{label}:{line}"

    def words(self, evidence: Evidence) -> Words:
        """The evidence with its place, its quote on one line."""
        quote = " ".join(evidence.quote.split())
        return Words(
            self.place(evidence), quote, evidence.document, evidence.start, evidence.end
        )  # fmt: skip

    def all_words(self, evidence: Iterable[Evidence]) -> tuple[Words, ...]:
        """Each piece of evidence once, in the order of the documents."""
        return tuple(self.words(e) for e in sorted(set(evidence)))

    @cached_property
    def _short(self) -> Mapping[str, str]:
        record = self.record
        rows = (
            record.documents, record.actors, record.issues, record.claims,
            record.entries, record.contradictions, record.judgements,
        )  # fmt: skip
        return short_ids(row.id for group in rows for row in group)

    def short(self, row: str) -> str:
        """The shortest beginning of an id that no other id of the record has."""
        return self._short.get(row, row)


def file_labels(sources: Iterable[str]) -> Mapping[str, str]:
    """A label for each source: the fewest leading words of its stem that name no other source."""
    stems = {s: _stem(s) for s in sorted(set(sources))}
    beginnings = Counter(b for stem in stems.values() for b in _beginnings(stem))
    words = Counter(w for stem in stems.values() for w in set(_split(stem)))
    labels = {s: _label(stem, beginnings, words) for s, stem in stems.items()}
    twice = Counter(labels.values())
    return {s: label if twice[label] == 1 else s for s, label in labels.items()}


def _stem(source: str) -> str:
    path = PurePosixPath(source.partition("?")[0].rstrip("/").replace("\\", "/"))
    return path.stem or source


def _split(stem: str) -> list[str]:
    return [w for w in re.split(r"[_\-\s]+", stem) if w]


def _beginnings(stem: str) -> list[str]:
    """Of "004_the-day": "004", "004_the", "004_the-day"."""
    ends = [m.start() for m in re.finditer(r"(?<=[^_\-\s])[_\-\s]", stem)]
    return [stem[:end] for end in ends] + [stem]


def _label(stem: str, beginnings: Counter[str], words: Counter[str]) -> str:
    """A long beginning gives way to the first word that only this stem has."""
    best = next((b for b in _beginnings(stem) if beginnings[b] == 1), stem)
    if len(best) <= LONGEST_LABEL:
        return best
    return next((w for w in _split(stem) if words[w] == 1 and not w.isdigit()), best)


def short_ids(ids: Iterable[str]) -> Mapping[str, str]:
    """Each id's shortest beginning, of at least four characters, that is its alone."""
    ordered = sorted(set(ids))
    out = {}
    for before, this, after in zip(["", *ordered], ordered, [*ordered[1:], ""], strict=False):
        shared = max(_shared(this, before), _shared(this, after))
        out[this] = this[: max(SHORTEST_ID, shared + 1)]
    return out


def _shared(a: str, b: str) -> int:
    """How many letters two ids have in common before they part."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def documents_named(reference: str, documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents that a file name, path, label or (short) id names: all parts of a page.

    Raises:
        InputError: none is named so, or more than one file is.
    """
    labels = file_labels(d.source for d in documents)
    by_file = [d for d in documents if reference in _names(d, labels)]
    found = by_file or [d for d in documents if _is_id(reference) and d.id.startswith(reference)]
    files = sorted({d.source for d in found})
    if len(files) > 1:
        raise InputError(f"{reference!r} names {len(files)} files: {', '.join(files[:5])}")
    if not found:
        known = ", ".join(sorted(set(labels.values()))[:8])
        raise InputError(f"no report is called {reference!r}; the reports are {known or 'none'}")
    return tuple(found)


def _names(document: Document, labels: Mapping[str, str]) -> set[str]:
    name = PurePosixPath(document.source).name
    return {document.source, name, _stem(document.source), labels[document.source], document.id}


def _is_id(reference: str) -> bool:
    return re.fullmatch(rf"[0-9a-f]{{{SHORTEST_ID},}}", reference) is not None
