"""One block of a page in, an article out: title, outlet, dates, the text that is read, the rest."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from whipcount.model import DateClue, Furniture
from whipcount.read.dates import address_clue, all_dates, date_line, dateline_clue
from whipcount.read.entries import FEWEST
from whipcount.read.furniture import outlet_in, signature
from whipcount.read.heading import (
    HEADLINE,
    Head,
    credited,
    find_headline,
    find_outlet,
    heads,
    of_a_masthead,
    own_name,
)
from whipcount.read.imprint import imprint
from whipcount.read.inline import cut_line
from whipcount.read.lines import Line, bare
from whipcount.read.marks import Marked
from whipcount.read.outlets import looks_like_outlet, outlet_name, wires
from whipcount.read.pages import Block
from whipcount.read.stamps import stamp

_RIGHTS = re.compile(
    r"(?:\bby|©|copyright)\s+(?:\d{4}\s+)?(?P<name>[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3}?)\W+all rights reserved",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Article:
    """What one article or post of a source says about itself, and its lines."""

    lines: tuple[Line, ...]
    title: str | None = None
    outlet: str | None = None
    dates: tuple[DateClue, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    post: bool = False


@dataclass(slots=True)
class _Draft:
    """An article while its lines are being sorted."""

    kept: list[Line] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    dates: list[DateClue] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)

    @property
    def prose(self) -> bool:
        """Whether the running text has begun."""
        return any(x.prose for x in self.kept)

    def drop(self, line: Line, what: str) -> None:
        self.furniture.append(Furniture(what, line.text, line.number))


def read_block(block: Block) -> Article:
    """Sort the lines of a block into text, furniture and what they say of title, outlet and day."""
    if block.post:
        return _read_post(block)
    first, last = _prose_of(block.lines)
    draft = _Draft()
    below = [x.text for x, kind in block.lines[first : last + 1] if kind is None and x.prose]
    title = _read_heading(block.lines[:first], below, draft)
    _read_body(block.lines[first : last + 1], draft)
    _read_end(block.lines[last + 1 :], draft, has_prose=last >= 0)
    for line, kind in block.tail:
        if line.text:
            draft.drop(line, kind or "link")
    texts = [x.text for x in draft.kept if x.prose and x.text != title]
    draft.dates += [clue for t in texts[:1] if (clue := dateline_clue(t))]
    outlet = next(iter(draft.outlets), None) or credited(texts) or _signed_off(draft.furniture)
    return Article(tuple(draft.kept), title, outlet, tuple(draft.dates), tuple(draft.furniture))


def _prose_of(lines: Sequence[Marked]) -> tuple[int, int]:
    """Where the running text begins and its last sentence stands."""
    prose = [i for i, (x, kind) in enumerate(lines) if kind is None and x.prose]
    while len(prose) > 1 and imprint(lines[prose[0]][0].text):
        prose = prose[1:]  # "Coast Gazette, 9 May 2019. By Ida Berg."
    if len(prose) > 2 and _asks(lines[prose[0]][0].text):
        prose = prose[1:]
    first, last = next(iter(prose), len(lines)), max(prose, default=-1)
    return _first_entry(lines, first), last


def _first_entry(lines: Sequence[Marked], first: int) -> int:
    """The hour over the first entry of a live blog: the headline of an entry is no headline of the report."""
    hours = [i for i, (_, kind) in enumerate(lines) if kind == "hour"]
    over = [i for i in hours if i < first]
    titled = over and any(k is None and x.words >= HEADLINE for x, k in lines[: over[-1]])
    return over[-1] if titled and len(hours) >= FEWEST else first


def _read_heading(marked: Sequence[Marked], below: Sequence[str], draft: _Draft) -> str | None:
    """The lines above the prose: headline and subtitle are kept, all else is furniture."""
    rows = heads(marked)
    title = find_headline(rows, below)
    others = [h.line for h in rows if h.kind is None and not h.said and h is not title]
    named = find_outlet(others)
    outlet = outlet_name(others[named].text) if named is not None else _masthead(marked)
    draft.outlets += [outlet] if outlet else []
    names = {others[named].text} if named is not None else set()
    for head in rows:
        before = title is not None and head.line.number < title.line.number
        if head is title:
            draft.kept.append(head.headline)
        elif head.kind or head.said:
            _note_furniture(head.line, head.what, draft, where="masthead" if before else "line")
        elif not before and head.line.text not in names and _subtitle(head.line, title):
            draft.kept.append(head.line)
        else:
            draft.drop(head.line, "heading")
    if title and title.label:
        draft.furniture.append(Furniture("section", title.label, title.line.number))
    if not draft.outlets and (own := own_name(rows, title, below)):
        draft.outlets.append(own)
    return title.headline.text if title else None


def _masthead(marked: Sequence[Marked]) -> str | None:
    """A short first line above a menu, a slogan or the day: the name of the paper."""
    top = [m for m in marked if m[1] != "blank"][:2]
    if (
        len(top) < 2
        or top[0][1] is not None
        or top[1][1] not in {"menu", "section", "date", "share", "promo"}
    ):
        return None
    name = top[0][0]
    if imprint(name.text):
        return None
    return name.text if name.words <= 3 and not name.prose and name.text[0].isupper() else None


def _subtitle(line: Line, title: Head | None) -> bool:
    if of_a_masthead(line.text):
        return False
    return line.words >= HEADLINE and (
        title is None or bare(line.text) not in {bare(title.line.text), bare(title.headline.text)}
    )


def _asks(text: str) -> bool:
    """A headline that asks or exclaims ends as a sentence does; it is short."""
    return bool(re.search(r"[^.][?!]$", text)) and 4 <= len(text.split()) <= 12


def _read_body(marked: Sequence[Marked], draft: _Draft) -> None:
    for line, kind in marked:
        if kind == "blank":
            continue
        if kind not in {None, "label"}:  # a short item of a list looks like a label
            _note_furniture(line, str(kind), draft, where="line")
            continue
        pieces, cut = cut_line(line)
        draft.kept += pieces
        draft.furniture += cut
        draft.dates += [c for f in cut if f.what == "caption" for c in _clues(f.words, "caption")]


def _read_end(marked: Sequence[Marked], draft: _Draft, *, has_prose: bool) -> None:
    """Below the last prose stand tags, credits, and at times a sentence that was cut off."""
    noted = False
    for line, kind in marked:
        if kind == "blank":
            continue
        broken_off = (
            kind is None and line.words >= 8 and _end_kind(line) == "fragment" and not noted
        )
        if broken_off or (kind is None and not has_prose):
            draft.kept.append(line)
        else:
            noted = True
            _note_furniture(line, kind or _end_kind(line), draft, where="line")


def _end_kind(line: Line) -> str:
    if line.text.strip("/()-–— ") in wires():
        return "credit"
    titled = line.words >= 3 and all(
        not w[0].islower() or w in {"of", "and", "the"} for w in line.text.split()
    )
    return "tags" if titled else "fragment"


def _note_furniture(line: Line, kind: str, draft: _Draft, where: str) -> None:
    """Keep the line as furniture, and what it says of the outlet and the day."""
    draft.drop(line, kind)
    if kind in {"age", "label"} and not draft.prose and (name := outlet_in(line.text)):
        signed = imprint(name)  # "Story by Ida Berg · 3h"
        draft.outlets += [] if signed and signed.kind == "byline" else [name]
    if kind == "byline" and line.text in wires():
        draft.outlets.append(line.text)
    if kind == "credit" and (match := _RIGHTS.search(line.text)):
        draft.outlets.append(match["name"].strip(". "))
    said = imprint(line.text) if kind in {"date", "byline", "heading"} else None
    if said and said.day and not stamp(line.text) and not any(all_dates(line.text)):
        draft.furniture.append(Furniture("date", said.day, line.number))
    if said and said.outlet:
        draft.outlets.append(said.outlet)
    elif kind == "date" and (dated := _beside_day(line.text)):
        given = line.text.startswith(("via ", "Via "))
        draft.outlets += [w for w in (dated, *dated.split()) if given or looks_like_outlet(w)][:1]
    if "://" in line.text and (clue := address_clue(line.text)):
        draft.dates.append(clue)
    elif kind in {"date", "byline", "credit"}:
        draft.dates += _clues(line.text, where)
    elif kind == "caption":
        draft.dates += _clues(line.text, "caption")


def _beside_day(text: str) -> str | None:
    """The few words beside the day of a line that is a date."""
    if dated := date_line(text):
        return dated[1]
    stamped = stamp(text)
    return stamped.name if stamped else None


def _clues(text: str, where: str) -> Iterator[DateClue]:
    for start, end, days in all_dates(text):
        words = text if where in {"line", "masthead"} else text[start:end]
        for day in days:  # "7/12/2022" may be of either
            yield DateClue(where if len(days) == 1 else "either", words, day)


def _signed_off(furniture: Sequence[Furniture]) -> str | None:
    """An agency's name alone below the last sentence, or right behind it."""
    signs = [f.words for f in furniture if f.what == "credit"]
    slashed = [w[1:] for w in signs if re.fullmatch(r"/[A-Z]{2,8}", w)]
    return next(
        (
            w
            for w in (*(w.strip("/()-–— ") for w in signs), *slashed)
            if w in wires() or w in slashed
        ),
        None,
    )


def _read_post(block: Block) -> Article:
    """An embedded post: its words, with the account as outlet and the day it was signed."""
    sign = block.lines[-1][0]
    named = signature(sign.text)
    draft = _Draft()
    draft.drop(sign, "signature")
    for line, _ in block.lines[:-1]:
        if line.text:
            pieces, cut = cut_line(line)
            draft.kept += pieces
            draft.furniture += cut
    dates = tuple(_clues(named[1], "line")) if named else ()
    return Article(
        tuple(draft.kept),
        None,
        named[0] if named else None,
        dates,
        tuple(draft.furniture),
        post=True,
    )
