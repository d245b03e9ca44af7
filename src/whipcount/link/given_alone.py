"""Given names by which a report calls somebody whom it names by surname too: "Bill" of "Hart", elsewhere William Hart.

Chains that are joined already come in; such a name joins the one person of the story who has it, or who is
called so for short. Never where another bears it, as a given name or as a surname.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from whipcount.lexicon.given_names import short_forms
from whipcount.link.joins import Clusters
from whipcount.link.names import bare
from whipcount.model import Chain

LEAST = 3  # letters


def join_given_alone(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Each given name alone with the person of that name, in a report that tells of both."""
    full = [c for c in chains if c.type == "person" and c.named and len(bare(c.name)) > 1]
    surnames = {bare(c.name)[-1] for c in full}
    called: dict[str, list[Chain]] = defaultdict(list)
    for chain in full:
        first = bare(chain.name)[0]
        for word in (first, *sorted(short_forms(first))):
            called[word].append(chain)
    met = {(clusters.root(c.id), c.document) for c in chains if c.type == "person"}
    for chain, word in _alone(chains):
        roots = {clusters.root(c.id) for c in called.get(word, ())}
        if len(roots) == 1 and word not in surnames and (min(roots), chain.document) in met:
            clusters.join(min(roots), chain.id)


def _alone(chains: Sequence[Chain]) -> Iterator[tuple[Chain, str]]:
    """Names of one word that nothing else is told of; what was taken for a body only where it is but short."""
    for chain in chains:
        name = bare(chain.name)
        told = chain.known_as or chain.roles or chain.members or not chain.named
        plain = len(name) == 1 and len(name[0]) >= LEAST and chain.name.isalpha()
        alone = plain and not told and all(len(bare(n)) == 1 for n in chain.names)
        short = chain.type == "organization" and name[0] in short_forms()
        if alone and (chain.type == "person" or short):
            yield chain, name[0]
