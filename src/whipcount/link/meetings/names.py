"""What a meeting told by several reports is called, and the row of meetings it belongs to.

The tellings of one meeting come in; the name that says which, not when, goes out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whipcount.extract.meetings.series import plain_name
from whipcount.lexicon import words
from whipcount.link.wordings import content
from whipcount.model import Meeting

MADE = ("meeting of", "visit of", "conversation of", "phone call of", "vote of")
LINKS = re.compile(r"^(?:of|on|in|at|the|'s|’s)\s+|\s+(?:of|on|in|at|the)$")


def best_name(group: Sequence[Meeting]) -> str:
    """Of all its names the one that tells most; a bare noun gets its place."""
    name = max((_undated(m.name, m) for m in group), key=_rank)
    place = next((m.place for m in group if m.place), None)
    if place is None or _telling(name) or " in " in name or " to " in name:
        return name
    to = "to" if name.rsplit(maxsplit=1)[-1] in {"visit", "trip", "tour"} else "in"
    return f"{name} {to} {place}"


def series(group: Sequence[Meeting]) -> str | None:
    """The series that any of its names tells, without its day."""
    return next((_undated(m.series, m) for m in group if m.series), None)


def _undated(name: str, meeting: Meeting) -> str:
    """Without the words of its day, as in "next week's summit", and of its being planned."""
    ref = meeting.time_ref
    quote = " ".join(ref.evidence.quote.split()) if ref else ""
    rest = name
    if quote and quote in name:
        rest = re.sub(rf"(?:\b(?:of|on|in) )?{re.escape(quote)}(?:['’]s?)?(?!\w)", " ", name)
        rest = " ".join(LINKS.sub("", rest.strip()).split())
    return plain_name(rest or name)


def _rank(name: str) -> tuple[bool, int, int, str]:
    """A name of its own before one made of a verb's parties; then the most telling, the shortest."""
    return not name.startswith(MADE), min(4, len(content(name))), -len(name), name


def _telling(name: str) -> bool:
    return bool(content(name) - words.meeting_words())
