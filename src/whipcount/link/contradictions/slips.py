"""Numbers that agree in their digits and in nothing else, and rises that end where another report begins.

Numerals in, clashes out: one value by the day and by the month, in two currencies, or as what there
is now and what there will be after a rise.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from whipcount.link.contradictions.clashes import Account, Clash
from whipcount.link.contradictions.numerals import Numeral
from whipcount.link.figures import near
from whipcount.model import Document

MOST = 30  # numbers of one value that are compared; a value of more is a round one
LONG = timedelta(days=60)  # how long a value with three digits of its own is remembered
LEAST_SHARED = 3  # words that two sums of one value in two currencies have in common
LAND = 2  # letters of a country's id
DOLLAR = re.compile(r"((?<![A-Za-z])[A-Z][A-Za-z]{0,2}|\b[A-Z][\w.]+\s)?(?:\$|[Dd]ollars?\b)")
MOST_RISE = 2.0  # of what a rise ends at, that another report may say there is now


def slips(numbers: Sequence[Numeral], documents: Mapping[str, Document]) -> Iterator[Clash]:
    """Clashes of rate and currency, then of rises."""
    by_value: dict[float, list[Numeral]] = defaultdict(list)
    for number in numbers:
        by_value[number.value].append(number)
    for _, group in sorted(by_value.items()):
        if len(group) <= MOST:
            yield from _equal_digits(group, documents)
    yield from _rises(numbers, documents)


def _digits(value: float) -> int:
    return len(f"{value:.6e}".partition("e")[0].replace(".", "").rstrip("0"))


def _equal_digits(group: Sequence[Numeral], documents: Mapping[str, Document]) -> Iterator[Clash]:
    for i, a in enumerate(group):
        for b in group[i + 1 :]:
            if a.document != b.document and (field := _slipped(a, b, documents)):
                yield _clash(field, [a], [b])


def _slipped(a: Numeral, b: Numeral, documents: Mapping[str, Document]) -> str:
    """What differs where the digits agree: the rate or the currency."""
    x, y = documents[a.document], documents[b.document]
    shared = (a.about & b.about) | (a.names & b.names)
    other_rate = a.rate and b.rate and a.rate != b.rate
    if _digits(a.value) == 1:
        return "currency" if _other_coin(a, b) and near(x, y) else ""
    if other_rate and a.units & b.units and _digits(a.value) > 2 and a.names & b.names:
        return "rate" if near(x, y, LONG) else ""
    if a.kind == b.kind == "money" and not a.units & b.units and not _bare(a, b) and near(x, y):
        return "currency" if len(shared) >= LEAST_SHARED and a.about & b.about else ""
    return ""


def _other_coin(a: Numeral, b: Numeral) -> bool:
    """One giver's round sum in two currencies: "A$50 million" and "50 million US dollars of Australia"."""
    if not a.kind == b.kind == "money" or a.units & b.units or _bare(a, b):
        return False
    one_giver = {o for o in a.owners & b.owners if len(o) == LAND}
    dollars = all(DOLLAR.search(n.said) for n in (a, b))
    told_again = a.converted or b.converted or a.rate != b.rate
    return (
        bool(one_giver and (dollars or len(a.about & b.about) >= LEAST_SHARED)) and not told_again
    )


def _bare(a: Numeral, b: Numeral) -> bool:
    """Whether one names dollars without saying whose, and the other somebody's dollars."""
    told = [DOLLAR.search(n.said) for n in (a, b)]
    return bool(told[0] and told[1]) and not all(m and m[1] for m in told)


def _rises(numbers: Sequence[Numeral], documents: Mapping[str, Document]) -> Iterator[Clash]:
    """What a rise is to end at, beside reports of the same days in which there is as much already."""
    index: dict[tuple[str, str], list[Numeral]] = defaultdict(list)
    for number in numbers:
        if not number.goal and not number.part and number.kind == "count":
            for unit in sorted(number.units):
                for name in sorted(number.names):
                    index[unit, name].append(number)
    for goal in numbers:
        if goal.goal and goal.kind == "count":
            keys = [(unit, name) for unit in sorted(goal.units) for name in sorted(goal.names)]
            now = {
                n.evidence: n for key in keys for n in index[key] if _already(goal, n, documents)
            }
            if now:
                yield _clash("figure", [goal], [now[e] for e in sorted(now)])


def _already(goal: Numeral, number: Numeral, documents: Mapping[str, Document]) -> bool:
    """The same is counted, in other words of the same days, and is no less."""
    told = goal.document != number.document and goal.measure == number.measure
    enough = 2 < goal.value <= number.value <= MOST_RISE * goal.value and not number.modifier
    strangers = goal.owners and number.owners and not goal.owners & number.names
    here = near(documents[goal.document], documents[number.document])
    return bool(told and enough and here and not strangers and goal.rate == number.rate)


def _clash(field: str, a: Sequence[Numeral], b: Sequence[Numeral]) -> Clash:
    unit = " ".join(sorted(a[0].units & b[0].units)) or a[0].kind
    sides = [
        Account(_said(own[0], goal=own[0].goal), tuple(n.evidence for n in own)) for own in (a, b)
    ]
    return Clash(unit, field, sides[0], sides[1])


def _said(number: Numeral, *, goal: bool) -> str:
    rate = f" a {number.rate}" if number.rate else ""
    return f"{number.said}{rate}{' after the rise' if goal else ''}"
