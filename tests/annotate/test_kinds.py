"""What unknown names are: firms and lands that the model takes for persons, by what is said beside them."""

from __future__ import annotations

from annotate.parses import entities, tree
from annotate.test_chains import Read, roles
from whipcount.annotate.kinds import with_kinds
from whipcount.annotate.lands import with_lands
from whipcount.annotate.names import find_names

LIND = "Ada/PROPN/3/nsubj Lind/PROPN/1/flat left/VERB/0/root"


def kinds(*sentences: str, persons: tuple[str, ...]) -> dict[str, str]:
    """Each name that is marked as a person, with what it turns out to be."""
    parse = tree(*sentences)
    marks = [m for words in persons for m in entities(parse, words, "Person")]
    names = with_lands(parse, with_kinds(parse, find_names(parse, sorted(marks))))
    return {" ".join(parse.words[n.first : n.last + 1]): n.type for n in names}


def test_a_noun_beside_a_name() -> None:
    """ "Norl Tyre, the airline": a body; "Ada Lind, the leader": a person."""
    airline = "Norl/PROPN/6/nsubj Tyre/PROPN/1/flat ,/PUNCT/1/punct the/DET/5/det airline/NOUN/1/appos left/VERB/0/root"
    leader = "Ada/PROPN/6/nsubj Lind/PROPN/1/flat ,/PUNCT/1/punct the/DET/5/det leader/NOUN/1/appos left/VERB/0/root"
    assert kinds(airline, persons=("Norl Tyre",)) == {"Norl Tyre": "organization"}
    assert kinds(leader, persons=("Ada Lind",)) == {"Ada Lind": "person"}


def test_several_with_an_article() -> None:
    """ "The Rovers" are a club; who has the word for a surname stays a person."""
    rovers = "the/DET/2/det Rovers/PROPN/3/nsubj left/VERB/0/root"
    full = "Ada/PROPN/3/nsubj Rovers/PROPN/1/flat left/VERB/0/root"
    assert kinds(rovers, persons=("Rovers",)) == {"Rovers": "organization"}
    assert kinds(full, rovers, persons=("Ada Rovers", "Rovers"))["Rovers"] == "person"


def test_lands_by_what_they_send() -> None:
    """Who sends an ambassador is a land; who sends a letter may be anybody."""
    sent = "Orvia/PROPN/2/nsubj sent/VERB/0/root an/DET/4/det {}/NOUN/2/obj"
    assert kinds(sent.format("ambassador"), persons=("Orvia",)) == {"Orvia": "place"}
    assert kinds(sent.format("letter"), persons=("Orvia",)) == {"Orvia": "person"}


def test_lands_in_a_row() -> None:
    """A bare name beside two lands is one; beside one land it may be a person."""
    row = (
        "Norway/PROPN/8/nsubj ,/PUNCT/3/punct Ghana/PROPN/1/conj ,/PUNCT/5/punct Orvia/PROPN/1/conj"
        " and/CCONJ/7/cc Sundia/PROPN/1/conj signed/VERB/0/root"
    )
    assert kinds(row, persons=("Orvia", "Sundia"))["Sundia"] == "place"
    pair = "Norway/PROPN/4/nsubj and/CCONJ/3/cc Sundia/PROPN/1/conj signed/VERB/0/root now/ADV/4/advmod"
    assert kinds(pair, persons=("Sundia",))["Sundia"] == "person"


def test_the_lind_administration() -> None:
    """ "The Lind administration" is a body of its own, not the land named last."""
    read = Read(
        "Norway/PROPN/2/nsubj paid/VERB/0/root",
        "the/DET/3/det Lind/PROPN/3/compound administration/NOUN/4/nsubj promised/VERB/0/root",
        persons=("Lind",),
    )
    assert read.meant("administration").name == "Lind administration"
    assert read.meant("administration") != read.meant("Norway")


def test_two_subjects_of_one_verb() -> None:
    """ "Her colleague Ada Lind said": one."""
    read = Read(
        "the/DET/2/det colleague/NOUN/5/nsubj Ada/PROPN/5/nsubj Lind/PROPN/3/flat said/VERB/0/root",
        persons=("Ada Lind",),
    )
    assert read.meant("colleague") == read.meant("Lind")


def test_the_one_whose_office_is_not_told() -> None:
    """ "Ada Lind left. The minister said": she, unless somebody else is met between."""
    said = "the/DET/2/det minister/NOUN/3/nsubj spoke/VERB/0/root"
    bray = "Tom/PROPN/3/nsubj Bray/PROPN/1/flat came/VERB/0/root"
    read = Read(LIND, said, persons=("Ada Lind",))
    assert read.meant("minister") == read.meant("Lind")
    read = Read(LIND, bray, said, persons=("Ada Lind", "Tom Bray"))
    assert read.meant("minister") not in {read.meant("Lind"), read.meant("Bray")}


def test_a_spokesman_of_the_body_just_told_of() -> None:
    """ "Norl Lines stays away. A spokesman spoke": for Norl Lines, not where a person was told of last."""
    norl = "Norl/PROPN/3/nsubj Lines/PROPN/1/flat left/VERB/0/root"
    spoke = "a/DET/2/det spokesman/NOUN/3/nsubj spoke/VERB/0/root"
    read = Read(norl, spoke, bodies=("Norl Lines",))
    assert roles(read.meant("spokesman")) == {("spokesman", "Norl Lines")}
    read = Read(norl, LIND, spoke, bodies=("Norl Lines",), persons=("Ada Lind",))
    assert not roles(read.meant("spokesman"))


def test_an_administration_of_somebody_who_is_not_told_of() -> None:
    """ "The Verlan administration", Verlan marked as a body: not the land named last; nor is "the administration" a land's without a president."""
    paid = "Norway/PROPN/2/nsubj paid/VERB/0/root"
    read = Read(
        paid,
        "the/DET/3/det Verlan/PROPN/3/compound administration/NOUN/4/nsubj promised/VERB/0/root",
        bodies=("Verlan",),
    )
    assert read.meant("administration") != read.meant("Norway")
    promised = "the/DET/2/det administration/NOUN/3/nsubj promised/VERB/0/root"
    plain = Read(paid.replace("Norway", "US"), promised)
    assert plain.meant("administration") == plain.meant("US")
    plain = Read(paid, promised)
    assert plain.meant("administration") != plain.meant("Norway")


def test_the_administration_of_a_president_whom_all_know() -> None:
    """A known surname before "administration" is the person's, though the model marks a body; before a plant it is not."""
    led = "the/DET/3/det Obama/PROPN/3/compound {}/NOUN/4/nsubj paid/VERB/0/root"
    for noun, known in (("administration", True), ("plant", False)):
        parse = tree(led.format(noun))
        names = find_names(parse, entities(parse, "Obama", "Organization"))
        assert [n.type == "person" for n in names] == [known]


def test_a_head_that_is_a_limb() -> None:
    """ "Lind hurt his head": nobody; "the agency's head" may be somebody."""
    read = Read(
        "Lind/PROPN/2/nsubj hurt/VERB/0/root his/PRON/4/nmod:poss head/NOUN/2/obj",
        persons=("Lind",),
    )
    assert read.at("head") is None
