"""Names of bodies that say whose they are in several ways, and firms taken for persons."""

from __future__ import annotations

import pytest

from claims import chain
from whipcount.link.actors.linked import link_actors
from whipcount.link.actors.written import owned_spelling
from whipcount.model import Actor


def actors(*names: tuple[str, str]) -> tuple[Actor, ...]:
    """The actors of chains of these names and types, each in a report of its own."""
    return link_actors([chain(f"d{n}", *row) for n, row in enumerate(names)], []).actors


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("AU Water Council", "African Union's Water Council"),
        ("EU Fisheries Agency", "European Union Fisheries Agency"),
        ("Kenya's Tea Board", "Kenyan Tea Board"),
    ],
)
def test_whose_a_body_is(a: str, b: str) -> None:
    """A body's owner by acronym, in full, with its possessive or as an adjective."""
    assert owned_spelling(a) == owned_spelling(b)
    assert len(actors((a, "organization"), (b, "organization"))) == 1


def test_bodies_of_two_owners() -> None:
    """The Tea Boards of two states, and what the lexicon knows by its whole name."""
    assert owned_spelling("Kenya's Tea Board") != owned_spelling("India's Tea Board")
    assert owned_spelling("Norl Oil") == "norl oil"


def test_a_firm_taken_for_a_person() -> None:
    """ "Norl" of "Norl Bakeries" is the firm; not where somebody has the surname, or two firms the word."""
    firm = ("Norl Bakeries", "organization")
    assert len(actors(firm, ("Norl", "person"))) == 1
    assert len(actors(firm, ("Norl", "person"), ("Ada Norl", "person"))) == 2
    assert len(actors(firm, ("Norl", "person"), ("Norl Teknik", "organization"))) == 3


def test_a_tail_that_a_body_is_called_by_too() -> None:
    """ "Harbour League" of "Northern Harbour League", though a report calls it "breakaway Harbour League"."""
    short = chain(
        "d1", "Harbour League", "organization", names=("breakaway Harbour League", "Harbour League")
    )
    full = chain("d2", "Northern Harbour League", "organization")
    assert len(link_actors([short, full], []).actors) == 1
