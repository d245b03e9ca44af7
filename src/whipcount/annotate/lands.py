"""Lands that the lexicon does not know, and the words for their people: "Norlander", "Norlandic".

A name in; the name of the land that it is made from, if the report has one, out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whipcount.annotate.drafts import Book
from whipcount.annotate.names import Name
from whipcount.annotate.parse import Parse

ENDINGS = ("ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "ers", "er", "ics", "ic", "ns", "n",
           "is", "i")  # fmt: skip
SHORTEST = 4  # letters that a land and its people must share
MORE = 3  # letters that a land may have beyond these, but for "land"


def land_of(book: Book, name: Name) -> Name | None:
    """The land whose people a name is: "Orvian" of "Orvia", written anywhere in the report."""
    if name.first != name.last or name.entry is not None or name.type not in {"group", "place"}:
        return None
    word = book.parse.words[name.first].casefold()
    stems = {word[: -len(e)] for e in ENDINGS if word.endswith(e)}
    fits = (n for n in _lands(book) if n.first != name.first and _made_from(book, n, word, stems))
    return next(fits, None)


def _lands(book: Book) -> Iterator[Name]:
    return (n for n in book.names() if n.entry is None and n.type == "place" and n.first == n.last)


def _made_from(book: Book, land: Name, word: str, stems: set[str]) -> bool:
    whole = book.parse.words[land.first].casefold()
    return whole != word and any(_grows(whole, stem) for stem in stems)


def _grows(whole: str, stem: str) -> bool:
    rest = whole.removeprefix(stem)
    return len(stem) >= SHORTEST and whole != rest and (len(rest) <= MORE or rest == "land")


def with_lands(parse: Parse, names: Sequence[Name]) -> tuple[Name, ...]:
    """Names of one word that a people is called after are lands, whatever the model took them for."""
    peoples = [_word(parse, n) for n in names if n.type == "group" and n.entry is None]
    stems = {p[: -len(e)] for p in peoples for e in ENDINGS if p.endswith(e)}
    return tuple(
        replace(n, type="place")
        if n.type in {"person", "organization"} and n.entry is None and n.first == n.last
        and _word(parse, n) not in peoples and any(_grows(_word(parse, n), s) for s in stems)
        else n
        for n in names
    )  # fmt: skip


def _word(parse: Parse, name: Name) -> str:
    return parse.words[name.last].casefold() if name.first == name.last else ""
