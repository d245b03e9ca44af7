"""Where nothing may run on: a line of the text is a paragraph, and sentences end with it.

The line breaks of a document in; spans and dependencies that cross one are cut.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from whipcount.layers import Span


def fences(text: str) -> tuple[int, ...]:
    """Offsets of the line breaks, in order: ``read`` leaves one paragraph on each line."""
    return tuple(i for i, character in enumerate(text) if character == "\n")


def pieces(spans: Iterable[Span], breaks: Sequence[int]) -> Iterator[Span]:
    """Spans cut at every break that they cross."""
    for start, end in spans:
        low = start
        for stop in breaks[bisect_right(breaks, start) :]:
            if stop >= end:
                break
            if stop > low:
                yield low, stop
            low = stop + 1
        if end > low:
            yield low, end


def cut_heads(
    tokens: Sequence[Span], heads: Sequence[int], breaks: Sequence[int]
) -> tuple[int, ...]:
    """Heads, with those on the other side of a break made roots."""
    home = [bisect_right(breaks, start) for start, _ in tokens]
    return tuple(h if h >= 0 and home[h] == home[i] else -1 for i, h in enumerate(heads))
