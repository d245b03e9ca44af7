"""Furniture glued into a long line: a paragraph in, the pieces that are cut out of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from whipcount.model import Furniture
from whipcount.read.furniture import names_pattern, tables
from whipcount.read.lines import Line

_CAPTION_REACH = 500  # characters from the start of a line within which a caption's credit stands
_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9]|\s*$)")
_TRUNCATED = re.compile(
    r"\s*(?:…|\.\.\.)?\s*\[\s*(?:…|\.\.\.|\+)?\s*\d+ (?:more )?char(?:acter)?s?(?: truncated)?\s*(?:…|\.\.\.)?\s*\]\s*$"
)
_POST_TAIL = re.compile(
    r"(?:\s+(?:#\w+|@\w+|(?:https?://)?(?:pic\.twitter\.com|t\.co|x\.com)/\S+))*\s+(?:https?://)?(?:pic\.twitter\.com|t\.co)/\S+\s*$"
)
_SYNDICATOR = re.compile(r"^\([A-Z][^()]{0,40}(?:\([^()]{2,30}\))\s*\)\s+(?=[A-Z])")
_DESK = re.compile(
    r"\s*[\(\[](?:(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Written|Edited|Translated) by|With (?:input|report|file)s? from)[^()]*[\)\]]\.?\s*$"
)


@dataclass(frozen=True, slots=True, order=True)
class Cut:
    """A half-open range of a line that is furniture."""

    start: int
    end: int
    what: str


def cut_line(line: Line) -> tuple[tuple[Line, ...], tuple[Furniture, ...]]:
    """The pieces of a line that stay, each a paragraph of its own, and what was cut out."""
    kept: list[Line] = []
    removed: list[Furniture] = []
    at = 0
    for cut in _merged(line.text):
        kept.append(Line(line.text[at : cut.start].strip(), line.number))
        removed.append(Furniture(cut.what, line.text[cut.start : cut.end].strip(), line.number))
        at = cut.end
    kept.append(Line(line.text[at:].strip(), line.number))
    return tuple(x for x in kept if x.text), tuple(removed)


def _merged(text: str) -> list[Cut]:
    out: list[Cut] = []
    for cut in sorted((*_edges(text), *_captions(text), *_interjections(text))):
        if not out or cut.start >= out[-1].end:
            out.append(cut)
        elif cut.end > out[-1].end:
            out[-1] = Cut(out[-1].start, cut.end, out[-1].what)
    return out


def _edges(text: str) -> Iterator[Cut]:
    """Metadata before the first word and after the last."""
    for what, test in (
        ("credit", _SYNDICATOR),
        ("truncated", _TRUNCATED),
        ("post", _POST_TAIL),
        ("credit", _DESK),
        ("credit", _wire_end()),
    ):
        if match := test.search(text):
            yield Cut(match.start(), match.end(), what)


def _interjections(text: str) -> Iterator[Cut]:
    """Find "Related: …" and "Sign up …" between two sentences, in or out of brackets."""
    words = tables()["inline"]
    for match in re.finditer(rf"[\(\[](?:{words['related']})\s*:[^()\[\]]*[\)\]]\s*", text):
        yield Cut(match.start(), match.end(), "link")
    for what in ("related", "promo"):
        colon = r"\s*:" if what == "related" else r"\b"
        for match in re.finditer(rf"(?:^|(?<=[.!?…\"'”’)] ))(?:{words[what]}){colon}", text):
            yield Cut(
                match.start(),
                _sentence_end(text, match.end()),
                "link" if what == "related" else what,
            )


def _captions(text: str) -> Iterator[Cut]:
    """A caption with its credit: from the start of the line, or the one sentence before the credit."""
    last = 0
    for match in _credits().finditer(text):
        ends = [m.end() for m in _END.finditer(text, last, match.start())]
        opening = re.match(r"\d+ of \d+\s*\|", text) is not None or len(ends) <= 2
        if match.start() <= _CAPTION_REACH and last == 0 and opening:
            start = 0
        elif (
            match.group().startswith(("(", "["))
            and ends
            and not text[ends[-1] : match.start()].strip()
        ):
            start = match.start()
        else:
            start = ends[-1] if ends else last
        if match.start() - start <= _CAPTION_REACH:
            yield Cut(start, match.end(), "caption")
        last = match.end()


def _sentence_end(text: str, start: int) -> int:
    match = _END.search(text, start)
    return match.end() if match else len(text)


@cache
def _credits() -> re.Pattern[str]:
    return re.compile("|".join(names_pattern(p) for p in tables()["captions"]["credits"]))


@cache
def _wire_end() -> re.Pattern[str]:
    """The agency's name after the last sentence: "… he said. dpa", "… he said. /ABC"."""
    wires = "|".join(re.escape(w) for w in tables()["names"]["wires"])
    return re.compile(
        rf"(?<=[.!?\"”’'])\s+(?:/[A-Z]{{2,8}}|[-–—]*\s*(?:{wires})|Enditem|ENDS|-30-|###)\s*$"
    )
