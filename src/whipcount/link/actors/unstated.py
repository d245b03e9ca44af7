"""An office with its land in one report, and without it beside a name in another: who is meant by both.

Chains that are joined already come in. "Norland's economy minister" joins the "Economy Minister Ann Lee"
of a report that is about Norland, where nobody else of the story is told to be one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from whipcount.lexicon.offices import offices
from whipcount.link.actors.holders import MINISTER, office_only, parted
from whipcount.link.joins import Clusters
from whipcount.model import Chain

SOLE = frozenset({"head_of_government", "head_of_state", "speaker", "central_bank"})
CLEARLY = 2  # times as often as any other land


def join_untold(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Each chain of a land's office with the one person who is said to hold it, whose report is about that land."""
    alone: dict[str, list[tuple[str, Chain]]] = defaultdict(list)
    holders: dict[str, list[tuple[str, Chain]]] = defaultdict(list)
    for chain in chains:
        if chain.type == "person" and chain.named and not parted(chain.name):
            table = alone if office_only(chain) else holders
            for kind, of in sorted(_offices(chain)):
                table[kind].append((of, chain))
    about = _about(chains)
    for kind, told in sorted(alone.items()):
        lands = {of for of, _ in told if of}
        found = holders.get(kind, [])
        one = len({clusters.root(c.id) for _, c in found}) == 1
        bare = len(lands) == 1 and {of for of, _ in found} == {""}
        at_home = lands <= {about.get(c.document, "") for _, c in found}
        for chain in (c for of, c in told if of and one and bare and at_home):
            clusters.join(found[0][1].id, chain.id)


def _offices(chain: Chain) -> set[tuple[str, str]]:
    """Offices that a land has one of, by class, a minister's by its words, and the land's key, if it is told."""
    table = offices().titles
    found: set[tuple[str, str]] = set()
    for role in chain.roles:
        office = table.get(role.title, "")
        field = office.endswith(MINISTER) and role.title != MINISTER
        if (field or office in SOLE) and (role.of or not role.of_text):
            found.add((role.title if office == MINISTER else office, role.of or ""))
            found.add(
                (role.title, role.of or "")
            )  # "the chancellor", who is no prime minister there
    return found


def _about(chains: Sequence[Chain]) -> Mapping[str, str]:
    """The land that each report tells of most, where it is told of far more than any other."""
    times: dict[str, Counter[str]] = defaultdict(Counter)
    for chain in chains:
        if chain.type == "state" and (chain.known_as or "").startswith("state:"):
            times[chain.document][chain.known_as or ""] += len(chain.evidence)
    ranked = {d: [*c.most_common(2), ("", 0)] for d, c in times.items()}
    return {d: r[0][0] for d, r in ranked.items() if r[0][1] >= CLEARLY * r[1][1]}
