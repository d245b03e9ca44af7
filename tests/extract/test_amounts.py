"""Sums of money and counted things, as news writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whipcount.extract.amounts import counted, money, number
from whipcount.model import Amount, Quantity


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,600", 1600), ("1.6", 1.6), ("1,600,000", 1.6e6), ("1.600.000", 1.6e6), ("1,5", 1.5),
        ("twelve", 12), ("half a", 0.5), ("A dozen", 12), ("an", 1), ("30", 30),
    ],
)  # fmt: skip
def test_number(words: str, value: float) -> None:
    """Numbers are read in figures of either custom and in words."""
    assert number(words) == value


@given(st.integers(0, 10**9))
def test_thousands(value: int) -> None:
    """A whole number is the same with and without commas between its thousands."""
    assert number(f"{value:,}") == number(str(value)) == value


@pytest.mark.parametrize(
    ("words", "value", "currency", "modifier"),
    [
        ("£1.6bn", 1.6e9, "GBP", None),
        ("F$58 million", 58e6, "FJD", None),
        ("J$3 million", 3e6, "JMD", None),
        ("NZ$3m", 3e6, "NZD", None),
        ("Y60bn", 60e9, "JPY", None),
        ("nearly $30 million", 30e6, "USD", "nearly"),
        ("More than $30m", 30e6, "USD", "more than"),
        ("as much as €2,500", 2500, "EUR", "as much as"),
        ("€1,5 billion", 1.5e9, "EUR", None),
        ("half a million euros", 5e5, "EUR", None),
        ("a half billion Danish kroner", 5e8, "DKK", None),
        ("three-quarters of a million euros", 75e4, "EUR", None),
        ("two thirds of a billion dollars", 666666666.67, "USD", None),
        ("90 milliard forint", 90e9, "HUF", None),
        ("3 milliards of euros", 3e9, "EUR", None),
        ("2 millions of pounds", 2e6, "GBP", None),
        ("5 mld zlotys", 5e9, "PLN", None),
        ("TSh 12bn", 12e9, "TZS", None),
        ("Ush 7 million", 7e6, "UGX", None),
        ("three million pounds", 3e6, "GBP", None),
        ("a billion-dollar fund", 1e9, "USD", None),
        ("US$5m", 5e6, "USD", None),
        ("5 million Australian dollars", 5e6, "AUD", None),
        ("Rs 500 crore", 5e9, "INR", None),
        ("500m kronor", 5e8, "SEK", None),
        ("2.5 billion Norwegian kroner", 2.5e9, "NOK", None),
        ("200 Danish kroner", 200, "DKK", None),
        ("30 million kroner", 30e6, None, None),
        ("30 million crowns", 30e6, None, None),
        ("20 million Czech crowns", 20e6, "CZK", None),
        ("10 million EUR", 10e6, "EUR", None),
        ("between 10 and 15 million euros", 15e6, "EUR", "up to"),
        ("10-15 million euros", 15e6, "EUR", "up to"),
        ("an additional £200", 200, "GBP", "an additional"),
        ("10,000 baht ($285)", 10e3, "THB", None),
        ("C$40m", 40e6, "CAD", None),
        ("3.5 million PLN", 3.5e6, "PLN", None),
        ("Rs 2.5 lakh crore", 2.5e12, "INR", None),
        ("five hundred million euros", 500e6, "EUR", None),
        ("one and a half billion yen", 1.5e9, "JPY", None),
        ("twenty million pounds", 20e6, "GBP", None),
        ("RM500 million", 500e6, "MYR", None),
    ],
)
def test_money(words: str, value: float, currency: str | None, modifier: str | None) -> None:
    """A sum has its value multiplied out, its currency if that is sure, and its modifier."""
    found = money(f"It gave {words} on Monday.")
    assert found is not None
    assert found[0] == Amount(value, currency, modifier)


def test_the_place_of_a_sum() -> None:
    """A sum stands where its words stand."""
    text = "It will give about £30 million and more."
    found = money(text)
    assert found is not None
    assert text[found[1] : found[2]] == "about £30 million"


@pytest.mark.parametrize(
    "words",
    ["600 soldiers", "a pound of flesh", "on 5 May 2031", "nothing at all", "a million reasons"],
)
def test_no_money(words: str) -> None:
    """What has no number or no currency is no sum of money."""
    assert money(words) is None


@pytest.mark.parametrize(
    ("words", "value", "unit", "modifier"),
    [
        ("600 soldiers", 600, "soldiers", None),
        ("up to 30,000 troops", 30_000, "troops", "up to"),
        ("Up to 30,000 troops", 30_000, "troops", "up to"),
        ("two hundred engineers", 200, "engineers", None),
        ("ten thousand tonnes", 10_000, "tonnes", None),
        ("a dozen ships", 12, "ships", None),
        ("1.5 million barrels", 1.5e6, "barrels", None),
        ("a further 20 tanks", 20, "tanks", "a further"),
        ("a 5,000-strong force", 5000, "force", None),
        ("2,000 to 3,000 soldiers", 3000, "soldiers", "up to"),
        ("at least 40 percent", 40, "per cent", "at least"),
        ("60%", 60, "per cent", None),
        ("40 barges and three tugs", 40, "barges", None),
        ("£30 for 40 barges", 40, "barges", None),
    ],
)
def test_counted(words: str, value: float, unit: str, modifier: str | None) -> None:
    """A counted thing has its number, what is counted, and its modifier."""
    found = counted(words)
    assert found is not None
    assert found[0] == Quantity(value, unit, modifier)


@pytest.mark.parametrize(
    "words",
    [
        "on 5 May", "May 5 talks", "for 3 years", "at 10 am", "in 2031 Orvia joined", "£30 million",
        "one of the ships", "30 of them", "between 10 and 15", "since 2031 it has", "two days",
    ],
)  # fmt: skip
def test_not_counted(words: str) -> None:
    """Days, hours, years, sums and bare numbers count nothing."""
    assert counted(words) is None


@given(st.text(alphabet="0123456789.,£$€ mbn%-toa", max_size=30))
def test_any_words(words: str) -> None:
    """Whatever is written, nothing is raised, and what is found stands at its place."""
    for found in (money(words), counted(words)):
        if found is not None:
            assert 0 <= found[1] < found[2] <= len(words)


def test_a_letter_of_a_name_is_no_article() -> None:
    """The last letter of a name before a sum does not belong to it."""
    found = money("Canada 7 million dollars")
    assert found == (Amount(7e6, "USD"), 7, 24)


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("19 of its patrol boats", 19, "patrol boats"), ("30 F-16s by May", 30, "F-16s"),
        ("from 5 trucks to 12 trucks", 5, "trucks"),
    ],
)  # fmt: skip
def test_a_share_of_things_is_counted(words: str, value: float, unit: str) -> None:
    """A number of somebody's things counts those things, and a hyphen in their name cuts nothing."""
    found = counted(words)
    assert found is not None
    assert (found[0].value, found[0].unit) == (value, unit)


@pytest.mark.parametrize(
    "words", ["an F-16 jet", "one of the biggest donors", "900 million", "Covid-19 jabs"]
)
def test_a_number_in_a_name_counts_nothing(words: str) -> None:
    """The number of a model is no count, nor is a magnitude a thing."""
    assert counted(words) is None


@pytest.mark.parametrize(
    ("words", "currency"), [("2.9 billion U.S. dollars", "USD"), ("25bn CFA francs", "XOF")]
)
def test_currencies_told_by_their_owner(words: str, currency: str) -> None:
    """A dollar or franc is whose the word before it says, points and all."""
    found = money(words)
    assert found is not None
    assert found[0].currency == currency
