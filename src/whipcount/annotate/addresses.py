"""How a person is addressed before the name: "Norlandic Foreign Minister Sir Ann Lee", "Minister for Trade and Industry Ann Lee".

The first token of a name in, that of the address out.
"""

from __future__ import annotations

from collections.abc import Iterable

from whipcount.annotate.parse import Parse
from whipcount.annotate.titles import broken, title_ending
from whipcount.layers import Span
from whipcount.lexicon.offices import offices

# Who has a field of their own, what its words are joined by, and how many there are.
MINISTERS = frozenset({"minister", "secretary", "commissioner", "state", "under-secretary"})
INSIDE = frozenset({"and", "the", ",", "&"})
FIELD = 9


def address(parse: Parse, first: int, *, honorifics: bool = False) -> int:
    """The first token of how a person named from ``first`` on is addressed.

    "Norlandic Foreign Minister Sir Ann Lee" from its beginning, or from "Sir" for honorifics alone.
    """
    at = first
    while at > 0:
        if broken(parse, at - 1, at):
            return at
        title = title_ending(parse, at - 1)
        length = _honorific(parse, at)
        office = title is not None and title.first < at - length
        if length and not office:
            at -= length
            while title and at > 0 and parse.low[at - 1] in offices().prefixes:
                at -= 1
        elif title is None and not honorifics and (begun := portfolio(parse, at)) < at:
            at = begun
        elif title is None or honorifics:
            return at
        else:
            at = title.first
            while at > 0 and parse.low[at - 1] in offices().prefixes:
                at -= 1
    return at


def portfolio(parse: Parse, first: int) -> int:
    """ "Minister for Trade and Industry | Ann Lee": where the office begins that has a field in capitals behind it."""
    at = first - 1
    while at > max(0, first - FIELD) and (parse.words[at][:1].isupper() or parse.low[at] in INSIDE):
        at -= 1
    if at == first - 1 or at < 1 or parse.low[at] not in {"for", "of"} or broken(parse, at, first):
        return first
    title = title_ending(parse, at - 1)
    field = parse.low[first - 1] not in INSIDE and parse.words[at + 1] not in offices().honorifics
    led = title is not None and title.words.rpartition(" ")[2] in MINISTERS
    return title.first if title is not None and led and field else first


def _honorific(parse: Parse, end: int) -> int:
    """How many tokens before ``end`` are one honorific: "Sir", "Prime Minister"."""
    lengths = (3, 2, 1)
    return next(
        (
            n
            for n in lengths
            if end >= n and " ".join(parse.words[end - n : end]) in offices().honorifics
        ),
        0,
    )


def fields(parse: Parse, persons: Iterable[Span]) -> frozenset[int]:
    """The tokens of the fields that stand before persons named at these tokens: no bodies."""
    return frozenset(t for first, _ in persons for t in range(portfolio(parse, first), first))
