"""A saved page in, the text of its article and what its head says of title, outlet and day."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from whipcount.model import DateClue
from whipcount.read.dates import address_clue, full_dates

_LATEST = "2100-01-01"  # htmldate would take today otherwise
_DATED = (
    ("//meta[@property='article:published_time']/@content", "article:published_time"),
    ("//meta[@itemprop='datePublished']/@content", "datePublished"),
    (
        "//meta[@name='date' or @name='pubdate' or @name='publishdate' or @name='DC.date.issued']/@content",
        "date",
    ),
    ("//time[@itemprop='datePublished' or @pubdate]/@datetime", "time"),
)
_ADDRESSES = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
_LINKED = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')


@dataclass(frozen=True, slots=True)
class Page:
    """The body of a page as text, and its metadata."""

    text: str
    title: str | None
    outlet: str | None
    dates: tuple[DateClue, ...]


def read_page(source: str) -> Page | None:
    """The article of a page; None where there is none."""
    import trafilatura  # noqa: PLC0415  # a third of a second that plain text need not wait for

    tree = trafilatura.load_html(source)
    if tree is None:
        return None
    found = trafilatura.bare_extraction(
        source, favor_precision=True, include_comments=False, include_tables=False,
        with_metadata=True, date_extraction_params=_date_parameters(),
    )  # fmt: skip
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        return None
    clues = _clues(tree.xpath, source) or _guessed(found.date)
    return Page(found.text or "", found.title or None, found.sitename or None, clues)


def _date_parameters() -> dict[str, object]:
    return {"original_date": True, "extensive_search": False, "max_date": _LATEST}


def _clues(select: Callable[[str], list[object]], source: str) -> tuple[DateClue, ...]:
    words = [str(value) for path, _ in _DATED for value in select(path)]
    words += _LINKED.findall(source)[:1]
    dated = [DateClue("meta", w, day) for w in words for _, _, day in list(full_dates(w))[:1]]
    urls = [str(value) for path in _ADDRESSES for value in select(path)]
    dated += [clue for url in urls if (clue := address_clue(url))]
    return tuple(dict.fromkeys(dated))


def _guessed(day: str | None) -> tuple[DateClue, ...]:
    """What htmldate made of the rest of the page."""
    return tuple(DateClue("meta", day, found) for _, _, found in full_dates(day)) if day else ()
