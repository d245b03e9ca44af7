"""What a time expression tells of the document's own day, and which event it hangs on.

A text, an expression and the words around it come in; a clue ("report", "today", "dateline", …)
and a key of the event go out.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from whipcount.annotate.times.aims import is_any
from whipcount.annotate.times.tense import NEAR, REACHED, Tense
from whipcount.annotate.times.words import lexicon
from whipcount.lexicon.names import look_up
from whipcount.model import TimeRef

Span = tuple[int, int]

QUOTED = re.compile(
    r"“[^”\n]*(?:”|$)|\"[^\"\n]*\"|^\"[^\"\n]*$|``[^\n]*?''|"
    r"(?<!\w)[‘'](?=[A-Z])[^\n]{12,}?(?:[.,?!…][’'](?!\w)|$)|(?<!\w)[‘'](?=\S)[^\n’']{12,}[’'](?!\w)",
    re.MULTILINE,
)
PLACE = re.compile(r"(?:[A-Z][\w.'’-]*(?:\s*[,/(–—-]\s*|\s+)|\()*$")
LABEL = re.compile(
    r"\W*(?:(?:date|published|posted|issued|created|dated|first published|last updated|updated|"
    r"by [A-Z][\w .]{2,40}|on)\b[\s:,|–-]*)*(?:(?-i:[A-Z])[\w.]+\s){0,3}$",
    re.IGNORECASE,
)
AFTER_DATELINE = re.compile(
    r"\s*(?:\((?:[A-Z]\w*|[A-Z .]+)[\w /.-]*\)|—|–|--|-\s|:|/|\.\s+[A-Z“\"‘'])"
)
STAMPED = re.compile(
    r"\b(?:(?:first |last )?(?:published|updated|posted|issued|modified)|date|live updates?|on|at|of)\b"
    r"|\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|\b(?:GMT|UTC|[ECMP][SD]?T|CES?T|BST|IST|AES?T)\b",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"\W*(?:(?:by|from)\s(?-i:[A-Z])[^.!?]*|[^.!?]*\b(?:correspondents?|reporters?|editors?|staff|writers?|bureau|desk)\b[^.!?]*)",
    re.IGNORECASE,
)
AGE = re.compile(r"\b(?:\d+|an?) (?:min(?:ute)?|hour)s? ago\b", re.IGNORECASE)
POSTED = re.compile(
    r"\b(?:published|updated|posted|issued|modified)(?:\son)?[\s:]*$", re.IGNORECASE
)
OUTLET = re.compile(r"\W*[A-Z][\w.'’-]*(?: (?:of |the )?[A-Z][\w.'’-]*){0,4}(?:,| [·|–—-])\s*$")
DATELINED = re.compile(r"\W*(?:[A-Z][\w.'’-]*[ /-]?){1,4},\s")  # "Muscat, Wednesday –"
HEADING = 400  # characters in which a report's own stamp stands
MOST = 60  # characters that a stamp's line may hold before its day
AROUND = " ,.|:·•–—-()"
COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright|all rights reserved)[^.\n]{0,40}$", re.IGNORECASE)
NAME = re.compile(
    r"\b[A-Z][\w’'-]*\w\b|\b\d{1,3}(?:,\d{3})+\b|\b\d+(?:\.\d+|-\d+)\b|\b[2-9]\d{1,2}\b|\b1\d[1-9]\b|\b1[1-9]0\b"
)
QUARTER = re.compile(r"\b(first|second|third|fourth)[\s-]quarter\b")
ENDING = re.compile(r"(?:ations?|ments?|ings?|ed|es|s|ly)$")
WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)?")
STATES = frozenset({"state", "region", "demonym_adj", "demonym_noun"})
OPENS = re.compile(r"(?:^|[.!?:]\s|\n)\W*([A-Z][a-z]+)")
LEAST_PLAIN = 1  # more plain words than that make a key without any name
# The words of "#HarbourMinisters", and of a name that is written so.
CAMEL = re.compile(r"#(?=\w)|(?<=[a-z0-9])(?=[A-Z][a-z])")
REACH = 220  # characters either side in which an event's words are looked for


def quotations(text: str) -> tuple[Span, ...]:
    """Where somebody is quoted; an unclosed quotation ends with its paragraph."""
    return tuple(m.span() for m in QUOTED.finditer(text) if m.end() - m.start() > 14)


def quoted(spans: Sequence[Span], start: int) -> bool:
    """True inside one of these quotations."""
    i = bisect_right(spans, (start, 1 << 60)) - 1
    return i >= 0 and spans[i][0] < start < spans[i][1]


def clue(text: str, ref: TimeRef, tense: Tense, *, spoken: bool) -> str | None:
    """What the expression tells of the document's own day, strongest first."""
    if ref.base is not None:
        return None
    if place := _placed(text, ref):
        return place
    if spoken:
        return "quoted"
    return _told(ref, tense)


def _told(ref: TimeRef, tense: Tense) -> str | None:
    if ref.unit == "day" and ref.offset == 0 and ref.weekday is None and ref.month is None:
        return None if ref.evidence.quote.casefold() == "overnight" else "today"
    if ref.unit == "day" and ref.weekday is not None and ref.day is None and _reports(tense):
        return "report"
    if ref.unit == "day" and ref.weekday is not None and tense.verb == REACHED:
        return "reached"
    named = ref.year is not None or (ref.month and ref.day)
    return {1: "ahead", -1: "past"}.get(ref.direction) if named else None


