"""A user's own list of actors over the chains: names that it joins, and what it says of them.

Chains that go by a name of the list are one actor, called, typed, dated and coded as the list has it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from whipcount.judge.lists import Listed
from whipcount.link.joins import Clusters
from whipcount.link.names import bare, fold
from whipcount.model import Actor, Chain, Role


def join_lists(clusters: Clusters, chains: Sequence[Chain], told: Sequence[Listed]) -> None:
    """Bring together the chains that go by names of one actor of the list."""
    first: dict[str, str] = {}
    owner = _owners(told)
    for chain in chains if owner else ():
        if one := _meant(chain, owner):
            clusters.join(first.setdefault(one.name, chain.id), chain.id, force=True)


def _owners(told: Sequence[Listed]) -> dict[str, Listed]:
    """Each name of a list that one actor of it alone has."""
    bearers: dict[str, list[Listed]] = defaultdict(list)
    for one in told:
        for name in {fold(n) for n in one.names()}:
            bearers[name].append(one)
    return {name: ones[0] for name, ones in bearers.items() if len(ones) == 1}


def _meant(chain: Chain, owner: Mapping[str, Listed]) -> Listed | None:
    """The actor of the list that a named chain's names mean, if they mean one."""
    names = (chain.name, *chain.names) if chain.named else ()
    words = {w for n in names for w in (fold(n), " ".join(bare(n)))}
    found = {owner[w].name: owner[w] for w in words if w in owner}
    return next(iter(found.values())) if len(found) == 1 else None


def with_lists(
    actors: Sequence[Actor], chains: Mapping[str, Sequence[Chain]], told: Sequence[Listed]
) -> list[Actor]:
    """The actors as the list has them."""
    owner = _owners(told)
    if not owner:
        return list(actors)
    meant = {a.id: one for a in actors if (one := _first(chains[a.id], owner))}
    ids = {fold(a.name): a.id for a in sorted(actors, key=lambda a: a.id, reverse=True)}
    ids |= {fold(n): i for i, one in sorted(meant.items()) for n in one.names()}
    return [_told(a, meant[a.id], ids) if a.id in meant else a for a in actors]


def _first(chains: Sequence[Chain], owner: Mapping[str, Listed]) -> Listed | None:
    found = {m.name: m for c in chains if (m := _meant(c, owner))}
    return found[min(found)] if found else None


def _told(actor: Actor, one: Listed, ids: Mapping[str, str]) -> Actor:
    """What the list says wins over what the lexicon says, and stands beside what reports say."""
    own = tuple(replace(r, of=ids.get(fold(r.of_text or ""))) for r in one.roles)
    kept = tuple(r for r in actor.roles if not any(_same(r, o) for o in own))
    codes = {**dict(actor.codes), **dict(one.codes)}
    return replace(
        actor, name=one.name, type=one.type or actor.type, named=True, roles=(*kept, *own),
        codes=tuple(sorted(codes.items())),
    )  # fmt: skip


def _same(a: Role, b: Role) -> bool:
    return fold(a.title) == fold(b.title) and fold(a.of_text or "") in {fold(b.of_text or ""), ""}
