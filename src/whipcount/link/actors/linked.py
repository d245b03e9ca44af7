"""Joins the chains of all documents into actors, by rule and by a person's judgements.

A chain known to the lexicon goes by that; persons by their names, a shorter name only where one
person can own it; unnamed sources are never joined across documents.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from whipcount.codec import digest
from whipcount.judge.lists import Listed, listed
from whipcount.link.actors.aliases import with_own_aliases
from whipcount.link.actors.armies import join_armies
from whipcount.link.actors.bodies import OWNER, institution, join_shortened
from whipcount.link.actors.chambers import join_chambers
from whipcount.link.actors.described import join_described
from whipcount.link.actors.given_alone import join_given_alone
from whipcount.link.actors.groups import join_groups
from whipcount.link.actors.holders import (
    join_given,
    join_holders,
    join_namesakes,
    join_unstated,
    office_only,
)
from whipcount.link.actors.homelands import home_lands, join_capitals
from whipcount.link.actors.known_people import states_beside
from whipcount.link.actors.led import join_led
from whipcount.link.actors.lists import join_lists, with_lists
from whipcount.link.actors.mistaken import mistaken
from whipcount.link.actors.naming import best_name
from whipcount.link.actors.nested import join_nested
from whipcount.link.actors.office_names import join_office_names
from whipcount.link.actors.peoples import join_peoples
from whipcount.link.actors.persons import join_persons
from whipcount.link.actors.recalled import join_recalled
from whipcount.link.actors.rows import Told, made_actor, proper
from whipcount.link.actors.short import with_short_forms
from whipcount.link.actors.states import with_bodies, with_states
from whipcount.link.actors.unstated import join_untold
from whipcount.link.actors.written import owned_spelling, peoples_of, spelt
from whipcount.link.joins import Clusters, pairs
from whipcount.link.names import bare, fold, initials, joined_initials
from whipcount.model import Actor, Chain, Judgement

__all__ = ["Clusters", "Linked", "link_actors"]


# What is joined once bodies and persons are, each resting on those before.
LATER = (
    join_armies,
    join_groups,
    join_described,
    join_peoples,
    join_nested,
    join_recalled,
    join_chambers,
    join_led,
    join_office_names,
    join_untold,
    join_given_alone,
    join_capitals,
)
LED = frozenset(
    {"administration", "government", "cabinet", "coalition", "camp", "team", "campaign"}
)
WORDLIKE = 4  # letters of an acronym that is read as a word


@dataclass(frozen=True)
class Linked:
    """The actors, and which actor each chain and each folded name leads to."""

    actors: tuple[Actor, ...]
    of_chain: Mapping[str, str]
    of_name: Mapping[str, str]


def link_actors(
    chains: Sequence[Chain],
    judgements: Sequence[Judgement],
    days: Mapping[str, date] | None = None,
) -> Linked:
    """Join chains into actors. The order of chains changes nothing; ``days`` are the documents'."""
    ordered = sorted(chains, key=lambda c: (not c.known_as, -len(bare(c.name)), c.name, c.id))
    clusters = Clusters(c.id for c in ordered)
    clusters.known = {c.id: c.known_as for c in ordered}
    said = pairs(judgements, "actor")
    for number, pair in enumerate(said):
        if pair.verb == "different":
            clusters.keep_apart(str(number), _called(ordered, pair.a), _called(ordered, pair.b))
    _join_known(clusters, ordered)
    persons = [c for c in ordered if c.type == "person" and c.named]
    slips = mistaken(ordered)
    surely = [c for c in ordered if c.id not in slips]
    doubtful = _doubtful(persons, surely)
    _join_named(clusters, surely, doubtful)
    _join_persons(clusters, persons, doubtful, slips)
    for join in LATER:
        join(clusters, ordered)
    told = listed(judgements)
    join_lists(clusters, ordered, told)
    for pair in said:
        if pair.verb == "same":
            _join_all(clusters, [*_called(ordered, pair.a), *_called(ordered, pair.b)])
    return _actors(clusters, ordered, days or {}, told)


