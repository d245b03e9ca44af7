"""A live blog shows itself by the hours over its entries: marked lines in, the hours taken off them out.

"6:25 p.m. PT Debate ends" and "11.05 The mayor has left." become two lines of one number each, for an
hour is no word of a sentence; in an agenda, where no entry tells anything, the hours stay.
"""

import re

from whipcount.read.lines import Line

_ZONE = (
    r"(?:GMT|UTC|BST|[CEW]ES?T|MSK|IST|SGT|HKT|[JK]ST|A[CEW][SD]T|NZ[SD]T|[ECMPA][SD]?T|WAT|EAT|CAT|SAST|BRT|ART"
    r"|[Ll]ocal(?: time)?)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?"
)
_HALF = r"\s?(?:[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b)"
_CLOCK = rf"(?:(?:[01]?\d|2[0-3])(?:[:.]|h)[0-5]\d(?:{_HALF})?|(?:1[0-2]|[1-9]){_HALF}|(?:[01]\d|2[0-3])[0-5]\d(?=\s?(?:{_ZONE}|hrs|hours|h)\b|:\s))(?:\s?(?:hrs|hours|h)\b)?"
HOUR = rf"(?:\d+\s?[hmd](?:in|rs?)? ago\s+)?{_CLOCK}(?:\s?\(?(?:{_ZONE})\b\)?)?(?:\s?[(/]\s?{_CLOCK}\s?(?:{_ZONE})?\)?)?"
_FRESH = r"(?:(?:BREAKING(?: NEWS)?|NEW|NEWS|UPDATED?|JUST IN|LATEST|FLASH|URGENT|SUMMARY|RECAP|WATCH)\b\s?[:|–—-]?|(?:Breaking|New|Update|Just in|Latest)\s?:)"
_ALONE = re.compile(
    rf"\W*(?:(?:[Ll]ast |[Ff]irst )?(?:[Uu]pdated|[Pp]osted|[Pp]ublished)(?: at)?:?\s*)?{HOUR}\W*"
)
_OPENING = re.compile(
    rf"[\[(•*]?\s*{HOUR}[\])]?\s*[:|·•,–—-]?\s+(?:{_FRESH}\s*)?(?=[A-Z\d\"'“‘«£$€(])"
)
_CLOSING = re.compile(rf"\s*[|·•–—(-]\s*{HOUR}\)?$")
FEWEST = 3  # hours that make a live blog

Marked = tuple[Line, str | None]


def is_hour(text: str) -> bool:
    """Whether a line is an hour and nothing else: "6:25 p.m. PT", "Updated at 16.35 BST"."""
    return bool(_ALONE.fullmatch(text))


def part_hours(marked: list[Marked]) -> None:
    """Take the hours off the lines of a live blog."""
    opened = [n for n, m in enumerate(marked) if _hour_of(m)]
    if sum(_tells(marked, n) for n in opened) < FEWEST:
        return
    for at in reversed(opened):
        marked[at : at + 1] = _parted(marked[at])


def _hour_of(item: Marked) -> re.Match[str] | None:
    """The hour before the words of a line, or behind those of a headline."""
    line, kind = item
    if kind not in {None, "link"}:
        return None
    return _OPENING.match(line.text) or (None if line.prose else _CLOSING.search(line.text))


def _tells(marked: list[Marked], at: int) -> bool:
    """Whether an entry says something: in its own line, or in the line below its headline."""
    following = next((m for m in marked[at + 1 :] if m[1] != "blank"), None)
    told = following is not None and following[1] is None and not _hour_of(following)
    return marked[at][0].prose or bool(told and following and following[0].prose)


def _parted(item: Marked) -> list[Marked]:
    line, match = item[0], _hour_of(item)
    if match is None:
        return [item]
    hour = Line(match.group().strip(), line.number)
    rest = Line((line.text[: match.start()] + line.text[match.end() :]).strip(), line.number)
    return [(hour, "hour"), (rest, None)]
