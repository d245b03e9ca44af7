"""The scores of the entity tags come in; named entities go out, each name of one kind in a text.

A newspaper calls a thing by one name and seldom two things by the same, so a name that is read as a
person here and as a place there is what its places together say it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from whipcount.annotate.decode import Floats, Run, runs, softmax

VOTED = ("Person", "Organization", "Location", "Misc")  # dates, sums and peoples keep their own
Votes = Mapping[str, Floats]


def entities(scores: Floats, tags: Sequence[str], words: Sequence[str]) -> list[Run]:
    """The entities of a text: words of its own, tags by word and kind."""
    found = runs(scores, tags)
    votes = _votes(found, _chances(scores, tags), words)
    return [_settled(run, votes[_name(run, words)]) for run in found]


def _chances(scores: Floats, tags: Sequence[str]) -> Floats:
    """Of each word how likely each of the kinds that are voted on is."""
    chances = softmax(scores)
    inside = [[tags.index(f"{place}-{kind}") for place in "BI"] for kind in VOTED]
    return np.asarray(chances[:, inside].sum(axis=2), dtype=np.float32)


def _votes(found: Sequence[Run], chances: Floats, words: Sequence[str]) -> dict[str, Floats]:
    """What the places of a name say together; a full name speaks for the surname as well."""
    votes: dict[str, Floats] = defaultdict(lambda: chances[:0].sum(axis=0))
    for start, end, kind in found:
        votes[_name((start, end, kind), words)] += chances[start:end].mean(axis=0)
        if kind == "Person" and end - start > 1:
            votes[words[end - 1]] += chances[start:end].mean(axis=0)
    return votes


def _name(run: Run, words: Sequence[str]) -> str:
    return " ".join(words[run[0] : run[1]])


def _settled(run: Run, votes: Floats) -> Run:
    start, end, kind = run
    return (start, end, VOTED[int(votes.argmax())]) if kind in VOTED else run
