"""Builds Parse objects by hand: a word, its tag, the number of its head and the relation to it."""

from __future__ import annotations

import re

from whipcount.annotate.parse import Parse
from whipcount.layers import Span

CLOSING = frozenset({")", ",", ".", "?", "'s", "”"})
OPENING = ("(", "“")


def tree(*sentences: str) -> Parse:
    """Sentences of ``word/TAG/head/relation``, heads counted from 1 in each sentence, 0 for none."""
    words: list[str] = []
    upos: list[str] = []
    heads: list[int] = []
    deprels: list[str] = []
    ends: list[int] = []
    for sentence in sentences:
        begun = len(words)
        for row in sentence.split():
            word, tag, head, relation = row.rsplit("/", 3)
            words.append(word)
            upos.append(tag)
            heads.append(begun + int(head) - 1 if int(head) else -1)
            deprels.append(relation)
        ends.append(len(words))
    return _parse(words, upos, heads, deprels, ends)


def _parse(
    words: list[str], upos: list[str], heads: list[int], deprels: list[str], ends: list[int]
) -> Parse:
    tokens: list[Span] = []
    text = ""
    for word in words:
        apart = text and word not in CLOSING and not text.endswith(OPENING)
        text += " " * bool(apart)
        tokens.append((len(text), len(text) + len(word)))
        text += word
    bounds = [(tokens[a][0], tokens[b - 1][1]) for a, b in zip([0, *ends], ends, strict=False)]
    return Parse(text, tokens, upos, heads, deprels, bounds)


def entities(parse: Parse, words: str, label: str) -> list[tuple[int, int, str]]:
    """Every place of words, as the model marks names."""
    found = re.finditer(rf"\b{re.escape(words)}\b", parse.text)
    return [(m.start(), m.end(), label) for m in found]
