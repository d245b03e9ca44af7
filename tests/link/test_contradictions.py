"""Reports that cannot both be right make a row; those that can make none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import claim, judgement, position, report
from whipcount.link.contradictions.rows import contradictions
from whipcount.model import (
    Amount,
    Contradiction,
    Document,
    Judgement,
    Need,
    Party,
    Pledge,
    Position,
    Quantity,
    When,
)

ONE = report(
    "Orvia will give 30 million for the bridge. Orvia joins. It needs barges. Mirren says Orvia comes along.",
    "in/1.txt",
)
TWO = report("Orvia gives 40 million for the bridge. Orvia stays out. It wants barges.", "in/2.txt")
WIRE = report(ONE.text, "in/3.txt", copy_of=TWO.id)


def day(first: int, last: int | None = None) -> When:
    """A range of days of an invented month."""
    return When(date(2031, 5, first), date(2031, 5, last or first))


def money(document: Document, value: float, modifier: str | None = None, **more: object) -> Pledge:
    """A pledge of a sum for the bridge."""
    made = claim(Pledge, document, "million for the bridge", actor=Party("Orvia"), act="funding",
                 what="money for the bridge", status="pledged", amount=Amount(value, "SEK", modifier))  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]  # fields of a Pledge


def stance(
    document: Document, words: str, what: str, time: When | None = None, **more: object
) -> Position:
    """Orvia's stance on the bridge."""
    made = position(document, words, "Orvia", what, issue="i", time=time or day(1))
    return replace(made, **more)  # type: ignore[arg-type]  # fields of a Position


def found(
    *claims: Pledge | Position | Need, given: tuple[Judgement, ...] = ()
) -> tuple[Contradiction, ...]:
    """The contradictions among these claims."""
    return contradictions(claims, (ONE, TWO, WIRE), given)


def test_two_sums() -> None:
    """One pledge told with two sums is a contradiction, with both values and their words."""
    a, b = money(ONE, 30e6), money(TWO, 40e6)
    (row,) = found(a, b)
    assert {(row.a.claim, row.a.value), (row.b.claim, row.b.value)} == {
        (a.id, "30,000,000 SEK"),
        (b.id, "40,000,000 SEK"),
    }
    assert row.field == "amount"
    assert {row.a.evidence, row.b.evidence} == {a.evidence, b.evidence}


@pytest.mark.parametrize(
    ("x", "how", "y", "other", "contradict"),
    [
        (30e6, None, 30.01e6, None, False),
        (30e6, None, 31e6, None, True),
        (30e6, "nearly", 29.8e6, None, False),
        (30e6, "around", 36e6, None, True),
        (30e6, "at least", 36e6, None, False),
        (30e6, "more than", 25e6, None, True),
        (30e6, "up to", 25e6, None, False),
        (30e6, "up to", 35e6, None, True),
        (30e6, "less than", 25e6, "about", False),
        (30e6, "another", 50e6, None, False),
        (30e6, "More than", 36e6, None, False),
    ],
)
def test_approximate_sums(
    x: float, how: str | None, y: float, other: str | None, contradict: bool
) -> None:
    """Sums that are rounded, bounded or additional contradict only what they leave no room for."""
    assert bool(found(money(ONE, x, how), money(TWO, y, other))) == contradict
    assert bool(found(money(TWO, y, other), money(ONE, x, how))) == contradict


@pytest.mark.parametrize(
    "other",
    [
        money(WIRE, 40e6), money(ONE, 40e6, id="1"), money(TWO, 40e6, actor=Party("Mirren")),
        money(TWO, 40e6, what="ferries"), money(TWO, 40e6, status="delivered"),
        money(TWO, 40e6, amount=Amount(40e6, "USD")),
    ],
)  # fmt: skip
def test_sums_of_other_things(other: Pledge) -> None:
    """Copies, one report by itself, other actors, things, steps and currencies do not contradict."""
    source = money(TWO, 30e6, id="0") if other.document == WIRE.id else money(ONE, 30e6)
    assert found(source, other) == ()


