"""What is less sure is left out, and nothing points to it."""

from __future__ import annotations

from dataclasses import replace

from claims import claim, position, report
from whipcount.link.surer import surer
from whipcount.model import Change, Claim, Condition, Need, Party, Pledge, Unsure

PAGE = report(
    "Orvia joins if Mirren pays. Orvia offers 40 barges of its fleet. It needs 40 barges."
)
IF = claim(Condition, PAGE, "if Mirren pays", holder=Party("Orvia"), act="joins", polarity="if",
           trigger="Mirren pays", sure=40)  # fmt: skip
JOINS = position(
    PAGE, "Orvia joins", "Orvia", "offered", conditional=True, conditions=(IF.id,), sure=70
)
FLEET = claim(Pledge, PAGE, "its fleet", actor=Party("Orvia"), act="logistics", what="its fleet",
              status="offered", sure=69)  # fmt: skip
BARGES = claim(Pledge, PAGE, "40 barges", actor=Party("Orvia"), act="logistics", what="40 barges", status="offered",
               sure=90, conditional=True, conditions=(IF.id,), part_of=FLEET.id)  # fmt: skip
BARGES = replace(BARGES, history=(Change("floated", FLEET.id), Change("offered", BARGES.id)))
NEEDS = claim(Need, PAGE, "needs 40 barges", what="40 barges")
CLAIMS: list[Claim] = [IF, JOINS, FLEET, BARGES, NEEDS]


def test_a_row_as_sure_as_asked_stays() -> None:
    """A row stays that is as sure as asked; one that is less so goes and is counted; other kinds stay."""
    kept, unsure = surer(CLAIMS, 70)
    assert [c.id for c in kept] == [JOINS.id, BARGES.id, NEEDS.id]
    assert unsure == Unsure(70, positions=0, pledges=1, conditions=1)


def test_nothing_points_to_what_is_gone() -> None:
    """Conditions, steps and the whole that are left out are not pointed to; what hung on one is conditional."""
    joins, barges, _ = surer(CLAIMS, 70)[0]
    assert joins == replace(JOINS, conditions=())
    assert barges == replace(
        BARGES, conditions=(), part_of=None, history=(Change("offered", BARGES.id),)
    )


def test_nought_leaves_all() -> None:
    """Where nothing is asked, every row stays as it is."""
    assert surer(CLAIMS, 0) == (tuple(CLAIMS), Unsure())