def _join_persons(
    clusters: Clusters,
    persons: Sequence[Chain],
    doubtful: Mapping[str, bool],
    slips: Mapping[str, Chain],
) -> None:
    """Persons by their names, then by their offices; what was taken for a body is its person."""
    surely = [c for c in persons if not office_only(c) and c.id not in doubtful]
    join_persons(clusters, surely)
    for slip, person in sorted(slips.items()):
        clusters.join(person.id, slip)
    join_namesakes(clusters, persons)
    join_given(clusters, persons)
    join_unstated(clusters, persons)
    join_holders(clusters, persons)


def _called(chains: Sequence[Chain], names: frozenset[str]) -> list[str]:
    """Chains that go by one of these folded names; a person by the fullest of the chain's alone."""
    return [
        c.id
        for c in chains
        if names & {fold(n) for n in (c.name, *(c.names if c.type != "person" else ()))}
    ]


def _doubtful(persons: Sequence[Chain], chains: Sequence[Chain]) -> dict[str, bool]:
    """Names of persons that name a body too: bare words ("Ford", but "Mr Ford"), and who has no office.

    Each with whether it is that body: nobody of the dossier has the bare word for a surname.
    """
    bodies = {spelt(c.name) for c in chains if c.type != "person" and c.named}
    owned = {spelt(c.name) for c in chains if OWNER.search(c.name)}  # "Ann Lee's ministry"
    surnames = {bare(c.name)[-1] for c in persons if len(bare(c.name)) > 1}
    plain = [c for c in persons if all(" " not in n for n in (c.name, *c.names)) and not c.known_as]
    found = {c.id: bare(c.name)[-1] not in surnames for c in plain if spelt(c.name) in bodies}
    firms = {b for b in bodies if b not in owned}
    found |= {c.id: True for c in plain if _of_a_firm(c, firms, surnames)}
    full = (c for c in persons if len(bare(c.name)) > 1 and not c.roles and not c.known_as)
    return found | {c.id: True for c in full if spelt(c.name) in bodies}


def _of_a_firm(chain: Chain, bodies: AbstractSet[str], surnames: AbstractSet[str]) -> bool:
    """ "Norl" of "Norl Bakeries": a word taken for a person that begins one body's name, and nobody's."""
    word = spelt(chain.name)
    begun = sorted((b for b in bodies if b.startswith(f"{word} ")), key=len)
    begun = [b for b in begun if b.split()[-1] not in LED]  # "the Lind administration" is no Lind
    one = bool(begun) and all(b.startswith(begun[0]) for b in begun)
    return one and len(word) >= WORDLIKE and word not in surnames and not chain.roles


def _join_all(clusters: Clusters, ids: Sequence[str]) -> None:
    for other in ids[1:]:
        clusters.join(ids[0], other, force=True)


def _join_known(clusters: Clusters, chains: Sequence[Chain]) -> None:
    first: dict[str, str] = {}
    for chain in chains:
        if chain.known_as and chain.named:
            clusters.join(first.setdefault(chain.known_as, chain.id), chain.id)


def _join_named(clusters: Clusters, chains: Sequence[Chain], doubtful: Mapping[str, bool]) -> None:
    """Organizations, groups and states by any name they share that has one owner."""
    owners: dict[tuple[str, str], list[Chain]] = defaultdict(list)
    for chain in chains:
        fit = doubtful.get(chain.id, False) if chain.type == "person" else not institution(chain)
        if chain.named and fit:
            kind = "group" if chain.type == "group" else "organization"
            for name in {form for n in proper(chain) for form in (spelt(n), owned_spelling(n))}:
                owners[kind, name].append(chain)
    for _, same in sorted(owners.items()):
        if len({c.known_as for c in same if c.known_as}) < 2:
            _join_each(clusters, same)
        else:
            _join_each(clusters, [c for c in same if not c.known_as])
    _join_acronyms(clusters, owners)
    join_shortened(clusters, owners)


