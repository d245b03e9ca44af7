"""Spans that a report counts from an event to its news: "five days after the donors met".

A text, an expression and its sentence come in; the side on which the event lies and the key of the
event go out, so that ``link`` may find the event, and its day, in another report.
"""

from __future__ import annotations

import re

from whipcount.annotate.time_clues import Span, about
from whipcount.model import TimeRef

OPENING = 600  # characters in which a report tells its news
COUNTED = re.compile(r"\s+(after|before)\s+(?=\w)")
CLAUSE = re.compile(r"[,;:—–]|\.\s|\n")
CONVENED = re.compile(r"\b(?:met|meets|convened|gathered|sat down)\b")
UNITS = frozenset({"day", "week"})


def counted(text: str, ref: TimeRef, sentence: Span) -> tuple[str, str | None] | None:
    """After or before which event: by the words of its clause, else by those of the sentence."""
    start, end = ref.evidence.start, ref.evidence.end
    if ref.unit != "duration" or ref.part not in UNITS or not ref.offset or start > OPENING:
        return None
    match = COUNTED.match(text, end, sentence[1])
    if match is None:
        return None
    stop = CLAUSE.search(text, match.end(), sentence[1])
    clause = (match.end(), stop.start() if stop else sentence[1])
    key = about(text, match.end(), match.end(), clause) or about(text, start, end, sentence)
    return match[1], f"{key} ~gathering" if key and CONVENED.search(text, *clause) else key
