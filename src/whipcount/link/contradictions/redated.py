"""One deed that two independent reports put on two days, told in other words. Happenings in, clashes out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from whipcount.annotate.similarity import similarity
from whipcount.lexicon import deeds
from whipcount.link.contradictions.clashes import Account, Clash
from whipcount.link.contradictions.happenings import Happening
from whipcount.link.contradictions.moments import MONTHS
from whipcount.link.days.claims import spell
from whipcount.model import When

MOST_APART = 5  # days; further apart are two deeds
YEARS = 3 * 366  # days that two years of one deed lie apart at most
YEAR = 364
MONTH = range(27, 31)  # days between the first and the last of a month
LEAST = 0.5  # likeness of the clauses without their days
SHORT = 4  # letters by which a word and a name are told to be one
LEAST_ALONE = 0.65  # of clauses that have no word in common
LEAST_OWN = 0.45  # of clauses in which one does what is done by nobody else
ALONE = frozenset({"approve", "reject", "resign", "sign", "join"})
LEAST_LOOSE = 0.6  # of clauses one of which may be of another week
WEEKS = 70  # days within which a report may have been written
NEXT = 2  # days that two weekdays of one deed lie apart, where the week is not told
DAYS = tuple(f"{d}day" for d in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"))
AGAIN = frozenset({"meet", "hold", "happen", "call", "resume", "suspend"})  # done week by week
BOTH = 3  # words of two people's names
VOTE = "vote "
HOUSE = 60  # votes cast
SUM = 0.1  # less of it, where both tell of one sum or number
FIGURE = re.compile(r"\d{3,}(?:,\d+)*|\d+[.,]\d+")
MOST = 30  # deeds of one kind that each is compared with
ORDER = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|again)\b"
)


def redated(found: Sequence[Happening]) -> Iterator[Clash]:
    """Two days of one deed, where neither report has such a deed on the other's day too."""
    groups: dict[str, list[Happening]] = defaultdict(list)
    for happening in found:
        for kind in sorted(happening.kinds):
            lone = happening.width >= YEAR or happening.width in MONTH
            loose = _loose(happening) and kind not in AGAIN
            if happening.width == 0 or loose or (lone and kind in deeds.once()):
                groups[kind].append(happening)
    seen: set[tuple[Happening, Happening]] = set()
    for kind, group in sorted(groups.items()):
        group.sort(key=lambda h: (_first(h), h.evidence))
        for i, a in enumerate(group):
            for b in group[i + 1 : i + 1 + MOST]:
                if (a, b) not in seen and _one(a, b) and not _both_days(a, b, group):
                    seen.add((a, b))
                    sides = [Account(_told(h), (h.evidence,)) for h in (a, b)]
                    yield Clash(kind, "day", sides[0], sides[1])


def _first(happening: Happening) -> str:
    return str(happening.when.earliest if happening.when else "")


def _one(a: Happening, b: Happening) -> bool:
    """One deed: as far apart as a slip, of nobody else, in words that mean the same."""
    if a.document == b.document or not _slip(a, b) or (a.weekday and a.weekday == b.weekday):
        return False
    strangers = a.names and b.names and not a.names & b.names
    ordinals = set(ORDER.findall(a.text)) ^ set(ORDER.findall(b.text))
    if strangers or ordinals:
        return False
    told = a.kinds & b.kinds
    if told & ALONE and a.who & b.who:
        return similarity().likeness(a.text, b.text) >= LEAST_OWN
    if _loose(a) or _loose(b):
        return _shared(a, b) and similarity().likeness(a.text, b.text) >= LEAST_LOOSE
    if any(k.startswith(VOTE) and _house(k) for k in told):  # so many votes hardly fall so twice
        return True
    least = LEAST if _shared(a, b) or len(a.names & b.names) >= BOTH else LEAST_ALONE
    least -= SUM if set(FIGURE.findall(a.text)) & set(FIGURE.findall(b.text)) else 0.0
    return similarity().likeness(a.text, b.text) >= least


def _house(kind: str) -> bool:
    """Whether so many voted that the same tally is hardly met twice."""
    return sum(map(int, kind.removeprefix(VOTE).split("-"))) >= HOUSE


def _shared(a: Happening, b: Happening) -> bool:
    """A word in common that is neither a name nor the deed."""
    own = {n[:SHORT] for h in (a, b) for n in (*h.names, h.verb, *h.kinds)}
    return any(stem[:SHORT] not in own for stem in a.stems & b.stems)


def _loose(happening: Happening) -> bool:
    """A weekday of a report whose own day is not settled: of some week it is, and no other day."""
    return bool(happening.weekday) and 0 < happening.width <= WEEKS


def _weekdays(a: Happening, b: Happening) -> bool:
    """Two weekdays, the one of a known week, the other of a stretch of weeks that has it near that day."""
    one, other = (b, a) if _loose(a) else (a, b)
    if _loose(one) or not one.when or not other.when:
        return False
    day, first, last = one.when.earliest, other.when.earliest, other.when.latest
    if not (day and first and last and one.width == 0 and one.weekday):
        return False
    turn = (DAYS.index(other.weekday) - day.weekday()) % len(DAYS)
    near = (day + timedelta(days=t) for t in (turn, turn - len(DAYS)) if abs(t) <= NEXT)
    return any(first <= d <= last for d in near)


def _slip(a: Happening, b: Happening) -> bool:
    """Two days, or two years, near one another."""
    x, y = a.when, b.when
    if _loose(a) or _loose(b):
        return _weekdays(a, b)
    if not (x and y and x.earliest and y.earliest) or _unit(a) != _unit(b):
        return False
    apart = abs((x.earliest - y.earliest).days)
    return 0 < apart <= (MOST_APART if a.width == 0 else YEARS)


def _unit(happening: Happening) -> int:
    """Whether a deed is told to the day, the month or the year."""
    return 0 if happening.width == 0 else 1 if happening.width in MONTH else 2


def _both_days(a: Happening, b: Happening, group: Sequence[Happening]) -> bool:
    """Whether either report has such a deed on the other's day."""
    days = {(h.document, h.when) for h in group}
    return (a.document, b.when) in days or (b.document, a.when) in days


def _told(happening: Happening) -> str:
    """Its day, or the weekday that is all a report tells."""
    return happening.weekday.title() if _loose(happening) else _written(happening.when)


def _written(when: When | None) -> str:
    """A day as people write it, or the month, or the year."""
    if not when or not when.earliest or not when.latest:
        return ""
    day = when.earliest
    if day == when.latest:
        return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"
    return str(day.year) if (when.latest - day).days <= YEAR + 1 else spell(when)
