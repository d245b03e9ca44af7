"""Lands that the lexicon does not know, and the words for their people: "Norlander", "Norlandic".

A name in; the name of the land that it is made from, if the report has one, out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from whipcount.annotate.drafts import Book
from whipcount.annotate.names import Name
from whipcount.annotate.parse import Parse
from whipcount.annotate.titles import POSSESSIVE, title_starting

ENDINGS = ("ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "ers", "er", "ics", "ic", "ns", "n",
           "is", "i")  # fmt: skip
HEADS = frozenset({"head_of_state", "head_of_government"})
# What only a land has ("Ann Lee's cabinet" and "government" are a person's as well).
OWNED = [
    [w]
    for w in (
        "parliament",
        "senate",
        "legislature",
        "army",
        "navy",
        "embassy",
        "border",
        "constitution",
    )
]
SHORTEST = 4  # letters that a land and its people must share
MORE = 3  # letters that a land may have beyond these, but for "land"


def land_of(book: Book, name: Name) -> Name | None:
    """The land whose people a name is: "Orvian" of "Orvia", written anywhere in the report."""
    if name.first != name.last or name.entry is not None or name.type not in {"group", "place"}:
        return None
    word = book.parse.low[name.first]
    stems = _stems(word)
    fits = (n for n in _lands(book) if n.first != name.first and _made_from(book, n, word, stems))
    return next(fits, None)


def _lands(book: Book) -> Iterator[Name]:
    return (n for n in book.names() if n.entry is None and n.type == "place" and n.first == n.last)


def _made_from(book: Book, land: Name, word: str, stems: set[str]) -> bool:
    whole = book.parse.low[land.first]
    return whole != word and any(_grows(whole, stem) for stem in stems)


def _grows(whole: str, stem: str) -> bool:
    rest = whole.removeprefix(stem)
    return len(stem) >= SHORTEST and whole != rest and (len(rest) <= MORE or rest == "land")


def with_lands(parse: Parse, names: Sequence[Name]) -> tuple[Name, ...]:
    """Names of one word that a people is called after, or that have ministers, are lands.

    Whatever the model took them for; and who is called after a land is of its people.
    """
    peoples = {_word(parse, n) for n in names if n.type == "group" and n.entry is None}
    stems = {s for p in peoples for s in _stems(p)}
    single = [n for n in names if n.entry is None and n.first == n.last]
    surnames = {parse.low[n.last] for n in names if n.last > n.first}
    lands = {
        w for n in single
        if n.type in {"person", "organization"} and (w := _word(parse, n)) not in peoples
        and (any(_grows(w, s) for s in stems) or (w not in surnames and _rules(parse, n)))
    }  # fmt: skip
    return tuple(_settled(parse, n, lands) if n in single else n for n in names)


def _settled(parse: Parse, name: Name, lands: AbstractSet[str]) -> Name:
    word = _word(parse, name)
    if word in lands:
        return replace(name, type="place")
    people = name.type == "person" and any(s in lands for s in _stems(word))
    return replace(name, type="group") if people else name


def _stems(word: str) -> set[str]:
    return {word[: -len(e)] for e in ENDINGS if word.endswith(e)}


def _rules(parse: Parse, name: Name) -> bool:
    """ "Norland's transport minister", "Norland's Senate": a bare word that nobody is named by has these."""
    owned = parse.words[name.last + 1 : name.last + 2]
    if not owned or owned[0] not in POSSESSIVE:
        return False
    if parse.low[name.last + 2 : name.last + 3] in OWNED:
        return True
    title = title_starting(parse, name.last + 2)
    return title is not None and (title.office.endswith("_minister") or title.office in HEADS)


def _word(parse: Parse, name: Name) -> str:
    return parse.low[name.last] if name.first == name.last else ""
