"""Verdicts on rows and what words were asked for come in, with their texts; passages as the vetting model takes them go out.

A statement is asked for a stance, a sentence for a pledge or a meeting, a condition for who must move; and what rows
that were judged tell of their words is asked as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from typing import NamedTuple

import rivals
from asked import Answer, Asked
from movers import Moving
from verdicts import Verdict
from whipcount.annotate.pages import INSIDE
from whipcount.annotate.vetting import (
    ANSWERS,
    NONE,
    PARTS,
    Passage,
    Row,
    around,
    label_of,
    read,
)
from whipcount.annotate.weights import Cut
from whipcount.layers import meet

FAR = 110  # words read before a condition, since who must move may be named long before
SEVERAL = 2  # of rows that were judged every so manieth is asked for as well
WHO, WHAT = rivals.WHO, rivals.WHAT  # their places among a row's parts

Known = AbstractSet[Verdict | Asked]


class Judged(NamedTuple):
    """A row with its verdict as the model takes them."""

    passage: Passage
    label: int
    verdict: Verdict
    text: str
    known: bool = False  # whether the weights that a run starts from were taught it


class Question(NamedTuple):
    """Words that are asked for a stance, a pledge, a meeting or who must move, how much of the answer each is, and which pieces are of what it is on, whose, and of who must move."""

    passage: Passage
    label: int
    answer: tuple[float, ...]  # all nought where who must move is asked for
    places: tuple[tuple[float, float, float], ...]
    told: tuple[float, float, float]  # which of these are known
    document: str
    known: bool = False  # whether the weights that a run starts from were taught it


def judged(
    told: Sequence[Verdict], found: Mapping[str, str], cut: Cut, known: Known = frozenset()
) -> Iterator[Judged]:
    """Every verdict with the passage that it is on."""
    for verdict in told:
        yield seen(verdict, found[verdict.document], cut)._replace(known=verdict in known)


def seen(verdict: Verdict, text: str, cut: Cut) -> Judged:
    """A verdict with the passage of its text."""
    words = around(text, verdict.evidence)
    row = Row(verdict.label, verdict.evidence, verdict.parts, words)
    return Judged(read(text, row, cut), label_of(row), verdict, text)


def questions(
    told: Sequence[Verdict],
    given: Sequence[Asked],
    found: Mapping[str, str],
    cut: Cut,
    known: Known = frozenset(),
) -> Iterator[Question]:
    """What words take: as it was asked, and as rows that were judged tell."""
    rows = [v for v in told if v.kind != "condition" and v.fault in "RN"]
    for one in given:
        yield question(one, found[one.document], cut)._replace(known=one in known)
    for row in rows[::SEVERAL]:
        yield question(_answered(row), found[row.document], cut)._replace(known=row in known)


def _answered(verdict: Verdict) -> Asked:
    """A row that was judged, as the answer to what its words take."""
    who, what, *_ = verdict.parts
    value = verdict.label.partition(":")[2] if verdict.right else NONE
    answer = Answer(value, who, what if verdict.right else None)
    return Asked(verdict.document, verdict.kind, verdict.evidence, (answer,))


def question(one: Asked, text: str, cut: Cut) -> Question:
    """A question as the model takes it; what is asked for is marked as if it were known, and the marks are taken off again."""
    first = one.answers[0]
    parts = [first.who, first.what, *[None] * (PARTS - 2)]
    row = Row(f"{one.kind}:?", one.evidence, parts, around(text, one.evidence))
    marked = read(text, row, cut)
    known = one.kind == "position"  # who speaks
    plain = [[m[WHO] if known else 0.0, 0.0, *m[WHAT + 1 :]] for m in marked.marks]
    values = [a.value if a.value == NONE else f"{one.kind}:{a.value}" for a in one.answers]
    return Question(
        marked._replace(marks=plain),
        label_of(row),
        tuple(values.count(value) / len(values) for value in ANSWERS),
        tuple((m[WHAT], m[WHO], 0.0) for m in marked.marks),
        (float(first.what is not None), float(not known and first.who is not None), 0.0),
        one.document,
    )


def moving(one: Moving, text: str, cut: Cut) -> Question:
    """A condition that is asked for who must move, as the model takes it."""
    parts = [*one.parts, *[None] * (PARTS - len(one.parts))]
    row = Row("condition:?", one.evidence, parts, around(text, one.evidence, FAR))
    wanted = [float(any(meet(token, m) for m in one.movers)) for token in row.words]
    marked = read(text, row, cut)
    inside = accumulate(
        int(gap != INSIDE) for gap in marked.gaps[1:-1]
    )  # each piece's word, from 1
    moves = [0.0, *(wanted[word - 1] for word in inside), 0.0]  # the first and the last are special
    return Question(
        marked,
        label_of(row),
        (0.0,) * len(ANSWERS),
        tuple((0.0, 0.0, is_so) for is_so in moves),
        (0.0, 0.0, 1.0),
        one.document,
    )
