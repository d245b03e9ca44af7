"""Meetings that no rule knows the words of, as the second look tells them when asked."""

from __future__ import annotations

import pytest

from extract.test_meetings import read


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("The levy was fought over for weeks in Orvia. Councillors ratified the levy on Tuesday after a night of wrangling.", "vote of councillors", "held"),
        ("In a secret ballot on Monday the bishops chose Ann Lee as abbess over Eva Berg, by 61 votes to 40.", "secret ballot", "held"),
        ("The four-day vote on the levy begins on Thursday, the guild of Orvia's growers said.", "four-day vote", "planned"),
    ],
)  # fmt: skip
def test_a_body_that_decides_has_met(text: str, name: str, status: str) -> None:
    """A ballot or a decision of a body is a meeting, held or ahead, called by its own words."""
    assert any(name in m.name and m.status == status for m in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the meeting had been useful to all who were there.",
        "The premier of Orvia ruled out a meeting with Ann Lee, the mayor of Lund.",
        "Ann Lee met demand for bread. The bakery passed a test of its ovens on Monday.",
        "Under the treaty each parliament votes once a year on the budget.",
        "The harbour has a new crane. It lifts forty tonnes, and its arm is painted red.",
    ],
)
def test_what_only_points_back_or_has_the_words_of_one_is_none(text: str) -> None:
    """ "The meeting" told of elsewhere, idioms, what is done every year and mere facts are no meetings."""
    assert list(read(text)) == []
