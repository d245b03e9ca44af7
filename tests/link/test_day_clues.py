"""Single clues to a report's day: rival joins, months, stamps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from link.test_days import exactly, report, said, solve, times
from whipcount.link.days.events import neighbours
from whipcount.model import DateClue, Furniture, When


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


def test_the_weekday_before_a_dateline_does_not_choose_its_year() -> None:
    """ "Said on Sunday" under a Monday's dateline is of the day before, in the year of the other reports."""
    a = report("a", "LOWPORT, July 3 — Anna Brisk hosted a hearing in Lowport on July 3.\n"
               "The office of Anna Brisk said on Sunday that the water treaty came first.")  # fmt: skip
    b = report("b", "Otto Marl met the bishops.", DateClue("line", "", date(2017, 6, 28)))
    assert solve(a, b)["a"].when == exactly(date(2017, 7, 3))


def test_the_age_of_another_article_dates_the_main_one_of_its_page() -> None:
    """A page that shows an article of Monday as three hours old was taken then: its main one is of these days."""
    a = report("a", "The jets flew over Tarn on Sunday, Anna Brisk said.")
    clue = DateClue("dateline", "KESSEL, Aug. 5, 2024 -", date(2024, 8, 5))
    part = replace(report("b", "Otto Marl answered.", clue), source="a.txt", part_of="a",
                   furniture=(Furniture("age", "3 hours ago", 9),))  # fmt: skip
    when = solve(a, part)["a"].when
    assert when is not None
    assert when == When(date(2024, 8, 4), date(2024, 8, 5))


def test_an_article_shown_as_a_day_old_is_of_the_day_before() -> None:
    """ "1 day ago" on the page of a Thursday's report, with "said on Wednesday": that Wednesday."""
    clue = DateClue("line", "April 11, 2019", date(2019, 4, 11))
    part = replace(report("b", "The terms were harsh, Otto Marl said on Wednesday."), source="a.txt",
                   part_of="a", furniture=(Furniture("age", "1 DAY AGO", 9),))  # fmt: skip
    when = solve(report("a", "The mayor spoke.", clue), part)["b"].when
    assert when is not None
    assert when.earliest == date(2019, 4, 10)
    assert when.latest in {date(2019, 4, 10), date(2019, 4, 11)}


def test_a_year_still_to_come_bounds_a_report() -> None:
    """What will end "in March 2024" and looks back to "June of 2023" leaves no day after it."""
    text = "On Thursday Anna Brisk told us the cuts begun in June of 2023 will end in March 2024."
    b = report("b", "Otto Marl met the bishops.", DateClue("line", "", date(2023, 11, 20)))
    when = solve(report("a", text), b)["a"].when
    assert when is None or (when.latest is not None and when.latest < date(2024, 4, 1))


def test_two_fridays_of_one_report_are_two_days() -> None:
    """ "On Friday" beside "on Friday, May 3" is a later Friday."""
    gap = "Nobody knew what the towns would say to that. " * 7
    text = f"The ports were shut on Friday. {gap}The council had met on Friday, May 3."
    b = report("b", "Otto Marl met the bishops.", DateClue("line", "", date(2024, 5, 9)))
    when = solve(report("a", text), b)["a"].when
    assert when is not None
    assert when.earliest is not None
    assert when.earliest >= date(2024, 5, 10)


def test_a_numbered_day_of_the_same_weekday_is_another() -> None:
    """ "Said on Wednesday", and elsewhere "on June 12", a Wednesday: the report is not of that week."""
    gap = "Nobody knew what the towns would say to that. " * 7
    text = f"The toll will rise, Anna Brisk said on Wednesday. {gap}Otto Marl saw the bishops on June 12."
    b = report("b", "Ines Corvo spoke.", DateClue("line", "", date(2024, 6, 18)))
    when = solve(report("a", text), b)["a"].when
    assert when is not None
    assert when.earliest is not None
    assert when.earliest >= date(2024, 6, 19)


def test_a_span_counted_from_a_numbered_day_dates_the_news() -> None:
    """ "Eight days before the fair opens on June 25", on a Tuesday: that is the 17th."""
    text = (
        "The towns agreed on Tuesday to pay, eight days before the fair in Tarn opens on June 25."
    )
    b = report("b", "Ines Corvo spoke.", DateClue("line", "", date(2025, 6, 24)))
    when = solve(report("a", text), b)["a"].when
    assert when is not None
    assert when == When(date(2025, 6, 17), date(2025, 6, 18))


