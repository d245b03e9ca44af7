"""Joins the chains of all documents into actors, by rule and by a person's judgements.

A chain known to the lexicon goes by that; persons by their names, a bare surname only where one
person of that surname is met; unnamed sources are never joined across documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whipcount.codec import digest
from whipcount.link.names import alike, bare, fold
from whipcount.model import Actor, Chain, Judgement, Role


@dataclass(frozen=True)
class Linked:
    """The actors, and which actor each chain and each folded name leads to."""

    actors: tuple[Actor, ...]
    of_chain: Mapping[str, str]
    of_name: Mapping[str, str]


class Clusters:
    """Union-find over chain ids; ``apart`` pairs of labels are never brought together."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.parent = {i: i for i in ids}
        self.labels: dict[str, set[str]] = {i: set() for i in self.parent}
        self.apart: set[tuple[str, str]] = set()

    def root(self, item: str) -> str:
        """The representative of an item's cluster."""
        while self.parent[item] != item:
            self.parent[item] = item = self.parent[self.parent[item]]
        return item

    def join(self, a: str, b: str) -> None:
        """Bring two clusters together, unless a person said they are different."""
        x, y = sorted((self.root(a), self.root(b)))
        if x == y or any(
            (p, q) in self.apart or (q, p) in self.apart for p in self.labels[x] for q in self.labels[y]
        ):
            return
        self.parent[y] = x
        self.labels[x] |= self.labels[y]


def link_actors(chains: Sequence[Chain], judgements: Sequence[Judgement]) -> Linked:
    """Join chains into actors. The order of chains changes nothing."""
    ordered = sorted(chains, key=lambda c: (not c.known_as, -len(bare(c.name)), c.name, c.id))
    clusters = Clusters(c.id for c in ordered)
    _forbid(clusters, ordered, judgements)
    _join_known(clusters, ordered)
    _join_named(clusters, ordered)
    _join_persons(clusters, [c for c in ordered if c.type == "person" and c.named])
    _force(clusters, ordered, judgements)
    return _actors(clusters, ordered)


def _matching(chains: Sequence[Chain], names: object) -> list[str]:
    wanted = {fold(str(n)) for n in names} if isinstance(names, list | tuple) else set()
    return [c.id for c in chains if wanted & {fold(n) for n in (c.name, *c.names)}]


def _pairs(judgements: Sequence[Judgement], verb: str) -> Iterable[tuple[str, list[object]]]:
    for judgement in judgements:
        names = judgement.seen.get("names")
        if judgement.verb == verb and judgement.seen.get("kind") == "actor" and isinstance(names, list | tuple):
            yield judgement.id, list(names)


