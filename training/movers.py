"""Who must move for a condition to be met: ``movers.txt`` comes in; conditions with the places of whom they wait for go out.

The file holds no text. A line ``## DIGEST OF THE NAME`` opens a text of PolNeAR's or worldwide-newswire's training part
or one of our own reports; then a condition a line: its evidence, where its holder, its trigger and its act stand (``-``
for none), and the words near by that mean who must move, ``-`` if nobody in particular must::

    condition:unless 1840-1902 | 1840-1846 1860-1902 1848-1859 | 1866-1874 1511-1522

The readers were language models working for this project, each passage read once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from verdicts import by_document, known, span
from whipcount.layers import Span

FILE = Path(__file__).with_name("movers.txt")


@dataclass(frozen=True)
class Moving:
    """A condition and whom it waits for; offsets into the text, which ``document`` is a digest of the name of."""

    document: str
    label: str
    evidence: Span
    parts: tuple[Span | None, ...]  # who, what, the act
    movers: tuple[Span, ...]


def load(path: Path = FILE) -> Iterator[Moving]:
    """Every condition that was asked about, in the order of the file."""
    for document, line in by_document(path):
        row, parts, movers = line.split(" | ")
        label, evidence = row.split()
        named = tuple(place for one in movers.split() if (place := span(one)))
        yield Moving(document, label, known(evidence), tuple(map(span, parts.split())), named)
