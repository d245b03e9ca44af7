"""Chains of all documents become actors: joined by their names, apart where anything says so."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import chain, joined
from whipcount.link.actors import persons
from whipcount.link.actors.linked import Linked, link_actors
from whipcount.model import Actor, Chain, Judgement

CAST = [
    chain("d1", "Ada Lind", of="Orvia"),
    chain("d2", "Lind"),
    chain("d2", "Ada Linde"),
    chain("d3", "Tom Bray"),
    chain("d3", "Sam Bray"),
    chain("d4", "Bray"),
    chain("d1", "Orvia", "state", known_as="state:ov"),
    chain("d2", "the Orvians", "state", known_as="state:ov", names=("Orvians",)),
    chain("d1", "Northern Dockers Union", "organization"),
    chain("d2", "NDU", "organization"),
    chain("d3", "Northern Dockers Union", "organization", names=("Northern Dockers Union", "NDU")),
    chain("d1", "officials", "group", named=False),
    chain("d2", "officials", "group", named=False),
]


def together(linked: Linked, chains: Sequence[Chain]) -> set[frozenset[str]]:
    """Which chains are one actor, by document and name."""
    groups: dict[str, set[str]] = {}
    for c in chains:
        groups.setdefault(linked.of_chain[c.id], set()).add(f"{c.document} {c.name}")
    return {frozenset(g) for g in groups.values()}


def one(*chains: Chain, judgements: Sequence[Judgement] = ()) -> bool:
    """Whether these chains are all one actor."""
    return len(set(link_actors(chains, judgements).of_chain.values())) == 1


def apart(*chains: Chain, judgements: Sequence[Judgement] = ()) -> bool:
    """Whether no two of these chains are one actor, and each actor has an id of its own."""
    linked = link_actors(chains, judgements)
    return len(set(linked.of_chain.values())) == len(chains) == len(linked.actors)


def named(linked: Linked, name: str) -> Actor:
    """The one actor of that name."""
    (found,) = [a for a in linked.actors if a.name == name]
    return found


@given(st.permutations(CAST))
def test_the_order_of_chains(chains: list[Chain]) -> None:
    """The order in which chains come changes no byte of the actors."""
    assert link_actors(chains, []) == link_actors(CAST, [])


SEEDED = """
from link.test_actors import CAST
from claims import joined
from whipcount.codec import encode
from whipcount.link.actors.linked import link_actors
linked = link_actors(CAST, [joined("same", ["Tom Bray"], ["Ada Lind"])])
print(encode([linked.actors, dict(linked.of_chain), dict(linked.of_name)]).decode())
"""


def test_the_hash_seed() -> None:
    """The seed of Python's hashes changes no byte of the actors."""
    tests = Path(__file__).resolve().parents[1]
    said = {
        subprocess.run(
            [sys.executable, "-c", SEEDED],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": f"{tests}:{tests.parent / 'src'}",
            },
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "77")
    }
    assert len(said) == 1


def test_two_of_one_surname() -> None:
    """Two persons of one surname stay two, and a bare surname then joins neither."""
    assert apart(chain("d1", "Tom Bray"), chain("d2", "Sam Bray"), chain("d3", "Bray"))


def test_a_bare_surname() -> None:
    """A bare surname joins the one person who has it, in whatever document."""
    assert one(chain("d1", "Ada Lind"), chain("d2", "Lind"), chain("d3", "Lind"))


def test_a_given_name_is_no_surname() -> None:
    """A bare given name is nobody's surname."""
    assert apart(chain("d1", "Ada Lind"), chain("d2", "Ada"))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Maksim Veltsky", "Maksym Veltskyy"),
        ("Maksim Veltskiy", "Maxim Veltskii"),
        ("Akhmed Dobrovolski", "Ahmed Dobrovolsky"),
        ("Zoë Rasmussen", "Zoe Rasmusen"),
        ("Ada Lind", "Ada Maria Lind"),
        ("Prime Minister Ada Lind", "Ada Lind"),
        ("J. Rasmussen", "Jonas Rasmussen"),
        ("Li Weiming", "Weiming Li"),
    ],
)
def test_spellings(a: str, b: str) -> None:
    """Transliterations, accents, middle names, titles and initials make no second person."""
    assert one(chain("d1", a), chain("d2", b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ada Lind", "Eva Lind"),
        ("Ada Lind", "Ada Lund"),
        ("Tom Bray", "Sam Gray"),
        ("Jo Velt", "Jo Melt"),
    ],
)
def test_other_persons(a: str, b: str) -> None:
    """Another given name or another surname makes another person."""
    assert apart(chain("d1", a), chain("d2", b))


