"""Is a bare month or a bare year one? "May" may be a verb, "2,000" people, "This Week" a programme.

The fields of an expression, its place and the text come in; yes or no goes out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from whipcount.annotate.times.words import lexicon

NAMES_TOO = frozenset({4, 6, 8, 1})  # April, June, August, Jan are also given names
BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|by|since|until|till|from|to|of|during|through|before|after|for|and|between|"
    r"every|each|or|next|last|this|mid|late|early)[\s-]|[(,]\s?)$",
    re.IGNORECASE,
)
BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|by|since|until|till|from|to|of|during|through|throughout|before|after|for|and|"
    r"between|or|late|early|the|around|about|to|than|back|year|on|with)[\s-]+|[(,;–]\s?)$",
    re.IGNORECASE,
)


TITLED = re.compile(
    r"(?:[A-Z][a-z]+|\d+)\s(?:Days?|Weeks?|Weekend|Months?|Years?|Hours?|Minutes?|Noon)"
)
EACH = re.compile(r"an?\s(?:minute|hour|day|week|month|quarter|year)", re.IGNORECASE)
MUCH = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion|trillion|percent|once|twice|times))"
    r"(?:\s[a-z]+s)?\s$"
)
OPENERS, CLOSERS = frozenset("\"“‘'`"), frozenset("\"”’'.")


def is_rate(at: tuple[int, int], text: str) -> bool:
    """ "24 hours a day", "$2 million a year", "twice a week": how much or how often, not how long."""
    start, end = at
    return bool(EACH.fullmatch(text, start, end) and MUCH.search(text[max(0, start - 40) : start]))


def titled(at: tuple[int, int], text: str) -> bool:
    """The name of a programme, a film: capitals and an opening quotation mark, "This Week", "Today"."""
    start, end = at
    if text[start - 1 : start] not in OPENERS:
        return False
    shown = text[start:end] in {"Today", "Tonight"} and text[end : end + 1] in CLOSERS
    return shown or bool(TITLED.fullmatch(text, start, end))


def in_name(at: tuple[int, int], text: str) -> bool:
    """The Sunday Times, Good Friday; and "the third, a Friday," which tells no day of its own."""
    before, after = text[max(0, at[0] - 16) : at[0]], text[at[1] : at[1] + 16]
    if re.search(r",\sa\s$", before) and not after[:1].isspace():
        return True
    opens, closes = _names()
    return bool(opens.search(before) or closes.match(after))


@cache
def _names() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, after = (
        "|".join(w.replace(" ", r"\s") for w in lexicon()["names"][f"{side}_weekday"])
        for side in ("before", "after")
    )
    return re.compile(rf"\b(?:{before})\s$"), re.compile(rf"\s(?:{after})\b")


def plausible(fields: Mapping[str, Any], at: tuple[int, int], text: str) -> bool:
    """Not the verb "may", not a march, not a number that is no year, not "sat"."""
    before = text[max(0, at[0] - 12) : at[0]]
    month, year = fields.get("month"), fields.get("year")
    if month is None:
        return year is not None and _is_year(before, text, fields, at)
    if "part" in fields or "direction" in fields:
        return True
    follows_name = re.match(r"\s[A-Z][a-z]", text[at[1] : at[1] + 4])
    if month in {3, 5} or (month in NAMES_TOO and follows_name):
        return bool(BEFORE_MONTH.search(before)) and not follows_name
    return True


def _is_year(before: str, text: str, fields: Mapping[str, Any], at: tuple[int, int]) -> bool:
    """A bare year: after a preposition, or with punctuation or a noun in the singular behind it."""
    after = text[at[1] : at[1] + 16]
    if fields["year"] < 1800 and not re.search(r"\b(?:in|since|until)\s$", before):
        return False
    if "part" in fields or BEFORE_YEAR.search(before):
        return not re.match(
            r"\s?(?:percent|per cent|million|billion|people|miles|km|feet)\b", after
        )
    return not re.match(r"[-\s]\w+s\b|\s?(?:percent|million|people)", after)
