"""The army of a state under all its names: "the Norlandic army", "Norland's armed forces", "NDF".

Chains that are joined already come in; those of one state's forces as a whole are joined further. Where
a report tells of its navy or air force besides, the army is but one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from whipcount.lexicon.names import organizations
from whipcount.link.joins import Clusters
from whipcount.model import Chain

WHOLE = frozenset({"military", "armed forces", "defence forces", "defense forces", "force"})
BRANCHES = frozenset({"navy", "air force"})


def join_armies(clusters: Clusters, chains: Sequence[Chain]) -> None:
    """What a state's army is called, with the forces that the lexicon knows it has one of."""
    found: dict[str, dict[str, Chain]] = defaultdict(dict)
    for chain in chains:
        noun, state = _forces(chain.known_as or "")
        if state and chain.named:
            found[state].setdefault(noun, chain)
    for _, armies in sorted(found.items()):
        parted = bool(BRANCHES & {*armies})
        same = [
            c
            for noun, c in sorted(armies.items())
            if noun in WHOLE or (noun == "army" and not parted)
        ]
        for other in same[1:]:
            clusters.join(same[0].id, other.id, force=True)


def _forces(known: str) -> tuple[str, str]:
    """What sort of forces a key tells of, and the key of the state whose they are."""
    if known in _only():
        return "force", _only()[known]
    kind, _, rest = known.partition(":")
    noun, _, state = rest.partition(":")
    told = (
        kind == "organization"
        and noun in {*WHOLE, *BRANCHES, "army"}
        and state.startswith("state:")
    )
    return (noun, state) if told else ("", "")


@cache
def _only() -> dict[str, str]:
    """Forces of which the lexicon has but one for their state, by key, with the key of the state."""
    rows: dict[str, list[str]] = defaultdict(list)
    for body in organizations():
        if body.kind == "military" and body.of:
            rows[body.of].append(body.id)
    return {f"org:{ids[0]}": f"state:{of}" for of, ids in rows.items() if len(ids) == 1}
