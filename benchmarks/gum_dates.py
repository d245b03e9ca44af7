"""The days that news, interviews and speeches of GUM name, with the document's day given.

Reads ``data/gum/xml`` under ``$WHIPCOUNT_SHARED``: TEI dates with one value in documents that say
when they were made, against the days that ours comes to. Text is put together from its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path

from whipcount.annotate.times.stage import Times
from whipcount.layers import Sentence
from whipcount.link.timex import value
from whipcount.model import Document, TimeMention, When

KINDS = ("news", "interview", "speech")
MADE = re.compile(r'<text [^>]*dateCreated="(\d{4}-\d\d-\d\d)"')
DATE = re.compile(r'<date\s[^>]*when="(\d{4}(?:-\d\d(?:-\d\d)?)?)"')
CLOSE = frozenset(".,;:!?)]’'”%") | {"'s", "’s", "n't", "''"}
OPEN = frozenset("([“‘$£€#")


@dataclass(frozen=True)
class Told:
    """A date of the corpus: where its words are, and its value."""

    start: int
    end: int
    when: str


def parse(raw: str) -> tuple[str, list[Told], list[Sentence]]:
    """The text of a document, its dates and its sentences."""
    text, told, sentences = "", [], []
    opened: list[tuple[int, str | None]] = []
    glued, began, joined = 0, 0, True
    for line in raw.splitlines():
        if line.startswith("<date"):
            found = DATE.match(line)
            opened.append((len(text), found[1] if found else None))
        elif line.startswith("</date") and opened:
            start, when = opened.pop()
            told += (
                [Told(start + (text[start : start + 1] == " "), len(text), when)] if when else []
            )
        elif line.startswith(("<w>", "</w>")):
            glued, joined = (1, False) if line.startswith("<w>") else (0, False)
            first = bool(glued)
        elif line.startswith("</s>"):
            sentences.append(Sentence(began, len(text)))
            text, began, joined = text + "\n", len(text) + 1, True
        elif "\t" in line:
            word = unescape(line.split("\t", 1)[0])
            stuck = joined or word in CLOSE or (glued and not first)
            text += word if stuck else " " + word
            joined, first = word in OPEN, False
    return text, told, sentences


def check(path: Path) -> Iterator[tuple[str, str, str]]:
    """Each date of one document: its value, ours and our words for it; empty where none is found."""
    raw = path.read_text(encoding="utf-8")
    made = MADE.search(raw)
    if not made:
        return
    text, told, sentences = parse(raw)
    anchor = When(date.fromisoformat(made[1]), date.fromisoformat(made[1]))
    document = Document(id="d", source="d", text=text, lines=())
    mentions = Times()(document, {"sentence": tuple(sentences)})
    ours = [(m.evidence[0], m.time_ref) for m in mentions if isinstance(m, TimeMention)]
    for t in told:
        on = [(at, ref) for at, ref in ours if ref and at.start < t.end and t.start < at.end]
        # the second half of a range has a mention of its own
        at, ref = min(on, key=lambda row: abs(row[0].start - t.start), default=(None, None))
        found = value(ref, anchor).partition("T")[0] if ref else ""
        yield t.when, found, at.quote if at else ""


def score(folder: Path, *, misses: bool) -> str:
    """One line of figures: how many dates are found, and how many of all have the right value."""
    paths = [p for kind in KINDS for p in sorted(folder.glob(f"GUM_{kind}_*.xml"))]
    rows = [(path.stem, *row) for path in paths for row in check(path)]
    found = 100 * sum(1 for *_, words in rows if words) / max(len(rows), 1)
    right = 100 * sum(1 for _, when, ours, _ in rows if when == ours) / max(len(rows), 1)
    if misses:
        for name, when, ours, words in rows:
            if when != ours:
                print(f"GUM {when} not {ours} {words!r} {name}")
    return f"timex gum: {len(rows)} dates; found {found:.1f}, right {right:.1f} per cent"
