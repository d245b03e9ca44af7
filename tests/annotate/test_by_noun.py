"""Bodies that are taken up by the noun of their name, and armed forces that are one."""

from __future__ import annotations

from annotate.test_chains import Read

TRUST = "The/DET/4/det Lowport/PROPN/4/compound Water/PROPN/4/compound Trust/PROPN/5/nsubj sued/VERB/0/root ./PUNCT/5/punct"
PLAIN = "The/DET/2/det trust/NOUN/3/nsubj won/VERB/0/root ./PUNCT/3/punct"
NAME = "Lowport Water Trust"


def test_a_body_by_the_noun_of_its_name() -> None:
    """ "The trust" is the trust that was named, and is among its names; "Bureau of Dams" is "the bureau"."""
    read = Read(TRUST, PLAIN, bodies=(NAME,))
    assert read.meant("trust") == read.meant("Trust")
    assert "the trust" in read.meant("trust").names
    read = Read(
        "The/DET/2/det Bureau/PROPN/5/nsubj of/ADP/4/case Dams/PROPN/2/nmod agreed/VERB/0/root",
        "The/DET/2/det bureau/NOUN/3/nsubj paid/VERB/0/root",
        bodies=("Bureau of Dams",),
    )
    assert read.meant("bureau") == read.meant("Bureau")


def test_a_noun_that_takes_up_nobody() -> None:
    """Before any body is called so a trust is nobody, nor is "a trust", "the local trust", "the trust of voters"."""
    assert Read(PLAIN, TRUST, bodies=(NAME,)).at("trust") is None
    for words in (
        "A/DET/2/det trust/NOUN/3/nsubj won/VERB/0/root",
        "The/DET/3/det local/ADJ/3/amod trust/NOUN/4/nsubj won/VERB/0/root",
        "The/DET/2/det trust/NOUN/5/nsubj of/ADP/4/case voters/NOUN/2/nmod fell/VERB/0/root",
        "The/DET/3/det trust/NOUN/3/compound rules/NOUN/4/nsubj fell/VERB/0/root",
    ):
        assert Read(TRUST, words, bodies=(NAME,)).at("trust") is None, words


def test_armed_forces_are_one() -> None:
    """ "Norway's armed forces" are a body with a name, as its army is, and "its treasury"."""
    read = Read(
        "Norway/PROPN/4/nmod:poss 's/PART/1/case armed/ADJ/4/amod forces/NOUN/5/nsubj left/VERB/0/root"
    )
    assert read.meant("forces").named
    assert read.meant("forces").known_as == "organization:armed forces:state:no"
    read = Read("Norway/PROPN/3/nmod:poss 's/PART/1/case treasury/NOUN/4/nsubj paid/VERB/0/root")
    assert read.meant("treasury").known_as == "organization:treasury:state:no"


def test_the_bloc_of_a_region() -> None:
    """ "The West African bloc" is ECOWAS, whatever bloc was named before; "the bloc" is that one."""
    named = "EU/PROPN/2/nsubj met/VERB/0/root ./PUNCT/2/punct"
    read = Read(
        named,
        "The/DET/4/det West/PROPN/3/compound African/ADJ/4/amod bloc/NOUN/5/nsubj agreed/VERB/0/root",
    )
    assert read.meant("bloc").known_as == "org:ecowas"
    read = Read(named, "The/DET/2/det bloc/NOUN/3/nsubj agreed/VERB/0/root")
    assert read.meant("bloc").known_as == "org:european-union"
