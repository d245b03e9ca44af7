"""Bodies that a report calls by their noun alone, named in full in another: "the Federation", "the bank".

Chains come in; one that says no more than what sort of body it is joins the one body of the dossier
whose name says so too, and what is told by the same telling words ("the canal authority") is one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from whipcount.lexicon.british import american
from whipcount.lexicon.offices import offices
from whipcount.link.actors.bodies import institutional
from whipcount.link.joins import Clusters
from whipcount.link.names import bare
from whipcount.model import Chain

# What a report calls one body by, once it is clear which: no "court" and no "party", of which a story has many.
NOUNS = frozenset(
    "alliance association authority bank bloc board brotherhood cartel club college commission confederation"
    " consortium council diet executive federation force foundation guild institute league militia organization senate society"
    " syndicate trust union university".split()
)
# What tells little by itself and enough with one more word: "the negotiating committee".
KINDS = frozenset("agency chamber committee court panel tribunal".split())
ARTICLES = ("the ", "The ")
# "The four-party executive", "a functioning executive": the one that a land has.
COUNTED = re.compile(
    r"\b(?:[a-z]+-(?:party|member|seat)|new|future|incoming|functioning|restored|working) (?=executive\b)"
)
EXECUTIVE = ("executive",)  # of a land: a party's is another
GOVERNING = "organization:executive:state:"
BODIES = frozenset({"organization", "group"})
LINKS = frozenset({"of", "for"})
LEAST = 2  # words of a description that tells which body is meant


def join_recalled(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Bring each body that goes by its noun alone to the one that may be meant."""
    bodies = [c for c in chains if c.type in BODIES]
    nouns = {c.id: _noun(c) for c in bodies}
    _join_told(clusters, bodies)
    for longest in (LEAST, 1):  # "City Council" before "the council"
        alone = [c for c in bodies if len(nouns[c.id]) == longest]
        wanted = {nouns[c.id] for c in alone}
        full = _full(clusters, [c for c in bodies if not nouns[c.id]], longest, wanted)
        for chain in sorted(alone, key=lambda c: c.id):
            if root := _meant(clusters, chain, full.get(nouns[chain.id], {})):
                clusters.join(root, chain.id)
        usual = (c for c in alone if longest == 1 or _usual(nouns[c.id]))
        _join_alike(clusters, [c for c in usual if longest > 1 or _capital(c)])


def _noun(chain: Chain) -> tuple[str, ...]:
    """The common words that are all a chain goes by: one noun, or two of an institution."""
    if chain.speaks_for or chain.known_as or chain.roles or not _definite(chain):
        return ()
    names = {_plain(COUNTED.sub("", n)) for n in (chain.name, *chain.names)}
    name = max(names, key=lambda n: (len(n), n))
    known = len(names) == 1 or all(n == name[-len(n) :] for n in names)
    if (
        not known
        or name[-1] not in (NOUNS if len(name) == 1 else NOUNS | KINDS)
        or len(name) > LEAST
    ):
        return ()
    return name if len(name) == 1 or _usual(name) or not chain.named else ()


def _usual(name: tuple[str, ...]) -> bool:
    """ "City council": two words that any such body goes by."""
    return " ".join(name) in offices().collective


def _definite(chain: Chain) -> bool:
    """ "The bank", "Federation": not "a bank" and no "three-member board"."""
    told = any(n.startswith(ARTICLES) for n in (chain.name, *chain.names))
    return chain.named or told or chain.name[:1].isupper()


def _capital(chain: Chain) -> bool:
    """ "Federation", "the Diet": written as a name."""
    return all(n.removeprefix("the ")[:1].isupper() for n in (chain.name, *chain.names))


@lru_cache(maxsize=20_000)  # the names of a story come in all its reports
def _plain(name: str) -> tuple[str, ...]:
    return tuple(american(w) for w in bare(name))


def _full(
    clusters: Clusters, chains: Sequence[Chain], words: int, wanted: AbstractSet[tuple[str, ...]]
) -> Mapping[tuple[str, ...], dict[str, list[Chain]]]:
    """Bodies by the nouns that their names end in, or begin with before "of": by cluster."""
    found: dict[tuple[str, ...], dict[str, list[Chain]]] = defaultdict(lambda: defaultdict(list))
    for chain in chains:
        if (chain.known_as or "").startswith(GOVERNING):
            found[EXECUTIVE][clusters.root(chain.id)].append(chain)
            continue
        for noun in sorted((wanted - {EXECUTIVE}) & set(_nouns(chain, words)) if wanted else ()):
            found[noun][clusters.root(chain.id)].append(chain)
    return found


def _nouns(chain: Chain, words: int) -> Iterator[tuple[str, ...]]:
    for name in (chain.name, *chain.names):
        plain = _plain(name)
        if len(plain) > words and not name.startswith(("a ", "an ")):
            of_it = not chain.named and LINKS & {*plain}
            if not of_it:  # "the council of the bakers' union" is no union
                yield plain[-words:]
            if plain[words] in LINKS:
                yield plain[:words]


def _meant(clusters: Clusters, chain: Chain, full: Mapping[str, Sequence[Chain]]) -> str | None:
    """The one body that may be meant: in the report itself, else that is called so elsewhere, else at all."""
    own = clusters.root(chain.id)
    others = {root: met for root, met in full.items() if root != own}
    here = [r for r, met in others.items() if any(c.document == chain.document for c in met)]
    noun = _noun(chain)
    called = [
        r for r, met in others.items()
        if any(_plain(n) == noun for c in met for n in c.names)
    ]  # fmt: skip
    for found in (here, called, list(others)):
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _join_alike(clusters: Clusters, alone: Sequence[Chain]) -> None:
    """ "City Council" of several reports that no name in full explains."""
    same: dict[tuple[str, ...], list[Chain]] = defaultdict(list)
    for chain in alone:
        same[_noun(chain)].append(chain)
    for _, found in sorted(same.items()):
        for other in found[1:]:
            clusters.join(found[0].id, other.id)


def _join_told(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "The canal authority" of several reports: the same words, which are not any institution's."""
    told: dict[tuple[str, ...], list[Chain]] = defaultdict(list)
    for chain in chains:
        name = _plain(chain.name)
        apart = chain.named or chain.speaks_for or chain.known_as
        telling = len(name) >= LEAST and name[-1] in NOUNS and not institutional(name)
        if telling and not apart and chain.name.startswith(ARTICLES):
            told[name].append(chain)
    for _, same in sorted(told.items()):
        for other in same[1:]:
            clusters.join(same[0].id, other.id)
