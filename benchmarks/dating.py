"""Processor seconds of dating the documents of one large synthetic dossier, on one core.

usage: dating.py [--documents N [--limit SECONDS]]

A seeded generator makes reports about meetings that several of them tell of, by weekday here and by
number there, with talks that lasted so long and hosts that differ; the page of some says its day, of
some another day, of some nothing. Timed are the days of the documents (from time mentions that are
found beforehand), the days of the claims and what reports tell differently of lengths and hosts; each
dossier is solved twice, once shuffled. Without arguments: 1,000 documents in 5 s and 10,000 in 60 s.
Exit status: 0, or 1 where it took longer or the order changed anything.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from whipcount.annotate.times.stage import Times
from whipcount.layers import Sentence
from whipcount.link.contradictions.hosting import hosting
from whipcount.link.days.solver import Dated, date_claims, document_days
from whipcount.link.figures import lengths
from whipcount.model import Claim, DateClue, Document, Meeting, TimeMention
from whipcount.pipeline import cite

BARS = ((1_000, 5.0), (10_000, 60.0))
SYLLABLES = "ka ro mi ten dal vor shi len gar bu zef ol tan qui ner pas lo wex im har".split()
KINDS = "summit hearing rally debate conference congress forum".split()
THINGS = "tolls treaty wages railways ferries fishing grain water schools pensions".split()
OPENING = date(2016, 1, 4)
REPORTS = 8  # of one meeting
TOLD_OVER = 1_500  # days that a large dossier spans


@dataclass(frozen=True)
class Gathering:
    """A meeting: who hosts it with whom, of what kind, where, about what, on which day."""

    who: tuple[str, ...]
    kind: str
    where: str
    what: str
    day: date


class World:
    """Fewer people and places than meetings, so that meetings can be taken for each other."""

    def __init__(self, dice: random.Random, documents: int) -> None:
        size = max(12, documents // 40)
        self.dice = dice
        self.people = [f"{self._name()} {self._name()}" for _ in range(size)]
        self.places = [self._name() for _ in range(size)]
        days = min(TOLD_OVER, 60 + documents)
        self.gatherings = [self._gathering(days) for _ in range(max(3, documents // REPORTS))]

    def _name(self) -> str:
        return "".join(self.dice.choices(SYLLABLES, k=self.dice.randint(2, 3))).capitalize()

    def _gathering(self, days: int) -> Gathering:
        d = self.dice
        who, where = tuple(d.sample(self.people, 3)), d.choice(self.places)
        day = OPENING + timedelta(days=d.randrange(days))
        return Gathering(who, d.choice(KINDS), where, d.choice(THINGS), day)

    def report(self, number: int) -> Document:
        """A report that tells of two gatherings, the nearer one as its news."""
        d = self.dice
        news, other = d.sample(self.gatherings, 2)
        gap = -d.randint(1, 6) if d.random() < 0.5 else d.choices((0, 1, 2, 3), (60, 28, 8, 4))[0]
        day = news.day + timedelta(days=gap)
        text = "\n".join([*self._news(news, day), self._background(other, day)])
        lines = tuple(range(1, text.count("\n") + 2))
        name = f"r{number:05d}"
        return Document(
            id=name, source=f"{name}.txt", text=text, lines=lines, dates=self._page(day)
        )

    def _news(self, told: Gathering, day: date) -> list[str]:
        d, ahead = self.dice, told.day > day
        named = f"{told.day:%B} {told.day.day}" if d.random() < 0.4 else f"{told.day:%A}"
        verb = "will host" if ahead else "hosted"
        spoken = day - timedelta(days=d.choices((0, 1), (86, 14))[0])
        hosts = " and ".join(d.sample(told.who, 2))
        return [
            f"{told.who[0]} {verb} a {told.kind} on {told.what} in {told.where} on {named}.",
            f"The {told.kind} in {told.where} was convened by {hosts}.",
            f"The office of {told.who[0]} said on {spoken:%A} that {told.what} came first.",
            f"{told.who[0]} and {told.who[1]} spoke for {d.randint(2, 5)} hours of talks.",
        ]

    def _background(self, told: Gathering, day: date) -> str:
        past = told.day < day
        verb = "met" if past else "will meet"
        year = f", {told.day.year}" if abs((told.day - day).days) > 200 else ""
        return f"{told.who[0]} {verb} {told.who[1]} in {told.where} on {told.day:%B} {told.day.day}{year}."

    def _page(self, day: date) -> tuple[DateClue, ...]:
        drawn = self.dice.random()
        if drawn > 0.6:
            return ()
        if drawn > 0.5:
            day += timedelta(days=self.dice.choice((-200, -30, 45, 400)))
        return (DateClue(self.dice.choice(("meta", "url", "line")), day.isoformat(), day),)


def mentions(document: Document) -> list[TimeMention]:
    """The time mentions of a report, by sentences cut at full stops."""
    cut = re.finditer(r"[^.\n]+\.?", document.text)
    made = Times()(document, {"sentence": tuple(Sentence(m.start(), m.end()) for m in cut)})
    return [m for m in made if isinstance(m, TimeMention)]


def meetings(times: Sequence[TimeMention], documents: Sequence[Document]) -> list[Claim]:
    """A meeting claimed by each day that a report names, and one by its line on the length of talks."""
    out: list[Claim] = [
        Meeting(id=f"m{m.id}", document=m.document, evidence=m.evidence, made_by="dating", name="talks",
                status="planned", time_ref=m.time_ref) for m in times if m.time_ref
    ]  # fmt: skip
    for d in documents:
        at = d.text.index(" of talks") - 10
        words = (cite(d, at, at + 19),)
        out.append(Meeting(id=f"l{d.id}", document=d.id, evidence=words, made_by="dating",
                           name="talks", status="held"))  # fmt: skip
    return out


def timed(task: Callable[[], object]) -> tuple[float, object]:
    """The processor seconds of a task, and what it gave."""
    begun = time.process_time()
    made = task()
    return time.process_time() - begun, made


def check(documents: int, limit: float) -> bool:
    """Make a dossier, date it twice, print the seconds; True where it was quick and steady."""
    dice = random.Random(documents)  # noqa: S311  # no secret
    world = World(dice, documents)
    reports = [world.report(n) for n in range(documents)]
    times = [m for d in reports for m in mentions(d)]
    claims = meetings(times, reports)
    solving, days = timed(lambda: document_days(reports, times))
    assert isinstance(days, dict)
    known: dict[str, Dated] = days
    dating, _ = timed(lambda: date_claims(claims, known))
    dated = [replace(d, published=known[d.id].when) for d in reports]
    telling, _ = timed(lambda: [*lengths(dated, claims), *hosting(dated)])
    dice.shuffle(reports)
    dice.shuffle(times)
    same = document_days(reports, times) == days
    total = solving + dating + telling
    print(f"{documents} documents, {len(times)} time mentions: {total:.1f} s (bar {limit:g} s): "
          f"days {solving:.1f}, claims {dating:.1f}, lengths and hosts {telling:.1f}")  # fmt: skip
    print("  the order changes nothing" if same else "  THE ORDER CHANGES THE DAYS")
    return same and total <= limit


def main(arguments: Sequence[str]) -> int:
    """Date a dossier of each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int)
    parser.add_argument("--limit", type=float, default=5.0)
    given = parser.parse_args(arguments)
    bars = ((given.documents, given.limit),) if given.documents else BARS
    results = [check(*bar) for bar in bars]  # each is measured, whatever the others gave
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
