"""Words that come near a stance: vetoes that are only had, deeds against a thing, questions of why."""

from __future__ import annotations

import pytest

from extract.test_positions import read
from whipcount.model import Position


def stances(text: str, holder: str) -> set[tuple[str, str]]:
    """What somebody's stances of a text are, and on what."""
    found = (p for p in read(text) if isinstance(p, Position) and p.actor.text == holder)
    return {(p.stance, p.issue_text) for p in found}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Peru, which holds a veto on the board, met its neighbours.", "Peru"),
        ("Anna Berg said Chile would study the draft before deciding how to vote.", "Chile"),
        ("The Harbour League has gone further, painting its boats black.", "The Harbour League"),
    ],
)
def test_no_side_is_taken(text: str, holder: str) -> None:
    """Having a veto, going further and reading before a decision commit nobody and oppose nothing."""
    assert not {s for s, _ in stances(text, holder)} & {"opposed", "committed", "blocking"}


@pytest.mark.parametrize(
    ("text", "holder", "stance"),
    [
        ("Peru vetoed the loan.", "Peru", ("blocking", "the loan")),
        ("Anna Berg said Chile would vote against the draft.", "Chile", ("opposed", "the draft")),
    ],
)
def test_a_side_is_taken(text: str, holder: str, stance: tuple[str, str]) -> None:
    """A veto that is used and a vote that is told are stances."""
    assert stance in stances(text, holder)


@pytest.mark.parametrize(
    ("text", "holder", "issue"),
    [
        ("The Greens vowed to block the dam.", "The Greens", "the dam"),
        ("Deputies threatened to sink the ferry levy unless fares are cut.", "Deputies", "the ferry levy"),
        ("The growers promised to vote down the water treaty.", "The growers", "the water treaty"),
    ],
)  # fmt: skip
def test_acts_against_a_thing(text: str, holder: str, issue: str) -> None:
    """Who promises to block or to sink a thing is against that thing, and not for blocking it."""
    told = stances(text, holder)
    assert any(i == issue for _, i in told)
    assert not {s for s, _ in told} & {"committed", "supports", "offered"}


@pytest.mark.parametrize(
    ("text", "holder", "stance"),
    [
        ("The council debated the harbour levy. Jon Berg urged the council to hold off until the dock was dry.", "Jon Berg", "opposed"),
        ("The council debated the harbour levy. The bank urged ministers to think again.", "The bank", "opposed"),
        ("The council debated the harbour levy. The bank urged ministers to raise it.", "The bank", "supports"),
    ],
)  # fmt: skip
def test_urged_to_wait(text: str, holder: str, stance: str) -> None:
    """Who urges others to hold off or to think again is against what they are about to do."""
    assert {s for s, _ in stances(text, holder)} == {stance}


def test_lists_that_they_look_back_to() -> None:
    """ "They" behind a list of names means all of them, also where a spokesman tells it."""
    text = (
        "Chad, Peru, Fiji and Malta have formally told the league that they intend to send referees,"
        " league spokesman Jon Berg said."
    )
    found = [p for p in read(text) if isinstance(p, Position) and p.stance == "committed"]
    assert {p.actor.text for p in found} >= {"Chad", "Peru", "Fiji", "Malta"}


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("The Liberals will abstain in Monday's crunch vote on the harbour levy.", "the harbour levy"),
        ("The Liberals will abstain on the harbour levy.", "the harbour levy"),
        ("The bank has not signed the lease on the port and will not do so until spring.", "signed the lease on the port"),
    ],
)  # fmt: skip
def test_what_a_vote_or_a_so_is_on(text: str, issue: str) -> None:
    """A vote is on what it is put to, and "do so" does what the sentence told of before."""
    assert issue in {p.issue_text for p in read(text) if isinstance(p, Position)}


