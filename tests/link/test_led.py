"""Bodies told by who leads them, offices told by whose they are, and those told by fewer words than elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims import chain
from whipcount.link.actors.linked import link_actors
from whipcount.model import Chain, Role


def one(*chains: Chain) -> bool:
    """Whether these chains are all one actor, in either order."""
    found = [len(set(link_actors(order, ()).of_chain.values())) for order in (chains, chains[::-1])]
    return found == [1, 1]


def led(owner: Chain, name: str, kind: str = "organization") -> Chain:
    """What somebody has."""
    return replace(chain(owner.document, name, kind), speaks_for=owner.id)


def group(document: str, name: str, **more: object) -> Chain:
    """People whom nobody names."""
    return replace(chain(document, name, "group"), named=False, **more)  # type: ignore[arg-type]


ADA = chain("d1", "Ada Lind", roles=(Role("leader", "Forward League"),))
LEAGUE = chain("d1", "Forward League", "organization")
LIND = chain("d2", "Ada Lind")


def together(a: Chain, b: Chain, *others: Chain) -> bool:
    """Whether two of several chains are one actor."""
    found = link_actors([a, b, *others], ()).of_chain
    return found[a.id] == found[b.id]


def test_a_leaders_body() -> None:
    """ "Lind's party", "her own movement" of one report is what another says she leads."""
    for name in ("Lind's party", "Ada Lind's own movement"):
        assert together(LEAGUE, led(LIND, name), ADA, LIND)


def test_a_body_that_is_not_told_of() -> None:
    """Her neighbours, her rival party, and the party of one who leads nothing are not the League."""
    for name in ("Lind's members", "Lind's rival party", "Lind's office"):
        assert not together(LEAGUE, led(LIND, name), ADA, LIND)
    bray = chain("d2", "Tom Bray")
    assert not together(LEAGUE, led(bray, "Bray's party"), ADA, bray)


def test_a_party_told_by_one_leader_in_two_reports() -> None:
    """ "Bray's party" and "Tom Bray's party" are one; the party is shown by its name, where it has one."""
    tom, bray = chain("d1", "Tom Bray"), chain("d2", "Tom Bray")
    assert together(led(tom, "Tom Bray's party"), led(bray, "Bray's own party"), tom, bray)
    actors = link_actors([ADA, LEAGUE, LIND, led(LIND, "Ada Lind's party")], ()).actors
    assert "Forward League" in {a.name for a in actors}


def test_a_heads_office_is_the_seat() -> None:
    """ "Fischer's office" is the Hofburg, where the story has it."""
    fischer = chain("d1", "Heinz Fischer", known_as="person:heinz-fischer")
    seat = chain("d2", "Hofburg", "organization", known_as="seat:at:head_of_state")
    assert together(led(fischer, "Fischer's office"), seat, fischer)


def test_the_one_minister_of_a_land() -> None:
    """ "The Norwegian minister" of a report is the one minister of Norway's that it names, told as one elsewhere."""
    told = chain("d1", "Kari Lund", roles=(Role("trade minister", "Norway", "state:no"),))
    kari, tom = chain("d2", "Kari Lund"), chain("d2", "Tom Bray")
    minister = chain("d2", "the Norwegian minister", named=False)
    minister = replace(minister, roles=(Role("minister", "Norway", "state:no"),))
    assert together(kari, minister, told, tom)
    other = replace(minister, roles=(Role("minister", "Sweden", "state:se"),))
    assert not together(kari, other, told, tom)


@pytest.mark.parametrize("name", ["the junta", "the generals", "the coup leaders", "putschists"])
def test_who_took_power(name: str) -> None:
    """What those who took power are called is the one junta of a story."""
    mali = chain("d1", "junta", "group", known_as="state:junta:state:ml")
    niger = chain("d3", "junta", "group", known_as="state:junta:state:ne")
    assert one(mali, group("d2", name))
    assert not together(mali, group("d2", name), niger)
    assert "Mali's junta" in link_actors([mali], ()).actors[0].aliases


def test_generals_without_a_junta() -> None:
    """Generals of a story without a junta stay apart."""
    assert not one(group("d1", "the generals"), group("d2", "the generals"))


def test_a_ruler_is_no_president_by_law() -> None:
    """The military ruler of a land is the known head who is a general, not the president whom he ousted."""
    rank = (Role("general", None),)
    ruler = chain("d1", "Min Aung Hlaing", known_as="person:min-aung-hlaing", roles=rank)
    ousted = chain("d1", "Win Myint", roles=(Role("president", "Myanmar", "state:mm"),))
    office = (Role("military ruler", "Myanmar", "state:mm"),)
    told = chain("d2", "Myanmar's military ruler", roles=office)
    assert together(ruler, told, ousted)


