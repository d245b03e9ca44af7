"""Two accounts of one thing that cannot both be right, with the words of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whipcount.extract.surface import Passage
from whipcount.model import Document, Evidence, When

CLOSE = 45  # characters on either side of a number whose words say most of it
CITED = 80  # characters of a clause that are cited whole
LONGEST = 140  # characters of a quotation


@dataclass(frozen=True)
class Account:
    """What one side says, in a few words, and every place that says so."""

    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Clash:
    """A thing, what of it is disputed, and the two accounts."""

    about: str
    field: str
    a: Account
    b: Account


def originals(documents: Sequence[Document]) -> list[Document]:
    """The documents that are no copies, in an order of their own."""
    return [d for d in sorted(documents, key=lambda d: d.id) if d.copy_of is None]


def quoted(document: Document, start: int, end: int) -> Evidence:
    """The words of a range as evidence, cut at a word where they run on."""
    text = document.text[start:end]
    if len(text) > LONGEST:
        text = text[:LONGEST].rpartition(" ")[0]
    lead = len(text) - len(text.lstrip(" \n,;:.–—"))
    quote = text.strip(" \n,;:.–—")
    return Evidence(document.id, start + lead, start + lead + len(quote), quote)


def place(document: Document, passage: Passage, found: re.Match[str]) -> Evidence:
    """What a pattern found in a sentence, as evidence."""
    return quoted(document, passage.start + found.start(), passage.start + found.end())


def clause(text: str, words: re.Match[str], edge: re.Pattern[str]) -> tuple[int, int]:
    """From the last edge before some words of a sentence to the first behind them."""
    left = max((m.end() for m in edge.finditer(text, 0, words.start())), default=0)
    after = edge.search(text, words.end())
    return left, after.start() if after else len(text)


def known(when: When | None) -> bool:
    """Whether both ends of a range are known."""
    return bool(when and when.earliest and when.latest)


def cited(
    document: str, passage: Passage, clause: tuple[int, int], words_: tuple[int, int]
) -> Evidence:
    """The clause of a number; of a long one, the words next to it."""
    left, right = min(clause[0], words_[0]), max(clause[1], words_[1])
    text = passage.text
    if right - left > CITED:
        left = max(left, words_[0] - CLOSE)
        right = min(right, words_[1] + CLOSE // 2)
        left = text.find(" ", left, words_[0]) + 1 or words_[0] if left else left
        cut = text.rfind(" ", words_[1], right)
        right = cut if cut > 0 and right < len(text) else right
    while left < words_[0] and not text[left].isalnum() and text[left] not in "$€£¥₹":
        left += 1
    quote = text[left:right].rstrip(" \n,;:.–—")
    return Evidence(document, passage.start + left, passage.start + left + len(quote), quote)


def around(text: str, start: int, stop: int) -> str:
    """The words next to a range, on either side."""
    back, forth = text[max(0, start - CLOSE) : start], text[stop : stop + CLOSE]
    back = back.partition(" ")[2] if start > CLOSE else back
    return f"{back} {forth.rpartition(' ')[0] if len(text) > stop + CLOSE else forth}"