def test_initials_in_one() -> None:
    """ "J.F. Barker" is John F. or John Barker, no Mary; "Li Wei" is no "L. Wei"."""
    for full, same in (("John F. Barker", 1), ("John Barker", 1), ("Mary Barker", 2)):
        assert len(link_actors([chain("d1", "J.F. Barker"), chain("d2", full)], []).actors) == same
    assert len(link_actors([chain("d1", "Li Wei"), chain("d2", "Lena Wei")], []).actors) == 2


def test_an_initial_of_two() -> None:
    """An initial that two persons have joins neither."""
    assert apart(
        chain("d1", "Jonas Rasmussen"), chain("d2", "Julia Rasmussen"), chain("d3", "J. Rasmussen")
    )


def test_a_shorter_name_of_two() -> None:
    """A name that two fuller names could be short for does not make them one."""
    assert apart(
        chain("d1", "Ada Maria Lind"), chain("d2", "Ada Sofia Lind"), chain("d3", "Ada Lind")
    )


def test_bare_surnames_with_offices() -> None:
    """Bare surnames with offices of two states are two persons; with one state's, one."""
    orvian, mirrener = chain("d1", "Okar", of="Orvia"), chain("d2", "Okar", of="Mirren")
    assert apart(orvian, mirrener)
    assert apart(orvian, mirrener, chain("d3", "Okar"))
    assert one(orvian, chain("d3", "Okar"), chain("d4", "Okar", of="Orvia"))


def test_states() -> None:
    """What the lexicon knows under one id is one actor, whatever it is called."""
    assert one(
        chain("d1", "Orvia", "state", known_as="state:ov"),
        chain("d2", "Port Sund", "state", known_as="state:ov"),
    )


def test_two_of_one_common_name() -> None:
    """Two bodies that the lexicon tells apart are not joined by a name that both go by."""
    ours = chain(
        "d1", "parliament of Orvia", "organization", known_as="p:ov", names=("parliament",)
    )
    theirs = chain(
        "d2", "parliament of Mirren", "organization", known_as="p:mi", names=("parliament",)
    )
    between = chain("d3", "parliament", "organization")
    assert apart(ours, theirs, between)
    assert link_actors([ours, theirs], []).of_name.get("parliament") is None


def test_acronyms() -> None:
    """An acronym joins the one name that it abbreviates, given beside it or not."""
    full, short = (
        chain("d1", "Northern Dockers Union", "organization"),
        chain("d2", "NDU", "organization"),
    )
    both = chain(
        "d3", "Northern Dockers Union", "organization", names=("NDU", "Northern Dockers Union")
    )
    assert one(full, short)
    assert one(full, short, both)
    assert apart(full, short, chain("d4", "National Drivers Union", "organization"))


def test_a_person_and_a_body_of_one_name() -> None:
    """A person and a group that share a name are two actors."""
    assert apart(chain("d1", "Lind"), chain("d2", "Lind", "group"))


def test_unnamed() -> None:
    """Unnamed sources are never joined across documents."""
    assert apart(
        chain("d1", "a senior official", "person", named=False),
        chain("d2", "a senior official", "person", named=False),
    )


def test_speaks_for() -> None:
    """An unnamed official speaks for the actor that the state's chain became."""
    state = chain("d1", "Orvia", "state", known_as="state:ov")
    official = chain("d1", "an official", "person", named=False, speaks_for=state.id)
    linked = link_actors([official, state], [])
    assert named(linked, "an official").speaks_for == linked.of_chain[state.id]


def test_roles_lead_to_actors() -> None:
    """An office of a state leads to that state's actor."""
    linked = link_actors(CAST, [])
    lind = named(linked, "Ada Lind")
    assert [(r.title, r.of_text) for r in lind.roles] == [("minister", "Orvia")]


def test_same() -> None:
    """What a person calls the same is one actor, with all its chains."""
    told = [joined("same", ["Ada Lind"], ["Tom Bray"])]
    linked = link_actors(CAST, told)
    assert frozenset({"d1 Ada Lind", "d2 Lind", "d2 Ada Linde", "d3 Tom Bray"}) in together(
        linked, CAST
    )


