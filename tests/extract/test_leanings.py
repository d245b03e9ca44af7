"""What is meant by what is said: bids, bars, harm that is foretold, votes to come, strict conditions; by the shipped model."""

from __future__ import annotations

import pytest

from extract.test_positions import read, stands
from whipcount.model import Position


def held(text: str) -> set[tuple[str, str]]:
    """Who stands where, whatever it is about."""
    return {(who, stance) for who, stance, _ in stands(text)}


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("Kenya said it would vote against.", "opposed"),
        ("Chile will vote for the levy.", "supports"),
        ("Peru will stay away from the fair in Lima.", "declined"),
        ("The Greens said they would repeal the levy.", "opposed"),
        ("Norway said it would review the ban.", "considering"),
        ("Ghana said it would ask the court to annul the levy.", "opposed"),
        ("Latvia cannot accept the quota, its minister said.", "opposed"),
        ("Portugal could not rule out a levy.", "considering"),
        ("Former president Anna Berg decided to skip the debate.", "declined"),
    ],
)
def test_what_will_be_done_has_the_side_of_its_verb(text: str, stand: str) -> None:
    """A vote against is no commitment, a review promises nothing, what cannot be done is refused."""
    assert stand in {s for _, s in held(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile have warned that any intervention in Brenland would amount to an act of war.",
        "The mayor, Anna Berg, argued that a referendum would kill the project.",
        "An armed intervention would lead to chaos, the Kenyan government warned.",
    ],
)
def test_who_foretells_harm_is_against_what_brings_it(text: str) -> None:
    """An act or a plan is meant, and harm to come of it."""
    assert {s for _, s in held(text)} == {"opposed"}


@pytest.mark.parametrize(
    "text",
    [
        "The minister warned that the storm would cause floods.",
        "The bank warned that higher prices would lead to hunger.",
        "Anna Berg said the law would hurt crime.",
    ],
)
def test_what_is_only_foretold_is_no_stance(text: str) -> None:
    """Storms and prices nobody decides, and whoever hurts crime is praised for it."""
    assert "opposed" not in {s for _, s in held(text)}


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ('"Withdraw the bill without delay," Anna Berg said.', "supports"),
        ('"Don\'t sign this treaty," Anna Berg said.', "opposed"),
        ("The president, Anna Berg, said this treaty cannot be signed.", "opposed"),
        ('"A levy of that size is not acceptable," Anna Berg said.', "opposed"),
    ],
)
def test_what_is_bidden_or_barred_is_the_speakers_stance(text: str, stand: str) -> None:
    """Quoted words that tell others to act, and what must not pass."""
    assert {s for _, s in held(text)} == {stand}


@pytest.mark.parametrize(
    "text",
    [
        '"Look at the numbers," Anna Berg said.',
        '"Let us be honest about the harvest," Anna Berg said.',
        '"Open the gates and you lose us," Anna Berg said.',
        'Anna Berg said it would "kill the dialogue" and leave nothing.',
    ],
)
def test_a_turn_of_speech_bids_nothing(text: str) -> None:
    """What listeners are told to look at, and what they are threatened with."""
    assert "supports" not in {s for _, s in held(text)}


def test_a_strict_condition_is_a_stance() -> None:
    """Whose deal stands unless something happens is committed to it so far, and conditionally."""
    said = "Anna Berg said her deal stood unless the court ordered a new vote."
    assert {s for _, s in held(said)} & {"considering", "committed", "supports"}
    assert held("Anna Berg waited until the rain stopped.") == set()


def test_what_nobody_in_particular_would_do_is_set_by_whoever_says_so() -> None:
    """Of "no observer" no stance can be; it is the minister's."""
    said = "Norway's defence minister, Anna Berg, said the advance team of observers would go to the border as long as neither side objected."
    assert all("observers" not in who for who, _ in held(said))
    assert held(said)


def test_the_support_that_a_thing_has_is_its_owners() -> None:
    """Whoever has it does not give it."""
    found = held("Commission chairman Moussa Diallo said the union had his full support.")
    assert "supports" in {s for who, s in found if "union" not in who}
    assert "supports" not in {s for who, s in found if "union" in who}


def test_what_is_wished_of_another_commits_nobody() -> None:
    """To hope that Peru joins is no accession of Peru."""
    assert not {s for who, s in held("Chile hopes that Peru joins the pact.") if who == "Peru"}


@pytest.mark.parametrize(
    "text",
    [
        "Brenland Software usually offers updates on the second Tuesday of the month.",
        "Senator Anna Berg issued an apology for backing the levy.",
    ],
)
def test_habits_and_apologies_are_no_stances(text: str) -> None:
    """What is always done, and what is regretted."""
    assert not {s for _, s in held(text)} & {"supports", "committed", "offered", "opposed"}


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("The party wants to strike the money altogether.", "opposed"),
        ("The party wants to strike a deal with the growers.", "supports"),
        ("The Greens want to do away with the levy.", "opposed"),
        ("Peru does not wish to see the treaty reopened.", "opposed"),
        ("Premier Anna Berg urged the council to think again.", "opposed"),
        ("Chile and Peru hold that a vote must remain possible.", "supports"),
        ('Minister Anna Berg called it "too early to speak of a deal".', "undecided"),
    ],
)
def test_words_that_turn_a_wish(text: str, stand: str) -> None:
    """What is to be undone, reopened or thought over again; what is held to be a must, and what is too early."""
    assert stand in {s for _, s in held(text)}


def test_a_cut_phrase_is_read_to_its_end() -> None:
    """An issue that the model cuts behind an article is the whole phrase."""
    claims = read("Irish farm minister Anna Berg said the extra checks were welcome.")
    assert {c.issue_text for c in claims if isinstance(c, Position)} == {"the extra checks"}


@pytest.mark.parametrize(
    ("text", "who", "stand"),
    [
        ("The mayor backs the levy. Kenya does not.", "Kenya", "opposed"),
        ("Ghana described the quota as unfair. Norway did not.", "Norway", "supports"),
        ("Ghana rejected the cap. Norway took the same line.", "Norway", "opposed"),
    ],
)
def test_who_does_not_or_does_the_same_stands_by_whoever_went_before(
    text: str, who: str, stand: str
) -> None:
    """A short answer has the stance of the sentence before, or the other one."""
    assert (who, stand) in held(text)


def test_nobody_else_is_moved_by_a_full_denial() -> None:
    """ "Did not sign the treaty" is a stance of its own."""
    assert ("Norway", "supports") not in held(
        "Ghana opposes the ban. Norway did not sign the treaty."
    )
