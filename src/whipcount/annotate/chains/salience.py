"""Who is in mind at a place of a document, and how much: for "the country", "they" and "it".

A token in; drafts met before it, the nearest and most spoken of first, out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set as AbstractSet

from whipcount.annotate.drafts import Book, Draft

FADING = 0.7  # how much of a mention's weight is left a sentence later
WEIGHTS = {"nsubj": 2.0, "nsubj:pass": 2.0, "obj": 1.0, "conj": 0.3}


def salient(book: Book, token: int, types: AbstractSet[str], *, since: int = -1) -> Draft | None:
    """Who of these types is most in mind: spoken of as a subject, lately, and more than once; and ``since`` an offset."""
    best, most = None, 0.0
    for draft in dict.fromkeys(book.drafts.values()):
        told = since is None or any(s[0] > since and not place for _, s, _, place in draft.mentions)
        fits = draft.type in types and told
        weight = _weight(book, draft, token) if fits else 0.0
        if weight > most:
            best, most = draft, weight
    return best


def _weight(book: Book, draft: Draft, token: int) -> float:
    here = sentence(book, token)
    total = 0.0
    for at, _, kind, place in draft.mentions:
        worth = 0.5 if place or kind == "demonym" else WEIGHTS.get(book.parse.deprels[at], 0.8)
        total += worth * FADING ** (here - sentence(book, at))
    return total


def sentence(book: Book, token: int) -> int:
    """The number of the sentence that a token is in."""
    return bisect_right(book.starts, book.parse.tokens[token][0])


def distance(book: Book, draft: Draft, token: int) -> int:
    """Sentences since somebody was last mentioned."""
    return sentence(book, token) - max((sentence(book, m[0]) for m in draft.mentions), default=-99)


def crossed(book: Book, draft: Draft, token: int, *, plural: bool) -> bool:
    """Whether a noun that is nobody, and that a pronoun may mean instead, stands in between."""
    last = max(m[0] for m in draft.mentions)
    return any(
        book.parse.upos[t] == "NOUN" and t not in book.at
        and (book.parse.low[t] != book.parse.lemmas[t]) == plural
        and book.parse.deprels[t] in ("nsubj", "nsubj:pass", "obj")
        for t in range(last + 1, token)
    )  # fmt: skip
