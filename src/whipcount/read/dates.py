"""Full dates in metadata lines, datelines, captions and addresses: text in, days out."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from whipcount.model import DateClue

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|\.(?=\s(?-i:[A-Z])))?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
_FULL = re.compile(
    rf"\b(?:{_YEAR.format('y1')}[-/.](?P<m1>\d\d?)[-/.]{DAY.format('d1')}(?!\d)"
    rf"|{MONTH.format('m2')}\s+{DAY.format('d2')},?\s+{_YEAR.format('y2')}\b"
    rf"|{DAY.format('d3')}(?:\s+of)?[\s-]+{MONTH.format('m3')},?[\s-]+{_YEAR.format('y3')}\b)",
    re.IGNORECASE,
)
_PARTIAL = (
    rf"(?:{MONTH.format('m4')}\s+{DAY.format('d4')}|{DAY.format('d5')}\s+{MONTH.format('m5')})"
)
_PLACE = r"[A-Z][\w.'’-]*(?:[ ,/]+(?:[A-Z][\w.'’]*|de|al|la))*"
_AROUND = re.compile(
    r"T?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|Z\b)?|\b\d{1,2}\s*[ap]\.?m\.?|[+-]\d{2}:?\d{2}\b"
    r"|\b(?:GMT|UTC)[+-]\d{1,2}\b|\b(?:GMT|UTC|[ECMP][SD]?T|CET|CEST|BST|IST|AEST|Z|hours|hrs)\b"
    r"|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?"
    r"|\b\d+[ -]min(?:ute)?s?(?: read)?\b|\blive\b|\bupdates?\b"
    r"|\b(?:original(?:ly)?|publi(?:shed|cation)|posted|updated|modified|last|first|created|issued|date[d]?|time|on|at|of)\b",
    re.IGNORECASE,
)
_LINKS = frozenset({"&", "and", "of", "the"})  # small words inside the name of a paper
# "Your morning briefing for", "From the print edition of", "Filed from Tarn": what else is said of a stamp.
_BESIDE_DAY = frozenset(
    """your our today today's this the a from for in by of on with since feed briefing bulletin newsletter digest
    edition issue print front page morning evening daily weekly weekend news newsdesk desk newsroom story text report
    filed written local online hour hours minute minutes ago 's""".split()
)
# What a page puts behind the stamp: "9 May 2019, 17:42 Share X Facebook Copy link".
BUTTONS = re.compile(
    r"(?:[\s|·•/]+(?:\d+ (?:comments?|shares?|min(?:ute)?s? read)|(?:comments?|listen) \([\w ]+\)|comments? \d+|share(?: this)?|tweet|facebook|twitter|x|whats ?app|linked ?in|telegram|reddit|bluesky|threads"
    r"|copy(?: the)? link|print(?: this)?|e-?mail|save|listen|comments?|gift|follow|bookmark|read aloud))+\W*$",
    re.IGNORECASE,
)
# "By Ida Berg and Jo Lind", "By a staff writer", before the day; "Updated 9 May 2019" behind it.
_SIGNED = re.compile(
    r"by (?:(?:an?|our|the) )?(?:(?:(?-i:[A-Z])[\w.'’-]*|and|of|the|staff|own|newsroom|desk|senior|special|local|[a-z]+(?= (?:writer|reporter|correspondent|editor))"
    r"|writers?|reporters?|correspondents?|editors?|agenc(?:y|ies)),? ){1,8}"
    r"(?:[|·•–—-] )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,? )?",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\W*\b(?:last )?(?:updated|modified|published|posted)(?: on| at)?:? $", re.IGNORECASE
)
_PARTS = re.compile(r"\s*[·•|]\s*|\s+/\s+")  # what sets off the parts of a line of stamps
_MOST_PARTS = 6
_OF_READING = re.compile(
    r"\b(?:accessed|retrieved|archived|downloaded|saved|expires)\b", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>\d\d?|[a-z]{3})[/-](?P<d>\d\d?)(?=[/.-]|$)"
    r"|(?<=[a-z/_-])(?P<y8>20\d\d)(?P<m8>[01]\d)(?P<d8>[0-3]\d)(?=[/_.-]|$)"
    r"|[_-](?P<y10>20\d\d)-(?P<m10>[01]\d)-(?P<d10>[0-3]\d)(?=[/_.-]|$)"
)
_MONTH_OF = re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>[01]?\d|[a-z]{3})/(?=[^/])")
# "7/12/2022": day first or month first.
_SLASHED = re.compile(
    r"(?<![\d/.-])(?P<a>\d\d?)(?P<sign>[/.-])(?P<b>\d\d?)(?P=sign)(?P<y>(?:19|20)\d\d|(?<=/)\d\d(?=\W{0,3}(?:\d{1,2}[:.]\d\d|$)))(?![\d/.-]*\d)"
)
# "05/07/23 6:02 PM ET": who writes so puts the month first.
_AMERICAN = re.compile(
    r"\W{0,3}(?:at )?\d{1,2}:\d\d\s?[ap]\.?m\.?\s?(?:[ECMP][SD]?T)\b", re.IGNORECASE
)


