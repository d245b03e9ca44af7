"""Surnames by which a report goes on once somebody is named in full, and where the model misses them.

Tokens and the spans of persons in; spans of surnames out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whipcount.annotate.marked import is_title
from whipcount.annotate.parse import Parse
from whipcount.layers import Span
from whipcount.lexicon import lemmas
from whipcount.lexicon.names import look_up


def surnames(parse: Parse, persons: Sequence[Span]) -> Iterator[Span]:
    """Surnames of those named in full, where the model has missed them, "Lee-Moss" as one."""
    full = {surname(parse, last) for first, last in persons if last > first}
    ends = {words[-1] for words in full}
    for token, word in enumerate(parse.words):
        if word not in ends:
            continue
        first = token + 1 - len(words := surname(parse, token))
        if words not in full or parse.words[token + 1 : token + 2] == ["-"]:
            continue
        alone = len(words) == 1
        if (alone and (is_title(word) or look_up(word))) or not _bare(parse, token):
            continue
        yield first, token


def _bare(parse: Parse, token: int) -> bool:
    """ "Lee"; and "Store said", though the word is a noun too, as a subject that has no article."""
    if parse.upos[token] == "PROPN":
        return True
    subject = parse.deprels[token] in {"nsubj", "nsubj:pass"} and not parse.below(
        token, "det", "amod"
    )
    same = lemmas.noun(parse.words[token]) == parse.low[token]
    return parse.words[token][:1].isupper() and parse.upos[token] == "NOUN" and subject and same


def hyphened(parse: Parse, marked: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The marks, with "Lee-Norland" a person wherever somebody has it for a surname."""
    full = {
        surname(parse, b) for a, b, label in marked
        if label == "Person" and len(surname(parse, b)) > 1 and b + 1 - a > len(surname(parse, b))
    }  # fmt: skip
    if not full:
        return sorted(marked)
    found = [
        (token + 1 - len(words), token, "Person")
        for token in range(len(parse.words))
        if (words := surname(parse, token)) in full
    ]
    mine = {t for a, b, _ in found for t in range(a, b + 1)}
    own = [
        m
        for m in marked
        if not mine & {*range(m[0], m[1] + 1)} or (m[1] in mine and m[0] not in mine)
    ]
    apart = [f for f in found if not any(a < f[0] and f[1] <= b for a, b, _ in own)]
    return sorted([*own, *apart])


def surname(parse: Parse, last: int) -> tuple[str, ...]:
    """A surname by its last word, with what a hyphen joins to it."""
    first = last
    while first > 1 and parse.words[first - 1] == "-" and parse.words[first - 2][:1].isupper():
        first -= 2
    return tuple(parse.words[first : last + 1])
