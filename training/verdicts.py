"""Rows that were judged right or wrong: ``verdicts.txt`` and ``verdicts_ours.txt`` come in; verdicts with their places go out.

The files hold no text. A line ``## DIGEST OF THE NAME`` opens a text of PolNeAR's or worldwide-newswire's training
part or one of our own reports; then a row a line: what it is, its evidence, where its parts stand (who, what, the act, who must move; ``-``
for none), a digest of what it said, the verdict and the number of the judge::

    position:supports 1840-1902 | 1840-1846 1860-1902 - - | 5f0c2a91d3be R 4

``R`` is right; ``N`` says that nothing of the kind is there, ``A`` that the actor is wrong, ``S`` the stance,
side or status, ``I`` what it is about, ``W`` wrong without a reason. The judges were language models working for this
project, each row judged once; of our own reports the marks that stand in them judge.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import data_ner
import data_polnear
import data_reports
import dossiers
from evaluate import layout
from whipcount.layers import Span

FILES = ("verdicts.txt", "verdicts_ours.txt")
FAULTS = "RNASI"  # the verdicts in the order of the vetting model's scores
HELD = 8  # every so manieth text is held back from the vetting model


@dataclass(frozen=True)
class Verdict:
    """One row and what was found of it; offsets into the text, which ``document`` is a digest of the name of."""

    document: str
    label: str
    evidence: Span
    parts: tuple[Span | None, ...]
    seal: str
    fault: str
    judge: int
    ours: bool = False  # whether it is on one of our own reports

    @property
    def kind(self) -> str:
        """Position, pledge or condition."""
        return self.label.partition(":")[0]

    @property
    def right(self) -> bool:
        """Whether the row was found right."""
        return self.fault == FAULTS[0]


def held_back(document: str) -> bool:
    """Whether a text is kept from the vetting model, to measure it and to fit on."""
    return int(document, 16) % HELD == 0


def load(folder: Path = Path(__file__).parent) -> list[Verdict]:
    """All verdicts of a folder, in the order of the files."""
    return [verdict for name in FILES for verdict in _read(folder / name)]


def _read(path: Path) -> Iterator[Verdict]:
    ours = path.name == FILES[1]
    for document, line in by_document(path):
        row, parts, found = line.split(" | ")
        label, evidence = row.split()
        seal, fault, judge = found.split()
        spans = tuple(map(span, parts.split()))
        yield Verdict(document, label, known(evidence), spans, seal, fault, int(judge), ours)


def span(said: str) -> Span | None:
    """Offsets as they are written; none for a dash."""
    return None if said == "-" else known(said)


def known(said: str) -> Span:
    """Offsets that are there."""
    start, _, end = said.partition("-")
    return int(start), int(end)


def by_document(path: Path) -> Iterator[tuple[str, str]]:
    """Each line of a file of places, with the digest of the name of the text that it is on."""
    document = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            document = line[3:]
        elif line and not line.startswith("#"):
            yield document, line


def seal(words: str) -> str:
    """What tells whether a reading is the one that was judged."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def texts(data: Path, wanted: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The texts that were judged, by the digests of their names: a name may tell of persons."""
    for name, text in (*_articles(data), *_ours()):
        if (sealed := seal(name)) in wanted:
            yield sealed, text


def _articles(data: Path) -> Iterator[tuple[str, str]]:
    for article in data_polnear.articles(data / "polnear", "train", every=False):
        yield f"polnear/{article.name}", article.text
    for path in sorted((data / "worldwide-newswire").glob("*.tsv")):
        yield f"news/{path.stem}", layout(data_ner.labelled(path.stem, list(data_ner.rows(path))))[0]  # fmt: skip


def _ours() -> Iterator[tuple[str, str]]:
    for path in sorted(data_reports.FOLDER.glob("*.txt")):
        for report in data_reports.load(path):
            yield f"ours/{path.stem}:{report.title}", report.text
    for dossier in dossiers.load():
        for number, told in enumerate(dossier.reports):
            yield f"dossiers/{dossier.name}:{number}", told.text
