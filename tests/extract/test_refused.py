"""What others are told to refuse, what is not given up, what came to nothing, and feelings denied, read by the shipped model."""

from __future__ import annotations

import pytest

from extract.test_positions import read, stands
from whipcount.model import Position


def on(text: str) -> set[tuple[str, str]]:
    """Each stance of a text with what it is on."""
    return {(p.stance, p.issue_text) for p in read(text) if isinstance(p, Position)}


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("The union leadership told members to reject the deal.", "the deal"),
        ("Washington urged its allies to stay out of the trade pact.", "the trade pact"),
        ("The regulator warned lenders to keep away from the coin.", "the coin"),
        ("The chancellor asked the states to back off from the reform.", "the reform"),
        ("The bank's board recommended that shareholders reject the offer.", "the offer"),
    ],
)
def test_who_tells_others_to_refuse_is_against_it(text: str, issue: str) -> None:
    """Those who are told have said nothing yet: they hold no stance."""
    assert on(text) == {("opposed", issue)}
    assert len(stands(text)) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ethiopia refused to bury the project.", ("committed", "the project")),
        (
            "The Labour leader refused to drop his demand for a wealth tax.",
            ("supports", "his demand for a wealth tax"),
        ),
        ("Museveni has refused to let go of the oil pipeline.", ("supports", "the oil pipeline")),
        ("The minister refused to back down on the levy.", ("supports", "the levy")),
        ("Hungary is not prepared to surrender its veto.", ("opposed", "its veto")),
    ],
)
def test_who_will_not_give_a_thing_up_is_for_it(text: str, told: tuple[str, str]) -> None:
    """To refuse to drop a plan is to stay with it; to keep a veto, to stay against."""
    assert on(text) == {told}


@pytest.mark.parametrize(
    "text",
    [
        "The general refused to hand over power.",
        "Norland refused to withdraw its troops.",
        "The captain declined to give up his seat on the board.",
    ],
)
def test_to_keep_a_post_or_troops_is_to_decline(text: str) -> None:
    """Whether they are given up is the question itself."""
    assert {s for _, s, _ in stands(text)} <= {"declined"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The minister welcomed the refusal of the drivers to join the strike.",
            ("opposed", "join the strike"),
        ),
        (
            "The archbishop deplored the failure to ban the weapons.",
            ("supports", "ban the weapons"),
        ),
        ("The senator praised the defeat of the bill.", ("opposed", "the bill")),
        ("Greens hailed the scrapping of the motorway.", ("opposed", "the motorway")),
    ],
)
def test_what_is_felt_when_a_thing_comes_to_nothing(text: str, told: tuple[str, str]) -> None:
    """Who is glad is against the thing, who is sorry for it."""
    assert told in on(text)


@pytest.mark.parametrize(
    "text",
    [
        "The chancellor welcomed the lifting of the ban.",
        "Poland welcomed the withdrawal of the rebels.",
    ],
)
def test_what_is_done_is_no_failure(text: str) -> None:
    """What was brought about is what the question may be."""
    assert {s for _, s, _ in stands(text)} == {"supports"}


@pytest.mark.parametrize(
    "text",
    [
        "The union is not against overtime.",
        "The Greens have nothing against a second bridge.",
        "The bank is not averse to a merger.",
        "The committee did not disagree with the cut.",
    ],
)
def test_who_is_not_against_a_thing_is_for_it(text: str) -> None:
    """A feeling that is denied stands on the other side."""
    assert {s for _, s, _ in stands(text)} == {"supports"}


@pytest.mark.parametrize(
    "text",
    [
        "The premier is far from happy with the draft.",
        "The club is less than keen on a move.",
        "The council is anything but enthusiastic about the tram.",
    ],
)
def test_who_is_less_than_keen_is_against_it(text: str) -> None:
    """However mildly it is put."""
    assert {s for _, s, _ in stands(text)} == {"opposed"}


@pytest.mark.parametrize(
    "text",
    [
        "The tobacco industry is lobbying against the ban.",
        "The coalition partner rejected the rent cap.",
        "The far right rejects the pension plan.",
        "The island voted against independence.",
        "The hospital trust rejected the plan to shut its ward.",
    ],
)
def test_many_who_stand_together_hold_a_stance(text: str) -> None:
    """An industry, a camp, a town as those who live there."""
    assert {s for _, s, _ in stands(text)} == {"opposed"}


@pytest.mark.parametrize(
    "text",
    [
        "The union wants the plan dead.",
        "The headteachers' union wants the closures halted.",
        "The guild wants the merger blocked.",
        "Residents want the mayor out.",
    ],
)
def test_who_wants_a_thing_gone_is_against_it(text: str) -> None:
    """Whatever word says that it should be no more."""
    assert {s for _, s, _ in stands(text)} == {"opposed"}


@pytest.mark.parametrize(
    "text",
    ["The mayor wants the school kept open.", "The bishop wants the prisoners freed."],
)
def test_who_wants_a_thing_done_is_for_it(text: str) -> None:
    """A participle that undoes nothing."""
    assert {s for _, s, _ in stands(text)} == {"supports"}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The mayor is determined to block the casino.", "opposed"),
        ("Poland is ready to veto the pact.", "opposed"),
        ("The club is determined not to block the transfer.", "supports"),
        ("China is likely to abstain in the vote.", "abstained"),
    ],
)
def test_what_somebody_is_set_to_do(text: str, stance: str) -> None:
    """An adjective leads to an act as a verb does."""
    assert {s for _, s, _ in stands(text)} == {stance}


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Kenya, like Uganda, opposes the dam.", {"Kenya", "Uganda"}),
        (
            "The Transport Union, whose leader wants the tunnel closed, held a march.",
            {"Transport Union"},
        ),
        (
            "Twelve governments, Portugal's among them, voted for the tunnel fees.",
            {"Twelve governments", "Portugal"},
        ),
        ("Unlike Chile, Peru backs the tax.", {"Peru"}),
    ],
)
def test_who_stands_with_a_holder(text: str, holders: set[str]) -> None:
    """Likened, counted among them, or owning those of whom it is told."""
    assert {who for who, _, _ in stands(text)} == holders
