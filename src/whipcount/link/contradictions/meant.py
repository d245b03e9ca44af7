"""Numbers that independent reports give for one thing in other words. Numerals in, disparities out.

What shares too few words for ``unlike`` may still mean the same: "the cuts were put at 4 billion" and
"would save 5 billion". Compared are numbers of one unit, by what their sentences and clauses mean to the
frozen encoder without them, and by how near the two values are. A figure of another day, step, part or
year is another figure.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from whipcount.annotate.similarity import similarity
from whipcount.extract.surface import passages
from whipcount.link.contradictions.alike import (
    closeness,
    comparable,
    differ,
    grown,
    likeness,
    plausible,
    unsaid,
)
from whipcount.link.contradictions.counted import stems
from whipcount.link.contradictions.moments import settled, strain
from whipcount.link.contradictions.numerals import Numeral
from whipcount.link.contradictions.tallies import misread
from whipcount.link.contradictions.unlike import VOTES, Disparity, polls_of, two_votes, worth_of
from whipcount.model import Document

NEIGHBOURS = 24  # numbers of a unit in the reports next in time that one is compared with
LEAST = 0.45  # score from which two numbers are of one thing
SHARED = 0.3  # what words in common add to a score
HARDER = {
    "share": 0.15,
    "time": -0.04,
}  # a percentage does not say of what; few numbers tell how long
CROWD = 0.06  # taken from it for twice as many numbers of their unit in the two reports
LONE = 0.2  # added for two counts that are the only ones of their noun in either report
AGREE = 0.1  # of a score, by which a number of equal value elsewhere must be less like
STRAINED = 0.3  # where one names a month or year and the other does not
UNSAID = 0.1  # where one alone says at which step it is
FAR = 0.2  # closeness below which two values lie too far apart
ANYONE = frozenset({"person", "country", "leader", "seat"})  # of which there are many sorts
RECOUNTED = 0.3  # likeness that two tallies of as many votes, nearly alike, add
WORDY = 2  # telling words of a clause that can be likened to another
GAMES = stems(
    "yards points touchdowns rebounds goals carries runs homers assists innings games seeds"
)  # many to a report
MEANT = 0.4  # likeness that two counts of those must have
DAY = re.compile(r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE)
AS_OF = re.compile(
    r"\b(?:by|until|as\sof)\s(?:\w+\s)?(?:\w+day|noon|midday|evening|nightfall|morning|now|then|midnight|dawn|dusk)\b"
    r"|\b(?:so\sfar|to\sdate|already|up\sto\snow|climb\w*|ris(?:en|ing)|rose|grown|now)\b|\b\w+days\b|\bat\sfirst\b",
    re.IGNORECASE,
)
Pair = tuple[int, int]


@dataclass
class _Scores:
    """How surely two numbers that differ are of one thing, and which others agree."""

    apart: dict[Pair, float] = field(default_factory=dict)
    best: dict[tuple[int, str], float] = field(default_factory=dict)
    equal: dict[tuple[int, str], list[Pair]] = field(default_factory=lambda: defaultdict(list))

    def note(self, keys: Sequence[tuple[int, str]], pair: Pair, score: float, least: float) -> None:
        """Take in two that differ, with the score from which they are of one thing."""
        if score >= least:
            self.apart[pair] = score
        for key in keys:
            self.best[key] = max(self.best.get(key, 0.0), score)


def meant(found: Sequence[Numeral], documents: Sequence[Document]) -> tuple[Disparity, ...]:
    """Two values of one thing told in other words, the surest first, each number once for a report."""
    by_id = {d.id: d for d in documents}
    context, scores, polls = _Context(found, by_id), _Scores(), polls_of(found)
    for i, j in _pairs(found):
        a, b = found[i], found[j]
        if context.origin[a.document] == context.origin[b.document] or not comparable(a, b):
            continue
        keys = ((i, b.document), (j, a.document))
        if not differ(a, b):
            for key in keys:
                scores.equal[key].append((i, j))
        elif two_votes(a, b, polls):
            continue
        elif plausible(a, b) and not grown(a, b, by_id) and (least := context.least(a, b)):
            scores.note(keys, (i, j), context.score(a, b, least), least)
    return tuple(_solid(found, scores, context))


def _solid(found: Sequence[Numeral], scores: _Scores, context: _Context) -> Iterator[Disparity]:
    """Pairs that are each the other's best and that no equal number explains."""
    for (i, j), score in sorted(scores.apart.items(), key=lambda p: (-p[1], p[0])):
        keys = ((i, found[j].document), (j, found[i].document))
        equal = (pair for key in keys for pair in scores.equal.get(key, ()))
        least = score - AGREE
        if score >= max(scores.best[k] for k in keys) - 1e-9 and not any(
            context.score(found[x], found[y], least) >= least for x, y in equal
        ):
            yield Disparity((found[i],), (found[j],), score)


