"""Page splitting: the lines of one source in, its articles and embedded posts out.

An aggregator page shows itself by structure: a run of short lines (an age, an outlet, a headline)
between two stretches of prose starts another article; a line signed "— Name (@handle)" closes a
post. What stands between the last prose of an article and the next headline is furniture.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise

from whipcount.read.dates import date_line
from whipcount.read.furniture import outlet_in, signature
from whipcount.read.lines import Line
from whipcount.read.marks import Marked, mark
from whipcount.read.outlets import looks_like_outlet
from whipcount.read.stamps import stamp

_ENDING = frozenset({"section", "tags", "comments", "menu", "share"})  # what closes an article
_HEADING = frozenset({"age", "label", "date", "byline", "caption", "credit", "share"})
# "TARN, March 7 (Reuters) - ", "March 7 (UPI) -- "; and a place in capitals: "TARN — "
_DATELINE = re.compile(
    r"(?:[A-Z][\w.'’ /-]{1,30},? )?(?:[\w.'’ ]{3,30}, )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})?,? ?"
    r"\([A-Z][\w./& -]{1,30}\) ?(?:--|—|–|-|:) ?\S"
)
_PLACED = re.compile(
    r"[A-Z]{2}[A-Z.'’ /-]{1,28}(?:, [A-Z][\w. ]{2,20})? ?(?:--|—|–|-|:) ?[A-Z“\"‘]"
)
_ARTICLE_WORDS = 30  # less prose than this is a teaser


@dataclass(frozen=True, slots=True)
class Block:
    """One article or post of a page: its lines with their kinds, and what follows it."""

    lines: tuple[Marked, ...]
    post: bool = False
    tail: tuple[Marked, ...] = ()


def split_page(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The main article first, then embedded posts and further articles in the order of the page."""
    marked = mark(lines)
    starts = [0, *_article_starts(marked), len(marked)]
    out: list[Block] = []
    for start, end in pairwise(starts):
        article, posts = _posts(marked[start:end])
        if out and _prose_words(article) < _ARTICLE_WORDS:
            out[0] = replace(out[0], tail=(*out[0].tail, *article))
            continue
        body, tail = _tail(article)
        out += [Block(tuple(body), tail=tuple(tail)), *posts]
    return tuple(out)


def _article_starts(marked: Sequence[Marked]) -> Iterator[int]:
    """Where the heading of each further article begins."""
    before = list(accumulate((_weight(m) for m in marked), initial=0))
    for start, end in _gaps(marked):
        title = _headline(marked, start, end)
        if title is None or before[start] < _ARTICLE_WORDS:
            continue
        first = _heading_start(marked, start, title)
        if _points(marked, start, first, end) >= 2:
            yield first


def _gaps(marked: Sequence[Marked]) -> Iterator[tuple[int, int]]:
    """Runs without prose between two stretches of prose, as half-open ranges."""
    at = 0
    for prose, group in groupby(marked, key=lambda m: m[1] is None and m[0].prose):
        size = len(list(group))
        if not prose and at > 0 and at + size < len(marked):
            yield at, at + size
        at += size


def _headline(marked: Sequence[Marked], start: int, end: int) -> int | None:
    """The headline nearest the prose that follows: furniture between them is stepped over."""
    at = end - 1
    while at >= start and (
        marked[at][1] in _HEADING
        or marked[at][1] == "blank"
        or _names_outlet(marked[at][0])
        or _dates(marked[at])
    ):
        at -= 1
    if at - 1 >= start and _signs_headline(marked, at):
        at -= 1
    if at < start or marked[at][1] is not None or marked[at][0].words < 3:
        return None
    above = at - 1  # a headline with a line below it that sums the report up
    return (
        above if above >= start and marked[above][1] is None and marked[above][0].words >= 5 else at
    )


