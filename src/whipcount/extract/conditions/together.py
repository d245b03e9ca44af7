"""All who must move where a trigger names several: "if France and Chile both pay" waits for both.

A reading in, with whom it was found to wait for; the others that stand beside them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.layers import Mention
from whipcount.model import Party

# Between two of a list: "France[, ]Peru[ and ]Chile"; a clause of its own may stand behind.
BETWEEN = re.compile(r"(?:,|,?\s(?:and|or))\s(?:the\s|both\s|also\s)?", re.IGNORECASE)
SORTS = frozenset({"state", "organization", "group", "person"})
MOST = 4  # others of one list


def others(scene: Scene, found: Reading) -> Iterator[Party]:
    """Whoever is named beside the one who must move, in the trigger's own list."""
    first = _mention(scene, found)
    row = [first] if first else []
    while row and len(row) <= MOST and (after := _next(scene, found, row[-1])):
        row.append(after)
    last = row[-1] if len(row) > 1 else None
    joined = last and re.search(r"\b(?:and|or)\b", scene.words((row[-2].end, last.start)))
    holders = {found.holder.chain, found.waits_for.chain if found.waits_for else None}
    for other in row[1:] if joined else ():
        if other.chain not in holders:
            yield scene.party_of(other)


def _mention(scene: Scene, found: Reading) -> Mention | None:
    """Where the trigger names whom it waits for, as one who acts and not by the way."""
    chain = found.waits_for.chain if found.waits_for else None
    low, high = found.trigger
    inside = (m for m in scene.mentions_near(low, high) if low <= m.start and m.end <= high)
    return next((m for m in inside if chain and m.chain == chain and m.kind != "pronoun"), None)


def _next(scene: Scene, found: Reading, before: Mention) -> Mention | None:
    met = BETWEEN.match(scene.text, before.end, found.trigger[1])
    near = scene.mentions_near(before.end, found.trigger[1]) if met else ()
    starts = {met.end(), met.end() - len("the ")} if met else set()
    named = (m for m in near if m.start in starts and m.kind in {"name", "demonym"} and not m.place)
    return next((m for m in named if _sort(scene, m) in SORTS and m.end <= found.trigger[1]), None)


def _sort(scene: Scene, mention: Mention) -> str:
    chain = scene.chains.get(mention.chain)
    return chain.type if chain and chain.named else ""
