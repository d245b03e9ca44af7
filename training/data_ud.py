"""Universal Dependencies files (EWT, GUM) come in; labelled documents go out.

Their labels are tags, heads, relations and sentence starts; a sentence's root points to itself.
GUM's column of entities gives antecedents too: of a mention's head word that of the mention before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from corpus import UNKNOWN, Labelled
from entities import Mentioned, Opened, antecedents, read
from whipcount.annotate.labels import ANTECEDENT, DEPRELS, UPOS
from whipcount.annotate.words import GAPS


@dataclass
class _Document:
    """A document as it grows, line by line."""

    name: str
    words: list[str] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    columns: list[tuple[int, int, int, int]] = field(default_factory=list)
    opened: list[Opened] = field(default_factory=list)
    mentions: list[Mentioned] = field(default_factory=list)

    def labelled(self) -> Labelled:
        upos, heads, rels, starts = (list(column) for column in zip(*self.columns, strict=True))
        labels = {"upos": upos, "heads": heads, "deprels": rels, "starts": starts}
        if self.mentions:
            pronouns = [tag == UPOS.index("PRON") for tag in upos]
            labels[ANTECEDENT] = antecedents(self.mentions, heads, pronouns)
        return Labelled(self.name, self.words, self.gaps, labels)


def ewt(folder: Path, part: str) -> list[Labelled]:
    """The documents of EWT's train or dev."""
    return list(documents(folder / f"{part}.conllu"))


def gum(folder: Path, held: bool) -> list[Labelled]:
    """GUM's documents kept for development (``held``), or the others."""
    paths = sorted((folder / "dep").glob("*.conllu"))
    kept = gum_held_back()
    chosen = [path for path in paths if (path.stem in kept) == held]
    return [document for path in chosen for document in documents(path)]


def gum_held_back() -> frozenset[str]:
    """Four news documents and one of every other kind, drawn once."""
    names = Path(__file__).with_name("held_back_gum.txt")
    return frozenset(names.read_text(encoding="utf-8").split())


def documents(path: Path) -> Iterator[Labelled]:
    """The documents of a CoNLL-U file."""
    document, opening = _Document(path.stem), "blank"
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        named = [line for line in lines if line.startswith("# newdoc id")]
        if named:
            if document.words:
                yield document.labelled()
            document, opening = _Document(named[0].split("= ")[1]), "blank"
        elif any(line.startswith("# newpar") for line in lines):
            opening = "blank"
        rows = [line.split("\t") for line in lines if line and line[0] != "#"]
        opening = _add_sentence(document, rows, opening)
    if document.words:
        yield document.labelled()


def _add_sentence(document: _Document, rows: list[list[str]], opening: str) -> str:
    """Add a sentence's words; give back the gap that follows it."""
    base, gap, joined_until, after = len(document.words), opening, 0, "space"
    for row in rows:
        if "-" in row[0]:
            joined_until, after = int(row[0].split("-")[1]), _gap_after(row)
        elif "." not in row[0]:
            index = int(row[0])
            document.words.append(row[1])
            document.gaps.append(GAPS.index(gap))
            document.columns.append(_columns(row, base))
            read(row[9], len(document.words) - 1, document.opened, document.mentions)
            gap = "none" if index < joined_until else after
            if index > joined_until:
                gap = _gap_after(row)
    return gap


def _columns(row: list[str], base: int) -> tuple[int, int, int, int]:
    index, head = int(row[0]), int(row[6])
    upos = UPOS.index(row[3]) if row[3] in UPOS else UNKNOWN
    rel = DEPRELS.index(row[7]) if row[7] in DEPRELS else UNKNOWN
    return upos, base + (head or index) - 1, rel, int(index == 1)


def _gap_after(row: list[str]) -> str:
    return "none" if "SpaceAfter=No" in row[9].split("|") else "space"
