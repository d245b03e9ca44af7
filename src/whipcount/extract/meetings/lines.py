"""The words of an event's line: from who does it to the end of what is told, without scraps.

A passage and the range that carries an event come in; the range that reads as a line goes out.
"""

from __future__ import annotations

import re

from whipcount.extract.surface import Passage, Word
from whipcount.layers import Span
from whipcount.lexicon import events
from whipcount.model import Evidence

LONGEST = 160  # characters of evidence behind a line
LINE = 140  # characters of a line
LEADS = 3  # words of a preposition before a day
TURN = re.compile(r"[;:—–(]|,(?=\s)|\s-+\s")
JOINED = re.compile(r",?\s+(?:and|but)\b")
OPENING, CLOSING = '“"', '”"'
QUOTE = re.compile('[“”"]')


def whole(passage: Passage, start: int, end: int, day: int | None = None) -> Span:
    """The range made whole: the preposition of its ``day`` taken in, on to the next turn, no loose ends."""
    first = _lead(passage, start) if start == day else start
    last = max(end, _turn(passage, end))
    if last - first > LONGEST:
        last = max(end, _space(passage, first + LONGEST))
    last = _balanced(passage, first, last, end)
    return first, _firm(passage, first, last, end)


def _lead(passage: Passage, start: int) -> int:
    """From "On" in "On Tuesday X said": what only leads in to the first word of the range."""
    index = passage.at(start)
    low = index
    while low > 0 and index - low < LEADS and passage.words[low - 1].low in events.bag("leads"):
        low -= 1
    return passage.words[low].start if low < len(passage.words) else start


def _turn(passage: Passage, end: int) -> int:
    """The next mark after which something else is told; the end of the sentence without its stop."""
    tail = passage.text[end - passage.start :]
    if JOINED.match(tail):
        return end
    match = TURN.search(tail)
    stop = match.start() if match else len(tail.rstrip().rstrip("."))
    return end + stop


def _space(passage: Passage, limit: int) -> int:
    at = passage.text.rfind(" ", 0, limit - passage.start)
    return passage.start + at if at > 0 else limit


def _balanced(passage: Passage, first: int, last: int, least: int) -> int:
    """A quotation that opens in the range closes in it, or is left out where that is too far."""
    marks = [
        m.start() for m in QUOTE.finditer(passage.text, first - passage.start, last - passage.start)
    ]
    if len(marks) % 2 == 0:
        return last
    closing = QUOTE.search(passage.text, last - passage.start)
    if closing and passage.start + closing.end() - first <= LONGEST:
        return passage.start + closing.end()
    opened = passage.start + marks[-1]
    return opened if opened > least else last


def _firm(passage: Passage, first: int, last: int, least: int) -> int:
    """Without "that", "and", "of" at the end: words that only lead on."""
    inside = [w for w in passage.words if first <= w.start and w.end <= last]
    while inside and inside[-1].end > least and _loose(inside[-1]):
        inside.pop()
    return inside[-1].end if inside else last


def _loose(word: Word) -> bool:
    return word.low in events.bag("loose") or not (
        word.text[0].isalnum() or word.text in CLOSING + "%"
    )


def line(evidence: Evidence) -> str:
    """The words of a line, cut where they are too many."""
    words = " ".join(evidence.quote.split()).strip(" ,;.")
    return words if len(words) <= LINE else words[: words.rfind(" ", 0, LINE)] + " …"
