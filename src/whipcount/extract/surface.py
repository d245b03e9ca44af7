"""A document's running text as passages of words: what rules see that do not lean on a parse.

A passage is a sentence by its punctuation, inside one line. Where the model cuts or joins sentences
wrongly, these hold.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

WORD = re.compile(r"[#$€£]?\w+(?:[.&/]\w+)*(?:-\w+)*|['’](?:s|re|ve|ll|d|m|t)\b|[^\w\s]")
STOP = re.compile(r"[.!?]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])|\n+")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Adm|Capt|Sen|Rep|Gov|St|Jr|Sr|vs|No|Inc|Co|Corp|Ltd|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mich|Ky|Mo|Calif|Tex|Ill|Pa|Va|a\.m|p\.m)|\b[A-Z]|\b[A-Z]\.[A-Z])\.$"
)  # fmt: skip
Cut = tuple[int, int]


class Word(NamedTuple):
    """One word or mark with its place in the text; ``low`` is in lower case, apostrophes straight."""

    start: int
    end: int
    text: str
    low: str


@dataclass(frozen=True)
class Passage:
    """A sentence with its words."""

    start: int
    end: int
    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Words and marks, left to right."""
        at = self.start
        found = [(at + m.start(), at + m.end(), m[0]) for m in WORD.finditer(self.text)]
        return tuple([Word(a, b, text, text.casefold().replace("’", "'")) for a, b, text in found])

    @cached_property
    def _starts(self) -> list[int]:
        return [w.start for w in self.words]

    def at(self, place: int) -> int:
        """Index of the first word that begins at or after a place."""
        return bisect_left(self._starts, place)

    def between(self, start: int, end: int) -> str:
        """The words of a range, lower case."""
        return self.text[max(0, start - self.start) : max(0, end - self.start)].casefold()


@lru_cache(maxsize=4)  # several stages read one text, one after the other
def passages(text: str) -> tuple[Passage, ...]:
    """The sentences of a text by their punctuation."""
    return tuple(Passage(s, e, text[s:e]) for s, e in _cuts(text) if text[s:e].strip())


def _cuts(text: str) -> Iterator[Cut]:
    start = 0
    for match in STOP.finditer(text):
        before = text[start : match.start() + 1]
        if "\n" not in match[0] and match[0][0] == "." and ABBREVIATION.search(before):
            continue
        yield start, match.end()
        start = match.end()
    yield start, len(text)
