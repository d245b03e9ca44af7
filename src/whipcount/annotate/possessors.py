"""Possessors that the parser hangs on a verb or a clause: "the party | 's executive will meet".

Heads and relations come in and are set right: what has "'s" behind it, and a noun behind that, is that
noun's owner, whatever the model took it for.
"""

from __future__ import annotations

from collections.abc import Sequence

MARKS = frozenset({"'s", "’s", "'", "’"})
OWNER = "nmod:poss"
BEFORE = frozenset({"ADJ", "NUM", "NOUN", "PROPN"})
NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECT, LOOSE = (
    "nsubj",
    frozenset({"dep", "obj", "appos", "flat", "compound", "nsubj:outer", "conj"}),
)


def with_owners(
    words: Sequence[str], upos: Sequence[str], heads: list[int], relations: list[str]
) -> None:
    """Hang each possessor on the noun that it owns."""
    for mark, word in enumerate(words):
        owner = heads[mark]
        if word not in MARKS or relations[mark] != "case" or not 0 <= owner < mark:
            continue
        if relations[owner] == OWNER:
            continue
        owned = _owned(upos, heads, mark + 1)
        if owned is not None and _fits(heads, owner, owned):
            _hang(heads, relations, owner, owned)


def _owned(upos: Sequence[str], heads: Sequence[int], first: int) -> int | None:
    """The head of the adjectives and nouns behind a mark."""
    end = first
    while end < len(upos) and upos[end] in BEFORE:
        end += 1
    tops = [t for t in range(first, end) if upos[t] in NOUNS and not first <= heads[t] < end]
    return tops[0] if len(tops) == 1 else None


def _fits(heads: Sequence[int], owner: int, owned: int) -> bool:
    """Whether both hang on one word, or one on the other, or on a word of its name."""
    return heads[owner] in {owned, heads[owned]} or owner <= heads[owned] < owned


def _hang(heads: list[int], relations: list[str], owner: int, owned: int) -> None:
    """The owned noun takes the owner's place where it hung on the owner, or its verb has no other subject."""
    free = relations[owner] == SUBJECT and relations[owned] in LOOSE
    if (owner <= heads[owned] < owned or free) and heads[owner] != owned:
        heads[owned], relations[owned] = heads[owner], relations[owner]
    heads[owner], relations[owner] = owned, OWNER
