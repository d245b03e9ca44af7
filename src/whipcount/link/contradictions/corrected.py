"""What a report tells and then says was otherwise "in fact". Happenings and numerals in, clashes out.

Reads "the ministry said the ferry had left on Friday. It had in fact sailed on Thursday": the two stand in one report,
next to one another, and differ in their day or in a number of one unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from whipcount.extract.surface import passages
from whipcount.link.contradictions.clashes import Account, Clash
from whipcount.link.contradictions.happenings import Happening
from whipcount.link.contradictions.moments import MONTHS
from whipcount.link.contradictions.numerals import Numeral
from whipcount.model import Document, Evidence, When

IN_FACT = re.compile(
    r"\b(?:in\s(?:actual\s)?fact|in\sreality|in\struth|the\strue\s(?:figure|number|date)|the\sreal\s(?:figure|number))\b",
    re.IGNORECASE,
)
PRONOUN = re.compile(r"\W*(?:it|they|he|she)\b", re.IGNORECASE)
BACK = 350  # characters before a correction in which stands what it corrects


def corrected(
    documents: Sequence[Document], deeds: Sequence[Happening], numbers: Sequence[Numeral]
) -> Iterator[Clash]:
    """Each correction with what stands nearest before it."""
    for document in documents:
        if document.copy_of is None and IN_FACT.search(document.text):
            for passage in passages(document.text):
                if IN_FACT.search(passage.text):
                    span = passage.start, passage.end
                    yield from _days([d for d in deeds if d.document == document.id], span)
                    yield from _figures([n for n in numbers if n.document == document.id], span)


def _days(deeds: Sequence[Happening], span: tuple[int, int]) -> Iterator[Clash]:
    """A day in a correction beside the day of the deed before it."""
    told = [d for d in deeds if d.width == 0]
    for early, late in pairwise(told):
        same = (
            early.stems & late.stems
            or early.names & late.names
            or PRONOUN.match(late.evidence.quote)
        )
        if same and early.when != late.when and _corrects(early.evidence, late.evidence, span):
            sides = [Account(_written(d.when), (d.evidence,)) for d in (early, late)]
            yield Clash(late.verb, "day", sides[0], sides[1])


def _figures(numbers: Sequence[Numeral], span: tuple[int, int]) -> Iterator[Clash]:
    """A number in a correction beside the one of its unit before it."""
    for late in numbers:
        before = [
            n
            for n in numbers
            if n.units & late.units
            and n.kind == late.kind
            and _corrects(n.evidence, late.evidence, span)
        ]
        if before and before[-1].value != late.value and not (late.part or before[-1].part):
            sides = [Account(n.said, (n.evidence,)) for n in (before[-1], late)]
            yield Clash(" ".join(late.said.split()[1:]) or late.kind, "figure", sides[0], sides[1])


def _corrects(early: Evidence, late: Evidence, span: tuple[int, int]) -> bool:
    """Whether words before a correction are close enough to be what it corrects."""
    inside = span[0] <= late.start < span[1]
    return inside and early.end <= late.start and late.start - early.end < BACK


def _written(when: When | None) -> str:
    day = when.earliest if when else None
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}" if day else ""
