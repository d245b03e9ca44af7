"""Whose dollars a bare "$" counts."""

from __future__ import annotations

import pytest

from extract.reading import claims
from whipcount.extract.conditions.stage import Conditions
from whipcount.extract.pledges.stage import Pledges
from whipcount.model import Pledge


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Canada pledged $22 million to the clinics, Ottawa said.", "CAD"),
        ("Canada pledged US$22 million to the clinics, Ottawa said.", "USD"),
        ("Canada and the United States met. Canada pledged $22 million to the clinics.", "USD"),
        ("Canada pledged $22 million. Peru and Chile had asked for help in US$ notes.", "CAD"),
        (
            "The Government of Canada today pledged $22 million. It encourages the United States to follow.",
            "CAD",
        ),
        ("Kenya pledged $22 million to the clinics, Nairobi said.", "USD"),
    ],
)
def test_dollars_of_the_report(text: str, currency: str) -> None:
    """A report about one land of dollars counts in its own, unless it says or speaks of American ones."""
    found = [c for c in claims(text, Conditions(), Pledges()) if isinstance(c, Pledge) and c.amount]
    assert {c.amount.currency for c in found if c.amount} == {currency}
