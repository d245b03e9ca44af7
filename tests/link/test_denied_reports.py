"""What one report tells and somebody in another denies by telling it again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from claims import report
from whipcount.link.contradictions.denied_reports import denied_reports
from whipcount.model import When

FIRST = date(2031, 5, 1)


def clash(told: str, denied: str, days: int = 1) -> bool:
    """Whether the two reports, so many days apart, clash."""
    whens = [When(d, d) for d in (FIRST, FIRST + timedelta(days=days))]
    pair = zip((told, denied), whens, strict=True)
    return bool(list(denied_reports([report(t, f"in/{w.earliest}.txt", published=w) for t, w in pair])))  # fmt: skip


@pytest.mark.parametrize(
    ("told", "denied", "expected"),
    [
        ("The bank’s head, Ada Brom, resigned on Monday, two clerks said.", "The bank denied reports that Ada Brom had resigned.", True),
        ("Orvia will open its market only if Mirren does the same, a source told the paper.", "A spokeswoman rejected a tabloid report that Orvia would open its market only if Mirren did so.", True),
        ("The herring fleets of Tarn walked out of the talks in Velm on Friday.", "The chairman denied reports in some papers of a walkout by the fleets of Tarn.", True),
        ("Air Tarn is in talks with an investor about a sale, two bankers said.", "Reports that Air Tarn is in talks about a sale are untrue, said its chairman.", True),
        ("Chancellor Lund will quit in June, three members of his party said.", "An aide denied speculation that Chancellor Lund would quit in June.", True),
        ("The junta offered General Karr a seat in the cabinet, an aide said.", "The camp of Karr shot down suggestions that the general had been offered a seat in the cabinet.", True),
        ("Chancellor Lund may quit in June, papers say.", "An aide denied speculation that Chancellor Lund would quit in June.", False),
        ("Chancellor Lund will not quit in June, his party said.", "An aide denied speculation that Chancellor Lund would quit in June.", False),
        ("Chancellor Lund opened a bridge on Monday.", "An aide denied speculation that Chancellor Lund would quit in June.", False),
        ("Air Tarn is selling six aircraft to a leasing firm.", "Reports that Air Tarn is in talks about a sale of the company are untrue.", False),
        ("The dockers rejected the offer of Norsk on Monday.", "Norsk rejected claims that its offer was too low.", False),
    ],
)  # fmt: skip
def test_denied_reports(told: str, denied: str, expected: bool) -> None:
    """A denial clashes with the report that tells what it denies, and with no other."""
    assert clash(told, denied) is expected


def test_what_came_after_the_denial() -> None:
    """What comes about days after it was denied clashes with nothing."""
    told = "Chancellor Lund resigned on Monday, his party said."
    assert not clash(told, "An aide denied reports that Chancellor Lund had resigned.", days=-5)
