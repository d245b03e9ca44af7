"""Dossiers of our own, of which every report is marked with what happened when, and what stances are on: ``dossiers/*.txt`` come in.

A file opens with its title, ``= …``, the day and the words of each event, ``E1 2016-04-05 …``, and the questions,
``Q1 …``. Then its reports: ``# OUTLET | DAY``, and the text, in which ``[on Tuesday|E1]`` is a time at which that event
happened and ``{will fight the bill|Q1}`` a stance on that question. The writers were language models working for
this project.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from whipcount.layers import Span

FOLDER = Path(__file__).with_name("dossiers")
HELD = "held_"  # what the names of those begin with that are held back
MARK = re.compile(r"\[([^\[\]{}|]+)\|(E\d+)\]|\{([^\[\]{}|]+)\|(Q\d+)\}")
EVENT = re.compile(r"(E\d+) (\d{4}-\d\d-\d\d) .+")
# Good enough: the package has the reader's sentences, which cut much the same.
CUT = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z\"“‘])|\n+")


@dataclass(frozen=True)
class Mark:
    """Words of a report, their sentence, and the event or the question that they are of."""

    at: Span
    sentence: Span
    of: str


@dataclass(frozen=True)
class Report:
    """A report without its marks, its day, and the marks."""

    day: date
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Dossier:
    """Reports on one story; ``days`` are those of the events."""

    name: str
    days: dict[str, date]
    reports: tuple[Report, ...]


def load(folder: Path = FOLDER) -> list[Dossier]:
    """All dossiers, in the order of their names."""
    return [
        read(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))
    ]


def parted(every: Sequence[Dossier]) -> tuple[list[Dossier], list[Dossier]]:
    """What is taught, and what is held back."""
    held = [dossier for dossier in every if dossier.name.startswith(HELD)]
    return [dossier for dossier in every if dossier not in held], held


def read(name: str, raw: str) -> Dossier:
    """A dossier from its file's text."""
    head, *rest = re.split(r"^# ", raw, flags=re.MULTILINE)
    days = {m[1]: date.fromisoformat(m[2]) for m in EVENT.finditer(head)}
    return Dossier(name, days, tuple(map(_report, rest)))


def _report(raw: str) -> Report:
    opening, _, marked = raw.partition("\n")
    plain, at, spans = "", 0, []
    marked = marked.strip()
    for mark in MARK.finditer(marked):
        words = mark[1] or mark[3]
        plain += marked[at : mark.start()]
        spans.append(((len(plain), len(plain) + len(words)), mark[2] or mark[4]))
        plain, at = plain + words, mark.end()
    plain += marked[at:]
    marks = tuple(Mark(span, sentence(plain, span), of) for span, of in spans)
    return Report(date.fromisoformat(opening.rpartition("|")[2].strip()), plain, marks)


def sentence(text: str, at: Span) -> Span:
    """The sentence of some words."""
    start = max((m.end() for m in CUT.finditer(text, 0, at[0])), default=0)
    end = next((m.start() for m in CUT.finditer(text, at[1])), len(text))
    return start, end
