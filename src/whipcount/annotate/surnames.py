"""Surnames by which a report goes on once somebody is named in full, and where the model misses them.

Tokens and the spans of persons in; spans of surnames out. A surname may have more words than one: what
a hyphen joins ("Lee-Moss"), and particles ("van der Moss", "Le Moss").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whipcount.annotate.marked import is_title
from whipcount.annotate.parse import Parse
from whipcount.annotate.particles import PARTICLES
from whipcount.layers import Span
from whipcount.lexicon import lemmas
from whipcount.lexicon.given_names import given_names
from whipcount.lexicon.names import look_up

LONGEST = 5  # words of a name with particles, hyphens apart


def surnames(parse: Parse, persons: Sequence[Span]) -> Iterator[Span]:
    """Surnames of those named in full, where the model has missed them, "Lee-Moss" as one."""
    full = {_joined(parse, last) for first, last in persons if last > first}
    ends = {words[-1] for words in full}
    for token, word in enumerate(parse.words):
        if word not in ends:
            continue
        first = token + 1 - len(words := _joined(parse, token))
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
    """The marks, with "Lee-Norland" and "Le Moss" a person wherever somebody has it for a surname."""
    marked = [(a, b, "Person" if _particled(parse, a, b) else label) for a, b, label in marked]
    full = {
        _folded(words) for a, b, label in marked
        if label == "Person" and len(words := surname(parse, b)) > 1 and b + 1 - a > len(words)
    }  # fmt: skip
    if not full:
        return sorted(marked)
    found = [
        (token + 1 - len(words), token, "Person")
        for token in range(len(parse.words))
        if _folded(words := surname(parse, token)) in full
    ]
    mine = {t for a, b, _ in found for t in range(a, b + 1)}
    own = [
        m
        for m in marked
        if not mine & {*range(m[0], m[1] + 1)} or (m[1] in mine and m[0] not in mine)
    ]
    apart = [f for f in found if not any(a < f[0] and f[1] <= b for a, b, _ in own)]
    return sorted([*own, *apart])


def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """A surname whose particles may have a capital or none: "De Moss", "de Moss"."""
    return tuple(w.casefold() if w.casefold() in PARTICLES else w for w in words)


def _particled(parse: Parse, first: int, last: int) -> bool:
    """ "Ann Le Moss": a given name, particles and a surname are a person's, whatever the model has it for."""
    words = parse.words[first : last + 1]
    at = [i for i, w in enumerate(words) if w.casefold() in PARTICLES]
    inner = at == [*range(at[0], len(words) - 1)] if at and at[0] == 1 else False
    return inner and len(words) <= LONGEST and words[0].casefold() in given_names()


def surname(parse: Parse, last: int) -> tuple[str, ...]:
    """A surname by its last word, with what a hyphen joins to it and the particles before."""
    first = last + 1 - len(_joined(parse, last))
    if not parse.words[last][:1].isupper():
        return tuple(parse.words[first : last + 1])
    while first and parse.words[first - 1].casefold() in PARTICLES and _on_line(parse, first):
        first -= 1
    return tuple(parse.words[first : last + 1])


def _on_line(parse: Parse, token: int) -> bool:
    """Whether a token stands on the line of the one before it."""
    return "\n" not in parse.text[parse.tokens[token - 1][1] : parse.tokens[token][0]]


def _joined(parse: Parse, last: int) -> tuple[str, ...]:
    """A word with those that a hyphen joins to it."""
    first = last
    while first > 1 and parse.words[first - 1] == "-" and parse.words[first - 2][:1].isupper():
        first -= 2
    return tuple(parse.words[first : last + 1])
