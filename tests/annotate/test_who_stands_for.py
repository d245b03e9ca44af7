"""Whom capitals, juntas, voting members and single people stand for, as the shipped model and the rules read them."""

from __future__ import annotations

import pytest

from claims import report
from whipcount.annotate.reading import Read
from whipcount.model import Chain


def made(text: str) -> list[Chain]:
    """All whom a report means."""
    return [c for c in Read()(report(text), {}) if isinstance(c, Chain)]


def called(text: str, name: str) -> set[str]:
    """The keys of those who go by a name in a report."""
    return {c.known_as or "" for c in made(text) if name in c.names}


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        (
            "Chad expelled two Belgian envoys. Brussels called the step absurd.",
            "Brussels",
            "state:be",
        ),
        (
            "The EU wants a deal. Brussels offered lower tariffs on cars.",
            "Brussels",
            "org:european-union",
        ),
        (
            "Belgium was glad. The EU was not. Brussels rejected the plan.",
            "Brussels",
            "org:european-union",
        ),
        ("Denmark will pay more. The Hague will pay as well.", "The Hague", "state:nl"),
        ("The lobby wants Lisbon to vote no.", "Lisbon", "state:pt"),
        ("Oslo was quick to approve.", "Oslo", "state:no"),
        ("Sweden was told of the plan. Vienna was warned twice.", "Vienna", "state:at"),
    ],
)
def test_a_capital_and_a_seat(text: str, name: str, key: str) -> None:
    """A capital that is a body's seat is its land's where the passage tells of the land last."""
    assert called(text, name) == {key}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Mali's military government refused to leave.", "state:junta:state:ml"),
        ("The Malian military regime refused to leave.", "state:junta:state:ml"),
        ("Mali's government refused to leave.", "state:ml"),
    ],
)
def test_soldiers_who_rule(words: str, key: str) -> None:
    """A military government is the junta, and not the land; another government is the land."""
    found = {c.known_as for c in made(words)}
    assert key in found
    assert ("state:junta:state:ml" in found) == (key == "state:junta:state:ml")


def test_one_of_a_people() -> None:
    """ "A Norwegian" is no name of Norway; "the Dutch" is one of the Netherlands."""
    text = "Norway lost the vote. A Norwegian had asked for it. The Dutch refused to pay."
    assert not called(text, "Norwegian")
    assert called(text, "Dutch") == {"state:nl"}


def test_a_house_of_another_sort() -> None:
    """ "Castle House", "the wine chamber" are no chambers of a parliament; "the House" is one."""
    home = (
        "Japan will vote. Japan's premier spoke in the House of Representatives. Japan waits.\n\n"
    )
    text = home + "Castle House denied it. The wine chamber was glad. The House said no."
    names = {n for c in made(text) if (c.known_as or "").startswith("parliament:") for n in c.names}
    assert not {n for n in names if "astle" in n or "wine" in n}


@pytest.mark.parametrize(
    ("words", "house"),
    [
        ("Lawmakers voted by 90 to 7 to lift the ban.", True),
        ("Norwegian lawmakers approved the budget.", True),
        ("Two lawmakers voted to lift the ban.", False),
        ("Lawmakers said they were tired.", False),
        ("Lawmakers from the coast voted to lift the ban.", False),
    ],
)
def test_members_who_vote(words: str, house: bool) -> None:
    """Members who vote with nothing to say which of them are their house; those who talk are themselves."""
    home = "Norway waits. Norway's premier was glad. Norway has no budget.\n\n"
    assert ("parliament:no" in {c.known_as for c in made(home + words)}) == house


def test_members_of_the_european_parliament() -> None:
    """ "MEPs voted" is the European Parliament, named or not."""
    assert called("MEPs voted to ban the nets.", "MEPs") == {"org:european-parliament"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Road, Port and Canal Union called a strike.", "Road, Port and Canal Union"),
        ("The case went to the Court of Shipping Appeals.", "Court of Shipping Appeals"),
    ],
)
def test_names_with_a_list_inside(text: str, name: str) -> None:
    """A body of several trades, or of what stands behind "of", is named as a whole."""
    assert any(name in c.names for c in made(text))


def test_a_spelling_of_its_own() -> None:
    """Whom the lexicon has under another spelling is found by the surname as the report spells it."""
    text = "President Volodymyr Zelenskiy arrived. Zelenskiy met nobody."
    assert len({c.id for c in made(text) if c.type == "person"}) == 1


