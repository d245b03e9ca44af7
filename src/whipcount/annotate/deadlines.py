"""A noun phrase that behind "by" says when or how, not who: a day, a count of votes, a means.

A parse and the head of a phrase come in; yes or no goes out.
"""

from __future__ import annotations

import re
from functools import cache

from whipcount.annotate.parse import Parse
from whipcount.annotate.times.words import words

TABLES = ("months", "weekdays", "short_weekdays", "units", "hours", "words", "seasons", "feasts")
EDGES = frozenset({"end", "start", "beginning", "middle", "close", "turn", "dawn", "half"})
BARE = frozenset({"dawn", "dusk", "nightfall", "sunset", "sunrise", "then", "now", "spring"})
MEANS = frozenset(
    """vote votes majority margin percent % points consensus acclamation unanimity decree referendum
    phone telephone email e-mail letter post video mail sea air road rail land force surprise mistake
    accident default lot proxy""".split()
)
YEAR = re.compile(r"(?:19|20)\d\d")
NAMED = re.compile(r"\b(?:Mr|Mrs|Ms|Dame|Theresa|Brian|Elaine) May\b")


def does_nothing(parse: Parse, token: int) -> bool:
    """As in "passed by 51 votes", "told by phone", "finished by Friday": nobody does it."""
    return parse.low[token] in MEANS or is_time(parse, token)


def is_time(parse: Parse, token: int) -> bool:
    """As in "finished by Friday", "by the end of March", "by 31 December", "by 2030"."""
    low = parse.low[token]
    if low == "may" and NAMED.search(parse.text):
        return False
    if any(parse.words[t][:1].isupper() for t in parse.below(token, "flat")):
        return False  # "April Jones"
    if low in _named() or YEAR.fullmatch(low):
        return True
    if low.isdigit():
        beside = parse.low[max(0, token - 1) : token + 2]
        return not _months().isdisjoint(beside)
    inner = parse.below(token, "nmod") if low in EDGES else []
    return any(is_time(parse, t) for t in inner if t != token)


@cache
def _named() -> frozenset[str]:
    return BARE | {word for table in TABLES for word in words(table) if " " not in word}


@cache
def _months() -> frozenset[str]:
    return frozenset(words("months"))
