"""What a report's page, its near-copies and the rest of the dossier say of its day, as terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from math import log

from whipcount.link.day_masks import Window
from whipcount.link.day_numbers import gaps
from whipcount.link.day_scores import Term
from whipcount.model import Document

POST = ((0, 3, 0.62), (4, 10, 0.15), (11, 60, 0.1), (61, 360, 0.12))  # a post that is shown
PICTURE = ((0, 3, 0.5), (4, 30, 0.2), (31, 360, 0.25))  # the day in a caption
TWIN = ((0, 0, 0.92), (1, 1, 0.04), (-1, -1, 0.03))
AGE = re.compile(
    r"(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s?([a-z]+)", re.IGNORECASE
)
NUMBERS = {
    w: n for n, w in enumerate("zero one two three four five six seven eight nine ten".split())
}
HOURS = {"h": 1.0, "d": 24.0, "w": 168.0}
# How far the nearest settled report lies: days, share of reports.
AROUND = ((2, 0.42), (7, 0.2), (20, 0.18), (100, 0.12), (366, 0.07))


def beside_terms(document: Document, window: Window) -> Iterator[Term]:
    """Posts it carries and dated pictures: it is of their day or later, seldom much later."""
    for clue in document.dates:
        shares = {"embedded": POST, "caption": PICTURE}.get(clue.where)
        if shares and (day := window.day(clue.day)):
            what = "it carries a post of" if clue.where == "embedded" else "a picture in it is of"
            reason = f"{what} {clue.day.isoformat()}"
            shown = window.spread(day, 0, 10 if clue.where == "embedded" else 360)
            made = gaps(day, shares, window)
            yield Term(made.classes, reason, (), shown, kind=clue.where)


def copy_terms(others: Sequence[tuple[Document, int]], window: Window) -> Iterator[Term]:
    """A near-copy and what it copies are of one day, unless their own words say otherwise."""
    for other, days in others[:1]:
        reason = f"the day of its near-copy {other.source.rpartition('/')[2]}"
        yield Term(gaps(days, TWIN, window).classes, reason, (), days, kind="copy")


def page_terms(
    document: Document, others: Sequence[tuple[Document, int]], window: Window
) -> Iterator[Term]:
    """Articles of one page with ages: "2 hours ago" and "15 hours ago" lie a day apart at most."""
    own = age(document)
    for other, days in others:
        its = age(other)
        if own is not None and its is not None:
            low, high = sorted((int((its - own) // 24), int(-((own - its) // 24))))
            shares = ((low, high, 0.93),)
            reason = f"shown as {_hours(own)} old where another is {_hours(its)} old"
            yield Term(gaps(days, shares, window).classes, reason, (),
                       window.spread(days, low, high), kind="page")  # fmt: skip
            return
    main = next((days for other, days in others if other.id == document.part_of), 0)
    if main and own is not None:
        least = -int(own // 24) - 1
        shown = window.spread(main, least, window.size)
        near = window.spread(main, least, 1)
        yield Term(((near, 2.5), (shown & ~near, 1.5)), f"shown as {_hours(own)} old on a later page",
                   (), shown, kind="page")  # fmt: skip


def age(document: Document) -> float | None:
    """How old the page says an article was, in hours."""
    for piece in document.furniture:
        match = AGE.search(piece.words) if piece.what == "age" else None
        if match:
            word = match[1].lower()
            number = int(word) if word.isdigit() else NUMBERS.get(word, 1)
            unit = match[2].lower()
            known = HOURS.get(unit[0]) if not unit.startswith("mo") else None
            return number * known if known else number / 60 if unit.startswith("m") else None
    return None


def _hours(age: float) -> str:
    return f"{age:.0f} hours" if age < 48 else f"{age / 24:.0f} days"


def prior(settled: Iterable[int], window: Window) -> Term | None:
    """Reports of one dossier lie together: how far from a settled one, as often as that is so."""
    days = 0
    for each in settled:
        days |= each
    if not days:
        return None
    classes, taken, shares = [], 0, 1.0
    for reach, share in AROUND:
        mask = window.spread(days, -reach, reach) & ~taken
        taken |= mask
        shares -= share
        if mask:
            classes.append((mask, log(share * window.size / mask.bit_count())))
    if rest := window.all & ~taken:
        classes.append((rest, log(shares * window.size / rest.bit_count())))
    shown = window.spread(days, -150, 150)
    return Term(tuple(classes), "the time of the dossier's other reports", (), shown, kind="rest")
