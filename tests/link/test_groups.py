"""Groups that reports describe alike."""

from __future__ import annotations

import pytest

from claims import chain
from whipcount.link.actors.groups import told_of
from whipcount.link.actors.linked import link_actors
from whipcount.model import Actor


def actors(*names: str) -> tuple[Actor, ...]:
    """The actors of groups that are called so, each in a report of its own."""
    cast = [chain(f"d{n}", name, "group", named=False) for n, name in enumerate(names)]
    return link_actors(cast, []).actors


@pytest.mark.parametrize(
    "names",
    [
        ("all ten Labour senators", "Ten senators of the Labour Party", "Labour senators"),
        ("Six English clubs", "the six English clubs", "the six"),
        ("Three Kenyan banks", "Kenya's three banks"),
        ("All seven unions", "the seven unions"),
        ("EU mayors", "the 27 European Union mayors"),
        ("12 Republican senators", "the twelve Republican senators"),
    ],
)
def test_one_group(names: tuple[str, ...]) -> None:
    """The same people of the same sort, in the same number or in one number alone."""
    assert len(actors(*names)) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("two Kenyan officials", "Two Kenyan officials"),
        ("three Kenyan officials", "Three Kenyan officials"),
        ("three Kenyan banks", "four Kenyan banks"),
        ("three Kenyan banks", "three Ghanaian banks"),
        ("mayors", "Mayors"),
        ("European leaders", "European leaders"),
        ("five city nurses", "Five city nurses"),
        ("Two clubs", "two clubs"),
        ("six English clubs", "the other six English clubs"),
        ("three English clubs", "the three"),
        ("Ten Labour senators", "ten Labour mayors"),
        ("some Labour senators", "Labour senators"),
    ],
)
def test_two_groups(names: tuple[str, ...]) -> None:
    """Sources, two of a sort, another number, another people, some of many."""
    assert len(actors(*names)) == 2


def test_a_number_alone_that_two_groups_have() -> None:
    """ "The six" of a story of six clubs and six states are neither."""
    assert len(actors("Six English clubs", "six German states", "the six")) == 3


def test_what_words_tell_of_a_group() -> None:
    """The noun for one, whose they are, how many."""
    told = told_of("All ten senators of the Labour Party")
    assert told is not None
    assert (told.noun, told.number) == ("senator", 10)
    assert told_of("Wolves") is None


def test_names_without_the_number() -> None:
    """ "Ten Labour senators" and "Labour senators" go for "all ten Labour senators" where nobody else is called so."""
    (one,) = actors("all ten Labour senators")
    assert {"ten Labour senators", "Labour senators"} <= {*one.aliases}
    assert all(
        "Labour senators" not in a.aliases
        for a in actors("ten Labour senators", "two Labour senators")
    )
