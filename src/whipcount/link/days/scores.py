"""How well each day fits what is said: terms added up over sets of days, the answer read off.

Each ``Term`` parts the days into classes with a weight, in nats: how much likelier its words are
if the report is of such a day. Added up they are odds, and odds give the answer: one day where it
is nearly sure, else the range that holds nearly all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import exp

from whipcount.link.days.masks import Window
from whipcount.model import Evidence

KEPT = 96  # sets of days kept at work, the likeliest
LOST = 16.0  # nats below the best set at which one is given up
# How wide an answer may be, in days, and how much of all odds it must hold.
PAIR = 2  # days
SOON = 10
STEPS = ((PAIR, 0.6), (SOON, 0.85), (120, 0.85))
DESPITE = 0.61  # what two days must hold where a rival lies elsewhere
WIDE = 0.96
RIVAL = 0.05
SURE = 0.86  # and what a day by itself must hold


@dataclass(frozen=True, slots=True)
class Term:
    """What some words say of the day: classes of days that exclude each other, with weights.

    Days of no class weigh nothing. ``shown`` are the days that the words speak for, for the reason;
    ``allowed``, where that is more, those that they do not rule out.
    """

    classes: tuple[tuple[int, float], ...]
    reason: str
    evidence: tuple[Evidence, ...] = ()
    shown: int = 0
    kind: str = "words"
    allowed: int = 0

    def against(self, days: int) -> bool:
        """Whether the words, read plainly, rule these days out."""
        return not (self.allowed or self.shown) & days


@dataclass(frozen=True, slots=True)
class Belief:
    """Sets of days with the odds of each day in them, the likeliest first."""

    cells: tuple[tuple[int, float], ...]

    def answer(self, window: Window) -> int:
        """One day if that is nearly sure; else two, a week, or what nearly all odds lie in."""
        for most, share in STEPS:
            days = (most == SOON and self.tightest(share, most, window)) or self.likeliest(share)
            if most == PAIR and window.width(days) > most:
                days = self.narrow(DESPITE, window) or days
            if window.width(days) <= most:
                return days if days.bit_count() > 1 else self._one(days, window)
        return self.likeliest(WIDE)

    def _one(self, day: int, window: Window) -> int:
        """A day by itself where it is sure enough, else with a neighbour that may be it as well."""
        beside = self.beside(day, window)
        return day if self.share(day) >= SURE or self.share(beside) < RIVAL else day | beside

    def narrow(self, share: float, window: Window) -> int:
        """The day, or the two that follow each other, that hold so much of all odds; else none.

        Of two that do, one holds half of it: of such days there are few.
        """
        best, held = 0, share
        for day in self._likely(share / PAIR):
            pair = day | self.beside(day, window)
            if self.share(day) >= share:
                return day
            if self.share(pair) >= held:
                best, held = pair, self.share(pair)
        return best

    def _likely(self, share: float) -> Iterator[int]:
        """The days that hold so much by themselves, the likeliest first."""
        total = sum(m.bit_count() * p for m, p in self.cells)
        for mask, each in self.cells:
            if each < share * total:
                return
            left = mask
            while left:
                yield left & -left
                left &= left - 1

    def beside(self, day: int, window: Window) -> int:
        """The likelier of the days before and after."""
        return max((window.spread(day, n, n) for n in (1, -1)), key=self.share)

    def likeliest(self, share: float) -> int:
        """The fewest days that hold so much of all odds."""
        total, found, held = sum(m.bit_count() * p for m, p in self.cells), 0, 0.0
        for mask, each in self.cells:
            found |= mask
            held += mask.bit_count() * each
            if held >= share * total:
                break
        return found

    def tightest(self, share: float, most: int, window: Window) -> int:
        """The likeliest days that hold so much, of the shortest span that does; none if it is too long."""
        days = sorted((day.bit_length() - 1, p) for day, p in self._each(share))
        total = self.share(window.all) and sum(m.bit_count() * p for m, p in self.cells)
        best, low, held = 0, 0, 0.0
        for high, (last, p) in enumerate(days):
            held += p
            while held - days[low][1] >= share * total:
                held -= days[low][1]
                low += 1
            span = last - days[low][0] + 1
            if held >= share * total and span <= most and (not best or span < window.width(best)):
                best = sum(1 << at for at, _ in days[low : high + 1])
        return self._within(best, share * total)

    def _each(self, share: float) -> Iterator[tuple[int, float]]:
        """Day by day, those that hold nearly all of it."""
        total, held = sum(m.bit_count() * p for m, p in self.cells), 0.0
        for mask, each in self.cells:
            left = mask
            while left:
                yield left & -left, each
                left &= left - 1
            held += mask.bit_count() * each
            if held >= (1 + share) / 2 * total:
                return

    def days(self, most: int) -> list[tuple[int, float]]:
        """The likeliest days by their number, with the share of all odds that each holds."""
        total = sum(m.bit_count() * p for m, p in self.cells)
        rows = ((day.bit_length() - 1, p / total) for day, p in self._each(1.0))
        return list(islice(rows, most))

    def _within(self, span: int, enough: float) -> int:
        """The likeliest days of a span that hold enough."""
        found, held = 0, 0.0
        for mask, each in self.cells:
            if held >= enough:
                break
            found |= mask & span
            held += (mask & span).bit_count() * each
        return found

    def share(self, days: int) -> float:
        """How much of all odds these days hold."""
        total = sum(m.bit_count() * p for m, p in self.cells)
        return sum((m & days).bit_count() * p for m, p in self.cells) / total if total else 0.0


def believe(terms: Iterable[Term], days: int) -> Belief:
    """The odds of all days, given what is said; the strongest terms are added first."""
    cells: list[tuple[int, float]] = [(days, 0.0)]
    for term in sorted(terms, key=lambda t: (-_strength(t), t.reason)):
        cells = _split(cells, term)
    best = max(s for _, s in cells)
    merged: dict[float, int] = {}
    for mask, score in cells:
        merged[score] = merged.get(score, 0) | mask
    rows = sorted(((m, exp(s - best)) for s, m in merged.items()), key=lambda c: (-c[1], c[0]))
    return Belief(tuple(rows))


def _strength(term: Term) -> float:
    weights = [0.0, *(w for _, w in term.classes)]
    return max(weights) - min(weights)


def _split(cells: Sequence[tuple[int, float]], term: Term) -> list[tuple[int, float]]:
    out: list[tuple[int, float]] = []
    for mask, score in cells:
        rest = mask
        for days, weight in term.classes:
            if inside := rest & days:
                out.append((inside, score + weight))
                rest &= ~days
        if rest:
            out.append((rest, score))
    out.sort(key=lambda c: (-c[1], c[0]))
    least = out[0][1] - LOST
    return [c for c in out[:KEPT] if c[1] >= least]


def grounds(terms: Sequence[Term], answer: int, days: int) -> list[Term]:
    """The fewest terms, the most telling first, that between them leave no more than the answer."""
    left, out = days, []
    able = [t for t in terms if t.shown and t.shown & answer]
    while able and left & ~answer:
        best = min(able, key=lambda t: ((left & t.shown).bit_count(), -_strength(t), t.reason))
        if left & best.shown == left:
            break
        left &= best.shown
        able.remove(best)
        out.append(best)
    return out
