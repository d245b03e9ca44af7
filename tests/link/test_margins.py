"""By how many votes something passed or failed."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.margins import margins
from whipcount.model import When

DAY = When(date(2031, 5, 1), date(2031, 5, 1))
TEN = "The government of Ada Brom survives by just TEN votes."


@pytest.mark.parametrize(
    ("texts", "clash"),
    [
        ([TEN, "The motion of no confidence in Ms Brom’s government fell nine votes short."], True),
        ([f"{TEN} The motion won 278 votes. It needed 287."], True),
        (["The Lund bill on herring passed by a margin of three votes.", "Mr Lund’s herring bill passed by five votes."], True),
        ([TEN, "The motion of no confidence in Ms Brom’s government fell ten votes short."], False),
        ([TEN, "The motion against Ms Brom’s government was lost by 95 votes to 105."], False),
        ([TEN, "The herring bill passed by nine votes."], False),
        (["The motion won 278 votes. It needed 287.", "The motion fell nine votes short."], False),
        (["Ms Brom has a majority of three seats.", "Ms Brom’s bill on seats passed by five votes."], False),
    ],
)  # fmt: skip
def test_margins(texts: list[str], clash: bool) -> None:
    """Two margins of one vote clash, told or worked out; of two votes they do not."""
    found = margins([report(t, f"in/{n}.txt", published=DAY) for n, t in enumerate(texts)])
    assert bool(list(found)) is clash