def test_same_leaves_others_alone() -> None:
    """To call two persons the same draws in nobody who shares a surname with one."""
    tom, sam, ada = (
        chain("d1", "Tom Bray"),
        chain("d2", "Sam Bray", names=("Bray", "Sam Bray")),
        chain("d3", "Ada Lind"),
    )
    linked = link_actors([tom, sam, ada], [joined("same", ["Tom Bray", "Bray"], ["Ada Lind"])])
    assert together(linked, [tom, sam, ada]) == {
        frozenset({"d1 Tom Bray", "d3 Ada Lind"}),
        frozenset({"d2 Sam Bray"}),
    }


def test_same_of_two_known() -> None:
    """A person may call the same what the lexicon holds apart."""
    a, b = (chain("d1", n, "state", known_as=f"state:{n}") for n in ("Orvia", "Mirren"))
    assert apart(a, b)
    assert one(a, b, judgements=[joined("same", ["Orvia"], ["Mirren"])])


def test_different() -> None:
    """What a person calls different is never joined, by no rule and through nobody."""
    told = [joined("different", ["Maksim Veltsky"], ["Maksym Veltskyy"])]
    a, b = chain("d1", "Maksim Veltsky"), chain("d2", "Maksym Veltskyy")
    assert one(a, b)
    assert apart(a, b, judgements=told)
    linked = link_actors([a, b, chain("d3", "Maxim Veltskii")], told)
    assert linked.of_chain[a.id] != linked.of_chain[b.id]


def test_different_though_known() -> None:
    """Two names that the lexicon has for one are two actors where a person says so."""
    a, b = (chain("d1", n, "state", known_as="state:ov") for n in ("Orvia", "Port Sund"))
    assert apart(a, b, judgements=[joined("different", ["Orvia"], ["Port Sund"])])


def test_the_last_word() -> None:
    """Of what a person said of two actors, the last counts, and is said of those two alone."""
    a, b, c = chain("d1", "Ada Lind"), chain("d2", "Tom Bray"), chain("d3", "Eva Okar")
    same = joined("same", ["Ada Lind"], ["Tom Bray"], ["Eva Okar"])
    not_bray = joined("different", ["Ada Lind"], ["Tom Bray"], when=2)
    again = joined("same", ["Ada Lind", "Lind"], ["Tom Bray"], when=3)
    assert one(a, b, c, judgements=[same])
    linked = link_actors([a, b, c], [same, not_bray])
    assert linked.of_chain[a.id] != linked.of_chain[b.id]
    assert one(a, b, c, judgements=[same, not_bray, again])
    assert one(a, b, judgements=[not_bray, again])


def test_names_lead_to_actors() -> None:
    """A name leads to the actor that is called so, and a name of two leads to none."""
    linked = link_actors([*CAST, chain("d9", "Bray", "group")], [])
    assert linked.of_name["ada lind"] == named(linked, "Ada Lind").id
    assert linked.of_name["tom bray"] == named(linked, "Tom Bray").id
    assert "officials" not in linked.of_name
    assert "bray" not in linked.of_name


def persons_of(number: int) -> list[Chain]:
    """As many chains of invented persons, some met twice and some by surname alone."""
    letters = random.Random(number)  # noqa: S311 - the same invented names every time
    made = []
    for i in range(number // 4):
        given, family = ("".join(letters.choices("bdfgklmnprstaeiou", k=n)).title() for n in (5, 8))
        made += [chain(f"a{i}", f"{given} {family}"), chain(f"b{i}", f"{given} {family}")]
        made += [chain(f"c{i}", family), chain(f"d{i}", f"{given[0]}. {family}")]
    return made


def comparisons(monkeypatch: pytest.MonkeyPatch, chains: Sequence[Chain]) -> int:
    """How often two names are held side by side."""
    counted = []
    compare = persons.same_person

    def counting(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
        counted.append(a)
        return compare(a, b)

    with monkeypatch.context() as patched:
        patched.setattr(persons, "same_person", counting)
        link_actors(chains, [])
    return len(counted)


def test_near_linear(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the chains take about twice the comparisons, and each chain a few of them."""
    half, whole = (comparisons(monkeypatch, persons_of(n)) for n in (2_500, 5_000))
    assert whole < 4 * 5_000
    assert whole < 3 * half


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("St. Mary's Hospital Trust", "Saint Mary's Hospital Trust"),
        ("Mt Isa Miners' Union", "Mount Isa Miners' Union"),
        ("Lind & Moss Holdings", "Lind and Moss Holdings"),
    ],
)
def test_saints_and_mounts(a: str, b: str) -> None:
    """ "St", "Mt" and "&" of a body's name as written out."""
    cast = [chain("d1", a, "organization"), chain("d2", b, "organization")]
    assert len(link_actors(cast, []).actors) == 1
