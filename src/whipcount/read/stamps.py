"""The line that stamps a report with a day but no year: "Coast Gazette, Dec. 20", "Posted: Wed 9:12 AM".

Its text comes in; whose report it is and the weekday or the day of the month go out.
"""

import re
from dataclasses import dataclass

from whipcount.read.dates import BUTTONS, DAY, MONTH, MONTHS

_WEEKDAY = r"(?P<long>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?P<short>Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
_DATE = (
    rf"(?:{MONTH.format('m1')} {DAY.format('d1')}(?!\d)|{DAY.format('d2')} {MONTH.format('m2')}\b)"
)
_HOUR = r"(?:(?:at )?(?P<hour>\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?)(?: [A-Z]{2,4}\b)?)"
_FIRST = r"(?:(?:at )?(?P<first>\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)(?: [A-Z]{2,4}\b)?,? (?:on )?)"
# "Monday 12 May, 17:42" is a day and an hour, and no paper's name.
_NO_DAY = rf"(?!(?:\w+day,? )?(?:{MONTH.format('n1')} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH.format('n2')})\b)"
_NAME = (
    _NO_DAY
    + r"(?P<name>(?-i:[A-Z0-9][\w.'’&-]*(?: (?:[A-Z0-9&][\w.'’&-]*|of|the|and|de|la)){0,5}))"
)
_WRITER = r"(?:(?P<writer>(?-i:[A-Z])[\w.'’&-]*(?: (?-i:[A-Z])[\w.'’&-]*){0,4}) ?[·•|] ?)"
_POSTED = (
    r"(?P<posted>(?:last |first )?(?:published|updated|posted|issued|filed|modified)(?: on)?:?)"
)
_STAMP = re.compile(
    rf"\W*(?:{_WRITER}?{_NAME}(?P<joint> ?[·•|] ?| ?[,–—-] ))?(?:{_POSTED} ?)?{_FIRST}?"
    rf"(?:(?:{_WEEKDAY})(?:,? (?:morning|afternoon|evening|night))?)?(?:,? ?{_DATE})?(?:,? {_HOUR})?"
    r"(?:\s*[|/·•–-]\s*(?:(?:last |first )?(?:updated|published|posted)\b.{0,30}|\d+[ -]min(?:ute)?s? read))?\W*",
    re.IGNORECASE,
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day without a year: a weekday (Monday is 0), a month and day, or both; and who wrote it."""

    weekday: int | None
    month: int | None
    day: int | None
    name: str | None
    listed: bool  # the name is set off as on a list of reports: "Coast Gazette · Thursday"
    apart: bool  # more than a day: a name, an hour, "posted"; "12 May" alone may head a paragraph
    words: str


def stamp(text: str) -> Stamp | None:
    """What a line that is nothing but such a stamp says."""
    match = _STAMP.fullmatch(BUTTONS.sub("", text)) if len(text) <= 90 else None
    if match is None or not _says_a_day(match):
        return None
    weekday, month = match["long"] or match["short"], match["m1"] or match["m2"]
    number = match["d1"] or match["d2"]
    return Stamp(
        _WEEKDAYS.index(weekday[:3].lower()) if weekday else None,
        MONTHS.index(month[:3].lower()) + 1 if month else None,
        int(number) if number else None,
        match["name"], bool(re.search(r"[·•|]", match["joint"] or "")),
        bool(match["name"] or match["posted"] or match["hour"] or match["first"]), " ".join(text.split()),
    )  # fmt: skip


def _says_a_day(match: re.Match[str]) -> bool:
    """A date, a weekday in full, or a short one beside an hour or "posted": "Sun" alone is a name.

    Behind a writer and an outlet too: "News | Sport | Friday" is a menu.
    """
    number = match["d1"] or match["d2"]
    if number:
        return 1 <= int(number) <= 31
    sure = match["hour"] or match["first"] or match["posted"]
    return bool((sure and match["short"]) or (match["long"] and (sure or not match["writer"])))
