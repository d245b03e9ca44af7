"""Whether two numbers are of one thing, and whether they differ. Numerals in, answers out."""

from __future__ import annotations

import math
from collections.abc import Mapping

from whipcount.lexicon import figures as data
from whipcount.link.contradictions.counted import stems
from whipcount.link.contradictions.moments import MONTHS
from whipcount.link.contradictions.numerals import Numeral
from whipcount.link.contradictions.tallies import half, house, misread, one_digit, one_side, turned
from whipcount.link.figures import ABOUT, apart, spread
from whipcount.link.wordings import stem
from whipcount.model import Document

AT_MOST = frozenset(
    {"at most", "no more than", "up to", "as much as", "as many as"}
)  # a limit is a figure
RATIO = 3.0  # two reports of one thing are hardly further apart
SMALLEST = 2  # "two leaders" counts nothing
ROUND_FROM = 1000  # smaller numbers are counted, not rounded
LOOSE = 0.025  # of one told with "about"
ROUNDED = 0.08  # of one told with "about", that its rounding may be off
ROUNDING = 0.06  # of a number, that a round figure may be off
CONVERTED = 0.025  # of a sum, that it may be off in another currency
NEXT = 0.25  # likeness that two values next to each other add, and two far apart take away
EVEN = 0.25  # logarithm of the ratio of two values that says nothing
MISREAD = 0.45  # likeness that two tallies of nearly the same votes add
UNSAID = 0.4  # likeness that two numbers must have more where one alone says at which step it is
WIDER = 0.35  # of what the sentences before add to the words in common
MAYBE = frozenset({"may", "offered", "hoped"})  # steps of what has not come
GIVEN = frozenset({"", "given", "may"})  # what is promised is told without a word for it
ASKED = frozenset({"asked", "offered", "needed"})
GUESTS = frozenset({"country", "leader", "minister", "delegate", "envoy"})  # who come: nobody's own
WORKS = frozenset(map(stem, ("project", "plan", "scheme", "development", "facility", "venture")))
ACTS = frozenset(
    map(stem, ("purchase", "deal", "takeover", "acquisition", "merger", "sale", "contract", "agreement", "loan", "package"))
)  # fmt: skip
LAND = 2  # letters of a country's id
LEADS = stems("ahead lead leads led trailed trails behind leading")
OVER = stems("closed final finished ended result declared won elected")  # a count that is over
PRICE = 0.35  # likeness that the price of one thing adds
NOT_YET = frozenset({"hoped", "offered", "ago"})
QUARTERS = frozenset(f"{n} quarter" for n in ("first", "second", "third", "fourth"))
SPANS = frozenset(f"{n} {s}" for n in ("last", "next") for s in ("year", "month", "week"))


def comparable(a: Numeral, b: Numeral) -> bool:
    """Of one unit, at one step, wholes both or parts both, of owners and times that can be the same."""
    if a.kind != b.kind or not a.units & b.units or a.rate != b.rate:
        return False
    if a.kind == "count" and a.price != b.price:
        return False
    if not (_thing_told(a, b) and _thing_told(b, a)):
        return False
    if a.part != b.part or not _one_step(a, b) or a.goal != b.goal or (a.converted and b.converted):
        return False
    if _counting(a) or _counting(b):
        return False
    return not _strangers(a, b) and _tolls_fit(a, b) and _times_fit(a, b)


def _counting(number: Numeral) -> bool:
    """Whether it is by how many votes somebody leads while a count goes on: so it is for an hour."""
    lead = "vote" in number.units and number.kind == "count" and bool(number.about & LEADS)
    return lead and not number.about & OVER


def _thing_told(a: Numeral, b: Numeral) -> bool:
    """Whether a sum that is no price is told beside the thing that the other is the price of."""
    return not a.price or bool(b.price) or a.price in WORKS | ACTS or a.price in b.about | b.before


