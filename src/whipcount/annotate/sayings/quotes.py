"""Where quotations stand in a text: one answer for every stage that asks, whatever marks a paper sets.

British, Indian, Irish and Australian papers quote with ‘…’ or '…' and nest “…” inside. ``plain`` gives
the same text with such marks changed for “…”, character by character, so that every rule and the
reading model see one style; what is exported is cut from the text as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from whipcount.lexicon.words import after_quotation

OPENS = re.compile(
    r"(?<![^\s(\[“\"—–/-])['‘](?=[\w“\"£$€¥(\[…—.])(?!\d\ds?\b|(?:n|em|til|tis|twas|cause|cos|bout)\b)",
    re.IGNORECASE,
)
CLOSES = re.compile(r"(?<=\S)(?<![\s(\[“‘—–])['’](?!\w)(?![.,!?]+['’](?!\w))")
# "The ministers’ offer", "runnin’ the town": a letter is left out, if no other mark closes the quotation.
LEFT_OUT = re.compile(r"(?:[sxz]|in)['’]\s(?P<next>\w+)", re.IGNORECASE)
TAIL = 3  # characters before a mark that may tell that a letter is left out
# Mohamed ‘Bobo’ Keita: what somebody is called is part of the name.
NICKNAME = re.compile(r"['‘][A-Z]\w+(?: [A-Z]\w+)?['’] [A-Z]")
CALLED = re.compile(r"[A-Z]\w+\.? $")
DOUBLE = re.compile(r"[“\"]")
ENDS = {"“": "”", '"': '"'}
NESTED = str.maketrans({"“": "‘", "”": "’"})


def in_quotation(text: str, at: int) -> bool:
    """True between quotation marks, counted from the start of the line that holds the place."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


@lru_cache(maxsize=4)  # the stages read one document, one after the other
def plain(text: str) -> str:
    """The text with “…” for each quotation between single marks, and ‘…’ for those nested in it."""
    if not OPENS.search(text):
        return text
    return "\n".join(_line(line) if OPENS.search(line) else line for line in text.split("\n"))


def _line(line: str) -> str:
    out = list(line)
    for start, end in _single(line):
        out[start + 1 : end] = _nested(line[start + 1 : end])
        out[start] = "“"
        if end < len(line):
            out[end] = "”"
    return "".join(out)


def _nested(words: str) -> str:
    """What stands between single marks, with its own double marks as single ones."""
    inner, told = words.translate(NESTED), words.count('"')
    for turn in range(told):
        inner = inner.replace('"', "’" if turn % 2 else "‘", 1)
    return inner


def _single(line: str) -> Iterator[tuple[int, int]]:
    """The outer quotations between single marks: where each opens and closes, or where the line ends."""
    at = 0
    while opening := OPENS.search(line, at):
        double = DOUBLE.search(line, at, opening.start())
        if double:
            closed = line.find(ENDS[double[0]], double.end())
            at = closed + 1 if closed >= 0 else len(line)
            continue
        start = opening.start()
        end = _closing(line, start)
        if end is not None and not _nickname(line, start):
            yield start, end
        at = (start if end is None else end) + 1


def _closing(line: str, start: int) -> int | None:
    """Where the quotation that opens here is closed: at a mark that is no apostrophe, if there is one."""
    following = (
        m.start() for m in OPENS.finditer(line, start + 1) if not _deep(line, start, m.start())
    )
    limit = next(following, len(line))
    marks = [
        m.start()
        for m in CLOSES.finditer(line, start + 2, limit)
        if not _deep(line, start, m.start())
    ]
    sure = next(
        (m for m in marks if _one_word(line[start + 1 : m]) or not _left_out(line, m)), None
    )
    if sure is None and marks:
        sure = marks[-1 if line[start + 1].isupper() else 0]
    if sure is None and limit == len(line) and (start == 0 or line[start] == "‘"):
        return limit  # a paragraph of a quotation that goes on in the next
    return sure


def _nickname(line: str, start: int) -> bool:
    return NICKNAME.match(line, start) is not None and CALLED.search(line[:start]) is not None


def _one_word(words: str) -> bool:
    """The ‘hawks’ want more: a word that somebody else's is, in small letters."""
    return words.isalpha() and words.islower()


def _deep(line: str, start: int, at: int) -> bool:
    """Whether a place lies in a quotation within the one that opens at the start."""
    between = line[start + 1 : at]
    return between.count("“") > between.count("”") or between.count('"') % 2 == 1


def _left_out(line: str, mark: int) -> bool:
    """Whether a mark may stand for a letter: behind an "s" and before a noun."""
    found = LEFT_OUT.match(line, mark - 1) or LEFT_OUT.match(line, max(0, mark - 2))
    return found is not None and found["next"].casefold() not in after_quotation()
