"""Full dates outside the running text."""

from datetime import date

import pytest

from whipcount.read.dates import (
    address_clue,
    date_line,
    dateline_clue,
    full_dates,
    glued_date,
    slashed_days,
)


@pytest.mark.parametrize(
    "words",
    [
        "March 4, 2021",
        "4 March 2021",
        "Mar. 4th, 2021",
        "04 Mar, 2021",
        "2021-03-04",
        "2021/3/4",
        "4th of March 2021",
        "4. March 2021",
        "4. Mar 2021 at 11:49",
    ],
)
def test_full_dates_are_found(words: str) -> None:
    """Every common way to write a whole date gives its day."""
    assert [day for _, _, day in full_dates(f"On {words} they met.")] == [date(2021, 3, 4)]


@pytest.mark.parametrize(
    "words", ["31 February 2021", "March 4", "March 2021", "03/04/2021", "2021-13-01"]
)
def test_no_day_is_invented(words: str) -> None:
    """An impossible, partial or ambiguous date gives no day."""
    assert list(full_dates(words)) == []


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Reuters Published 04 Mar, 2021 06:05pm", "Reuters"),
        ("March 4, 2021, 4:42 PM ET", ""),
        ("Thursday 4 March 2021", ""),
        ("Live updates | Thu 4 Mar 2021 21.15 BST", ""),
        ("March 4, 2021 · 5 min read", ""),
        ("Harbour Ledger | Thurs., March 4, 2021", "Harbour Ledger"),
        ("March 4, 2021 at 8:57 am", ""),
        ("Last updated: 2021-03-04T10:15:00Z", ""),
        ("Lund, 4 March 2021", "Lund"),
        ("apa International · 4 March 2021 · 3 min read", "apa International"),
        ("04.03.2021, 17:42 Share X Facebook Copy link", ""),
        ("March 4, 2021 | Print | Share", ""),
        ("March 4, 2021 / 9:45 AM / Harbour Wire", "Harbour Wire"),
        ("[4 March 2021]", ""),
        ("2021-03-04 14:05 GMT+8", ""),
        ("By a staff reporter 4 March 2021 Updated 5 March 2021 Comments 12", ""),
        ("By Ida Berg, harbour correspondent | March 4, 2021", ""),
        ("March 4, 2021 Last modified: March 6, 2021", ""),
        ("Thursday, March 4, 2021 19 Adar 5781 · tide tables ▾", "19 Adar 5781"),
    ],
)
def test_a_date_line_is_a_date_and_little_else(text: str, rest: str) -> None:
    """A line of a date, a time and a name gives the day and the name."""
    assert date_line(text) == (date(2021, 3, 4), rest)


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    """A date inside prose does not make the line metadata."""
    assert date_line("The accord was signed on March 4, 2021 in Lund.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Fishermen block the port over the quota deal · 4 March 2021",
        "The port was closed on 4 March 2021 · it opens today.",
        "Reporting by Ida Berg · accessed 4 March 2021",
        "4 March 2021 · 5 March 2021 · 6 March 2021",
        "Share 4 March 2021 was a good day for us",
        "By a margin of three the council set 4 March 2021",
        "By Lund law, March 4, 2021 is the last day for it",
    ],
)
def test_a_headline_beside_a_date_is_no_date_line(text: str) -> None:
    """Parts of a line that are longer than labels, or dates themselves, make it no stamp."""
    assert date_line(text) is None


def test_a_glued_date_ends_where_the_text_begins() -> None:
    """A metadata date before the first words of a line is found with its end."""
    text = "date 2021-03-04 Ferry vote looms"
    end, day = glued_date(text) or (0, None)
    assert (text[end:], day) == ("Ferry vote looms", date(2021, 3, 4))


@pytest.mark.parametrize(
    "text",
    [
        "LUND, March 4, 2021 (Reuters) — The council met.",
        "March 4, 2021 (LUND) – The council met.",
        "LUND, 4 March 2021 - The council met.",
    ],
)
def test_a_dateline_with_a_year_is_a_clue(text: str) -> None:
    """A dateline that has a whole date gives the day; the words stay in the text."""
    clue = dateline_clue(text)
    assert clue is not None
    assert (clue.where, clue.day) == ("dateline", date(2021, 3, 4))


@pytest.mark.parametrize(
    "text", ["LUND, March 4 (Reuters) — The council met.", "On March 4, 2021 the council met."]
)
def test_other_openings_are_no_clue(text: str) -> None:
    """Neither a dateline without a year nor a sentence gives the document's day."""
    assert dateline_clue(text) is None


@pytest.mark.parametrize(
    "url",
    ["https://a.test/2021/03/04/x", "https://a.test/2021/mar/04/x", "https://a.test/2021-03-04-x"],
)
def test_an_address_may_hold_the_day(url: str) -> None:
    """A date in the address of a page is a clue."""
    clue = address_clue(url)
    assert clue is not None
    assert (clue.where, clue.day) == ("url", date(2021, 3, 4))


@pytest.mark.parametrize(
    ("url", "where", "day"),
    [
        ("https://a.test/en/2021/03/the-ferry", "month", 1),
        ("https://a.test/2021/mar/the-ferry", "month", 1),
        ("https://a.test/news/the-ferry-20210304.html", "url", 4),
        ("https://a.test/the-ferry-2021-03-04/", "url", 4),
        ("https://a.test/cnt/abc20210304_ferry", "url", 4),
    ],
)
def test_an_address_may_hold_the_month(url: str, where: str, day: int) -> None:
    """The month of an address without a day is a clue of its own; the day may stand behind the title."""
    clue = address_clue(url)
    assert clue is not None
    assert (clue.where, clue.day) == (where, date(2021, 3, day))


@pytest.mark.parametrize(
    "url",
    [
        "https://a.test/2021/99/x",
        "https://a.test/id-20219904",
        "https://a.test/p/63741180",
        "https://a.test/p/6320210304",
    ],
)
def test_numbers_in_an_address_are_no_date(url: str) -> None:
    """What is no month or day of a calendar says nothing."""
    assert address_clue(url) is None


def test_a_date_in_numbers_may_be_two_days() -> None:
    """Day first or month first, where both may be; one day where only one can be."""
    both = (date(2021, 3, 4), date(2021, 4, 3))
    assert [d for _, _, d in slashed_days("Published 04/03/2021")] == [both]
    assert [d for _, _, d in slashed_days("25.3.2021 and 3/25/2021")] == [(date(2021, 3, 25),)] * 2
    assert [d for _, _, d in slashed_days("Stand: 04.03.2021")] == [(date(2021, 3, 4),)]
    assert [d for _, _, d in slashed_days("05/07/21 6:02 PM ET")] == [(date(2021, 5, 7),)]
    assert not list(slashed_days("Open 24/7/21 days a year"))
    assert list(slashed_days("99/99/2021, 3/4, 1/2021, 1/2/3/2021")) == []
    assert date_line("Harbour Ledger | 25/03/2021") == (date(2021, 3, 25), "Harbour Ledger")
