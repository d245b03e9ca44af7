"""Who is a person and who is a body, where a report does not say. A chain and its wordings in, yes or no out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from whipcount.lexicon.lemmas import several
from whipcount.model import Chain

Wordings = Callable[[Chain], Sequence[str]]
BODIES = frozenset({"group", "organization", "state"})
PLURAL = frozenset({"they", "them", "their", "we", "us", "our"})
SEXES = {"he": frozenset({"he", "him", "his"}), "she": frozenset({"she", "her", "hers"})}
PERSONAL = frozenset("he she his her him who mr mrs ms miss dr sir dame lord lady".split())


def agree(word: str, chains: Sequence[Chain], wordings: Wordings) -> bool:
    """A pronoun and whom it may mean: he and she one person, it one body, they several or a body."""
    if word in SEXES:
        return (
            len(chains) == 1
            and chains[0].type == "person"
            and not _other(word, chains[0], wordings)
        )
    if word == "it":
        return len(chains) == 1 and bodily(chains[0], wordings) and not _many(chains[0], wordings)
    return len(chains) > 1 or (bool(chains) and chains[0].type in BODIES)


def _other(word: str, chain: Chain, wordings: Wordings) -> bool:
    """ "Assured her that he": whom the report calls "her" is not "he"."""
    told = {w.casefold() for w in wordings(chain)}
    return bool(told & SEXES["she" if word == "he" else "he"]) and not told & SEXES[word]


def _many(chain: Chain, wordings: Wordings) -> bool:
    """ "The scholars": several, of whom nobody says "it"."""
    if chain.type != "group" or chain.named:
        return False
    told = [w.split() for w in wordings(chain) if w.split()]
    return bool(told) and all(
        several(t[-1].casefold()) for t in told if t[-1].casefold() not in PLURAL
    )


def bodily(chain: Chain, wordings: Wordings) -> bool:
    """Whether "it" may mean somebody: no person, as far as wordings, offices and names tell.

    A name that nobody knows and that no word tells to be a person's may be a company's or a party's.
    """
    if chain.type != "person":
        return True
    if chain.roles or chain.known_as or chain.speaks_for or not chain.named:
        return False
    return all(w.split()[0].casefold().rstrip(".") not in PERSONAL for w in wordings(chain))