def _placed(text: str, ref: TimeRef) -> str | None:
    """A dateline, a line that gives the date, a copyright line."""
    if ref.unit != "day" or ref.day is None or ref.month is None:
        return "line" if is_posted(text, ref) else None
    start, end = ref.evidence.start, ref.evidence.end
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start]
    if COPYRIGHT.search(before):
        return "copyright"
    if len(before) > 80:
        return None
    if PLACE.match(before) and (before.isupper() or AFTER_DATELINE.match(text, end)):
        return "dateline" if before.strip() or AFTER_DATELINE.match(text, end) else None
    if ref.year is None:
        return "line" if start < HEADING and _stamp(text, line, start, end) else None
    return "line" if LABEL.fullmatch(before) and _opens(text, line, end) else None


def _stamp(text: str, line: int, start: int, end: int) -> bool:
    """A line that is a day and its label, hour or writer: "Updated 14:05 BST, 3 July", "By Ann Lee, 3 July"."""
    stop = text.find("\n", end)
    after = STAMPED.sub(" ", text[end : stop if stop >= 0 else len(text)]).strip(AROUND)
    before = text[line:start]
    if after or len(before) > MOST:
        return False
    return not STAMPED.sub(" ", before).strip(AROUND) or bool(CREDIT.fullmatch(before))


def is_posted(text: str, ref: TimeRef) -> bool:
    """What gives the report's weekday alone: "Posted: Friday 4:00 AM", "Lisbon, Wednesday –"."""
    start, end = ref.evidence.start, ref.evidence.end
    if ref.weekday is None or ref.day or ref.offset is not None or ref.until or start >= HEADING:
        return False
    stop = text.find("\n", end)
    after = AGE.sub(" ", text[end : stop if stop >= 0 else len(text)])
    before = text[text.rfind("\n", 0, start) + 1 : start]
    if DATELINED.fullmatch(before) and AFTER_DATELINE.match(text, end):
        return True
    if STAMPED.sub(" ", after).strip(AROUND):
        return False
    return bool(POSTED.search(before) or OUTLET.fullmatch(before))


def _opens(text: str, line: int, end: int) -> bool:
    """A date that opens the text, or has a line to itself."""
    rest = text[end : end + 40].partition("\n")[0]
    return not text[:line].strip() or not re.search(r"[a-z]{3}.*[a-z]{3}", rest)


def _reports(tense: Tense) -> bool:
    return tense.direction < 0 and tense.gap <= NEAR and tense.verb in is_any("reporting")


@cache
def _events() -> Mapping[str, str]:
    return {word: kind for kind, row in lexicon()["events"].items() for word in row}


@cache
def _dull() -> frozenset[str]:
    """Words of saying and of time, and those that stand anywhere."""
    lists = ("saying", "boundaries", "present", "past", "perfect", "future", "determiners")
    dull = set().union(*(is_any(n) for n in lists)) | _events().keys() | set(lexicon()["units"])
    return frozenset(dull | set(lexicon()["dull"]["words"]))


@cache
def _no_name() -> frozenset[str]:
    dull = {"the", "a", "an", "in", "on", "at", "it", "he", "she", "they", "we", "i", "but", "and"}
    dull |= {"this", "that", "these", "those", "his", "her", "their", "its", "as", "after", "for"}
    dull |= {"mr", "mrs", "ms", "sir", "president", "minister", "prime", "secretary", "foreign"}
    dull |= {"northern", "southern", "eastern", "western"}  # half of a name
    dull |= {"when", "while", "if", "last", "next", "earlier", "later", "both", "meanwhile", "also"}
    tables = ("months", "weekdays", "short_weekdays")
    return frozenset(dull | {w.lower().rstrip(".") for t in tables for w in lexicon()[t]})


def about(text: str, start: int, end: int, sentence: Span) -> str | None:
    """Key of the event that an expression hangs on: its kind (~gathering), names and numbers."""
    low, high = max(sentence[0], start - REACH), min(sentence[1], end + REACH)
    words = CAMEL.sub(" ", text[low:start] + " " + text[end:high])
    kinds = {f"~{_events()[w]}" for w in _lower(words) if w in _events()}
    found = [n for n in NAME.findall(words) if _bare(n) not in _no_name()]
    names = {_known(n) for n in found} | {s for n in found if (s := _state_of(n))}
    names |= {f"@q{lexicon()['ordinals'][q]}" for q in QUARTER.findall(words)}
    # "Motions will be debated": a plain word, if it names nothing.
    opening = {w.lower() for w in OPENS.findall(words) if not look_up(w)}
    plain = {f"={s}" for w in (*WORD.findall(words), *sorted(opening)) if (s := _stem(w))}
    return " ".join(sorted(kinds | names | plain)) if names or len(plain) > LEAST_PLAIN else None


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str | None:
    """What a plain word of some weight has in common with its relatives; None of others."""
    if len(word) < 5 or not word.islower() or word in _dull():
        return None
    return ENDING.sub("", word)[:7]


def _lower(words: str) -> list[str]:
    return [w.lower() for w in WORD.findall(words)]


def _plain(name: str) -> str:
    return re.sub(r"['’]s$", "", name).strip("'’-")


@cache
def _known(name: str) -> str:
    """A state by one name, whether the words are its name or its adjective."""
    states = {e.of or e.id for e in look_up(_plain(name)) if e.kind in STATES}
    return min(states).lower() if len(states) == 1 else _bare(name)


@cache
def _state_of(name: str) -> str | None:
    """The state of a capital, which stands for it as often as for the city."""
    rows = look_up(_plain(name))
    states = {e.of for e in rows if e.kind == "capital" and e.of}
    return min(states).lower() if len(states) == 1 and len(rows) == 1 else None


@cache
def _bare(name: str) -> str:
    plain = unicodedata.normalize("NFKD", re.sub(r"['’]s$", "", name).lower().strip("'’-"))
    return "".join(c for c in plain if not unicodedata.combining(c))
