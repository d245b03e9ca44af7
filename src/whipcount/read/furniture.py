"""What a line is if not part of the report: its text in, the kind of furniture out."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from whipcount.read.dates import date_line
from whipcount.read.entries import is_hour
from whipcount.read.lines import Line
from whipcount.read.stamps import stamp

_CAPTION_WORDS = 90  # longer lines are articles with a caption glued to them
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = (
    r"(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|mo|years?|yr?s?)"
)
_AGE = rf"(?:(?:last |first )?(?:updated|published|posted)\s*:?\s*)?(?:(?:about |over )?{_NUMBER}\s?{_UNIT}\s+ago|\d+\s?(?:h|hrs?|m|mins?|d|w)|just now|moments ago)"
_LATER = rf"{_NUMBER}\s?(?:days?|weeks?)\s+(?:later|earlier)|the (?:next|same|previous) day"
_AGE_LINE = re.compile(
    rf"(?:(?P<before>\S.{{0,40}}?)\s*[·•|,–—-]\s*)?(?:{_AGE}|{_LATER})(?:\s*[·•|,–—-]\s*(?P<after>\S.{{0,40}}))?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:[-–—]\s+|(?:[Ss]ource|SOURCE|[Oo]utlet|[Pp]ublisher|[Pp]ublication|[Vv]ia)\s*:\s*)(?P<name>[A-Z][^.!?:]{1,40})"
)
_BYLINE = re.compile(
    r"(?:[Bb][Yy]|[Ww]ritten [Bb]y|[Rr]eported [Bb]y|[Aa]uthors?:|[Bb]yline:)(?!\w):?\s*(?:[A-Z\d].{0,120})?"
    r"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}, .{0,40}\b(?:correspondent|reporter|editor|bureau)"
    r"|@\w{2,30}"
)
_MENU = re.compile(r"(?:[^|·»›>/]{1,24}\s*[|·»›>/]\s*){2,}[^|·»›>/]{1,24}")
_SIGNED = re.compile(
    r"(?:[-–—]{1,2}\s*|A post shared by\s+)(?P<name>.{1,60}?)\s*\((?P<handle>@\w+)\)\s*(?:on\s+)?(?P<rest>.{0,40})"
)
_RULE = re.compile(r"(?:[*_=~#—–-]\s*){3,}")


@cache
def tables() -> Mapping[str, Any]:
    """The word lists of ``furniture.toml``."""
    return tomllib.loads(
        files("whipcount.read").joinpath("furniture.toml").read_text(encoding="utf-8")
    )


@cache
def names_pattern(pattern: str) -> str:
    """A pattern of the caption tables with NAME and AGENCY filled in."""
    agencies = sorted(tables()["names"]["agencies"], key=lambda a: (-len(a), a))
    word = r"(?:[A-Z]\.|[A-Z][\w’'-]+)"
    name = rf"{word}(?:\s+(?:(?:al|bin|da|de|der|di|el|la|le|van|von)\s+)?{word}){{0,4}}"
    filled = pattern.replace("AGENCY", "(?:" + "|".join(map(re.escape, agencies)) + r")(?![\w])")
    return filled.replace("NAME", name)


@cache
def _line_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(r"\W*(?:" + "|".join(patterns) + r")\W*", re.IGNORECASE))
        for kind, patterns in tables()["lines"].items()
    )


@cache
def _caption_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    captions = tables()["captions"]
    ends = "|".join(names_pattern(p) for p in (*captions["credits"], *captions["whole"]))
    whole = re.compile(rf"(?:.*(?:[\s,.\"'”’])|)[\(\[]?(?:{ends})[\)\]]?\s*", re.DOTALL)
    return whole, re.compile("|".join(captions["starts"]))


def kind_of(line: Line) -> str | None:
    """The kind of furniture a whole line is, or None for words that may belong to the report.

    ``age``, ``label`` and ``date`` introduce an article on a page; ``signature`` closes a post.
    """
    text = line.text
    for kind, test in (
        ("rule", _RULE),
        ("age", _AGE_LINE),
        ("signature", _SIGNED),
    ):
        if test.fullmatch(text):
            return kind
    if is_hour(text):
        return "hour"
    stamped = stamp(text)
    if stamped and stamped.listed:
        return "age"
    if is_source(line):
        return "label"
    named = next((kind for kind, test in _line_patterns() if test.fullmatch(text)), None)
    if named and not _said(line, named):
        return named
    if date_line(text) or (stamped and stamped.apart):
        return "date"
    if is_caption(line):
        return "caption"
    return _by_shape(line)


def _said(line: Line, kind: str) -> bool:
    """Whether a line that begins as furniture does is a sentence of the report after all."""
    quoted = line.text[0] in "\"“‘'«"
    return line.prose and (quoted or (line.words > 30 and kind != "credit"))


def is_source(line: Line) -> bool:
    """Whether the line gives the outlet: "Source: The Gazette"; a picture's source is a credit."""
    match = _LABEL.fullmatch(line.text)
    if match is None or line.words > 6 or line.text[0] in "-–—":
        return False
    pictures = set(tables()["names"]["agencies"]) - set(tables()["names"]["wires"])
    return match["name"] not in pictures


def _by_shape(line: Line) -> str | None:
    text = line.text
    if line.prose:
        return None
    if re.match(r"[•▪●◦]", text) and line.words <= 5:
        return "menu"
    if _MENU.fullmatch(text) and "http" not in text:
        return "menu"
    if _LABEL.fullmatch(text) and line.words <= 6:
        return "label"
    if _BYLINE.fullmatch(text) and line.words <= 16:
        return "byline"
    return None


def is_caption(line: Line) -> bool:
    """Whether the whole line is the caption of a picture, or its credit."""
    if line.words > _CAPTION_WORDS:
        return False
    whole, starts = _caption_patterns()
    return bool(whole.fullmatch(line.text) or (starts.match(line.text) and not line.finished))


def outlet_in(text: str) -> str | None:
    """The outlet that a label or an age line names."""
    for test in (_LABEL, _AGE_LINE):
        if match := test.fullmatch(text):
            return next((g.strip() for g in match.groups() if g), None)
    stamped = stamp(text)
    return stamped.name if stamped and stamped.listed else None


def signature(text: str) -> tuple[str, str] | None:
    """Name with handle, and what follows it, of the line that closes an embedded post."""
    match = _SIGNED.fullmatch(text)
    return (f"{match['name']} ({match['handle']})", match["rest"]) if match else None
