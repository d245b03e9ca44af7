"""Institutions without their state, as the shipped model and the rules read them."""

from __future__ import annotations

import pytest

from claims import report
from whipcount.annotate.reading import Read
from whipcount.model import Chain

HOME = "Norway raised its rate. Norway's premier was glad. Norway has waited long.\n\n"


def known(text: str) -> set[str]:
    """The keys of all whom a report means."""
    return {c.known_as or "" for c in Read()(report(text), {}) if isinstance(c, Chain)}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("The central bank said it would act.", "org:norges-bank"),
        ("The finance ministry said no.", "ministry:finance_minister:state:no"),
        ("The Finance Ministry said no.", "ministry:finance_minister:state:no"),
        ("Sweden agreed, the foreign ministry said.", "ministry:foreign_minister:state:se"),
        ("The foreign ministry in Stockholm denied it.", "ministry:foreign_minister:state:se"),
        ("Germany's lower house voted for it.", "parliament:de:lower"),
    ],
)
def test_whose_an_institution_is(words: str, key: str) -> None:
    """An institution is the report's own state's, or of the state that the sentence is about."""
    assert key in known(HOME + words)


@pytest.mark.parametrize(
    "words",
    [
        "Brazil and Chile quarrel, the finance ministry said.",
        "The ministry said no.",
        "A finance ministry is a big house.",
    ],
)
def test_whose_is_not_known(words: str) -> None:
    """Between two states, and where the words do not say what it is for, it is nobody's."""
    assert not {k for k in known(HOME + words) if k.startswith("ministry:")}


def test_the_state_department() -> None:
    """The State Department is one state's, whatever the report is about."""
    assert "org:us-state-department" in known(
        HOME.replace("Norway", "Niger") + "The State Department said no."
    )


def test_the_house_is_no_white_house() -> None:
    """ "The House" does not take up the White House."""
    text = "The White House said the US would pay. The House said no to the US."
    made = [c for c in Read()(report(text), {}) if isinstance(c, Chain)]
    (white,) = [c for c in made if c.name == "White House"]
    assert "the House" not in white.names


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        (
            "Norland's envoys met in Sund. The Diet votes on the pact in May.",
            "parliament:jp",
            False,
        ),
        ("Tokyo is torn over the pact. The Diet votes on it in May.", "parliament:jp", True),
        ("Norland's envoys waited. The Senate said no to the pact.", "parliament:us:upper", False),
    ],
)
def test_a_chamber_of_a_state_that_is_named(text: str, key: str, said: bool) -> None:
    """A parliament that several states call so is no state's that the report never names."""
    assert (key in known(text)) is said


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Orvia said yes after a night of talks. Orvia's Senate passed the pact.", "state"),
        ("Lee said yes after a night of talks. Lee's cabinet passed the pact.", "person"),
    ],
)
def test_a_land_by_what_it_owns(text: str, kind: str) -> None:
    """Who has a senate or an army is a land; a cabinet may be a person's."""
    chains = [c for c in Read()(report(text), {}) if isinstance(c, Chain)]
    assert {c.type for c in chains if c.name in {"Orvia", "Lee"}} == {kind}


def test_general_applause_is_no_general() -> None:
    """A word that is also a title says no office where it stands as an adjective."""
    text = "Norland, to general applause, promised ten ships to the mission."
    chains = [c for c in Read()(report(text), {}) if isinstance(c, Chain)]
    assert all("general" not in c.names for c in chains)
