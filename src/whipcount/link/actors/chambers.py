"""A parliament that goes by its lower house: "Germany's parliament" is the Bundestag.

Chains come in; the parliament of a state whose two houses alone have names is joined with the lower
one, where no report names the upper.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from whipcount.lexicon.names import states
from whipcount.link.joins import Clusters
from whipcount.model import Chain

PARLIAMENT = "parliament:"


def join_chambers(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """Bring together the parliament and the lower house of such a state."""
    known = {c.known_as: c.id for c in chains if (c.known_as or "").startswith(PARLIAMENT)}
    for ident in sorted(_without_name()):
        whole, lower, upper = (f"{PARLIAMENT}{ident}{c}" for c in ("", ":lower", ":upper"))
        if whole in known and lower in known and upper not in known:
            clusters.join(known[whole], known[lower], force=True)


@cache
def _without_name() -> frozenset[str]:
    """The states whose parliament as a whole has no name of its own."""
    return frozenset(
        s.id for s in states()
        if {"lower"} <= {chamber for _, chamber in s.legislatures} <= {"lower", "upper"}
    )  # fmt: skip
