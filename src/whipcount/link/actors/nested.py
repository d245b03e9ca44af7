"""Bodies told by more words or by fewer: "the presidential council", "Norland's interim presidential council".

Chains come in; what is told by some of the words that another tells of the same sort of body is joined
with it, where no third is told by words that fit one of them alone. Two of a sort stay apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from whipcount.annotate.chains.nominals import OWNERS
from whipcount.annotate.foretold import LINKS
from whipcount.lexicon import lemmas
from whipcount.lexicon.british import american
from whipcount.lexicon.names import look_up
from whipcount.link.joins import Clusters
from whipcount.link.names import fold
from whipcount.model import Chain

# Of these a story has few: no party, court, firm or group, of which it has many.
NOUNS = frozenset(
    "agency alliance army association authority bank board body coalition commission committee confederation"
    " council federation force foundation fund institute junta league militia mission movement navy panel"
    " secretariat taskforce tribunal union".split()
)
ARTICLES = frozenset({"the", "a", "an"})
# What does not tell one body from another of its sort.
EPITHETS = frozenset(
    "new newly own planned proposed promised future current present powerful influential embattled special"
    " whole entire full so-called same divided two three four five six seven eight nine ten eleven twelve".split()
)
# What may be said of many: no body is known by these.
ANY = frozenset(
    "another any other such similar rival local foreign private single separate small big large major leading"
    " main old former first second third last news international regional national state".split()
)
JOINED = re.compile(
    r"-(?:member|nation|strong|person|seat|party|led|backed|run|owned|based|sponsored)$"
)
INSIDE = frozenset({"in", "at", "to", "by", "with", "from", "and", "or", "not", "all"})
ENOUGH = 2  # words besides the noun by which a body that the lexicon has is known
QUOTES = frozenset('"“”()')
SOFT = ("organization:", "group:")
KNOWN = frozenset({"state", "demonym_adj", "organization"})


@dataclass
class Told:
    """Bodies of one sort that are told by the same words, and whose they are said to be."""

    owner: str
    words: frozenset[str]
    chains: list[Chain] = field(default_factory=list)

    def fuller(self, other: Told) -> bool:
        """Whether more is told, or as much and whose it is."""
        return (len(self.words), bool(self.owner)) > (len(other.words), bool(other.owner))

    def apart(self, other: Told) -> bool:
        """Whether they are two: words that the other has not on either side, or two owners."""
        nested = self.words <= other.words or other.words <= self.words
        return not nested or bool(self.owner and other.owner and self.owner != other.owner)

    def fits(self, fewer: Told) -> bool:
        """Whether what is told in fewer words may be this body; not by its owner alone."""
        alone = self.owner != fewer.owner and not fewer.words
        return not alone and not self.apart(fewer)


def join_nested(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Bring together what is told of one body by more words or by fewer."""
    told: dict[str, dict[tuple[str, frozenset[str]], Told]] = defaultdict(dict)
    whole: dict[str, list[Told]] = defaultdict(list)
    for chain in chains:
        known = not _soft(chain)
        for noun, owner, words in set(_told(chain)):
            one = told[noun].setdefault((owner, words), Told(owner, words)) if not known else None
            if one is not None:
                one.chains.append(chain)
            else:
                whole[noun].append(Told(owner, words, [chain]))
    _join_sorted(clusters, told, chains)
    for noun, bodies in sorted(told.items()):
        rows = [bodies[k] for k in sorted(bodies, key=lambda k: (-len(k[1]), k[0], sorted(k[1])))]
        for one in rows:
            _join_each(clusters, one.chains)
        for one in rows:
            fuller = [t for t in rows if t.fuller(one) and t.fits(one)]
            if len(one.words) >= ENOUGH:  # "the alliance of small islands"
                fuller += [t for t in whole[noun] if t.fuller(one) and t.fits(one)]
            if not any(a.apart(b) for a, b in combinations(fuller, 2)):
                _join_each(clusters, [one.chains[0], *(t.chains[0] for t in fuller)])


def _join_each(clusters: Clusters, chains: Sequence[Chain]) -> None:
    for other in chains[1:]:
        clusters.join(chains[0].id, other.id, force=_soft(chains[0]) and _soft(other))


