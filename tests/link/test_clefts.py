"""Who did a thing, where one is insisted on and another is named."""

from __future__ import annotations

from datetime import date

import pytest

from claims import report
from whipcount.link.contradictions.clefts import clefts
from whipcount.link.contradictions.firsts import firsts
from whipcount.model import When


def who(*texts: str) -> list[set[str]]:
    """The two of every clash."""
    found = clefts([report(t, f"in/{i}.txt") for i, t in enumerate(texts)])
    return [{c.a.value, c.b.value} for c in found]


OWNERS = "The talks are over. It was the owners who had ended them on Monday."


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("It was the union that had stormed out of the talks, he said.", True),
        ("It was the owners who walked out of the talks, he said.", False),
        ("It was the union that paid for the coffee at the fair.", False),
        ("It was clear that they had broken off the talks.", False),
        ("The union had stormed out of the hall once before.", False),
    ],
)
def test_two_clefts(other: str, clash: bool) -> None:
    """Two who are each said to be the one who did it clash; one and the same, and other deeds, do not."""
    assert (who(OWNERS, other) == [{"the owners", "the union"}]) is clash
    assert bool(who(OWNERS, other)) is clash


def test_set_right_in_one_report() -> None:
    """What a report tells of one, and a cleft right behind it of another, clashes."""
    text = "He said the union had walked out after an hour. It was the owners who had called a halt, said Ms. Lund."
    assert len(who(text)) == 1
    assert who(text.replace("called a halt", "paid for the coffee")) == []
    assert who(text.replace("the owners", "the union")) == []


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("Norland was first to send rescuers to the valley.", True),
        ("Norland was first to open a bank in the valley.", False),
        ("Sundland was first to send rescuers to the valley.", False),
    ],
)
def test_firsts_in_other_words(other: str, clash: bool) -> None:
    """Two who were the first to do one thing clash, though the one report leaves out of what sort."""
    one = report("In the end Sundland was the first country to send a rescue team to the valley.", "in/1.txt")  # fmt: skip
    two = report(f"In the end {other}", "in/2.txt")
    assert bool(list(firsts([one, two]))) is clash


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("Talks on the ferry wage lasted an hour, when the ferry crews walked out.", True),
        ("Talks on the ferry wage lasted an hour, when the owners walked out.", False),
        ("Talks on the levy lasted an hour, when the mill hands walked out.", False),
        ("The ferry crews walked out of the mess for want of a ferry cook.", False),
    ],
)
def test_talks_named_in_another_clause(other: str, clash: bool) -> None:
    """Talks that one report says were left may be named in another clause of its sentence, or at its head."""
    day = When(date(2031, 5, 6), date(2031, 5, 6))
    insisted = "Of the ferry wage: it was the owners who broke off the talks, she said."
    both = [report(t, f"in/{i}.txt", published=day) for i, t in enumerate((insisted, other))]
    assert bool(list(clefts(both))) is clash