def test_a_span_counted_from_an_event_finds_it_in_another_report() -> None:
    """ "Five days after the bishops of Kessel met in Tarn" counts from the day that another report gives."""
    a = report(
        "a", "Five days after the bishops of Kessel met Anna Brisk in Tarn, nobody has paid."
    )
    b = report("b", "The bishops of Kessel met Anna Brisk in Tarn on Wednesday.",
               DateClue("line", "", date(2025, 6, 25)))  # fmt: skip
    when = solve(a, b)["a"].when
    assert when == When(date(2025, 6, 30), date(2025, 7, 1))


def test_a_vote_of_other_numbers_is_less_likely_the_same() -> None:
    """A vote of 6-3 is less likely the vote of 5-4 told of elsewhere than one of no numbers."""
    words = "The towns of Kessel voted{} for Anna Brisk and her toll in Tarn on Friday."
    other = report("b", words.format(" 5-4"), DateClue("line", "", date(2024, 5, 10)))
    near = {w: neighbours(times([report("a", words.format(w)), other])) for w in ("", " 6-3")}
    best = {w: max(x.likelihood for rows in n.values() for x in rows) for w, n in near.items()}
    assert best[" 6-3"] < best[""]


def test_an_article_of_two_days_later() -> None:
    """ "2 days later" over another article of a page: so far after the main one, not two days old."""
    clue = DateClue("line", "April 11, 2019", date(2019, 4, 11))
    part = replace(report("b", "Otto Marl asked a judge to halt the sale."), source="a.txt",
                   part_of="a", furniture=(Furniture("age", "Weston Post · 2 days later", 9),))  # fmt: skip
    when = solve(report("a", "The mayor spoke.", clue), part)["b"].when
    assert when == exactly(date(2019, 4, 13))


def test_an_article_shown_by_its_weekday() -> None:
    """ "Weston Post · Saturday" on the page of a Thursday's report, with "on Friday": the Saturday near."""
    clue = DateClue("line", "April 11, 2019", date(2019, 4, 11))
    part = replace(report("b", "Otto Marl approved the sale on Friday."), source="a.txt",
                   part_of="a", furniture=(Furniture("age", "Weston Post · Saturday", 9),))  # fmt: skip
    when = solve(report("a", "The mayor spoke.", clue), part)["b"].when
    assert when is not None
    assert date(2019, 4, 13) in {when.earliest, when.latest}


def test_a_weekday_over_a_report_is_its_own() -> None:
    """ "Lisbon, Wednesday" above "said on Tuesday": the report is of the Wednesday."""
    other = report("a", "The mayor spoke.", DateClue("line", "April 11, 2019", date(2019, 4, 11)))
    text = "Otto Marl said on Tuesday that April 9 had been too early for the sale."
    own = replace(report("b", text), furniture=(Furniture("heading", "Lisbon, Wednesday", 2),))
    when = solve(other, own)["b"].when
    assert when == When(date(2019, 4, 10), date(2019, 4, 10))


def test_the_day_of_a_month_over_a_report_is_its_own() -> None:
    """ "Coast Standard · 5 May" is that day, in the year of the report on whose page it stands."""
    a = report("a", "Anna Brisk opened the fair.", DateClue("line", "", date(2024, 5, 3)))
    part = replace(report("b", "Otto Marl answered."), source="a.txt", part_of="a",
                   furniture=(Furniture("age", "Coast Standard · 5 May", 9),))  # fmt: skip
    assert solve(a, part)["b"].when == exactly(date(2024, 5, 5))


def test_the_weekend_looked_back_to_is_just_over() -> None:
    """Who "was there over the weekend" is told of at the beginning of a week."""
    text = "Anna Brisk hosted a hearing in Tarn {} and will be there again on Tuesday."
    day = DateClue("line", "", date(2024, 5, 13))
    b = report("b", "Anna Brisk will host a hearing in Tarn on Tuesday, May 14.", day)
    plain, over = (
        solve(report("a", text.format(w)), b)["a"].when for w in ("once", "over the weekend")
    )
    assert over is not None
    assert over.earliest == date(2024, 5, 13)
    assert plain != over