def full_dates(text: str) -> Iterator[tuple[int, int, date]]:
    """Every date with its year: start, end, day."""
    for match in _FULL.finditer(text):
        if day := _day(match):
            yield match.start(), match.end(), day


def slashed_days(text: str) -> Iterator[tuple[int, int, tuple[date, ...]]]:
    """Dates in numbers, the year last: start, end, and the day, or both days that it may be."""
    for match in _SLASHED.finditer(text):
        year, a, b = int(match["y"]), int(match["a"]), int(match["b"])
        year += 2000 if year < 100 else 0
        days = [*dict.fromkeys(d for d in (_calendar(year, b, a), _calendar(year, a, b)) if d)]
        if _AMERICAN.match(text, match.end()):
            days = days[-1:]
        elif match["sign"] == ".":  # with full stops the day is the first wherever it may be
            days = days[:1]
        if days:
            yield match.start(), match.end(), tuple(days)


def all_dates(text: str) -> Iterator[tuple[int, int, tuple[date, ...]]]:
    """Every date with its year, whether in words or in numbers."""
    yield from ((start, end, (day,)) for start, end, day in full_dates(text))
    yield from slashed_days(text)


def date_line(text: str) -> tuple[date, str] | None:
    """The day of a line that is a date and little else, and the few other words on it.

    "Reuters Published 9 May, 2019 07:15am" gives the day and "Reuters"; "dpa International · 9 May 2019
    · tides ▾" is such a line by the part that holds the date, for the others are short labels.
    """
    if len(text) > 120 or _OF_READING.search(text):
        return None
    text = _once(text)
    whole = _dated_part(text)
    parts = [p for p in _PARTS.split(text) if re.search(r"\w", p)]
    if whole or not 1 < len(parts) <= _MOST_PARTS or text.endswith((".", "!", "?")):
        return whole
    dated = next((found for p in parts if (found := _dated_part(p))), None)
    others = [p for p in parts if next(all_dates(p), None) is None]
    if dated is None or len(others) + 1 < len(parts) or any(len(p.split()) > 4 for p in others):
        return None
    first = parts[0] if parts[0] in others and is_titled(parts[0].split()[1:]) else ""
    return dated[0], dated[1] or ("" if _AROUND.match(first) else first)


def _once(text: str) -> str:
    """A line of stamps without who signed it and without its further days: "By Ida Berg 9 May 2019 Updated 10 May 2019"."""
    dates = list(all_dates(text))
    if not dates:
        return text
    for start, end, _ in reversed(dates[1:]):
        if again := _AGAIN.search(text[:start]):
            text = text[: again.start()] + text[end:]
    start = dates[0][0]
    return text[start:] if _SIGNED.fullmatch(text[:start]) else text


