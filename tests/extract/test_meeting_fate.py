"""What became of a meeting: put off, called off, given a new day, by its own clause or the next sentence."""

from __future__ import annotations

import pytest

from extract.test_meetings import read


def steps(text: str) -> list[tuple[str, str | None]]:
    """The statuses told, each with the words of its day."""
    return [(m.status, m.time_ref.evidence.quote if m.time_ref else None) for m in read(text)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "A growers' meeting planned for May 9 in Quito was pushed back to mid-July, as the pass is closed.",
            [("postponed", "May 9"), ("planned", "mid-July")],
        ),
        (
            "The council meeting scheduled for Tuesday was moved to August 9, a clerk said.",
            [("postponed", "Tuesday"), ("planned", "August 9")],
        ),
        (
            "A trip to Lisbon by Prime Minister Ana Rolim set for May was shelved, aides said.",
            [("cancelled", "May")],
        ),
        (
            "A session with him that was due on Monday was postponed to Thursday because he was ill.",
            [("postponed", "Monday"), ("planned", "Thursday")],
        ),
        (
            "Ann Berg, the harbour chief, was due to meet pilots on Tuesday but this was put off until Friday.",
            [("postponed", "Tuesday"), ("planned", "Friday")],
        ),
        (
            "Monday's meeting of farm ministers in Oslo did not take place. It was then rescheduled for Friday.",
            [("cancelled", "Monday"), ("planned", "Friday")],
        ),
        (
            "The mayor will appear at the tenants' hearing on Tuesday, but her aides pulled out and the event was scrapped.",
            [("cancelled", "Tuesday")],
        ),
        (
            "A session of the bishops on Tuesday was put off; it will now be held on Friday in Graz.",
            [("postponed", "Tuesday"), ("planned", "Friday")],
        ),
        (
            "The tenants' hearing set for Thursday was called off. It will be held on 9 May instead.",
            [("cancelled", "Thursday"), ("planned", "9 May")],
        ),
        (
            "The growers' conference, scheduled for 4 April, was pushed back; the new date is 18 April.",
            [("postponed", "4 April"), ("planned", "18 April")],
        ),
        (
            "The vote was to be held on Friday but was put off because of snow and will now take place on Tuesday.",
            [("postponed", "Friday"), ("planned", "Tuesday")],
        ),
        (
            "The teachers' conference on Friday was put off. It was planned for Monday at first.",
            [("postponed", "Friday")],
        ),
        (
            "The talks, once meant for Monday, have slipped to Thursday.",
            [("postponed", "Monday"), ("planned", "Thursday")],
        ),
    ],
)
def test_a_plan_undone_is_told_with_both_days(
    text: str, want: list[tuple[str, str | None]]
) -> None:
    """A meeting put off has its old day, and where a new one is named is planned for that."""
    assert steps(text) == want


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Envoys of Peru and Chile will meet in Lima on Friday to discuss a tax that was put off.", "planned"),
        ("Peru and Chile will meet in Lima on Friday. The tax was put off to May.", "planned"),
        ("The meeting of ministers in Lima on Friday has been moved to the town library.", "held"),
        ("Ministers met in Lima on Friday and the strike was called off.", "held"),
    ],
)  # fmt: skip
def test_what_else_is_undone_leaves_the_meeting(text: str, status: str) -> None:
    """A tax, a strike or another room undoes no meeting."""
    assert [s for s, _ in steps(text)] == [status]


def test_a_relative_clause_has_the_day() -> None:
    """The day that a meeting called off had been planned for is its day."""
    text = "Kenya has called off the ministerial meeting on lakes it had planned for 20 May."
    assert steps(text) == [("cancelled", "20 May")]


def test_a_day_it_was_meant_for_is_not_its_own() -> None:
    """Where an appointment was first fixed for another day, the verb's own day counts."""
    text = "On Monday Ann Berg had spent an hour with farmers, a date first fixed for last month."
    assert steps(text) == [("held", "Monday")]


