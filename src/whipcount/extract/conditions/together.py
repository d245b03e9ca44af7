"""All who must move where a trigger names several: "if France and Chile both pay" waits for both.

A reading in, with whom it was found to wait for; the others that stand beside them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.conditions.gapped import Name, named_at
from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.model import Party

# Between two of a list: "France[, ]Peru[ and ]Chile"; a clause of its own may stand behind.
BETWEEN = re.compile(r"(?:,|,?\s(?:and|or))\s(?:the\s|both\s|also\s)?", re.IGNORECASE)
JOINED = re.compile(r"\b(?:and|or)\b")
MOST = 5  # of one list


def others(scene: Scene, found: Reading) -> Iterator[Party]:
    """Whoever is named beside the one who must move, in the trigger's own list."""
    first = found.waits_for.chain if found.waits_for else None
    row = next((r for r in _rows(scene, found) if first in {n[2] for n in r}), [])
    for start, end, chain in row:
        if chain not in {found.holder.chain, first}:
            yield Party(scene.words((start, end)), chain)


def _rows(scene: Scene, found: Reading) -> Iterator[list[Name]]:
    """The lists of names in a trigger, each whole: "France, Chile and Peru"."""
    low, high = found.trigger
    begins = {m.start for m in scene.mentions_near(low, high) if low <= m.start < high}
    starts = sorted(at + len("the ") * scene.text.startswith("the ", at) for at in begins)
    named = [n for at in starts if (n := named_at(scene, at)) and n[1] <= high]
    row: list[Name] = []
    for name in named:
        if row and not BETWEEN.fullmatch(scene.text, row[-1][1], name[0]):
            yield from _whole(scene, row)
            row = []
        if not row or name[0] >= row[-1][1]:
            row.append(name)
    yield from _whole(scene, row)


def _whole(scene: Scene, row: list[Name]) -> Iterator[list[Name]]:
    """A list of several that ends in "and" or "or" and its last."""
    if 1 < len(row) <= MOST and JOINED.search(scene.text, row[-2][1], row[-1][0]):
        yield row