def _pairs(found: Sequence[Numeral]) -> Iterator[Pair]:
    """Numbers of one unit in reports next in time; voters, of whom any two counts look alike, are left out."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, number in enumerate(found):
        for unit in sorted(number.units):
            index[number.kind, unit].append(i)
    last = {n.document: i for i, n in enumerate(found)}
    for i, number in enumerate(found):
        sorted_out = number.kind in {"tally", "share"}
        if not sorted_out and (number.about | number.units) & VOTES:
            continue
        met: set[int] = set()
        for unit in sorted(number.units - GAMES):
            rows = index[number.kind, unit]
            place = bisect_right(rows, last[number.document])
            met.update(rows[place : place + NEIGHBOURS])
        yield from ((i, j) for j in sorted(met) if sorted_out or not found[j].about & VOTES)


class _Context:
    """The reports around the numbers."""

    def __init__(self, found: Sequence[Numeral], by_id: Mapping[str, Document]) -> None:
        self.by_id = by_id
        self.origin = {i: d.copy_of or i for i, d in by_id.items()}
        self.worth = worth_of(found)
        self.sentences = _sentences(found, by_id)
        self.crowd = Counter((n.document, unit) for n in found for unit in n.units)

    def least(self, a: Numeral, b: Numeral) -> float | None:
        """The score from which two are of one thing; None: by the words around them, of two times or steps.

        What is told weeks later may be another figure by then.
        """
        near = [self._near(n) for n in (a, b)]
        mine, theirs = (frozenset(map(str.casefold, DAY.findall(n))) for n in near)
        as_of = [bool(AS_OF.search(n)) for n in near]
        if (mine and theirs and not mine & theirs) or as_of[0] != as_of[1]:
            return None
        both = self.by_id[a.document], self.by_id[b.document]
        strained = strain(a.times, b.times, both, lasting=False)
        vague = a.kind == "time" and not all(map(settled, both))
        if vague or strained is None or strained > STRAINED:
            return None
        return LEAST + HARDER.get(a.kind, 0.0) + UNSAID * unsaid(a, b)

    def score(self, a: Numeral, b: Numeral, least: float) -> float:
        """The mean likeness of sentences and clauses, words in common, nearness, less the crowd.

        Nought where it cannot come to the least that is asked, whatever the two mean.
        """
        near = closeness(a, b) if a.kind != "tally" else _recounted(a, b)
        shared = min(1.0, max(0.0, likeness(a, b, self.worth)))
        units = sorted(a.units & b.units)
        many = [self.crowd[a.document, u] * self.crowd[b.document, u] for u in units]
        lone = a.kind == "count" and max(many) == 1 and not a.units & b.units & ANYONE
        told = SHARED * shared + near - CROWD * math.log2(max(1, *many, 1)) + LONE * lone
        if (near < -FAR and not lone) or told + 1.0 < least:
            return 0.0
        mean = self._meant(a, b)
        return 0.0 if a.units & b.units & ANYONE and mean < MEANT else mean + told

    def _meant(self, a: Numeral, b: Numeral) -> float:
        """How like the sentences are, and the clauses where they say anything."""
        wide = similarity().likeness(self._told(a), self._told(b))
        if min(len(stems(_clause(n))) for n in (a, b)) < WORDY:
            return wide
        return (wide + similarity().likeness(_clause(a), _clause(b))) / 2

    def _told(self, number: Numeral) -> str:
        """The sentence of a number without it."""
        start, text = self.sentences[number.document, number.at[0]]
        return _without(text, number.at[0] - start, number.at[1] - start)

    def _near(self, number: Numeral) -> str:
        """The clause of a number, and the words that open its sentence before a comma."""
        _, text = self.sentences[number.document, number.at[0]]
        lead = text.partition(",")[0]
        return f"{lead if len(lead) < 40 else ''} {number.evidence.quote}"


def _recounted(a: Numeral, b: Numeral) -> float:
    """What two tallies say for one vote: much where as many voted and a vote or two went elsewhere."""
    cast = [int(n.value) + round((n.value % 1) * 1e6) for n in (a, b)]
    return RECOUNTED if misread(a, b) and cast[0] == cast[1] else -1.0


def _clause(number: Numeral) -> str:
    """The clause of a number without it."""
    start = number.evidence.start
    return _without(number.evidence.quote, number.at[0] - start, number.at[1] - start)


def _without(text: str, start: int, end: int) -> str:
    return " ".join(f"{text[:start]} {text[end:]}".split())


def _sentences(
    found: Sequence[Numeral], by_id: Mapping[str, Document]
) -> Mapping[tuple[str, int], tuple[int, str]]:
    """The sentence of each number, with its place."""
    told: dict[tuple[str, int], tuple[int, str]] = {}
    of: dict[str, list[int]] = defaultdict(list)
    for number in found:
        of[number.document].append(number.at[0])
    for document, places in of.items():
        sentences = passages(by_id[document].text)
        starts = [p.start for p in sentences]
        for at in places:
            passage = sentences[bisect_right(starts, at) - 1]
            told[document, at] = passage.start, passage.text
    return told
