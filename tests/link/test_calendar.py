"""Resolution of expressions against a day: shifts, hulls, ranges, values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from whipcount.link.calendar import resolve
from whipcount.link.timex import value
from whipcount.model import Evidence, TimeRef, When

AT = Evidence("d", 0, 1, "x")
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
UNITS = st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "year", "decade"])
REFS = st.one_of(
    st.builds(TimeRef, st.just(AT), UNITS, offset=st.integers(-5, 5)),
    st.builds(TimeRef, st.just(AT), st.just("day"), weekday=st.integers(0, 6),
              direction=st.sampled_from([-1, 0, 1])),
    st.builds(TimeRef, st.just(AT), st.just("day"), month=st.integers(1, 12),
              day=st.integers(1, 28), direction=st.sampled_from([-1, 0, 1])),
)  # fmt: skip


def on(ref: TimeRef, day: date) -> When | None:
    """The resolution against one exact day."""
    return resolve(ref, When(day, day))


def ends(ref: TimeRef, day: date) -> tuple[date, date]:
    """First and last day of the resolution against one exact day."""
    when = on(ref, day) or When()
    assert when.earliest
    assert when.latest
    return when.earliest, when.latest


@given(REFS, DAYS, st.integers(0, 20))
def test_a_range_of_anchors_gives_the_hull(ref: TimeRef, day: date, width: int) -> None:
    """Counted from a range of days, an expression holds all that it means on each of them."""
    hull = resolve(ref, When(day, day + timedelta(days=width)))
    days = [ends(ref, day + timedelta(days=n)) for n in range(width + 1)]
    assert hull == When(min(first for first, _ in days), max(last for _, last in days))


@given(st.integers(0, 6), DAYS)
def test_weekdays_stay_on_their_side(weekday: int, day: date) -> None:
    """A weekday told as past is one of the last seven days, one ahead of the next seven."""
    ref = TimeRef(AT, "day", weekday=weekday, direction=-1)
    before, after = ends(ref, day)[0], ends(replace(ref, direction=1), day)[0]
    assert timedelta(0) <= day - before < timedelta(days=7)
    assert timedelta(0) <= after - day < timedelta(days=7)
    assert before.weekday() == after.weekday() == weekday


@given(st.integers(0, 6), DAYS)
def test_unsaid_side_is_a_range(weekday: int, day: date) -> None:
    """Without tense or cue a weekday is both readings, never one of them picked."""
    first, last = ends(TimeRef(AT, "day", weekday=weekday), day)
    assert (first == last) == (day.weekday() == weekday)


@given(st.integers(-400, 400), DAYS)
def test_days_move_with_the_anchor(offset: int, day: date) -> None:
    """Told a day later, "two days ago" is a day later."""
    ref = TimeRef(AT, "day", offset=offset)
    one, other = ends(ref, day), ends(ref, day + timedelta(days=1))
    assert other[0] - one[0] == timedelta(days=1)


def test_unknown_anchor_leaves_only_what_names_its_year() -> None:
    """Without a day of the report a weekday stays unknown, and a full date does not."""
    assert resolve(TimeRef(AT, "day", weekday=2, direction=1), When()) is None
    assert resolve(TimeRef(AT, "month", year=2021, month=2), When()) == When(
        date(2021, 2, 1), date(2021, 2, 28)
    )


def test_half_known_anchor_gives_half_an_answer() -> None:
    """Published by some day, "yesterday" is by the day before."""
    ref = TimeRef(AT, "day", offset=-1)
    assert resolve(ref, When(None, date(2024, 5, 14))) == When(None, date(2024, 5, 13))


def test_thirtieth_of_february_is_no_day() -> None:
    """A day that no calendar has resolves to nothing."""
    assert on(TimeRef(AT, "day", month=2, day=30), date(2024, 5, 14)) is None


def test_deadline_months_away_is_ahead() -> None:
    """Just passed or nearly a year off: the nearer year wins over a doubtful tense."""
    ref = TimeRef(AT, "day", month=12, day=7, direction=-1)
    assert on(ref, date(2024, 11, 20)) == When(date(2024, 12, 7), date(2024, 12, 7))


def test_values() -> None:
    """TIMEX3 values as the corpora write them."""
    day = When(date(2024, 5, 14), date(2024, 5, 14))
    rows = {
        "2024-05-10": TimeRef(AT, "day", weekday=4, direction=-1),
        "2024-05-14TNI": TimeRef(AT, "day", offset=0, part="NI"),
        "2024-W19": TimeRef(AT, "week", offset=-1),
        "2024-W19-WE": TimeRef(AT, "weekend", direction=-1),
        "2023-Q3": TimeRef(AT, "quarter", part="Q3", year=2023),
        "2023": TimeRef(AT, "year", offset=-1),
        "199": TimeRef(AT, "decade", year=1990),
        "P3D": TimeRef(AT, "duration", offset=3, part="day"),
        "PXY": TimeRef(AT, "duration", part="year"),
        "XXXX-WXX-1": TimeRef(AT, "set", weekday=0),
        "PAST_REF": TimeRef(AT, "ref", part="PAST_REF"),
    }
    assert {want: value(ref, day) for want, ref in rows.items()} == {w: w for w in rows}
