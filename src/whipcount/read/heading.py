"""Title and outlet of one article: the lines above its first prose in, their roles out."""

import re
from collections.abc import Sequence
from functools import cache

from whipcount.read.dates import full_dates
from whipcount.read.furniture import tables
from whipcount.read.lines import Line

_OPENING = 6  # paragraphs below a headline that take up its words
_ROW = re.compile(r"\s[|·•›»>/✦★]\s|\s[-–—] .+\s[-–—] |\[\w+\]")
_COMMON = frozenset(
    """about after against all before could from have into just more most news now over said says some than that
    their them then they this today what when where which while will with world would year your""".split()
)
_DOMAIN = re.compile(
    r"(?:[\w-]+\.)+(?:com|org|net|info|news|eu|uk|de|fr|az|in|tv|co)\b", re.IGNORECASE
)
_AGENCY_DATELINE = re.compile(
    r"^(?P<before>.{0,70}?)\(\s*(?P<name>[A-Z][\w.&/ -]{1,30}?)\s*\)\s*(?:—|–|--|-|:|(?=[A-Z][a-z]+ \d))"
)
_REPORTS = re.compile(
    r",\s+(?P<name>[A-Z][\w.]+(?: [A-Z]\w+){0,2}) report(?:s|ed)\b(?: (?:with reference to|citing|quoting)\b[^.]*)?\.?\s*$"
)


def looks_like_outlet(text: str) -> bool:
    """Whether a short line names an outlet: a known agency, a paper's word, a web address."""
    words = text.strip(" -–—|·").split()
    if not words or len(words) > 5 or text.strip() in wires():
        return bool(words) and text.strip() in wires()
    if _DOMAIN.fullmatch(words[0]):
        return True
    titled = all(
        w[0].isupper() or w[0].isdigit() or w.lower() in {"of", "the", "de", "and", "&"}
        for w in words
    )
    return titled and any(
        w.strip(",") in _outlet_words() or (w.isupper() and w.title() in _outlet_words())
        for w in words
    )


def find_outlet(heading: Sequence[Line]) -> int | None:
    """Which of the unclassified lines above the prose names the outlet."""
    texts = [x.text for x in heading]
    for at, text in enumerate(texts):
        if texts.count(text) > 1 and len(text.split()) <= 4:
            return at
    for at, text in enumerate(texts):
        name, sep, _ = _partition(text)
        if looks_like_outlet(name if sep else text):
            return at
    return None


def outlet_name(text: str) -> str:
    """The outlet's name without the slogan or the place behind it."""
    return _partition(text)[0]


def find_title(heading: Sequence[Line], below: Sequence[str]) -> int | None:
    """Which line is the headline: the first whose words the report takes up, else the first long one.

    A slogan, a menu, a desk's name share no words with the report below them.
    """
    likely = [i for i, x in enumerate(heading) if x.words >= 4 and not of_a_masthead(x.text)]
    if len(likely) > 1 and likely[0] == 0 and heading[0].words <= 4:
        likely = likely[1:]  # "Farm & Dairy Europe" is of what its reports are about
    told = {w for text in below[:_OPENING] for w in _stems(text)}
    shared = {i: len(_stems(heading[i].text) & told) for i in likely}
    for least in (2, 1):
        if found := [i for i in likely if shared[i] >= least]:
            return found[0]
    return _first_long(heading)


def _first_long(heading: Sequence[Line]) -> int | None:
    """The first line that is long enough; a slogan under a name is not."""
    outlet = find_outlet(heading)
    masthead = {x.text for x in heading[outlet : outlet + 1]} if outlet is not None else set()
    last = max((i for i, x in enumerate(heading) if x.text in masthead), default=-1)
    likely = [i for i, x in enumerate(heading) if x.words >= 4 and x.text not in masthead]
    repeated = len([x for x in heading if x.text in masthead]) > 1
    after = [i for i in likely if i > last] if repeated else likely
    if len(after) > 1 and last == after[0] - 1 and heading[after[0]].words < 8 and last >= 0:
        return after[1]
    return next(iter(after), None) or next(iter(likely), None)


def of_a_masthead(text: str) -> bool:
    """A row of links or buttons, a dated line, or the name of an outlet with what it is."""
    if _ROW.search(text) or text[0] in "•▪●◦▸·" or next(full_dates(text), None):
        return True
    return looks_like_outlet(outlet_name(text)) and len(text.split()) <= 7


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words that tell what a text is about."""
    words = re.findall(r"[^\W\d_]{4,}", text.lower())
    return frozenset(w[:5] for w in words if w not in _COMMON)


def credited(paragraphs: Sequence[str]) -> str | None:
    """The agency that a dateline or the end of the first paragraphs gives as the source."""
    for text in paragraphs[:2]:
        match = _AGENCY_DATELINE.match(text)
        if match and (match["name"] in wires() or _abbreviated(match)):
            return match["name"]
        reports = _REPORTS.search(text)
        if reports and (reports["name"] in wires() or _DOMAIN.fullmatch(reports["name"])):
            return reports["name"]
    return None


@cache
def wires() -> frozenset[str]:
    """Agencies whose name alone is a credit."""
    return frozenset(tables()["names"]["wires"])


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(tables()["names"]["outlet_words"])


def _abbreviated(match: re.Match[str]) -> bool:
    """A place before it: "PARIS, Sept 6 (XYZ) -": capitals in brackets after a place."""
    before = re.sub(
        r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?|[\d,.\s]", "", match["before"]
    )
    return bool(re.fullmatch(r"[A-Z]{2,5}", match["name"])) and bool(before)


def _partition(text: str) -> tuple[str, str, str]:
    parts = re.split(r"(\s+[-–—|]\s+|,\s+)", text, maxsplit=1)
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 else (text, "", "")