def _join_sorted(
    clusters: Clusters,
    told: Mapping[str, Mapping[tuple[str, frozenset[str]], Told]],
    chains: Sequence[Chain],
) -> None:
    """ "The border mission" and "the border mission NORBOM": with the one name that a sort stands before."""
    named: dict[str, list[Told]] = defaultdict(list)
    for chain in chains:
        for noun, owner, words in set(_sorted(chain)):
            named[noun].append(Told(owner, words, [chain]))
    for noun, rows in sorted(named.items()):
        for one in told.get(noun, {}).values():
            fits = [t for t in rows if t.words >= one.words and not t.apart(one)]
            fits = [t for t in fits if one.words or (one.owner and one.owner == t.owner)]
            if len({clusters.root(t.chains[0].id) for t in fits}) == 1:
                for chain in one.chains:
                    clusters.join(fits[0].chains[0].id, chain.id, force=_soft(chain))


def _sorted(chain: Chain) -> Iterator[tuple[str, str, frozenset[str]]]:
    """What sort of body stands before a name ("border mission NORBOM"), whose, and the words that tell it."""
    if chain.type not in {"organization", "group"} or not chain.named:
        return
    for whole in chain.names:
        for name in chain.names:
            if name[:1].isupper() and whole.endswith(f" {name}"):
                noun, whose, words = _parted(whole.removesuffix(f" {name}"))
                if noun and len(whose) < 2 and (whose or words):
                    yield noun, min(whose, default=""), frozenset(words)


def _soft(chain: Chain) -> bool:
    """Not known by more than a description."""
    return chain.known_as is None or chain.known_as.startswith(SOFT)


def _told(chain: Chain) -> Iterator[tuple[str, str, frozenset[str]]]:
    """The sort of body that a chain is told to be, whose it is, and the other words that tell it."""
    if chain.type not in {"organization", "group"}:
        return
    owners = {r.of or fold(r.of_text or "") for r in chain.roles} - {""}
    if len(owners) > 1:
        return
    found: dict[str, set[str]] = defaultdict(set)
    for name in (chain.name, *chain.names):
        noun, whose, words = _parted(name)
        if noun:
            owners |= whose
            found[noun] |= words
    owner = min(owners, default="")
    for noun, told in found.items():
        if len(owners) < 2 and (told or owner):
            yield noun, owner, frozenset(told)


def _parted(name: str) -> tuple[str, set[str], set[str]]:
    """The noun of a description, whose it says the body is, and its other words; no noun if it tells of none."""
    said = name.replace("’", "'").split()
    first = said[0].casefold()
    if first in ARTICLES or first in OWNERS:
        said = said[1:]
    cut = next((i for i, w in enumerate(said) if w in LINKS), len(said))
    head = american(fold(said[cut - 1])) if cut else ""
    if head not in NOUNS or (len(said) > cut and said[cut - 1][:1].isupper()):
        return "", set(), set()
    if INSIDE & {*said[: cut - 1]} or any(c in QUOTES for w in said for c in w):
        return "", set(), set()
    whose, words = _owner(said[: cut - 1])
    words |= {w for w in said[cut + 1 :] if w not in {"the", "and"}}
    telling = {american(lemmas.noun(fold(w))) for w in words if not JOINED.search(w)} - EPITHETS
    if telling & ANY or (first in {"a", "an"} and not telling):
        return "", set(), set()
    return head, whose, telling


def _owner(said: Sequence[str]) -> tuple[set[str], set[str]]:
    """Whose it is, by a name that the lexicon has or by a possessive, and the words that are left."""
    for end in range(len(said), 0, -1):
        name = " ".join(said[:end])
        entry = next((e for e in look_up(name.removesuffix("'s")) if e.kind in KNOWN), None)
        if entry:
            kind = "org" if entry.kind == "organization" else "state"
            return {f"{kind}:{entry.id}"}, set(said[end:])
        if name.endswith(("'s", "s'")) and name[:1].isupper():
            return {fold(name)}, set(said[end:])
    return set(), set(said)
