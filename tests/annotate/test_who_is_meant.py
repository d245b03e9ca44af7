"""Who is meant where a report has several: offices of two states, governments, short names, surnames."""

from __future__ import annotations

from annotate.parses import entities, tree
from annotate.test_chains import Read, roles
from whipcount.annotate.names import find_names
from whipcount.lexicon.people import offices_held

NORSE = "Norway/PROPN/3/nmod:poss 's/PART/1/case premier/NOUN/5/compound Ada/PROPN/5/compound Lind/PROPN/{0}"
GHANAIAN = "Ghana/PROPN/3/nmod:poss 's/PART/1/case premier/NOUN/5/compound Tom/PROPN/5/compound Bray/PROPN/{0}"
PREMIER = "The/DET/2/det premier/NOUN/3/nsubj left/VERB/0/root"
BOTH = ("Ada Lind", "Tom Bray")


def test_a_bare_office_is_the_reports_own() -> None:
    """Of two premiers, neither of whom acts just before, the one of the state written of most is meant."""
    read = Read(
        "Norway/PROPN/2/nsubj paid/VERB/0/root",
        "Norway/PROPN/2/nsubj waited/VERB/0/root",
        NORSE.format("6/obj") + " pleased/VERB/0/root",
        GHANAIAN.format("6/obj") + " pleased/VERB/0/root",
        PREMIER,
        persons=BOTH,
    )
    assert read.meant("premier", 2) == read.meant("Lind")


def test_a_bare_office_is_who_acted_last() -> None:
    """The holder who is the subject of the paragraph goes before the state that is written of most."""
    read = Read(
        "Norway/PROPN/2/nsubj paid/VERB/0/root",
        NORSE.format("6/obj") + " pleased/VERB/0/root",
        GHANAIAN.format("6/nsubj") + " spoke/VERB/0/root",
        PREMIER,
        persons=BOTH,
    )
    assert read.meant("premier", 2) == read.meant("Bray")


def test_who_speaks_of_the_premier_is_another() -> None:
    """The subject of a sentence is not the office that it speaks of."""
    read = Read(
        GHANAIAN.format("6/nsubj") + " spoke/VERB/0/root",
        NORSE.format("6/nsubj") + " said/VERB/0/root the/DET/8/det premier/NOUN/9/nsubj left/VERB/6/ccomp",
        persons=BOTH,
    )  # fmt: skip
    assert read.meant("premier", 2) == read.meant("Bray")


def test_an_office_that_nobody_holds_is_the_states() -> None:
    """A premier whom a report does not name is that of the state it is about."""
    read = Read(
        "Norway/PROPN/2/nsubj paid/VERB/0/root", "Norway/PROPN/2/nsubj left/VERB/0/root",
        "Norway/PROPN/2/nsubj waited/VERB/0/root", PREMIER,
    )  # fmt: skip
    assert roles(read.meant("premier")) == {("premier", "Norway")}


def test_her_government() -> None:
    """The government of a premier is that of the state, whoever was named since."""
    read = Read(
        NORSE.format("6/nsubj") + " spoke/VERB/0/root",
        "Ghana/PROPN/2/nsubj waited/VERB/0/root",
        "Her/PRON/2/nmod:poss government/NOUN/3/nsubj paid/VERB/0/root",
        persons=("Ada Lind",),
    )
    assert read.meant("government") == read.meant("Norway")


def test_two_governments_are_no_state() -> None:
    """Governments in the plural are not the state that is most in mind."""
    read = Read(
        "Ghana/PROPN/2/nsubj waited/VERB/0/root",
        "The/DET/3/det two/NUM/3/nummod governments/NOUN/4/nsubj paid/VERB/0/root",
    )
    assert read.meant("governments").type == "group"


def test_it_is_not_several() -> None:
    """ "It" takes up a body, not people named in between."""
    read = Read(
        "Norway/PROPN/2/nsubj waited/VERB/0/root",
        "Lawmakers/NOUN/2/nsubj left/VERB/0/root",
        "It/PRON/2/nsubj paid/VERB/0/root",
    )
    assert read.meant("It") == read.meant("Norway")


def test_he_is_not_whom_his_words_name() -> None:
    """Who says something of a person by name is not that person."""
    read = Read(
        "Tom/PROPN/2/compound Bray/PROPN/3/nsubj came/VERB/0/root",
        "Sam/PROPN/2/compound Moss/PROPN/3/nsubj left/VERB/0/root",
        'He/PRON/2/nsubj added/VERB/0/root :/PUNCT/2/punct "/PUNCT/6/punct Moss/PROPN/6/nsubj lied/VERB/2/ccomp "/PUNCT/6/punct',
        persons=("Tom Bray", "Sam Moss", "Moss"),
    )  # fmt: skip
    assert read.meant("He") == read.meant("Bray")


