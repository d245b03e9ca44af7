"""The name under which an actor is shown."""

from __future__ import annotations

from claims import chain
from whipcount.link.actors.known_people import full_names
from whipcount.link.actors.naming import shown_name
from whipcount.link.actors.owned_names import owned_names


def test_a_chamber_by_what_reports_call_it() -> None:
    """A chamber goes by the plain word of most reports, with its land; by its own name where that is the word."""
    key = "parliament:nl:upper"
    own = chain("d1", "Eerste Kamer", "organization", known_as=key, names=("Eerste Kamer",))
    told = [
        chain(d, "Eerste Kamer", "organization", known_as=key, names=("the Senate",))
        for d in ("d2", "d3")
    ]
    assert shown_name([own, *told]) == "Dutch Senate"
    assert shown_name([own, told[0]]) == "Eerste Kamer"


def test_what_is_a_lands_is_called_so() -> None:
    """ "The labour ministry in Lima" is Peru's as well, and "the Treasury" of Kenya; a firm is no land's."""
    key = "ministry:labour_minister:state:pe"
    told = chain("d1", "labour ministry in Lima", "organization", known_as=key)
    assert set(owned_names([told], key)) == {
        "Peruvian labour ministry",
        "Peru's labour ministry",
        "labour ministry of Peru",
    }
    key = "organization:treasury:state:ke"
    told = chain("d1", "Treasury", "organization", known_as=key)
    assert "Kenya's Treasury" in set(owned_names([told], key))
    assert not list(owned_names([chain("d1", "Norl Oil", "organization")], None))


def test_a_land_keeps_its_article() -> None:
    """ "The parliament of the Netherlands", "of the United Kingdom", but "of France"."""
    for ident, of in (("nl", "the Netherlands"), ("gb", "the United Kingdom"), ("fr", "France")):
        key = f"parliament:{ident}"
        told = chain("d1", "parliament", "organization", known_as=key)
        assert f"parliament of {of}" in set(owned_names([told], key))


def test_a_head_of_state_by_surname_has_a_full_name() -> None:
    """ "Boric" beside Chile; nobody whose land no report names, nor whose surname several heads have."""
    told = chain("d1", "Boric", "person", names=("Mr Boric",))
    assert full_names([told], {"d1": {"state:cl"}}, None) == ("Gabriel Boric",)
    assert not full_names([told], {"d1": {"state:ke"}}, None)
    assert not full_names([chain("d1", "Kim", "person")], {"d1": {"state:kr"}}, None)
    assert not full_names([chain("d1", "Ada Boric", "person")], {"d1": {"state:cl"}}, None)


def test_a_house_with_its_land() -> None:
    """A house of a land that no list has goes by the name that tells whose it is, if any report has it."""
    bare = chain("d1", "Senate", "organization")
    told = chain("d2", "Senate", "organization", names=("Senate", "Orvia's Senate"))
    assert shown_name([bare, told]) == "Orvia's Senate"
    assert shown_name([bare]) == "Senate"
    firm = chain("d1", "Norl Oil", "organization", names=("Norl Oil", "Orvia's Norl Oil"))
    assert shown_name([firm]) == "Norl Oil"


def test_a_party_by_its_noun() -> None:
    """ "The Democrats", "the Democratic leader's": a party goes by its noun, where a report has it."""
    adjective = [chain(d, "Democratic", "organization") for d in ("d1", "d2")]
    noun = chain("d3", "Democrats", "organization")
    assert shown_name([*adjective, noun]) == "Democrats"
    assert shown_name(adjective) == "Democratic"


def test_a_seat_is_not_called_by_a_room_of_it() -> None:
    """ "Oval Office" is no name for whoever sits there, where the seat is named as well."""
    room = chain(
        "d1",
        "Oval Office",
        "organization",
        known_as="seat:us:head_of_state",
        names=("Oval Office", "White House"),
    )
    assert shown_name([room]) == "White House"
