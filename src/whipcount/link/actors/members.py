"""Members of a group as the reports name them, and since when they do.

Chains of one group come in, whose ``members`` are chains of the same documents; its members as actors
out, each with the day of the first report that names it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from whipcount.model import Chain, Member


def members_of(
    group: Sequence[Chain], of_chain: Mapping[str, str], days: Mapping[str, date]
) -> tuple[Member, ...]:
    """Each member once, in the order of their ids."""
    named: dict[str, list[date]] = defaultdict(list)
    own = {of_chain[c.id] for c in group}
    for chain in group:
        for member in chain.members:
            actor = of_chain.get(member)
            if actor and actor not in own:
                named[actor] += [days[chain.document]] if chain.document in days else []
    return tuple(Member(actor, min(known, default=None)) for actor, known in sorted(named.items()))
