"""Predicates of a stance that are used in another sense."""

from __future__ import annotations

import pytest

from extract.test_positions import read
from whipcount.model import Position


def told(text: str) -> set[str]:
    """The stances of a text."""
    return {p.stance for p in read(text) if isinstance(p, Position)}


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez called the mayor to say thanks.",
        "The minister called his envoy to tell him about the flood.",
        "Reporters from Kenya asked the minister whether the port would open.",
        "Senator Ann Roe asked how the dam had been paid for.",
        "Poland considers Finland its closest neighbour.",
        "The governor welcomed the delegates from Kenya.",
        "The visitors were welcomed by the mayor of Oslo.",
        "“It is important to note that the river floods every spring,” Anna Berg said.",
        "“Let me be very clear about that,” Senator Ann Roe said.",
    ],
)
def test_in_another_sense(text: str) -> None:
    """Who rings up, asks, greets, holds a thing to be something or only tells it takes no stance."""
    assert not told(text)


def test_held_to_be() -> None:
    """Whoever is held to be something is judged, and not weighed."""
    assert "considering" not in told("The union considers Anna Berg a hero of the strike.")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Maria Lopez called on the mayor to tell the truth about the dam.", "supports"),
        ("The minister called for the port to be opened.", "supports"),
        ("The growers' union asked the minister to open the port.", "supports"),
        ("Poland is considering a ban on diesel cars.", "considering"),
        ("The council is considering asking its members for a loan.", "considering"),
        ("The union is considering the offer that its rival made.", "considering"),
        ("Kenya welcomed the ceasefire.", "supports"),
        ("The governor welcomed the decision to shut the mine.", "supports"),
        ("“It is important to shut the mine,” Anna Berg said.", "supports"),
        ("“Let them publish the report,” Senator Ann Roe said.", "supports"),
        ("Kenya offered to send two ships to the mission.", "offered"),
    ],
)
def test_in_its_own_sense(text: str, stance: str) -> None:
    """Calls on somebody, what is weighed, acts that are welcomed and bidden are stances."""
    assert stance in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya hit back.",
        "The nurses have postponed their strike.",
        "“Without the levy there is no deal,” Anna Berg said.",
    ],
)
def test_idioms(text: str) -> None:
    """An idiom that names no question, or puts off somebody's own act, takes no stance."""
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Kenya hit back at the levy.", "opposed"),
        ("Two senators have vowed to vote the amendment down.", "opposed"),
        ("Two senators have vowed to vote for the amendment.", "committed"),
        ("Neither Kenya nor Ghana has any objection to the levy.", "supports"),
    ],
)
def test_no_idioms(text: str, stance: str) -> None:
    """Where the same words have a thing to be against or for, they take a side."""
    assert told(text) == {stance}


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Lee cannot pass the budget without the Greens.", set()),
        ("Lee may not survive if the budget fails.", set()),
        ("Kenya cannot accept a deal without guarantees.", {"opposed"}),
        ("“We cannot back the budget,” Anna Berg said.", {"opposed"}),
    ],
)
def test_what_one_is_able_to_do(text: str, stances: set[str]) -> None:
    """What a report holds somebody able to do is no stance; what they cannot accept is one."""
    assert told(text) == stances


def test_those_told_by_name_are_no_more() -> None:
    """Of "three senators" who are told by name no stance of their own is told beside."""
    found = [p for p in read("Two senators, Ann Roe and Jon Berg, back the levy.") if isinstance(p, Position)]  # fmt: skip
    assert {p.actor.text for p in found} == {"Ann Roe", "Jon Berg"}
    found = [p for p in read("Two senators back the levy.") if isinstance(p, Position)]
    assert {p.actor.text for p in found} == {"Two senators"}


def test_an_objection_to_something_else() -> None:
    """Who says what their objection is not to is against none of it."""
    text = "Anna Berg stressed that its objection is neither to the port nor to its dockers."
    assert not {"opposed", "blocking"} & told(text)
    assert "opposed" in told("Anna Berg stressed her objection to the port.")
