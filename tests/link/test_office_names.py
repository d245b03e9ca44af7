"""Persons called by their office and whose it is."""

from __future__ import annotations

import pytest

from claims import chain
from whipcount.link.actors.linked import link_actors
from whipcount.model import Role


def count(who: str, title: str, of: str | None, called: str, *, named: bool = False) -> int:
    """How many persons there are: one with an office, and one who is called so."""
    state = "state:us-ia" if of == "Iowa" else None
    holder = chain("d1", who, "person", roles=(Role(title, of, state),))
    made = link_actors([holder, chain("d2", called, "person", named=named)], []).actors
    return sum(a.type == "person" for a in made)


@pytest.mark.parametrize(
    ("title", "of", "called"),
    [
        ("mayor", "Lowell", "Lowell's mayor"),
        ("mayor", "Lowell", "the Lowell mayor"),
        ("mayor", "Lowell", "the mayor of Lowell"),
        ("governor", "Iowa", "Iowa's governor"),
        ("leader", "Farm Front", "the Farm Front chief"),
        ("chief executive", "Norl Oil", "the Norl Oil boss"),
        ("general secretary", "Rail Union", "the Rail Union boss"),
        ("special envoy", "UN", "the United Nations envoy"),
    ],
)
def test_an_office_and_who_holds_it(title: str, of: str, called: str) -> None:
    """The one person of whom the office, or one like it, is said."""
    assert count("Ada Lind", title, of, called) == 1


@pytest.mark.parametrize(
    ("title", "of", "called"),
    [
        ("mayor", "Lowell", "the Dover mayor"),
        ("mayor", "Lowell", "the deputy mayor of Lowell"),
        ("leader", "Farm Front", "the former Farm Front leader"),
        ("director", "Norl Oil", "the Norl Oil boss"),
        ("envoy", "UN", "the US envoy"),
        ("president", "Germany", "Germany's leader"),
        ("general secretary", "Rail Union", "the Rail Union president"),
    ],
)
def test_offices_of_others(title: str, of: str, called: str) -> None:
    """Another place's, a deputy's, one held once, one that several have, a land's leader."""
    assert count("Ada Lind", title, of, called) == 2


def test_an_office_that_two_hold() -> None:
    """A body's chair and its president: "the Rail Union boss" may be either."""
    cast = [
        chain("d1", "Ada Lind", "person", roles=(Role("chair", "Rail Union"),)),
        chain("d1", "Tom Bray", "person", roles=(Role("president", "Rail Union"),)),
        chain("d2", "the Rail Union boss", "person", named=False),
        chain("d3", "the Rail Union chair", "person", named=False),
    ]
    assert len(link_actors(cast, []).actors) == 3


def test_the_british_chancellor() -> None:
    """ "The Chancellor" of the United Kingdom is no Prime Minister, as Austria's is its head of government."""
    titles = [
        Role("chancellor", "United Kingdom", "state:gb"),
        Role("prime minister", "United Kingdom", "state:gb"),
    ]
    cast = [chain(f"d{n}", r.title.title(), "person", roles=(r,)) for n, r in enumerate(titles)]
    assert len({a.id for a in link_actors(cast, []).actors if a.type == "person"}) == 2
