"""PolNeAR's folder comes in; labelled documents with attribution tags and links go out.

A word of a source, cue or content points (label ``link``) to the first word of its
attribution's cue, or of its source where there is no cue; that word points to itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from corpus import UNKNOWN, Labelled, Span, paragraph_starts, tag_spans
from whipcount.annotate.labels import HEADS, ROLES
from whipcount.annotate.words import GAPS, gaps, words

_ROW = re.compile(r"^([TE])(\d+)\t([^\t\n]+)", re.MULTILINE)

Parts = dict[str, list[Span]]  # of one attribution: role → fragments, as character offsets


@dataclass(frozen=True)
class Article:
    """One annotated article as published."""

    name: str
    text: str
    attributions: list[Parts]


def articles(folder: Path, part: str, every: bool = True) -> Iterator[Article]:
    """The articles of a part; ``every`` gives those with two annotators twice."""
    for path in sorted((folder / part / "text").glob("*.txt")):
        notes = sorted((folder / part / "attributions").glob(f"{path.stem}_*.ann"))
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        for note in notes if every else notes[:1]:
            yield Article(note.stem, text, attributions(note.read_text(encoding="utf-8")))


def attributions(notes: str) -> list[Parts]:
    """The attributions of a brat stand-off file."""
    rows = _ROW.findall(notes)
    spans = {name: content for kind, name, content in rows if kind == "T"}
    found = [_parts(content, spans) for kind, _, content in rows if kind == "E"]
    return [parts for parts in found if parts]


def _parts(event: str, spans: dict[str, str]) -> Parts:
    parts: Parts = {}
    for argument in event.split():
        role, name = argument.split(":")
        role, name = role.rstrip("0123456789"), name[1:]
        if role in ROLES and name in spans:
            parts.setdefault(role, []).extend(_fragments(spans[name].split(" ", 1)[1]))
    return {role: sorted(fragments) for role, fragments in parts.items()}


def _fragments(offsets: str) -> list[Span]:
    pairs = [fragment.split() for fragment in offsets.split(";")]
    return [(int(start), int(end)) for start, end in pairs]


def documents(folder: Path, part: str, every: bool = True) -> list[Labelled]:
    """The labelled documents of a part."""
    return [labelled(article) for article in articles(folder, part, every)]


def labelled(article: Article) -> Labelled:
    """An article's words with their attribution labels."""
    spans = words(article.text)
    tokens = [article.text[start:end] for start, end in spans]
    before = gaps(article.text, spans)
    breaks = [gap >= GAPS.index("line") for gap in before]
    tags, links = label_words(spans, article.attributions)
    starts = paragraph_starts(tokens, breaks)
    labels = {"attribution": tags, "link": links, "starts": starts}
    return Labelled(article.name, tokens, before, labels)


def label_words(spans: Sequence[Span], found: Sequence[Parts]) -> tuple[list[int], list[int]]:
    """Attribution tags and links for words at the given offsets."""
    tagged: list[tuple[int, int, str]] = []
    links = [UNKNOWN] * len(spans)
    for parts in found:
        pieces = placed(parts, spans)
        tagged += pieces
        anchor = _anchor(pieces)
        for start, end, _ in pieces:
            links[start:end] = [anchor] * (end - start)
    return tag_spans(len(spans), sorted(tagged), HEADS["attribution"]), links


def placed(parts: Parts, spans: Sequence[Span]) -> list[tuple[int, int, str]]:
    """The fragments of an attribution as runs of words; runs that touch become one."""
    found = []
    for role in ROLES:
        inside = sorted({i for part in parts.get(role, []) for i in _covered(part, spans)})
        cuts = [0, *(k + 1 for k, (a, b) in enumerate(pairwise(inside)) if b > a + 1), len(inside)]
        found += [(inside[a], inside[b - 1] + 1, role) for a, b in pairwise(cuts) if b > a]
    return found


def _covered(part: Span, spans: Sequence[Span]) -> Iterator[int]:
    for index, (start, end) in enumerate(spans):
        if start >= part[1]:
            return
        if end > part[0]:
            yield index


def _anchor(pieces: Sequence[tuple[int, int, str]]) -> int:
    """The first word of the cue, else of the source, else nothing."""
    for role in ("Cue", "Source"):
        starts = [start for start, _, kind in pieces if kind == role]
        if starts:
            return min(starts)
    return UNKNOWN