def test_a_name_by_itself_is_foremost() -> None:
    """Who a line begins with, a colon behind, is whom the next pronoun means."""
    read = Read(
        "Tom/PROPN/2/compound Bray/PROPN/3/nsubj came/VERB/0/root",
        "Sam/PROPN/2/compound Moss/PROPN/0/root :/PUNCT/2/punct no/INTJ/2/discourse",
        "He/PRON/2/nsubj waits/VERB/0/root",
        persons=("Tom Bray", "Sam Moss"),
    )
    assert read.meant("He") == read.meant("Moss")


def test_surnames_with_a_hyphen() -> None:
    """A surname that ends with a state's name is a person's all the same."""
    read = Read(
        "Ada/PROPN/4/nsubj Lind/PROPN/1/flat -/PUNCT/2/punct Norway/PROPN/1/flat spoke/VERB/0/root",
        "Lind/PROPN/4/nsubj -/PUNCT/1/punct Norway/PROPN/1/flat left/VERB/0/root",
        persons=("Ada Lind - Norway",),
    )
    assert read.meant("Norway", 1) == read.meant("Ada")


def test_surnames_that_are_words() -> None:
    """A surname that is a noun too is a name where it is a subject without an article."""
    read = Read(
        "Ada/PROPN/2/compound Wood/PROPN/3/nsubj spoke/VERB/0/root",
        "Wood/NOUN/2/nsubj left/VERB/0/root",
        "The/DET/2/det Wood/NOUN/3/nsubj burned/VERB/0/root",
        persons=("Ada Wood",),
    )
    assert read.meant("Wood", 1) == read.meant("Ada")
    assert read.at("Wood", 2) is None


def test_the_letters_behind_a_person() -> None:
    """An acronym in brackets behind a person is a party, not what the person is called."""
    read = Read(
        "Ada/PROPN/2/compound Lind/PROPN/6/nsubj (/PUNCT/4/punct NLP/PROPN/2/appos )/PUNCT/4/punct spoke/VERB/0/root",
        persons=("Ada Lind",), bodies=("NLP",),
    )  # fmt: skip
    assert read.meant("NLP").type == "organization"


def test_letters_that_spell_a_name() -> None:
    """What has its own initials behind it in brackets is a body, whatever the model took it for."""
    read = Read(
        "Nova/PROPN/3/compound Lumen/PROPN/3/compound Terra/PROPN/7/nsubj (/PUNCT/5/punct NLT/PROPN/3/appos )/PUNCT/5/punct left/VERB/0/root",
        persons=("Nova Lumen Terra",), bodies=("NLT",),
    )  # fmt: skip
    assert read.meant("NLT") == read.meant("Terra")
    assert read.meant("Terra").type == "organization"


def test_peoples_bodies() -> None:
    """The name of a body of people's does not end at its possessive."""
    parse = tree(
        "New/PROPN/2/amod People/PROPN/4/nmod:poss 's/PART/2/case Forum/PROPN/5/nsubj left/VERB/0/root"
    )
    (found,) = find_names(parse, entities(parse, "New People's", "Organization"))
    assert (found.first, found.last) == (0, 3)


def test_bodies_named_after_a_people() -> None:
    """A body whose name begins with a people's goes by all of it."""
    read = Read(
        "The/DET/4/det Norwegian/ADJ/4/amod Harbour/PROPN/4/compound Alliance/PROPN/5/nsubj left/VERB/0/root",
        bodies=("Norwegian Harbour Alliance",),
    )  # fmt: skip
    assert read.meant("Alliance").name == "Norwegian Harbour Alliance"


def test_the_fund() -> None:
    """A capitalised noun with its article is the body whose full name ends with it."""
    read = Read(
        "The/DET/4/det Northern/PROPN/4/compound Harbour/PROPN/4/compound Fund/PROPN/5/nsubj paid/VERB/0/root",
        "The/DET/2/det Fund/PROPN/3/nsubj left/VERB/0/root",
        bodies=("Northern Harbour Fund", "Fund"),
    )  # fmt: skip
    assert read.meant("Fund", 1) == read.meant("Fund", 0)
    assert "Fund" not in read.meant("Fund").names


