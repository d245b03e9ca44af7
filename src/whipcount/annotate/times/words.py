"""What the words of a time expression say: tables of the lexicon and numbers, read into fields.

The name of a group and the words that it matched come in; fields of a ``TimeRef`` go out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

Fields = dict[str, Any]


@cache
def lexicon() -> Mapping[str, Any]:
    """The words and shapes of times, as the lexicon file has them."""
    return tomllib.loads(files("whipcount").joinpath("lexicon/times.toml").read_text("utf-8"))


@cache
def words(table: str) -> Mapping[str, Any]:
    """One table of the lexicon, keys in lower case."""
    return {key.lower(): value for key, value in lexicon()[table].items()}


def read(name: str, words_: str) -> Fields:
    """The fields that the words of one group give."""
    plain = re.sub(r"\s+", " ", words_).replace("’", "'").lower()
    return _READERS[name](plain)


def _clock(words_: str) -> Fields:
    """A time of day on the 24-hour clock."""
    digits = re.findall(r"\d+", words_)
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if len(digits[0]) == 4:
        hour, minute = divmod(int(digits[0]), 100)
    if "p" in words_ and hour < 12:
        hour += 12
    if "a" in words_ and hour == 12:
        hour = 0
    return {"part": f"T{hour:02d}:{minute:02d}"}


def _word(words_: str) -> Fields:
    offset, _, time = words("words")[words_].partition(" ")
    return {"offset": int(offset)} | ({"part": time} if time else {})


def _spelled(words_: str) -> int:
    """A year in words: "nineteen ninety-six", "two thousand"."""
    parts = re.findall(r"[a-z]+", words_)[-3:]
    if "thousand" in parts:
        return 2000
    first = next(i for i, p in enumerate(parts) if p in {"eighteen", "nineteen"})
    small = words("counts")
    return 100 * int(small[parts[first]]) + sum(int(small.get(p, 0)) for p in parts[first + 1 :])


def _compound(words_: str) -> Fields:
    """A number in two words: "twenty-four", "two thousand"."""
    first, second = re.findall(r"[a-z]+", words_)
    small = words("counts")
    large = {"hundred": 100, "thousand": 1000}.get(second)
    return {"count": small[first] * large if large else small[first] + small[second]}


def _hour(words_: str) -> Fields:
    """ "Four in the morning", "10 at night"."""
    first = words_.split(maxsplit=1)[0]
    number = words("counts").get(first) or int(first)
    later = 12 if not words_.endswith("morning") and number < 12 else 0
    return {"part": f"T{number + later:02d}:00"}


def _feast(table: str) -> Callable[[str], Fields]:
    """A day of a month, or with a weekday the first such day after that one."""

    def fields(words_: str) -> Fields:
        month, day, *weekday = words(table)[words_]
        then = {"unit": "day", "weekday": weekday[0], "direction": 1} if weekday else None
        return {"month": month, "day": day} | ({"then": then} if then else {})

    return fields


def _one(name: str, table: str) -> Callable[[str], Fields]:
    return lambda w: {name: words(table)[w]}


def _number(name: str, *, times: int = 1, less: int = 0) -> Callable[[str], Fields]:
    return lambda w: {name: (int(re.sub(r"\D", "", w)) - less) * times}


_READERS: Mapping[str, Callable[[str], Fields]] = {
    "month": _one("month", "months"),
    "mm": _number("month"),
    "weekday": _one("weekday", "weekdays"),
    "short_weekday": _one("weekday", "short_weekdays"),
    "dom": _number("day"),
    "dd": _number("day"),
    "ordinal_day": _one("day", "ordinal_days"),
    "holiday": _feast("holidays"),
    "feast": _feast("feasts"),
    "halfof": lambda _: {"count": 0, "half": True},
    "fraction": lambda _: {"half": True},
    "centuryword": lambda w: {"year": 100 * (words("centuries")[w] - 1)},
    "halfnumber": lambda w: {"part": f"H{w}"},
    "dth": _number("day"),
    "year": _number("year"),
    "yearwords": lambda w: {"year": _spelled(w)},
    "years": _one("offset", "years"),
    "shift": _one("offset", "shifts"),
    "edge": _one("part", "edges"),
    "side": _one("direction", "sides"),
    "time": _one("part", "times"),
    "hour": _one("part", "hours"),
    "clock": _clock,
    "word": _word,
    "unit": _one("unit", "units"),
    "period": _one("unit", "periods"),
    "span": _one("part", "units"),
    "spans": _one("part", "units"),
    "set": _one("part", "sets"),
    "reference": _one("part", "references"),
    "season": _one("part", "seasons"),
    "quarter": lambda w: {"part": f"Q{words('ordinals')[w]}"},
    "quarternumber": lambda w: {"part": f"Q{w}"},
    "half": lambda w: {"part": f"H{words('halves')[w]}"},
    "decade": _number("year"),
    "tens": lambda w: {"year": 1900 + int(w)},
    "decadeword": lambda w: {"year": 1900 + 10 * int(words("decades")[w])},
    "nth": _number("year", times=100, less=1),
    "compound": _compound,
    "hourwords": _hour,
    "count": _one("count", "counts"),
    "number": _number("count"),
}
