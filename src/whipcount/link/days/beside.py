"""What a report's page, its near-copies and the rest of the dossier say of its day, as terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from math import log

from whipcount.link.days.marks import NAMED, mark_terms
from whipcount.link.days.masks import Window
from whipcount.link.days.numbers import Shares, gaps
from whipcount.link.days.scores import Term
from whipcount.link.days.words import TRUST
from whipcount.model import Document
from whipcount.read.stamps import Stamp, stamp

POST = ((0, 3, 0.62), (4, 10, 0.15), (11, 60, 0.1), (61, 360, 0.12))  # a post that is shown
PICTURE = ((0, 3, 0.5), (4, 30, 0.2), (31, 360, 0.25))  # the day in a caption
# The main article of a page minus the newest of the others, in days: how often, where no ages are
# shown. What stands below is put in later as well, so the main one is seldom the newer.
MAIN_ONE = ((-3, 0, 0.36), (-14, -4, 0.27), (-60, -15, 0.14), (1, 3, 0.06), (4, 30, 0.06))
BELOW = tuple((-high, -low, share) for low, high, share in MAIN_ONE)
# A shortened or reworded copy minus what it copies: of 33 such pairs none came before its original.
COPY = ((0, 0, 0.52), (1, 1, 0.4), (-1, -1, 0.025), (2, 4, 0.035), (-4, -2, 0.005))
COPIED = tuple((-high, -low, share) for low, high, share in COPY)
COUNT = r"(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
AGE = re.compile(rf"{COUNT}\s?([a-z]+)", re.IGNORECASE)
# An article of a page that shows its weekday alone, minus the main one, in days.
SAME_WEEK = ((1, 6, 0.45), (-6, 0, 0.4), (7, 13, 0.05))
HEADS = frozenset({"heading", "date", "byline", "age"})  # lines that may stamp a report
OF_ITS_DAY = ((0, 0.96), (1, 0.015), *((n, 0.005) for n in range(2, 7)))
LATER = re.compile(
    rf"(?:{COUNT}\s?(day|week)s?\s+(later|earlier)"
    r"|the (next|same|previous) day)",
    re.IGNORECASE,
)
ASIDE = {"next": 1, "same": 0, "previous": -1}
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
    if not any(clue.where in TRUST for clue in document.dates):
        yield from _stamp(document, window)
    yield from mark_terms(document, window)


def _stamp(document: Document, window: Window) -> Iterator[Term]:
    """ "Lisbon, Wednesday" above a report: it is of a Wednesday; "4 March": of that day of a year."""
    found = _stamped(document)
    if found is None:
        return
    reason = f"its line “{found.words[:60]}”"
    if found.weekday is not None:
        days = [window.weekdays[(found.weekday + n) % 7] for n in range(7)]
        classes = tuple((days[n], log(7 * share)) for n, share in OF_ITS_DAY)
        yield Term(classes, reason, (), days[0], kind="stamp")
    if found.month is not None and (named := window.every(found.month, found.day)):
        yield Term(gaps(named, NAMED, window).classes, reason, (), named, kind="stamp")


def _stamped(document: Document) -> Stamp | None:
    """The line above a report that gives its day without a year."""
    heads = (p.words for p in document.furniture if p.what in HEADS)
    return next((found for words in heads if (found := stamp(words))), None)


def copy_terms(
    others: Sequence[tuple[Document, int]], original: str | None, window: Window
) -> Iterator[Term]:
    """A near-copy is of the day of what it copies, the ``original``, or of the day after it."""
    for other, days in others[:1]:
        shares = COPY if other.id == original else COPIED
        reason = f"the day of its near-copy {other.source.rpartition('/')[2]}"
        yield Term(gaps(days, shares, window).classes, reason, (), days, kind="copy")


def page_terms(
    document: Document, others: Sequence[tuple[Document, int]], window: Window
) -> Iterator[Term]:
    """Articles of one page: their ages tell how far apart they are, else they are of one time."""
    own = age(document)
    others = [(other, days) for other, days in others if not _is_post(other)]
    if _is_post(document):
        return
    aged = [(days, its) for other, days in others if (its := age(other)) is not None]
    main = next((days for other, days in others if other.id == document.part_of), 0)
    apart = _apart(document)
    if apart is not None and main:
        words, days = apart
        yield _shown(
            main, ((days, days, 0.93),), f"shown as {words} on the page of another", window
        )
    elif main and (found := _stamped(document)):
        near, what = (BELOW, "date") if found.month else (SAME_WEEK, "weekday")
        yield _shown(main, near, f"shown by its {what} on the page of another", window)
    elif own is not None and aged:
        yield _between_ages(own, *aged[0], window)
    elif own is not None and main:
        reason = f"shown as {_hours(own)} old on the page of another"
        yield _shown(main, _lagging(own), reason, window)
    elif document.part_of is None and aged:
        days, its = aged[0]
        reason = f"on its page another is shown as {_hours(its)} old"
        yield _shown(days, [(-b, -a, s) for a, b, s in _lagging(its)], reason, window)
    elif others and document.part_of is None:
        newest = max(days for _, days in others)
        yield _shown(newest, MAIN_ONE, "the days of what stands on its page", window)


def _apart(document: Document) -> tuple[str, int] | None:
    """ "2 days later": how many days it lies after the main article of its page, and the words."""
    for piece in document.furniture:
        if match := LATER.search(piece.words) if piece.what == "age" else None:
            if match[4]:
                return match[0], ASIDE[match[4].lower()]
            days = _number(match[1]) * (7 if match[2].lower() == "week" else 1)
            return match[0], days if match[3].lower() == "later" else -days
    return None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word.lower(), 1)


def _is_post(document: Document) -> bool:
    """What a report carries of somebody's account: it may be of any day before it."""
    return any(piece.what == "signature" for piece in document.furniture)


def _between_ages(own: float, days: int, its: float, window: Window) -> Term:
    """ "2 hours ago" and "15 hours ago" lie a day apart at most."""
    low, high = sorted((int((its - own) // 24), int(-((own - its) // 24))))
    reason = f"shown as {_hours(own)} old where another is {_hours(its)} old"
    return _shown(days, [(low, high, 0.93)], reason, window)


def _lagging(hours: float) -> Shares:
    """How far what is so many hours old lies after the main article of its page.

    A page with fresh articles below is mostly taken some days after its main one.
    """
    last = -int(hours // 24)
    later = ((last + 1, last + 1, 0.14), (last + 2, last + 7, 0.44), (last + 8, last + 365, 0.2))
    return ((last - 1, last, 0.2), *later)


def _shown(days: int, shares: Shares, reason: str, window: Window) -> Term:
    made = gaps(days, shares, window)
    shown = window.spread(
        days, min(low for low, _, _ in shares), max(high for _, high, _ in shares)
    )
    return Term(made.classes, reason, (), shown, kind="page")


def age(document: Document) -> float | None:
    """How old the page says an article was, in hours."""
    for piece in document.furniture:
        told = piece.what == "age" and not LATER.search(piece.words)
        match = AGE.search(piece.words) if told else None
        if match:
            number = _number(match[1])
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
