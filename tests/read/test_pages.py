"""Page splitting, and what each article says about itself."""

from datetime import date

import pytest

from read import pages
from whipcount.model import Document
from whipcount.read import read_bytes
from whipcount.settings import Settings


def _read(text: str, source: str = "page.txt") -> tuple[Document, ...]:
    documents, problems = read_bytes(source, text.encode(), Settings())
    assert problems == ()
    return documents


def test_an_aggregator_page_is_its_articles_and_its_post() -> None:
    """Main report, embedded post and further articles come out as documents of one page."""
    main, post, second, third = _read(pages.AGGREGATOR)
    assert [d.part_of for d in (main, post, second, third)] == [None, main.id, main.id, main.id]
    assert [d.title for d in (main, post, second, third)] == [
        "Ferry vote looms over Ostmark",
        None,
        "Six states to share pipeline cost",
        "Lund fishermen turn down quota offer",
    ]
    assert [d.outlet for d in (main, post, second, third)] == [
        None,
        "Ilse Brandt (@ilsebrandt)",
        None,
        "Coast Gazette",
    ]


def test_each_article_has_its_own_text_only() -> None:
    """Furniture between the articles, captions and links are in no text."""
    main, post, second, third = _read(pages.AGGREGATOR)
    assert main.text == f"Ferry vote looms over Ostmark\n{pages.COUNCIL}\n{pages.BOATS}"
    assert post.text == "We are ready to sign and the islands know it."
    assert second.text.split("\n")[1:] == [pages.PIPE, pages.PIPE]
    assert third.text.endswith(f"\nLUND, March 1 (UPI) -- {pages.BOATS}")
    assert {f.what for f in third.furniture} >= {"age", "label", "caption", "section"}


def test_a_post_keeps_the_day_it_was_signed() -> None:
    """The date in a post's signature is the post's day, and only a bound for what carries it."""
    main, post, *_ = _read(pages.AGGREGATOR)
    assert [(c.where, c.day) for c in main.dates] == [("embedded", date(2021, 3, 3))]
    assert [(c.where, c.day) for c in post.dates] == [("line", date(2021, 3, 3))]


def test_headlines_may_stand_above_outlet_and_age() -> None:
    """An article may also begin with its headline, outlet and age below it."""
    first, second = _read(pages.TOPPED)
    assert (first.outlet, second.outlet) == ("The Coast Gazette", "Island Radio")
    assert second.text == f"Lund fishermen turn down quota offer\n{pages.BOATS}"


def test_a_rule_a_source_and_a_date_begin_an_article() -> None:
    """A page without ages is split where source and date stand between two texts."""
    first, second = _read(pages.CREDITED)
    assert second.outlet == "Varna Daily"
    assert [c.day for d in (first, second) for c in d.dates] == [date(2021, 3, 4), date(2021, 3, 6)]


def test_a_name_and_a_day_above_a_headline_begin_an_article() -> None:
    """A line of a paper and a day, small words in its name, stands over a report taken from elsewhere."""
    first, second, third = _read(pages.SIGNED)
    assert not first.dates
    assert [c.day for d in (second, third) for c in d.dates] == [date(2021, 3, 9), date(2021, 2, 6)]
    assert second.title == "Six states to share pipeline cost"


def test_teasers_are_no_articles() -> None:
    """Headlines with an age and a line of text are links, not reports."""
    (only,) = _read(pages.TEASERS)
    assert "Forty boats stay" not in only.text


def test_headings_inside_an_article_do_not_split_it() -> None:
    """Subtitles stay in the text; links and advertisements between them do not."""
    (only,) = _read(pages.PLAIN)
    assert only.text.split("\n") == [
        "Ferry vote looms over Ostmark",
        pages.COUNCIL,
        "Why the islands hesitate",
        pages.BOATS,
        "What happens next",
        pages.PIPE,
    ]
    assert only.lines == (1, 5, 7, 9, 14, 16)


