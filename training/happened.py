"""Dossiers that the encoder of happenings was not taught by come in; the odds that two times are of one event, by their signs, go out.

``python training/happened.py`` prints them, as ``ODDS`` of ``whipcount.link.days.happened`` has them, and how far they hold
in each quarter of the dossiers when fitted to the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dossiers import Dossier, Report, load, parted
from whipcount.annotate.happenings import happened
from whipcount.annotate.times.stage import Times
from whipcount.layers import Sentence, meet
from whipcount.link.days.events import keyed
from whipcount.link.days.happened import Signs, pairs
from whipcount.model import Document, TimeMention

FIRM = 1.0  # pull of each weight to nought
STEPS = 30  # of Newton's method: far more than it needs
QUARTERS = 4
SHARES = (0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 1.0)
# Good enough for tense and for what stands beside a time.
SENTENCE = re.compile(r"[a-z0-9)\"'”][.!?][\"'”]*\s+(?=[A-Z\"“`'])|\n\s*\n")

Table = npt.NDArray[np.float64]


class Rows(NamedTuple):
    """The signs of pairs of one dossier, (pairs, signs), and whether each is of one event, (pairs)."""

    signs: Table
    same: Table


def document(report: Report, number: int) -> Document:
    """A report as a document that says nothing of its day."""
    lines = tuple(range(1, report.text.count("\n") + 2))
    return Document(id=f"d{number}", source=f"{number}.txt", text=report.text, lines=lines)


def times(given: Document) -> list[TimeMention]:
    """The time expressions of a document, with the vectors of their happenings."""
    cuts = [0, *(m.end() for m in SENTENCE.finditer(given.text)), len(given.text)]
    spans = tuple(Sentence(a, b) for a, b in pairwise(cuts) if a < b)
    found = Times(happened)(given, {"sentence": spans})
    return [m for m in found if isinstance(m, TimeMention)]


def events(report: Report, found: list[TimeMention]) -> Iterator[tuple[str, str]]:
    """Each expression that is marked, with its event."""
    for mention in found:
        at = mention.evidence[0].start, mention.evidence[0].end
        marks = [m.of for m in report.marks if m.of.startswith("E") and meet(m.at, at)]
        if marks and mention.clue != "news":
            yield mention.id, marks[0]


def rows(dossier: Dossier) -> Rows:
    """All pairs of a dossier that are looked at."""
    every, event = list[TimeMention](), dict[str, str]()
    for number, report in enumerate(dossier.reports):
        found = times(document(report, number))
        event.update(events(report, found))
        every += found
    known = keyed([m for m in every if m.happening])
    signs, same = list[Signs](), list[float]()
    for pair in pairs(*known):
        one, other = (event.get(known.mentions[i].id) for i in (pair.one, pair.other))
        signs.append(pair.signs)
        same.append(float(one is not None and one == other))
    return Rows(np.array(signs), np.array(same))


def fitted(signs: Table, same: Table) -> Table:
    """Logistic regression: the weight of each sign."""
    weights = np.zeros(signs.shape[1])
    for _ in range(STEPS):
        chance = odds(signs, weights)
        slope = signs.T @ (same - chance) - FIRM * weights
        bend = (signs * (chance * (1 - chance))[:, None]).T @ signs
        weights += np.linalg.solve(bend + FIRM * np.eye(len(weights)), slope)
    return weights


def odds(signs: Table, weights: Table) -> Table:
    """The chance that each pair is of one event."""
    chance: Table = 1 / (1 + np.exp(-signs @ weights))
    return chance


def joined(every: list[Rows]) -> Rows:
    """The pairs of several dossiers."""
    return Rows(np.concatenate([r.signs for r in every]), np.concatenate([r.same for r in every]))


def main() -> None:
    """Fit and print."""
    _, held = parted(load())
    every = [rows(dossier) for dossier in held]
    chances, same = list[Table](), list[Table]()
    for quarter in range(QUARTERS):
        rest = joined([r for i, r in enumerate(every) if i % QUARTERS != quarter])
        own = joined(every[quarter::QUARTERS])
        chances.append(odds(own.signs, fitted(*rest)))
        same.append(own.same)
    chance, is_so = np.concatenate(chances), np.concatenate(same)
    for low, high in pairwise(SHARES):
        some = (chance >= low) & (chance < high)
        print(
            f"told {low:.2f} to {high:.2f}: {some.sum()} pairs, {is_so[some].mean():.3f} of one event"
        )
    weights = fitted(*joined(every))
    print("ODDS = Signs(" + ", ".join(f"{w:.2f}" for w in weights) + ")")


if __name__ == "__main__":
    main()
