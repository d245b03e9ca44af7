"""GUM's column of entities comes in; of each head word of a mention, where it looks back to, goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus import UNKNOWN

Opened = tuple[str, str, int]  # an entity whose mention has begun, its type, and its first word
Mentioned = tuple[str, str, int, int]  # an entity, its type, the first and last word of a mention
# "(3-person-..." opens, "3)" closes, and "(3-person-...)" does both.
EDGE = re.compile(r"\((\d+)-([a-z]+)[^()|]*|(\d+)\)|\)")


def read(misc: str, word: int, opened: list[Opened], mentions: list[Mentioned]) -> None:
    """Note which mentions open and close at a word."""
    column = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
    for begins, kind, ends in EDGE.findall(column):
        if begins:
            opened.append((begins, kind, word))
            continue
        at = next((i for i in reversed(range(len(opened))) if ends in {"", opened[i][0]}), None)
        if at is not None:
            mentions.append((*opened.pop(at), word))


def antecedents(
    mentions: Iterable[Mentioned], heads: Sequence[int], pronouns: Sequence[bool]
) -> list[int]:
    """Of every word the head word of the mention before of the same entity; a first one's is itself.

    So is that of a pronoun that mentions nobody. Words that head no mention have no label.
    """
    found = [i if pronoun else UNKNOWN for i, pronoun in enumerate(pronouns)]
    last: dict[str, int] = {}
    for at, entity in sorted((_head(first, end, heads), e) for e, _, first, end in mentions):
        found[at] = last.get(entity, at)
        last[entity] = at
    return found


def _head(first: int, last: int, heads: Sequence[int]) -> int:
    """The word of a stretch that hangs on none in it; a root hangs on itself."""
    inside = range(first, last + 1)
    return next((w for w in inside if heads[w] not in inside or heads[w] == w), last)
