"""A reason that a report denies, where another report gives it. Documents in, clashes out.

Reads "her exit had nothing to do with the merger" beside "she quit in anger at the merger", and "it was held
up by ice and not by the strike" beside "the strike kept the ship in port".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from whipcount.annotate.similarity import similarity
from whipcount.extract.surface import Passage, passages
from whipcount.link.contradictions.accounts import told
from whipcount.link.contradictions.clashes import Clash, originals, quoted
from whipcount.link.contradictions.counted import stems
from whipcount.link.figures import near
from whipcount.link.told_names import midst, names
from whipcount.model import Document, Evidence

NOUN = r"([^.;:,“”\"]{4,60})"
NOT_WHY = re.compile(
    rf"\b(?:ha(?:d|s|ve)|having)\s(?:nothing|little)\sto\sdo\swith\s(?!each\b){NOUN}"
    rf"|\band\snot\s(?:by|because\sof|over|due\sto|from)\s{NOUN}"
    rf"|\b(?:was|is|were)\snot\s(?:caused\sby|because\sof|due\sto|down\sto|the\sresult\sof)\s{NOUN}"
    rf"|,\snot\s{NOUN},\s(?:that|which)\s(?:had\s)?(?:made|forced|led|caused|brought|stopped|drove|kept|pushed)\b"
)
CAUSE = re.compile(
    r"\b(?:because|after|over|due\sto|owing\sto|as\sa\sresult|in\s(?:protest|anger|disgust|fury)\sat|forced|prompted"
    r"|caus\w+|blam\w+|kept|stopped|made|drove|led\sto|for\s(?:want|lack)\sof|citing|no\s\w+\scould\sbe)\b"
)
WITHIN = timedelta(days=21)  # between a reason and its denial
LIKE = 0.4  # likeness of the two tellings
NAMELESS = 0.46  # where they name nobody in common
WHY_LIKE = 0.4  # of the reason, where the other names it in other words


@dataclass(frozen=True)
class Denied:
    """A reason that is denied, what for, who is named, and where that stands."""

    document: Document
    why: str
    told: str
    names: frozenset[str]
    evidence: Evidence


def not_why(documents: Sequence[Document]) -> Iterator[Clash]:
    """Each denial beside the telling in another report that is likest, where one gives that reason."""
    plain = originals(documents)
    for denied in (d for document in plain for d in _denied(document)):
        found = [
            (score, piece)
            for document in plain
            if document.id != denied.document.id and near(document, denied.document, WITHIN)
            for score, piece in _given(document, denied)
        ]
        if found:
            piece = max(found, key=lambda f: (f[0], f[1]))[1]
            yield Clash(
                f"whether because of {denied.why}", "reason", told(piece), told(denied.evidence)
            )


def _denied(document: Document) -> Iterator[Denied]:
    before: Passage | None = None
    known = midst(document.text)
    for passage in passages(document.text):
        for match in NOT_WHY.finditer(passage.text):
            why = next(g for g in match.groups() if g)
            context = f"{before.text if before else ''} {passage.text}"
            piece = quoted(document, passage.start, passage.end)
            yield Denied(document, why, context, names(context, known), piece)
        before = passage


def _given(document: Document, denied: Denied) -> Iterator[tuple[float, Evidence]]:
    """The tellings of a report that give the reason for the same thing, with how like they are."""
    known, before = midst(document.text), ""
    for passage in passages(document.text):
        context = f"{before} {passage.text}"
        if CAUSE.search(passage.text) and not NOT_WHY.search(passage.text):
            score = similarity().likeness(context, denied.told)
            least = LIKE if names(context, known) & denied.names else NAMELESS
            if score >= least and _gives(context, denied):
                yield score, quoted(document, passage.start, passage.end)
        before = passage.text


def _gives(context: str, denied: Denied) -> bool:
    """Whether a telling names the reason, in its words or in others."""
    if stems(context) & stems(denied.why):
        return True
    return similarity().likeness(context, denied.why) >= WHY_LIKE
