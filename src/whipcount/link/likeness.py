"""How like two wordings are, and which of many are of one issue. Pure, and the same in any order."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from whipcount.link.wordings import Wording

LEAST = 0.5  # likeness at which two wordings are of one issue
LEAST_MEAN = 0.3  # mean likeness of two groups that become one
NAME_WORTH = 0.4  # of a word: who is meant says less of the question than what is to be done
ABOUT_WORTH = 0.6  # of a word that only hangs on the head
ONE_WAY = 0.6  # only one of the heads is met in the other: "peace" and "peace talks"
ELSEWHERE = 0.7  # both name somebody or some place, and none in common
SHARE = 0.6  # of the smaller wording's worth in likeness; the rest is the larger one's
COMMONEST = 400  # wordings with one word in common that are compared one by one


class Worth:
    """The worth of each term in a dossier's wordings: rare ones tell more."""

    def __init__(self, wordings: Iterable[Wording]) -> None:
        every = list(wordings)
        counts = Counter(t for w in every for t in w.terms)
        self._of = {t: 1.0 + math.log(len(every) / n) for t, n in counts.items()}

    def bag(self, one: Wording) -> dict[str, float]:
        """Each term of a wording with what it weighs there."""
        roles = ((one.about, ABOUT_WORTH), (one.names, NAME_WORTH), (one.core, 1.0))
        return {t: self._of.get(t, 1.0) * worth for terms, worth in roles for t in terms}

    def likeness(self, a: Wording, b: Wording) -> float:
        """From 0 to 1: the worth of what both say, where the heads meet."""
        if not a.core and not b.core:
            return 1.0 if a.names and a.names == b.names else 0.0
        met = (a.head in b.core, b.head in a.core)
        if not any(met):
            return 0.0
        mine, theirs = self.bag(a), self.bag(b)
        both = [(mine[t] + theirs[t]) / 2 for t in sorted(mine.keys() & theirs.keys())]
        small, large = sorted((math.fsum(mine.values()), math.fsum(theirs.values())))
        shared = min(math.fsum(both), small)
        like = SHARE * shared / small + (1 - SHARE) * shared / large
        like *= 1.0 if all(met) else ONE_WAY
        return like * (ELSEWHERE if a.names and b.names and not a.names & b.names else 1.0)


Like = Callable[[Wording, Wording], float]


def grouped(
    wordings: Sequence[Wording], like: Like, apart: Callable[[set[str], set[str]], bool]
) -> dict[str, str]:
    """Each wording's text with that of its group's first: the likest pairs first, by mean likeness.

    ``apart`` says whether two groups of texts must never become one.
    """
    pairs = _pairs(wordings, like)
    group = {w.text: {w.text} for w in wordings}
    for _, a, b in sorted((-value, a, b) for (a, b), value in pairs.items() if value >= LEAST):
        one, other = group[a], group[b]
        if one is other or apart(one, other) or _mean(pairs, one, other) < LEAST_MEAN:
            continue
        one |= other
        group.update(dict.fromkeys(other, one))
    return {text: min(members) for text, members in group.items()}


def _pairs(wordings: Sequence[Wording], like: Like) -> dict[tuple[str, str], float]:
    """The likeness of every two wordings that have a head or a name in common."""
    found: dict[tuple[str, str], float] = {}
    by_term: dict[str, list[Wording]] = defaultdict(list)
    for one in sorted(wordings, key=lambda w: w.text):
        for term in one.core or sorted(one.names):
            by_term[term].append(one)
    for _, members in sorted(by_term.items()):
        for a, b in combinations(members[:COMMONEST], 2):
            if (a.text, b.text) not in found:
                found[a.text, b.text] = like(a, b)
    return found


def _mean(pairs: Mapping[tuple[str, str], float], one: set[str], other: set[str]) -> float:
    values = [pairs.get((min(a, b), max(a, b)), 0.0) for a in one for b in other]
    return math.fsum(values) / len(values)