def test_interior() -> None:
    """A public body's own word, alone and without an article, is the one body named so before."""
    read = Read(
        "The/DET/3/det Interior/PROPN/3/compound Department/PROPN/4/nsubj paid/VERB/0/root",
        "Interior/PROPN/2/nsubj left/VERB/0/root",
        bodies=("Interior Department", "Interior"),
    )  # fmt: skip
    assert read.meant("Interior", 1) == read.meant("Department", 0)
    assert "Interior" in read.meant("Department").names


def test_leaders_of_an_opposition_party() -> None:
    """Who leads the opposition such-and-such party leads that party."""
    read = Read(
        "Ada/PROPN/2/compound Lind/PROPN/10/nsubj ,/PUNCT/5/punct the/DET/5/det leader/NOUN/2/appos of/ADP/9/case"
        " the/DET/9/det opposition/NOUN/9/compound Union/PROPN/5/nmod spoke/VERB/0/root",
        persons=("Ada Lind",), bodies=("Union",),
    )  # fmt: skip
    assert roles(read.meant("Lind")) == {("leader", "Union")}


def test_envoys_by_where_they_sit() -> None:
    """An envoy in a capital is the person named behind, of the state that sent them."""
    read = Read(
        "Ghana/PROPN/3/nmod:poss 's/PART/1/case ambassador/NOUN/9/nsubj in/ADP/5/case Oslo/PROPN/3/nmod"
        " ,/PUNCT/8/punct Ada/PROPN/8/compound Lind/PROPN/3/appos spoke/VERB/0/root",
        persons=("Ada Lind",),
    )  # fmt: skip
    assert roles(read.meant("Lind")) == {("ambassador", "Ghana")}


def test_offices_at_a_time() -> None:
    """An office is held from the month in which it is taken up until that in which it is given up."""
    office = {("head_of_government", "state:au")}
    assert offices_held("person:julia-gillard", at="2012-01") == office
    assert not offices_held("person:julia-gillard", at="2016-01")


def test_who_is_in_office_while_a_report_is_written() -> None:
    """Of two who led one state, the bare office is the one who led it while the others led theirs."""
    read = Read(
        "Julia/PROPN/2/compound Gillard/PROPN/3/obj met/VERB/0/root",
        "Tony/PROPN/2/compound Abbott/PROPN/3/obj met/VERB/0/root",
        "Gillard/PROPN/2/obj met/VERB/0/root",
        "The/DET/3/det prime/ADJ/3/amod minister/NOUN/4/nsubj left/VERB/0/root",
        persons=("Julia Gillard", "Tony Abbott", "Gillard"),
    )
    assert read.meant("minister") == read.meant("Gillard")


def test_an_office_of_long_ago_is_not_meant_without_a_state() -> None:
    """A bare "premier" is not who was premier once and has held another office since."""
    read = Read(
        "Peter/PROPN/2/compound Pellegrini/PROPN/3/nsubj spoke/VERB/0/root",
        PREMIER,
        persons=("Peter Pellegrini",),
    )
    assert read.at("premier") != read.meant("Pellegrini")


def test_no_emir_is_a_president() -> None:
    """ "The emir" is who is told to be one, not the president who acts in the paragraph; and the other way round."""
    emir = "the/DET/2/det emir/NOUN/6/nsubj of/ADP/4/case Qatar/PROPN/2/nmod Tom/PROPN/2/appos met/VERB/0/root"
    president = (
        "Ghana/PROPN/3/nmod:poss 's/PART/1/case president/NOUN/5/compound Ada/PROPN/5/compound"
        " Lind/PROPN/6/nsubj spoke/VERB/0/root"
    )
    left = "the/DET/2/det {}/NOUN/3/nsubj left/VERB/0/root"
    read = Read(emir, president, left.format("emir"), persons=("Ada Lind", "Tom"))
    assert read.meant("emir", 1) != read.meant("Lind")
    told = Read(president, left.format("president"), persons=("Ada Lind",))
    assert told.meant("president", 1) == told.meant("Lind")


def test_the_president_is_not_whoever_was_met() -> None:
    """Somebody of whom no office is told may be "the director" of the next sentence, never "the president"."""
    lind = "Ada/PROPN/3/nsubj Lind/PROPN/1/flat left/VERB/0/root"
    spoke = "the/DET/2/det {}/NOUN/3/nsubj spoke/VERB/0/root"
    for office, same in (("director", True), ("president", False)):
        read = Read(lind, spoke.format(office), persons=("Ada Lind",))
        assert (read.at(office) == read.meant("Lind")) is same
