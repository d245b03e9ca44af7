"""Whom a report calls by their people: "the Swede said", of a person told of just before; "Swedes living abroad", no land.

A name in, a draft out.
"""

from __future__ import annotations

from whipcount.annotate.chains.salience import distance
from whipcount.annotate.chains.tellers import beside
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.names import Name, known_as

NEAR = 2  # sentences
MANY = ("sh", "ch", "ese", "ss")  # "the French", "the Swiss": a people, not one of it
SOME = frozenset("many some most few several ordinary young older fellow".split())
TELLING = ("acl", "acl:relcl", "nummod", "amod")  # what says which of a people are meant
DOING = frozenset({"nsubj", "nsubj:pass"})


def native(book: Book, name: Name) -> Draft | None:
    """The person told of last of those who hold no office of another state."""
    if not _one(book, name):
        return None
    others = beside(book, name.last)
    near = (
        d for d in reversed(book.recent)
        if d.type == "person" and d.named and id(d) not in others and distance(book, d, name.last) <= NEAR
    )  # fmt: skip
    return next((d for d in near if not _elsewhere(d, name)), None)


def _one(book: Book, name: Name) -> bool:
    """ "The Swede", that does something: one of a people."""
    entry, parse = name.entry, book.parse
    if entry is None or entry.kind not in {"demonym_noun", "demonym_adj"} or entry.plural:
        return False
    word = parse.low[name.first]
    single = name.first == name.last and name.first > 0 and parse.low[name.first - 1] == "the"
    return single and not word.endswith(MANY) and parse.deprels[name.last] in DOING


def _elsewhere(draft: Draft, name: Name) -> bool:
    states = {of for _, of in draft.offices if of and of.startswith("state:")}
    return bool(states) and name.entry is not None and known_as(name.entry) not in states


def some_of(book: Book, name: Name, head: int) -> Draft | None:
    """ "Norlanders living in Kest", "most Norlanders": people of a land, who are not the land."""
    entry, parse = name.entry, book.parse
    if (
        entry is None
        or entry.kind not in {"demonym_noun", "demonym_adj"}
        or name.first != name.last
    ):
        return None
    word = parse.words[name.last]
    if not word.endswith("s") or word.casefold().endswith(MANY):
        return None
    told = [
        t
        for t in parse.below(head, *TELLING, "det")
        if t > head or parse.low[t] in SOME or parse.deprels[t] == "nummod"
    ]
    if not told or any(parse.low[t] == "the" for t in parse.below(head, "det")):
        return None
    start, end = parse.phrase(head)
    words = " ".join(parse.text[start:end].split())
    draft = book.open(Draft(f"people:{words.casefold()}", "group", words, named=False))
    draft.names[words] = None
    return draft
