"""A text's tokens and word pieces come in; the windows in which the model reads it go out.

Windows are cut where sentences seem to end, each with some words before it for context.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from whipcount.annotate.decode import Floats
from whipcount.annotate.words import GAPS, Span

LIMIT = 254  # word pieces in a window, beside the two special ones
CONTEXT = 32  # of these, at most so many before the words that the window is read for
FIRST, LAST = 101, 102  # the special pieces around a window
INSIDE, SPECIAL = GAPS.index("inside"), GAPS.index("special")
LINE, BLANK = GAPS.index("line"), GAPS.index("blank")
ENDING = frozenset(".!?")
STOPS = ENDING | {"…", "..."}
OPENING = frozenset('“‘"([')
CLOSING = frozenset("”\"'’)]")
EASE = 0.75  # what a start of a sentence gains where the page has lost its line breaks


class Window(NamedTuple):
    """The words left to end are read, for what is said of the words start to end."""

    left: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """A text cut into words and word pieces."""

    text: str
    tokens: tuple[Span, ...]
    gaps: list[int]
    shapes: list[int]
    pieces: list[list[int]]

    def word(self, index: int) -> str:
        """The words of the token."""
        start, end = self.tokens[index]
        return self.text[start:end]


def plan(page: Page, cuts: Sequence[int]) -> Iterator[Window]:
    """Cut a text into windows before some of the given tokens, with context before each."""
    costs = np.cumsum([0, *(len(pieces) for pieces in page.pieces)])
    starts, start, left = np.array([0, *cuts]), 0, 0
    while start < len(page.tokens):
        most = int(np.searchsorted(costs, costs[left] + LIMIT, "right")) - 1
        within = starts[(starts > start) & (starts <= most)]
        end = most if most == len(page.tokens) or not within.size else int(within[-1])
        yield Window(left, start, end)
        near = starts[(starts < end) & (costs[starts] >= costs[end] - CONTEXT)]
        start, left = end, int(near[0]) if near.size else end


def may_start(page: Page, index: int) -> bool:
    """Whether a sentence seems to start at a token, by line breaks and full stops alone."""
    if page.gaps[index] >= LINE:
        return True
    if page.gaps[index] == 0 or page.word(index)[0].islower():
        return False
    before = index - 1
    while before > 0 and page.word(before) in CLOSING:
        before -= 1
    return page.word(before) in STOPS


def must_start(page: Page, index: int) -> bool:
    """Whether a sentence starts at a token whatever the model says of it.

    It does after a blank line, and where a capital or an opening mark follows a bare full stop:
    the stops of abbreviations belong to their tokens. The number of a note ("[3]") belongs to the
    sentence before it.
    """
    if page.gaps[index] >= BLANK:
        return True
    if page.word(index) == "[" and index + 1 < len(page.tokens):
        return page.word(index - 1) in ENDING and not page.word(index + 1).isdecimal()
    first = page.word(index)[0]
    return page.word(index - 1) in ENDING and (first.isupper() or first in OPENING)


def eased(page: Page) -> Floats:
    """What the scores for no start and for a start of a sentence gain on a page.

    Where line breaks are lost, headings and greetings run on into what follows, so less will do.
    """
    return np.array([0, 0 if max(page.gaps[1:], default=LINE) >= LINE else EASE], dtype=np.float32)


def inputs(page: Page, window: Window) -> dict[str, npt.NDArray[np.int64]]:
    """What the graph is given for a window."""
    chosen = page.pieces[window.left : window.end]
    counts = [len(pieces) for pieces in chosen]
    first = np.cumsum([1, *counts[:-1]])
    spaces = np.full(sum(counts) + 2, INSIDE)
    spaces[0] = spaces[-1] = SPECIAL
    spaces[first] = page.gaps[window.left : window.end]
    cases = np.repeat(page.shapes[window.left : window.end], counts)
    flat = [piece for pieces in chosen for piece in pieces]
    return {
        "pieces": np.array([[FIRST, *flat, LAST]]),
        "shapes": np.concatenate([[0], cases, [0]])[None, :],
        "gaps": spaces[None, :],
        "first": first,
    }
