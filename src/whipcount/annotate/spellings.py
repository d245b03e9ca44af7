"""What the lexicon has under a name as written: British or American, in capitals, with "Inc" or without."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from whipcount.lexicon.british import american, other_spellings
from whipcount.lexicon.names import CURLED, SHORT, NameEntry, look_up, surface_index

ANY = 99  # blanks
KEPT = 20_000  # answers kept: a story's reports ask of the same words over and over
CORPORATE = frozenset(
    "Co Company Corp Corporation Inc Ltd Limited plc PLC NV AG SA SE LLC GmbH Group".split()
)


@lru_cache(maxsize=KEPT)
def entries_of(words: str) -> tuple[NameEntry, ...]:
    """What the lexicon has, spelt either way: "Organisation", "Organization"."""
    if not _may_be_known(words):
        return ()
    if found := look_up(words):
        return found
    if (
        words.count(" ") > 1 and words.istitle() and (found := look_up(f"{words}s"))
    ):  # "Response Force"
        return found
    if (lowered := _lowered(words)) != words and (found := look_up(lowered)):
        return found
    rest, _, last = words.rpartition(" ")
    if rest and last.rstrip(".") in CORPORATE and (found := look_up(rest)):
        return found
    for other in other_spellings(words):
        if found := look_up(other):
            return found
    return ()


def _may_be_known(words: str) -> bool:
    """Whether a form of so many words, "Inc" aside, begins like these: most words begin none."""
    bare = words[4:] if words[:4] in ("the ", "The ") else words
    return bare.count(" ") <= _longest().get(_first(bare), -2) + 1


@cache
def _longest() -> Mapping[str, int]:
    """How many blanks the longest form has that begins with a word, articles set aside or not."""
    found: dict[str, int] = {}
    for form in surface_index():
        for bare in {form, form.removeprefix("The ").removeprefix("the ")}:
            first = _first(bare)
            found[first] = max(found.get(first, 0), bare.count(" "))
    return found


def most_blanks(word: str) -> int:
    """How many blanks a form that begins with a word can have, -1 where nothing known begins so."""
    return ANY if word == "The" else _longest().get(_spelt(word), -2) + 1


def _first(words: str) -> str:
    return _spelt(words.split(" ", 1)[0])


@lru_cache(maxsize=20_000)
def _spelt(word: str) -> str:
    """A first word in one spelling for all in which the lexicon is asked for it."""
    first = unicodedata.normalize("NFC", word).casefold()
    first = american(first)
    return first.replace(CURLED, "'").split("'", 1)[0]  # possessives and what only looks so


def _lowered(words: str) -> str:
    """ "KEIRA Stone", as a first line is set: the words in capitals as names are written else."""
    parts = words.split(" ")
    if len(parts) < 2 or all(p.isupper() for p in parts):
        return words
    return " ".join(p.capitalize() if p.isupper() and len(p) > SHORT else p for p in parts)
