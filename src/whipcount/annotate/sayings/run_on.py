"""A quotation that runs over paragraphs: each opens with a mark, only the last is closed. All of it is one speaker's.

A text and its attributions in; the attributions out, each with the paragraphs that go on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.annotate.sayings.said import Said
from whipcount.layers import Span, meet

MARKS = '“"'  # that open a quotation


def run_on(text: str, said: Sequence[Said]) -> list[Said]:
    """Each attribution with the paragraphs in which its last quotation goes on."""
    out = list(said)
    for first, following in _open(text):
        number = next((n for n, s in enumerate(out) if s.cue and _holds(s, first)), None)
        if number is None:
            continue
        free = [p for p in following if not _spoken(text, out, number, p)]
        for n, one in enumerate(out):
            kept = tuple(c for c in one.content if not any(meet(c, p) for p in free))
            out[n] = replace(one, content=kept) if n != number else one
        own = tuple(c for c in out[number].content if not any(meet(c, p) for p in (first, *free)))
        out[number] = replace(out[number], content=tuple(sorted((*own, first, *free))))
    return out


def _open(text: str) -> Iterator[tuple[Span, list[Span]]]:
    """Each quotation that a line leaves open, with those of the lines that go on with it."""
    first: Span | None = None
    following: list[Span] = []
    at = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if not line:
            continue
        opens, closes = _marks(line)
        goes_on = first is not None and line[0] in MARKS
        if goes_on:
            end = line.find("”" if line[0] == "“" else '"', 1)
            following.append((start, start + (end + 1 if end > 0 else len(line))))
        if first is not None and (not goes_on or closes > 0):
            yield from _whole(first, following)
            first, following = None, []
        if opens > closes and first is None:
            first = start + opens, start + len(line)
    if first is not None:
        yield from _whole(first, following)


def _marks(line: str) -> Span:
    """Where a line's last quotation opens and where its last one closes; straight marks are told apart by their number."""
    if "“" in line or "”" in line:
        return line.rfind("“"), line.rfind("”")
    straight = [n for n, sign in enumerate(line) if sign == '"']
    if len(straight) % 2 == 0:
        return -1, straight[-1] if straight else -1
    return straight[-1], straight[-2] if len(straight) > 1 else -1


def _whole(first: Span, following: list[Span]) -> Iterator[tuple[Span, list[Span]]]:
    """A quotation that goes on indeed; a mark that is never closed is a slip."""
    if following:
        yield first, following


def _holds(said: Said, span: Span) -> bool:
    """Whether an attribution has the beginning of a quotation."""
    return any(a <= span[0] + 1 < b or span[0] <= a < span[1] for a, b in said.content)


def _spoken(text: str, said: Sequence[Said], own: int, piece: Span) -> bool:
    """Whether a paragraph has a saying of its own behind it: "…,” she added"."""
    line = text.find("\n", piece[1])
    end = line if line >= 0 else len(text)
    return any(
        n != own and s.source and any(meet(c, piece) for c in s.content)
        and any(piece[1] <= a <= end for a, _ in s.cue)
        for n, s in enumerate(said)
    )  # fmt: skip
