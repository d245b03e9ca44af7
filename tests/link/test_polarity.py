"""Acts that one report has as done and another of the same day as not done."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.polarity import deeds, polarity
from whipcount.model import When

DAY, LATE = (When(date(2031, 5, d), date(2031, 5, d)) for d in (1, 9))


def told(a: str, b: str, second: When | None = DAY) -> int:
    """How many clashes two reports make."""
    return len(
        list(
            polarity(
                [report(a, "in/1.txt", published=DAY), report(b, "in/2.txt", published=second)]
            )
        )
    )


CLASH = [
    ("On Thursday the parliament of Orvia approved the harbour budget.", "The parliament of Orvia rejected the harbour budget on Thursday."),
    ("Talks began after Orvia sent troops across the Velm bridge.".replace("after ", "and "), "Orvia did not send troops across the Velm bridge."),
    ("The envoys of Mirren attended the Sorrel reef summit.", "The envoys of Mirren boycotted the Sorrel reef summit."),
    ("Ada Brom read the map of the Velm reef.", "Ada Brom never read the map of the Velm reef."),
    ("A toast had been drunk to Ada Brom in Velm.", "No toast was drunk to Ada Brom in Velm."),
    ("The guild of Velm stayed in the hall for the reef debate.", "The guild of Velm walked out of the hall in the reef debate."),
    ("Orvia was invited to the Sorrel summit on reefs.", "The hosts say Orvia was not invited to the Sorrel summit on reefs."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), CLASH)
def test_done_and_not_done(a: str, b: str) -> None:
    """One act of one actor on one thing, done in one report and not in another, makes one clash."""
    assert told(a, b) == 1
    assert told(b, a) == 1


def test_a_denial_in_the_same_report() -> None:
    """A report that tells an act and that the actor denies it makes a clash."""
    text = "Orvia sent troops across the Velm bridge. Orvia denied that it had ever sent troops across the Velm bridge."
    assert len(list(polarity([report(text.replace("had ever ", ""))]))) == 1


@pytest.mark.parametrize(
    "other",
    [
        "The parliament of Mirren rejected the harbour budget on Thursday.",
        "The parliament of Orvia rejected the tin tariff on Thursday.",
        "The parliament of Orvia may reject the harbour budget on Thursday.",
        "Dockers want the parliament of Orvia to reject the harbour budget.",
        "The parliament of Orvia approved the harbour budget on Thursday.",
    ],
)
def test_acts_that_can_both_be(other: str) -> None:
    """Acts of others, on other things, only possible or wished, and the same act, make none."""
    assert told(CLASH[0][0], other) == 0


def test_acts_of_other_days() -> None:
    """An act may be undone within a week; without a day nobody knows."""
    assert told(*CLASH[0], LATE) == 0
    assert told(*CLASH[0], None) == 0


def test_a_later_denial() -> None:
    """A denial answers a report of the week before; it answers none that is yet to come."""
    sent = "Orvia sent troops across the Velm bridge."
    denied = "Orvia denied that it sent troops across the Velm bridge."
    assert told(sent, denied, LATE) == 1
    assert told(denied, sent, LATE) == 0


def test_a_noun_is_no_deed() -> None:
    """ "The strike" at the head of a clause is a thing, and "no reason to strike" denies no deed."""
    texts = (
        "Ferry union leader Odo Finn said there was no longer any reason to attack Sundland.",
        "The attack by Ferry union leader Odo Finn on Sundland ended.",
    )
    documents = [report(t, f"in/{i}.txt") for i, t in enumerate(texts)]
    assert [d for document in documents for d in deeds(document)] == []


def test_not_done_by_a_later_word() -> None:
    """What a later report says did not happen was not undone in between; what had not happened by then may have since."""
    done, not_done = (
        "Ada Brom read the map of the Velm reef.",
        "Ada Brom never read the map of the Velm reef.",
    )
    assert told(done, not_done, LATE) == 1
    assert told(not_done, done, LATE) == 0
    assert told("Ada Brom had not read the map of the reef by Sunday.", done) == 0