def _dated_part(text: str) -> tuple[date, str] | None:
    """The day of words that are a date and little else, and those few words."""
    found = next(all_dates(text), None)
    if found is None:
        return None
    start, end, (day, *_) = found
    rest = " ".join(_AROUND.sub(" ", f"{text[:start]} | {BUTTONS.sub('', text[end:])}").split())
    rest = re.sub(r"^\W*(?:via|from)\s+(?=[A-Z])", "", rest)
    rest = " ".join(
        re.sub(r"[|·•:;,()\[\]/–—-]+(?=\s|$)|(?:^|\s)[|·•:;,()\[\]/–—-]+", " ", rest).split()
    )
    words = [w for n, w in enumerate(rest.split()) if not _said_of_a_stamp(w, first=n == 0)]
    words = words[1:] if words[:1] == ["the"] else words
    return (day, " ".join(words)) if len(words) <= 4 and is_titled(words) else None


def is_titled(words: Sequence[str]) -> bool:
    """Whether every word is as in a name: a capital, a figure, or a small word inside it."""
    return all(w[0].isupper() or w[0].isdigit() or w in _LINKS for w in words)


def _said_of_a_stamp(word: str, *, first: bool) -> bool:
    """A small word of a stamp, whether it opens it or stands in it; "the Gazette of" keeps its own."""
    plain = word.replace("’", "'").lower()
    return plain in _BESIDE_DAY - _LINKS and (first or not word[0].isupper())


def glued_date(text: str) -> tuple[int, date] | None:
    """The end and the day of a metadata date glued before the text of a line."""
    match = re.match(
        r"(?:(?:published|date|posted)\b\s*:?\s*)?((?:19|20)\d\d-\d\d-\d\d)(?:T\S+)?[\s|:–—-]+(?=\S)",
        text,
        re.IGNORECASE,
    )
    if match is None:
        return None
    found = next(full_dates(match.group(1)), None)
    return (match.end(), found[2]) if found else None


def dateline_clue(text: str) -> DateClue | None:
    """The full date of a dateline at the start of a paragraph: "PARIS, 4 March 2025 (X) —"."""
    found = next(full_dates(text[:110]), None)
    if found is None:
        return None
    start, end, day = found
    head = re.fullmatch(
        rf"\(?(?:{_PLACE})?[\s,:|(–—-]*(?:{_PARTIAL})?\)?\s*(?:\([^()]{{2,30}}\))?[\s,]*",
        text[:start],
    )
    tail = re.match(r"\s*\)?\s*(?:\([^()]{2,30}\)\s*)?(?:[—–:|.]|--?|/)\s", text[end:])
    return (
        DateClue("dateline", text[: end + (tail.end() if tail else 0)].strip(), day)
        if head and tail
        else None
    )


def address_clue(url: str) -> DateClue | None:
    """The date in a page's address: ``/2023/07/09/``; the month of ``/2023/07/``, by its first day."""
    for where, match in (("url", _ADDRESS.search(url)), ("month", _MONTH_OF.search(url))):
        if match and (day := _addressed(match)):
            return DateClue(where, match.group().strip("/_-"), day)
    return None


def _addressed(match: re.Match[str]) -> date | None:
    """The day that an address is of; the first of its month where it has no more."""
    found = {k[0]: v for k, v in match.groupdict().items() if v}
    month = found["m"]
    number = int(month) if month.isdigit() else MONTHS.index(month) + 1 if month in MONTHS else 0
    return _calendar(int(found["y"]), number, int(found.get("d", "1")))


def _day(match: re.Match[str]) -> date | None:
    year, month, day = next(
        (match[f"y{n}"], match[f"m{n}"], match[f"d{n}"]) for n in (1, 2, 3) if match[f"y{n}"]
    )
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    return _calendar(int(year), number, int(day))


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