def _strangers(a: Numeral, b: Numeral) -> bool:
    """Each clause names somebody, and neither sentence anyone that the other clause names."""
    if a.kind == "count" and priced(a, b):
        mine, theirs = ({o for o in n.owners if len(o) == LAND} for n in (a, b))
        return bool(mine and theirs and not mine & theirs)
    if not a.owners or not b.owners:
        return False
    if a.owners & b.owners:
        return _two_lands(a, b)
    if a.units & b.units & GUESTS or priced(a, b):
        return not (a.owners & b.names or b.owners & a.names)
    return not (a.owners & b.names and b.owners & a.names)


def _two_lands(a: Numeral, b: Numeral) -> bool:
    """Two countries, each with its number, and a third thing that both go to: "Kenya sends Haiti 400", "Chad 250"."""
    mine, theirs = (
        {o for o in x - y if len(o) == LAND}
        for x, y in ((a.owners, b.owners), (b.owners, a.owners))
    )
    return bool(mine and theirs) and not (mine & b.names or theirs & a.names)


def _tolls_fit(a: Numeral, b: Numeral) -> bool:
    """One toll, or one report that leaves out what happened to those whom it counts."""
    return not _toll(a) or not _toll(b) or _toll(a) == _toll(b)


def _toll(number: Numeral) -> str:
    """What happened to those who are counted; nothing happens to a share, which is voted or asked."""
    return "" if number.kind == "share" or number.measure in data.soft() else number.measure


def _one_step(a: Numeral, b: Numeral) -> bool:
    """At the same step, or one at a step that it does not say; a price is told at any."""
    if priced(a, b):
        return True
    if "vote" in a.units & b.units and (a.stage == "needed") != (b.stage == "needed"):
        return False  # how many must vote for a thing, and how many did
    hoped = {a.stage, b.stage} & NOT_YET  # not what came
    if "may" in {a.stage, b.stage} <= MAYBE:
        return True
    done = {a.stage, b.stage} == {"given", "paid"} and bool(a.times & b.times)  # "last year"
    return (
        done
        or (a.stage in GIVEN and b.stage in GIVEN)
        or a.stage == b.stage
        or (unsaid(a, b) and not hoped)
    )


def priced(a: Numeral, b: Numeral) -> bool:
    """Whether both are the price of one thing, by its own word or as "the project"."""
    same = bool(a.price) and a.price == b.price
    either = bool(a.price and b.price) and bool({a.price, b.price} & WORKS)
    return same or either


def unsaid(a: Numeral, b: Numeral) -> bool:
    """Whether one alone says at which step it is."""
    return (
        not priced(a, b)
        and (a.stage in GIVEN) != (b.stage in GIVEN)
        and bool({a.stage, b.stage} & {"", "may"})
        and not ("may" in {a.stage, b.stage} <= MAYBE)
    )


def _times_fit(a: Numeral, b: Numeral) -> bool:
    """No two months, quarters or years that differ."""
    for kind in (
        frozenset(MONTHS),
        QUARTERS,
        SPANS,
        frozenset(t for t in a.times | b.times if t.isdigit()),
    ):
        mine, theirs = a.times & kind, b.times & kind
        if mine and theirs and not mine & theirs:
            return False
    return True


def differ(a: Numeral, b: Numeral) -> bool:
    """Apart beyond what their words leave room for."""
    if a.kind == "tally":
        return a.value != b.value
    converted = a.converted or b.converted
    loose = a.kind == "time" or (a.kind == "money" and priced(a, b))
    slack = CONVERTED if converted else 0.03 if loose else _exact(a, b)
    bounds = a.modifier in AT_MOST and b.modifier in AT_MOST
    x, y = ("", "") if bounds else (a.modifier, b.modifier)  # two bounds are two figures
    spans = (
        spread(n.value, "" if m in ABOUT else m, max(slack, LOOSE) if m in ABOUT else slack)
        for n, m in ((a, x), (b, y))
    )  # "some 95%" is not "about 90%"
    return not _rounded(a, b) and apart(*spans)


