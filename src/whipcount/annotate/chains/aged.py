"""Whom a report calls by age, place or seat: "the 52-year-old", "the Cork man", "the Cork MP". A token in, a draft out."""

from __future__ import annotations

from whipcount.annotate.chains.salience import distance
from whipcount.annotate.chains.tellers import beside
from whipcount.annotate.drafts import Book, Draft

AGE = ["-", "year", "-", "old"]
NEAR = 2  # sentences
FOLK = frozenset({"man", "woman", "native"})
SEATED = frozenset(
    "mp mep msp td mla lawmaker legislator deputy senator congressman congresswoman representative councillor"
    " backbencher member".split()
)


def aged(book: Book, token: int) -> Draft | None:
    """The person told of just before; by the age told of them where several were."""
    number = _number(book, token)
    if number is None and not _local(book, token):
        return None
    others = beside(book, token)
    near = [
        d for d in reversed(book.recent)
        if d.type == "person" and d.named and id(d) not in others and distance(book, d, token) <= NEAR
    ]  # fmt: skip
    if book.parse.low[token] in SEATED and any(
        d.type == "person" and not d.named and d.kind in SEATED | {"legislator"}
        for d in book.recent
    ):
        return None  # "a lawmaker from Cork said …; the Cork lawmaker"
    told = (d for d in near if _told(book, d, number))
    return next(told, near[0] if near else None)


def _local(book: Book, token: int) -> bool:
    """ "The Cork man", "the Cork MP", that does something: whom a place is named with."""
    parse = book.parse
    known = parse.words[token] in FOLK or parse.low[token] in SEATED
    if not known or parse.deprels[token] != "nsubj" or parse.words[token + 1 : token + 2] == [","]:
        return False
    named = [t for t in parse.below(token, "compound", "amod") if parse.upos[t] in {"PROPN", "ADJ"}]
    first = min(named, default=token)
    return first < token and parse.words[first][:1].isupper() and parse.low[first - 1] == "the"


def _number(book: Book, token: int) -> str | None:
    """The age in "the 52-year-old", at its head; None where the words are no such."""
    parse = book.parse
    ends = [token] if parse.low[token] == "old" else parse.below(token, "amod")
    for end in ends:
        first = end - len(AGE)
        bare = end == token and parse.deprels[token] not in {"amod", "nmod:desc", "compound"}
        if first > 0 and parse.low[first + 1 : end + 1] == AGE and parse.low[first - 1] == "the":
            return parse.low[first] if bare or end < token else None
    return None


def _told(book: Book, draft: Draft, number: str | None) -> bool:
    """ "Ann Lee, 52, …"."""
    after = (book.parse.within(*span).stop for _, span, _, _ in draft.mentions)
    return any(book.parse.low[t : t + 2] == [",", number] for t in after)
