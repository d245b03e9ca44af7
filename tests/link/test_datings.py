"""One act on two days, and two acts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claims import cite, claim, report
from whipcount.link.contradictions.datings import datings
from whipcount.model import Claim, Document, Event, When

ONE = "The senate of Mirren voted down the harbour treaty on Friday, May 4."
TWO = "Last Saturday senators in Mirren refused to approve the harbour treaty."


def dated(text: str, source: str, words: str, day: int) -> tuple[Document, Claim]:
    """A report of one sentence, with an event of a day that some of its words give."""
    document = report(text, source)
    when = When(date(2031, 5, day), date(2031, 5, day))
    event = claim(Event, document, text.rstrip("."), type="REJECT", line="", time=when,
                  time_evidence=(cite(document, words),))  # fmt: skip
    return document, event


def told(one: str, two: str, days: tuple[int, int] = (4, 5)) -> list[tuple[str, str]]:
    """The two days of every act, of two reports that give them on Friday and on Saturday."""
    rows = [
        dated(one, "in/1.txt", "Friday", days[0]),
        dated(two, "in/2.txt", "Saturday", days[1]),
    ]
    found = datings([d for d, _ in rows], [c for _, c in rows])
    return [(c.a.value, c.b.value) for c in found]


def test_one_act_on_two_days() -> None:
    """A treaty voted down on the fourth was not refused on the fifth."""
    assert told(ONE, TWO) == [("4 May 2031", "5 May 2031")]


@pytest.mark.parametrize(
    ("two", "days"),
    [
        (TWO, (4, 4)),
        (TWO, (4, 25)),
        (TWO.replace("refused to approve", "approved"), (4, 5)),
        (TWO.replace("senators in Mirren", "deputies in Denvik"), (4, 5)),
        (TWO.replace("harbour treaty", "budget"), (4, 5)),
    ],
)
def test_two_acts(two: str, days: tuple[int, int]) -> None:
    """One day, days far apart, the opposite act, other actors and other things contradict nothing."""
    assert told(ONE, two, days) == []


def test_a_report_that_has_both_days() -> None:
    """A report that has the act on either day tells of two acts."""
    again = ONE.replace("Friday, May 4", "Thursday, May 5")
    both, first = dated(f"{ONE} {again}", "in/1.txt", "Friday", 4)
    when = When(date(2031, 5, 5), date(2031, 5, 5))
    first = replace(first, evidence=(cite(both, ONE.rstrip(".")),))
    second = claim(Event, both, again.rstrip("."), type="REJECT", line="", time=when,
                   time_evidence=(cite(both, "Thursday"),))  # fmt: skip
    other, third = dated(TWO, "in/2.txt", "Saturday", 5)
    assert list(datings([both, other], [first, third]))
    assert not list(datings([both, other], [first, second, third]))
