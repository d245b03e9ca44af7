"""How like two wordings are, and which of many are of one issue. Pure, and the same in any order."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from whipcount.lexicon.lemmas import verb
from whipcount.link.wordings import Wording, content

LEAST = 0.5  # likeness at which two wordings are of one issue
LEAST_MEAN = 0.3  # mean likeness of two groups that become one
NAME_WORTH = 0.4  # of a word: who is meant says less of the question than what is to be done
ABOUT_WORTH = 0.6  # of a word that only hangs on the head
ONE_WAY = 0.6  # only one of the heads is met in the other: "peace" and "peace talks"
ELSEWHERE = 0.7  # both name somebody or some place, and none in common
ONLY_NAMED = (
    0.2  # both say no more than a name, with other acts: "heed Orvia", "go on without Orvia"
)
ANY = 0.5  # one is a noun of any such thing, the other tells which: "an amendment", "the amendment on ferries"
OTHER_THINGS = 0.6  # of one noun, told apart by other words: "a levy on nets", "a levy on diesel"
SHARE = 0.6  # of the smaller wording's worth in likeness; the rest is the larger one's
MOST_THINGS = 60  # things of one noun that are held against each other
FIRST = re.compile(r"(?:to\s)?([A-Za-z]+)\s")
THWARTING = frozenset(
    "block veto reject sink kill torpedo scupper derail thwart obstruct lift drop scrap repeal abolish revoke waive rescind".split()
)
COMMONEST = 250  # wordings with one word in common that are compared one by one


class Worth:
    """The worth of each term in a dossier's wordings: rare ones tell more."""

    def __init__(self, wordings: Iterable[Wording]) -> None:
        every = list(wordings)
        counts = Counter(t for w in every for t in w.terms)
        self._bags: dict[str, tuple[dict[str, float], float]] = {}
        self._several = _several(every)
        self._of = {t: 1.0 + math.log(len(every) / n) for t, n in counts.items()}

    def bag(self, one: Wording) -> tuple[dict[str, float], float]:
        """Each term of a wording with what it weighs there, and what all weigh."""
        if one.text not in self._bags:
            roles = ((one.about, ABOUT_WORTH), (one.names, NAME_WORTH), (one.core, 1.0))
            bag = {t: self._of.get(t, 1.0) * worth for terms, worth in roles for t in terms}
            self._bags[one.text] = (bag, math.fsum(bag.values()))
        return self._bags[one.text]

    def _any(self, one: Wording, other: Wording) -> bool:
        """Whether one is any thing of a noun of which there are several, and the other tells which."""
        vague = one.bare and not one.definite and not other.bare
        return vague and one.core[0] in self._several

    def likeness(self, a: Wording, b: Wording) -> float:
        """From 0 to 1: the worth of what both say, where the heads meet."""
        if not a.core and not b.core:
            named = a.names and b.names and (a.names <= b.names or b.names <= a.names)
            same = content(a.text) - a.names == content(b.text) - b.names
            return (1.0 if same else ONLY_NAMED) if named else 0.0
        met = (a.head in b.core, b.head in a.core)
        if not any(met):
            return 0.0
        (mine, x), (theirs, y) = self.bag(a), self.bag(b)
        both = math.fsum(mine[t] + theirs[t] for t in mine.keys() & theirs.keys()) / 2
        small, large = min(x, y), max(x, y)
        shared = min(both, small)
        like = SHARE * shared / small + (1 - SHARE) * shared / large
        like *= 1.0 if all(met) else ONE_WAY
        like *= ANY if self._any(a, b) or self._any(b, a) else 1.0
        like *= OTHER_THINGS if a.head == b.head and _told_apart(a, b) else 1.0
        return like * (ELSEWHERE if a.names and b.names and not a.names & b.names else 1.0)


def _several(every: Sequence[Wording]) -> frozenset[str]:
    """The heads of which the dossier has several things: two wordings that tell which, and have no word for it in common."""
    told: dict[str, set[frozenset[str]]] = defaultdict(set)
    for one in every:
        for head in () if one.bare else one.core:
            told[head].add(one.terms - {head})
    return frozenset(
        head
        for head, kinds in told.items()
        if any(a.isdisjoint(b) for a, b in combinations(sorted(kinds, key=sorted)[:MOST_THINGS], 2))
    )


def _told_apart(a: Wording, b: Wording) -> bool:
    """Whether both say which thing of a noun they mean, in no word in common; names say less."""
    mine, theirs = ((frozenset(w.core) | w.about) - {w.head} for w in (a, b))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def thwarting(one: Wording) -> bool:
    """ "Blocking the treaty", "to lift its ban": acts that are done only against a thing, or undo it."""
    first = FIRST.match(one.text)
    return first is not None and verb(first[1].casefold()) in THWARTING


Like = Callable[[Wording, Wording], float]


def grouped(
    wordings: Sequence[Wording], like: Like, apart: Callable[[set[str], set[str]], bool]
) -> dict[str, str]:
    """Each wording's text with that of its group's first: the likest pairs first, by mean likeness.

    ``apart`` says whether two groups of texts must never become one.
    """
    pairs = _pairs(wordings, like)
    group = {w.text: {w.text} for w in wordings}
    between: dict[str, dict[str, float]] = defaultdict(dict)  # by the first text of either group
    for (a, b), value in pairs.items():
        between[a][b] = between[b][a] = value
    first = {w.text: w.text for w in wordings}
    for _, a, b in sorted((-value, a, b) for (a, b), value in pairs.items() if value >= LEAST):
        x, y = sorted((first[a], first[b]))
        size = len(group[x]) * len(group[y])
        if x == y or between[x].get(y, 0.0) / size < LEAST_MEAN or apart(group[x], group[y]):
            continue
        group[x] |= group.pop(y)
        first.update(dict.fromkeys(group[x], x))
        _joined(between, x, y)
    return first


def _joined(between: dict[str, dict[str, float]], x: str, y: str) -> None:
    """Add what a group has in common with others to that of the one it joined."""
    for other, value in between.pop(y).items():
        between[other].pop(y, None)
        if other != x:
            between[x][other] = between[other][x] = between[x].get(other, 0.0) + value


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