def test_the_letters_behind_a_seat() -> None:
    """ "Lena Roth MP" is Lena Roth, whom the report may call so."""
    (lena,) = [c for c in made("Lena Roth MP said no. Roth was angry.") if c.type == "person"]
    assert lena.name == "Lena Roth"
    assert "Lena Roth MP" in lena.names


def test_no_shadow_minister_is_the_minister() -> None:
    """ "The Treasurer" is not who is shadow treasurer."""
    text = "Shadow treasurer Lena Roth objected. The treasurer said he would wait."
    assert not any({"Lena Roth", "treasurer"} <= set(c.names) for c in made(text))


def test_a_kingdom() -> None:
    """ "The kingdom" is a name of one that is a kingdom."""
    text = "Jordan closed the crossing. The kingdom said it would stay shut."
    assert called(text, "the kingdom") == {"state:jo"}


def test_the_union() -> None:
    """ "The Union" is the European one of a report that names it and no other union."""
    text = "The EU will pay, and the European Union said the Union would act."
    assert called(text, "Union") == {"org:european-union"}
    other = called("The Seamen's Union met. The European Union did too. The Union paid.", "Union")
    assert "org:european-union" not in other


def test_whose_a_ministry_is_after_a_quotation() -> None:
    """ "Spain refused. “No,” the foreign ministry said": Spain's, of the sentence before in the paragraph."""
    text = "Chile and Peru wait.\n\nSpain refused. “It is late,” the foreign ministry said."
    assert "ministry:foreign_minister:state:es" in {c.known_as for c in made(text)}
    apart = text.replace("refused. ", "refused.\n\n")
    assert "ministry:foreign_minister:state:es" not in {c.known_as for c in made(apart)}


def test_sources_taken_up() -> None:
    """ "The official" who is taken up is a name of "a Danish official"."""
    text = "A Danish official said the ship had left. The official gave no day."
    assert "the official" in {n for c in made(text) for n in c.names if not c.named}


def test_a_name_that_goes_on() -> None:
    """ "Norl Resources" is named as a whole."""
    text = "Mining at the pit has stopped, Karo Resources said on Monday. The firm Karo has 400 miners."
    assert any("Karo Resources" in c.names for c in made(text))


@pytest.mark.parametrize("place", ["Ohio", "Texas", "Nevada"])
def test_places_in_a_list_act_together(place: str) -> None:
    """What a list of places does each of them does, not the first alone."""
    assert called("Ohio, Texas and Nevada agreed on Monday to pay for the dam.", place)
    assert not called("The dam lies between Ohio, Texas and Nevada.", place)


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("Kenyan authorities put the cost at 1,000 shillings.", "Kenyan authorities", "state:ke"),
        (
            "Saudi Arabia refused. Iran agreed, and China paid. A Saudi envoy said the kingdom would not sign.",
            "the kingdom",
            "state:sa",
        ),
    ],
)
def test_authorities_and_a_kingdom(text: str, name: str, key: str) -> None:
    """Authorities are their land's, and a kingdom has a crown."""
    assert called(text, name) == {key}


def test_her_ministry() -> None:
    """ "Her ministry" is the one that its minister leads."""
    told = made("The Danish energy minister, Mette Holm, said her ministry would pay.")
    assert ("Denmark's energy ministry", "ministry:energy_minister:state:dk") in {
        (c.name, c.known_as) for c in told
    }


def test_the_authorities_of_no_land() -> None:
    """Authorities of which no land is told give no land a name."""
    assert not called("Kenya paid. The authorities agreed to it.", "authorities")


def test_a_ministry_of_nobodys_office() -> None:
    """ "Her ministry", of one who holds no land's ministry, is no land's."""
    named = {c.known_as for c in made("The union leader, Ann Holm, said her ministry would pay.")}
    assert not any((k or "").startswith("ministry:") for k in named)


def test_a_body_with_its_noun_behind() -> None:
    """ "The Nordmart supermarket chain" is Nordmart; "the supply chain" is nobody."""
    whole = "The Nordmart supermarket chain said it would hold its prices."
    assert any({"Nordmart", "Nordmart supermarket chain"} <= {*c.names} for c in made(whole))
    assert not any("chain" in c.name for c in made("Denmark said the supply chain was broken."))
