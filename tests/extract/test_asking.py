"""What the second look says, when asked, of words that nothing was read of."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.reading import claims
from whipcount.extract.asking import run
from whipcount.extract.conditions.stage import Conditions
from whipcount.extract.positions.stage import Positions
from whipcount.model import Position

WORDS = ((0, 3), (4, 8), (9, 12), (13, 19))


@pytest.mark.parametrize(
    ("odds", "span"),
    [
        ((-1.0, 2.0, -0.5, 3.0), (4, 19)),
        ((2.0, -3.0, 1.0, 0.5), (0, 3)),
        ((-1.0, -2.0, -0.1, -3.0), None),
    ],
)
def test_the_likeliest_stretch_of_words(
    odds: Sequence[float], span: tuple[int, int] | None
) -> None:
    """The words taken are those whose odds sum to the most: over a small gap, not over a wide one, and none if all speak against it."""
    assert run(WORDS, odds) == span


def held(text: str) -> set[tuple[str, str]]:
    """Stances and their holders, as read of a text."""
    found = claims(text, Conditions(), Positions())
    return {(p.stance, p.actor.text) for p in found if isinstance(p, Position)}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Bo Berg, the minister, was in Lund. “Our nurses must be paid before the winter,” Berg said.", "supports"),
        ("The tram was debated in Lund. “This tram is the best thing to happen to our town in decades,” Ann Lee, the mayor, said.", "supports"),
        ("The levy was debated in Lund. “The fishermen cannot live with another year of this levy,” Ann Lee, the mayor, said.", "opposed"),
    ],
)  # fmt: skip
def test_words_without_a_word_of_stance_take_one(text: str, stance: str) -> None:
    """A speaker who is plainly for or against something holds that stance, whatever the words."""
    assert {told for told, _ in held(text)} == {stance}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The talks on the port began in Lund. Norland put ten million crowns on the table for the dredging.", ("committed", "Norland")),
        ("The talks on the port began in Lund. Kelmore's council has buried the plan for a second bridge.", ("declined", "Kelmore's council")),
    ],
)  # fmt: skip
def test_what_somebody_does_takes_a_stance(text: str, told: tuple[str, str]) -> None:
    """A deed that plainly sides holds a stance of who does it, though no word of it is one of stance."""
    assert told in held(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council met in Lund. “We had soup before the session, and it was warm,” Ann Lee, the mayor, said.",
        "The council met in Lund. The session lasted three hours, Ann Lee, the mayor, said.",
        "The ferry sank on Monday. Eleven people were on board, the coast guard said.",
    ],
)
def test_plain_telling_takes_no_stance(text: str) -> None:
    """Who only tells what was is for nothing and against nothing."""
    assert held(text) == set()


def test_what_was_read_is_not_asked_for() -> None:
    """A speaker's words in which a stance was read get no second one."""
    text = "The levy was debated in Lund. “We oppose the levy, which costs every boat a week,” Ann Lee, the mayor, said."
    found = [p for p in claims(text, Conditions(), Positions()) if isinstance(p, Position)]
    assert [(p.stance, p.actor.text) for p in found if "Lee" in p.actor.text] == [
        ("opposed", "Ann Lee")
    ]
