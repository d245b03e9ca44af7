"""Single clues to a report's day: rival joins, months, stamps."""

from __future__ import annotations

from datetime import date

from link.test_days import exactly, report, said, solve
from whipcount.model import DateClue


def test_doubtful_joins_of_one_mention_do_not_add_up_to_a_sure_one() -> None:
    """Three reports that tell of three like events leave a weekday open: its report gets no day."""
    a = report("a", "Anna Brisk hosted a hearing in Kessel on Tuesday.")
    days = (date(2024, 5, 7), date(2024, 6, 11), date(2024, 7, 16))
    others = [report(f"b{n}", f"Anna Brisk hosted a hearing in Kessel on {said(d)}, {d.year}.")
              for n, d in enumerate(days)]  # fmt: skip
    when = solve(a, *others)["a"].when
    assert when is None or when.earliest != when.latest


def test_months_without_a_year_leave_out_their_own() -> None:
    """Looking back to July and on to October, a Wednesday's report is of August or September."""
    words = (
        "The towns approved the toll on Wednesday. In July they had refused it. It begins in {}."
    )
    plain = report("b", "Otto Marl met the bishops.", DateClue("line", "", date(2024, 8, 7)))
    days = {m: solve(report("a", words.format(m)), plain)["a"].when for m in ("October", "spring")}
    assert days["October"] is not None
    assert days["October"].earliest is not None
    assert days["October"].latest is not None
    assert date(2024, 7, 24) < days["October"].earliest
    assert days["October"].latest < date(2024, 10, 1)


def test_said_on_the_stated_weekday_is_no_later_paper() -> None:
    """A paper of Sunday tells of a Monday to come; "said on Sunday" leaves it where it is stated."""
    clue = DateClue("line", "May 12, 2024", date(2024, 5, 12))
    text = "The ports were shut on Monday last, and will be again, Anna Brisk said on Sunday."
    assert solve(report("a", text, clue))["a"].when == exactly(date(2024, 5, 12))


def test_a_stamp_without_its_year_is_the_reports_day() -> None:
    """The year of "Published: Tue 14 May" is that of the other reports; its weekday agrees."""
    a = report("a", "Updated 14:05 BST, Tue 14 May\nAnna Brisk opened the fair in Tarn.")
    b = report("b", "Otto Marl met the bishops.", DateClue("line", "", date(2024, 5, 10)))
    assert solve(a, b)["a"].when == exactly(date(2024, 5, 14))