def test_a_masthead_names_the_outlet_and_its_date_is_marked() -> None:
    """A paper's name and day above the headline are metadata, the day only of the masthead."""
    (only,) = _read(
        f"The Coast Gazette\nThursday 4 March 2021\n\nFerry vote looms over Ostmark\n\n{pages.COUNCIL}"
    )
    assert (only.outlet, only.title) == ("The Coast Gazette", "Ferry vote looms over Ostmark")
    assert [(c.where, c.day) for c in only.dates] == [("masthead", date(2021, 3, 4))]


def test_a_slogan_is_no_title() -> None:
    """The line under the outlet's repeated name is not the headline."""
    text = f"Lund Echo\nsubscribe\nLund Echo\nHonest words since 1921\nLund Echo\nFerry vote looms over Ostmark\n{pages.COUNCIL}"
    (only,) = _read(text)
    assert (only.outlet, only.title) == ("Lund Echo", "Ferry vote looms over Ostmark")


def test_an_agency_in_the_dateline_is_the_outlet() -> None:
    """Without a name of its own a report belongs to the agency that its dateline credits."""
    (only,) = _read(f"LUND, March 1 (NBA) - {pages.BOATS}")
    assert only.outlet == "NBA"
    assert only.text.startswith("LUND, March 1 (NBA) - ")


def test_a_place_in_brackets_is_no_outlet() -> None:
    """Capitals in brackets after nothing but a day are a place."""
    (only,) = _read(f"March 1, 2021 (LUND) – {pages.BOATS}")
    assert only.outlet is None
    assert [(c.where, c.day) for c in only.dates] == [("dateline", date(2021, 3, 1))]


def test_a_file_name_is_never_the_outlet() -> None:
    """Nothing is read from the name of a file."""
    (only,) = _read(pages.COUNCIL, "03_coastgazette.txt")
    assert (only.outlet, only.title) == (None, None)


def test_a_broken_off_last_sentence_stays() -> None:
    """A report that was cut off in mid-sentence keeps what there is of it; tags go."""
    (only,) = _read(f"{pages.COUNCIL}\nThe minister had said earlier that no one would")
    assert only.text.endswith("no one would")
    (only,) = _read(f"{pages.COUNCIL}\n\nOstmark Ferry Subsidy Ilse Brandt")
    assert only.text == pages.COUNCIL


def test_named_lines_of_a_head_are_metadata() -> None:
    """Title, source, date and address given as lines of a head are taken for what they say."""
    (only,) = _read(
        "Title: Ferry vote looms over Ostmark\nSource: Coast Gazette\nAuthor: Anna Holm\n"
        f"Date: 2021-03-04\nURL: https://coast.test/2021/03/05/x\n\n{pages.COUNCIL}"
    )
    assert (only.title, only.outlet) == ("Ferry vote looms over Ostmark", "Coast Gazette")
    assert [(c.where, c.day.day) for c in only.dates] == [("line", 4), ("url", 5)]
    assert only.text == f"{only.title}\n{pages.COUNCIL}"


def test_an_outlet_right_below_its_headline_under_an_age() -> None:
    """An age, a headline, a short name, then prose: another article, though no word says it is a paper."""
    other = (
        "KESSEL, May 3 (SN) — The harbour board of Kessel voted on Friday to raise the toll for ferries, "
        "which had asked for two more years, and to spend what it brings on the eastern quay and its cranes."
    )
    page = f"{pages.COUNCIL}\n\nMORE ON THIS STORY\n\n2 hours ago\nHarbour board raises toll for ferries\nSaltmarsh Newsline\n\n{other}\n"
    main, second = _read(page)
    assert (second.part_of, second.title) == (main.id, "Harbour board raises toll for ferries")


