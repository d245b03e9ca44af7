"""TempEval-3 scores for time expressions, with the document's day given.

Reads the TimeML files under ``$WHIPCOUNT_SHARED/data/timex``; prints strict, relaxed and value F1,
and value F1 once more with values that only are written otherwise taken as the same. Then the dates
that GUM gives under ``data/gum/xml``.
Exit status 2 where the folder is set but missing; NOT SCORED where it is not set.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from pathlib import Path

import gum_dates
from shared import shared
from whipcount.annotate.times.stage import Times
from whipcount.layers import Sentence
from whipcount.link.timex import value
from whipcount.model import Document, TimeMention, TimeRef, When

TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
# The same value written in two ways: 1949-XX and 1949, 2000-W7 and 2000-W07, 198X and 198, T17 and T17:00
SPELLINGS = (
    (re.compile(r"(?:-XX)+$"), ""),
    (re.compile(r"^(\d{2,3})X+$"), r"\1"),
    (re.compile(r"-W(\d)$"), r"-W0\1"),
    (re.compile(r"T(\d\d)$"), r"T\1:00"),
)
VALUE = re.compile(r'\bvalue="([^"]*)"')


@dataclass(frozen=True)
class Gold:
    """One annotated expression."""

    start: int
    end: int
    value: str


@dataclass
class Score:
    """Counts over the corpus, and what was missed."""

    gold: int = 0
    ours: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    alike: int = 0
    misses: list[str] = field(default_factory=list)

    def valued(self, ours: str, gold: str) -> None:
        """Count a value of ours: the same, or the same but for its spelling."""
        self.value += ours == gold
        self.alike += plain(ours) == plain(gold)

    def f1(self, right: int) -> float:
        """F1 in per cent of that many right ones."""
        return 200.0 * right / (self.gold + self.ours) if self.gold + self.ours else 0.0


def parse(raw: str) -> tuple[str, date, list[Gold]]:
    """Text, creation day and expressions of a TimeML file."""
    made = VALUE.search(raw[raw.index("<DCT>") :])
    body = raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")]
    text, gold, opened, at = "", [], [], 0
    for tag in TAG.finditer(body):
        text += unescape(body[at : tag.start()])
        at = tag.end()
        if tag[2] == "TIMEX3" and not tag[1]:
            found = VALUE.search(tag[3])
            opened.append((len(text), found[1] if found else ""))
        elif tag[2] == "TIMEX3":
            start, name = opened.pop()
            gold.append(Gold(start, len(text), name))
    text += unescape(body[at:])
    return text, date.fromisoformat(made[1][:10] if made else ""), gold


def plain(name: str) -> str:
    """A value in one of the ways to write it."""
    for pattern, instead in SPELLINGS:
        name = pattern.sub(instead, name)
    return name


def sentences(text: str) -> Iterator[Sentence]:
    """Sentences good enough for tense."""
    start = 0
    for stop in re.finditer(r"[a-z0-9)\"'”][.!?][\"'”]*\s+(?=[A-Z\"“`'])|\n\s*\n", text):
        yield Sentence(start, stop.end())
        start = stop.end()
    yield Sentence(start, len(text))


def read(text: str, day: date) -> list[tuple[int, int, str, TimeRef]]:
    """Our expressions with their values."""
    document = Document(id="d", source="d", text=text, lines=())
    layers = {"sentence": tuple(sentences(text))}
    anchor = When(day, day)
    mentions = [m for m in Times()(document, layers) if isinstance(m, TimeMention) and m.time_ref]
    rows = [(m.evidence[0], m.time_ref) for m in mentions if m.time_ref]
    return [(at.start, at.end, value(ref, anchor), ref) for at, ref in rows]


def compare(
    name: str,
    gold: list[Gold],
    ours: Sequence[tuple[int, int, str, TimeRef]],
    text: str,
    score: Score,
) -> None:
    """Add one document to the score: each gold expression takes the first of ours on it."""
    score.gold += len(gold)
    score.ours += len(ours)
    left = list(ours)
    for g in gold:
        hit = next((o for o in left if o[0] < g.end and g.start < o[1]), None)
        words = " ".join(text[g.start : g.end].split())
        if hit is None:
            score.misses.append(f"MISSED {words!r} {g.value} {name}")
            continue
        left.remove(hit)
        score.relaxed += 1
        score.strict += (hit[0], hit[1]) == (g.start, g.end)
        score.valued(hit[2], g.value)
        if hit[2] != g.value:
            around = " ".join(text[max(0, g.start - 50) : g.end + 30].split())
            score.misses.append(f"VALUE {words!r} {g.value} not {hit[2]} {name} | {around}")
        if (hit[0], hit[1]) != (g.start, g.end):
            score.misses.append(f"SPAN {words!r} not {' '.join(text[hit[0] : hit[1]].split())!r}")
    for o in left:
        around = " ".join(text[max(0, o[0] - 30) : o[1] + 20].split())
        score.misses.append(
            f"EXTRA {' '.join(text[o[0] : o[1]].split())!r} {o[2]} {name} | {around}"
        )


def main() -> int:
    """Score all folders and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what was missed or wrong")
    misses = parser.parse_args().misses
    folder = shared("data", "timex")
    if folder is None:
        print("timex: NOT SCORED (WHIPCOUNT_SHARED is not set)")
        return 0
    for part in ("timebank", "aquaint", ""):
        report(part or "both", sorted(folder.glob(f"{part}/*.tml" if part else "*/*.tml")), misses)
    if gum := shared("data", "gum", "xml"):
        print(gum_dates.score(gum, misses=misses))
    return 0


def report(name: str, paths: Sequence[Path], misses: bool) -> None:
    """Print one line of scores, and the commonest misses on demand."""
    score = Score()
    for path in paths:
        text, day, gold = parse(path.read_text(encoding="utf-8", errors="replace"))
        compare(path.stem, gold, read(text, day), text, score)
    figures = {k: score.f1(getattr(score, k)) for k in ("strict", "relaxed", "value", "alike")}
    print(
        f"timex {name}: {len(paths)} articles, {score.gold} expressions; F1 "
        + " ".join(f"{k} {v:.1f}" for k, v in figures.items())
    )
    if misses and name == "both":
        for row, count in Counter(score.misses).most_common():
            print(count, row)


if __name__ == "__main__":
    sys.exit(main())