def test_rebels() -> None:
    """ "The rebels" are the one movement of which that is said; of two they are neither."""
    red = chain("d1", "Red Star", "group", names=("Red Star", "Red Star rebels"))
    blue = chain("d1", "Blue Moon", "group", names=("Blue Moon", "Blue Moon rebels"))
    for name in ("the rebels", "the rebel alliance"):
        assert together(red, group("d2", name))
        assert not together(red, group("d2", name), blue)
    assert not together(red, group("d2", "the militants"))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("foreign ministers", "EU foreign ministers"),
        ("the observers", "ASEAN observers"),
        ("military chiefs", "West African chiefs of staff"),
        ("the five commissioners", "the commissioners"),
    ],
)
def test_people_told_by_fewer_words(short: str, full: str) -> None:
    """Several who sit or serve together are the same where only whose they are is left out."""
    assert one(group("d1", full), group("d2", short))


def test_people_of_two_lands_told_by_fewer_words() -> None:
    """Foreign ministers may be of either group; ministers and diplomats may be any."""
    two = group("d1", "EU foreign ministers"), group("d3", "ASEAN foreign ministers")
    assert not together(two[0], group("d2", "foreign ministers"), two[1])
    assert not one(group("d1", "EU diplomats"), group("d2", "diplomats"))
    assert not one(group("d1", "EU deputy finance ministers"), group("d2", "finance ministers"))


def test_the_only_mayor() -> None:
    """ "The mayor" is the one person of a story who is said to be one; "the minister" is nobody."""
    ada = chain("d1", "Ada Lind", roles=(Role("mayor", "Lowport"),))
    tom = chain("d3", "Tom Bray", roles=(Role("mayor", "Highport"),))
    mayor = chain("d2", "the mayor", named=False)
    assert together(ada, mayor)
    assert not together(ada, mayor, tom)


@pytest.mark.parametrize("short", ["Lowport Council", "Lowport BC"])
def test_a_council_of_one_place(short: str) -> None:
    """What sort of council it is goes unsaid, or in letters."""
    full = chain("d1", "Lowport Borough Council", "organization")
    assert one(full, chain("d2", short, "organization"))
    county = chain("d3", "Lowport County Council", "organization")
    assert not together(full, chain("d2", "Lowport Council", "organization"), county)


def test_a_description_of_two_words() -> None:
    """ "The bakers association" is the one body whose name ends so; "the committee" is any."""
    full = chain("d1", "Orvian Bakers Association", "organization")
    short = chain("d2", "the bakers association", "organization", named=False)
    assert one(full, short)
    bare = chain("d2", "the committee", "organization", named=False)
    assert not one(chain("d1", "Orvian Harbour Committee", "organization"), bare)


def test_a_land_by_two_letters() -> None:
    """ "NT" is the one land whose words begin so; of two it is neither."""
    land = chain("d1", "Northern Territory", "state", known_as="state:au-nt")
    letters = chain("d2", "NT", "organization")
    assert one(land, letters)
    other = chain("d1", "New Tasland", "state", known_as="state:xx-nt")
    assert not together(land, letters, other)


@pytest.mark.parametrize(
    ("short", "full"),
    [("Radicals", "Radicals and Centrists"), ("Norl", "Norl Resources"), ("Vesna", "Vesna Europe")],
)
def test_a_name_without_its_second_part(short: str, full: str) -> None:
    """Two parties in one go by the first, a firm without its trade."""
    assert one(chain("d1", full, "organization"), chain("d2", short, "organization"))


def test_a_council_of_a_body_is_not_the_body() -> None:
    """ "The bakers association" is the association, where another report tells of its council."""
    full = chain("d1", "Orvian Bakers Association", "organization")
    name = "the council of the Orvian Bakers Association"
    council = chain("d3", name, "organization", named=False)
    short = chain("d2", "the bakers association", "organization", named=False)
    assert together(full, short, council)
    assert not together(full, council, short)


def test_a_party_of_one_word() -> None:
    """ "Labor" and "Labour" of two reports are one party; "Government" and "Treasury" are any state's."""
    assert one(chain("d1", "Labor", "organization"), chain("d2", "Labour", "organization"))
    assert not one(chain("d1", "Treasury", "organization"), chain("d2", "Treasury", "organization"))


def test_a_commission_of_a_land() -> None:
    """ "The election commission" is the one that another report names with its land behind it."""
    full = chain("d1", "Election Commission of Orvia", "organization")
    assert one(full, chain("d2", "the election commission", "organization", named=False))
