"""How likely a row that was read is right, and what words take that nothing was read of: the vetting model's word, from the passage itself.

Rules and the reader propose a row; this encoder, trained on rows that were judged right or wrong, reads the
words around its evidence once more with the row's parts marked in them. One row a call, so that its odds hang
on nothing beside it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from whipcount.annotate.labels import POLARITIES, STANCES
from whipcount.annotate.pages import FIRST, INSIDE, LAST, SPECIAL
from whipcount.annotate.weights import Array, Cut, Graph, models_folder, word_table
from whipcount.annotate.words import gaps, shape, words
from whipcount.layers import Span, meet

# What a row is, in the order of the model's own labels.
STATUSES = (
    "floated", "offered", "pledged", "committed", "allocated", "delivering", "delivered", "reduced", "suspended", "withdrawn",
)  # fmt: skip
LABELS = (
    *(f"position:{stance}" for stance in STANCES),
    *(f"pledge:{status}" for status in STATUSES),
    *(f"condition:{polarity}" for polarity in POLARITIES),
)
NONE = "none"
MEETINGS = tuple(f"meeting:{fate}" for fate in ("considering", "planned", "held", "cancelled"))
# What words may take for a stance, or tell for a pledge or a meeting.
ANSWERS = (NONE, *(label for label in LABELS if not label.startswith("condition:")), *MEETINGS)
# Rows that ask which; no stage asks yet of a condition who must move.
ASKED = ("position:?", "pledge:?", "condition:?", "meeting:?")
NUMBERED = (*LABELS, *ASKED)
# What the scores of a piece are of: what an answer is on, whose it is, who must move.
ON, WHOSE, MOVES = range(3)
PARTS = 4  # of a row that are marked beside its evidence: who, what, the act, who must move
LEFT, RIGHT, LONGEST = 30, 16, 60  # words read before the evidence, after it, and of it
BEFORE, AFTER = 400, 300  # characters that hold LEFT and RIGHT words
PIECES = 254  # of a passage at most, the two special ones included


class Row(NamedTuple):
    """A row as it is vetted: what it says, its evidence, where its parts stand if found, and the words read around it."""

    label: str
    evidence: Span
    parts: Sequence[Span | None]
    words: Sequence[Span]


class Passage(NamedTuple):
    """The word pieces of a passage, and of each the parts of the row that it stands in."""

    pieces: list[int]
    shapes: list[int]
    gaps: list[int]
    marks: list[list[float]]


class Answer(NamedTuple):
    """What words take: the chance of each of ANSWERS, and of each word of the passage the log odds that it is of what that is on."""

    chances: Mapping[str, float]
    what: Sequence[float]


class Vetting:
    """The model, loaded from the folder of the shipped weights."""

    def __init__(self, folder: Path) -> None:
        self._words = word_table(folder)
        self._graph = Graph(folder / "vetting.onnx")

    def odds(self, text: str, row: Row) -> float:
        """The log odds that a row is right."""
        scores, *_ = self._scores(read(text, row, self._words.pieces), row)
        right, *faults = (float(score) for score in scores[0])
        return right - math.log(math.fsum(math.exp(fault) for fault in faults))

    def answer(self, text: str, row: Row) -> Answer:
        """What a row's words take, of which their place is known, and of a stance the speaker's."""
        passage = read(text, row, self._words.pieces)
        _, told, pieces = self._scores(passage, row)
        shares = [math.exp(float(score)) for score in told[0]]
        total = math.fsum(shares)
        opens = [i for i, gap in enumerate(passage.gaps) if gap not in {INSIDE, SPECIAL}]
        what = [float(pieces[0][i][ON]) for i in opens]
        return Answer(dict(zip(ANSWERS, (s / total for s in shares), strict=True)), what)

    def _scores(self, passage: Passage, row: Row) -> list[npt.NDArray[np.float32]]:
        feed: dict[str, Array] = {
            "word": self._words.vectors(passage.pieces),
            "shapes": np.array([passage.shapes], dtype=np.int64),
            "gaps": np.array([passage.gaps], dtype=np.int64),
            "marks": np.array([passage.marks], dtype=np.float32),
            "label": np.array([label_of(row)], dtype=np.int64),
        }
        return self._graph(feed)


def label_of(row: Row) -> int:
    """The number of a row's label; of a step of the ladder that the model was not taught, that of a plain pledge."""
    return NUMBERED.index(row.label if row.label in NUMBERED else "pledge:pledged")


def read(text: str, row: Row, cut: Cut) -> Passage:
    """The words around a row's evidence as the model takes them, its parts marked; ``cut`` gives words' pieces."""
    strings = [text[start:end] for start, end in row.words]
    made = Passage([FIRST], [0], [SPECIAL], [[0.0] * (PARTS + 1)])
    for token, word, pieces, gap in zip(
        row.words, strings, cut(strings), gaps(text, row.words), strict=True
    ):
        spans = (*row.parts, row.evidence)
        marks = [float(span is not None and meet(token, span)) for span in spans]
        for index, piece in enumerate(pieces):
            made.pieces.append(piece)
            made.shapes.append(shape(word))
            made.gaps.append(INSIDE if index else gap)
            made.marks.append(marks)
    return _closed(made)


def _closed(made: Passage) -> Passage:
    """A passage with its last special piece, cut where it would be too long."""
    cut = PIECES - 1
    return Passage(
        [*made.pieces[:cut], LAST],
        [*made.shapes[:cut], 0],
        [*made.gaps[:cut], SPECIAL],
        [*made.marks[:cut], [0.0] * (PARTS + 1)],
    )


def around(text: str, evidence: Span, left: int = LEFT) -> Sequence[Span]:
    """The words of a piece of evidence with some before, at most ``left``, and after it."""
    start, end = evidence
    low = max(0, start - BEFORE * left // LEFT)
    high = min(len(text), max(end + AFTER, start + BEFORE + AFTER))
    while low > 0 and not text[low - 1].isspace():
        low -= 1
    tokens = [(a + low, b + low) for a, b in words(text[low:high])]
    inside = [index for index, token in enumerate(tokens) if meet(token, evidence)]
    first, last = inside[0], min(inside[-1] + 1, inside[0] + LONGEST)
    return tokens[max(0, first - left) : last + RIGHT]


def placed(text: str, label: str, evidence: Span, said: Sequence[str]) -> Row:
    """A row whose parts are given as words, empty where it has none: where each stands nearest to the evidence."""
    tokens = around(text, evidence)
    within = tokens[0][0], tokens[-1][1]
    every = [*said, *[""] * (PARTS - len(said))]
    parts = [_nearest(text, part, evidence, within) for part in every]
    return Row(label, evidence, parts, tokens)


def _nearest(text: str, part: str, evidence: Span, within: Span) -> Span | None:
    if not part.strip():
        return None
    said = r"\s+".join(re.escape(word) for word in part.split())
    whole = re.compile(rf"(?<!\w){said}(?!\w)", re.IGNORECASE)
    found = [match.span() for match in whole.finditer(text, *within)]
    return min(found, key=lambda span: _apart(span, evidence), default=None)


def _apart(span: Span, other: Span) -> int:
    return max(0, other[0] - span[1], span[0] - other[1]) + (not meet(span, other))


@cache
def vetting() -> Vetting:
    """The model that ships, loaded once a process and only if it is asked."""
    return Vetting(models_folder())
