"""Whose a pledge is: a country's, whoever of its government gives it."""

from __future__ import annotations

from records import Story
from whipcount.model import Pledge, Role
from whipcount.views.pledges import PledgeRow, pledges


def given(*givers: str) -> tuple[PledgeRow, ...]:
    """Pledges by these, among whom Ada Lind is Orvia's prime minister."""
    story = Story()
    page = story.report("1.txt", "\n".join(f"{g} gives ship {n}" for n, g in enumerate(givers)))
    orvia = story.actor("Orvia").actor
    for number, giver in enumerate(givers):
        roles = {"roles": (Role("prime minister", "Orvia", orvia),)} if giver == "Ada Lind" else {}
        party = story.actor(giver, "person" if " " in giver else "state", **roles)
        story.claim(Pledge, page, f"{giver} gives ship {number}", act="other", actor=party,
                    what=f"ship {number}", status="pledged")  # fmt: skip
    return pledges(story.record()).rows


def test_a_premier_gives_for_her_country() -> None:
    """Where several countries give, a prime minister's pledge stands under her country, as her words."""
    rows = given("Kestland", "Orvia", "Ada Lind", "Mirren")
    assert [(r.giver, r.name) for r in rows] == [
        ("Kestland", "Kestland"), ("Mirren", "Mirren"), ("Orvia", "Orvia"), ("Orvia", "Ada Lind"),
    ]  # fmt: skip


def test_at_home_and_alone_people_keep_their_names() -> None:
    """In a quarrel of one country, and where her country gives nothing itself, she stands for herself."""
    assert "Ada Lind" in {r.giver for r in given("Orvia", "Ada Lind")}
    assert "Ada Lind" in {r.giver for r in given("Kestland", "Sundia", "Ada Lind", "Mirren")}
