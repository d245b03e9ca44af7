"""What a meeting is about."""

import pytest

from whipcount.extract.meetings.purpose import purpose


@pytest.mark.parametrize(
    ("behind", "said"),
    [("on Tuesday", None), ("on aid to Orvia", "on aid to Orvia"), ("to plan relief, Lind said", "to plan relief"),
     ('about "how we', None), ("on would resume", None), ("", None), ("on it all", None), ("on for a delay", None),
     ("on a way out will resume", "on a way out"), ("on whether tolls will fall", "on whether tolls will fall"),
     ("on italic type", "on italic type"), ("on their contract on Nov", "on their contract"),
     ("on the budget for May", "on the budget"), ("on Monday on the toll", "on the toll"),
     ("on Friday in Lund about the ferry", "about the ferry"), ("on top of the cuts", None),
     ("on the sidelines of the fair", None), ("on Monday to discuss the strike", "to discuss the strike")],
)  # fmt: skip
def test_purposes(behind: str, said: str | None) -> None:
    """What a meeting is about is kept to its first aside; days, places in a row and fragments are no purpose."""
    assert purpose(behind) == said
