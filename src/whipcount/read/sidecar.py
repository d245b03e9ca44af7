"""The JSON file beside a saved report: bytes in, what it says of title, outlet and day out.

Scrapers and feed readers write one for each page: an object with the page's address, its title,
its outlet and the day it was published, under one of a few usual names.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whipcount.model import DateClue
from whipcount.read.dates import address_clue, all_dates

_DAYS = (
    "published", "date_published", "datePublished", "published_at", "publishedAt",
    "published_date", "publish_date", "publication_date", "pubDate", "pubdate", "date",
    "date_publish", "issued",
)  # fmt: skip
_ADDRESSES = ("url", "link", "canonical", "canonical_url", "source_url", "permalink", "@id")
_OUTLETS = ("outlet", "sitename", "site_name", "publisher", "publication", "source_name", "feed")
_TITLES = ("title", "headline")


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands beside a report; the dates are those of its main article."""

    title: str | None = None
    outlet: str | None = None
    dates: tuple[DateClue, ...] = ()


def beside(report: Path) -> Path | None:
    """The JSON file that goes with a report: ``a.json`` or ``a.txt.json`` beside ``a.txt``."""
    options = (report.with_suffix(".json"), report.with_name(f"{report.name}.json"))
    return next((p for p in options if p != report and p.is_file()), None)


def read_sidecar(raw: bytes) -> Aside | None:
    """What a sidecar says; None where it is no JSON object."""
    try:
        told = json.loads(raw)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    days = [found for words in _said(told, _DAYS) if (found := tuple(_dates(words)))]
    urls = [clue for words in _said(told, _ADDRESSES) if (clue := address_clue(words))]
    title, outlet = (next(_said(told, names), None) for names in (_TITLES, _OUTLETS))
    return Aside(title, outlet, tuple(dict.fromkeys([*next(iter(days), ()), *urls[:1]])))


def _dates(words: str) -> Iterator[DateClue]:
    """The first date that stands there; of "7/12/2022" both days that it may be."""
    for _, _, days in list(all_dates(words))[:1]:
        yield from (DateClue("sidecar" if len(days) == 1 else "either", words, d) for d in days)


def _said(told: Mapping[str, Any], names: Sequence[str]) -> Iterator[str]:
    """The words under these names, in this order; an object gives its own name."""
    for name in names:
        value = told.get(name)
        if isinstance(value, Mapping):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            yield " ".join(value.split())
