"""The days that the other reports of a dossier tell of: what is told of here is mostly one of them.

The mentions of a report and of those that are settled come in; ``Term`` rows go out. No wording is
compared: of the Fridays that "on Friday" may be, the one that others tell of is the likelier.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log

from whipcount.link.days.masks import Window
from whipcount.link.days.scores import Term
from whipcount.link.days.weekdays import weekday_of
from whipcount.link.days.words import Told, is_bare

GAIN = 0.9  # of a further report that tells of the day
MOST = 4
WEIGHT = 0.6
PLAIN, SHARED, KINDS, TOP = 0.2, 0.5, 0.3, 2
YESTERDAY = True
STAMPS = frozenset({"dateline", "line", "copyright"})


def told_days(told: Sequence[Told], report: int, window: Window) -> dict[int, frozenset[str]]:
    """The days that a settled report tells of, by their place in the window."""
    found = {}
    for row in told:
        days = row.bond.spoken_of(window, report) if row.ref.unit == "day" else 0
        if row.mention.clue in STAMPS or not 0 < days.bit_count() <= 1:
            continue
        day = days.bit_length() - 1
        found[day] = found.get(day, frozenset()) | frozenset((row.mention.about or "").split())
    return found


def busy_terms(
    told: Sequence[Told], others: Sequence[Mapping[int, frozenset[str]]], window: Window
) -> Iterator[Term]:
    """For each weekday that the report names, by how many others tell of the day it would be."""
    done = set()
    for row in told:
        ref = row.ref
        if ref.unit != "day" or ref.day or ref.base or row.mention.clue in STAMPS:
            continue
        if ref.weekday is None and not (YESTERDAY and ref.offset in (-1, 1)):
            continue
        key = (ref.weekday, ref.direction, ref.offset)
        if key in done:
            continue
        done.add(key)
        own = frozenset((row.mention.about or "").split())
        counts = Counter()
        for days in others:
            for day, words in days.items():
                sh = own & words
                n = sum(w[0] not in "=~" for w in sh)
                k = sum(w[0] in "~" for w in sh)
                counts[day] += PLAIN + SHARED * min(n, TOP) + KINDS * min(k, 1)
        busy: dict[float, int] = {}
        for day, n in counts.items():
            n = round(min(n, MOST), 2)
            busy[n] = busy.get(n, 0) | 1 << day
        classes, taken = [], 0
        for n in sorted(busy, reverse=True):
            b = busy[n] & (window.weekdays[ref.weekday] if ref.weekday is not None else window.all)
            days = row.bond.report(window, b) & ~taken
            taken |= days
            if days:
                classes.append((days, WEIGHT * log(1 + GAIN * n)))
        if classes:
            yield Term(tuple(classes), f"“{row.evidence.quote}” is a day that other reports tell of", (row.evidence,), taken, "busy")
