"""Our stand-off marks on public articles come in; the marked articles with frame labels go out.

``frames/CORPUS.txt`` holds no text: for each article the digest of its name, how many of its words were
marked, their digest, and the frames as positions of words. An article whose words have changed is an error.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import data_ner
import data_polnear
from corpus import Labelled, Span
from frames import Frame, labels

FOLDER = Path(__file__).parent / "frames"
NAME = 16  # hexadecimal digits of an article's name
_PART = re.compile(r"([a-z_]+)(?::([a-z_]+))?(?::([a-z_]+))? (\d+)-(\d+)")


class FramesError(ValueError):
    """A line that cannot be read, or marks on words that are not the corpus's."""


@dataclass
class Marked:
    """The marks of one article."""

    count: int
    digest: str
    held: bool
    frames: list[Frame] = field(default_factory=list)


def documents(data: Path, held: bool) -> list[Labelled]:
    """The marked articles of both corpora: those held back for development, or the others."""
    news, newswire = data / "polnear", data / "worldwide-newswire"
    found = {
        "polnear": data_polnear.documents(news, "train", every=False),
        "newswire": data_ner.documents(newswire, frozenset(), data_ner.held_back()),
    }
    return [made for name, read in found.items() for made in _documents(name, read, held)]


def _documents(corpus: str, found: Sequence[Labelled], held: bool) -> Iterator[Labelled]:
    marks = load(FOLDER / f"{corpus}.txt")
    for document in found:
        known = marks.get(digest([document.name], NAME))
        if known and known.held == held:
            yield overlaid(document, known)


def marks() -> dict[str, Marked]:
    """The marks of every article."""
    return {k: v for path in sorted(FOLDER.glob("*.txt")) for k, v in load(path).items()}


def overlaid(document: Labelled, marked: Marked) -> Labelled:
    """The marked words of a document, with the labels they had and those of the frames."""
    tokens = list(document.words[: marked.count])
    if digest(tokens) != marked.digest:
        raise FramesError(f"{document.name}: its words are not those that were marked")
    known = {name: values[: marked.count] for name, values in document.labels.items()}
    found = labels(marked.count, marked.frames)
    return Labelled(document.name, tokens, document.gaps[: marked.count], known | found)


def digest(tokens: Sequence[str], size: int = 12) -> str:
    """What tells whether words, or an article's name, are the ones that were marked."""
    return hashlib.sha256(" ".join(tokens).encode()).hexdigest()[:size]


def load(path: Path) -> Mapping[str, Marked]:
    """The marks of a corpus, by article."""
    found: dict[str, Marked] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("## "):
            name, count, seal, *rest = line[3:].split("\t")
            found[name] = Marked(int(count), seal, rest == ["held"])
        elif line and not line.startswith("#"):
            found[name].frames.append(_frame(line, f"{path.name}:{number}"))
    return found


def _frame(line: str, where: str) -> Frame:
    parts = [_PART.fullmatch(part) for part in line.split(" | ")]
    if None in parts:
        raise FramesError(f"{where}: cannot read {line!r}")
    read = [part for part in parts if part is not None]
    kind, value, status, *_ = read[0].groups(default="")
    spans: dict[str, Span] = {part[1]: (int(part[4]), int(part[5])) for part in read[1:]}
    anchor = (int(read[0][4]), int(read[0][5]))
    return Frame(
        kind, value, anchor, status, spans.get("holder"), spans.get("issue"), spans.get("waits")
    )
