"""Heads and relations of a text come in and are set right where the parser errs by rule."""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.annotate.coupled import with_fields, with_pairs, with_prefixes
from whipcount.annotate.possessors import with_owners
from whipcount.annotate.relatives import with_nearest, with_relatives


def mend(words: Sequence[str], upos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """Hang owners on what they own, fields on their office, and verbs in the relative clause that is still open."""
    with_fields(words, upos, heads, relations)
    with_prefixes(words, heads, relations)
    with_pairs(words, heads, relations)
    with_owners(words, upos, heads, relations)
    with_relatives(words, heads, relations)
    with_nearest(words, upos, heads, relations)
