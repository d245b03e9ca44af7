"""Whether a name that several states have is the one that the lexicon knows: by the states a text is about.

Entries of the lexicon come in; whether a party is meant that a text about other states names, out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from whipcount.lexicon.names import NameEntry

# Words of which parties' names are made in many states.
COMMON = frozenset(
    "party the of and for people people's peoples' national new democratic democrats democrat republican"
    " republicans liberal liberals conservative conservatives labour labor social socialist socialists"
    " green greens christian free freedom progress justice development action front union left"
    " movement alliance workers' workers nationals moderates moderate democracy centre center communist"
    " nationalist independence independents reform unity".split()
)


def states_in(entries: Iterable[NameEntry]) -> Counter[str]:
    """How often a text names each state, by whatever belongs to it."""
    return Counter(
        e.of or e.id for e in entries if e.kind not in {"organization", "outlet", "platform"}
    )


def at_home(entry: NameEntry, states: Counter[str]) -> bool:
    """Not a party of a state that the text does not name or, called as many are, is not about."""
    if entry.kind != "organization" or entry.role != "party" or not entry.of or not states:
        return True
    common = set(entry.name.casefold().split()) <= COMMON
    return states[entry.of] == max(states.values()) if common else states[entry.of] > 0
