"""Groups of people that reports tell by the same words: "Norl defence chiefs", "Norl chiefs of defense".

Chains come in; plural descriptions of one sort of people are joined. Those of sources ("officials",
"European leaders") never are: who they were may differ from report to report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from whipcount.lexicon import lemmas
from whipcount.lexicon.british import american
from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import offices
from whipcount.lexicon.words import stop_words
from whipcount.link.joins import Clusters
from whipcount.link.names import fold
from whipcount.model import Chain

LINKS = frozenset({"of", "in", "from", "the"})
LEAST, MOST = 2, 6  # words
LANDS = frozenset({"state", "demonym_adj", "region"})
COUNTED = frozenset(
    "dozens hundreds thousands two three four five six seven eight nine ten eleven twelve first second last"
    " new former senior top leading key main various numerous certain fellow rival own".split()
)


def join_peoples(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Bring together groups of people that are told by the same words."""
    told: dict[frozenset[str], list[Chain]] = defaultdict(list)
    for chain in chains:
        if chain.type == "group" and not chain.named and (words := _words(chain.name)):
            told[words].append(chain)
    for _, same in sorted(told.items(), key=lambda item: sorted(item[0])):
        for other in same[1:]:
            clusters.join(same[0].id, other.id)


def _words(name: str) -> frozenset[str]:
    """The telling words of a description, none where it counts, chooses or tells of sources."""
    said = fold(name).removeprefix("the ").split()
    cut = next((i for i, w in enumerate(said) if w in LINKS), len(said))
    head = said[cut - 1] if cut else ""
    told = [w for w in said if w not in LINKS]
    vague = any(w in stop_words() or w in COUNTED or not w.isalpha() for w in told)
    if vague or not LEAST <= len(told) <= MOST or not _people(said[:cut], head):
        return frozenset()
    return frozenset(_plain(w) for w in told)


def _people(before: Sequence[str], head: str) -> bool:
    """ "Finance ministers", "nurses": several of a sort that is no source's by itself."""
    table, one = offices(), lemmas.noun(head)
    titled = " ".join((*before[-2:-1], one)) in table.titles and len(before) > 1
    return one != head and (titled or one not in table.unnamed)


def _plain(word: str) -> str:
    """A word in one number and one spelling; a people by its land."""
    word = american(word)
    land = next((e.id for e in look_up(word.capitalize()) if e.kind in LANDS), None)
    return land or lemmas.noun(word.removesuffix("n") if word.endswith("an") else word)
