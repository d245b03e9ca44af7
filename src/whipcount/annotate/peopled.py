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
    """The last token by the first of each body that may be called so, its second word no known name.

    What is one body where it is marked so is that wherever it is written.
    """
    called = {
        (parse.words[a], parse.words[b]) for a, b, label in marked if _may_be(parse, a, b, label)
    }
    pairs = enumerate(zip(parse.words, parse.words[1:], strict=False))
    return {t: t + 1 for t, pair in pairs if pair in called and t + 1 not in taken}


def _may_be(parse: Parse, first: int, last: int, label: str) -> bool:
    two = label == "Organization" and last == first + 1 and parse.upos[last] == "PROPN"
    return two and parse.words[last][:1].isupper() and parse.low[last] not in ORGANS
