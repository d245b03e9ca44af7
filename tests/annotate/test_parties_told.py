"""Parties and their people: wings by their letters, seats beside letters, whose an office is, which party is meant."""

from __future__ import annotations

import pytest

from annotate.test_who_stands_for import made
from whipcount.model import Chain


def who(text: str, name: str) -> Chain:
    """The one who goes by a name in a report."""
    (found,) = [c for c in made(text) if name in {c.name, *c.names}]
    return found


def test_a_wing_by_its_letters() -> None:
    """Letters with those of a wing are one name, and stand for the name in full that they are told with."""
    text = "The Farm Front (Red), or FF(R), accepted the offer. The FF(R) said it would stay. FF(R) secretary Ann Lee agreed."
    assert "FF(R)" in who(text, "Farm Front").names
    assert {(r.title, r.of_text) for r in who(text, "Ann Lee").roles} == {
        ("secretary", "Farm Front")
    }


def test_letters_in_a_row_of_numbers() -> None:
    """In "LPD 92, SKF 22" the numbers are of seats, and no part of a name."""
    names = {c.name for c in made("The seats: LPD 92, AIN 41, SKF 22. Fifteen are kept aside.")}
    assert not {n for n in names if any(c.isdigit() for c in n)}


def test_whose_an_office_before_a_name_is() -> None:
    """ "Its spokeswoman Ann Lee" speaks for the body before."""
    text = "The Union of Miners will not sign, its spokeswoman Ann Lee said."
    assert {r.of_text for r in who(text, "Ann Lee").roles} == {"Union of Miners"}


def test_a_premier_of_a_party() -> None:
    """ "Premier Ann Lee of the Forward Party" is no premier of the party."""
    assert {
        r.of_text for r in who("Premier Ann Lee of the Forward Party said so.", "Ann Lee").roles
    } == {None}


@pytest.mark.parametrize(
    ("words", "name"),
    [("The ruling party", "Samar Forward Party"), ("The hill party", "Samar Hill Party")],
)
def test_which_party_is_meant(words: str, name: str) -> None:
    """Of several parties "the ruling one" is the one that was told to rule; "the farm party" is none of them."""
    text = (
        "The ruling Samar Forward Party (SFP) won. The Samar Hill Party lost. "
        f"{words} backs the deal. The farm party is undecided."
    )
    means = [c for c in made(text) if words in {e.quote for e in c.evidence}]
    assert [c.name for c in means] == [name]
    assert [c.name for c in made(text) if "The farm party" in {e.quote for e in c.evidence}] == [
        "the farm party"
    ]


def test_ministers_by_their_fields() -> None:
    """ "The Minister of Finance" is no defence minister, and nobody known where only others were told."""
    text = (
        "The Defence Minister, Mr Anton Reed, voted in favour. "
        "The Minister of Finance and the Minister for Settlement opposed the decision."
    )
    names = {n for c in made(text) if c.name == "Anton Reed" for n in c.names}
    assert not names & {"the Minister of Finance", "the Minister for Settlement"}


def test_who_shadows_an_office() -> None:
    """A shadow secretary is called so, and no deputy."""
    found = who("Shadow climate secretary Giles Parn opposed the plan.", "Giles Parn")
    assert {r.title for r in found.roles} == {"shadow climate secretary"}
