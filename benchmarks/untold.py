"""How often the day of a report is found of which nothing but the other reports tells.

The dossiers are those of ``training/dossiers`` that the encoder of happenings was not taught by: six reports each, in which days
are told as papers tell them, by weekdays mostly. The day of two of the six is given, three times over with another two; the
other four are to be found. Printed are the shares found right (a day, or two of which it is one), wrong and left open.

usage: untold.py [--words]
``--words`` leaves out the vectors of happenings: the words alone join the reports. Exit status: 0, or 1 under the floors.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "training"))

import happened
from dossiers import Dossier, load, parted
from whipcount.link.days.solver import Dated, document_days
from whipcount.model import DateClue, Document, TimeMention

GIVEN = ((0, 3), (1, 4), (2, 5))
FLOORS = {"right": 0.42, "wrong": 0.3}  # a share at least, and one at most


def solved(
    dossier: Dossier, told: Sequence[tuple[Document, Sequence[TimeMention]]]
) -> Iterator[str]:
    """What came of each day that was to be found."""
    times = [mention for _, mentions in told for mention in mentions]
    for given in GIVEN:
        documents = [
            stamped(document, report.day) if number in given else document
            for number, ((document, _), report) in enumerate(
                zip(told, dossier.reports, strict=True)
            )
        ]
        days = document_days(documents, times)
        for number, report in enumerate(dossier.reports):
            if number not in given:
                yield judged(days[documents[number].id], report.day)


def stamped(document: Document, day: date) -> Document:
    """A document whose page tells its day."""
    return replace(document, dates=(DateClue("meta", day.isoformat(), day),))


def judged(found: Dated, day: date) -> str:
    """Right, wrong or open: a range of more than two days tells no day."""
    when = found.when
    if when is None or when.earliest is None or when.latest is None:
        return "open"
    if when.latest - when.earliest > timedelta(days=1):
        return "open"
    return "right" if when.earliest <= day <= when.latest else "wrong"


def main() -> int:
    """Find the days, print the shares and hold them against the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", action="store_true", help="leave out the vectors of happenings")
    words = parser.parse_args().words
    counts = Counter[str]()
    _, held = parted(load())
    for dossier in held:
        documents = [happened.document(r, i) for i, r in enumerate(dossier.reports)]
        told = [(d, happened.times(d)) for d in documents]
        if words:
            told = [(d, [replace(m, happening=None) for m in ms]) for d, ms in told]
        counts.update(solved(dossier, told))
    shares = {kind: counts[kind] / counts.total() for kind in ("right", "wrong", "open")}
    said = ", ".join(f"{kind} {share:.3f}" for kind, share in shares.items())
    print(f"untold: {len(held)} dossiers, {counts.total()} days to find: {said}")
    return int(
        not words and (shares["right"] < FLOORS["right"] or shares["wrong"] > FLOORS["wrong"])
    )


if __name__ == "__main__":
    sys.exit(main())
