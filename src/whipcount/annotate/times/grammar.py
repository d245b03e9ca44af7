"""English time expressions: where they stand in a text and what they say.

The text comes in; spans with their fields (those of ``TimeRef``) go out. Words and shapes are
data in ``lexicon/times.toml``; nothing here knows the day of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from whipcount.annotate.times.anchors import Anchors, last_words, tables_of
from whipcount.annotate.times.bare import in_name, is_rate, plausible, titled
from whipcount.annotate.times.counts import count
from whipcount.annotate.times.words import Fields, lexicon, read

SPACE = r"(?:(?:[^\S\n]|\n(?!\n)){1,3})"
SPECIAL = r".^$*+?{}[]\|()-"

# Group of a pattern → table of the lexicon whose words it stands for.
TABLES = {
    "month": "months", "weekday": "weekdays", "short_weekday": "short_weekdays",
    "count": "counts", "unit": "units", "span": "units", "period": "periods",
    "season": "seasons", "shift": "shifts", "years": "years", "edge": "edges", "side": "sides",
    "time": "times", "word": "words", "hour": "hours", "quarter": "ordinals", "half": "halves",
    "ordinal_day": "ordinal_days", "holiday": "holidays", "feast": "feasts", "centuryword": "centuries", "decadeword": "decades", "set": "sets", "reference": "references", "spans": "units",
}  # fmt: skip
CASED = frozenset({"month", "weekday", "short_weekday", "holiday", "feast"})


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression: its place, and the fields it gives a ``TimeRef``."""

    start: int
    end: int
    fields: Fields
    until: Fields | None = None
    base: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One shape of expression: its pattern and what holds for all its matches."""

    source: str
    groups: Mapping[str, str]
    holds: tuple[str, ...]
    constants: Fields = field(default_factory=dict)

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first needed: most texts have no words for most shapes."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


@cache
def rules() -> tuple[Rule, ...]:
    """All shapes, in the order of the lexicon file."""
    return tuple(_rule(dict(row)) for row in lexicon()["rules"])


def find(text: str) -> tuple[Found, ...]:
    """All time expressions, left to right, none inside another: the longest wins."""
    anchors = Anchors(text, _anchored)
    matches = [
        (m.start(), -m.end(), rank, m)
        for rank, rule in enumerate(rules())
        for low, high in anchors.around(rule.holds)
        for m in rule.pattern.finditer(text, low, high)
    ]
    matches.sort(key=lambda row: row[:3])
    return tuple(_longest(matches, text))


def _longest(rows: list[tuple[int, int, int, re.Match[str]]], text: str) -> Iterator[Found]:
    reached = 0
    for start, _, rank, match in rows:
        if start < reached:
            continue
        rule = rules()[rank]
        if (found := _read(rule, match)) and _meant(rule, found, text):
            reached = found.end
            yield found


def _meant(rule: Rule, found: Found, text: str) -> bool:
    at = (found.start, found.end)
    bare = rule.constants.get("bare")
    if "weekday" in found.fields and found.fields.get("day") is None and in_name(at, text):
        return False
    if titled(at, text) or (found.fields["unit"] == "duration" and is_rate(at, text)):
        return False
    return not bare or plausible(found.fields, at, text)


def _rule(row: Fields) -> Rule:
    groups: dict[str, str] = {}
    pieces = re.split(r"«(.*?)»", row.pop("pattern"))
    body = "".join(
        _group(piece, groups) if i % 2 else _spaced(piece) for i, piece in enumerate(pieces)
    )
    source = rf"(?<![\w$£€#@])(?<!\d[.,/])(?:{body})(?!\w)"
    return Rule(source, groups, tuple(row.pop("holds")), row)


@lru_cache(maxsize=20_000)
def _anchored(word: str) -> Iterable[str]:
    return tables_of(word, anchor_words())


@cache
def anchor_words() -> Mapping[str, frozenset[str]]:
    """The words that shapes cannot do without, with the tables they stand in."""
    tables = {t: lexicon()[t] for t in {n for r in rules() for n in r.holds} & lexicon().keys()}
    return last_words({**tables, **lexicon()["anchors"]})


def _spaced(pattern: str) -> str:
    return pattern.replace("[_-]", f"(?:{SPACE}|-)").replace("_", SPACE)


def _group(name: str, groups: dict[str, str]) -> str:
    name, colon, suffix = name.partition(":")
    source = _source(name)
    if colon and not suffix:
        return f"(?:{source})"
    unique = f"{name}{suffix}{len(groups)}"
    groups[unique] = name + suffix
    return f"(?P<{unique}>{source})"


@cache
def _source(name: str) -> str:
    if name not in TABLES:
        return _spaced(str(lexicon()["pieces"][name]))
    keys = list(lexicon()[TABLES[name]])
    if name == "spans":
        keys = [k for k in keys if k.endswith("s")]
    if name in CASED:
        return f"(?-i:{_words(keys + [k.upper() for k in keys])})"
    return _words(keys)


def _words(keys: Iterable[str]) -> str:
    longest = sorted(dict.fromkeys(keys), key=lambda k: (-len(k), k))
    return "(?:" + "|".join(_escape(k) for k in longest) + ")"


def _escape(word: str) -> str:
    plain = "".join("\\" + c if c in SPECIAL else c for c in word)
    return plain.replace(" ", SPACE).replace("'", "['’]")


def _read(rule: Rule, match: re.Match[str]) -> Found | None:
    """The fields of a match; None where the words make no date."""
    fields: Fields = {"unit": "day"} | {k: v for k, v in rule.constants.items() if k in FIELDS}
    second: Fields = {}
    for unique, name in rule.groups.items():
        if (words_ := match[unique]) is None:
            continue
        if name.endswith("2"):
            second |= read(name[:-1], words_)
        else:
            fields |= read(name, words_)
    count(rule.constants, fields)
    until = {**fields, **second} if second else None
    if not _valid(fields) or (until and not _valid(until)):
        return None
    kinds = ("base" in rule.constants, "definite" in rule.constants)
    return Found(*match.span(), fields, until, *kinds)


FIELDS = frozenset({"unit", "offset", "direction", "part", "then"})


def _valid(fields: Fields) -> bool:
    month, day = fields.get("month"), fields.get("day")
    longest = 31 if month in {None, 1, 3, 5, 7, 8, 10, 12} else 29 if month == 2 else 30
    return day is None or 1 <= day <= longest
