"""What words that no rule had read take for a stance, or tell for a pledge or a meeting: ``asked.txt`` comes in; the answers with their places go out.

The file holds no text. A line ``## DIGEST OF THE NAME`` opens a text of PolNeAR's or worldwide-newswire's training part
or one of our own reports; then a line for each statement that was asked for a stance, or sentence that was asked for a
pledge or a meeting: where its words stand, then each answer: the stance, the step or what becomes of the meeting, where
its holder stands, and what it is on or the words that name it::

    position 1840-1902 | opposed 1820-1826 1860-1902
    pledge 2010-2120 | pledged 2010-2016 2040-2061
    meeting 2122-2190 | planned - 2130-2148

``none`` is what takes no stance, gives nothing or tells of no meeting. The readers were language models working for this project, each
passage read once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from verdicts import by_document, known, span
from whipcount.layers import Span

FILE = Path(__file__).with_name("asked.txt")


@dataclass(frozen=True)
class Answer:
    """A stance or a step, its holder and what it is on; of ``none`` the speaker alone."""

    value: str
    who: Span | None
    what: Span | None


@dataclass(frozen=True)
class Asked:
    """Words and the answers; offsets into the text, which ``document`` is a digest of the name of."""

    document: str
    kind: str  # position or pledge
    evidence: Span
    answers: tuple[Answer, ...]


def load(path: Path = FILE) -> Iterator[Asked]:
    """Everything that was asked, in the order of the file."""
    for document, line in by_document(path):
        asked, *answers = line.split(" | ")
        kind, place = asked.split()
        yield Asked(document, kind, known(place), tuple(map(_answer, answers)))


def _answer(said: str) -> Answer:
    value, who, what = said.split()
    return Answer(value, span(who), span(what))
