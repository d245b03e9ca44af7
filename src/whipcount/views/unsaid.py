"""What was not said: questions left open, in the words of those who leave them open.

Statements by which somebody declines to say, and stances left undecided in so many words, come out
as one row each; a stance that is only weighed or missing is no such thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.model import Party, Position, Record, Statement
from whipcount.views.index import Index, fold, last_day
from whipcount.views.labels import Words

OPEN = re.compile(
    r"\b(too (early|soon)|premature to (say|tell|comment|speculate|discuss|talk|judge|know|predict)|yet to (be |decide|say|confirm|commit|reply|respond|answer|comment|announce|declare|make up|take (a )?(position|sides?)|name)|(still|remains?) "
    r"(to be|unclear|open|undecided)|undecided|unclear|not (yet )?(been )?(decided|confirmed|"
    r"determined|ready to say)|no (decision|details|formal answer)|"
    r"(has|have|had) not (said|committed (itself|himself|herself|themselves)|made up|taken a position|answered|replied)|(is|are|was|were|stayed|remained|kept) silent|"
    r"(would|will|could) not be drawn|vague|sat on the fence|(promise|confirm|rule out) nothing)\b"
)
EARLY = re.compile(
    r"\bpremature\b"
)  # of a stance that is none yet; of an act it is a word against it
LONGEST = 160  # letters of a statement that says little but that something is open
TO_SAY = re.compile(
    r"^(to |whether |when |how |who |what |where )*"
    r"(say|comment|answer|discuss|name|specify|confirm|disclose|elaborate|announce|give(?! (?:up|way|in)\b)|reveal|"
    r"speculate|rule|be drawn|whether|when|how|who|what|where)\b"
)


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Who leaves something open, the word for declining, and what; ``unnamed``: without a name."""

    name: str
    unnamed: bool
    cue: str | None
    words: tuple[Words, ...]
    claims: tuple[str, ...]


def unsaid(record: Record) -> tuple[Unsaid, ...]:
    """Every open question once by its words, those of somebody with a name first."""
    index = Index(record)
    rows: list[Unsaid] = []
    for row in (*_declined(index), *_open(index), *_left_open(index)):
        if not any(_same(row, known) for known in rows):
            rows.append(row)
    return tuple(sorted(rows, key=lambda r: (r.unnamed, r.words)))


def _same(a: Unsaid, b: Unsaid) -> bool:
    """Whether the words of both meet."""
    return any(
        x.document == y.document and x.start < y.end and y.start < x.end
        for x in a.words
        for y in b.words
    )


def _declined(index: Index) -> Iterator[Unsaid]:
    for group in index.entries(Statement):
        lead = group[0]
        if lead.act.startswith("decline") and TO_SAY.match(fold(lead.content)):
            yield _row(index, lead.speaker, group)


def _open(index: Index) -> Iterator[Unsaid]:
    groups = index.entries(Position)
    for group in groups:
        lead = group[0]
        said = [e.quote for e in lead.evidence]
        open_ = lead.stance == "undecided" and any(OPEN.search(s) or EARLY.search(s) for s in said)
        if open_ and not any(_since(index, other[0], lead) for other in groups):
            yield _row(index, lead.actor, group)


def _since(index: Index, later: Position, earlier: Position) -> bool:
    """Whether somebody has since said where they stand on what they had left open."""
    same = later.issue == earlier.issue and index.key(later.actor) == index.key(earlier.actor)
    told = same and later.stance != "undecided"
    return told and last_day(index.day(later)) > last_day(index.day(earlier))


def _left_open(index: Index) -> Iterator[Unsaid]:
    """What somebody says is open, unclear or yet to be confirmed, where that is most of what is said."""
    for group in index.entries(Statement):
        lead = group[0]
        said = " ".join(lead.content.split())
        if lead.act != "demands" and len(said) <= LONGEST and OPEN.search(said):
            yield _row(index, lead.speaker, group)


def _row(index: Index, party: Party, group: Sequence[Statement | Position]) -> Unsaid:
    return Unsaid(
        name=index.name(party) or "",
        unnamed=index.unnamed(party),
        cue=getattr(group[0], "cue", None),
        words=index.words(group),
        claims=tuple(c.id for c in group),
    )
