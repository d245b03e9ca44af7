"""Which land "the government" is of, who "the minister" and "the president" are, and what short names mean."""

from __future__ import annotations

import pytest

from extract.reading import document
from extract.test_called_by_party import meant
from whipcount.model import Chain, Statement
from whipcount.pipeline import run
from whipcount.settings import Settings
from whipcount.stages import pipeline


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("In Chile, where the coalition is weak, the lower house votes on the entry of Ghana. The opposition wants what the government will not pay.", "Chile"),
        ("The Chilean parliament debated the entry of Ghana after the government gave way.", "Chile"),
        ("Chile's Rosa Diaz spoke of Ghana, and Ghana applauded, while the government wavered.", "Chile"),
    ],
)  # fmt: skip
def test_a_land_that_is_only_dealt_with_does_not_govern(text: str, land: str) -> None:
    """ "The government" is that of the land whose houses and politicians are told of, not of the one they deal with."""
    assert meant(text, "the government") == land


def test_whose_government_a_person_speaks_of() -> None:
    """ "Her government" is of the land whose she is told to be; of somebody without one, no land's named before."""
    text = (
        "Ghana and Togo are pushing for the levy. Chile's Rosa Diaz said her government would wait."
    )
    assert meant(text, "her government") == "Chile"
    text = (
        "GENEVA - The talks began. Ghana joined them.\n\nAnton Weld said his government would wait."
    )
    assert meant(text, "his government") not in {"Ghana", "Switzerland"}


def test_the_minister_at_home() -> None:
    """Of two ministers a bare "the Minister" is the one whose office goes without a land."""
    text = (
        "Ada Lind, Minister for Trade, received Jon Berg, Minister for Trade of Chile.\n\n"
        "The Minister will lead the delegation.\n"
    )
    assert meant(text, "The Minister") == "Ada Lind"


def test_a_minister_has_the_word_in_the_title() -> None:
    """ "The Minister" of a report that has one and a state secretary is the minister."""
    text = (
        "The Minister of Social Affairs, Ada Lind, spoke. Secretary of State Jon Berg will tell the unions on Friday.\n\n"
        "The Minister added that she will help."
    )
    assert meant(text, "The Minister") == "Ada Lind"


def test_who_is_addressed_is_a_person() -> None:
    """ "Ms Tamlin's refusal" is that of a person, whatever the reading takes the name for."""
    text = "That leaves the Liberals. Ms Tamlin's refusal to move is genuine."
    assert meant(text, "Ms Tamlin") == "Tamlin"


def test_no_unions_president_is_the_president() -> None:
    """ "The president" of a report that has one with no body told is not the president of a union."""
    text = (
        "President Ada Lind has not said whether she will sign it. The union's president, Jon Berg, said he would"
        " strike. The president will veto the bill."
    )
    assert meant(text, "The president") == "Ada Lind"
    text = "The union's president, Jon Berg, said he would strike. The president met workers."
    assert meant(text, "The president") == "Jon Berg"


def test_who_leads_a_body_later() -> None:
    """ "The president" is nobody who is only introduced later, as that of some body."""
    text = (
        "The president has asked both of them to the White House.\n\n"
        "The Dockers' Union is angry. Its president, Jon Berg, said he would strike.\n"
    )
    assert meant(text, "The president") != "Jon Berg"


def test_the_state_of_its_governor() -> None:
    """ "The state" in what a governor says is hers, though another was named since."""
    text = "Ohio Gov. Ann Roe sued the agency. Utah did not. Roe said the state would appeal."
    assert meant(text, "the state") == "Ohio"
    text = "Ohio did not sue. Utah sued the agency. The agency said the state would appeal."
    assert meant(text, "the state") == "Utah"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Members of the Coastal List met. The List wants a vote.", "The List", "Coastal List"),
        ("A spokesman for the Rural Front, Jon Berg, said the party backed the levy.", "the party", "Rural Front"),
        ("Jon Berg, leader of the Rural Front, said the party backed the levy.", "the party", "Rural Front"),
    ],
)  # fmt: skip
def test_short_names_of_bodies(text: str, words: str, name: str) -> None:
    """A body goes by its last word, and "the party" in the mouth of its leader is his."""
    assert meant(text, words) == name


