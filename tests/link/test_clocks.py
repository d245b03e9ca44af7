"""Two hours of one thing on one day."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.clocks import clocks
from whipcount.model import When

DAY = When(date(2031, 5, 1), date(2031, 5, 1))


@pytest.mark.parametrize(
    ("a", "b", "clash"),
    [
        ("The dockers of Norsk will begin their strike at midnight on Thursday.", "Dockers at Norsk are to walk out at 6 a.m. on Thursday.", True),
        ("Hostilities in Tarn are to cease at 18:00 local time on Friday.", "The guns in Tarn were meant to fall silent at midnight on Friday.", True),
        ("Polls in Orvia close at 6 p.m. on Sunday.", "In Orvia polls close at 19:00 on Sunday, the commission said.", True),
        ("A curfew in Velm begins at nine o’clock in the evening.", "The curfew in Velm starts at 7 p.m., police said.", True),
        ("The dockers of Norsk will begin their strike at midnight on Thursday.", "Dockers at Norsk are to walk out at 12 a.m. on Thursday.", False),
        ("Polls in Orvia opened at 8 a.m. on Sunday.", "In Orvia polls close at 18:00 on Sunday.", False),
        ("The summit in Velm begins at 9 a.m. on Friday.", "The summit in Velm begins at 0700 GMT on Friday.", False),
        ("The march in Velm sets off at 11 a.m. on Saturday.", "The march in Velm sets off at 2 p.m. on Sunday.", False),
        ("The vote in Velm was moved from 10 a.m. to 4 p.m. on Tuesday.", "The vote in Velm is due on Tuesday at 10 a.m.", False),
        ("The second session in Velm began at 6 p.m.", "The final session in Velm opened at 9 a.m. on Saturday.", False),
        ("Polls close at 7 p.m. on Sunday in Chile.", "Polls close at 8 p.m. on Sunday in Peru.", False),
        ("The strike at Norsk raised costs by 4.50 percent.", "The strike at Norsk begins at 6 a.m.", False),
        ("The hearing in Velm begins at 9.30 on Monday.", "The hearing in Velm begins at 9:30 p.m. on Monday.", False),
    ],
)  # fmt: skip
def test_hours(a: str, b: str, clash: bool) -> None:
    """Two hours of one strike, truce or vote clash; of two days, zones or ends they do not."""
    found = clocks([report(a, "in/1.txt", published=DAY), report(b, "in/2.txt", published=DAY)])
    assert bool(list(found)) is clash
