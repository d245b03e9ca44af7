"""Bodies of a state under two names: "Germany's parliament" is the Bundestag, a "finance ministry" the Treasury.

Chains come in; the parliament of a state whose two houses alone have names is joined with the lower
one, where no report names the upper; its finance ministry with its Treasury, where no report has both;
a party that goes by its letters with its people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from whipcount.annotate.callings import members
from whipcount.lexicon.names import look_up, organizations, states
from whipcount.link.joins import Clusters
from whipcount.link.names import fold
from whipcount.model import Chain

PARLIAMENT = "parliament:"
SORTS = frozenset("party union movement of the workers workers' labour".split())
LONGEST = 2  # words
FINANCES = {"ministry:finance_minister:": "ministry", "organization:treasury:": "treasury"}


def join_chambers(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Bring together the parliament and the lower house of such a state."""
    known = {c.known_as: c.id for c in chains if (c.known_as or "").startswith(PARLIAMENT)}
    for ident in sorted(_without_name()):
        whole, lower, upper = (f"{PARLIAMENT}{ident}{c}" for c in ("", ":lower", ":upper"))
        if whole in known and lower in known and upper not in known:
            clusters.join(known[whole], known[lower], force=True)
    _join_treasuries(clusters, chains)
    _join_partisans(clusters, chains)


def _join_partisans(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "The Socialists" of a story that has one party known to be the Socialist one, whatever it goes by."""
    called: dict[str, dict[str, str]] = defaultdict(dict)
    bearing: dict[str, set[str]] = defaultdict(
        set
    )  # of two unionist parties neither is "the Unionists"
    for chain in chains:
        name = _parties().get((chain.known_as or "").removeprefix("org:"), "")
        for people in _people(name):
            called[people][chain.known_as or ""] = chain.id
        for last in (m for w in name.split() for m in members(fold(w))):
            bearing[last].add(chain.known_as or "")
    for chain in chains:
        plain = chain.named and not chain.known_as and chain.type != "person"
        people = fold(chain.name).removeprefix("the ") if plain else ""
        parties = called.get(people, {}) if people else {}
        if len(parties) == 1 and (" " in people or len(bearing[people]) == 1):
            clusters.join(min(parties.values()), chain.id)


def _people(name: str) -> Iterator[str]:
    """What those of a party may be called by its name in full, less its land and what sort of party it is."""
    whole = name.replace("’", "'").split()
    words = [fold(w) for w in whole if fold(w) not in SORTS and not _of_land(w)]
    if 0 < len(words) <= LONGEST and fold(whole[-1]) not in words:
        yield from (" ".join((*words[:-1], last)) for last in members(words[-1]))


def _of_land(word: str) -> bool:
    return any(e.kind in {"state", "region", "demonym_adj"} for e in look_up(word))


@cache
def _parties() -> dict[str, str]:
    """The parties that the lexicon has, by id, each with its name in full."""
    return {o.id: o.name for o in organizations() if o.kind == "party"}


def _join_treasuries(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """ "The Treasury" of some reports and "the finance ministry" of others: one state has one of them."""
    told: dict[str, dict[str, list[Chain]]] = defaultdict(lambda: defaultdict(list))
    for chain in chains:
        for kind, at in FINANCES.items():
            if (chain.known_as or "").startswith(kind):
                told[(chain.known_as or "").removeprefix(kind)][at].append(chain)
    for _, by_name in sorted(told.items()):
        offices, treasuries = by_name["ministry"], by_name["treasury"]
        both = {c.document for c in offices} & {c.document for c in treasuries}
        if offices and treasuries and not both:
            clusters.join(treasuries[0].id, offices[0].id, force=True)


@cache
def _without_name() -> frozenset[str]:
    """The states whose parliament as a whole has no name of its own."""
    return frozenset(
        s.id for s in states()
        if {"lower"} <= {chamber for _, chamber in s.legislatures} <= {"lower", "upper"}
    )  # fmt: skip
