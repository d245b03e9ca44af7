"""The day of what another day counts from: "met on Monday, two days after the president threatened a levy".

The predicates of a passage with their days come in; the days of those that such a count leads to go out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from whipcount.extract.events.clauses import Told
from whipcount.extract.surface import Passage
from whipcount.lexicon.counts import count
from whipcount.model import Evidence, TimeMention, TimeRef

COUNTED = re.compile(
    r"\b(?P<number>an?|one|[a-z]+(?:-[a-z]+)?|\d{1,2})\s(?P<unit>day|week)s?\s(?P<side>after|before)\b(?!,)",
    re.IGNORECASE,
)
UNITS = {"day": 1, "week": 7}
REACH = 90  # characters between the count and the day it counts from
BARS = re.compile(r"[;:“”\"]")


def counted(
    passage: Passage, told: Sequence[Told], when: Mapping[int, TimeMention]
) -> dict[int, TimeMention]:
    """The day of each predicate that "two days after" leads to, by the day told right before or behind."""
    days = sorted(when.values(), key=lambda t: t.evidence[0].start)
    found: dict[int, TimeMention] = {}
    for match in COUNTED.finditer(passage.text):
        at = passage.start + match.start(), passage.start + match.end()
        led = _led(told, when, match["side"].casefold(), at[1])
        base = next(_bases(passage, days, at, match.start()), None)
        number = 1 if match["number"].casefold() in {"a", "an", "one"} else count(match["number"])
        if led is not None and base and base.time_ref and number:
            days_off = number * UNITS[match["unit"].casefold()]
            days_off *= -1 if match["side"].casefold() == "after" else 1
            found[led] = _shifted(base, base.time_ref, (at, match[0]), days_off)
    return found


def _led(told: Sequence[Told], when: Mapping[int, TimeMention], side: str, end: int) -> int | None:
    """The first finite predicate behind the count, where it has no day of its own."""
    near = [n for n, one in enumerate(told) if one.clause.head[0] > end]
    first = min(near, key=lambda n: told[n].clause.head[0], default=None)
    if first is None or first in when or told[first].aside:
        return None
    return first if told[first].clause.marker == side else None


def _bases(
    passage: Passage, days: Sequence[TimeMention], at: tuple[int, int], lead: int
) -> Iterator[TimeMention]:
    """The day nearest before the count, or the first behind where the sentence opens with the count."""
    for mention in reversed(days):
        end = mention.evidence[0].end
        between = passage.text[max(0, end - passage.start) : lead]
        if end <= at[0] and at[0] - end < REACH and not BARS.search(between) and _plain(mention):
            yield mention
    if lead <= len("Just "):
        yield from (t for t in days if t.evidence[0].start > at[1] and _plain(t))


def _plain(mention: TimeMention) -> bool:
    ref = mention.time_ref
    return ref is not None and ref.unit == "day" and ref.until is None and ref.base is None


def _shifted(
    base: TimeMention, ref: TimeRef, words: tuple[tuple[int, int], str], days: int
) -> TimeMention:
    (start, end), quote = words
    own = Evidence(base.evidence[0].document, start, end, quote)
    return replace(base, evidence=(own,), time_ref=TimeRef(own, "day", offset=days, base=ref))
