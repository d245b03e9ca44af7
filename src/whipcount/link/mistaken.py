"""Surnames that one report's reading took for a body or a land: "Tarvinen" of a minister Ada Tarvinen.

Full names likewise. Chains come in; those that are rather a person whom other reports name, with that person, out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from whipcount.link.names import alike, bare
from whipcount.model import Chain

Name = tuple[str, ...]
LEAST = 2  # reports that name the person in full
LONG = 4  # letters of a surname


def mistaken(chains: Sequence[Chain]) -> dict[str, Chain]:
    """Each bare word taken for a body in one report alone, with a person whose surname it is.

    Not where a longer name of a body has the word ("Ford Motor"): then the body may be meant.
    """
    persons = [c for c in chains if c.type == "person" and c.named]
    bodies: dict[str, list[Chain]] = defaultdict(list)
    inside: set[str] = set()
    for chain in chains:
        if chain.type != "person" and chain.named:
            names = {bare(n) for n in (chain.name, *chain.names)}
            inside.update(w for n in names if len(n) > 1 for w in n)
            if _plain(chain) and len(names) == 1:
                bodies[bare(chain.name)[0]].append(chain)
    full = _surnames(persons)
    return _whole(chains, persons) | {
        found[0].id: full[word][0][1]
        for word, found in sorted(bodies.items())
        if len(found) == 1 and word not in inside and _reports(full.get(word, ())) >= LEAST
    }


def _whole(chains: Sequence[Chain], persons: Sequence[Chain]) -> dict[str, Chain]:
    """A full name taken for a body's in one report, with the person whom the lexicon has."""
    holders = {bare(c.name): c for c in persons if c.known_as and len(bare(c.name)) > 1}
    return {
        c.id: holders[bare(c.name)] for c in chains
        if c.type != "person" and c.named and not (c.known_as or c.roles or c.members)
        and {bare(n) for n in c.names} <= {bare(c.name)} and bare(c.name) in holders
    }  # fmt: skip


def _plain(chain: Chain) -> bool:
    """A capitalised word, no acronym, that the lexicon does not know."""
    word = chain.name
    known = chain.known_as or chain.roles or chain.speaks_for or chain.members
    return not known and len(word) >= LONG and word.isalpha() and word.istitle()


def _surnames(persons: Sequence[Chain]) -> Mapping[str, Sequence[tuple[Name, Chain]]]:
    """Persons named in full by each later word; whom the lexicon has, as the reports spell them."""
    found: dict[str, list[tuple[Name, Chain]]] = defaultdict(list)
    for chain in persons:
        said = chain.names if chain.known_as else ()
        for name in sorted({bare(n) for n in (chain.name, *said)}):
            for word in name[1:]:  # of "Ann Lee Moreno" either may go alone
                found[word].append((name, chain))
    return found


def _reports(called: Sequence[tuple[Name, Chain]]) -> int:
    """In how many reports a person is named in full; none where two bear the surname."""
    given = sorted({name[0] for name, _ in called})
    one = all(alike(given[0], other) for other in given[1:])
    return len({c.document for _, c in called}) if one else 0