def test_sums_of_other_times() -> None:
    """Sums of two days that cannot be the same do not contradict."""
    a, b = money(ONE, 30e6, time=day(1)), money(TWO, 40e6, time=day(2))
    assert found(a, b) == ()
    assert found(a, replace(b, time=day(1, 3)))


def test_needs() -> None:
    """One need told with two numbers is a contradiction."""
    a, b = (
        claim(Need, d, "barges", what="barges", quantity=Quantity(n, "barges"))
        for d, n in ((ONE, 40), (TWO, 60))
    )
    (row,) = found(a, b)
    assert row.field == "quantity"
    assert {row.a.value, row.b.value} == {"40 barges", "60 barges"}


def test_two_sides() -> None:
    """An actor on both sides of an issue on one day, in two reports, is a contradiction."""
    (row,) = found(
        stance(ONE, "Orvia joins", "committed"), stance(TWO, "Orvia stays out", "declined")
    )
    assert (row.field, {row.a.value, row.b.value}) == ("stance", {"committed", "declined"})


@pytest.mark.parametrize(
    ("time", "more"),
    [
        (day(5), {}),
        (day(1, 9), {}),
        (When(None, date(2031, 5, 1)), {}),
        (day(1), {"conditional": True}),
        (day(1), {"stance": "undecided"}),
        (day(1), {"stance": "offered"}),
        (day(1), {"issue": "j"}),
        (day(1), {"actor": Party("Mirren")}),
    ],
)
def test_no_two_sides(time: When, more: dict[str, object]) -> None:
    """A stance that moved, may have moved, hangs on a condition or is on no side contradicts nothing."""
    other = replace(stance(TWO, "Orvia stays out", "declined", time), **more)  # type: ignore[arg-type]
    assert found(stance(ONE, "Orvia joins", "committed"), other) == ()


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("stays out", {}),
        ("Orvia stays out", {"issue_text": "leaving the cold river to freeze over"}),
    ],
)
def test_sides_need_a_name_and_one_question(words: str, more: dict[str, object]) -> None:
    """A stance whose words do not name the actor, or that is worded otherwise, contradicts nothing."""
    other = replace(stance(TWO, words, "declined"), **more)  # type: ignore[arg-type]  # of a Position
    assert found(stance(ONE, "Orvia joins", "committed"), other) == ()


def test_a_report_with_itself() -> None:
    """One report, or a report and its copy, does not contradict itself."""
    assert (
        found(stance(ONE, "Orvia joins", "committed"), stance(ONE, "Orvia comes along", "declined"))
        == ()
    )
    assert (
        found(stance(WIRE, "joins", "committed"), stance(TWO, "Orvia stays out", "declined")) == ()
    )


def test_what_another_says_of_an_actor() -> None:
    """What a third party says of an actor contradicts the actor's own word in one report too."""
    own = stance(ONE, "Orvia joins", "declined", basis="own")
    said = stance(
        ONE, "Orvia comes along", "committed", basis="third_party", according_to=Party("Mirren")
    )
    assert len(found(own, said)) == 1
    assert found(own, replace(said, basis="reporter")) == ()


def test_dismissed() -> None:
    """A dismissed contradiction is gone, and no other with it."""
    claims = (
        stance(ONE, "Orvia joins", "committed"),
        stance(TWO, "Orvia stays out", "declined"),
        money(ONE, 30e6),
        money(TWO, 40e6),
    )
    first, second = found(*claims)
    gone = judgement("dismiss", None, target=[first.id])
    assert found(*claims, given=(gone,)) == (second,)


@given(
    st.permutations(
        [
            money(ONE, 30e6),
            money(TWO, 40e6),
            stance(ONE, "Orvia joins", "committed"),
            stance(TWO, "Orvia stays out", "declined"),
        ]
    )
)
def test_order(claims: list[Pledge | Position]) -> None:
    """The order of claims changes no row, and no row's id."""
    assert found(*claims) == found(*sorted(claims, key=lambda c: c.id))
