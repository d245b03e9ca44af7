"""Quotations that follow what their speaker does: "Lind opened the debate. “I have listened.”".

A parse and its attributions in; the attributions out, where a quotation in the first person stands behind a sentence
about somebody in its own line, and whoever is told to say it speaks in another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from whipcount.annotate.parse import Parse
from whipcount.annotate.sayings.behind_colon import person, speaks_or_hears
from whipcount.annotate.sayings.followed import sentences
from whipcount.annotate.sayings.said import Said
from whipcount.layers import Span, meet

FIRST_PERSON = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Oo]ur)\b"
)


def acting(parse: Parse, said: Sequence[Said]) -> list[Said]:
    """The attributions, each such quotation given to whom the sentence before it is about."""
    out = list(said)
    for quote, (line, start) in sentences(parse.text):
        here = any(s.source and _in_line(parse.text, s, line, start) for s in out)
        who = None if here or not FIRST_PERSON.search(parse.text, *quote) else _doer(parse, start)
        if who is not None:
            out = [replace(s, content=_without(s.content, quote)) for s in out]
            mark = (quote[0], quote[0] + 1)
            out.append(Said((who,), (mark,), (quote,), sure=True, whole=True))
    return out


def _in_line(text: str, said: Said, line: int, start: int) -> bool:
    """Whether somebody says something in the same line already, before the quotation or behind it."""
    end = text.find("\n", start)
    return any(line <= a and (end < 0 or a < end) for a, _ in said.cue)


def _doer(parse: Parse, start: int) -> Span | None:
    """Whom the sentence is about that ends before a place: a person who does something, and hears nothing."""
    begun = max((a for a, b in parse.sentences if b <= start), default=None)
    if begun is None or "\n" in parse.text[begun:start]:
        return None
    inside = parse.within(begun, start)
    root = next((t for t in inside if parse.deprels[t] == "root"), None)
    if (
        root is None
        or parse.below(root, "nsubj:pass", "aux:pass")
        or speaks_or_hears(parse.lemmas[root])
    ):
        return None
    subjects = [t for t in parse.below(root, "nsubj") if t < root]
    return parse.phrase(subjects[0]) if len(subjects) == 1 and person(parse, subjects[0]) else None


def _without(content: Sequence[Span], quote: Span) -> tuple[Span, ...]:
    return tuple(c for c in content if not meet(c, quote))
