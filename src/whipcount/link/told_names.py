"""The names in a stretch of text, states under any of their names as one. Text in, names out.

A region is itself and its state.
"""

from __future__ import annotations

import re

from whipcount.lexicon import words
from whipcount.lexicon.names import look_up
from whipcount.link.names import HONORIFICS, fold

NAME = re.compile(
    r"\b[A-Z][\w’'.&+-]*\w(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'.&+-]*\w)*|\b(?:U\.S\.|U\.K\.|U\.N\.|E\.U\.)"
)
NO_NAME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august"
    " september october november december mr mrs ms dr sir almost nearly around about some more euros dollars pounds billion million percent".split()
)
LANDS = frozenset({"state", "region", "demonym_adj", "demonym_noun", "capital", "seat"})


MIDST = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]+")


def midst(text: str) -> frozenset[str]:
    """The words that a text writes with a capital in the midst of a sentence, folded."""
    return frozenset(fold(w) for w in MIDST.findall(text))


def names(text: str, known: frozenset[str] = frozenset()) -> frozenset[str]:
    """Every name in the words, folded; a state by its id; of longer names each telling word.

    ``known`` are words that are names at the head of a sentence too.
    """
    found: set[str] = set()
    for match in NAME.finditer(text):
        first = not text[: match.start()].strip(" \"“'‘") and fold(match[0]) not in known
        found |= _known(match[0]) or _words(match[0], first=first)
    return frozenset(found)


def _known(name: str) -> set[str]:
    """The state or organization that goes by the name."""
    bare = re.sub(r"[’']s$", "", name)
    for form in dict.fromkeys((name, bare, bare.replace(".", ""))):
        for entry in look_up(form):
            if entry.kind in LANDS and not entry.partial:
                own = {entry.id} if entry.kind == "region" else set()
                return {entry.of or entry.id, *own}
            if entry.kind == "organization":
                return {entry.id}
    return set()


def _words(name: str, *, first: bool) -> set[str]:
    """The telling words of a name; a single word that begins a sentence is hardly one."""
    parts = name.split()
    if first and len(parts) == 1:
        return set()
    made: set[str] = set()
    for part in parts:
        low = fold(part)
        if len(low) > 2 and low not in NO_NAME | HONORIFICS and low not in words.stop_words():
            made |= _known(part) or {low}
    return made
