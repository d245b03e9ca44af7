"""Who is called by party, and bodies and offices that are taken for others, in reports as the model reads them."""

from __future__ import annotations

from extract.reading import document
from whipcount.annotate.reading import Read
from whipcount.model import Chain
from whipcount.pipeline import assemble, run

MET = "Sen. Lee Dole (R-Texas) met Rep. Kim Oaks (D-Calif.) on Monday. "


def meant(text: str, words: str) -> str | None:
    """The name of whom the words of a report mean; None if nobody."""
    found, _ = run(assemble([Read()], strict=True), document(text))
    chains = [c for c in found if isinstance(c, Chain)]
    return next((c.name for c in chains if any(e.quote == words for e in c.evidence)), None)


def test_one_of_a_party() -> None:
    """ "The Republican" is the one whose party, or whose place, the report tells beside the name."""
    text = f"{MET}The California Democrat backs the bill. The Republican rejected it."
    assert meant(text, "The California Democrat") == "Kim Oaks"
    assert meant(text, "The Republican") == "Lee Dole"


def test_one_of_another_party() -> None:
    """Nobody who is told to be of another party is meant, though they were told of last."""
    text = (
        "Lee Dole, a Republican, met Kim Oaks. Oaks spoke first. The Republican rejected the bill."
    )
    assert meant(text, "The Republican") == "Lee Dole"
    text = "Lee Dole, a Republican, spoke on Monday. The Democrat rejected the bill."
    assert meant(text, "The Democrat") != "Lee Dole"


def test_a_party_is_nobody_in_it() -> None:
    """ "The Upland League" is no person, whoever was met last."""
    text = "Ada Lind met the ministers. The Upland League rejected the bill."
    assert meant(text, "The Upland League") != "Ada Lind"


def test_a_governor_by_what_is_cut_short() -> None:
    """ "Gov." is an office, and "the Texas governor" whoever has it."""
    text = "Texas Gov. Ann Bell spoke on Monday. The Texas governor rejected the bill."
    assert meant(text, "The Texas governor") == "Ann Bell"
    text = "Calif. Gov. Ann Bell met Ohio Gov. Tom Hale. The California governor rejected the bill."
    assert meant(text, "The California governor") == "Ann Bell"


def test_no_chamber_of_commerce_sits() -> None:
    """A chamber of commerce is no parliament, though one was met before."""
    text = "Norway's parliament met on Monday. The chamber of commerce in Oslo rejected the bill."
    assert meant(text, "The chamber of commerce in Oslo") == "the chamber of commerce in Oslo"


def test_who_leads_a_party_is_no_president() -> None:
    """ "The President" is not who is told to lead a party."""
    text = "Democratic leader Carla Reyes said the President looks forward to the vote."
    assert meant(text, "the President") != "Carla Reyes"


def test_a_campaign_is_its_candidates() -> None:
    """ "The Hale campaign" is a body that a person has; a land's campaign is none."""
    text = (
        "Ann Hale wants a cut. A source said the Hale campaign balked at it. Her campaign backs it."
    )
    assert meant(text, "the Hale campaign") == meant(text, "Her campaign") == "Hale campaign"
    assert meant("Russia's campaign in Syria began on Monday.", "Russia's campaign") is None


def test_an_office_is_its_holders() -> None:
    """The office before a name is nobody else, nor is the land that it is of."""
    text = "The vote is on Monday. U.S. President Joe Marsh backs the deal."
    assert meant(text, "U.S. President Joe Marsh") == "Joe Marsh"


def test_the_candidate_of_a_party() -> None:
    """ "The Democratic candidate" is who is told to be it, and no other party's candidate."""
    text = "Democratic candidate Ben Sand spoke first. The Republican candidate rejected the bill. The Democratic candidate backs it."
    assert meant(text, "The Democratic candidate") == "Ben Sand"
    assert meant(text, "The Republican candidate") != "Ben Sand"


def test_of_two_of_a_name_the_one_told_most() -> None:
    """A surname alone is whoever the report names most often in full, where neither is in the paragraph."""
    text = "William Joe Clay spoke first. Hilda Clay spoke too.\n\nHilda Clay has a plan.\n\nOn Monday Clay rejected the deal."
    assert meant(text, "Clay") == "Hilda Clay"
