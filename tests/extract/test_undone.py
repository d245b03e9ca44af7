"""What is given up, or wanted done away with, read by the shipped model."""

from __future__ import annotations

import pytest

from extract.test_positions import read, stands
from whipcount.model import Position


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("Kenya took back its offer to host the fair.", "declined"),
        ("Brazil withdrew its offer to send two frigates.", "declined"),
        ("Ghana has dropped its objections to the fishing quota.", "supports"),
        ("Latvia abandoned its opposition to the rail link.", "supports"),
    ],
)
def test_a_stance_goes_with_the_verb_that_it_is_the_object_of(text: str, stand: str) -> None:
    """What is dropped or taken back is no longer held: the stance turns round."""
    assert {s for _, s, _ in stands(text)} == {stand}


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("Norway wants the levy scrapped.", "opposed"),
        ("The Riverside Council asked a judge on Tuesday to halt the port expansion.", "opposed"),
        ("The Greens want the bill repealed.", "opposed"),
        ("Peru called on the rebels to halt the attacks.", "supports"),
        ("Chile wants the road finished.", "supports"),
    ],
)
def test_who_wants_a_plan_undone_is_against_it(text: str, stand: str) -> None:
    """Of plans and rules only: who wants a war stopped is for its end."""
    assert {s for _, s, _ in stands(text)} == {stand}


def test_an_objection_that_is_not_dropped_is_held() -> None:
    """Denied, giving up leaves a stance where it was."""
    assert {s for _, s, _ in stands("Peru has not dropped its objections to the quota.")} <= {
        "opposed",
        "blocking",
    }


def test_a_mind_made_up_is_not_undecided() -> None:
    """Who has decided stands somewhere, though the words do not say where; who has yet to, is undecided."""
    assert stands("Kenya has made up its mind.") == set()
    assert {s for _, s, _ in stands("Ghana has yet to make up its mind on the tax.")} == {
        "undecided"
    }


def test_who_asks_for_a_plan_not_to_be_undone_is_against_undoing_it() -> None:
    """Denied, the wish is about the undoing, and against that."""
    claims = read("The growers asked the council not to scrap the levy.")
    (found,) = (c for c in claims if isinstance(c, Position))
    assert (found.stance, found.issue_text) == ("opposed", "scrap the levy")
