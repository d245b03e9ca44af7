"""Surnames that one report's reading took for a body or a land: "Tarvinen" of a minister Ada Tarvinen.

Full names likewise. Chains come in; those that are rather a person whom other reports name, with that person, out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from whipcount.annotate.homes import COMMON
from whipcount.annotate.particles import PARTICLES
from whipcount.lexicon.given_names import given_names
from whipcount.link.actors.bodies import OWNER
from whipcount.link.names import alike, bare
from whipcount.model import Chain

Name = tuple[str, ...]
LEAST = 2  # reports that name the person in full
ADDRESSED = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mr.", "Mrs.", "Ms.", "Dr", "Dr."})
LONG = 4  # letters of a surname


def mistaken(chains: Sequence[Chain]) -> dict[str, Chain]:
    """Each bare word taken for a body in one report alone, with a person whose surname it is.

    Not where a longer name of a body has the word ("Ford Motor"): then the body may be meant.
    """
    persons = [c for c in chains if c.type == "person" and c.named]
    bodies: dict[Name, list[Chain]] = defaultdict(list)
    inside: set[str] = set()
    for chain in chains:
        if chain.type != "person" and chain.named:
            names = {bare(n) for n in (chain.name, *chain.names)}
            whole = (n for n in (chain.name, *chain.names) if " " in n)  # not "Lee-Moss talks"
            bares = {bare(n) for n in whole if not OWNER.search(n)}  # nor "Lee's party"
            long = {n for n in bares if len(n) > 1}  # nor "Mr Lee"
            inside.update(w for n in long if n[0] not in PARTICLES for w in n)
            if len(names) == 1 and _plain(chain):
                bodies[bare(chain.name)].append(chain)
    full = _surnames(persons)
    return _whole(chains, persons) | {
        found[0].id: full[word][0][1]
        for word, found in sorted(bodies.items())
        if len(found) == 1 and not inside & {*word} and _sure(full.get(word, ()))
    }


def _sure(called: Sequence[tuple[Name, Chain]]) -> bool:
    """Whether two reports name a person in full, or one that gives an office besides."""
    reports = _reports(called)
    return reports >= LEAST or (reports == 1 and any(c.roles for _, c in called))


def _whole(chains: Sequence[Chain], persons: Sequence[Chain]) -> dict[str, Chain]:
    """A full name taken for a body's in one report, with the person whom the lexicon or a given name tells."""
    often = Counter(name for name, _ in {(bare(c.name), c.document) for c in persons})
    holders = {
        bare(c.name): c
        for c in reversed(persons)
        if _told(c) or (_held(c) and often[bare(c.name)] >= LEAST)
    }
    return {
        c.id: holders[bare(c.name)] for c in chains
        if c.type != "person" and c.named and not (c.known_as or c.roles or c.members)
        and all(bare(n)[-len(bare(c.name)):] == bare(c.name) for n in c.names)
        and bare(c.name) in holders
    } | _double(chains, persons) | _addressed(chains, persons)  # fmt: skip


def _addressed(chains: Sequence[Chain], persons: Sequence[Chain]) -> dict[str, Chain]:
    """ "Ann Lee", taken for a body where another report has "Mrs Lee" alone: two words, the last her surname."""
    alone = {
        bare(c.name): c for c in reversed(persons)
        if len(bare(c.name)) == 1 and any(n.split()[0] in ADDRESSED for n in c.names)
    }  # fmt: skip
    return {
        c.id: alone[bare(c.name)[1:]]
        for c in chains
        if c.type != "person" and c.named and not (c.known_as or c.roles or c.members)
        and len(c.name.split()) == LEAST and all(w.istitle() and w.isalpha() for w in c.name.split())
        and bare(c.name)[1:] in alone and bare(c.name)[0] not in COMMON
    }  # fmt: skip


def _double(chains: Sequence[Chain], persons: Sequence[Chain]) -> dict[str, Chain]:
    """ "Berg do Lund" of an "Ann Berg do Lund": a surname of several words that was taken for a body's."""
    ends = {
        bare(c.name)[at:]: c for c in reversed(persons) for at in range(1, len(bare(c.name)) - 1)
    }
    double = {end: c for end, c in ends.items() if PARTICLES & {*end[:-1]}}
    return {
        c.id: double[bare(c.name)]
        for c in chains
        if c.type != "person" and c.named and not c.known_as and bare(c.name) in double
    }


def _told(chain: Chain) -> bool:
    """ "Ann Lee", a name in full of somebody known, or that begins with a given name."""
    name = bare(chain.name)
    return len(name) > 1 and (chain.known_as is not None or name[0] in given_names())


def _held(chain: Chain) -> bool:
    """A name in full with an office, or beside "Mrs Lee"."""
    addressed = any(n.split()[0] in ADDRESSED for n in chain.names)
    return len(bare(chain.name)) > 1 and (bool(chain.roles) or addressed)


def _plain(chain: Chain) -> bool:
    """A capitalised word, no acronym, that the lexicon does not know; with particles ("Le Moss")."""
    *before, word = chain.name.split()
    known = chain.known_as or chain.roles or chain.speaks_for or chain.members
    led = {w.casefold() for w in before} <= PARTICLES
    return not known and led and len(word) >= LONG and word.isalpha() and word.istitle()


def _surnames(persons: Sequence[Chain]) -> Mapping[Name, Sequence[tuple[Name, Chain]]]:
    """Persons named in full by each later word; whom the lexicon has, as the reports spell them."""
    found: dict[Name, list[tuple[Name, Chain]]] = defaultdict(list)
    for chain in persons:
        said = chain.names if chain.known_as else ()
        for name in sorted({bare(n) for n in (chain.name, *said)}):
            for at in range(1, len(name)):  # of "Ann Lee Moreno" either may go alone
                rest = name[at:] if name[at] in PARTICLES else name[at : at + 1]
                found[rest].append((name, chain))
    return found


def _reports(called: Sequence[tuple[Name, Chain]]) -> int:
    """In how many reports a person is named in full; none where two bear the surname."""
    own = {name for name, _ in called}
    inner = {n for n in own if any(n != o and len(n) < len(o) and o[-len(n) :] == n for o in own)}
    given = sorted({name[0] for name in inner or own})  # not the "informateur" of one that has both
    one = all(alike(given[0], other) for other in given[1:])
    return len({c.document for _, c in called}) if one else 0
