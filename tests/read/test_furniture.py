"""What is part of a page and not of the report."""

import pytest

from whipcount.read.furniture import kind_of
from whipcount.read.inline import cut_line
from whipcount.read.lines import Line


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("• Home", "menu"),
        ("Top | World | Money | Sport", "menu"),
        ("Skip to content", "menu"),
        ("27 minutes ago", "age"),
        ("an hour ago", "age"),
        ("2h", "age"),
        ("Island Radio · 4h ago", "age"),
        ("Share this article", "share"),
        ("Comments (12)", "comments"),
        ("Tags: ferries, quota", "tags"),
        ("Related articles", "section"),
        ("Read more: Five charts on ferries", "link"),
        ("Follow us on Facebook and Twitter", "promo"),
        ("By Anna Holm and Per Aske", "byline"),
        ("Anna Holm, Coast correspondent", "byline"),
        ("- Island Radio", "label"),
        ("Source: Island Radio", "label"),
        ("Graphics: Eva Lind", "credit"),
        ("(Reporting by Anna Holm; Editing by Per Aske)", "credit"),
        ("The quay at Lund on Monday. Photo: Eva Lind", "caption"),
        ("The mayor on the quay. Eva Lind/Getty Images", "caption"),
        ("Mayor Brandt speaks to members on Monday. (AP Photo/Eva Lind)", "caption"),
        ("Boats in port. © Eva Lind/dpa", "caption"),
        ("March 4, 2021, 4:42 PM ET", "date"),
        ("— Ilse Brandt (@ilsebrandt) March 3, 2021", "signature"),
        ("* * *", "rule"),
    ],
)
def test_furniture_is_known_by_its_form(text: str, kind: str) -> None:
    """Whole lines of a page have their kind."""
    assert kind_of(Line(text, 1)) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Ferry vote looms over Ostmark",
        "By Monday the council had no answer.",
        "The mayor said that she would share the cost.",
        "He joined the talks an hour ago, officials said.",
        "“Follow us,” he told the crowd.",
        "The source of the money is not known.",
        "Saudi Arabia frees newspaper editor",
        "Latest talks end without result in Lund harbour dispute",
        "Britain/France talks will go on, the minister said.",
    ],
)
def test_words_of_the_report_are_not_furniture(text: str) -> None:
    """Headlines and sentences that begin like furniture stay."""
    assert kind_of(Line(text, 1)) is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("One is left. Related: Who pays for it? Two remain.", ["One is left.", "Two remain."]),
        ("One is left. (READ MORE: Who pays) Two remain.", ["One is left.", "Two remain."]),
        (
            "1 of 9 | Boats lie in port. Photo by Eva Lind/UPI | License Photo Two remain.",
            ["Two remain."],
        ),
        ("Boats in Lund. Photograph: Eva Lind/Reuters Two remain.", ["Two remain."]),
        ("Two remain. (Reporting by Anna Holm)", ["Two remain."]),
        ("Two remain. dpa", ["Two remain."]),
        ("Two remain, he said. [+2310 chars]", ["Two remain, he said."]),
        ("Two remain. #Ferry https://t.co/Ab12", ["Two remain."]),
        ("Two remain. Sign up for our letter. One is left.", ["Two remain.", "One is left."]),
        ("A CNN/Ipsos poll found that two remain.", ["A CNN/Ipsos poll found that two remain."]),
    ],
)
def test_interjections_are_cut_out_whole(text: str, kept: list[str]) -> None:
    """What is glued into a paragraph is cut out, and the words around it stand apart."""
    pieces, removed = cut_line(Line(text, 7))
    assert [x.text for x in pieces] == kept
    assert all(f.line == 7 and f.words in text for f in removed)
