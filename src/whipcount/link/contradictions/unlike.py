"""Numbers that independent reports give for one thing and that cannot both be right.

Documents in, disparities out: each with all the words on either side.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from whipcount.lexicon import figures as data
from whipcount.link.contradictions.alike import (
    closeness,
    comparable,
    differ,
    grown,
    likeness,
    plausible,
    priced,
)
from whipcount.link.contradictions.counted import stems, worded
from whipcount.link.contradictions.moments import settled, strain
from whipcount.link.contradictions.numerals import Numeral, numerals
from whipcount.link.contradictions.tallies import misread, tallies
from whipcount.link.joins import Clusters
from whipcount.model import Document

TELLING = 10  # words of a number under which it is looked for, the rarest first
NEIGHBOURS = 12  # numbers on either side that one is compared with under a word, by day
LEAST = 0.33  # likeness from which two numbers are of one thing, the only ones of their sort;
CROWD = 0.1  # more of it for twice as many of their sort, among which one is met by chance
AGREE = 0.6  # share of that likeness from which a number of equal value explains another away
VOTES = stems("vote votes voted voting ballot refused rebelled abstained")  # one follows another
BESIDE = 220  # characters from a tally within which a number of voters is of that vote
LONG = 0.2  # likeness that two prices must have more where they are told weeks apart
MOST_ROWS = 3  # for one thing
AGAIN = 2  # words that two equal numbers of one report have in common, where they count one thing
Pair = tuple[int, int]


@dataclass(frozen=True)
class Disparity:
    """Two values of one thing, each with the numbers that give it, the likest first."""

    a: tuple[Numeral, ...]
    b: tuple[Numeral, ...]
    likeness: float

    @property
    def about(self) -> str:
        """What both count, in the words that they share and, after a name alone, the noun counted: "larn boats"."""
        a, b = self.a[0], self.b[0]
        shared = worded(a.evidence.quote, (a.about & b.about) | (a.units & b.units))
        told = [re.sub("['’]s?$", "", w) for w in shared]
        names = all(re.search(rf"\b{re.escape(w.title())}\b", a.evidence.quote) for w in told)
        count, noun = a.said.split()[0], a.said.split()[-1]
        told += [noun] if names and told and a.kind == "count" and noun != count else []
        return " ".join(told) or a.measure or a.kind


@dataclass
class Compared:
    """How like the comparable numbers are, pair by pair."""

    numbers: Sequence[Numeral]
    apart: dict[Pair, float] = field(default_factory=dict)
    alike: dict[Pair, float] = field(default_factory=dict)
    best: dict[tuple[int, str], float] = field(default_factory=dict)
    agreed: dict[tuple[int, str], float] = field(default_factory=dict)
    crowd: Counter[tuple[str, str]] = field(default_factory=Counter)
    homes: dict[str, list[Numeral]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        """Count the numbers of each unit in each report, and sort them by report."""
        for number in self.numbers:
            self.homes[number.document].append(number)
        self.crowd.update((n.document, unit) for n in self.numbers for unit in n.units)

    def least(self, i: int, j: int) -> float:
        """The likeness from which two are of one thing: the more, the more there are of their sort."""
        a, b = self.numbers[i], self.numbers[j]
        if misread(a, b):
            return LEAST
        many = [math.prod(self.crowd[n.document, u] for n in (a, b)) for u in a.units & b.units]
        return LEAST + CROWD * math.log2(max(many, default=1)) / 2

    def note(self, pair: Pair, score: float, *, differ: bool) -> None:
        """Take in one comparison."""
        (self.apart if differ else self.alike)[pair] = score
        for one, other in (pair, pair[::-1]):
            key = one, self.numbers[other].document
            self.best[key] = max(self.best.get(key, 0.0), score)
            if not differ:
                self.agreed[key] = max(self.agreed.get(key, 0.0), score)

    def solid(self) -> Iterator[Pair]:
        """Pairs apart, each the other's likest in its report, and explained by no equal number."""
        for (i, j), score in sorted(self.apart.items()):
            keys = ((i, self.numbers[j].document), (j, self.numbers[i].document))
            likest = score >= max(self.best[k] for k in keys) - 1e-9
            told = max(self.agreed.get(k, 0.0) for k in keys)
            if likest and score >= self.least(i, j) and told < AGREE * score:
                yield i, j


