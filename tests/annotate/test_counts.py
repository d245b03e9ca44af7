"""Groups that are taken up by their number alone."""

from __future__ import annotations

from annotate.test_chains import Read

SIX = "Six/NUM/3/nummod English/ADJ/3/amod clubs/NOUN/4/nsubj agreed/VERB/0/root ./PUNCT/4/punct"
PAID = "The/DET/2/det {}/NUM/3/nsubj paid/VERB/0/root ./PUNCT/3/punct"


def test_a_number_takes_up_a_group() -> None:
    """ "The six" are the six clubs that were named, and go by it."""
    read = Read(SIX, PAID.format("six"))
    assert read.meant("six") == read.meant("clubs")
    assert "the six" in read.meant("six").names


def test_another_number_is_another_group() -> None:
    """ "The nine" who do something are somebody; of "the four" a report says who they are."""
    read = Read(SIX, PAID.format("nine"))
    assert read.meant("nine").name == "the nine"
    assert not read.meant("nine").named
    assert Read(SIX, PAID.format("four")).at("four") is None


def test_the_rest_are_no_whole() -> None:
    """ "The remaining six" are not the six."""
    read = Read(
        SIX,
        "The/DET/3/det remaining/ADJ/3/amod six/NUM/4/nsubj refused/VERB/0/root ./PUNCT/4/punct",
    )
    assert read.meant("six") != read.meant("clubs")
    assert read.meant("six").name == "the remaining six"


def test_mere_numbers() -> None:
    """ "The six percent", "on the six", "six won": no group."""
    for words in (
        "The/DET/3/det six/NUM/3/nummod goals/NOUN/4/nsubj counted/VERB/0/root",
        "Six/NUM/2/nsubj won/VERB/0/root",
        "Tom/PROPN/2/nsubj came/VERB/0/root on/ADP/5/case the/DET/5/det 12/NUM/2/obl",
    ):
        assert all(c.name in {"Tom"} for c in Read(words).chains.values()), words


def test_so_many_of_a_sort() -> None:
    """ "Nine of the hospitals" is no actor where hospitals are none; "Nine of the unions" is."""
    words = "Nine/NUM/5/nsubj of/ADP/4/case the/DET/4/det {}/NOUN/1/nmod refused/VERB/0/root"
    assert Read(words.format("unions")).meant("Nine").name == "Nine of the unions"
    assert Read(words.format("apples")).at("Nine") is None