def test_the_first_word_of_a_party() -> None:
    """A party of one word is the party with and without the noun, whatever the reading takes the word for."""
    text = (
        "The far-left Sunrise party, on which the coalition relies, may leave. Its leader, Jon Berg, said no."
        " Sunrise wants a referendum."
    )
    assert meant(text, "Sunrise") == meant(text, "The far-left Sunrise party") is not None


def test_no_short_names_of_other_things() -> None:
    """ "The list" in small letters is no body, nor is a party that of whoever only speaks of one."""
    assert meant("Members of the Coastal List met. The list is long.", "The list") is None
    text = "Jon Berg of the Harbour Board said the party was over."
    assert meant(text, "the party") != "Harbour Board"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Weary Orvia quit the talks. Orvia will not sign, and Orvia stays away.", "Orvia"),
        ("Grower Anna Lubin opposes the levy.", "Anna Lubin"),
        ("Trucker Joe Banks opposes the levy.", "Joe Banks"),
    ],
)
def test_the_word_that_begins_a_sentence(text: str, words: str) -> None:
    """A common word has a capital where its sentence begins, and is no part of the name behind it."""
    assert meant(text, words) == words


@pytest.mark.parametrize("name", ["Hunter Ames", "Carter Page"])
def test_a_given_name_stays(name: str) -> None:
    """A given name that is a trade as well stays with its surname."""
    assert meant(f"{name} opposes the levy.", name) == name


def test_one_is_not_several() -> None:
    """ "The party" is not "all three parties" told of before."""
    text = "All three parties refuse to join. Jon Berg said the party was ready."
    assert meant(text, "the party") != "All three parties"
    text = "All three parties refuse to join. The three parties will meet again."
    assert meant(text, "The three parties") == "All three parties"


def test_the_administration() -> None:
    """A bare "administration" is a land's only where the land has a president, or is the United States."""
    text = "The Transport Department said London would pay. Ann Moss told the chamber that the administration would accept it. Britain agreed."
    assert meant(text, "the administration") != "United Kingdom"
    text = "President Ann Moss of Kenya signed the bill. The administration will accept it, Kenya said."
    assert meant(text, "The administration") == "Kenya"


def test_parties_of_one_land_by_names_that_are_its_own() -> None:
    """Beside a name that no other land has, "Liberal Democrats" is that party too."""
    text = "The Liberal Democrats will abstain. The Lib Dem amendment fell, and the Lib Dems left the hall."
    assert meant(text, "The Liberal Democrats") == meant(text, "the Lib Dems") is not None


def test_some_of_a_people() -> None:
    """People of a land who live elsewhere, or most of them, are not the land; "the Kenyans" are."""
    text = "Kenyans living in Oslo welcomed the vote. Most Chileans oppose it. The Peruvians have agreed to lead it."
    assert meant(text, "Kenyans") != "Kenya"
    assert meant(text, "Most Chileans") != "Chile"
    assert meant(text, "The Peruvians") == "Peru"


def test_a_firm_by_its_officers() -> None:
    """A name that has a chief executive is a body, and the company that this one speaks of."""
    text = "Piers Lock, Hazel Quay's chief executive, said the company would not sign the lease."
    assert meant(text, "the company") == "Hazel Quay"


def test_whoever_spoke_goes_on() -> None:
    """ "He said" is whoever spoke before, and not whom that one only wrote to."""
    text = (
        "Mayor Bo Berg said the dam would hurt people. He had sent Governor Ian Roe a plan last week."
        " “I am disappointed that my plan went unheeded,” he said."
    )
    found, _ = run(pipeline(Settings()), document(text))
    names = {c.id: c.name for c in found if isinstance(c, Chain)}
    (one,) = [c for c in found if isinstance(c, Statement) and "unheeded" in c.content]
    assert names[one.speaker.chain or ""] == "Bo Berg"
