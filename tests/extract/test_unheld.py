"""What is told in the words of a stance, a condition or a pledge and is none, beside what is one in much the same words."""

from __future__ import annotations

import pytest

from extract.reading import claims
from extract.test_pledges import read as pledged
from extract.test_positions import stands
from whipcount.extract.conditions.stage import Conditions
from whipcount.model import Condition


def triggers(text: str) -> list[str]:
    """The triggers of a text's conditions."""
    return [c.trigger for c in claims(text, Conditions()) if isinstance(c, Condition)]


@pytest.mark.parametrize(
    "text",
    [
        "The Fisheries Board did not return calls on Monday.",
        "The envoy's office could neither confirm nor deny the report.",
        "The ombudsman is looking into the losses at the Port Authority.",
        "Chief Justice Ana Cruz offered her doubts about the claim.",
        "Two letters urge the Harbour Board to close the pier.",
        "Police in Nakuru fired tear gas at the marchers on Friday.",
        "Dockworkers in Lagos hurled stones and fought running battles with riot police.",
        "The Coast Guard stopped a trawler off Cape Verde on Sunday.",
        "The governor, Ana Cruz, did not attend the funeral.",
    ],
)
def test_what_takes_no_side(text: str) -> None:
    """Silence, an inquiry, doubts offered, papers, blows and deeds are nobody's stance."""
    assert stands(text) == set()


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("The Fisheries Board would not answer calls for a ban and rejected the quota.", "opposed"),
        ("Chile offered its airports to the mission.", "offered"),
        ("The Growers' Union sent a letter urging the senate to keep the levy.", "supports"),
        ("Ghana did not join the boycott and refused to sign the pact.", "declined"),
        ("The Teachers' League called for a hearing on the merger.", "supports"),
    ],
)
def test_what_takes_one(text: str, stand: str) -> None:
    """In much the same words a side is taken."""
    assert stand in {s for _, s, _ in stands(text)}


def test_which_is_the_body() -> None:
    """Of "an executive from the bank, which" the bank is meant, and not the person."""
    found = stands(
        "A director of the Union Bank, which opposes the merger, met the mayor on Monday."
    )
    assert {who for who, stance, _ in found if stance == "opposed"} == {"Union Bank"}


@pytest.mark.parametrize(
    "text",
    [
        "Asked if he would back the cuts if they cost jobs, Lund smiled.",
        "It is unclear whether Norway might drop its claim if the quota is raised.",
        "The mayor took an umbrella in case the rain returned.",
        "Previously, no mine could open unless the king agreed.",
        "The youths have no work, no homes, Reyes said.",
        "We could have used the other road if the bridge had held, Okoro said.",
        "An official said it could be done in weeks if many clerks were hired.",
        "The minister demanded an answer without fear of the press.",
    ],
)
def test_what_sets_no_terms(text: str) -> None:
    """What is asked about, taken care of, of former days, or told of things sets no terms."""
    assert triggers(text) == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Lund said he would back the cuts if they saved jobs.", "if they saved jobs"),
        ("Norway will drop its claim if Denmark raises the quota.", "if Denmark raises the quota"),
        ("No mine may open unless the council agrees, Reyes said.", "unless the council agrees"),
        ("“No schools, no votes,” said Reyes.", "No schools"),
        (
            "Kenya cannot open the port without the consent of Uganda.",
            "without the consent of Uganda",
        ),
    ],
)
def test_what_sets_them(text: str, trigger: str) -> None:
    """In much the same words terms are set."""
    assert any(trigger in t for t in triggers(text))


@pytest.mark.parametrize(
    "text",
    [
        "Kenya had mulled the offer for a week.",
        "The senator was paid $90,000 for a speech in Oslo.",
        "Farmers voiced fear that Peru would cut its subsidies and help the importers.",
        "Ana Cruz plans to deliver a speech on Monday.",
        "The mayor will contend that the lease has lapsed.",
        "The senator offered a vote of confidence in the banker.",
    ],
)
def test_what_gives_nothing(text: str) -> None:
    """An offer weighed, a fee, a fear, a speech and talk give nothing."""
    assert pledged(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Kenya repeated its offer of 40 tents.",
        "Denmark paid $90,000 to the flood fund.",
        "Peru will cut its subsidies to importers by half, its finance minister said.",
        "Ana Cruz plans to deliver 20 ambulances on Monday.",
    ],
)
def test_what_gives_something(text: str) -> None:
    """In much the same words something is given."""
    assert pledged(text) != ()
