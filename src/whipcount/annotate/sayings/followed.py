"""Quotations that stand as sentences of their own behind what somebody says: "“We lost,” said Lind, who left early. “We go on.”".

A parse and its attributions in; the attributions out, each with the quotations that follow its sentence in the
same paragraph and that nobody else is told to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.annotate.parse import Parse
from whipcount.annotate.sayings.said import Said
from whipcount.layers import Span

QUOTE = re.compile(r"“[^“”\n]+”|\"[^\"\n]+\"")
ENDED = re.compile(r"[.!?…][”\"]$")
BEGINS = re.compile(r"[.!?…][”\"]?\s+$")
FREE = re.compile(r"\s*(?:[A-Z“\"\n(•]|$)")
LEAST = 3  # words of a sentence


def followed(parse: Parse, said: Sequence[Said]) -> list[Said]:
    """Each attribution with the quoted sentences behind its own."""
    out = list(said)
    for quote, before in sentences(parse.text):
        if _told(out, quote):
            continue
        number = _teller(parse, out, before)
        if number is not None:
            out[number] = replace(
                out[number], content=_with(parse.text, out[number].content, quote)
            )
    return out


def sentences(text: str) -> Iterator[tuple[Span, Span]]:
    """Each quotation that is a sentence or more by itself, with what stands before it in its line."""
    for found in QUOTE.finditer(text):
        start, end = found.span()
        line = text.rfind("\n", 0, start) + 1
        whole = ENDED.search(found[0]) and len(found[0].split()) >= LEAST
        if whole and BEGINS.search(text, line, start) and FREE.match(text, end):
            yield (start, end), (line, start)


def _told(said: Sequence[Said], quote: Span) -> bool:
    """Whether somebody is told to say it: a cue stands behind it, or it is the first that one says."""
    return any(
        s.source and any(a < quote[1] and quote[0] < b for a, b in s.content) and _own(s, quote)
        for s in said
    )


def _own(said: Said, quote: Span) -> bool:
    behind = any(a >= quote[1] for a, _ in said.cue)
    return behind or all(a >= quote[0] for a, _ in said.content)


def _teller(parse: Parse, said: Sequence[Said], before: Span) -> int | None:
    """Who speaks in the sentence just before: whoever is quoted there, else whoever first says something."""
    start = _sentence(parse, before)
    spoke = [
        (not _quotes(parse.text, s), min(a for a, _ in s.cue), n)
        for n, s in enumerate(said)
        if s.source and s.cue and s.content and all(start <= a < before[1] for a, _ in s.cue)
    ]
    return min(spoke)[2] if spoke else None


def _sentence(parse: Parse, before: Span) -> int:
    """Where the sentence begins that ends before a place, quoted sentences that only follow it passed over."""
    text, at = parse.text, before[1]
    while True:
        end = len(text[before[0] : at].rstrip()) + before[0]
        start = max((a for a, b in parse.sentences if a < end), default=before[0])
        start = max(start, before[0])
        if not QUOTE.fullmatch(text, start, end) or start == before[0]:
            return start
        at = start


def _quotes(text: str, said: Said) -> bool:
    return any(text[a] in '“"' for a, _ in said.content)


def _with(text: str, content: Sequence[Span], quote: Span) -> tuple[Span, ...]:
    """A content with a quotation as a piece of its own."""
    cut = [(a, min(b, quote[0])) for a, b in content if a < quote[0]]
    kept = [(a, a + len(text[a:b].rstrip(" .!?…"))) if b == quote[0] else (a, b) for a, b in cut]
    kept += [(max(a, quote[1]), b) for a, b in content if b > quote[1]]
    return tuple(sorted({*((a, b) for a, b in kept if b > a), quote}))
