"""Conditions that hang on nobody's terms, and look-alikes that somebody sets; on our own sentences."""

from __future__ import annotations

import pytest

from extract.reading import claims
from whipcount.extract.conditions.stage import Conditions
from whipcount.model import Condition


def read(text: str) -> list[Condition]:
    """The conditions of a text."""
    return [c for c in claims(text, Conditions()) if isinstance(c, Condition)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said farmers would be safer if more of them carried insurance.",
        "The visit would be a failure if the families could not travel, the bishop said.",
        "The tax plan would be vulnerable if Denmark scored an early win.",
        "About one in five say they would back a new party if the mayor is the nominee.",
        "If Mr Lund is elected, the aide said, prices will climb in Norway.",
        "Norway could sound calmer if it seized the chance.",
        "If the minister were a man, the paper would praise him.",
        "The senator will need 55 percent of the remaining delegates.",
        "Growth can be achieved if calm is maintained, the minister said.",
    ],
)
def test_fortunes(text: str) -> None:
    """States, counts of people, luck at the polls, oneself and mere needs set no terms."""
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway is ready to sign the treaty if Denmark drops its veto.",
        "The bid would be void unless Denmark approves it.",
        "The senator vowed to reopen the mine if elected.",
        "Mr Lund promised to lift the levy should he win the presidency.",
        "The mayor said she would support Mr Lund if he is the nominee.",
        "The loan depends on Denmark's approval.",
        "The treaty is contingent on a vote in Norway.",
        "Norway will lift the levy if Denmark reopens the border.",
        "The union will call off the strike if the government pays.",
    ],
)
def test_terms(text: str) -> None:
    """What somebody decides, promises or must approve stays."""
    assert len(read(text)) == 1
