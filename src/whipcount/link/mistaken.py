"""Surnames that one report's reading took for a body or a land: "Tarvinen" of a minister Ada Tarvinen.

Chains come in; those that are rather a person whom other reports name in full, with that person, out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from whipcount.link.names import bare
from whipcount.model import Chain

LEAST = 2  # reports that name the person in full
LONG = 4  # letters of a surname


def mistaken(chains: Sequence[Chain]) -> dict[str, Chain]:
    """Each bare word taken for a body in one report alone, with a person whose surname it is.

    Not where a longer name of a body has the word ("Ford Motor"): then the body may be meant.
    """
    bodies: dict[str, list[Chain]] = defaultdict(list)
    inside: set[str] = set()
    for chain in chains:
        if chain.type != "person" and chain.named:
            names = {bare(n) for n in (chain.name, *chain.names)}
            inside.update(w for n in names if len(n) > 1 for w in n)
            if _plain(chain) and len(names) == 1:
                bodies[bare(chain.name)[0]].append(chain)
    full = _surnames([c for c in chains if c.type == "person" and c.named])
    return {
        found[0].id: full[word][0]
        for word, found in sorted(bodies.items())
        if len(found) == 1 and word not in inside and _reports(full.get(word, ())) >= LEAST
    }


def _plain(chain: Chain) -> bool:
    """A capitalised word, no acronym, that the lexicon does not know."""
    word = chain.name
    known = chain.known_as or chain.roles or chain.speaks_for or chain.members
    return not known and len(word) >= LONG and word.isalpha() and word.istitle()


def _surnames(persons: Sequence[Chain]) -> Mapping[str, Sequence[Chain]]:
    """Persons named in full by their last word."""
    found: dict[str, list[Chain]] = defaultdict(list)
    for chain in persons:
        if len(name := bare(chain.name)) > 1:
            found[name[-1]].append(chain)
    return found


def _reports(chains: Sequence[Chain]) -> int:
    """In how many reports a person is named in full; none where two bear the surname."""
    given = {bare(c.name)[0] for c in chains}
    return len({c.document for c in chains}) if len(given) == 1 else 0