def _join_each(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Join what shares a name: not the Norlandic and the Sundish "Growers' Union", nor one that may be either."""
    peoples = [peoples_of(c) for c in chains]
    several = len({*peoples} - {""}) > 1
    for people in sorted({*peoples} - {""}) if several else [""]:
        same = [c for c, p in zip(chains, peoples, strict=True) if not several or p == people]
        for other in same[1:]:
            clusters.join(same[0].id, other.id)


def _join_acronyms(clusters: Clusters, owners: Mapping[tuple[str, str], Sequence[Chain]]) -> None:
    """An acronym that only one name in full abbreviates to."""
    full: dict[str, list[Chain]] = defaultdict(list)
    for _, same in sorted(owners.items()):
        for chain in same:
            least = 2 if chain.type == "state" else 3  # "NT" of the Northern Territory
            letters = (f for n in proper(chain) for f in (initials(n, least), joined_initials(n)))
            for short in {*letters} - {""}:
                full[short].append(chain)
    for short, named in sorted(full.items()):
        called = [
            *owners.get(("organization", fold(short)), ()),
            *owners.get(("group", fold(short)), ()),
            *owners.get(("organization", fold(f"{short}s")), ()),
            *owners.get(("group", fold(f"{short}s")), ()),
        ]
        if len({clusters.root(c.id) for c in named}) == 1:
            said = (c for c in called if _written(short, (c.name, *c.names)))
            _join_each(clusters, [*named[:1], *said])


def _actors(
    clusters: Clusters, chains: Sequence[Chain], days: Mapping[str, date], told: Sequence[Listed]
) -> Linked:
    groups: dict[str, list[Chain]] = defaultdict(list)
    for chain in chains:
        groups[clusters.root(chain.id)].append(chain)
    ids = _ids(groups)
    of_chain = {c.id: ids[root] for root, group in groups.items() for c in group}
    by_id = {ids[root]: group for root, group in groups.items()}
    told_of = Told(of_chain, days, states_beside(chains), home_lands(clusters, chains))
    made = [made_actor(ident, group, told_of) for ident, group in by_id.items()]
    made = with_lists(made, by_id, told)
    made = with_states(made, {c.known_as: of_chain[c.id] for c in reversed(chains) if c.known_as})
    own = with_own_aliases(sorted(made, key=lambda a: a.id), by_id)
    actors = with_short_forms(own)
    called = _of_name(actors)
    return Linked(tuple(with_bodies(actors, called)), of_chain, called)


def _ids(groups: Mapping[str, Sequence[Chain]]) -> dict[str, str]:
    """Each group's id; where two would have one id, their first chains tell them apart."""
    ids = {root: _actor_id(group) for root, group in groups.items()}
    shared = Counter(ids.values())
    return {
        root: ident if shared[ident] == 1 else digest(ident, min(c.id for c in groups[root]))
        for root, ident in ids.items()
    }


def _of_name(actors: Iterable[Actor]) -> dict[str, str]:
    """Names that lead to one actor: what only one is called, else what only one is also called."""
    called: dict[str, set[str]] = defaultdict(set)
    also: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        if actor.named:
            called[fold(actor.name)].add(actor.id)
            for name in actor.aliases:
                also[fold(name)].add(actor.id)
    found = {name: called.get(name) or also[name] for name in {*called, *also}}
    return {name: min(ids) for name, ids in sorted(found.items()) if len(ids) == 1}


def _actor_id(group: Sequence[Chain]) -> str:
    """From what the lexicon calls it, else from the fullest name; unnamed ones from their chain."""
    known = sorted({c.known_as for c in group if c.known_as})
    if known:
        return digest("actor", known[0])
    named = [c for c in group if c.named]
    if not named:
        return digest("actor", min(c.id for c in group))
    return digest("actor", named[0].type, " ".join(bare(best_name(named))))


def _written(short: str, names: Sequence[str]) -> bool:
    """Whether an acronym is among names; one of four letters or more as a word too ("Norad")."""
    several = f"{short}s" in names
    return short in names or several or (len(short) >= WORDLIKE and short.capitalize() in names)
