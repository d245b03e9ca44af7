"""Bodies told by who leads them: "Lee's party", "her office", where it is told elsewhere what she leads.

Chains come in; such a body is joined with the one that its owner has an office of, or with the others
that are told so of the same person; a head's office with the seat that goes with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from whipcount.annotate.chains.nominals import ANYBODY
from whipcount.lexicon.offices import offices
from whipcount.lexicon.people import offices_held
from whipcount.link.actors.holders import HEADS, office_only
from whipcount.link.joins import Clusters
from whipcount.link.names import fold
from whipcount.model import Chain

BODIES = frozenset(
    "party group movement union company firm organisation organization association club alliance league"
    " federation bloc faction charity foundation caucus".split()
)
OFFICE = "office"
OWNED = frozenset({"own", "ruling", "governing", "opposition"})
MINISTER = "_minister"
RULING = HEADS | {"head_of_government"}
Groups = Mapping[str, Sequence[Chain]]


def join_led(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Bring together what is told by its leader, and a minister told by the land alone with the one named."""
    by_id = {c.id: c for c in chains}
    led: dict[tuple[str, str], list[Chain]] = defaultdict(list)
    for chain in chains:
        owner = by_id.get(chain.speaks_for or "")
        if owner and owner.type == "person" and owner.named and (kind := _kind(chain)):
            led[clusters.root(owner.id), kind].append(chain)
    people = _clustered(clusters, chains) if led else {}
    named = {c.known_as: c for c in reversed(chains) if c.known_as}
    bodies_at = _bodies_at(chains) if led else {}
    owned = _owned(chains) if led else {}
    for (root, kind), told in sorted(led.items()):
        own = people.get(root, ())
        seats = [named[s] for s in _seats(own) if s in named]
        bodies = seats if kind == OFFICE else [*_of(own, bodies_at), *_named_by(own, owned)]
        found = {clusters.root(c.id): c for c in bodies}
        same = [*(found.values() if len(found) == 1 else ()), *told]
        for other in same[1:]:
            clusters.join(same[0].id, other.id)
    _join_ministers(clusters, chains)
    _join_leaders(clusters, chains)


def _kind(chain: Chain) -> str:
    """ "Party" of "Lee's (own) party": what somebody is said to have, if it is one body."""
    *before, noun = fold(chain.name).split() or [""]
    plain = chain.type in {"organization", "group"} and not chain.known_as
    inner = fold(chain.name.replace("’", "'").partition("'s ")[2]).split()[:-1]
    fits = plain and (noun in BODIES or noun == OFFICE) and bool(before)
    return noun if fits and set(inner) <= OWNED else ""


def _clustered(clusters: Clusters, chains: Sequence[Chain]) -> Groups:
    found: dict[str, list[Chain]] = defaultdict(list)
    for chain in chains:
        if chain.type == "person":
            found[clusters.root(chain.id)].append(chain)
    return found


def _seats(persons: Sequence[Chain]) -> list[str]:
    """The seats that go with what somebody is known to head, as the lexicon calls them."""
    held = {h for c in persons for h in offices_held(c.known_as, last=True)}
    return sorted(
        f"seat:{of.removeprefix('state:')}:{office}" for office, of in held if office in RULING
    )


def _bodies_at(chains: Sequence[Chain]) -> dict[tuple[str, str], list[Chain]]:
    """The bodies of each report, no lands, by what it calls them."""
    found: dict[tuple[str, str], list[Chain]] = defaultdict(list)
    for chain in chains:
        if chain.type in {"organization", "group"} and chain.named:
            for name in sorted({fold(n) for n in (chain.name, *chain.names)}):
                found[chain.document, name].append(chain)
    return found


def _of(
    persons: Sequence[Chain], bodies_at: Mapping[tuple[str, str], Sequence[Chain]]
) -> Iterator[Chain]:
    """The bodies of which somebody is said to have an office, in the report that says so."""
    for whose in sorted(
        {(c.document, fold(r.of_text)) for c in persons for r in c.roles if r.of_text}
    ):
        yield from bodies_at.get(whose, ())


def _owned(chains: Sequence[Chain]) -> Groups:
    """Bodies of a name of their own that a report tells with whose they are: "Lee's Unity Front", by the owner."""
    found: dict[str, list[Chain]] = defaultdict(list)
    for chain in chains:
        if chain.type in {"organization", "group"} and chain.named:
            for whose, mark, rest in (n.replace("’", "'").partition("'s ") for n in chain.names):
                if mark and rest in chain.names and rest[:1].isupper():
                    found[fold(whose)].append(chain)
    return found


def _named_by(persons: Sequence[Chain], owned: Groups) -> Iterator[Chain]:
    """The bodies that are told by somebody's name."""
    for name in sorted({fold(c.name) for c in persons}):
        yield from owned.get(name, ())


def _join_ministers(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "The Norlandic minister" of a report that names one minister of Norland's, told as one anywhere."""
    persons = [c for c in chains if c.type == "person"]
    held: dict[str, set[str]] = defaultdict(set)
    for chain in persons:
        held[clusters.root(chain.id)] |= {
            r.of for r in chain.roles if r.of and _ministerial(r.title)
        }
    named: dict[str, set[str]] = defaultdict(set)
    for chain in persons:
        if chain.named and not office_only(chain):
            named[chain.document].add(clusters.root(chain.id))
    for chain in persons:
        lands = {r.of for r in chain.roles if r.of and r.title == "minister"}
        if not chain.named and len(lands) == 1 and chain.name.split()[0].casefold() not in ANYBODY:
            found = sorted(root for root in named[chain.document] if lands <= held[root])
            if len(found) == 1:
                clusters.join(found[0], chain.id)


def _join_leaders(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "The Norlandic leader" of a story in which one person alone is told, or known, to head Norland."""
    persons = [c for c in chains if c.type == "person"]
    heads: dict[str, set[str]] = defaultdict(set)
    for chain in persons:
        if chain.named and not office_only(chain):
            told = {(offices().titles.get(r.title, ""), r.of or "") for r in chain.roles}
            for office, of in sorted(told | offices_held(chain.known_as, last=True)):
                if office in RULING and of.startswith("state:"):
                    heads[of].add(clusters.root(chain.id))
    for chain in persons:
        lands = {r.of for r in chain.roles if r.of and r.title == "leader"}
        bare = office_only(chain) and chain.name.split()[0].casefold() not in ANYBODY
        found = sorted({clusters.root(r) for of in lands for r in heads[of]}) if bare else []
        if len(found) == 1 and len(lands) == 1:
            clusters.join(found[0], chain.id)


def _ministerial(title: str) -> bool:
    return offices().titles.get(title, "").endswith(MINISTER)