def all_numbers(documents: Sequence[Document]) -> list[Numeral]:
    """The numbers and tallies of all documents, by day."""
    ordered = sorted(documents, key=lambda d: (_day(d), d.id))
    return [n for d in ordered for n in _of(d)]


def _of(document: Document) -> Iterator[Numeral]:
    """The numbers of a document; the two of a tally are none by themselves."""
    voted = list(tallies(document))
    taken = {(t.at[0] + i) for t in voted for i in range(t.at[1] - t.at[0])}
    yield from (n for n in numerals(document) if not taken & {*range(*n.at)})
    yield from voted


def unlike(found: Sequence[Numeral], documents: Sequence[Document]) -> tuple[Disparity, ...]:
    """All disparities among the numbers of independent reports of the same days, in one order."""
    compared = _compared(found, {d.id: d for d in documents})
    solid = list(compared.solid())
    clusters = Clusters(str(i) for pair in solid for i in pair)
    for i, j in solid:
        clusters.join(str(i), str(j))
    groups: dict[str, list[Pair]] = defaultdict(list)
    for pair in solid:
        groups[clusters.root(str(pair[0]))].append(pair)
    return tuple(d for key in sorted(groups, key=int) for d in _told(groups[key], compared))


def _day(document: Document) -> str:
    return str((w.earliest or w.latest) if (w := document.published) else "9")


def _compared(found: Sequence[Numeral], by_id: Mapping[str, Document]) -> Compared:
    worth, made = worth_of(found), Compared(found)
    origin = {i: d.copy_of or i for i, d in by_id.items()}
    polls = polls_of(found)
    for i, j in _pairs(found):
        a, b = found[i], found[j]
        if not comparable(a, b) or two_votes(a, b, polls):
            continue
        score = likeness(a, b, worth) + closeness(a, b)
        if origin[a.document] == origin[b.document]:
            if a.document != b.document and not differ(a, b):
                made.alike[i, j] = score
            continue
        both = by_id[a.document], by_id[b.document]
        if a.kind == "time" and not all(map(settled, both)):
            continue
        often = a.kind != "tally" and bool(a.about & b.about & VOTES)
        lasting = a.kind == "tally" or priced(a, b) or _as_it_is(a, b)
        apart_ = strain(a.times, b.times, both, lasting=lasting, often=often, fixed=_fixed(a, b))
        apart_ = LONG if apart_ and priced(a, b) else apart_
        if apart_ is not None and not differ(a, b):
            made.note((i, j), score - apart_, differ=False)
        elif apart_ is not None and plausible(a, b) and not grown(a, b, by_id):
            made.note((i, j), score - apart_, differ=True)
    return made


def _fixed(a: Numeral, b: Numeral) -> bool:
    """Whether both tell how much there is or was, and nobody bargains over a sum or a share."""
    asked = a.kind != "count" and {a.stage, b.stage} - {"", "given", "paid", "may"}
    return not (asked or a.rate or {a.measure, b.measure} & data.growing())


def _as_it_is(a: Numeral, b: Numeral) -> bool:
    """Whether both are shares of how a thing is: "70% of its power"."""
    return a.kind == "share" and not a.stage and not b.stage and not a.measure


def polls_of(found: Sequence[Numeral]) -> Mapping[str, Sequence[Numeral]]:
    """The tallies of each report."""
    polls: dict[str, list[Numeral]] = defaultdict(list)
    for number in found:
        if number.kind == "tally":
            polls[number.document].append(number)
    return polls


def two_votes(a: Numeral, b: Numeral, polls: Mapping[str, Sequence[Numeral]]) -> bool:
    """Numbers of voters, each beside a tally, of tallies that cannot be one: "by 30 to 12, with 4 abstentions"."""
    if a.kind == "tally" or not (a.about | b.about | a.units | b.units) & VOTES:
        return False
    mine, theirs = (_beside(n, polls.get(n.document, ())) for n in (a, b))
    return bool(mine and theirs and not (misread(mine, theirs) or mine.value == theirs.value))


def _beside(number: Numeral, polls: Sequence[Numeral]) -> Numeral | None:
    """The tally next to a number."""
    near = [(max(p.at[0] - number.at[1], number.at[0] - p.at[1]), p.at, p) for p in polls]
    away, _, poll = min(near, key=lambda n: n[:2], default=(BESIDE, (0, 0), None))
    return poll if away < BESIDE else None


