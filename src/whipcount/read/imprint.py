"""A line above a report in, its parts out: who published it, where, on which day, by whom.

"Coast Gazette, LUND, Friday, March 5", "Ministry of Ports - Press release No. 4/2021", "By Ida Berg,
Harbour Editor, The Gazette": every part is known for what it is, or the line is none of these.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from whipcount.read.dates import all_dates, date_line, is_titled
from whipcount.read.furniture import tables
from whipcount.read.outlets import article_name, is_body, looks_like_outlet, plain_outlet, wires
from whipcount.read.stamps import stamp

_LONGEST = 160
_MOST_PARTS = 9
_NAME_WORDS = 6
# What sets one part off from the next; a full stop only behind a word that is no abbreviation.
_BETWEEN = re.compile(
    r"\s*[|·•»]\s*|\s+[/–—-]{1,2}\s+|[,;:]\s+|\s*[()\[\]]\s*|(?<=[a-z\d#]{3})\.\s+(?=[A-Z])"
)
# "Updated - May 9, 2019": what a page says of a stamp, and no outlet.
_STAMPED = re.compile(
    r"(?:last |first |originally )?(?:updated|published|posted|modified|issued|created|filed|dated?|stand)",
    re.IGNORECASE,
)
_RUN_TOGETHER = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+\d*")  # "PortLive": no place is written so
_STRONG = re.compile(r"\s*[|·•»–—-]")
_MOST_NAMES = 3
_PLACE_WORDS = 3
# One of these makes the line an imprint.
_SURE = frozenset({"date", "release", "live", "byline", "role", "body"})


@dataclass(frozen=True, slots=True)
class Part:
    """A half-open range of a line, what it is, its words, and the sign before it."""

    start: int
    end: int
    what: str
    words: str
    sign: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """What such a line says: the kind of furniture it is, the outlet, and its words for the day."""

    kind: str
    outlet: str | None
    day: str | None


def imprint(text: str) -> Imprint | None:
    """What the line says, if each of its parts is known."""
    if len(text) > _LONGEST:
        return None
    parts = tuple(_parts(text))
    kinds = {p.what for p in parts}
    if not 0 < len(parts) <= _MOST_PARTS or "" in kinds or not _holds(parts):
        return None
    kind = "date" if "date" in kinds else "byline" if kinds & {"byline", "role"} else "heading"
    return Imprint(kind, _outlet(parts), _day(text, parts))


def _parts(text: str) -> Iterator[Part]:
    masked, at, sign = text, 0, ""
    for start, end, _ in all_dates(text):  # the comma in "May 9, 2019" parts nothing
        masked = masked[:start] + "#" * (end - start) + masked[end:]
    ends = [(m.start(), m.end()) for m in _BETWEEN.finditer(masked)]
    for start, end in (*ends, (len(text), len(text))):
        for low, high in _around_day(text, masked, at, start):
            words = text[low:high].strip()
            if re.search(r"\w", words):
                yield Part(low, high, _what(words), words, sign)
            sign = " "
        at, sign = end, text[start:end]


def _around_day(text: str, masked: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """The part, or what stands before and behind the day in it: "Press release 9 May 2019 Lund"."""
    day = re.compile(r"#{6,}").search(masked, start, end)
    if day is None or _what(text[start:end].strip()):
        return [(start, end)]
    return [(start, day.start()), day.span(), (day.end(), end)]


def _holds(parts: Sequence[Part]) -> bool:
    """Whether something but names stands in it, and no headline behind a label: "Live: Council Votes"."""
    sure = [n for n, p in enumerate(parts) if p.what in _SURE]
    names = [n for n, p in enumerate(parts) if p.what in {"name", "place"}]
    kinds = {parts[n].what for n in sure}
    if kinds == {"role"}:  # "Ida Berg, harbour editor": a person before what the person is
        return 0 in names and sure[0] == 1 and len(parts[0].words.split()) > 1
    if not sure or len(names) > _MOST_NAMES:
        return False
    if "date" in kinds or not names:
        return True
    topic = any(p.sign.startswith(":") for p in parts)  # "Ferry Talks: Live Updates"
    return not topic and (max(names) < min(sure) or not kinds & {"release", "live"})


def _outlet(parts: Sequence[Part]) -> str | None:
    """The part that is an outlet by its words, else the name that stands where an outlet does."""
    for part, after in zip(parts, (*parts[1:], None), strict=True):
        if part.what == "body" and after and after.what == "body" and _of_a_state(after.words):
            return f"{plain_outlet(part.words)}, {after.words}"
        if part.what in {"outlet", "body"}:
            return plain_outlet(part.words)
        if part.what in {"byline", "role"} and (name := _written_for(part.words)):
            return name
    names = (p.words for n, p in enumerate(parts) if _placed(parts, n))
    return next((plain_outlet(w) for w in names if not _STAMPED.fullmatch(w)), None)


def _written_for(words: str) -> str | None:
    """ "Ida Berg in Lund for The Gazette", "By Ida Berg Associated Press", "Lund Times staff writer"."""
    words = re.sub(r"^(?:by|from)\s+", "", words, flags=re.IGNORECASE)
    given = re.search(r" for (The [A-Z].*)$", words)
    known = [w for w in wires() if words.endswith(f" {w}")]
    staff = re.match(r"(?P<name>(?:[A-Z][\w.&'’-]* )+)(?:[Ss]taff|[a-z]+) ", words)
    if staff and looks_like_outlet(staff["name"]):
        known.append(staff["name"].strip())
    return given[1] if given else max(known, key=len, default=None)


def _of_a_state(words: str) -> bool:
    return bool(re.match(r"(?:the )?Government of\b", words, re.IGNORECASE))


def _placed(parts: Sequence[Part], at: int) -> bool:
    """Whether a name stands where an outlet does: first, and set off from a place or a day; or "The …"."""
    part, kinds = parts[at], {p.what for p in parts}
    if part.what != "name":
        return False
    if article_name(part.words):
        return True
    after = parts[at + 1] if at + 1 < len(parts) else None
    if at == 0 and _RUN_TOGETHER.fullmatch(part.words):
        return True
    if at and parts[at - 1].what == "release" and _STRONG.match(part.sign):
        return True  # "News release | Harbours Norland | 4 March – Lund"
    if kinds & {"release", "live"}:
        only = [p.what for p in parts].count("name") == 1
        return _opens(part, after) if at == 0 else only and bool(_STRONG.match(part.sign))
    signed = bool(kinds & {"byline", "role"})  # "Ida Berg | 9 May 2019 | harbour editor"
    return at == 0 and after is not None and not signed and _set_off(after)


def _opens(part: Part, after: Part | None) -> bool:
    """A name before "press release", "live updates"; "Lund, 4 March" is where it was written."""
    beside = after is not None and after.what == "date" and after.sign.startswith(",")
    return not (beside and len(part.words.split()) == 1)


def _set_off(part: Part) -> bool:
    return part.what == "place" or bool(_STRONG.match(part.sign))


def _day(text: str, parts: Sequence[Part]) -> str | None:
    """The words of the line that give the day, as they stand."""
    dated = [n for n, p in enumerate(parts) if p.what == "date"]
    if not dated:
        return None
    last = dated[0]
    while last + 1 in dated:
        last += 1
    return text[parts[dated[0]].start : parts[last].end].strip()


def _what(words: str) -> str:
    """What a part is; nothing where it is not known."""
    return next((what for what, test in _tests().items() if test(words)), "")


@cache
def _tests() -> dict[str, Callable[[str], object]]:
    """The kinds of part in the order in which they are tried."""
    known = tables()["imprint"]
    aside = (*tables()["lines"]["menu"], *known["aside"])
    return {
        "live": re.compile(known["live"], re.IGNORECASE).fullmatch,
        "release": _release().fullmatch,
        "date": _is_day,
        "byline": re.compile("|".join(known["byline"])).fullmatch,
        "role": re.compile("|".join(known["role"]), re.IGNORECASE).fullmatch,
        "body": is_body,
        "outlet": lambda w: looks_like_outlet(plain_outlet(w)),
        "section": re.compile("|".join(aside), re.IGNORECASE).fullmatch,
        "place": lambda w: w.isupper() and len(w.split()) <= _PLACE_WORDS,
        "name": _is_name,
    }


@cache
def _release() -> re.Pattern[str]:
    return re.compile("|".join(tables()["imprint"]["release"]), re.IGNORECASE)


def of_a_release(text: str) -> bool:
    """Whether the whole line says that it heads a statement of its sender: "FOR IMMEDIATE RELEASE"."""
    return bool(_release().fullmatch(text.strip(" .:")))


def _is_day(words: str) -> bool:
    """A day with its year or without, and what is said of a stamp; "Press release 9 May 2019"."""
    if dated := date_line(words):
        return not dated[1] or bool(_release().fullmatch(dated[1]))
    stamped = stamp(words)
    return stamped is not None and stamped.name is None


def _is_name(words: str) -> bool:
    plain = plain_outlet(words).split()
    return 0 < len(plain) <= _NAME_WORDS and is_titled(plain) and plain[0][0].isupper()
