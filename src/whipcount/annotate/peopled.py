"""Bodies of two words that begin with a people or a land: "Norlandic Steel". A parse and marked spans in, spans out."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from whipcount.annotate.parse import Parse

# What a state has of its own: with whose it is before it, no name.
ORGANS = frozenset(
    "government administration parliament army navy military police treasury cabinet presidency embassy coalition opposition"
    " house congress senate state republic union".split()
)
LANDS = frozenset({"demonym_adj", "state"})


def peopled(
    parse: Parse, marked: Iterable[tuple[int, int, str]], taken: AbstractSet[int]
) -> dict[int, int]:
    """The last token by the first of each body that may be called so, its second word no known name."""
    return {
        a: b
        for a, b, label in marked
        if label == "Organization" and b == a + 1 and b not in taken and parse.upos[b] == "PROPN"
        and parse.words[b][:1].isupper() and parse.low[b] not in ORGANS
    }  # fmt: skip
