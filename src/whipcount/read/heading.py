"""Title and outlet of one article: the lines above its first prose in, their roles out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from whipcount.read.dates import full_dates, is_titled
from whipcount.read.furniture import tables
from whipcount.read.imprint import Imprint, imprint, of_a_release
from whipcount.read.lines import Line
from whipcount.read.outlets import (
    DOMAIN,
    article_name,
    looks_like_outlet,
    outlet_name,
    partition,
    wires,
)

HEADLINE = 4  # words of a headline at least
_NAME_WORDS = 4
_SENDER_WORDS = 7
_ONE = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}"
_PERSONS = re.compile(
    rf"{_ONE}(?:, {_ONE})*(?:,? (?:and|&) {_ONE})?(?: in [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?)?(?: (?:[A-Z][\w-]+ )?(?:[a-z]+ )?(?:editor|correspondent|reporter|writer))?"
)
_OPENING = 6  # paragraphs below a headline that take up its words
_ROW = re.compile(r"\s[|·•›»>/✦★]\s|\s[-–—] .+\s[-–—] |\[\w+\]")
_COMMON = frozenset(
    """about after against all before could from have into just more most news now over said says some than that
    their them then they this today what when where which while will with world would year your""".split()
)
_AGENCY_DATELINE = re.compile(
    r"^(?P<before>.{0,70}?)\(\s*(?P<name>[A-Z][\w.&/ -]{1,30}?)\s*\)\s*(?:—|–|--|-|:|(?=[A-Z][a-z]+ \d))"
)
_REPORTS = re.compile(
    r",\s+(?P<name>[A-Z][\w.]+(?: [A-Z]\w+){0,2}) report(?:s|ed)\b(?: (?:with reference to|citing|quoting)\b[^.]*)?\.?\s*$"
)


@dataclass(frozen=True, slots=True)
class Head:
    """A line above the prose: its kind, its parts if it is an imprint, the label before a headline."""

    line: Line
    kind: str | None
    said: Imprint | None
    label: str = ""

    @property
    def what(self) -> str:
        """The kind of furniture that it is."""
        return self.kind or (self.said.kind if self.said else "heading")

    @property
    def headline(self) -> Line:
        """The line without the label before it."""
        return replace(self.line, text=self.line.text[len(self.label) :].strip())


def heads(marked: Sequence[tuple[Line, str | None]]) -> list[Head]:
    """The lines above the prose, blank ones aside."""
    lines = [(x, kind) for x, kind in marked if kind != "blank"]
    rows = [
        Head(x, kind, None if kind else imprint(x.text), _label(x.text, kind)) for x, kind in lines
    ]
    dated = [h.what in {"date", "hour", "age", "byline"} for h in rows]
    for at, head in enumerate(rows[1:], 1):
        beside = dated[at - 1] or dated[at + 1 : at + 2] == [True]
        free = head.kind is None and not head.said and head.line.words >= HEADLINE
        if free and beside and _PERSONS.fullmatch(head.line.text):
            rows[at] = replace(head, kind="byline")
    return rows


def _label(text: str, kind: str | None) -> str:
    """ "Analysis: ", "Opinion | ", "EXPLAINER-" before a headline."""
    match = _labels().match(text) if kind in {None, "link"} else None
    return match.group() if match else ""


@cache
def _labels() -> re.Pattern[str]:
    labels = "|".join(tables()["headline"]["labels"])
    return re.compile(
        rf"(?:(?i:{labels})(?:\s*[:|»]\s*|\s+[–—-]+\s+)|(?=[A-Z\d ]+-)(?i:{labels})-)(?=\S+ \S)"
    )


def find_headline(rows: Sequence[Head], below: Sequence[str]) -> Head | None:
    """The headline: a line that is nothing else, or a link's label stands before it; at need any other."""
    free = [h for h in rows if (h.kind is None and not h.said) or h.label]
    for likely in (free, [h for h in rows if h.kind is None]):
        found = find_title([h.headline for h in likely], below)
        if found is not None:
            return likely[found]
    return None


def own_name(rows: Sequence[Head], title: Head | None, below: Sequence[str]) -> str | None:
    """A short line that is no known outlet: "The Lantern"; one that the report says was told something; a sender."""
    for at, head in enumerate(rows):
        text = head.line.text
        if head.kind or head.said or head is title or head.line.prose:
            continue
        if head.line.words <= _NAME_WORDS and (article_name(text) or _told(text, below)):
            return text
        beside = [h.line.text for h in (*rows[max(0, at - 1) : at], *rows[at + 1 : at + 2])]
        if (
            title
            and head.line.words <= _SENDER_WORDS
            and is_titled(text.split())
            and any(map(of_a_release, beside))
        ):
            return text
    return None


def _told(name: str, below: Sequence[str]) -> bool:
    """ "she told the Lantern", "(Skerrywire) -"."""
    if not name[0].isupper() or not is_titled(name.split()):
        return False
    words = rf"{re.escape(name)}|{re.escape(name.rsplit(maxsplit=1)[-1])}"
    told = re.compile(rf"\b(?:told|tells)\s+(?:the\s+)?(?:{words})\b|\({re.escape(name)}\)\s*[-–—]")
    return any(told.search(text) for text in below)


def find_outlet(heading: Sequence[Line]) -> int | None:
    """Which of the unclassified lines above the prose names the outlet."""
    texts = [x.text for x in heading]
    for at, text in enumerate(texts):
        if texts.count(text) > 1 and len(text.split()) <= 4:
            return at
    for at, text in enumerate(texts):
        name, sep, _ = partition(text)
        if looks_like_outlet(name if sep else text):
            return at
    return None


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
        if reports and (reports["name"] in wires() or DOMAIN.fullmatch(reports["name"])):
            return reports["name"]
    return None


def _abbreviated(match: re.Match[str]) -> bool:
    """A place before it: "PARIS, Sept 6 (XYZ) -": capitals in brackets after a place."""
    before = re.sub(
        r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?|[\d,.\s]", "", match["before"]
    )
    return bool(re.fullmatch(r"[A-Z]{2,5}", match["name"])) and bool(before)
