"""Two bodies of one sort told apart by a word before it: "the trade committee" is not "the finance committee".

A body met before and a noun that might take it up come in; whether the words say that it is another, out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from whipcount.annotate.chains.nominals import Nominal
from whipcount.annotate.drafts import Book, Draft
from whipcount.lexicon import lemmas

# Of these each has a name that says what it is for; a firm or a union is told of in many ways.
OFFICIAL = frozenset(
    "commission committee court board council executive force mission tribunal panel".split()
)
# Nouns that say nothing of what a body is for.
LOOSE = frozenset("state government country world party member leading".split())
# Adjectives that part a body from others of its sort, as "powerful" and "embattled" do not.
TELLING = frozenset(
    "lower upper supreme constitutional appellate high criminal electoral central federal regional"
    " provincial local armed opposition ruling liberal conservative socialist centrist nationalist".split()
)
ALIKE = {"governing": "ruling"}
COMING = frozenset({"future", "next", "incoming"})  # "the future council" is none that there was
PARTS = frozenset({"compound", "nmod:poss", "amod"})
SEVERAL = 2
CUT = re.compile(r"[\s-]+")


def differs(book: Book, draft: Draft, found: Nominal, token: int) -> bool:
    """Whether other words tell of what a body is than those that a noun has before it."""
    own = {*_telling(book, token)}
    named = draft.named and draft.name[:1].isupper()
    if not own or (named and found.lemma not in OFFICIAL):
        return False
    told = {w for n in (draft.name, *draft.names) for w in _before(n, found.lemma)}
    return bool(told) and not own & told


def of_parties(book: Book, fits: Sequence[Draft], found: Nominal, token: int) -> Sequence[Draft]:
    """ "The ruling party", "the hill party" of a report that has several: the one that was told to be so, else none."""
    own = {*_telling(book, token)} if found.lemma == "party" else set()
    if not own:
        return fits
    others = (d for d in book.drafts.values() if d.name.isupper() and not (d.kind or d.known_as))
    met = {id(d) for d in (*fits, *others) if d.named and d.type == "organization" and d.mentions}
    if len(met) < SEVERAL:
        return fits
    return [d for d in fits if own & {w for n in (d.name, *d.names) for w in _words(n)}]


def bound(book: Book, draft: Draft, token: int) -> bool:
    """ "Norl Air sued the airline": who does something to a thing is another, or would do it to itself."""
    parse = book.parse
    if parse.deprels[token] not in {"obj", "iobj"}:
        return False
    beside = (m[0] for m in draft.mentions if parse.heads[m[0]] == parse.heads[token])
    return any(parse.deprels[t] == "nsubj" for t in beside)


def _telling(book: Book, token: int) -> Iterator[str]:
    """The words before a noun for what it is: "trade", "drivers'", "training", not "the country's"."""
    for part in (t for t in book.parse.below(token, *PARTS) if t < token):
        word, relation = book.parse.low[part], book.parse.deprels[part]
        tells = relation == "compound" or word.endswith("ing" if relation == "amod" else "s")
        plain = word.isalpha() and book.parse.words[part].islower()
        sort = word in TELLING | COMING or (tells and lemmas.noun(word) not in LOOSE)
        if plain and sort:
            yield ALIKE.get(word, lemmas.noun(word))


@cache
def _before(name: str, noun: str) -> frozenset[str]:
    """The words of a name that ends with a noun, in the singular, article and noun left out."""
    words = _split(name)
    if words[-1:] != [noun] and words[:1] != [noun]:
        return frozenset()
    return _words(name) - {"the", "a", "an", "of", "for", noun}


def _words(name: str) -> frozenset[str]:
    """The words of a name in the singular."""
    return frozenset(ALIKE.get(w, lemmas.noun(w)) for w in _split(name))


def _split(name: str) -> list[str]:
    return [w.rstrip("'") for w in CUT.split(name.replace("’", "'").casefold())]
