"""The JSON file beside a report: what it says goes to the main article, and nothing else does."""

import json
from datetime import date
from pathlib import Path

import pytest

from whipcount.model import Document
from whipcount.read import read_file
from whipcount.settings import Settings

BODY = "The harbour council voted for the new ferry, and the mayor said that she was glad of it.\n"


def read(folder: Path, told: object, name: str = "a.json") -> Document:
    """The document of a report with that file beside it."""
    (folder / "a.txt").write_text(BODY)
    (folder / name).write_text(told if isinstance(told, str) else json.dumps(told))
    (document,), problems = read_file(folder / "a.txt", Settings())
    assert problems == ()
    return document


@pytest.mark.parametrize("name", ["a.json", "a.txt.json"])
@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("published", "2031-05-14"),
        ("datePublished", "2031-05-14T09:30:00+02:00"),
        ("pubDate", "Wed, 14 May 2031 09:30:00 GMT"),
        ("date", "May 14, 2031"),
    ],
)
def test_a_sidecar_dates_its_report(tmp_path: Path, name: str, key: str, words: str) -> None:
    """The day under one of the usual names, in any usual form, is a clue of the report beside it."""
    document = read(tmp_path, {key: words}, name)
    assert [(c.where, c.day) for c in document.dates] == [("sidecar", date(2031, 5, 14))]


def test_a_sidecar_names_title_outlet_and_address(tmp_path: Path) -> None:
    """Title, outlet and the day in the address are taken; a publisher may be an object."""
    told = {
        "headline": "Ferry wins",
        "publisher": {"@type": "Organization", "name": "Coast Gazette"},
        "url": "https://gazette.example/2031/05/14/ferry-wins",
    }
    document = read(tmp_path, told)
    assert (document.title, document.outlet) == ("Ferry wins", "Coast Gazette")
    assert [(c.where, c.day) for c in document.dates] == [("url", date(2031, 5, 14))]


@pytest.mark.parametrize("told", ["[1]", "{", "null", '{"published": null, "url": 7, "title": []}'])
def test_a_sidecar_that_says_nothing_changes_no_word(tmp_path: Path, told: str) -> None:
    """What is no object, or has no usual name with words, leaves the report as it is."""
    document = read(tmp_path, told)
    assert (document.title, document.outlet, document.dates) == (None, None, ())
    assert document.text == BODY.strip()


def test_another_sidecar_makes_another_document(tmp_path: Path) -> None:
    """A document is what its file and its sidecar say: a corrected day is a new document."""
    first = read(tmp_path, {"published": "2031-05-14"})
    second = read(tmp_path, {"published": "2031-05-15"})
    assert first.id != second.id
