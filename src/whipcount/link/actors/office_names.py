"""Persons called by their office and whose it is: "Lowell's mayor", "the FP chief", "the UN envoy".

Chains that are joined already come in; one of an office joins the one person of the story of whom that
office is said, or one like it: the chief of a party is its leader, the boss of a firm its head.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from whipcount.lexicon.names import look_up
from whipcount.link.actors.holders import office_only, parted
from whipcount.link.joins import Clusters
from whipcount.link.names import fold
from whipcount.model import Chain

Office = tuple[str, str]  # its title or its family, and whose it is
HEADS = frozenset(
    "leader chief boss head chair chairman chairwoman chairperson president ceo".split()
) | {
    "chief executive", "chief executive officer", "general secretary", "secretary-general",
    "secretary general", "party leader", "party chief", "party boss", "party chairman",
    "party chairwoman", "party chair", "party president", "union leader", "union president",
    "union boss", "union chief",
}  # fmt: skip
SECRETARIES = frozenset({"general secretary", "secretary-general", "secretary general"})
# Of a body that has a president besides, either.
ANY = frozenset({"leader", "chief", "boss", "head"})
ENVOYS = frozenset({"envoy", "special envoy", "peace envoy", "special representative", "mediator"})
LOCAL = frozenset({"mayor", "governor"})
KINDS = ("state", "region", "demonym_adj", "organization", "legislature")
LONGEST = 5  # words of whose an office is


def join_office_names(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Each chain that is but an office with the one person of whom it is said: by title, else by its family."""
    roots = _roots(clusters, chains)
    persons = [c for c in chains if c.type == "person"]
    held: dict[Office, set[str]] = defaultdict(set)
    for chain in (c for c in persons if c.named and not _nameless(c)):
        for office in _told(chain, roots):
            held[office].add(clusters.root(chain.id))
    for chain in sorted((c for c in persons if _nameless(c)), key=lambda c: c.id):
        for office in _told(chain, roots):
            found = {clusters.root(r) for r in held.get(office, ())}
            if len(found) == 1:
                clusters.join(min(found), chain.id)
                break


def _nameless(chain: Chain) -> bool:
    """Whether a person goes by an office alone: by one with its roles, or by nothing else than one's title."""
    return office_only(chain) or (not chain.named and any(_parted(chain.name)))


def _told(chain: Chain, roots: Mapping[str, str]) -> Iterator[Office]:
    """The offices that are said, surest first: by title, then by what sort it is."""
    if parted(chain.name):
        return
    said = [(r.title, r.of or r.of_text or "") for r in chain.roles]
    said += [] if said and not _nameless(chain) else list(_parted(chain.name))
    said += [pair for n in chain.names for pair in _parted(n)] if not _nameless(chain) else []
    keyed = [(t.casefold(), key) for t, of in said if (key := _owner(of, roots, t.casefold()))]
    yield from ((t, key) for t, key in keyed if t in HEADS | LOCAL | ENVOYS)
    families = ("head", HEADS - SECRETARIES), ("secretary", SECRETARIES | ANY), ("envoy", ENVOYS)
    for family, titles in families:
        yield from ((f"any {family}", key) for t, key in keyed if t in titles)


def _parted(name: str) -> Iterator[tuple[str, str]]:
    """ "Lowell's mayor", "the Lowell mayor", "mayor of Lowell": a title and whose it is."""
    words = name.replace("’", "'").removeprefix("the ").split()
    for cut in range(1, min(len(words), LONGEST + 1)):
        title, whose = " ".join(words[cut:]), " ".join(words[:cut])
        if title in HEADS | LOCAL | ENVOYS and whose[:1].isupper():
            yield title, whose
        title, after = " ".join(words[:cut]), words[cut:]
        if title in HEADS | LOCAL | ENVOYS and after[:1] == ["of"] and after[-1][:1].isupper():
            yield title, " ".join(w for w in after[1:] if w != "the")


def _owner(words: str, roots: Mapping[str, str], title: str) -> str:
    """Whose an office is, in one spelling: by the lexicon, or by which actor goes by the words.

    Who is a land's leader its laws say; its envoys are many.
    """
    if words.startswith("state:") and title not in LOCAL:
        return ""
    if words.startswith(("state:", "org:")):
        return roots.get(words, words)
    words = words.removeprefix("the ").removesuffix("'s").removesuffix("'")
    entry = next((e for kind in KINDS for e in look_up(words) if e.kind == kind), None)
    if entry and entry.kind != "organization":
        return _owner(f"state:{entry.id}", roots, title)
    if entry:
        return roots.get(f"org:{entry.id}", f"org:{entry.id}")
    return roots.get(fold(words), fold(words))


def _roots(clusters: Clusters, chains: Sequence[Chain]) -> Mapping[str, str]:
    """The actors that are no persons, by key and by each folded name that only one of them has."""
    found: dict[str, set[str]] = defaultdict(set)
    for chain in (c for c in chains if c.type != "person" and c.named):
        for name in {chain.known_as or "", *(fold(n) for n in (chain.name, *chain.names))} - {""}:
            found[name].add(clusters.root(chain.id))
    return {name: min(roots) for name, roots in found.items() if len(roots) == 1}
