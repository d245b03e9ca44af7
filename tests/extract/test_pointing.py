"""What "it" means as the thing that a stance is on."""

from __future__ import annotations

import pytest

from extract.test_positions import read
from whipcount.model import Position


def issues(text: str, holder: str) -> set[str]:
    """What somebody's stances of a text are on."""
    return {p.issue_text for p in read(text) if isinstance(p, Position) and p.actor.text == holder}


@pytest.mark.parametrize(
    ("text", "holder", "issue"),
    [
        ("A short extension is under discussion; Kenya has rejected it.", "Kenya", "A short extension"),
        ("The levy is dear. Her amendment may fail; Kenya has vowed to vote it down.", "Kenya", "Her amendment"),
        ("The committee debated the protocol all day. Kenya will not sign it.", "Kenya", "the protocol"),
    ],
)  # fmt: skip
def test_a_pronoun_means_the_thing_told_before(text: str, holder: str, issue: str) -> None:
    """Who rejects or signs "it" does so to the thing that the pronoun looks back to."""
    assert issues(text, holder) == {issue}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Kenya debated the protocol. Ghana said it would not sign the levy.", "Ghana"),
        ("The protocol is long. Kenya wants to reopen it.", "Kenya"),
    ],
)
def test_other_acts_keep_their_words(text: str, holder: str) -> None:
    """What is done to a thing beyond taking or leaving it is the question, and "it" that means somebody is no thing."""
    assert not {"the protocol", "The protocol"} & issues(text, holder)


@pytest.mark.parametrize(
    ("text", "holder", "issue"),
    [
        ("Kenya backs the pact. With regard to the proposed duties on steel, Ghana will abstain.", "Ghana", "the proposed duties on steel"),
        ("Kenya backs the pact. As for the levy, Ghana is undecided.", "Ghana", "the levy"),
        ("Kenya backs the pact. Ghana has dropped its objection.", "Ghana", "the pact"),
    ],
)  # fmt: skip
def test_what_a_sentence_begins_with(text: str, holder: str, issue: str) -> None:
    """A stance that names no thing is on what its sentence begins by naming, else on what was told before."""
    assert issues(text, holder) == {issue}


def test_a_thing_told_goes_before_a_beginning() -> None:
    """Whoever names the thing is on that, whatever the sentence begins with."""
    text = "As for the levy, Ghana backs a lower fee."
    assert issues(text, "Ghana") == {"a lower fee"}
