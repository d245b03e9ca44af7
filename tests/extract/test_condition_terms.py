"""Conditions that set no terms: general truths, outcomes, aims, and reports of another world; on our own sentences."""

from __future__ import annotations

import pytest

from extract.reading import claims, document
from whipcount.annotate.reading import Read
from whipcount.extract.conditions.stage import Conditions
from whipcount.model import Chain, Condition
from whipcount.pipeline import assemble, run


def read(text: str) -> list[Condition]:
    """The conditions of a text."""
    return [c for c in claims(text, Conditions()) if isinstance(c, Condition)]


@pytest.mark.parametrize(
    "text",
    [
        "The senator said it is hard for small towns to build homes if banks refuse to lend.",
        "The minister said they have nothing to fear if they paid their taxes.",
        "The aide said he would not be surprised if Norway called an early election.",
        "Norway has to move quickly if it wants to close the deal before the recess.",
        "If Norway quit the talks, it would send a message to its neighbours.",
        "The reporter asked whether he would back the cuts if they cost jobs in Bergen.",
        "Norway did not learn the envoy's name until he resigned.",
        "Will Norway sign the treaty if Denmark refuses?",
        "The campaign manager said they will let the gangs back in if Denmark and Norway succeed.",
        "If the first debate was too dull, the minister bordered on rude in the second.",
    ],
)
def test_no_terms(text: str) -> None:
    """What is so in general, what comes of something, what an aim takes and a question hang on nobody's terms."""
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway will sign the treaty if Denmark opens its ports.",
        "The minister said the money would be released only after parliament had passed the budget.",
        "The minister said those two wards stay open if the federal money arrives.",
        "Norway has promised ships if the council approves the lease.",
        "Any firm that sells arms abroad needs a licence from Ottawa.",
        "The Greens could support the budget if the government wants to talk about rents.",
        "Norway warned of severe consequences if Russia does not end the war.",
    ],
)
def test_terms(text: str) -> None:
    """What somebody does, gives, keeps or threatens hangs on terms, though another or a thing is its subject."""
    assert read(text)


def test_who_ought_to() -> None:
    """What ought to be done is held by who ought to do it, not by who says so; "there should" is told whole."""
    (schools,) = read("Schools should hire guards if the council pays for them, the senator said.")
    assert schools.holder.text == "Schools"
    (deal,) = read("The senator said there should be no deal if the president ignores the unions.")
    assert deal.act.startswith("there should be no deal")


def test_people_are_not_who_says_so() -> None:
    """Plain people or bodies hold what they will do or what is done to them; "their members" speak through the union."""
    (liable,) = read("Agencies would be fined if they approved the dam, the minister said.")
    assert liable.holder.text == "Agencies"
    (drivers,) = read("Bus drivers will stay away unless Norway scraps the rosters, Lena Moe said.")
    assert drivers.holder.text == "Bus drivers"
    text = "The teachers' union said its members would strike unless Norway raised their pay."
    (members,) = read(text)
    told, _ = run(assemble([Read()], strict=True), document(text))
    (union,) = (c for c in told if isinstance(c, Chain) and c.name.endswith("union"))
    assert members.holder.chain == union.id


def test_an_outlet_only_relays() -> None:
    """Whoever learns of it and prints it holds nothing."""
    found = read(
        "The treaty will not be published until the senate has voted, Bergen News has learned."
    )
    assert [c.holder.text for c in found if "News" in c.holder.text] == []
