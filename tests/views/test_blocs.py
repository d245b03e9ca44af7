"""Groups beside their members on an issue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

from whipcount.export.sheets import bloc
from whipcount.model import Actor, Member
from whipcount.views.blocs import Place, blocs

MEMBERS = (Member("a"), Member("b"), Member("c"))
PACT = Actor(id="p", name="Delta Pact", type="group", members=MEMBERS)


def told(*places: Place, group: Actor = PACT) -> list[str]:
    """The lines of the groups."""
    index = SimpleNamespace(actors={group.id: group})
    return [bloc(b) for b in blocs(index, places)]  # type: ignore[arg-type]


def place(actor: str, stance: str) -> Place:
    """Where an actor of that letter stands."""
    name = {"p": "Delta Pact", "a": "Orvia", "b": "Mirren", "c": "Tessel"}[actor]
    return Place(actor, name, stance, ())


def test_both_are_shown() -> None:
    """A group's own stance stands beside its members' own, and neither is taken from the other."""
    assert told(place("p", "supports"), place("b", "opposed")) == [
        "Group: Delta Pact, supports; its members themselves: Mirren opposed, 2 without one"
    ]
    assert told(place("p", "supports")) == [
        "Group: Delta Pact, supports; its members themselves: none of the 3 named has one"
    ]
    assert told(place("a", "supports"), place("b", "supports")) == [
        "Group: Delta Pact, no stance of its own; its members themselves: Mirren supports, Orvia supports, 1 without one"
    ]


def test_who_left_and_who_has_no_name() -> None:
    """A member that left is none, one member's stance alone shows no group, nor does an unnamed one."""
    left = replace(PACT, members=(Member("a"), Member("b", until=date(2031, 1, 1))))
    assert told(place("a", "supports"), place("b", "supports"), group=left) == []
    assert told(place("a", "supports")) == []
    unnamed = replace(PACT, named=False)
    assert told(place("p", "supports"), place("b", "opposed"), group=unnamed) == []
