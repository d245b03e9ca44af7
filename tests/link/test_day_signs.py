"""Signs of a report's day: nights, stamps, a yesterday of its own, days named twice, pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from link.test_days import exactly, odds, report, said, solve, times, weekday_terms
from whipcount.link.days.events import neighbours
from whipcount.model import DateClue, Furniture

WEDNESDAY = date(2024, 5, 15)


def test_a_night_is_told_of_on_the_morning_after() -> None:
    """ "On Tuesday night" is of a Wednesday's report sooner than of a Tuesday's; "on Tuesday" is not."""
    night = weekday_terms("The council of Tarn threw out the toll on Tuesday night.")
    day = weekday_terms("The council of Tarn threw out the toll on Tuesday.")
    (told,), (plain,) = night.values(), day.values()
    assert odds(told, WEDNESDAY) > odds(told, date(2024, 5, 14))
    assert odds(plain, WEDNESDAY) < odds(plain, date(2024, 5, 14))


def test_what_was_reached_by_a_weekday_is_of_that_day_or_the_next() -> None:
    """ "By Tuesday it was nine" is no report of Monday, whatever else was said on Monday."""
    terms = weekday_terms("Anna Brisk had four names at the weekend. By Tuesday it was nine.")
    assert any(
        odds(t, date(2024, 5, 13)) < -1 < 1 < odds(t, date(2024, 5, 14)) for t in terms.values()
    )


def test_the_latest_weekday_beside_a_yesterday_is_of_two_days_before() -> None:
    """A report that says "yesterday" and "on Monday" is of Wednesday sooner than of Tuesday or Friday."""
    text = "The envoy was turned away yesterday. She had met the general on Monday in Tarn."
    terms = weekday_terms(text).values()
    sums = {d: sum(odds(t, date(2024, 5, d)) for t in terms) for d in (14, 15, 17)}
    assert max(sums, key=lambda d: sums[d]) == 15


def test_the_weekday_over_a_report_leaves_no_other() -> None:
    """Of the days that fit, one of another weekday than the report's own dateline is not told."""
    a = report(
        "a", "Tarn, Wednesday – Anna Brisk hosted a hearing on the toll in Kessel on Tuesday."
    )
    b = report(
        "b",
        f"Anna Brisk hosted a hearing on the toll in Kessel on {said(date(2024, 5, 14))}, 2024.",
    )
    assert solve(a, b)["a"].when == exactly(WEDNESDAY)


def test_a_weekday_is_not_a_day_that_the_report_names_by_its_number() -> None:
    """Told "on Wednesday" here and "June 18" far below, the two are not joined in another report."""
    far = " The harbour works went on as before, and the guild of bakers paid its dues." * 6
    lead = "Anna Brisk told the grain envoys in Kessel on Wednesday that no silver would come."
    old = " Otto Marl had sold his quarry to the bishops of Tarn on June 19."
    other = "Anna Brisk told the grain envoys in Kessel on Wednesday, June 19, 2024, of her silver."
    b = report("b", other, DateClue("line", "", date(2024, 6, 20)))
    assert "“Wednesday” is “Wednesday" in solve(report("a", lead + far), b)["a"].reason
    assert "“Wednesday” is “Wednesday" not in solve(report("a", lead + far + old), b)["a"].reason


def test_fresh_articles_below_leave_the_main_one_some_days_older() -> None:
    """An article shown as two hours old says little for the main one's being of that very day."""
    main = report("a", "Otto Marl met the bishops of Tarn on Tuesday.")
    clue = DateClue("line", "", date(2024, 5, 17))
    part = replace(report("b", "Anna Brisk opened the fair.", clue), source="a.txt", part_of="a",
                   furniture=(Furniture("age", "2 hours ago", 9),))  # fmt: skip
    when = solve(main, part)["a"].when
    assert when is None or when.earliest is None or when.earliest <= date(2024, 5, 14)


def test_plain_words_in_common_tell_one_event() -> None:
    """The same names with the same deed are likelier one event than the same names alone."""
    a = report("a", "Anna Brisk and Otto Marl hosted the ferry owners in Kessel on Tuesday.")
    same = report("b", "Otto Marl and Anna Brisk hosted ferry owners in Kessel on Tuesday.")
    other = report("c", "Anna Brisk and Otto Marl sold a quarry to Kessel on Tuesday.")
    found = {}
    for b in (same, other):
        near = neighbours(times([a, b]))
        found[b.id] = max((x.likelihood for m in times([a]) for x in near[m.id]), default=0.0)
    assert found["b"] > found["c"]


def test_a_day_that_is_over_and_ahead_is_the_reports_own() -> None:
    """ "Said on the morning of May 15", "put back to the evening of May 15": no other day is told so."""
    text = (
        "The envoy of Tarn spoke on the morning of May 15. "
        "A hearing that was due on May 14 has been put back to the evening of May 15."
    )
    other = replace(
        report("b", "The envoy of Tarn is back."), dates=(DateClue("meta", "x", date(2024, 5, 20)),)
    )
    assert solve(report("a", text), other)["a"].when == exactly(WEDNESDAY)


def test_a_weekday_behind_and_ahead_is_not_that_of_the_report() -> None:
    """ "Voted on Tuesday", "will march on Tuesday": on a Tuesday that would be "today"."""
    terms = weekday_terms("The towns voted on Tuesday. The crews will march on Tuesday.")
    plain = weekday_terms("The towns voted on Tuesday. The crews will march on Friday.")
    tuesday = date(2024, 5, 14)
    held = [sum(odds(t, tuesday) for t in rows.values()) for rows in (terms, plain)]
    assert held[0] < held[1] - 1


def test_a_report_that_opens_with_last_week_favours_no_weekday() -> None:
    """ "It took her a day last week to give in": a weekday told behind it is no more that of the report."""
    terms = weekday_terms("It took Anna Brisk a day last week to give in. She lost on Tuesday.")
    (told,) = terms.values()
    assert abs(odds(told, date(2024, 5, 14)) - odds(told, WEDNESDAY)) < 1


def test_a_quoted_yesterday_of_a_named_weekday_was_said_after_it() -> None:
    """ "They could not agree at Tarn yesterday", said of Tuesday's talks, is of Wednesday or later."""
    text = "Donors met in Tarn on Tuesday. “It was sad that the donors in Tarn split yesterday,” she said."
    terms = weekday_terms(text).values()
    told = [t for t in terms if "yesterday" in t.reason and "Tuesday" in t.reason]
    assert told
    assert odds(told[0], date(2024, 5, 14)) < odds(told[0], WEDNESDAY)
