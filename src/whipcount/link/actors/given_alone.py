"""Given names by which a report calls somebody whom it names by surname too: "Bill" of "Hart", elsewhere William Hart.

Chains that are joined already come in; such a name joins the one person of the story who has it, or who is
called so for short. Never where another bears it, as a given name or as a surname.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from whipcount.lexicon.given_names import given_names, short_forms
from whipcount.link.actors.holders import office_only
from whipcount.link.joins import Clusters
from whipcount.link.names import alike, bare, sketches
from whipcount.model import Chain

LEAST = 3  # letters
ADDRESSED = re.compile(r"(?:Mr|Mrs|Ms|Miss)\b")  # before a surname
RARE = 4  # of a given name that no list has, by which somebody goes in any report


def join_given_alone(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Each given name alone with the person of that name, in a report that tells of both."""
    persons = (c for c in chains if c.type == "person" and c.named and not office_only(c))
    bodies = {bare(c.name) for c in chains if c.type != "person" and c.named}
    full = [c for c in persons if len(bare(c.name)) > 1 and bare(c.name) not in bodies]
    surnames = {bare(c.name)[-1] for c in full}
    called: dict[str, list[Chain]] = defaultdict(list)
    for chain in full:
        first = bare(chain.name)[0]
        for word in (first, *sorted(short_forms(first))):
            called[word].append(chain)
    sketched = _sketched(called)
    met = {(clusters.root(c.id), c.document) for c in chains if c.type == "person"}
    for chain, word in _alone(chains):
        rare = len(word) >= RARE and word not in given_names()
        spelt = {word} if word in called or not rare else _spelt(word, sketched)
        roots = {clusters.root(c.id) for w in spelt for c in called.get(w, ())}
        own = len(roots) == 1 and word not in surnames
        if own and (rare or (min(roots), chain.document) in met):
            clusters.join(min(roots), chain.id)


def _sketched(called: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Given names by what those that are spelt alike have in common, so that not all are compared with all."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in called:
        for sketch in sketches(word):
            found[sketch].append(word)
    return found


def _spelt(word: str, sketched: Mapping[str, Sequence[str]]) -> set[str]:
    """The given names that are a word but for its spelling."""
    near = {w for sketch in sketches(word) for w in sketched.get(sketch, ())}
    return {w for w in near if alike(w, word)}


def _alone(chains: Sequence[Chain]) -> Iterator[tuple[Chain, str]]:
    """Names of one word that nothing else is told of; what was taken for a body only where it is but short."""
    for chain in chains:
        name = bare(chain.name)
        office = chain.roles and chain.type != "person"
        told = chain.known_as or office or chain.members or not chain.named
        plain = len(name) == 1 and len(name[0]) >= LEAST and chain.name.isalpha()
        names = (n for n in chain.names if not n.startswith("the "))
        alone = plain and not told and all(len(bare(n)) == 1 for n in names)
        alone = alone and not any(ADDRESSED.match(n) for n in chain.names)
        short = chain.type == "organization" and (chain.name.istitle() or name[0] in short_forms())
        if alone and (chain.type == "person" or short):
            yield chain, name[0]
