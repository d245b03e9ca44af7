"""Whose a stance is when somebody tells it of a body, and what phrases turn or echo it, read by the shipped model."""

from __future__ import annotations

import pytest

from extract.test_positions import stands
from extract.test_stance_forms import told as forms_told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Texas cannot live with the third option, said Ann Buck, the director.", "Ann Buck"),
        (
            "The bank could join the fund if the terms are right, said Rosa Kemp, the manager.",
            "Rosa Kemp",
        ),
    ],
)
def test_who_is_of_no_other_body_tells_a_stance_as_that_bodys(text: str, who: str) -> None:
    """Of what stands or is to come; both the body and the teller hold it."""
    assert any(who in actor for actor, _, _ in stands(text))


def test_what_a_body_did_anybody_may_tell() -> None:
    """A deed that is over, told by somebody, is not the teller's."""
    text = "Texas rejected the third option in March, said Ann Buck, the economist."
    assert not any("Buck" in actor for actor, _, _ in stands(text))


@pytest.mark.parametrize(
    "text",
    [
        "Peru opposes the quota. Bolivia and Chile have written letters to the same effect.",
        "Peru opposes the quota, and Chile shares that view.",
        "Peru opposes the quota. Chile takes a similar line.",
    ],
)
def test_who_says_as_much_stands_there_too(text: str) -> None:
    """An echo, in a word or two, is the stance told before it."""
    assert ("Chile", "opposed") in {(a, s) for a, s, _ in stands(text)}


def test_who_takes_the_opposite_view_stands_on_the_other_side() -> None:
    """The contrary of a stance told before."""
    text = "Peru opposes the quota. Chile takes the opposite view."
    assert ("Chile", "supports") in {(a, s) for a, s, _ in stands(text)}


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ('The quota is "the wrong tool", the fishermen\'s union said.', "opposed"),
        ("The merger is a step in the right direction, Mr Cole said.", "supports"),
        ('"This law is a slap in the face of every nurse," said union leader Ann Cole.', "opposed"),
        ("The duties would hit growers in the south, the farmers' union said.", "opposed"),
    ],
)
def test_a_figure_of_speech_judges(text: str, stand: str) -> None:
    """Whatever its noun, the phrase says on which side the speaker is."""
    assert {s for _, s, _ in stands(text)} == {stand}


@pytest.mark.parametrize(
    "text",
    [
        "The court is in the wrong city, the visitors said.",
        "The storm will hit the coast on Friday, officials said.",
    ],
)
def test_what_nobody_decides_is_not_judged(text: str) -> None:
    """Weather and places are no plans."""
    assert stands(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Farmers' Party wants to scrap the €3.1bn climate fund altogether.",
        "The opposition called on the government to drop the tunnel.",
        "The premier has pledged to prevent the two banks from merging.",
        "Ghana urged Togo to end its support for the rebels.",
    ],
)
def test_who_wants_it_undone_is_against_it(text: str) -> None:
    """Also of sums, works and support, and where one act is to be prevented."""
    assert {s for _, s, _ in stands(text)} == {"opposed"}


def test_a_spokesman_holds_no_stance_beside_his_union() -> None:
    """What a spokesman says of the body he speaks for is the body's stance alone; a leader's is hers as well."""
    union = forms_told("The Dockers' Union backs the levy, its spokesman, Jon Berg, said.")
    assert {who for who, _ in union} == {"The Dockers' Union"}
    led = forms_told("The Dockers' Union backs the levy, its president, Jon Berg, said.")
    assert len(led) == 2
