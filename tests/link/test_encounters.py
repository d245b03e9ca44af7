"""Meetings and visits that one report tells of and somebody denies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.encounters import encounters
from whipcount.model import Document, When


def dated(text: str, day: int, source: str) -> Document:
    """A report of a day in May."""
    on = date(2031, 5, day)
    return report(text, source, published=When(on, on))


def told(*texts: str, days: Sequence[int] = (3, 4)) -> int:
    """How many clashes two reports make."""
    made = [dated(t, d, f"in/{i}.txt") for i, (t, d) in enumerate(zip(texts, days, strict=True))]
    return len(list(encounters(made)))


MET = "Two aides said that Premier Ada Brom received Envoy Karl Lund at her villa on Friday."


@pytest.mark.parametrize(
    ("denial", "clash"),
    [
        ("An aide to Brom denied reports of a meeting with Lund.", True),
        ('"Ms. Brom did not meet Mr. Lund," her office said.', True),
        ("Brom has never met Lund, a spokesman insisted. He called it gossip, as Brom said.", True),
        ("Lund’s embassy denied having met Brom.", True),
        ("An aide to Tarn denied reports of a meeting with Lund.", False),
        ("An aide to Brom denied reports of a meeting with Rask.", False),
        ("Brom has not met Lund yet, her office said.", False),
        ("Brom said she would not meet Lund unless he apologised.", False),
        ('"Brom did not meet Lund on Monday," her office said.', False),
        ("Brom did not meet the terms of a bond, Lund said.", False),
    ],
)
def test_denied_meetings(denial: str, clash: bool) -> None:
    """A denial clashes that names whom it denies to have met, and comes from the other; no plan does."""
    assert bool(told(MET, denial)) is clash


VISIT = "Mayor Odo Finn toured a mill in Larn with Ilse Karr last week, two builders said."


@pytest.mark.parametrize(
    ("denial", "clash"),
    [
        ("“Mr Finn has not been to Larn,” his office said.", True),
        ("Finn denied a visit to Larn.", True),
        ("“Mr Finn has not been to Velm,” his office said.", False),
        ("“Mr Finn has not visited Larn since 2019,” his office said.", False),
    ],
)
def test_denied_visits(denial: str, clash: bool) -> None:
    """Who was seen at a place and denies it clashes; another place, and a span, do not."""
    assert bool(told(VISIT, denial)) is clash


def test_a_denial_comes_later() -> None:
    """What was not so before a meeting does not deny it."""
    denial = "Brom did not meet Lund, her office said."
    assert told(denial, MET, days=(1, 8)) == 0
    assert told(MET, denial, days=(1, 8)) == 1


def test_in_one_report() -> None:
    """The answer right behind a meeting clashes with it."""
    text = 'The bank says its chair, Ada Brom, saw Karl Lund in Larn. "Brom did not meet Lund," said his office.'
    assert len(list(encounters([report(text)]))) == 1


CALLED = "Premier Ada Brom discussed the levy by telephone with Envoy Karl Lund on Friday, two aides said."


@pytest.mark.parametrize(
    ("denial", "clash"),
    [
        ("There had been no call between Brom and Lund last Friday, her office said.", True),
        (
            "Lund’s aide dismissed it: Brom sent a note. “The two have not spoken,” he said.",
            True,
        ),
        ("On Monday a spokesman said that Brom did not telephone Lund.", True),
        ("There had been no call between Brom and Rask last Friday, her office said.", False),
        ("There had been no call between Brom and Lund on Tuesday, her office said.", False),
        ("There had been no meeting between Brom and Lund, her office said.", False),
        ("“The two have not spoken about the levy,” an aide to Brom and Lund said.", False),
    ],
)
def test_denied_calls(denial: str, clash: bool) -> None:
    """A call is denied by who was called, on its day; a meeting that was not held is no call."""
    assert bool(told(CALLED, denial)) is clash


def test_the_day_of_the_denial_is_not_the_day_of_the_meeting() -> None:
    """The weekday on which somebody denies a meeting does not tell two meetings apart."""
    denial = "On Saturday a spokesman said that there had been no meeting this month between Brom and Lund."
    assert told(MET, denial) == 1


@pytest.mark.parametrize(
    ("deed", "denial", "clash"),
    [
        (MET, "Brom denied newspaper reports that she had dined with Lund on Friday.", True),
        (MET, "Her office denied reports that Ms Brom had met the bank's chairman, Karl Lund, at a villa.", True),
        (MET, "Envoy Karl Lund left within hours without seeing Ada Brom, an aide said.", True),
        (MET, "Envoy Karl Lund came on a Friday and Ada Brom declined to see him.", True),
        (MET, 'Brom left Lund waiting. "There was no meeting, at her villa or anywhere else," her office said.', True),
        (MET, "Brom denied newspaper reports that she had dined with Rask on Friday.", False),
        (MET, "Envoy Karl Lund left within hours without seeing Mayor Odo Finn, an aide said.", False),
        ("Premier Ada Brom was back on Monday. She and Karl Lund dined in Velm, an aide said.", "Brom denied a report that she dined with Lund.", True),
    ],
)  # fmt: skip
def test_reports_of_a_meeting(deed: str, denial: str, clash: bool) -> None:
    """A report that is denied, one sent away unseen, and a denial of any meeting clash with it."""
    assert bool(told(deed, denial)) is clash