@pytest.mark.parametrize(
    "line", ["Saltmarsh Evening Post · Thursday", "Saltmarsh Post · 2 days later"]
)
def test_an_outlet_with_a_weekday_or_days_later(line: str) -> None:
    """An outlet with a weekday, or with how much later, stands over another article."""
    other = (
        "The harbour board of Kessel voted on Wednesday to raise the toll for ferries, "
        "which had asked for two more years, and to spend what it brings on the eastern quay and its cranes."
    )
    page = f"{pages.COUNCIL}\n\nLATER\n\n{line}\nHarbour board raises toll for ferries\n\n{other}\n"
    main, second = _read(page)
    assert (second.part_of, second.title) == (main.id, "Harbour board raises toll for ferries")


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("RELATED\n\nHarbour board raises toll for ferries\nIsland News Service, May 5", "Island News Service"),
        ("MORE FROM BUSINESS\n\nHarbour board raises toll for ferries\nCoast Standard · 5 May", "Coast Standard"),
        ("LATER ON TIDEDESK\nvia Kessel Valley Lantern · May 5, 2021\n\nHarbour board raises toll for ferries",
         "Kessel Valley Lantern"),
    ],
)  # fmt: skip
def test_a_later_report_of_another_outlet_is_a_report_of_its_own(head: str, outlet: str) -> None:
    """On an aggregator's page a name with a day, year or none, begins the report that it stands over."""
    page = f"Ferry vote looms over Ostmark\n\n{pages.COUNCIL}\n{pages.BOATS}\n\n{head}\n\n{pages.PIPE}\n"
    main, second = _read(page)
    assert (second.part_of, second.title) == (main.id, "Harbour board raises toll for ferries")
    assert second.outlet == outlet
    assert "via" not in main.text


@pytest.mark.parametrize(
    "masthead",
    ["TideDesk - Top stories - Coast - Money", "Ferry stories from 300 sources", "RADIO LUND 98.4 FM Ostmark",
     "Sign in | Subscribe from 1 kr a week", "FISH & FERRY EUROPE"],
)  # fmt: skip
def test_a_masthead_is_no_title(masthead: str) -> None:
    """Of the lines above a report the headline is the one whose words the report takes up."""
    (only,) = _read(
        f"{masthead}\n\nFerry vote looms over Ostmark\n\n{pages.COUNCIL}\n{pages.BOATS}"
    )
    assert only.title == "Ferry vote looms over Ostmark"
    assert masthead not in only.text


def test_a_headline_that_asks_stands_above_its_byline() -> None:
    """A headline may end as a sentence does."""
    (only,) = _read(
        f"Honest words since 1921\n\nWho pays for the ferries to Lund?\n\nBy Anna Holm\n\n{pages.COUNCIL}\n{pages.BOATS}\n{pages.PIPE}"
    )
    assert only.title == "Who pays for the ferries to Lund?"


def test_a_dateline_below_a_headline_begins_an_article() -> None:
    """ "TARN, March 7 (XYZ) - " opens a report of its own; a place in capitals alone does not."""
    main = "Herring catch to be halved\n\n5 March 2025\n\n" + " ".join(["Nine states agreed."] * 20)
    body = " ".join(["The dockers of the port walked out over the pact and said so."] * 5)
    told = f"{main}\n\nDockers walk out over herring pact\n\nTARN, March 7 (XYZ) - {body}\n"
    heading = f"{main}\n\nWhat happens to the herring\n\nTARN is the port to watch. {body}\n"
    assert [d.title for d in _read(told)][1:] == ["Dockers walk out over herring pact"]
    assert len(_read(heading)) == 1


def test_what_is_said_of_a_stamp_leaves_its_day() -> None:
    """ "Your briefing for" and "From the print edition of" stamp a page; "accessed" tells when it was read."""
    body = " ".join(["The dockers of the port walked out over the pact and said so."] * 5)
    for line in (
        "Your morning briefing for 7 March 2025",
        "From the print edition of 7 March 2025",
    ):
        (document,) = _read(f"{line}\n\nDockers walk out over herring pact\n\n{body}\n")
        assert [c.day.isoformat() for c in document.dates] == ["2025-03-07"]
    (document,) = _read(f"Dockers walk out over herring pact\n\nAccessed 9 March 2025\n\n{body}\n")
    assert not document.dates
