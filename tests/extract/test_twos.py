"""Whom plurals stand for, and who stands behind a thing in passing, read by the shipped model."""

from __future__ import annotations

import pytest

from extract.test_positions import stands


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Peru and Bolivia met in Lima. Both governments welcomed the canal plan.",
            {"Peru", "Bolivia"},
        ),
        ("The presidents of Ghana and Kenya called for a truce.", {"Ghana", "Kenya"}),
        ("Ghana praised a truce proposed by Norway.", {"Ghana", "Norway"}),
    ],
)
def test_each_of_two_holds_the_stance(text: str, who: set[str]) -> None:
    """Each of those whom the words mean stands there."""
    assert {name for name, _, _ in stands(text)} == who


def test_both_of_nobody_named_stay_as_written() -> None:
    """Where no two were named before, the plural is whom the words say."""
    assert {name for name, _, _ in stands("Both governments welcomed the canal plan.")} == {
        "Both governments"
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Foreign Minister Ana Lopez said Chile would not sign the pact.", {"Chile", "Ana Lopez"}),
        ("Senator Ann Roe said Canada would join the pact.", {"Canada"}),
        ("Foreign Minister Ana Lopez said Chile had opposed the pact.", {"Chile"}),
        ("Norwegian Foreign Minister Kari Holm said Chile would join the pact.", {"Chile"}),
    ],
)
def test_an_office_of_no_country_speaks_for_the_one_it_announces_for(
    text: str, who: set[str]
) -> None:
    """What is still to be done is announced by who speaks for it; the past, and other countries' acts, anybody tells."""
    assert {name for name, _, _ in stands(text)} == who