def counted(text: str) -> list[tuple[int | None, str | None]]:
    """How many days each meeting is off its base, and the words of that base."""
    refs = [m.time_ref for m in read(text)]
    return [(r.offset, r.base.evidence.quote if r.base else None) for r in refs if r]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The ban began on Monday, two days after envoys from Laos and Burma met in Paksan.", (-2, "Monday")),
        ("Ann Berg resigned on Friday, a day after meeting Rui Sousa in Lima.", (-1, "Friday")),
        ("Ann Berg resigned on Friday after meeting Rui Sousa in Lima.", (None, None)),
    ],
)  # fmt: skip
def test_days_counted_back_from_the_clause(text: str, want: tuple[int | None, str | None]) -> None:
    """ "On Monday, two days after X met Y": they met two days before that Monday."""
    assert counted(text) == [want]


def test_the_old_day_is_no_part_of_the_new_name() -> None:
    """ "Monday's session" put off to Thursday is the session on Thursday."""
    names = [m.name for m in read("Monday's council session in Lima was postponed to Thursday.")]
    assert names[-1] == "council session"


@pytest.mark.parametrize(
    "text",
    [
        "A meeting of all seven fixed for February fell through because Chile pulled out.",
        "The conference planned for June came to nothing.",
        "A summit due on 3 May never took place.",
        "The meeting due in Oslo next week will not happen.",
        "The minister's visit to Peru, planned for July, has been dropped.",
    ],
)
def test_what_fell_through_was_not_held(text: str) -> None:
    """By the verb whose subject the meeting is."""
    assert {s for s, _ in steps(text)} == {"cancelled"}


def test_what_has_not_happened_yet_is_not_off() -> None:
    """Nor is what was held elsewhere."""
    assert "cancelled" not in {s for s, _ in steps("The meeting has not happened yet.")}
    told = steps("The summit was not held in Paris but in Rome.")
    assert "cancelled" not in {s for s, _ in told}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The hearing was held over until Friday.", ["postponed", "planned"]),
        ("The summit has been kicked down the road until autumn.", ["postponed"]),
        ("A second round is pencilled in for May.", ["planned"]),
        ("The talks are earmarked for June.", ["planned"]),
    ],
)
def test_diary_words_tell_a_status(text: str, want: list[str]) -> None:
    """What is held over is off for now, what is pencilled in is to come."""
    assert [s for s, _ in steps(text)] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "The ministers were to have met last Monday and will now meet on Thursday.",
            [("postponed", "last Monday"), ("planned", "Thursday")],
        ),
        ("Ann Lee and Eva Berg were to have met last Monday.", [("cancelled", "last Monday")]),
        ("Ann Lee and Eva Berg are to meet on Monday.", [("planned", "Monday")]),
        ("Ann Lee summoned both leaders for Thursday.", [("planned", "Thursday")]),
        ("The guild hopes for a vote on 9 June.", [("proposed", "9 June")]),
        ("The Sejm of Orvia approved the harbour levy last week by 90 votes to 71.", [("held", "last week")]),
        ("The motion to close the debate is agreed to, 41 to 30.", [("held", "is agreed to")]),
        ("The motion to close the debate will be put to a vote on Friday.", [("planned", "Friday")]),
    ],
)  # fmt: skip
def test_a_day_behind_or_ahead_settles_what_became_of_it(
    text: str, want: list[tuple[str, str | None]]
) -> None:
    """Those who were to meet and did not, did not; nothing is held on a day to come, and a count is of a vote that was held."""
    assert steps(text) == want


def test_the_week_of_a_day_is_a_week() -> None:
    """ "The week of 9 June" is no 9 June, and "on 9 June" is no week."""
    units = [
        m.time_ref.unit
        for day in ("in the week of", "on")
        for m in read(f"The Orvian Senate will vote {day} 9 June on the harbour levy.")
        if m.time_ref
    ]
    assert units == ["week", "day"]


def test_a_vote_put_off_has_its_new_day_from_the_next_speaker() -> None:
    """A minister tells the new day in the next sentence: the vote put off goes on to it; another thing's day is not taken."""
    off = "The Orvian Senate postponed the vote on a harbour levy. "
    told = read(
        off + "Trade Minister Ann Lee told deputies that the vote would now take place on 7 May."
    )
    assert {(m.status, m.time_ref and m.time_ref.evidence.quote) for m in told} == {
        ("postponed", None), ("planned", "7 May"),
    }  # fmt: skip
    other = read(off + "Trade Minister Ann Lee told deputies that her book would be out on 7 May.")
    assert [m.status for m in other] == ["postponed"]
