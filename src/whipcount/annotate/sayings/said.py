"""One attribution while it is put together: who, by which words, what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from whipcount.annotate.parse import Parse
from whipcount.layers import Span

ENDED = re.compile(r"\.[”\"]$")
OPENING = frozenset('“"‘')
ENDING = re.compile(r"[,.!?]?[”\"]")


@dataclass(frozen=True)
class Said:
    """One attribution while it is put together."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    sure: bool = False  # the syntax has it
    whole: bool = False  # and knows all of its content: the model adds nothing


def closed(text: str, span: Span) -> Span:
    """A stretch with the mark that ends a quotation begun in it."""
    words, behind = text[slice(*span)], ENDING.match(text, span[1])
    begun = words.count("“") > words.count("”") or words.count('"') % 2 == 1
    return (span[0], behind.end()) if begun and behind else span


def runs(parse: Parse, members: set[int]) -> Iterator[Span]:
    """Tokens as stretches of text, punctuation between two of them taken in."""
    at = sorted(t for t in members if parse.upos[t] != "PUNCT")
    first = last = at[0] if at else -1
    for token in at[1:]:
        between = range(last + 1, token)
        if any(parse.upos[t] != "PUNCT" for t in between):
            yield closed(parse.text, (parse.tokens[first][0], parse.tokens[last][1]))
            first = token
        last = token
    if at:
        yield closed(parse.text, (parse.tokens[first][0], parse.tokens[last][1]))


def own(text: str, said: Said, others: Sequence[Said]) -> Said:
    """ "“They won,” she said. “It is over.” He agreed.": a quotation ended with a stop is not his as well."""
    first = min((s for s, _ in (*said.source, *said.cue)), default=0)
    taken = {c for o in others if o is not said for c in o.content}
    ended = [c for c in said.content if c in taken and c[1] <= first and ENDED.search(text, *c)]
    return (
        replace(said, content=tuple(c for c in said.content if c not in ended)) if ended else said
    )


def in_line(text: str, said: Said) -> tuple[Span, ...]:
    """What is told in the line of the saying, and quotations elsewhere: a heading's "…, union says" has no more."""
    here = tuple(
        c
        for c in said.content
        if any("\n" not in text[min(c[0], b) : max(c[0], a)] for a, b in said.cue)
    )
    return (
        tuple(c for c in said.content if c in here or text[c[0]] in OPENING)
        if here
        else said.content
    )