def _exact(a: Numeral, b: Numeral) -> float:
    """What a number without a modifier may be off: nothing, where what is counted is counted out."""
    counted = a.kind == b.kind == "count" and max(a.value, b.value) < ROUND_FROM
    return 1e-6 if counted else 0.005


def _rounded(a: Numeral, b: Numeral) -> bool:
    """One is the other in round figures: "700 billion" for 716."""
    (low, high) = sorted((a.value, b.value))
    said = {a.modifier, b.modifier} - {""}
    if (
        not said <= ABOUT
        or (low < ROUND_FROM and not said)
        or high > low * (1 + (ROUNDED if said else ROUNDING))
    ):
        return False
    return any(
        f"{y:.{_figures(x) - 1}e}" == f"{x:.{_figures(x) - 1}e}"
        for x, y in ((low, high), (high, low))
    )


def _figures(value: float) -> int:
    """Significant figures of a number as written."""
    return len(f"{value:.6e}".partition("e")[0].replace(".", "").rstrip("0")) or 1


def plausible(a: Numeral, b: Numeral) -> bool:
    """Near enough to be of one thing."""
    if a.kind == "tally":
        return misread(a, b) or one_side(a, b) or (house(a) and one_digit(a, b))
    low, high = sorted((a.value, b.value))
    if a.kind == "time":  # told in days
        return high <= RATIO * low
    return high <= RATIO * low and low > SMALLEST


def grown(a: Numeral, b: Numeral, by_id: Mapping[str, Document]) -> bool:
    """A toll that only grew: the later report has more."""
    x, y = by_id[a.document].published, by_id[b.document].published
    if a.measure not in data.growing() or not x or not y:
        return False
    if x.latest and y.earliest and x.latest < y.earliest:
        return a.value < b.value
    return bool(y.latest and x.earliest and y.latest < x.earliest and b.value < a.value)


def likeness(a: Numeral, b: Numeral, worth: Mapping[str, float]) -> float:
    """Worth of the words in common, those close to the number twice; a toll, an owner, a step help."""
    full = max(worth.values(), default=1.0) + 1.0
    words = 0.5 * _share(a.about, b.about, worth, full) + 0.5 * _share(
        a.close, b.close, worth, full
    )
    if (
        not a.measure
        and len((a.about & b.about) | (a.units & b.units)) < 2
        and not (house(a) and (misread(a, b) or one_digit(a, b)))
    ):
        return 0.0
    if a.kind == "tally" and not (misread(a, b) or (house(a) and one_digit(a, b))):
        return 1.5 * _share(a.close, b.close, worth, full)
    wide = _share(a.about | a.before, b.about | b.before, worth, full)
    same_step = bool(a.stage in ASKED and a.stage == b.stage)
    return (
        words
        + WIDER * max(0.0, wide - words)
        + 0.5 * bool(a.measure and a.measure == b.measure)
        + 0.25 * bool(a.owners & b.owners)
        + 0.25 * same_step
        + PRICE * priced(a, b)
        - UNSAID * unsaid(a, b)
    )


def closeness(a: Numeral, b: Numeral) -> float:
    """What two values say for one thing: much when they nearly meet, something against when far apart.

    Two numbers of different things lie anywhere; two accounts of one thing lie next to each other.
    """
    if a.kind == "tally":
        if misread(a, b):
            return MISREAD if house(a) else NEXT * half(a, b)
        return MISREAD if house(a) and one_digit(a, b) else -NEXT
    if a.kind == "count" and turned(a.value, b.value):
        return NEXT
    away = abs(math.log(a.value / b.value)) if a.value > 0 < b.value else 1.0
    return NEXT * max(-1.0, 1.0 - away / EVEN)


def _share(a: frozenset[str], b: frozenset[str], worth: Mapping[str, float], full: float) -> float:
    small = min(math.fsum(worth[w] for w in a), math.fsum(worth[w] for w in b))
    return math.fsum(worth[w] for w in a & b) / math.sqrt(small * full) if small else 0.0
