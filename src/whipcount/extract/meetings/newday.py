"""The day that a meeting put off or called off is now to be held on, told in the words that go on from it.

The rest of its passage and those after it come in; the words that give it a new day, and the day, go out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whipcount.extract.surface import Passage
from whipcount.model import TimeMention

THE = (
    r"the (?:event|meeting|session|summit|conference|visit|trip|hearing|gathering|appointment|debate|vote|plan"
    r"|talks|negotiations|consultations)"
)
IT = rf"(?:it|that|this|they|{THE})"
UNITS = frozenset({"day", "week", "weekend", "month", "season"})
HOLD = (
    r"(?:held|take place|happen|go ahead|due|set|scheduled|expected|planned|slated|fixed|booked|meet|gather|convene"
    r"|sit|resume|open|begin|start|reconvene|rescheduled|rearranged|come)"
)
AGAIN = (  # "will now be held on", "is due instead on"; "was planned for" is of the old day
    rf"(?P<set>(?:will|would|is|are|were|was) (?:now|instead|then) (?:(?:to )?(?:be )?{HOLD}\b)?"
    rf"|(?:will|is to|are to) (?:be )?{HOLD}\b"
    r"|(?:has|have) (?:now |since )?been (?:rescheduled|rearranged|reset|set|fixed)\b"
    r"|(?:[Aa]|[Tt]he) new (?:date|day|time|one|meeting|session|appointment) (?:(?:is|was|has been|will be|of)\b)?"
    r"(?: now)?(?: set| fixed| agreed| due| planned)?)"
    r"(?: back)?(?: in [A-Z]\w+| at [^,.;:]{3,25}?)?(?: instead)?(?: for| on| to| in| by| until)?(?: the| early| late)? "
)
ON = re.compile(  # in the rest of the sentence
    rf"[^.;:“”]{{0,80}}?(?:[;,–—]|\band\b|\bbut\b) ?(?:(?:and|but|so) )?(?:(?:{IT}|its \w+) )?{AGAIN}"
)
AFRESH = re.compile(
    rf"(?:(?i:{IT}) )?{AGAIN}"
    rf"|[^.;:“”\"]{{3,80}}? (?:said|says|told [^.;:,“”\"]{{2,40}}?|announced|confirmed|added)(?: that)? {IT} {AGAIN.replace('set>', 'anew>')}"
)
DAY = 12  # characters that may stand before the day itself: "the evening of"


def new_day(
    rest: Sequence[Passage], end: int, times: Sequence[TimeMention]
) -> tuple[tuple[int, int], TimeMention] | None:
    """As in "was put off; it will now be held on Friday": the words behind ``end``, and their day."""
    for number, passage in enumerate(rest):
        found = (
            AFRESH.match(passage.text) if number else ON.match(passage.text, end - passage.start)
        )
        if found and (day := _day(passage, found.end(), times)):
            set_at = "set" if found["set"] else "anew"
            low, high = found.start(set_at), day.evidence[0].end - passage.start
            return (passage.start + low, passage.start + high), day
    return None


def _day(passage: Passage, end: int, times: Sequence[TimeMention]) -> TimeMention | None:
    """The time that begins right there."""
    start = passage.start + end
    near = (t for t in times if start <= t.evidence[0].start <= min(start + DAY, passage.end))
    return next((t for t in near if t.time_ref and t.time_ref.unit in UNITS), None)
