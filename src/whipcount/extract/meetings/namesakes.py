"""Nouns of meetings that name something else: a treaty, a body of churches.

The words of a passage and the place of a noun in; whether it is no meeting out.
"""

from __future__ import annotations

from collections.abc import Sequence

from whipcount.extract.surface import Word
from whipcount.lexicon import lemmas

# What is done to a treaty: "urged them to respect the convention".
HEEDED = frozenset(
    "respect ratify violate breach uphold flout honour honor observe denounce join leave quit amend implement sign".split()
)
# "The Coast Conference of Churches".
MEMBERS = frozenset("churches bishops mayors rabbis cardinals workers trade unions".split())
TITLED = frozenset({"conference", "forum", "congress"})
REACH = 4  # words before a noun in which its verb stands


def namesake(words: Sequence[Word], index: int) -> bool:
    """Whether a noun at a place is no meeting's, by the words around it."""
    low = words[index].low
    near = {lemmas.verb(w.low) for w in words[max(0, index - REACH) : index]}
    after = [w.low for w in words[index + 1 : index + 3]]
    if low in {"convention", "conventions"} and near & HEEDED:
        return True
    if low == "caucus" and words[index].text[:1].isupper():
        return True
    body = words[index].text[:1].isupper() and low in TITLED
    return body and after[:1] == ["of"] and bool({*after[1:]} & MEMBERS)
