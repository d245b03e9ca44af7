"""Descriptions that mean one actor throughout a story."""

from __future__ import annotations

import pytest

from claims import chain
from whipcount.link.actors.linked import link_actors
from whipcount.model import Chain, Role


def one(*chains: Chain) -> bool:
    """Whether these chains are all one actor."""
    return len(set(link_actors(chains, ()).of_chain.values())) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the eight parties", "the eight parties of the coalition"),
        ("the eight parties", "the eight-party alliance"),
        ("the 27 countries", "the 27 countries of the pact"),
    ],
)
def test_counted_bodies(a: str, b: str) -> None:
    """What counts the same bodies with "the" is one group in all reports."""
    told = [chain(d, n, "group", named=False, names=(n,)) for d, n in (("d1", a), ("d2", b))]
    assert one(*told)


def test_few_or_indefinite_are_nobody() -> None:
    """ "The two parties" and "eight parties" may be any, and stay apart."""
    for name in ("the two parties", "eight parties", "the eight officials"):
        assert not one(*(chain(d, name, "group", named=False, names=(name,)) for d in ("d1", "d2")))


def test_a_leaders_party() -> None:
    """ "Lind's ruling party" is the party that another report calls "Lind's green Forward party"."""
    forward = chain(
        "d1", "Forward", "organization", names=("Forward", "Lind's green Forward party")
    )
    own = chain("d2", "Lind's ruling party", "organization", names=("Lind's ruling party",))
    other = chain("d3", "Bray's ruling party", "organization", names=("Bray's ruling party",))
    assert one(forward, own)
    assert not one(forward, other)


def test_the_only_speaker() -> None:
    """ "The speaker" is the one person whom the story's reports call speaker, and nobody of two."""
    ada = chain("d1", "Ada Lind", roles=(Role("speaker", "Orvia"),))
    tom = chain("d2", "Tom Bray", roles=(Role("speaker", "Mirren"),))
    bald = chain("d3", "the speaker", named=False, names=("the speaker",))
    assert one(ada, bald)
    assert not one(ada, tom)
    assert len(set(link_actors([ada, tom, bald], ()).of_chain.values())) == 3


def test_members_of_a_party_and_a_site() -> None:
    """ "The Unionists" are the Unionist Party, "Tidings" is Tidings.com; two parties of a name are left."""
    party = chain("d1", "Unionist Party", "organization", names=("Unionist Party",))
    members = chain("d2", "Unionists", "organization", names=("Unionists",))
    assert one(party, members)
    site = chain("d1", "Tidings.com", "organization", names=("Tidings.com",))
    assert one(site, chain("d2", "Tidings", "organization", names=("Tidings",)))
    assert not one(site, party)


def test_the_government_of_a_story_at_home() -> None:
    """ "The government" and "ministers" are one where the reports meet one land, and stay apart where two."""
    told = [
        chain(d, n, "group", named=False, names=(n,))
        for d, n in (("d1", "the government"), ("d2", "ministers"))
    ]
    lands = [
        chain(d, n, "state", names=(n,), known_as=k)
        for d, n, k in (("d1", "Norway", "state:no"), ("d2", "Sweden", "state:se"))
    ]
    of = link_actors([*told, lands[0]], ()).of_chain
    assert of[told[0].id] == of[told[1].id]
    of = link_actors([*told, *lands], ()).of_chain
    assert of[told[0].id] != of[told[1].id]


def test_a_minister_by_state_and_by_name() -> None:
    """A report's one trade minister is one, by the state and by name; not where it has two states' ministers."""
    norse = chain("d1", "Norland's trade minister", roles=(Role("trade minister", "Norland"),))
    sunder = chain("d1", "Sundia's trade minister", roles=(Role("trade minister", "Sundia"),))
    ada = chain("d1", "Ada Lind", roles=(Role("trade minister"),))
    assert one(norse, ada)
    of = link_actors([norse, sunder, ada], ()).of_chain
    assert of[ada.id] not in {of[norse.id], of[sunder.id]}


def test_the_minister_of_a_report_that_names_one() -> None:
    """ "The tough-talking interior minister" is who holds that office alone, in a report that names them."""
    ada = chain("d1", "Ada Lind", roles=(Role("interior minister", None),))
    there = chain("d2", "Ada Lind")
    bald = chain("d2", "the tough-talking interior minister", named=False)
    elsewhere = chain("d3", "the interior minister", named=False)
    found = link_actors([ada, there, bald, elsewhere], ()).of_chain
    assert found[bald.id] == found[ada.id]
    assert found[elsewhere.id] != found[ada.id]


def test_whose_an_office_is() -> None:
    """A leader's party is the body that goes by the name, whatever lexicon has it not."""
    party = chain("d1", "Forward Front", "organization", names=("Forward Front", "FF"))
    ada = chain("d2", "Ada Lind", roles=(Role("leader", "FF"),))
    made = link_actors([party, ada], ())
    (leader,) = [a for a in made.actors if a.type == "person"]
    assert [r.of for r in leader.roles] == [made.of_chain[party.id]]
