"""Surnames that one report takes for a body's or a land's name are the person's, where nobody else can be meant."""

from __future__ import annotations

import pytest

from claims import chain
from whipcount.link.actors.linked import link_actors
from whipcount.model import Chain, Role

FULL = (chain("d1", "Ada Tarvinen"), chain("d2", "Ada Tarvinen"))


def one(*chains: Chain) -> bool:
    """Whether these chains are all one actor."""
    return len(set(link_actors(chains, []).of_chain.values())) == 1


@pytest.mark.parametrize("kind", ["organization", "state"])
def test_a_surname_taken_for_a_body(kind: str) -> None:
    """A bare word that one report takes for a body is the person named in full by two others."""
    assert one(*FULL, chain("d3", "Tarvinen", kind))
    assert one(*FULL, chain("d3", "Tarvinen", kind), chain("d4", "Tarvinen"))


@pytest.mark.parametrize(
    "others",
    [
        (chain("d4", "Tarvinen", "organization"),),  # two reports know the body
        (chain("d4", "Tarvinen Motor", "organization"),),  # a body has a longer name
        (chain("d4", "Tom Tarvinen"),),  # two bear the surname
    ],
)
def test_a_body_called_like_a_person(others: tuple[Chain, ...]) -> None:
    """What more than one report, or a longer name, shows to be a body is no person; nor a name of two."""
    slip = chain("d3", "Tarvinen", "organization")
    found = link_actors([*FULL, slip, *others], []).of_chain
    assert found[slip.id] != found[FULL[0].id]


def test_a_person_whom_one_report_names() -> None:
    """One report that names the person in full is too little against a body."""
    slip = chain("d3", "Tarvinen", "organization")
    assert not one(FULL[0], slip)


def test_a_full_name_taken_for_a_body() -> None:
    """A full name taken for a body's is the person whom the lexicon knows by it."""
    holder = chain("d1", "Ada Tarvinen", known_as="head:norland")
    assert one(holder, chain("d3", "Ada Tarvinen", "organization"))


def test_a_nickname_before_a_full_name() -> None:
    """ "Farm boss Ada Tarvinen", taken for a body, is the person of that full name who holds an office elsewhere."""
    held = [chain(d, "Ada Tarvinen", roles=(Role("leader", "Farm Front"),)) for d in ("d1", "d2")]
    slip = chain(
        "d3", "Ada Tarvinen", "organization", names=("Ada Tarvinen", "FF boss Ada Tarvinen")
    )
    assert one(*held, slip)


def test_a_party_is_nobodys_given_name() -> None:
    """ "Vinland", of a party that one report took for a person, does not join it as a given name does."""
    party = chain("d1", "Vinland Folk Front", "organization")
    slip = chain("d2", "Vinland Folk Front", "person")
    place = chain("d2", "Vinland", "organization")
    found = link_actors([party, slip, place], []).of_chain
    assert found[place.id] != found[party.id]
