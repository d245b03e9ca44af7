"""Who must move where the trigger names nobody, or names a thing; on sentences of our own."""

from __future__ import annotations

from functools import cache

import pytest

from extract.reading import claims
from whipcount.extract.conditions.stage import Conditions
from whipcount.model import Condition


@cache
def read(text: str) -> tuple[Condition, ...]:
    """The conditions of a text."""
    return tuple(c for c in claims(text, Conditions()) if isinstance(c, Condition))


def movers(text: str) -> list[str]:
    """Who must move, in the words of the text."""
    return [c.waits_for.text for c in read(text) if c.waits_for]


@pytest.mark.parametrize(
    ("text", "mover"),
    [
        ("Denmark would cut Serbia off from its grants if the veto stays.", "Serbia"),
        ("Sweden's Left Party will vote for Magdalena Andersson in return for a third of the county's road budget.",
         "Magdalena Andersson"),
        ("Serbia has offered to abstain in return for the release of frozen Danish funds.", "Danish"),
    ],
)  # fmt: skip
def test_the_other_side_of_the_act(text: str, mover: str) -> None:
    """Whom the act is for or against moves where the trigger names nobody; whoever holds money gives it."""
    assert movers(text) == [mover]


@pytest.mark.parametrize(
    ("text", "mover"),
    [
        (
            "Norway would back Mette Frederiksen provided the hospital is in her first budget.",
            "her",
        ),
        ("Norway will drop its suit only if the relief fund went up to 3 million euros.", ""),
        ("Norway said it would oppose the treaty unless it contained a ban on mines.", ""),
    ],
)
def test_a_thing_does_not_move(text: str, mover: str) -> None:
    """A building in somebody's budget, a fund that grows and a text that contains something wait for others."""
    assert movers(text) == ([mover] if mover else [])


def test_bodies_that_are_in_place_still_move() -> None:
    """Rebels at the table and a government that acts are no things."""
    assert movers("Norway will sign once the rebels lay down their arms.") == ["the rebels"]
    assert movers("Norway will join if the government in Copenhagen agrees.") == [
        "the government in Copenhagen"
    ]


def test_they_are_those_who_are_let_through() -> None:
    """Of "will let them through if they disarm" nobody lets himself through."""
    text = "Danish troops are trapped in the port. Norway will let them through if they leave their weapons behind."
    assert "Norway" not in movers(text)