def _signs_headline(marked: Sequence[Marked], at: int) -> bool:
    """A short name right below a headline over which an age stands: whose report it is."""
    line, kind = marked[at]
    named = kind is None and line.words <= 3 and line.text.istitle()
    above = next((k for _, k in reversed(marked[: at - 1]) if k != "blank"), None)
    return named and marked[at - 1][1] is None and marked[at - 1][0].words >= 5 and above == "age"


def _heading_start(marked: Sequence[Marked], start: int, title: int) -> int:
    """Back from the headline over age, outlet and byline."""
    at = first = title
    while at > start:
        kind = marked[at - 1][1]
        named = kind is None and _introduces(marked, at - 1, title)
        if not (kind in _HEADING - {"share"} or kind == "blank" or named):
            break
        at -= 1
        first = at if kind != "blank" else first
    return first


def _introduces(marked: Sequence[Marked], at: int, title: int) -> bool:
    """A short line that names the outlet: repeated in a label below, or right above an age."""
    line = marked[at][0]
    labels = {
        outlet_in(x.text) for x, kind in marked[at + 1 : title + 1] if kind in {"label", "age"}
    }
    above_age = at + 1 < len(marked) and marked[at + 1][1] == "age"
    return line.words <= 5 and (line.text in labels or above_age or looks_like_outlet(line.text))


def _names_outlet(line: Line) -> bool:
    return line.words <= 4 and looks_like_outlet(line.text)


def _points(marked: Sequence[Marked], start: int, first: int, end: int) -> int:
    """How much speaks for a new article rather than for a heading inside the old one."""
    kinds = {kind for _, kind in marked[first:end]}
    before = {kind for _, kind in marked[start:first]}
    named = any(_names_outlet(x) for x, kind in marked[first:end] if kind is None)
    signed = any(_named_and_dated(x) for x, kind in marked[first:end] if kind == "date")
    opening = marked[end][0].text
    return (
        2 * bool(_DATELINE.match(opening)) + bool(_PLACED.match(opening)) + 2 * ("age" in kinds) + ("label" in kinds) + ("date" in kinds or any(map(_dates, marked[first:end]))) + ("byline" in kinds) + named + signed
        + bool(before & {"section", "rule"})
    )  # fmt: skip


def _dates(item: Marked) -> bool:
    """ "Friday 7 March" alone, below a headline."""
    found = stamp(item[0].text) if item[1] is None else None
    return found is not None and found.month is not None


def _named_and_dated(line: Line) -> bool:
    """A line of a name and a day, as it stands over a report taken from elsewhere: "The Gazette · 3 May 2021"."""
    if found := date_line(line.text):
        return bool(found[1])
    stamped = stamp(line.text)
    return bool(stamped and stamped.name and looks_like_outlet(stamped.name))


def _weight(item: Marked) -> int:
    """The words of a line of prose."""
    line, kind = item
    return line.words if kind is None and line.prose else 0


def _prose_words(marked: Sequence[Marked]) -> int:
    return sum(map(_weight, marked))


def _tail(marked: Sequence[Marked]) -> tuple[Sequence[Marked], Sequence[Marked]]:
    """Cut an article where its furniture begins and no article follows."""
    total = rest = _prose_words(marked)
    few = max(1.0, min(60.0, 0.25 * total))
    for at, item in enumerate(marked):
        if item[1] in _ENDING and rest < total and rest < few:
            return marked[:at], marked[at:]
        rest -= _weight(item)
    return marked, ()


def _posts(marked: Sequence[Marked]) -> tuple[list[Marked], list[Block]]:
    """Take embedded posts out of an article: the signed line and the words above it."""
    rest: list[Marked] = []
    posts: list[Block] = []
    for line, kind in marked:
        if kind == "signature" and signature(line.text) and rest:
            taken = [rest.pop()]
            while rest and _like_post(rest[-1][0]):
                taken.append(rest.pop())
            posts.append(Block((*reversed(taken), (line, kind)), post=True))
        else:
            rest.append((line, kind))
    return rest, posts


def _like_post(line: Line) -> bool:
    return any(mark in line.text for mark in ("pic.twitter.com/", "t.co/", " #", "#"))
