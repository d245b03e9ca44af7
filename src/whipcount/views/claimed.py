"""How many are said to be in: counts of parties that the reports claim, to hold against the names.

"Around 20 countries" stays a claim beside the count: nobody is added to it for being one of twenty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whipcount.model import Claim, Evidence, Need, Position, Record, Statement
from whipcount.views.index import Index
from whipcount.views.labels import Words

FEWEST = 5  # "two leaders" are two who are named beside it
TENS = {
    "ten": 10,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
CLAIMED = re.compile(
    r"\b(about|around|some|nearly|almost|more than|over|at least|up to|roughly|as many as)"
    r"\s+[“\"‘']?(?P<many>\d{1,3}|"
    + "|".join(TENS)
    + r")[”\"’']?\s+(?:(?!and\b|or\b|of\b)[\w-]+\s+){0,2}?"
    r"(?P<who>countries|nations|states|governments|members|parties|lawmakers|senators|deputies|"
    r"unions|donors|leaders|allies)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A number of parties, as the reports put it, with the words; the most reported first."""

    told: str
    number: int
    origins: int
    words: tuple[Words, ...]
    claims: tuple[str, ...]


def claimed(record: Record) -> tuple[Claimed, ...]:
    """Every number of parties that statements, needs and positions give."""
    index = Index(record)
    groups: dict[tuple[int, str], dict[Evidence, tuple[str, Claim]]] = {}
    for claim in (*index.of(Statement), *index.of(Need), *index.of(Position)):
        for number, who, told, evidence in _counts(claim):
            groups.setdefault((number, who), {}).setdefault(evidence, (told, claim))
    rows = [_row(index, number, found) for (number, _), found in groups.items()]
    return tuple(sorted(rows, key=lambda r: (-r.origins, -r.number, r.words)))


def _counts(claim: Claim) -> Iterator[tuple[int, str, str, Evidence]]:
    for evidence in claim.evidence:
        for found in CLAIMED.finditer(evidence.quote):
            many = found["many"].casefold()
            number = TENS.get(many) or int(many)
            if number >= FEWEST:
                who = found["who"].casefold()
                told = re.sub(r"[“”\"‘’']", "", " ".join(found[0].split()))
                yield number, who, told, evidence


def _row(index: Index, number: int, found: dict[Evidence, tuple[str, Claim]]) -> Claimed:
    claims = {c.id: c for _, c in found.values()}
    return Claimed(
        told=next(iter(found.values()))[0],
        number=number,
        origins=index.origins(claims.values()),
        words=index.labels.all_words(found),
        claims=tuple(sorted(claims)),
    )
