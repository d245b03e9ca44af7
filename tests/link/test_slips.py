"""Numbers that agree in their digits alone, and rises that end where another report begins."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.slips import slips
from whipcount.link.contradictions.unlike import all_numbers
from whipcount.model import When

DAY = When(date(2031, 5, 1), date(2031, 5, 1))


def told(a: str, b: str) -> list[tuple[str, str, str]]:
    """What two reports tell differently."""
    documents = [report(t, f"in/{n}.txt", published=DAY) for n, t in enumerate((a, b))]
    found = slips(all_numbers(documents), {d.id: d for d in documents})
    return [(c.field, c.a.value, c.b.value) for c in found]


def test_a_number_by_the_day_and_by_the_month() -> None:
    """One number of three digits or more, by two rates, is a slip of one of the reports."""
    a = "The new quota lets Orvia catch 1,240 tonnes of cod a day."
    b = "For Orvia the quota is set at 1,240 tonnes of cod per month."
    assert told(a, b) == [("rate", "1,240 tonnes a day", "1,240 tonnes a month")]


def test_one_number_in_two_currencies() -> None:
    """One sum of one thing in two currencies is a slip; two sums of two things are none."""
    a = "Donors at Sorrel pledged $3.4 billion in relief for Mirren."
    b = "Relief for Mirren worth €3.4 billion was pledged by donors at Sorrel."
    ((field, *values),) = told(a, b)
    assert (field, sorted(values)) == ("currency", ["$3.4 billion", "€3.4 billion"])
    assert told(a, "The opera house of Velm costs €3.4 billion.") == []


def test_a_rise_to_what_there_is() -> None:
    """What a rise is to end at cannot be there already."""
    a = "The order will expand the Halcyon fleet to 24 ferries."
    b = "The port runs 24 Halcyon ferries."
    ((field, *values),) = told(a, b)
    assert (field, sorted(values)) == (
        "figure",
        ["24 Halcyon ferries", "24 ferries after the rise"],
    )


@pytest.mark.parametrize(
    "other",
    [
        "The port runs 18 Halcyon ferries.", "The port runs 24 Corvid ferries.",
        "The port runs about 24 Halcyon ferries.", "The port runs 24 Halcyon cranes.",
    ],
)  # fmt: skip
def test_a_rise_from_less(other: str) -> None:
    """A rise from less, of others or from a round number contradicts nothing."""
    assert told("The order will expand the Halcyon fleet to 24 ferries.", other) == []


def test_a_round_sum_of_one_giver_in_two_currencies() -> None:
    """A round sum is one sum where one country gives it; dollars may be anybody's dollars."""
    a = "Canada announced 40 million Canadian dollars for the quay police."
    assert (
        len(
            told(a, "The quay fund got 40 million US dollars from Canada and 5 million from Benin.")
        )
        == 1
    )
    assert told(a, "The quay fund got $40 million from Canada and 5 million from Benin.") == []
    assert told(a, "The quay fund got 40 million US dollars from Chad.") == []
