"""One act that two independent reports put on two days. Documents and claims in, clashes out.

Reads verbs of acts that are done once ("signed", "ratified", "voted down"), with the day that the claim
on their words was settled on by words of the report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from whipcount.link.contradictions.clashes import Account, Clash
from whipcount.link.contradictions.moments import MONTHS
from whipcount.link.contradictions.polarity import Deed, deeds
from whipcount.model import Claim, Document, When

MOST_APART = 5  # days; further apart are two acts
LEAST = 2  # beginnings of words that two clauses have in common, beside the act
HEAD = 5  # letters of a word that "senate" and "senators", "approval" and "approved" have in common
MOST = 30  # acts of one kind that each is compared with


@dataclass(frozen=True)
class Dated:
    """An act with its day."""

    deed: Deed
    day: date

    @property
    def heads(self) -> frozenset[str]:
        """The beginnings of its words."""
        return _heads(self.deed.about)


def _heads(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(w[:HEAD] for w in stems)


def datings(documents: Sequence[Document], claims: Sequence[Claim]) -> Iterator[Clash]:
    """Two days of one act, where neither report has the act on the other's day too."""
    days = _days(claims)
    acts: dict[tuple[str, bool], list[Dated]] = defaultdict(list)
    for document in sorted(documents, key=lambda d: d.id):
        if document.copy_of is None:
            for deed in deeds(document):
                if not deed.future and (day := _day(deed, days.get(document.id, ()))):
                    acts[deed.act, deed.done].append(Dated(deed, day))
    for (act, _), found in sorted(acts.items()):
        found.sort(key=lambda d: (d.day, d.deed.evidence))
        for i, a in enumerate(found):
            for b in found[i + 1 : i + 1 + MOST]:
                if _one(a, b) and not _both_days(a, b, found):
                    sides = [Account(_written(d.day), (d.deed.evidence,)) for d in (a, b)]
                    yield Clash(f"day: {act}", "day", sides[0], sides[1])


def _written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"


Told = tuple[int, int, date]


def _days(claims: Sequence[Claim]) -> dict[str, list[Told]]:
    """Where in each document a claim has one day that the report's own words give."""
    found: dict[str, list[Told]] = defaultdict(list)
    for claim in claims:
        when: When | None = getattr(claim, "start", None) or getattr(claim, "time", None)
        if when and when.earliest and when.earliest == when.latest and claim.time_evidence:
            for piece in claim.evidence:
                near = [e for e in claim.time_evidence if e.document == piece.document]
                if any(
                    -HEAD < e.start - piece.end < HEAD or piece.start <= e.start < piece.end
                    for e in near
                ):
                    found[piece.document].append((piece.start, piece.end, when.earliest))
    return found


def _day(deed: Deed, told: Sequence[Told]) -> date | None:
    """The day of the claims on an act's words, where they have but one."""
    piece = deed.evidence
    days = {day for start, end, day in told if start < piece.end and piece.start < end}
    return next(iter(days)) if len(days) == 1 else None


def _one(a: Dated, b: Dated) -> bool:
    apart = 0 < abs((a.day - b.day).days) <= MOST_APART
    return apart and a.deed.evidence.document != b.deed.evidence.document and _alike(a, b)


def _alike(a: Dated, b: Dated) -> bool:
    """What it was done to and a word more in common, and a name, if both have names."""
    mine, theirs = ({n[:HEAD] for n in d.deed.names} for d in (a, b))
    known = mine & (theirs | b.heads) or theirs & a.heads or not mine or not theirs
    done_to = _heads(a.deed.after) & _heads(b.deed.after)
    return bool(known and done_to) and len(a.heads & b.heads) >= LEAST


def _both_days(a: Dated, b: Dated, found: Sequence[Dated]) -> bool:
    """Whether either report has such an act on the other's day."""
    days = {(d.deed.evidence.document, d.day) for d in found}
    return (a.deed.evidence.document, b.day) in days or (b.deed.evidence.document, a.day) in days
