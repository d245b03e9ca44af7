"""Which party one of its people, or what is its, is called by: "Republican", "Tory", "Democratic". A word in, a party out."""

from __future__ import annotations

from functools import cache

from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import plural_of

# People of a party that many lands have, or of none.
ANYWHERE = frozenset(
    "liberal socialist conservative centrist independent nationalist unionist green populist communist".split()
)
ADJECTIVES = {"Democratic": "Democrat"}


@cache
def party(word: str) -> str:
    """The party's id, or the word where many lands have one; nothing for another word, or for many people."""
    if not word[:1].isupper() or word[-1:] == "s":
        return ""
    one = ADJECTIVES.get(word, word)
    many = {e.id for e in look_up(plural_of(one))}  # of "the League" there are no Leagues
    known = (e.id for e in look_up(one) if e.role == "party" and e.id in many)
    return next(known, word.casefold() if word.casefold() in ANYWHERE else "")
