"""Hides what each report states of its own day, and asks whether the solver finds it all the same.

Reads the folders ``stories`` and ``data/basil`` under ``$WHIPCOUNT_SHARED``. One report at a time
loses its metadata, address, date lines and datelines; the others keep theirs; its words and the
other reports remain. Prints how often the answer is the day itself, two days, a range or nothing,
and how often it is wrong. Exit status 2 where the folder is set but missing; NOT SCORED where it
is not set.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from shared import shared
from whipcount.annotate.happenings import happened
from whipcount.annotate.reading import Read
from whipcount.annotate.times.stage import Times
from whipcount.link.copies import copies
from whipcount.link.days.solver import Dated, document_days
from whipcount.model import DateClue, Document, TimeMention, When
from whipcount.pipeline import assemble, run
from whipcount.read import find_files, read_bytes, read_file
from whipcount.settings import Settings

STATES_ITS_DAY = frozenset({"dateline", "line"})
ORDER = ("day", "two days", "range", "nothing", "WRONG day", "WRONG range")

Dossier = tuple[list[Document], Mapping[str, date]]


def stories(folder: Path) -> Iterator[Dossier]:
    """Each story, with the days that its reports state themselves."""
    for story in sorted(p for p in folder.iterdir() if p.is_dir()):
        documents = [d for path in find_files([story]) for d in read_file(path, Settings())[0]]
        yield documents, {}


def triples(folder: Path) -> Iterator[Dossier]:
    """BASIL: three reports of one event, by three papers, with the day of each."""
    groups: dict[str, list[tuple[Document, date]]] = defaultdict(list)
    for path in sorted(folder.rglob("articles/**/*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        paragraphs = [" ".join(p) for p in row["body-paragraphs"]]
        raw = "\n\n".join([row["title"], *paragraphs]).encode()
        day = date.fromisoformat(row["date"])
        for document in read_bytes(f"{path.stem}.txt", raw, Settings())[0][:1]:
            clue = DateClue("meta", row["date"], day)
            groups[row["triplet-uuid"]].append((replace(document, dates=(clue,)), day))
    for _, rows in sorted(groups.items()):
        yield [d for d, _ in rows], {d.id: day for d, day in rows}


def masked(document: Document, times: Sequence[TimeMention]) -> tuple[Document, list[TimeMention]]:
    """The report without anything that states its own day."""
    kept = tuple(c for c in document.dates if c.where == "embedded")
    told = [
        m for m in times if not (m.document == document.id and m.clue in STATES_ITS_DAY)
    ]  # fmt: skip
    return replace(document, dates=kept), told


def verdict(when: When | None, true: date) -> str:
    """How an answer fares against the true day."""
    if when is None:
        return "nothing"
    right = (when.earliest or true) <= true <= (when.latest or true)
    if when.earliest == when.latest:
        return "day" if right else "WRONG day"
    if not right:
        return "WRONG range"
    closed = when.earliest is not None and when.latest is not None
    return "two days" if closed and (when.latest - when.earliest).days == 1 else "range"  # type: ignore[operator]


def check(dossiers: Iterator[Dossier], *, misses: bool) -> Counter[str]:
    """Mask each report that has a day, one at a time."""
    pipeline = assemble([Read(), Times(happened)])
    counts: Counter[str] = Counter()
    for documents, given in dossiers:
        made = [c for d in documents for c in run(pipeline, d)[0]]
        times = [c for c in made if isinstance(c, TimeMention)]
        twins = copies(documents)
        days = given or _stated(documents, document_days(documents, times, twins))
        for n, document in enumerate(documents):
            if document.id in days:
                hidden, told = masked(document, times)
                others = [*documents[:n], hidden, *documents[n + 1 :]]
                found = document_days(others, told, twins)[document.id]
                result = verdict(found.when, days[document.id])
                counts[result] += 1
                if misses and result.startswith("WRONG"):
                    print(f"  {result}: {days[document.id]}, not {found.when}: {found.reason}")
    return counts


def _stated(documents: Sequence[Document], days: Mapping[str, Dated]) -> Mapping[str, date]:
    """The days of the reports that have metadata, where they come to one day."""
    out = {}
    for d in documents:
        when = days[d.id].when
        if d.dates and when and when.earliest and when.earliest == when.latest:
            out[d.id] = when.earliest
    return out


def main() -> int:
    """Check both corpora and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what came out wrong")
    misses = parser.parse_args().misses
    folder, basil = shared("stories"), shared("data", "basil")
    if folder is None or basil is None:
        print("masking: NOT SCORED (WHIPCOUNT_SHARED is not set)")
        return 0
    for name, dossiers in (
        ("stories", stories(folder)),
        ("basil", triples(basil)),
    ):
        counts = check(dossiers, misses=misses)
        said = ", ".join(f"{k} {counts[k]}" for k in ORDER)
        print(f"masking {name}: {sum(counts.values())} reports; {said}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
