"""In which land a report is at home, told by whom it calls by an office alone: "the Prime Minister", "the minister".

Chains that are joined already come in; the land of each such report, and the names that its bodies have by
it elsewhere ("the Diet" is the "Diet of Norland"), out. Whose an office is another report may tell.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from whipcount.annotate.chains.nominals import GOVERNMENTS, OWNERS
from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import offices
from whipcount.lexicon.people import offices_held
from whipcount.link.actors.naming import LONGEST, adjective, states_by_id
from whipcount.link.actors.owned_names import ARTICLED
from whipcount.link.joins import Clusters
from whipcount.link.names import fold
from whipcount.model import Chain, Role

STATE = "state:"
GOVERNING, REIGNING = "head_of_government", "head_of_state"
MINISTER = "minister"
SHARE = {
    GOVERNING: 2,
    MINISTER: 2,
    REIGNING: 1,
}  # times as often as its own a report may name a land
SEATED = frozenset({"ministry", "presidency", "assembly", "parliament", "senate", "opposition"})
OFFICE = "government office"
LANDS = frozenset({"state", "region", "demonym_adj", "demonym_noun", "capital", "organization"})


def home_lands(clusters: Clusters, chains: Sequence[Chain]) -> dict[str, str]:
    """The land of each report that calls the holder of an office without it: a state's key, or a folded name."""
    persons = [c for c in chains if c.type == "person" and c.named]
    held: dict[str, set[str]] = defaultdict(set)
    for chain in persons:
        held[clusters.root(chain.id)] |= set(_lands(chain))
    votes: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for chain in persons:
        for office in sorted(_bare(chain)):
            votes[chain.document][office] |= held[clusters.root(chain.id)]
    named = _named(chains, set().union(*held.values()))
    found = {d: _home(by_office, named[d]) for d, by_office in sorted(votes.items())}
    return {d: land for d, land in found.items() if land}


def _home(votes: Mapping[str, AbstractSet[str]], named: Counter[str]) -> str:
    """The one land whose office is told so, where the report names no other land much more often."""
    most = max(named.values(), default=0)
    for office, share in SHARE.items():
        if len(votes.get(office, ())) == 1:
            (land,) = votes[office]
            known = land.startswith(STATE)  # what no list has may be missed where it is named
            most_named = named[land] if known else share * max(named[land], 1)
            return land if most <= most_named and (office == GOVERNING or not known) else ""
    return ""


def _named(chains: Sequence[Chain], lands: AbstractSet[str]) -> dict[str, Counter[str]]:
    """How often each report names each land, by its key or its folded name, whatever it was taken for."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for chain in chains:
        if chain.type == "state" or (chain.type != "person" and _key(chain) in lands):
            found[chain.document][_key(chain)] += len(chain.evidence)
    return found


def _key(chain: Chain) -> str:
    known = chain.known_as or ""
    return known if known.startswith(STATE) else fold(chain.name)


def _office(title: str) -> str:
    """A head's class, or that of all ministers; nothing of other offices."""
    office = offices().titles.get(title, "")
    return MINISTER if office.endswith(MINISTER) else office if office in SHARE else ""


def _lands(chain: Chain) -> Iterator[str]:
    """Whose head or minister somebody is told, or known, to be."""
    for role in chain.roles:
        if _office(role.title) and (role.of or role.of_text):
            known = role.of or ""
            yield known if known.startswith(STATE) else fold(role.of_text or "")
    yield from (of for office, of in offices_held(chain.known_as, last=True) if office in SHARE)


def _bare(chain: Chain) -> set[str]:
    """The offices under which a report has somebody, none with its land."""
    told = [r for r in chain.roles if _office(r.title)]
    if any((r.of or r.of_text) and not _own(r) for r in told):
        return set()
    alone = (fold(n).removeprefix("the ") for n in chain.names)
    return {o for o in (*(_office(r.title) for r in told), *map(_office, alone)) if o}


def _own(role: Role) -> bool:
    """A title that one land alone has ("taoiseach")."""
    return role.title in offices().title_states


def home_names(group: Sequence[Chain], homes: Mapping[str, str]) -> Iterator[str]:
    """ "Norlandic trade ministry", "Diet of Norland": what reports of one land alone call by its office."""
    lands = {homes[c.document] for c in group if c.document in homes}
    if len(lands) != 1 or any(c.known_as for c in group):
        return
    (land,) = lands
    state = states_by_id().get(land.removeprefix(STATE)) if land.startswith(STATE) else None
    name = state.name if state else land.title()
    for rest in sorted({r for c in group if c.type != "person" for r in _rests(c)}):
        yield f"{rest} of {'the ' * (ARTICLED.search(name) is not None)}{name}"
        yield f"{name}'s {rest}"
        yield from (
            f"{one} {rest}" for one in ((adjective(state),) if state and state.adjectives else ())
        )


def _rests(chain: Chain) -> Iterator[str]:
    """ "Trade ministry", "Diet", "government office": a body of a state's, without whose and where."""
    if any(r.of or (r.of_text and f" in {r.of_text}" not in chain.name) for r in chain.roles):
        return
    for name in dict.fromkeys((chain.name, *chain.names)):
        rest = name.removeprefix("the ").removeprefix("The ").split(" in ", 1)[0]
        words = rest.split()
        if words and len(words) <= LONGEST and _of_state(words):
            yield rest


def _of_state(words: Sequence[str]) -> bool:
    """Whether words are a government's or a house's, or one of its offices', and say not whose."""
    name, last = " ".join(words), words[-1].casefold()
    told = last in SEATED and (len(words) > 1 or last not in {"ministry", "government"})
    body = told or last in GOVERNMENTS or name.casefold() == OFFICE
    house = any(e.kind == "legislature" for e in look_up(name))
    whose = words[0].casefold() in OWNERS or any(w.endswith(("'s", "’s")) for w in words)
    return house or (
        body and not whose and not any(e.kind in LANDS for w in words for e in look_up(w))
    )


def join_capitals(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "Lowport", where a ministry of a land sits that no list has, acts for the land: "the ministry in Lowport"."""
    homes = home_lands(clusters, chains)
    named: dict[str, list[Chain]] = defaultdict(list)
    for chain in chains:
        if chain.named and not chain.known_as and chain.type == "state":
            named[fold(chain.name)].append(chain)
    for chain in chains:
        seats = [r.of_text for r in chain.roles if not r.of and r.title in SEATED and r.of_text]
        land = homes.get(chain.document, STATE)
        if len(seats) == 1 and chain.name.endswith(f" in {seats[0]}"):
            for other in named[fold(seats[0])] if named.get(land) else ():
                clusters.join(named[land][0].id, other.id)
