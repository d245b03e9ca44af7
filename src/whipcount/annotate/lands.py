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
from whipcount.annotate.titles import POSSESSIVE, title_ending, title_starting

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
INNER = frozenset({"compound", "amod"})
PEOPLES = ("ian", "ean", "ish", "ese", "andic")
SENDING = frozenset({"send", "recall", "withdraw", "dispatch", "appoint", "expel"})
SENT = frozenset({"ambassador", "envoy", "diplomat", "troop", "soldier", "peacekeeper", "warship"})
LIKELY = 0.1  # the model's chance of "its", where only names that may be lands are counted
ROW = 3  # names in a row of which the others may be lands too
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
    """Names of one word that a people is called after, that have ministers, or stand in a row of lands, are lands.

    Whatever the model took them for; and who is called after a land is of its people.
    """
    peoples = {_word(parse, n) for n in names if n.type == "group" and n.entry is None}
    peoples |= {_word(parse, n) for n in names if _adjective(parse, n)}
    stems = {s for p in peoples for s in _stems(p)}
    single = [n for n in names if n.entry is None and n.first == n.last]
    surnames = {parse.low[n.last] for n in names if n.last > n.first}
    bare = [n for n in single if n.type in {"person", "organization"}]
    bare = [n for n in bare if _word(parse, n) not in peoples]
    lands = {w for n in bare if any(_grows(w := _word(parse, n), s) for s in stems)}
    free = [n for n in bare if _word(parse, n) not in surnames]
    lands |= {_word(parse, n) for n in free if _rules(parse, n) or _sends(parse, n)}
    lands |= set(_owning(parse, free))
    lands |= _in_a_row(parse, names, {_word(parse, n) for n in free}, lands)
    return tuple(_settled(parse, n, lands) if n in single else n for n in names)


def _adjective(parse: Parse, name: Name) -> bool:
    """ "The Norlandic capital", marked as a place: what stands before a noun and ends as a people's name does."""
    inner = name.type == "place" and name.entry is None and parse.deprels[name.last] in INNER
    return inner and _word(parse, name).endswith(PEOPLES)


def _sends(parse: Parse, name: Name) -> bool:
    """ "Norland sent an ambassador": what a land alone sends."""
    verb = parse.heads[name.last]
    if parse.deprels[name.last] != "nsubj" or verb < 0 or parse.lemmas[verb] not in SENDING:
        return False
    return any(parse.lemmas[t] in SENT for t in parse.below(verb, "obj"))


def _owning(parse: Parse, names: Sequence[Name]) -> Iterator[str]:
    """ "Its transport minister", looking back to a bare name: that of a land."""
    at = {n.last: n for n in names}
    for token in range(len(parse.antecedents) if at else 0):
        if parse.low[token] == "its" and _governed(parse, token + 1):
            back = parse.antecedents[token].items()
            met = sorted((-chance, t) for t, chance in back if t in at and t < token)
            if met and -met[0][0] >= LIKELY:
                yield parse.low[met[0][1]]


def _in_a_row(
    parse: Parse, names: Sequence[Name], free: AbstractSet[str], lands: AbstractSet[str]
) -> set[str]:
    """ "Norland, Orvia, Sundland and Merria signed": bare names in a row in which two are lands."""
    at = {n.last: n for n in names if n.first == n.last}
    found: set[str] = set()
    for token in at:
        row = [at[t] for t in parse.conjuncts(token) if t in at] if _begins(parse, token) else []
        sure = [n for n in row if _land(n) or _word(parse, n) in lands]
        if len(row) >= ROW and len(sure) > 1:
            found |= {w for n in row if n.type == "person" and (w := _word(parse, n)) in free}
    return found


def _begins(parse: Parse, token: int) -> bool:
    return parse.deprels[token] != "conj" and bool(parse.below(token, "conj"))


def _land(name: Name) -> bool:
    """Whether a name is surely a land's: the lexicon's, or marked as a place."""
    return name.entry.kind == "state" if name.entry else name.type == "place"


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
    has = bool(owned) and owned[0] in POSSESSIVE and _governed(parse, name.last + 2)
    return has or _minister_of(parse, name)


def _minister_of(parse: Parse, name: Name) -> bool:
    """ "The transport minister of Norland", "Ann Lee, premier of Norland"."""
    title = title_ending(parse, name.first - 2) if name.first > 1 else None
    if title is None or parse.low[name.first - 1] != "of":
        return False
    return title.office.endswith("_minister") or title.office == "head_of_government"


def _governed(parse: Parse, first: int) -> bool:
    """Whether words begin with what only a land has: a minister, a premier, a senate, a ministry of its own."""
    if parse.low[first : first + 1] in OWNED or parse.low[first + 1 : first + 2] == ["ministry"]:
        return True
    title = title_starting(parse, first)
    return title is not None and (title.office.endswith("_minister") or title.office in HEADS)


def _word(parse: Parse, name: Name) -> str:
    return parse.low[name.last] if name.first == name.last else ""