def worth_of(found: Sequence[Numeral]) -> Mapping[str, float]:
    """How rare each word is among the reports' numbers."""
    homes: dict[str, set[str]] = defaultdict(set)
    for number in found:
        for word in number.about | number.before:
            homes[word].add(number.document)
    counts = Counter({w: len(h) for w, h in homes.items()})
    every = len({n.document for n in found})
    return {w: 1.0 + math.log(every / c) for w, c in counts.items()}


def _pairs(found: Sequence[Numeral]) -> Iterator[Pair]:
    """Numbers of one unit with a telling word, a toll or a step in common, in reports next in time."""
    index, keys = _index(found)
    last = {n.document: i for i, n in enumerate(found)}
    for i, own in enumerate(keys):
        after: set[int] = set()
        for key in own:
            rows = index[key]
            place = bisect_right(rows, last[found[i].document])
            after.update(rows[place : place + NEIGHBOURS])
        yield from ((i, j) for j in sorted(after))


Key = tuple[str, str]


def _index(found: Sequence[Numeral]) -> tuple[Mapping[Key, list[int]], Sequence[Sequence[Key]]]:
    """Each unit and word with its numbers in order, and each number's own keys."""
    homes: dict[str, set[str]] = defaultdict(set)
    for number in found:
        for word in number.about | number.names:
            homes[word].add(number.document)
    counts = {w: len(h) for w, h in homes.items()}
    index: dict[Key, list[int]] = defaultdict(list)
    keys: list[list[Key]] = []
    for i, number in enumerate(found):
        shared = sorted((counts[w], w) for w in number.about | number.names if counts[w] > 1)
        words = [w for _, w in shared[:TELLING]] + [f"{number.measure}+{number.stage}"]
        keys.append([(unit, word) for unit in sorted(number.units) for word in words])
        for key in keys[-1]:
            index[key].append(i)
    return index, keys


def _told(pairs: Sequence[Pair], compared: Compared) -> Iterator[Disparity]:
    """The disparities of one thing: a row for two values, with all numbers that give either."""
    values: dict[tuple[float, float], list[Pair]] = defaultdict(list)
    numbers = compared.numbers
    for i, j in pairs:
        one, other = sorted((i, j), key=lambda n: numbers[n].value)
        values[numbers[one].value, numbers[other].value].append((one, other))
    ranked = sorted(
        values.values(), key=lambda ps: (-max(compared.apart[_in_order(p)] for p in ps), ps)
    )
    for found in ranked[:MOST_ROWS]:
        best = sorted(found, key=lambda p: (-compared.apart[_in_order(p)], p))
        sides = [_with_equals([p[side] for p in best], compared) for side in (0, 1)]
        if not {n.document for n in sides[0]} & {n.document for n in sides[1]}:
            yield Disparity(sides[0], sides[1], compared.apart[_in_order(best[0])])


def _in_order(pair: Pair) -> Pair:
    return min(pair), max(pair)


def _with_equals(own: Sequence[int], compared: Compared) -> tuple[Numeral, ...]:
    """The numbers of one side, and those of other reports that say the same of the same."""
    kept = dict.fromkeys(own)
    for (i, j), score in sorted(compared.alike.items()):
        if score >= compared.least(i, j) and compared.numbers[i].value == compared.numbers[j].value:
            if i in own:
                kept[j] = None
            elif j in own:
                kept[i] = None
    told = [compared.numbers[i] for i in kept]
    here = [n for d in dict.fromkeys(t.document for t in told) for n in compared.homes[d]]
    again = (n for n in here if n not in told and any(_again(n, t) for t in told))
    return (*told, *again)


def _again(a: Numeral, b: Numeral) -> bool:
    """A number told again in its report or in a copy of it: in the headline and in the text."""
    same = a.document == b.document and a.kind == b.kind and a.value == b.value
    return bool(same and a.units & b.units) and (
        _same_price(a, b) or len(a.about & b.about) >= AGAIN
    )


def _same_price(a: Numeral, b: Numeral) -> bool:
    """A price told twice in one report: in its headline and in its text."""
    told = bool(a.price and b.price) and a.document == b.document
    return told and a.value == b.value and a.units == b.units


__all__ = ["VOTES", "Disparity", "all_numbers", "polls_of", "two_votes", "unlike", "worth_of"]
