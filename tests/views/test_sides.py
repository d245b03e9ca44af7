"""Whose a pledge is: a country's, whoever of its government gives it."""

from __future__ import annotations

import pytest

from records import Story
from whipcount.model import Pledge, Position, Role
from whipcount.views.count import count
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


def stood(words: str, *rows: tuple[str, str, str | None]) -> list[str]:
    """The names that stand on the pact: name, stance and teller, of Orvia, its office or its envoy Ahn."""
    story = Story()
    page = story.report("1.txt", f"{words}\nLater on it was quiet.", "2031-01-01")
    issue = story.issue("the pact", "part")
    lind = story.actor("Ada Lind", "person")
    story.actor("Lind's office", "organization", speaks_for=lind.actor)
    known = {
        n: story.actor(n, "person" if " A" in n else "state") for n in ("Bo Ahn", "Orvia", "Mirren")
    }
    known |= {"Ada Lind": lind, "Lind's office": story.actor("Lind's office")}
    for name, stance, teller in rows:
        told = (
            {"basis": "spokesperson", "according_to": known[teller]} if teller else {"basis": "own"}
        )
        story.claim(Position, page, words, actor=known[name], stance=stance, issue=issue,
                    issue_text="the pact", asks="part", **told)  # fmt: skip
    return [s.name for c in count(story.record()) for r in c.rungs for s in r.stands]


@pytest.mark.parametrize(
    ("rows", "names"),
    [([("Orvia", "committed", "Bo Ahn"), ("Bo Ahn", "committed", None)], ["Orvia"]),
     ([("Ada Lind", "committed", None), ("Lind's office", "committed", None)], ["Ada Lind"]),
     ([("Orvia", "committed", None), ("Bo Ahn", "committed", None)], ["Bo Ahn", "Orvia"]),
     ([("Orvia", "committed", None), ("Mirren", "committed", None)], ["Mirren", "Orvia"]),
     ([("Orvia", "declined", "Bo Ahn"), ("Bo Ahn", "committed", None)], ["Bo Ahn", "Orvia"])],
)  # fmt: skip
def test_who_speaks_for_a_side_is_not_counted_beside_it(
    rows: list[tuple[str, str, str | None]], names: list[str]
) -> None:
    """Of one sentence the side counts and not who says so for it; others, and another stance, stay apart."""
    assert sorted(stood("We will sign it", *rows)) == names