def _last_words(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Of several judgements on the same actors, the last one."""
    last = {
        tuple(sorted(str(n) for n in _flat(j.seen.get("names")))): j
        for j in judgements
        if j.verb in {"same", "different"}
    }
    return [j for j in judgements if j in last.values()]


def _flat(value: object) -> list[object]:
    return [x for v in value for x in _flat(v)] if isinstance(value, list | tuple) else [value]


def _forbid(clusters: Clusters, chains: Sequence[Chain], judgements: Sequence[Judgement]) -> None:
    for name, sides in _pairs(_last_words(judgements), "different"):
        labels = [f"{name}:{i}" for i in range(len(sides))]
        for label, side in zip(labels, sides, strict=True):
            for chain in _matching(chains, side):
                clusters.labels[chain].add(label)
        clusters.apart.update((a, b) for a in labels for b in labels if a < b)


def _force(clusters: Clusters, chains: Sequence[Chain], judgements: Sequence[Judgement]) -> None:
    for _, sides in _pairs(_last_words(judgements), "same"):
        found = [c for side in sides for c in _matching(chains, side)]
        for chain in found[1:]:
            clusters.join(found[0], chain)


def _join_known(clusters: Clusters, chains: Sequence[Chain]) -> None:
    first: dict[str, str] = {}
    for chain in chains:
        if chain.known_as and chain.named:
            clusters.join(first.setdefault(chain.known_as, chain.id), chain.id)


def _join_named(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Organizations, groups and states by any full name they share."""
    first: dict[tuple[str, str], str] = {}
    for chain in chains:
        if not chain.named or chain.type == "person":
            continue
        for name in sorted({" ".join(bare(n)) for n in (chain.name, *chain.names)}):
            kind = "group" if chain.type == "group" else "organization"
            clusters.join(first.setdefault((kind, name), chain.id), chain.id)


def _join_persons(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Full names that agree, then bare surnames that only one full name can own."""
    blocks: dict[str, list[Chain]] = defaultdict(list)
    for chain in chains:
        blocks[bare(chain.name)[-1][:1]].append(chain)
    for _, block in sorted(blocks.items()):
        full = [c for c in block if len(bare(c.name)) > 1]
        for i, a in enumerate(full):
            for b in full[i + 1 :]:
                if _same_person(bare(a.name), bare(b.name)):
                    clusters.join(a.id, b.id)
        _join_surnames(clusters, full, [c for c in block if len(bare(c.name)) == 1])


def _same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Surnames alike and given names alike or initials of one another; or all words of one in the other."""
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    given = alike(a[0], b[0]) or (min(len(a[0]), len(b[0])) == 1 and a[0][0] == b[0][0])
    return given and alike(a[-1], b[-1])


def _join_surnames(clusters: Clusters, full: Sequence[Chain], short: Sequence[Chain]) -> None:
    for chain in short:
        word = bare(chain.name)[-1]
        exact = [c for c in full if word in bare(c.name)]
        owners = exact or [c for c in full if alike(word, bare(c.name)[-1])]
        if owners and len({clusters.root(c.id) for c in owners}) == 1:
            clusters.join(owners[0].id, chain.id)
    for i, a in enumerate(short):
        for b in short[i + 1 :]:
            if bare(a.name) == bare(b.name) and not _two_roles(a, b):
                clusters.join(a.id, b.id)


def _two_roles(a: Chain, b: Chain) -> bool:
    """Two bare surnames with offices of different states are two persons."""
    mine, theirs = {r.of_text for r in a.roles if r.of_text}, {r.of_text for r in b.roles if r.of_text}
    return bool(mine and theirs and not mine & theirs)


def _actors(clusters: Clusters, chains: Sequence[Chain]) -> Linked:
    groups: dict[str, list[Chain]] = defaultdict(list)
    for chain in chains:
        groups[clusters.root(chain.id)].append(chain)
    of_chain = {c.id: _actor_id(group) for group in groups.values() for c in group}
    merged: dict[str, list[Chain]] = defaultdict(list)
    for group in groups.values():
        merged[_actor_id(group)] += group
    of_state = {c.known_as: of_chain[c.id] for c in chains if c.known_as}
    actors = tuple(
        _actor(i, group, of_chain, of_state) for i, group in sorted(merged.items())
    )
    of_name: dict[str, str] = {}
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            if actor.named:
                of_name.setdefault(fold(name), actor.id)
    return Linked(actors, of_chain, of_name)


def _actor_id(group: Sequence[Chain]) -> str:
    """From what the lexicon calls it, else from the fullest name; unnamed ones from their chain."""
    known = sorted({c.known_as for c in group if c.known_as})
    if known:
        return digest("actor", known[0])
    if not group[0].named:
        return digest("actor", min(c.id for c in group))
    return digest("actor", group[0].type, " ".join(bare(_best_name(group))))


def _best_name(group: Sequence[Chain]) -> str:
    """The commonest of the fullest names."""
    full = max(min(len(bare(c.name)), 4) for c in group)
    names = [c.name for c in group if min(len(bare(c.name)), 4) == full]
    return min(names, key=lambda n: (-names.count(n), len(n), n))


def _actor(
    ident: str, group: Sequence[Chain], of_chain: Mapping[str, str], of_state: Mapping[str, str]
) -> Actor:
    names = sorted({n for c in group for n in (c.name, *c.names)})
    roles = sorted(
        {_role(r, of_state) for c in group for r in c.roles},
        key=lambda r: (r.title, r.of_text or "", str(r.since)),
    )
    types = [c.type for c in group]
    spoken = sorted({of_chain[c.speaks_for] for c in group if c.speaks_for in of_chain})
    known = [c for c in group if c.known_as]
    return Actor(
        id=ident,
        name=_best_name(known or group),
        type=max(sorted(set(types)), key=types.count),
        named=any(c.named for c in group),
        aliases=tuple(names),
        speaks_for=spoken[0] if spoken else None,
        roles=tuple(roles),
        evidence=tuple(sorted(e for c in group for e in c.evidence)),
    )


def _role(role: Role, of_state: Mapping[str, str]) -> Role:
    return Role(role.title, role.of_text, of_state.get(role.of or ""), role.since, role.until)
