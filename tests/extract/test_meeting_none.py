"""What has the words of a meeting and is none, beside what is one: bodies' names, appeals, halls, states of things."""

from __future__ import annotations

import pytest

from extract.test_meetings import read


@pytest.mark.parametrize(
    "text",
    [
        "The Harvest Forum, a bloc of nine mayors, came out against the toll on Friday.",
        "The premier wants a cabinet with the Harvest Forum and the Reform Union.",
        "The dockers said on Monday that they will resume strikes in Orvia on Friday.",
        "Bishop Ann Lee urged both sides to get back to the table.",
        "Talks between Orvia and Norland have been frozen since the spring.",
        "The council is in recess until Thursday.",
        "Envoys left the conference hall in Lima on Friday evening.",
        "We are hearing from three delegations that Orvia has recalled its boats.",
        "The plan was negotiated over nine weeks by envoys.",
        "The mayor's change of heart matters less than a vote, aides say.",
        "The tax sets up a showdown with farmers on Friday.",
    ],
)
def test_the_words_of_a_meeting_alone_make_none(text: str) -> None:
    """A body's name, an appeal, a hall, a recess, frozen talks, what a source is heard to say: no row."""
    assert list(read(text)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ministers from nine states will attend the World Water Forum in Lima on Friday.", "World Water Forum"),
        ("The two sides said they would resume talks on Friday.", "talks"),
        ("Talks between Orvia and Norland resumed in Lima on Friday.", "talks between Orvia and Norland"),
        ("A minister will lead the delegation to the third ministerial round in Lima on 16 May.", "third ministerial round"),
        ("The leaders' summit to settle a border is pencilled in for 9 May in Lima.", "leaders' summit"),
        ("The cabinet decided on 3 May that its consent would be withheld.", "meeting of the cabinet"),
        ("A ballot on 3 and 4 May will settle it, the guild said.", "A ballot"),
    ],
)  # fmt: skip
def test_what_takes_place_is_called_by_its_noun(text: str, name: str) -> None:
    """A forum that is attended, talks that resume, a round, a body that decided are meetings, named without their day."""
    assert [m.name for m in read(text)] == [name]


def test_who_leads_a_team_out_of_a_session_hosts_none() -> None:
    """To lead a delegation out is to walk out; to lead talks is to host them."""
    out = read("Envoy Ann Lee led her team out of a session in Lima on Friday.")
    held = read("Envoy Ann Lee led the talks with Norland in Lima on Friday.")
    assert [p.text for m in out for p in m.hosts] == []
    assert "Envoy Ann Lee" in [p.text for m in held for p in m.hosts]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A meeting between Ann Lee and Eva Berg was called off, per an adviser.", ["Ann Lee", "Eva Berg"]),
        ("Ann Lee dropped her opposition to the toll in a call with Eva Berg on Friday.", ["Ann Lee", "Eva Berg"]),
        ("Ann Lee convened a call with mayors of Orvia on Tuesday.", ["Ann Lee", "mayors of Orvia"]),
    ],
)  # fmt: skip
def test_sources_and_stances_take_no_part(text: str, who: list[str]) -> None:
    """Who tells of a meeting, what is given up in it and the meeting itself are none of those at it."""
    (one,) = read(text)
    assert [p.text for p in (*one.hosts, *one.participants)] == who


def test_a_house_is_where_not_who() -> None:
    """Those who dine at a house and meet again meet without the house."""
    found = read("Deputies eat at Castle House and meet again tomorrow.")
    assert {p.text for m in found for p in m.participants} == {"Deputies"}


def test_an_errand_has_the_day_and_the_place_of_its_journey() -> None:
    """Whom somebody will meet "where" she flies to is met there, on that day; without "where" no place is lent."""
    there = read("Ann Lee will fly to Lima on Friday, where she will meet Eva Berg.")
    assert {(m.place, m.time_ref and m.time_ref.evidence.quote) for m in there} == {
        ("Lima", "Friday")
    }
    apart = read("Ann Lee will fly to Lima on Friday. On Sunday she will meet Eva Berg.")
    assert [m.place for m in apart if m.name.startswith("meeting")] == [None]


def test_a_sum_is_not_cut_at_its_point() -> None:
    """What a vote is about runs on past the point of a figure, and ends at a full stop."""
    (one,) = read(
        "Ann Lee scheduled a vote for Thursday on a plan worth $3.5 billion. It may fail."
    )
    assert one.purpose == "on a plan worth $3.5 billion"


@pytest.mark.parametrize(
    "text",
    [
        "The ministry urged Peru to respect the convention on Monday.",
        "The Coast Conference of Churches wants the ban made permanent.",
    ],
)
def test_namesakes(text: str) -> None:
    """A treaty that is respected and a body of churches are no meetings."""
    assert not read(text)


@pytest.mark.parametrize(
    "text",
    [
        "“There was no meeting with the envoy, not on Monday, not ever,” Ann Lee said.",
        "Ms Lee, who returned to Lima on Saturday, praised the dockers.",
    ],
)
def test_none_was_held_and_going_home(text: str) -> None:
    """A meeting that there was none of is no row, nor is going home."""
    assert list(read(text)) == []


def test_put_off_until_a_day() -> None:
    """What is put off until a day is planned for that day."""
    (found,) = read("The board has put off the meeting until Wednesday.")
    assert found.status == "planned"
    assert found.time_ref is not None
    assert found.time_ref.weekday == 2
