"""Stances told by a camp, an answer, or a joint statement."""

from __future__ import annotations

import pytest

from extract.test_positions import stands


def told(text: str) -> set[tuple[str, str]]:
    """Who takes which stance."""
    return {(actor, stance) for actor, stance, _ in stands(text)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Supporters of the bill include Senator Susan Collins and the Farm Bureau.",
            {("Susan Collins", "supports"), ("Farm Bureau", "supports")},
        ),
        (
            "The club now counts among its members Denmark, Singapore and South Korea.",
            {("Denmark", "supports"), ("Singapore", "supports"), ("South Korea", "supports")},
        ),
        (
            "Norway and Chile are among the treaty's signatories.",
            {("Norway", "committed"), ("Chile", "committed")},
        ),
        (
            "The tax has few friends. Its opponents include Norway and Peru.",
            {("Norway", "opposed"), ("Peru", "opposed")},
        ),
        ("Supporters of the bill include many farmers' wives.", set()),
        ("The museum's collection now includes works from Chile.", set()),
        ("Norway and Chile are among the world's largest exporters of salmon.", set()),
    ],
)
def test_who_is_counted_in_a_camp_holds_its_stance(text: str, wanted: set[tuple[str, str]]) -> None:
    """Whoever is named among supporters, opponents, members or signatories stands there."""
    found = told(text)
    assert wanted <= found if wanted else not {a for a, _ in found} & {"Chile", "Norway"}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Asked if she would resign, Housing Secretary Alice Wahome said no.", "declined"),
        ("Asked whether he would sign the bill, Governor John Roe said yes.", "committed"),
        ("Asked if she supported the strike, Senator Ana Lind said no.", "opposed"),
    ],
)
def test_an_answer_is_on_what_was_asked(text: str, stance: str) -> None:
    """A yes or no says where somebody stands on the question told before it."""
    assert {s for _, s in told(text)} == {stance}


def test_the_question_of_others_is_not_theirs() -> None:
    """What somebody answers of others is no stance of the one who answers."""
    said = "Asked if Peru would resign from the board, Senator Ana Lind said no."
    assert ("Ana Lind", "declined") not in told(said)


def test_a_joint_statement_is_of_all_who_make_it() -> None:
    """What several say together each of them says."""
    said = 'In a joint statement, Norway, Chile and Kenya said: "We will not sign the accord."'
    assert told(said) == {("Norway", "declined"), ("Chile", "declined"), ("Kenya", "declined")}


@pytest.mark.parametrize(
    "text",
    [
        "The union signaled a commitment to consider the offer.",
        "Norway expressed a willingness to examine the merger.",
        "Australia signalled a readiness to consider the plan.",
    ],
)
def test_a_promised_thought_is_no_promise(text: str) -> None:
    """Who promises to consider something is considering it."""
    assert {s for _, s in told(text)} == {"considering"}


def test_who_leads_a_meeting_takes_no_side() -> None:
    """To chair a call commits nobody, and those who follow "who" hold what is said of them."""
    said = "The finance minister will chair a meeting of banks that have offered to lend."
    assert {s for _, s in told(said)} == {"offered"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The funds said they would not stand in the way.", "supports"),
        ("Japan's football association said it was best to wait.", "undecided"),
        ("The chancellor insisted that the pipeline would go ahead.", "supports"),
        ("Poland is reserving judgment on the treaty.", "undecided"),
    ],
)
def test_ways_to_stand_aside_wait_and_insist(text: str, wanted: str) -> None:
    """Standing aside opposes nothing, waiting is no side, and insisting that it goes on is for it."""
    assert {s for _, s in told(text)} == {wanted}
