"""The lexicon's titles, ranks, honorifics and common nouns."""

from __future__ import annotations

import pytest

from whipcount.lexicon.offices import offices, plural_of, speaks_for_whole


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("president", "head_of_state"),
        ("prime minister", "head_of_government"),
        ("foreign minister", "foreign_minister"),
        ("foreign secretary", "foreign_minister"),
        ("secretary of state", "foreign_minister"),
        ("external affairs minister", "foreign_minister"),
        ("minister of foreign affairs", "foreign_minister"),
        ("top diplomat", "foreign_minister"),
        ("defense secretary", "defence_minister"),
        ("defence minister", "defence_minister"),
        ("chancellor of the exchequer", "finance_minister"),
        ("treasury secretary", "finance_minister"),
        ("home secretary", "interior_minister"),
        ("energy minister", "energy_minister"),
        ("secretary of state for health and social care", "health_minister"),
        ("chief of the defence staff", "military"),
        ("speaker", "speaker"),
        ("majority leader", "legislature_leader"),
        ("lawmaker", "legislator"),
        ("spokeswoman", "spokesperson"),
        ("director-general", "organization_head"),
        ("union president", "labour_leader"),
        ("advisor", "adviser"),
        ("governor", "subnational"),
    ],
)
def test_titles_have_a_class(title: str, office: str) -> None:
    """A title leads to its class, whether written out or made from a portfolio."""
    assert offices().titles[title] == office


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("foreign minister", "foreign ministers"),
        ("secretary of state", "secretaries of state"),
        ("spokeswoman", "spokeswomen"),
        ("spokesperson", "spokespeople"),
        ("member of parliament", "members of parliament"),
        ("chancellor of the exchequer", "chancellors of the exchequer"),
        ("whip", "whips"),
        ("monarch", "monarchs"),
    ],
)
def test_plurals(one: str, many: str) -> None:
    """The word that heads a title takes the plural, and the plural leads back."""
    assert plural_of(one) == many
    assert offices().plurals[many] == one


def test_titles_are_lower_case() -> None:
    """Titles are kept in lower case, so that one look-up serves any capitals."""
    assert all(title == title.lower() for title in offices().titles)


def test_prefixes_honorifics_and_nouns() -> None:
    """Words around a title say how it is held; unnamed nouns go by both numbers."""
    found = offices()
    assert found.prefixes["acting"] == "acting"
    assert found.prefixes["then"] == "former"
    assert found.prefixes["ex-"] == "former"
    assert found.honorifics["Lt Gen"] == "military"
    assert found.honorifics["Sir"] == "civil"
    assert found.unnamed["officials"] == "official"
    assert found.unnamed["people"] == "person"
    assert "organization" in found.collective["bloc"]


def test_every_sector_is_of_a_known_class() -> None:
    """PLOVER sectors are given for classes that have titles."""
    known = set(offices().titles.values())
    assert set(offices().sectors) <= known


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("prime minister", True),
        ("acting defence minister", True),
        ("spokeswoman", True),
        ("senator", False),
        ("opposition leader", False),
        ("former president", False),
    ],
)
def test_offices_that_speak_for_the_whole(title: str, whole: bool) -> None:
    """A minister or a spokeswoman speaks for the whole; a legislator or who left office does not."""
    assert speaks_for_whole(title) == whole
