"""Names of bodies: shortened ones, institutions of many states, descriptions and their bearers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims import chain
from whipcount.link.actors.linked import link_actors
from whipcount.model import Chain, Role


def one(*chains: Chain) -> bool:
    """Whether these chains are all one actor."""
    return len(set(link_actors(chains, []).of_chain.values())) == 1


def body(document: str, name: str) -> Chain:
    """A chain of an organization."""
    return chain(document, name, "organization")


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Norl Oil", "Norl Oil Holdings"),
        ("Karo", "Karo Motor Company"),
        ("Vesna", "Vesna movement"),
        ("Waterways", "Bureau of Waterways"),
        ("Meridian", "Meridian Irrigation District"),
        ("Atlas", "Atlas Lowport"),
        ("Lowport", "Atlas Lowport"),
    ],
)
def test_a_name_without_its_form(short: str, full: str) -> None:
    """A name is the one fuller name that adds only what sort of body it is."""
    assert one(body("d1", full), body("d2", short))


def test_half_a_name_of_two() -> None:
    """A word that two names have joins neither."""
    short, one_, other = (
        body("d1", "Lowport"),
        body("d2", "Atlas Lowport"),
        body("d3", "Union Lowport"),
    )
    assert len(set(link_actors([short, one_, other], []).of_chain.values())) == 3


def test_a_short_name_of_two() -> None:
    """A short name that two fuller ones may mean joins neither."""
    short, bank, line = body("d1", "Karo"), body("d2", "Karo Bank"), body("d3", "Karo Lines")
    assert len(set(link_actors([short, bank, line], []).of_chain.values())) == 3


@pytest.mark.parametrize(
    "name", ["Government", "the Ministry", "Foreign Ministry", "Supreme Court"]
)
def test_institutions_are_not_joined(name: str) -> None:
    """Words that many states' bodies are called by join nothing across documents."""
    assert not one(body("d1", name), body("d2", name))


def test_institutions_with_their_state() -> None:
    """A ministry is shown with the adjective of its state."""
    ministry = replace(
        body("d1", "Norway's foreign ministry"), known_as="ministry:foreign_minister:state:no"
    )
    (actor,) = link_actors([ministry], []).actors
    assert actor.name == "Norwegian foreign ministry"


def test_a_bare_word_that_names_a_body() -> None:
    """A word that a body is called by is nobody's surname, unless with an address."""
    person, firm = chain("d1", "Ann Karo"), body("d1", "Karo")
    bare = chain("d2", "Karo")
    linked = link_actors([person, firm, bare], [])
    assert linked.of_chain[bare.id] != linked.of_chain[person.id]
    polite = chain("d2", "Karo", names=("Karo", "Ms Karo"))
    linked = link_actors([person, firm, polite], [])
    assert linked.of_chain[polite.id] == linked.of_chain[person.id]


def test_descriptions_of_two() -> None:
    """A description that two actors bear alike is listed by neither; else by its main bearer."""
    lind = chain("d1", "Ada Lind", names=("Ada Lind", "the premier"))
    bray = chain("d2", "Tom Bray", names=("Tom Bray", "the premier"))
    names = {n for a in link_actors([lind, bray], []).actors for n in a.aliases}
    assert "the premier" not in names
    again = chain("d3", "Ada Lind", names=("Ada Lind", "the premier"))
    actors = {a.name: a.aliases for a in link_actors([lind, again, bray], []).actors}
    assert "the premier" in actors["Ada Lind"]
    assert "the premier" not in actors["Tom Bray"]


def test_two_spellings_of_one_holder() -> None:
    """Spellings too far apart to be slips are one person where both hold one office."""
    role = (Role("foreign minister", "Orvia"),)
    a = replace(chain("d1", "Ali Yusef"), roles=role)
    b = replace(chain("d2", "Ali Yousuf al-Rahim"), roles=role)
    assert one(a, b)
    other = replace(b, roles=(Role("mayor", "Lowport"),))
    assert not one(a, other)


def test_a_body_called_by_its_land() -> None:
    """ "Orvian Media Inc." is never short for the land itself; of no land's name it is."""
    land = chain("d1", "Orvian", "state", known_as="state:ov")
    assert not one(land, body("d2", "Orvian Media Inc."))
    assert one(body("d1", "Karo"), body("d2", "Karo Media Inc."))
