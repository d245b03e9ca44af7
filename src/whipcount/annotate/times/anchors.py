"""Where can a time expression stand at all? Only around a word that its shape cannot do without.

The word tables of the lexicon and a text come in; the stretches worth searching go out, so that
no shape is looked for in the whole of a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

Span = tuple[int, int]

TOKEN = re.compile(r"[A-Za-z]+|\d+(?::\d\d)?")
NUMBERS = {
    "year": re.compile(r"1[5-9]\d\d|20\d\d"),
    "clock": re.compile(r"\d+:\d+"),
    "tens": re.compile(r"[2-9]0"),
}
CAPITALS = frozenset(
    {"months", "weekdays", "short_weekdays", "weekday_plurals", "holidays", "feasts"}
)
BEFORE, AFTER = 90, 60  # characters of an expression before and after its word, at the most


class Anchors:
    """The words of one text around which expressions can stand, by table of the lexicon."""

    def __init__(self, text: str, tables_of: Callable[[str], Iterable[str]]) -> None:
        self.end = len(text)
        self.places: dict[str, list[Span]] = {}
        self.known: dict[tuple[str, ...], tuple[Span, ...]] = {}
        for token in TOKEN.finditer(text):
            for table in tables_of(token[0]):
                self.places.setdefault(table, []).append(token.span())

    def around(self, tables: tuple[str, ...]) -> tuple[Span, ...]:
        """The stretches around the words of these tables, left to right, none touching another."""
        if tables not in self.known:
            spans = sorted(span for table in tables for span in self.places.get(table, ()))
            self.known[tables] = tuple(self._joined(spans))
        return self.known[tables]

    def _joined(self, spans: Iterable[Span]) -> Iterable[Span]:
        low = high = -1
        for start, end in spans:
            if start - BEFORE > high >= 0:
                yield low, high
                high = -1
            low = low if high >= 0 else max(0, start - BEFORE)
            high = max(high, min(self.end, end + AFTER))
        if high >= 0:
            yield low, high


def tables_of(word: str, tables: Mapping[str, frozenset[str]]) -> Iterable[str]:
    """The tables that a word can close a key of, a number those of its shape."""
    return tables.get(word) or tables.get(word.lower()) or tuple(_numbers(word))


def _numbers(word: str) -> Iterable[str]:
    if word[0].isdigit():
        return [name for name, shape in NUMBERS.items() if shape.fullmatch(word)]
    return ()


def last_words(tables: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
    """Which tables a word closes a key of; in small letters, names as they are written."""
    found: dict[str, set[str]] = {}
    for table, keys in tables.items():
        for word in (re.findall(r"[A-Za-z]+", key)[-1] for key in keys):
            for form in {word, word.upper()} if table in CAPITALS else {word.lower()}:
                found.setdefault(form, set()).add(table)
    return {
        word: frozenset(names | found.get(word.lower(), set())) for word, names in found.items()
    }
