"""How many are needed: a threshold that a person gives, or that the reports tell of an issue.

``20``, ``majority of 31``, ``two thirds of 100``, ``60% of 100`` and ``unanimity of 31`` are thresholds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from whipcount.errors import InputError
from whipcount.model import Condition, Need, Position, Record, Statement
from whipcount.views.index import Index
from whipcount.views.labels import Words
from whipcount.views.topics import Topics

SHARES: Mapping[str, Fraction] = {
    "two thirds": Fraction(2, 3), "two-thirds": Fraction(2, 3), "three fifths": Fraction(3, 5),
    "three-fifths": Fraction(3, 5), "three quarters": Fraction(3, 4), "three-quarters": Fraction(3, 4),
}  # fmt: skip
VOTERS = (
    "votes|seats|signatures|ratifications|states|countries|nations|members|senators|lawmakers|MPs|deputies|"
    "parties|parliaments|delegates|signatories"
)
# Who sits and votes in a house is not who is counted here: parties, states and their leaders.
SITTING = re.compile(r"\b(?:votes|seats|senators|lawmakers|MPs|deputies|delegates)\b")
NUMBER = r"(?P<many>\d{1,3}(?:,\d{3})*)"
GIVEN = re.compile(
    rf"(?P<share>(?:simple |absolute )?majority|{'|'.join(SHARES)}|unanimity|all|\d+(?:\.\d+)?\s?%)\s+of\s+(?P<of>\d+)|(?P<many>\d+)",
    re.IGNORECASE,
)
# "Would contest [all 13 seats]": what is stood in, and nobody needs it.
STOOD_IN = re.compile(
    r"\b(?:contest|fight|w[io]n|stand|field|fought|hold|held|keep|lose|lost)\w*\s(?:in\s|for\s)?$"
)
REPORTED = (
    re.compile(rf"\b(?:needs?|needed|requires?|required|takes?|must (?:get|win|find))\s+(?:at least |a minimum of )?{NUMBER}\s+(?:of \w+ \d+ )?(?:{VOTERS})\b"),
    re.compile(rf"\b(?:at least |a minimum of ){NUMBER}\s+(?:{VOTERS})\s+(?:must|have to|need to|are needed|are required)\b"),
    re.compile(rf"\b(?:all|each) (?:of )?(?:the )?{NUMBER}(?: existing| other| current)?\s+(?:\w+ )?(?:{VOTERS})\b"),
    re.compile(rf"\bapproval (?:from|of|by) (?:all )?{NUMBER}\s+(?:\w+ )?(?:member )?(?:{VOTERS})\b"),
    re.compile(r"\b(?:two[- ]thirds|three[- ](?:fifths|quarters)|absolute|simple|qualified)[- ]majority(?: of (?:the )?(?P<of>\d+))?", re.IGNORECASE),
    re.compile(r"\b(?:unanimity|unanimous (?:vote|consent|approval|agreement|backing|decision)|unanimously)\b"),
    re.compile(r"\ball (?:existing |other |member )?(?:members|member states|member nations|allies|parliaments|states) (?:must|have to|need to|agree|approve|ratify)\b"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Threshold:
    """How many must be for it: ``told`` as given or reported; ``all``: nobody may be against.

    ``number`` is None where the reports name no number, or one of votes or seats, which are not counted here.
    """

    told: str
    number: int | None
    all: bool
    words: tuple[Words, ...]


def given(words: str) -> Threshold:
    """A threshold as typed.

    Raises:
        InputError: it is none of those that are known.
    """
    found = GIVEN.fullmatch(" ".join(words.split()))
    if found is None:
        raise InputError(
            f'{words!r} is no threshold; as in "20", "majority of 31", "two thirds of 100", "unanimity of 31"'
        )
    if found["many"]:
        return Threshold(words, int(found["many"]), all=False, words=())
    whole, share = int(found["of"]), found["share"].casefold()
    every = share in {"unanimity", "all"}
    return Threshold(words, _part(share, whole), all=every, words=())


def _part(share: str, whole: int) -> int:
    """How many of a whole a share comes to."""
    if share in {"unanimity", "all"}:
        return whole
    if share.endswith("majority"):
        return floor(whole / 2) + 1
    part = SHARES.get(share) or Fraction(share.rstrip("% ")) / 100
    return ceil(part * whole)


def reported(record: Record) -> Mapping[str, Threshold]:
    """By issue, the threshold that the reports tell: that of most independent reports."""
    index, topics = Index(record), Topics(record)
    found: dict[str, dict[tuple[int | None, bool], list[tuple[str, Words, str]]]] = {}
    for claim in (*index.of(Position), *index.of(Need), *index.of(Condition), *index.of(Statement)):
        for evidence in claim.evidence:
            for told, number, every in _told(evidence.quote):
                issue = getattr(claim, "issue", None) or topics.of(evidence.quote)
                if issue:
                    row = (told, index.labels.words(evidence), index.root(evidence.document))
                    found.setdefault(issue, {}).setdefault((number, every), []).append(row)
    return {issue: _best(rows) for issue, rows in sorted(found.items())}


def _best(rows: Mapping[tuple[int | None, bool], list[tuple[str, Words, str]]]) -> Threshold:
    def key(
        item: tuple[tuple[int | None, bool], list[tuple[str, Words, str]]],
    ) -> tuple[int, bool, int]:
        (number, _), told = item
        return (-len({root for _, _, root in told}), number is None, -(number or 0))

    (number, every), told = min(rows.items(), key=key)
    words = tuple(sorted({w for _, w, _ in told}))
    first = min(told, key=lambda t: t[1])
    return Threshold(" ".join(first[0].split()), number, every, words)


def _told(quote: str) -> Iterator[tuple[str, int | None, bool]]:
    for number, pattern in enumerate(REPORTED):
        for found in pattern.finditer(quote):
            if STOOD_IN.search(quote, 0, found.start()):
                continue
            groups = found.groupdict()
            many = groups.get("many")
            whole = groups.get("of")
            every = number in {2, 3, 5, 6}
            share = found[0].casefold().split(" of ")[0].replace("-majority", " majority")
            counted = int(many.replace(",", "")) if many else None
            if SITTING.search(found[0]):
                counted = whole = None
            yield found[0], counted or (_of(share, int(whole)) if whole else None), every


def _of(share: str, whole: int) -> int:
    kind = next((s for s in SHARES if share.startswith(s)), "majority")
    return _part(kind, whole)
