"""Whom a report calls by party: "the Republican", "the Norshire Liberal", of a person told of before. A token in, a draft out.

What stands beside a name tells party and place: "Ann Lee (R-Norshire)", "Ann Lee, a Norshire Liberal", "Republican Ann Lee of Norshire".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from whipcount.annotate.chains.salience import distance
from whipcount.annotate.chains.tellers import beside
from whipcount.annotate.drafts import Book, Draft
from whipcount.lexicon.names import look_up
from whipcount.lexicon.parties import party as party_of

NEAR = 2  # sentences
FARTHER = 8  # of one whose party or place the report tells, and it is this
BEFORE, BEHIND = 3, 8  # tokens beside a name that may tell of it
DOING = frozenset({"nsubj", "nsubj:pass"})
ENDS = frozenset({"VERB", "AUX"})
LETTERS = {"R": "Republican", "D": "Democrat", "I": "Independent"}  # "(R-Norshire)"
PLACES = frozenset({"state", "region", "capital", "demonym_adj"})


def partisan(book: Book, token: int) -> Draft | None:
    """The person of this party, and of this place where one is told, who was told of last."""
    parse = book.parse
    party = party_of(parse.words[token])
    first = _begun(book, token) if party and parse.deprels[token] in DOING else None
    if first is None:
        return None
    where = set(_places(book, range(first, token)))
    others = beside(book, token)
    met = [
        d for d in reversed(book.recent)
        if d.type == "person" and id(d) not in others and distance(book, d, token) <= FARTHER
        and any(m[2] == "name" for m in d.mentions)
    ]  # fmt: skip
    told = [(d, _agree(book, d, party, where)) for d in met]
    sure = (d for d, agree in told if agree > 0)
    near = (d for d, agree in told if agree == 0 and distance(book, d, token) <= NEAR)
    return next(sure, next(near, None))


def _begun(book: Book, token: int) -> int | None:
    """The first token behind "the", where only names of places stand between it and the party."""
    first = token
    while first > 0 and book.parse.words[first - 1][:1].isupper() and token - first < BEFORE:
        if book.parse.low[first - 1] == "the":
            break
        first -= 1
    return first if first > 0 and book.parse.low[first - 1] == "the" else None


def _places(book: Book, tokens: range) -> Iterator[str]:
    """The places named in a stretch, by what the lexicon has them as."""
    for at in tokens:
        for last in (at, at + 1, at + 2):
            if last < len(book.parse.tokens):
                words = book.text(at, last).rstrip(")")
                yield from (e.id for e in look_up(words) if e.kind in PLACES)


def _agree(book: Book, draft: Draft, party: str, where: set[str]) -> int:
    """How many of party and place are told of somebody alike; -1 if one is told otherwise."""
    told = [t for m in draft.mentions if m[2] == "name" for t in _beside(book, m[1])]
    told += [m[0] for m in draft.mentions if m[2] == "nominal"]
    words = [book.parse.words[t] for t in told]
    words += [LETTERS[w] for w, then in pairwise(words) if then in "-–" and w in LETTERS]
    parties = {p for w in words if (p := party_of(w))}
    places = {p for t in told for p in _places(book, range(t, t + 1))}
    if (parties and party not in parties) or (where and places and not where & places):
        return -1
    return bool(parties) + bool(where & places)


def _beside(book: Book, span: tuple[int, int]) -> Iterator[int]:
    """The tokens of a name with what stands before it, and behind it between marks or after "of"."""
    parse, inside = book.parse, book.parse.within(*span)
    for at in range(inside.start - 1, max(-1, inside.start - 1 - BEFORE), -1):
        if not parse.words[at][:1].isupper():
            break
        yield at
    yield from inside
    opened = parse.words[inside.stop : inside.stop + 1]
    if opened in (["("], [","], ["of"]):
        for at in range(inside.stop + 1, min(inside.stop + BEHIND, len(parse.words))):
            if parse.words[at] in {")", ","} or parse.upos[at] in ENDS:
                break
            yield at
