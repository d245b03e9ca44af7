"""Groups of people, persons and bodies that reports tell in other words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims import chain
from whipcount.link.actors.linked import link_actors
from whipcount.model import Chain, Role


def one(*chains: Chain) -> bool:
    """Whether these chains are all one actor."""
    return len(set(link_actors(chains, []).of_chain.values())) == 1


def group(document: str, name: str) -> Chain:
    """A chain of people whom nobody names."""
    return replace(chain(document, name, "group"), named=False)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ghanaian defence chiefs", "Ghana's chiefs of defense"),
        ("Junior pilots in Ghana", "junior pilots in Ghana"),
        ("Baltic finance ministers", "finance ministers of the Baltic"),
    ],
)
def test_people_told_by_the_same_words(first: str, second: str) -> None:
    """People of one sort are one actor, in whatever order and spelling their words come."""
    assert one(group("d1", first), group("d2", second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ghanaian officials", "officials of Ghana"),
        ("European leaders", "European leaders"),
        ("some junior pilots", "some junior pilots"),
        ("Scottish nurses", "English nurses"),
        ("five city nurses", "five city nurses"),
    ],
)
def test_sources_and_some_of_many_stay_apart(first: str, second: str) -> None:
    """Sources, a few of many, and people of two lands are not joined by their words."""
    assert not one(group("d1", first), group("d2", second))


@pytest.mark.parametrize(
    ("short", "full"), [("Rob Ashdown", "Robert Ashdown"), ("Kathy Lind", "Kathleen Lind")]
)
def test_given_names_for_short(short: str, full: str) -> None:
    """Who has a given name for short is who has it in full."""
    assert one(chain("d1", full, "person"), chain("d2", short, "person"))


def test_two_given_names() -> None:
    """Two given names that are short for different ones are two persons."""
    assert not one(chain("d1", "Bob Ashdown", "person"), chain("d2", "Bill Ashdown", "person"))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Drivers Guild", "Drivers Guild of Norl"),
        ("Lowport Harbour Authority", "Harbour Authority of Lowport"),
        ("Farmers' Federation", "Northern Farmers' Federation"),
        ("Clean Unionists", "Clean Unionist Party"),
    ],
)
def test_bodies_in_other_words(short: str, full: str) -> None:
    """A body is the one that its name is a part of, or has the same words in another order."""
    assert one(chain("d1", full, "organization"), chain("d2", short, "organization"))


def test_parties_keep_their_adjectives() -> None:
    """A party that is called like the end of another's name is another party."""
    full = chain("d1", "Free Workers Party", "organization")
    assert not one(full, chain("d2", "Workers Party", "organization"))


def test_a_surname_that_is_a_firm() -> None:
    """A person does not go by a surname that is the whole name of a body."""
    founder = replace(chain("d1", "Ada Karo", "person"), names=("Ada Karo", "Karo"))
    made = link_actors([founder, chain("d2", "Karo", "organization")], []).actors
    (person,) = [a for a in made if a.type == "person"]
    assert "Karo" not in person.aliases


def test_the_president_of_a_body() -> None:
    """A president does not go by the body's name with the office behind it; a secretary may."""
    names = ("Ada Karo", "Sund Council President", "Sund Council Secretary")
    head = replace(chain("d1", "Ada Karo", "person"), names=names)
    made = link_actors([head, chain("d2", "Sund Council", "organization")], []).actors
    (person,) = [a for a in made if a.type == "person"]
    assert "Sund Council President" not in person.aliases
    assert "Sund Council Secretary" in person.aliases


def test_the_one_junta() -> None:
    """ "The junta" of a story that knows one is that one."""
    known = replace(chain("d1", "Norl's junta", "group"), known_as="state:junta:state:no")
    assert one(known, group("d2", "the junta"), group("d3", "the junta"))


def test_what_the_lexicon_calls_it() -> None:
    """An organization that is known goes by its name in full too, and a ministry by its state's."""
    known = replace(chain("d1", "UN", "organization"), known_as="org:united-nations")
    ministry = replace(
        chain("d2", "the finance ministry", "organization"),
        known_as="ministry:finance_minister:state:no",
        roles=(Role("ministry", "Norway", "state:no"),),
    )
    names = {n for a in link_actors([known, ministry], []).actors for n in (a.name, *a.aliases)}
    assert "United Nations" in names


def test_a_king_is_no_president() -> None:
    """ "The King of Norl" and a president of nobody's, in one report, are two."""
    king = chain("d1", "King of Norl", "person", of="Norl")
    king = replace(king, roles=(Role("king", "Norl", "state:no"),))
    head = replace(chain("d1", "Ada Karo", "person"), roles=(Role("president", None),))
    assert not one(king, head)


def test_several_are_nobodys_name() -> None:
    """ "Five councillors" told of beside one of them is no name of his."""
    member = replace(chain("d1", "Ada Karo", "person"), names=("Ada Karo", "five councillors"))
    (person,) = link_actors([member], []).actors
    assert "five councillors" not in person.aliases
