"""Two bodies of one sort told apart by a noun before it: "the trade committee" is not "the finance committee".

A body met before and a noun that might take it up come in; whether the words say that it is another, out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.nominals import Nominal
from whipcount.lexicon import lemmas

# Of these each has a name that says what it is for; a firm or a union is told of in many ways.
OFFICIAL = frozenset(
    "commission committee court board council force mission tribunal panel".split()
)
# Nouns that say nothing of what a body is for.
LOOSE = frozenset("state government country world party member ruling governing leading".split())
PARTS = frozenset({"compound", "nmod:poss", "amod"})


def differs(book: Book, draft: Draft, found: Nominal, token: int) -> bool:
    """Whether other nouns tell of what a body is than those that a noun has before it."""
    own = {*_telling(book, token)}
    if not own or (draft.named and found.lemma not in OFFICIAL):
        return False
    told = {w for n in (draft.name, *draft.names) for w in _before(n, found.lemma)}
    return bool(told) and not own & told


def _telling(book: Book, token: int) -> Iterator[str]:
    """The words before a noun for what it is: "trade", "drivers'", "training", not "the country's"."""
    for part in (t for t in book.parse.below(token, *PARTS) if t < token):
        word, relation = book.parse.low[part], book.parse.deprels[part]
        tells = relation == "compound" or word.endswith("ing" if relation == "amod" else "s")
        plain = word.isalpha() and book.parse.words[part].islower()
        if tells and plain and lemmas.noun(word) not in LOOSE:
            yield lemmas.noun(word)


@cache
def _before(name: str, noun: str) -> frozenset[str]:
    """The words of a name that ends with a noun, in the singular, article and noun left out."""
    words = [w.rstrip("'’") for w in name.replace("’", "'").casefold().split()]
    if words[-1:] != [noun] and words[:1] != [noun]:
        return frozenset()
    return frozenset(
        lemmas.noun(w) for w in words if w not in {"the", "a", "an", "of", "for", noun}
    )
