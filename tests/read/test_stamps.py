"""Lines that give a report's day without its year."""

import pytest

from whipcount.read.stamps import stamp


@pytest.mark.parametrize(
    ("text", "weekday", "month", "day"),
    [
        ("Island News Service, Dec. 20", None, 12, 20),
        ("Coast Gazette · 10 October", None, 10, 10),
        ("Posted: Wed 9:12 AM | Updated: Wed 11:40 AM", 2, None, None),
        ("Updated Fri 5:12 PM", 4, None, None),
        ("Lund, Wednesday", 2, None, None),
        ("Tuesday 4 March", 1, 3, 4),
        ("Lund Post · 12 March · 3 min read", None, 3, 12),
        (
            "Anna Brisk · Lund Post · Posted: Friday 4:00 AM | Last Updated: 2 hours ago",
            4,
            None,
            None,
        ),
        ("Anna Brisk | Lund Post | 4 March", None, 3, 4),
        ("Last updated 9:45 a.m. Sunday", 6, None, None),
        ("Thursday 14 May, 9:45 • Updated 18:05", 3, 5, 14),
        ("Friday, May 15, 10:32", 4, 5, 15),
        ("May 15, 10:32 | Updated 18:05", None, 5, 15),
        ("Sunday 12 May · Share · Save", 6, 5, 12),
        ("Lund Gazette | 12 May | Print | Comments (3)", None, 5, 12),
    ],
)
def test_a_line_that_is_a_day_stamps_its_report(
    text: str, weekday: int | None, month: int | None, day: int | None
) -> None:
    """A name, a word for posting, an hour and a day: the day is read, the year is not made up."""
    found = stamp(text)
    assert found is not None
    assert (found.weekday, found.month, found.day) == (weekday, month, day)


@pytest.mark.parametrize(
    "text",
    ["Sun", "The Sun", "March", "Day 3", "Ferry talks to open May 5", "Mediator sets Oct. 28 date",
     "Council may vote Wednesday", "4 March 2021", "News | Sport | Friday", "Politics · Health · Sun",
     "Sunday Mail and print", "At 9:45 on Sunday the council met"],
)  # fmt: skip
def test_names_and_headlines_are_no_stamps(text: str) -> None:
    """A headline with a day in it, a paper called after one, and a full date are something else."""
    assert stamp(text) is None
