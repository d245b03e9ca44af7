"""What tells the week of a report: days without their month, counted spans, months, all at the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from link.test_days import report, solve, times
from whipcount.link.days.beside import page_terms
from whipcount.link.days.events import neighbours
from whipcount.link.days.links import joins_of, link_terms
from whipcount.link.days.masks import Window
from whipcount.link.days.ordinals import ordinal_terms
from whipcount.link.days.scores import DESPITE, Belief, Term, believe
from whipcount.link.days.words import told_by
from whipcount.model import DateClue, TimeMention

YEAR = Window(date(2023, 1, 1), date(2024, 12, 31))


def clues(text: str) -> list[tuple[str, str | None]]:
    """What is counted in a report: the words and the side."""
    rows = [m for m in times([report("a", text)]) if m.clue in {"after", "before"}]
    return [(m.evidence[0].quote, m.clue) for m in rows]


def test_a_weekday_with_its_number_leaves_one_month() -> None:
    """ "Friday, the 17th" still ahead: of March 2023, as it was no Friday in the months beside."""
    told = told_by(times([report("a", "The towns will vote on Friday, the 17th.")]), YEAR)
    term = next(iter(ordinal_terms(told, YEAR)))
    days = (date(2023, 3, 13), date(2023, 3, 20), date(2023, 4, 13), date(2023, 5, 15))
    held = [_weight(term, YEAR.day(d)) for d in days]
    assert held[0] > 2
    assert max(held[1:]) < 0


def test_a_number_alone_leaves_the_month_open() -> None:
    """ "On the 25th" is not called so on the day itself, and it speaks for the weeks before it."""
    told = told_by(times([report("a", "The towns will vote on the 25th.")]), YEAR)
    term = next(iter(ordinal_terms(told, YEAR)))
    held = {d: _weight(term, YEAR.day(date(2023, 3, d))) for d in (21, 25)}
    assert held[21] > 0 > held[25]


def _weight(term: Term, day: int) -> float:
    return next(w for m, w in term.classes if m & day)


def test_this_weekday_counts_on_the_side_of_its_verb() -> None:
    """ "Made known this Saturday" is looked back to, "ends this Sunday" still to come."""
    rows = times(
        [report("a", "Her office made it known this Saturday. The truce ends this Sunday.")]
    )
    assert [m.time_ref.direction for m in rows if m.time_ref] == [-1, 1]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("With five days to go before the truce in Tarn expires, Kessel is tense.", ("five days", "before")),
        ("Three weeks ahead of the summit in Tarn, Kessel has no offer.", ("Three weeks", "before")),
        ("It is a week since a barge hit the quay in Tarn.", ("a week", "after")),
        ("A day before talks in Tarn were due to begin, Kessel said no.", ("A day before", "before")),
        ("The towns left two days after the vote in Kessel.", ("two days", "after")),
    ],
)  # fmt: skip
def test_spans_are_counted_from_an_event(text: str, counted: tuple[str, str]) -> None:
    """To go before, ahead of, since, and a day before: so far from the event lies the news."""
    assert clues(text) == [counted]


@pytest.mark.parametrize(
    "text",
    [
        "Less than two weeks after the vote in Tarn, Kessel left.",
        "Within three days after the vote in Tarn, Kessel must pay.",
        "Kessel closed its quay for five days until the vote in Tarn.",
        "The towns gave the owners two weeks to pay.",
        "For the past two weeks before the fair in Tarn it rained.",
    ],
)
def test_bounds_and_lengths_are_no_counts(text: str) -> None:
    """Less than, within, for so long: no day follows."""
    assert clues(text) == []


def test_news_that_comes_so_long_after_may_stand_further_down() -> None:
    """ "The move comes four days after": that is the news, an old count further down is not."""
    filler = "Nobody in the harbour had anything to add to it. " * 14
    moved = "The move comes four days after the truce in Tarn fell apart."
    older = "Otto Marl left four days after the truce in Tarn fell apart."
    assert clues(filler + moved) == [("four days", "after")]
    assert clues(filler + older) == []


def test_last_month_is_the_one_after_which_a_report_is_of() -> None:
    """ "Voted last month", of a vote that another report dates in May: it is of June."""
    words = "The bishops of Kessel voted for Anna Brisk and her quarry in Tarn"
    a = report("a", f"Otto Marl paid on Tuesday. {words} last month.")
    b = report("b", f"{words} on Friday.", DateClue("line", "", date(2024, 5, 11)))
    mentions: list[TimeMention] = times([a, b])
    told = {t.mention.id: t for t in told_by(mentions, YEAR)}
    joins = joins_of(told, neighbours(mentions))["a"]
    settled, flat = {"b": YEAR.day(date(2024, 5, 11))}, believe([], YEAR.all)
    terms = link_terms(joins, settled, {"a": a, "b": b}, YEAR, flat)
    june = YEAR.between(date(2024, 6, 1), date(2024, 6, 30))
    assert [t.shown for t in terms if "last month" in t.reason] == [june]


def test_months_on_cross_the_year() -> None:
    """A month after December is January, and none lies outside the window."""
    december = YEAR.day(date(2023, 12, 30))
    assert YEAR.months(december, 1) == YEAR.between(date(2024, 1, 1), date(2024, 1, 31))
    assert YEAR.months(YEAR.day(date(2024, 12, 5)), 1) == 0


def test_yesterday_agrees_with_no_weekday() -> None:
    """A report with a "yesterday" is joined to a Monday elsewhere no surer than their words make it."""
    b = report("b", "Anna Brisk and Otto Marl hosted a hearing in Kessel on Monday.",
               DateClue("line", "", date(2024, 5, 7)))  # fmt: skip
    a = report("a", "Anna Brisk and Otto Marl sold a quarry near Kessel yesterday.")
    when = solve(a, b)["a"].when
    assert when is None or when.earliest != when.latest


def test_two_days_hold_against_a_rival_week() -> None:
    """The 18th with the 17th holds most of all odds, though the 24th is likelier than the 17th."""
    days = {17: 0.14, 18: 0.6, 24: 0.16, 20: 0.1}
    cells = sorted(((YEAR.day(date(2023, 3, d)), p) for d, p in days.items()), key=lambda c: -c[1])
    pair = YEAR.between(date(2023, 3, 17), date(2023, 3, 18))
    assert Belief(tuple(cells)).narrow(DESPITE, YEAR) == pair
    assert Belief(tuple(cells)).narrow(0.8, YEAR) == 0


def test_a_main_article_is_seldom_newer_than_what_stands_below() -> None:
    """Over an article of Tuesday the 21st a main one is of the 17th rather than of the 24th."""
    main = report("a", "Otto Marl met the bishops of Tarn on Friday.")
    below = replace(report("c", "Anna Brisk opened the fair."), part_of="a")
    term = next(iter(page_terms(main, [(below, YEAR.day(date(2023, 3, 21)))], YEAR)))
    assert _weight(term, YEAR.day(date(2023, 3, 17))) > _weight(term, YEAR.day(date(2023, 3, 24)))