@pytest.mark.parametrize(
    ("text", "holder", "stance"),
    [
        ("The Reed Party will contest ten seats in the valley.", "The Reed Party", "committed"),
        ("The Reed Party will fight the local elections alone.", "The Reed Party", "committed"),
        ("The Reed Party will fight the levy in court.", "The Reed Party", "opposed"),
        ("The Reed Party promised to send not a single boat to the blockade.", "The Reed Party", "declined"),
    ],
)  # fmt: skip
def test_standing_and_nothing(text: str, holder: str, stance: str) -> None:
    """Who contests seats is against nothing, and who promises not a single boat declines it."""
    told = {s for s, _ in stances(text, holder)}
    assert stance in told
    assert not told & ({"opposed", "committed"} - {stance})


@pytest.mark.parametrize(
    ("text", "holder", "stance"),
    [
        ("Spain's Ana Ruiz said the bans were illegal. Malta and Fiji agreed with her.", "Malta", "opposed"),
        ("Spain's Ana Ruiz backed the bans. Malta agreed with her.", "Malta", "supports"),
    ],
)  # fmt: skip
def test_agreeing_with_somebody(text: str, holder: str, stance: str) -> None:
    """Who agrees with somebody stands where that one stood just before, on the same thing."""
    assert any(s == stance and "bans" in i for s, i in stances(text, holder))


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("“We are not saying no,” Mayor Bo Berg said of the dam.", "Mayor Bo Berg"),
        ("“We would have lost our good name in the valley,” Mayor Bo Berg said.", "Mayor Bo Berg"),
    ],
)
def test_what_is_left_open_or_never_was(text: str, holder: str) -> None:
    """Who does not say no, or tells what might have been, is against nothing."""
    assert not {s for s, _ in stances(text, holder)} & {"opposed", "blocking"}


def test_regions_that_abstain() -> None:
    """A region that abstains, or is expected to, is who does it, not the party that governs there."""
    text = "Brandenburg, ruled by the Reed Party, is expected to abstain on the dam. Bavaria abstained as well."
    assert ("abstained", "the dam") in stances(text, "Brandenburg")
    assert not stances(text, "the Reed Party")


def test_whose_removal_is_demanded() -> None:
    """Who demands somebody's removal is against that one; who demands a report of hers is not."""
    text = "The league backed its envoy Ola Hansen, whose removal Peru had demanded."
    told = {s for s, i in stances(text, "Peru") if "Hansen" in i}
    assert told <= {"opposed"}


def test_names_between_dashes() -> None:
    """Those named between dashes before a verb do what it tells, with whoever stands behind them."""
    text = "Four Liberals - John Fetter, Ed Marsh, Jeff Moor and Liz Ware - and Sand voted no on the bill."
    assert all(
        ("opposed", "the bill") in stances(text, who) for who in ("John Fetter", "Liz Ware", "Sand")
    )


@pytest.mark.parametrize(
    ("text", "holder", "issue"),
    [
        ("Mayor Bo Berg reaffirmed his opposition to the dam.", "Mayor Bo Berg", "the dam"),
        ("Mayor Bo Berg said opposing the dam remained the line of his league.", "Mayor Bo Berg", "the dam"),
    ],
)  # fmt: skip
def test_opposition_is_restated(text: str, holder: str, issue: str) -> None:
    """Who reaffirms an opposition is against the thing, and not for opposing it."""
    told = stances(text, holder) | stances(text, "his")
    assert all(s != "supports" for s, _ in told)
    assert any(s == "opposed" and i.startswith(issue) for s, i in told)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The union urged the minister to stand down.", "The union"),
        ("The bill is dear. The union urged ministers to scrap it.", "The union"),
    ],
)
def test_urged_to_do_it(text: str, holder: str) -> None:
    """Who urges somebody to resign, or to scrap a thing, is for just that."""
    assert not {s for s, _ in stances(text, holder)} & {"opposed", "declined"}


def test_a_result_is_contested() -> None:
    """Who contests the result of an election does not stand in it."""
    told = stances("The Reed Party will contest the election result in court.", "The Reed Party")
    assert {s for s, _ in told} == {"opposed"}
