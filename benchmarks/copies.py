"""Near-copies among reports of our own: recall, precision and documents a second on one core.

usage: copies.py [--misses]

``copies_made`` makes them, with three seeds. Counted are pairs of documents: those of one group that
are found to be one, and those found to be one that are. The floors stand in ``copies_floors.json``.
Exit status: 0, or 1 below one of them.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from copies_made import Article, made, seeds
from whipcount.link.copies import copies
from whipcount.model import Document

FLOORS = Path(__file__).with_name("copies_floors.json")
SEEDS = (1, 2, 3)
Pair = tuple[int, int]


def document(number: int, article: Article) -> Document:
    """An article as a document."""
    lines = tuple(range(1, article.text.count("\n") + 2))
    return Document(id=f"{number:06d}", source=f"{number}.txt", text=article.text, lines=lines)


def pairs(labels: Sequence[str]) -> set[Pair]:
    """All pairs of places with one label."""
    groups: dict[str, list[int]] = {}
    for place, label in enumerate(labels):
        groups.setdefault(label, []).append(place)
    return {pair for group in groups.values() for pair in combinations(group, 2)}


def check(seed: int, articles: Sequence[Article]) -> tuple[Counter[str], Iterator[str]]:
    """The counts for one seed, and a line for each pair that is wrong."""
    reports = made(seed, articles)
    documents = [document(n, a) for n, a in enumerate(reports)]
    begun = time.process_time()
    found = copies(documents)
    spent = time.process_time() - begun
    want = pairs([a.group for a in reports])
    ours = pairs([found.get(d.id, d.id) for d in documents])
    counts = Counter(
        want=len(want), ours=len(ours), both=len(want & ours), documents=len(documents)
    )
    counts["milliseconds"] = round(1000 * spent)
    wrong = ((kind, *sorted((reports[i].way, reports[j].way)))
             for kind, rows in (("missed", want - ours), ("no copies", ours - want))
             for i, j in sorted(rows))  # fmt: skip
    return counts, (f"{kind}: {a} | {b}" for kind, a, b in wrong)


def main(arguments: Sequence[str]) -> int:
    """Make, find, count, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--misses", action="store_true", help="print which kinds of pairs are wrong"
    )
    given = parser.parse_args(arguments)
    total: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    articles = seeds()
    for seed in SEEDS:
        counts, lines = check(seed, articles)
        total += counts
        wrong.update(lines)
    got = {
        "recall": total["both"] / total["want"],
        "precision": total["both"] / max(1, total["ours"]),
        "documents a second": 1000 * total["documents"] / max(1, total["milliseconds"]),
    }
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    print(f"copies: {total['documents']} documents, {total['want']} pairs; " + ", ".join(
        f"{k} {got[k]:.3f} (floor {floors[k]:g})" for k in floors))  # fmt: skip
    if given.misses:
        print("\n".join(f"  {n:5} {line}" for line, n in wrong.most_common()))
    return 0 if all(got[k] >= floors[k] for k in floors) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
