"""Two sides' counts of one crowd, strike or toll, told side by side in one report. Documents in, clashes out.

Reads "police counted 3,000 marchers; the organisers claimed a million" and "the union says 2,600 will stop
work. The company puts the number at no more than 1,900": one who governs against one who is governed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from whipcount.extract.amounts import MAGNITUDES
from whipcount.extract.surface import Passage, passages
from whipcount.link.accounts import told
from whipcount.link.clashes import Clash, quoted
from whipcount.link.counted import NUMBER, counted, value
from whipcount.link.figures import apart, spread
from whipcount.model import Document, Evidence

RULERS = r"police|authorit(?:y|ies)|officials|government|ministry|company|management|employers?|administration|army|military|city\shall|town\shall|prison\sservice|operator"
RULED = r"organi[sz]ers?|unions?|federation|protesters|demonstrators|strikers|opposition|activists|campaigners|rebels|residents|villagers|guild"
COUNTS = r"(?:puts?|sa(?:id|ys?)|claim(?:s|ed)?|estimate[sd]?|counted|counts?|spoke\sof|speaks?\sof|gave|gives|reported|insist(?:s|ed)?|reckon(?:s|ed)?)"
TOLD = re.compile(
    rf"\b(?:the\s|local\s|its\s)?(?:[A-Z]?[\w’'-]+\s)?(?:(?P<ruler>{RULERS})|(?P<ruled>{RULED}))\b(?:\s[\w’'-]+){{0,4}}?\s{COUNTS}\b(?P<rest>[^.;:]{{0,120}})",
    re.IGNORECASE,
)
GREAT = re.compile(r"\b(?:an?|half\sa|one)\s(hundred|thousand|million)\b", re.IGNORECASE)
TURN = re.compile(
    r";\s|,\s(?:but|while|whereas|although|though|and)\s|\s(?:while|whereas|but|against)\s"
)
LEAST = 10  # what is counted in tens is counted, not seen
NEAR = 0.1  # of a number, by which two sides' counts must lie apart
PLAIN = frozenset("person protester".split())  # what a crowd is under any word
CLOSE = 60  # characters between two counts
MOST_STOPS = 2


@dataclass(frozen=True)
class Count:
    """One side's count: which side, how many, of what."""

    ruled: bool
    range: tuple[float, float]
    units: frozenset[str]
    evidence: Evidence


def both_sides(documents: Sequence[Document]) -> Iterator[Clash]:
    """Clashes inside each document; a copy's are its original's."""
    for document in documents:
        if document.copy_of is None:
            found = list(_counts(document))
            for a, b in pairwise(found):
                if _one(document, a, b):
                    yield Clash(" ".join(sorted(a.units | b.units)[:2]) or "number", "figure", told(a.evidence), told(b.evidence))  # fmt: skip


def _one(document: Document, a: Count, b: Count) -> bool:
    """One thing counted by two sides, one right behind the other."""
    between = document.text[a.evidence.end : b.evidence.start]
    close = len(between) < CLOSE and "\n\n" not in between and between.count(".") < MOST_STOPS
    same = bool(a.units & b.units) or not a.units or not b.units or a.units | b.units <= PLAIN
    return close and a.ruled != b.ruled and same and apart(a.range, b.range)


def _counts(document: Document) -> Iterator[Count]:
    for passage in passages(document.text):
        start = 0
        for turn in (*TURN.finditer(passage.text), None):
            stop = turn.start() if turn else len(passage.text)
            if made := _count(document, passage, start, stop):
                yield made
            start = turn.end() if turn else stop


def _count(document: Document, passage: Passage, start: int, stop: int) -> Count | None:
    """The one number of a piece of a sentence, where a side is said to count."""
    piece = passage.text[start:stop]
    side = TOLD.search(piece)
    if not side or re.search(r"\b(?:if|would|will\sneed|per\scent|percent)\b|[%$€£]", piece):
        return None
    numbers = [m for m in NUMBER.finditer(side["rest"]) if not _year(m)]
    great = GREAT.search(side["rest"])
    words_ = quoted(document, passage.start + start + side.start(), passage.start + stop)
    if len(numbers) == 1:
        found = numbers[0]
        kind, units, _, _ = counted(side["rest"], found)
        number, said = value(found), " ".join((found["mod"] or "").casefold().split())
        if kind != "count" or number < LEAST:
            return None
        return Count(bool(side["ruled"]), spread(number, said, NEAR / 2), units, words_)
    if not numbers and great:
        number = MAGNITUDES.get(great[1].casefold(), 100.0) * (0.5 if "half" in great[0] else 1)
        return Count(bool(side["ruled"]), spread(number, "", NEAR / 2), frozenset(), words_)
    return None


def _year(match: re.Match[str]) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", match["n"]))
