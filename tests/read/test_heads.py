"""Heads of reports: the title, the outlet and the day that their lines say."""

import pytest

from read import heads, pages
from whipcount.model import Document
from whipcount.read import read_bytes
from whipcount.read.stamps import stamp
from whipcount.settings import Settings

BODY = f"{pages.COUNCIL}\n\n{pages.BOATS}\n\n{pages.PIPE}\n"


def _read(text: str) -> Document:
    (document,), problems = read_bytes("page.txt", text.encode(), Settings())
    assert problems == ()
    return document


def _day(document: Document) -> str | None:
    """The day in a line of the head, or the words of it that stamp the report."""
    full = (c.day.isoformat() for c in document.dates if c.where in {"line", "masthead"})
    stamped = (
        f.words for f in document.furniture if f.what in {"heading", "date"} and stamp(f.words)
    )
    return next((*full, *stamped).__iter__(), None)


@pytest.mark.parametrize(
    "head", [*heads.REPORTS, *heads.RELEASES, *heads.LIVE], ids=lambda h: h[0][:60]
)
def test_a_head_says_title_outlet_and_day(head: heads.Head) -> None:
    """However an outlet prints its head, a reader finds three things in it, and so do we."""
    text, title, outlet, day = head
    document = _read(f"{text}\n\n{BODY}")
    assert (document.title, document.outlet, _day(document)) == (title, outlet, day)
    assert document.text == f"{title}\n{BODY.strip()}".replace("\n\n", "\n")


@pytest.mark.parametrize(
    ("line", "hour", "rest"),
    [
        ("6:25 p.m. PT Council adjourns", "6:25 p.m. PT", "Council adjourns"),
        ("06.35 Mayor Brandt has arrived.", "06.35", "Mayor Brandt has arrived."),
        ("[15:10] “We are ready,” she says.", "[15:10]", "“We are ready,” she says."),
        ("9.15am: The chair opens the sitting.", "9.15am:", "The chair opens the sitting."),
        ("1420 GMT — Two boats have left port.", "1420 GMT —", "Two boats have left port."),
        ("12:12 BREAKING The islands say no.", "12:12 BREAKING", "The islands say no."),
        ("7 p.m. | Boats return", "7 p.m. |", "Boats return"),
        ("16:05 CET (15:05 GMT) The quota stays.", "16:05 CET (15:05 GMT)", "The quota stays."),
    ],
)
def test_the_hour_of_an_entry_is_no_word_of_it(line: str, hour: str, rest: str) -> None:
    """In a live blog the hour over an entry stands apart from its headline and its first sentence."""
    entries = f"{line}\n{pages.BOATS}\n\n08:01\n{pages.PIPE}\n\n07.45 {pages.COUNCIL}\n\n07.10 {pages.PIPE}"
    document = _read(f"Ferry vote looms over Ostmark\nLund Post, 4 March 2021\n\n{entries}\n")
    assert document.title == "Ferry vote looms over Ostmark"
    assert rest in document.text.split("\n")
    assert {(f.what, f.words) for f in document.furniture} >= {("hour", hour), ("hour", "08:01")}


@pytest.mark.parametrize(
    "line",
    [
        "10.30 in the morning was when the boats left port.",
        "12.50 crowns is what a ticket costs on the quay.",
        "9 of the boats stayed out, their owners said.",
        "The sitting ended at 6:25 p.m. PT and no one voted.",
    ],
)
def test_a_figure_that_opens_a_sentence_is_no_hour(line: str) -> None:
    """A sentence may begin with a figure that looks like an hour, or end with one."""
    entries = f"08:15 {pages.BOATS}\n\n{line}\n\n07.45 {pages.COUNCIL}\n\n07.10 {pages.PIPE}"
    assert line in _read(f"Ferry vote looms over Ostmark\n\n{entries}\n").text.split("\n")


def test_an_agenda_keeps_its_hours() -> None:
    """The items of a day's plan tell nothing but when: there the hours are the report."""
    items = "10:00 Arrival of ministers\n10:30 Family photograph\n11:00 First working session"
    document = _read(
        f"Ferry vote looms over Ostmark\n\n{pages.COUNCIL}\n\n{items}\n\n{pages.BOATS}\n"
    )
    assert document.text.split("\n")[2:5] == items.split("\n")


@pytest.mark.parametrize("hour", ["9:35 p.m. ET", "21.40 BST", "Updated at 16.35 BST", "1640 GMT"])
def test_an_hour_alone_ends_no_report(hour: str) -> None:
    """The last entry of a live blog stays, however short it is."""
    (*_, last) = _read(
        f"Ferry vote looms over Ostmark\n\n{BODY}\n{hour}\nThat is all from us."
    ).text.split("\n")
    assert last == "That is all from us."


@pytest.mark.parametrize(
    "title",
    [
        "Council of Ports and Fishermen Clash Over Ferry Quota",
        "Ferry quota: islands wait for the council vote",
        "Department of Ports Rejects Ferry Quota for Islands",
        "By the harbour: islands wait for ferry vote",
    ],
)
def test_a_headline_of_names_is_no_imprint(title: str) -> None:
    """A headline in capitals, or with a colon in it, stays the title above the paper and its day."""
    document = _read(f"{title}\nThe Kelp, Lund, 4 March 2021\n\n{BODY}")
    assert (document.title, document.outlet, _day(document)) == (title, "The Kelp", "2021-03-04")


def test_a_label_stays_with_a_link() -> None:
    """ "Analysis: …" among the lines below a report leads to another one."""
    document = _read(f"Ferry vote looms over Ostmark\n\n{BODY}\nAnalysis: Who pays for the pumps\n")
    assert "pumps" not in document.text


def test_whom_to_ask_is_not_read() -> None:
    """Whom to ask is no part of the report, above it or below it."""
    contact = "Media contact: Eva Lind, press office of the port, Lund."
    document = _read(f"{contact}\nFerry vote looms over Ostmark\n\n{BODY}\nENDS\n\n{contact}\n")
    assert document.text == f"Ferry vote looms over Ostmark\n{BODY.strip()}".replace("\n\n", "\n")


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("News release | Harbours Ostmark | 4 March 2021 – Lund, Ostmark", "Harbours Ostmark"),
        ("PortLive, updated 4 March 2021, 21:40 GMT", "PortLive"),
        ("Lund, 4 March 2021", None),
    ],
)
def test_who_sends_it(line: str, outlet: str | None) -> None:
    """What stands right behind "News release", or is written together, is an outlet; a town before a day is none."""
    assert _read(f"Ferry vote looms over Ostmark\n{line}\n\n{BODY}").outlet == outlet
