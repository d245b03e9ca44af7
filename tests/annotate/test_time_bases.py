"""What "a year earlier" and "the latest quarter" count from in reports of results."""

from __future__ import annotations

from datetime import date

import pytest

from whipcount.annotate.times.stage import Times
from whipcount.layers import Sentence
from whipcount.link.timex import value
from whipcount.model import Document, TimeMention, When

DAY = date(2024, 11, 6)


def values(*sentences: str) -> list[str]:
    """The TIMEX3 values of all expressions, in a report of one Wednesday in November 2024."""
    text, spans = "", []
    for sentence in sentences:
        spans.append(Sentence(len(text), len(text) + len(sentence)))
        text += sentence + "\n"
    document = Document(id="d", source="d.txt", text=text, lines=())
    found = Times()(document, {"sentence": tuple(spans)})
    refs = [m.time_ref for m in found if isinstance(m, TimeMention) and m.time_ref]
    return [value(ref, When(DAY, DAY)) for ref in refs]


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        (("Sales fell in the third quarter.", "They were higher a year earlier."),
         ["2024-Q3", "2023-Q3"]),
        (("Sales fell in the third quarter.", "The firm will cut jobs in the fourth quarter.",
          "In the latest quarter it lost money."), ["2024-Q3", "2024-Q4", "2024-Q3"]),
        (("Sales fell in the third quarter after a weak second quarter.",
          "The year-earlier period was better."), ["2024-Q3", "2024-Q2", "2023-Q3"]),
        (("Sales fell in the third quarter.", "In the nine months it earned less than a year earlier."),
         ["2024-Q3", "P9M", "2023"]),
        (("Sales fell in the third quarter.", "In the 2022 period they rose."),
         ["2024-Q3", "2022-Q3"]),
        (("Sales fell in the third quarter.", "Net was lower than in the same period last year."),
         ["2024-Q3", "2023-Q3"]),
        (("In the 2022 period they rose.",), ["2022"]),
        (("The firm earned more in its fiscal first quarter.",), ["2024-Q1"]),
        (("The firm will earn more in the first quarter.",), ["2025-Q1"]),
        (("Growth should slow into the fourth quarter.", "Sales fell in the second quarter.",
          "In the latest quarter jobs went."), ["2024-Q4", "2024-Q2", "2024-Q2"]),
    ],
)  # fmt: skip
def test_quarters(sentences: tuple[str, ...], wanted: list[str]) -> None:
    """Comparisons count from the newest quarter told of as over, and from no longer span."""
    assert values(*sentences) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("It took twenty-four hours.", ["PT24H"]),
        ("It took two hundred years.", ["P200Y"]),
        ("It took an hour and a half.", ["PT1H30M"]),
        ("It took half a decade.", ["P5Y"]),
        ("It took 2 1/2 years.", ["P2Y6M"]),
        ("It took three and a half months.", ["P3M"]),
        ("It took two decades.", ["P20Y"]),
        ("It took eight working days.", ["P8D"]),
        ("A few days later he left.", ["PXD"]),
        ("An hour later he left.", ["PT1H"]),
        ("The June 2024 day of action failed.", ["2024-06"]),
    ],
)
def test_lengths(sentence: str, wanted: list[str]) -> None:
    """Lengths are told in whole units; what lies some hours or days apart has no day."""
    assert values(sentence) == wanted
