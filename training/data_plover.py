"""PLOVER's coded sentences come in; labelled documents with the type of event go out.

Two sets: the gold records, whose event words are given, and PLV, where the words between source and
target stand for the event.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import UNKNOWN, Labelled, Span
from whipcount.annotate.labels import PLOVER
from whipcount.annotate.words import GAPS, gaps, words

HELD = 10  # every tenth sentence is held back
BETWEEN = re.compile(r"</([st])>(.{2,60}?)<[st]>")
MARK = re.compile(r"</?[st]>")
GOLD_MARK = re.compile(r"\((SRC|TAR|SRC/TAR|EVT|[A-Z/]+):\s*([^()]*)\)")


@dataclass(frozen=True)
class Coded:
    """A sentence, its type and the words that tell of it."""

    text: str
    type: str
    spans: tuple[Span, ...]


def documents(folder: Path, held: bool) -> list[Labelled]:
    """The coded sentences held back for development, or the others, each a paragraph of one text."""
    found = [c for c in (*gold(folder), *plv(folder)) if c.type in PLOVER and c.spans]
    chosen = [c for i, c in enumerate(found) if (i % HELD == HELD - 1) == held]
    return [_labelled(f"plover-{i}", chosen[i : i + 8]) for i in range(0, len(chosen), 8)]


def gold(folder: Path) -> Iterator[Coded]:
    """The gold records, by the marks in their texts."""
    for row in json.loads((folder / "PLOVER_GSR_CAMEO.txt").read_text(encoding="utf-8")):
        noted = row.get("textInfo")
        marked = noted.get("markup", "") if isinstance(noted, dict) else ""
        text, spans, read = "", [], 0
        for mark in GOLD_MARK.finditer(marked):
            text += marked[read : mark.start()]
            if mark[1] == "EVT":
                spans.append((len(text), len(text) + len(mark[2])))
            text += mark[2]
            read = mark.end()
        yield Coded(text + marked[read:], row["event"], tuple(spans))


def plv(folder: Path) -> Iterator[Coded]:
    """The sentences of PLV."""
    with (folder / "PLV_train.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            found = BETWEEN.search(row["marked_sentence"])
            text = MARK.sub("", row["marked_sentence"])
            at = text.find(found[2]) if found else -1
            spans = ((at, at + len(found[2])),) if found and at >= 0 else ()
            yield Coded(text, row["gold_root"], spans)


def _labelled(name: str, found: Sequence[Coded]) -> Labelled:
    tokens: list[str] = []
    spaces: list[int] = []
    types: list[int] = []
    for coded in found:
        spans = words(coded.text)
        tokens += [coded.text[a:b] for a, b in spans]
        spaces += [GAPS.index("blank"), *gaps(coded.text, spans)[1:]]
        types += [_type(coded, span) for span in spans]
    return Labelled(name, tokens, spaces, {"plover": types})


def _type(coded: Coded, word: Span) -> int:
    inside = any(a < word[1] and word[0] < b for a, b in coded.spans)
    return PLOVER.index(coded.type) if inside else UNKNOWN
