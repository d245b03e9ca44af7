"""Codes wordings to the questions of a codebook: each to the one whose phrases it is likest to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from whipcount.link.codebook import Codebook, Question
from whipcount.link.issues.likeness import LEAST, Worth
from whipcount.link.names import fold
from whipcount.link.wordings import Wording

OTHER_ASKS = 0.9  # of a likeness where the stances on a wording are of the other family


def coded(
    texts: Iterable[str],
    book: Codebook,
    read: Mapping[str, Wording],
    worth: Worth,
    asks: Mapping[str, str],
) -> dict[str, Question]:
    """The question of each wording that is like one; the rest stays out."""
    found: dict[str, Question] = {}
    for text in texts:
        rated = [
            (-_likeness(text, q, read, worth) * (1.0 if q.asks == asks.get(text, q.asks) else OTHER_ASKS), n)
            for n, q in enumerate(book.questions)
        ]  # fmt: skip
        best, number = min(rated, default=(0.0, 0))
        if -best >= LEAST:
            found[text] = book.questions[number]
    return found


def _likeness(text: str, question: Question, read: Mapping[str, Wording], worth: Worth) -> float:
    """That of the likest phrase; 1.5 where the wording is a phrase or names the question."""
    if fold(text) in {fold(p) for p in (question.id, *question.phrases)}:
        return 1.5
    return max(worth.likeness(read[text], read[p]) for p in question.phrases)
