"""Firms called by the first word of their name: "Aker" alone of "Aker Salmon". Marks, as tokens, in and out.

What the reading model takes for a person, a place or nobody is the firm that the text has in full.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whipcount.annotate.parse import Parse
from whipcount.layers import Span
from whipcount.lexicon.names import look_up
from whipcount.lexicon.words import bodies

Mark = tuple[int, int, str]

# What is rather called after its place: "Lowport Council", "Lowport Police".
LOCAL = bodies() | frozenset(
    "police council hospital university college school district county city town board airport port fire club fc"
    " church parish court times post herald works festival museum library theatre theater stadium united".split()
)
ALONE = frozenset({"Person", "Location", "Organization"})
STAKES = frozenset("stake stakes share shares confidence interest trust faith investment".split())
WHERE = frozenset("in at near outside around".split())
LEAST = 4  # letters of a first word that stands for the whole


def first_words(parse: Parse, marked: Sequence[Mark]) -> list[Mark]:
    """The marks with a firm's first word alone as the firm."""
    first = _called(parse, marked)
    alone = {t for t, word in enumerate(parse.words) if word in first and _alone(parse, t)}
    kept = [m for m in marked if not (m[0] == m[1] and m[0] in alone)]
    taken = {t for a, b, _ in kept for t in range(a, b + 1)}
    return sorted([*kept, *((t, t, "Organization") for t in alone - taken)])


def _called(parse: Parse, marked: Sequence[Mark]) -> set[str]:
    """The first words by which the text calls firms that it has in full, and nobody and no place else."""
    full = [(a, b) for a, b, label in marked if label == "Organization" and b > a]
    called = {parse.words[a]: parse.words[b] for a, b in full if _names(parse, a, b)}
    persons = {w for a, b, n in marked if n == "Person" and b > a for w in parse.words[a : b + 1]}
    told = {parse.words[a] for a, b, label in marked if a == b and label in ALONE}
    return {w for w in called if w in told - persons and not _place(parse, w)}


def _names(parse: Parse, first: int, last: int) -> bool:
    """Whether a body's first word can stand for it: no land, no common word, no town with its council."""
    word = parse.words[first]
    return (
        parse.upos[first] == "PROPN"
        and not look_up(word)
        and calls(word, parse.words[first : last + 1])
    )


def calls(word: str, full: Sequence[str]) -> bool:
    """ "Aker" of "Aker Salmon"; not "Lowport" of its council, nor letters, nor a party of a land."""
    if len(full) < 2 or full[0] != word or len(word) < LEAST or not word[1:].islower():
        return False
    last = full[-1].casefold()
    return last == "party" or (last not in LOCAL and not full[-1].isupper())


def _place(parse: Parse, word: str) -> bool:
    """Whether a word is said to be where something is; "a stake in Aker" is none."""
    return any(
        parse.low[t - 1] in WHERE and (t < 2 or parse.low[t - 2] not in STAKES)
        for t in range(1, len(parse.words))
        if parse.words[t] == word and _alone(parse, t)
    )


def _alone(parse: Parse, token: int) -> bool:
    """Whether no capitalised word stands beside it."""
    beside: Iterator[Span] = iter(((token - 1, token), (token + 1, token + 2)))
    near = [parse.words[a:b] for a, b in beside if a >= 0]
    opening = token > 0 and parse.low[token - 1] in {"the", "and", "but", "if", "as", "with"}
    before, after = (near[0] if token else []), near[-1]
    free = opening or not any(w[:1].isupper() for w in before)
    return free and not any(w[:1].isupper() for w in after)
