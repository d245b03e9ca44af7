"""A sentence that a copy turns round."""

from __future__ import annotations

import pytest

from claims import report
from whipcount.link.contradictions.rewritten import rewritten

WIRE = "The envoys met in Velm. {} Ada Brom said they had come a long way."


@pytest.mark.parametrize(
    ("source", "copy", "clash"),
    [
        ("The harbour ministry declined to comment.", "The harbour ministry confirmed that a quota was discussed.", True),
        ("The board’s lawyers could not be reached.", "The board’s lawyers denied it.", True),
        ("The harbour board approved the sale on Monday.", "The harbour board rejected the sale on Monday.", True),
        ("The harbour ministry declined to comment.", "The harbour ministry refused to comment.", False),
        ("The harbour ministry declined to comment.", "Norsk confirmed the talks.", False),
        ("The harbour board approved the sale on Monday.", "The harbour board backed the sale on Monday.", False),
        ("The harbour ministry declined to comment.", "", False),
    ],
)  # fmt: skip
def test_turned(source: str, copy: str, clash: bool) -> None:
    """One subject, silent in the original and speaking in its copy, or doing what it did not."""
    first = report(WIRE.format(source), "in/1.txt")
    second = report(WIRE.format(copy), "in/2.txt", copy_of=first.id)
    assert bool(list(rewritten([first, second]))) is clash
