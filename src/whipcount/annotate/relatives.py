"""Verbs that the parser takes out of a relative clause: "Lee spoke to Berg, who denied it and said …".

Heads come in and are set right: a clause that a comma opens goes on behind "and" until a comma closes it.
"""

from __future__ import annotations

from collections.abc import Sequence

PRONOUNS = frozenset({"who", "which"})
CLOSING = frozenset({",", ";", ":", "—", "–", ")", "(", ".", "?", "!"})
RELATIVE = "acl:relcl"


def with_relatives(words: Sequence[str], heads: list[int], relations: Sequence[str]) -> None:
    """Hang a verb behind "and" on the verb of the relative clause that is still open."""
    for opened, word in enumerate(words):
        verb = heads[opened]
        own = word in PRONOUNS and words[opened - 1 : opened] == [","] and verb > opened
        if own and relations[verb] == RELATIVE:
            _take_back(words, heads, relations, opened, verb)


def _take_back(
    words: Sequence[str], heads: list[int], relations: Sequence[str], opened: int, verb: int
) -> None:
    for at in range(verb + 1, len(words)):
        if words[at] in CLOSING:
            return
        joined = heads[at]
        if relations[at] == "cc" and words[at] == "and" and relations[joined] == "conj":
            outside = heads[joined] < opened and at < joined
            bare = not any(
                heads[t] == joined and relations[t] == "nsubj" for t in range(at, joined)
            )
            if outside and bare:
                heads[joined] = verb
