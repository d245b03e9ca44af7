"""Meetings told by several reports: which are one, in what state, on which day."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from whipcount.codec import claim_id
from whipcount.link.meetings.merged import merge_meetings
from whipcount.model import Document, Evidence, Meeting, Party, TimeRef, When

DAY = date(2024, 5, 10)


def on(day: int) -> When:
    """One day of May 2024."""
    return When(date(2024, 5, day), date(2024, 5, day))


def report(name: str, published: When | None = None) -> Document:
    """A report with its day."""
    return Document(
        id=name, source=f"{name}.txt", text="words", lines=(1,), published=published or on(10)
    )


def meeting(home: str, name: str, who: str = "", at: int = 0, **fields: object) -> Meeting:
    """A meeting as the report ``home`` tells it; ``who`` are the initials of those who take part."""
    evidence = (Evidence(home, at, at + 5, "words"),)
    parties = tuple(Party(w, w, f"actor:{w}") for w in who)
    given_ = {"status": "planned", "participants": parties, **fields}
    return Meeting(
        id=claim_id("meeting", evidence, name), document=home, evidence=evidence, made_by="test",
        name=name, **given_,  # type: ignore[arg-type]
    )  # fmt: skip


def merged(*meetings: Meeting, documents: tuple[Document, ...] = ()) -> list[Meeting]:
    """The rows after merging."""
    homes = sorted({m.document for m in meetings})
    return list(merge_meetings(meetings, documents or tuple(report(h) for h in homes)).meetings)


def test_two_reports_of_one_meeting_are_one_row() -> None:
    """The same parties on the same day are one meeting, with the words of both reports."""
    rows = merged(
        meeting("a", "talks", "xy", start=on(12), place="Oslo"),
        meeting("b", "meeting", "xy", start=on(12)),
    )
    assert len(rows) == 1
    assert {e.document for e in rows[0].evidence} == {"a", "b"}


def test_other_days_are_other_meetings() -> None:
    """A meeting a week later is another, however alike."""
    rows = merged(
        meeting("a", "board meeting", "xy", start=on(12), place="Oslo"),
        meeting("b", "board meeting", "xy", start=on(19), place="Oslo"),
    )
    assert len(rows) == 2


def test_two_weekdays_are_two_meetings() -> None:
    """A report whose own day is not known tells of a Thursday: that is no Sunday's meeting."""
    rows = []
    for weekday in (3, 6):
        told = Evidence("b", 0, 5, "words")
        b = meeting(
            "b", "board meeting", "xy", place="Oslo", start=When(date(2024, 5, 1), date(2024, 5, 30)),
            time_ref=TimeRef(told, "day", weekday=weekday, direction=-1),
        )  # fmt: skip
        rows.append(merged(meeting("a", "board meeting", "xy", start=on(12), place="Oslo"), b))
    assert [len(r) for r in rows] == [2, 1]


def test_a_day_narrows_a_week() -> None:
    """ "This week" in one report and a day in another settle on the day."""
    rows = merged(
        meeting("a", "harbour summit", "x", start=When(date(2024, 5, 6), date(2024, 5, 12))),
        meeting("b", "harbour summit", "x", start=on(9)),
    )
    assert [r.start for r in rows] == [on(9)]


def test_two_days_of_one_report_are_two_meetings() -> None:
    """Where no date is known, Monday's meeting and Thursday's of one report are still two."""

    def weekday(day: int) -> TimeRef:
        return TimeRef(Evidence("a", day, day + 3, "day"), "day", weekday=day)

    rows = merged(
        meeting("a", "meeting of x", "x", time_ref=weekday(0)),
        meeting("a", "meeting of x", "x", at=40, time_ref=weekday(3)),
        meeting("a", "meeting of x", "x", at=80, time_ref=weekday(3)),
    )
    assert len(rows) == 2


def test_a_call_is_no_visit() -> None:
    """Two who speak by phone and then meet have met twice."""
    rows = merged(
        meeting("a", "phone call of x and y", "xy", mode="phone", start=on(9)),
        meeting("b", "visit of x and y", "xy", mode="in-person", start=on(9)),
    )
    assert len(rows) == 2


def test_nested_meetings_stay_apart() -> None:
    """Ministers on the day of the leaders hold their own meeting."""
    rows = merged(
        meeting("a", "leaders' meeting", "x", start=on(9), place="Accra"),
        meeting("a", "ministers' meeting", "x", at=20, start=on(9), place="Accra"),
    )
    assert len(rows) == 2


def test_two_cities_are_two_meetings() -> None:
    """What is in Rabat is not in Tunis."""
    rows = merged(
        meeting("a", "water talks", "xy", place="Rabat"),
        meeting("b", "water talks", "xy", place="Tunis"),
    )
    assert len(rows) == 2


def test_a_capital_lies_in_its_land() -> None:
    """One report says Norway, another Oslo: one meeting."""
    rows = merged(
        meeting("a", "fish talks", "xy", place="Norway"),
        meeting("b", "fish talks", "xy", place="Oslo"),
    )
    assert len(rows) == 1


def test_strangers_meet_apart() -> None:
    """A shared place and week do not join meetings of different people."""
    week = When(date(2024, 5, 6), date(2024, 5, 12))
    rows = merged(
        meeting("a", "visit of x", "x", place="Oslo", start=week),
        meeting("b", "visit of y", "y", place="Oslo", start=on(9)),
    )
    assert len(rows) == 2


def test_a_report_of_another_year_speaks_of_another_meeting() -> None:
    """A meeting without a day is one near its report."""
    old = report("a", When(date(2021, 5, 10), date(2021, 5, 10)))
    rows = merged(
        meeting("a", "reef conference", "x", place="Suva"),
        meeting("b", "reef conference", "x", place="Suva", start=on(12)),
        documents=(old, report("b")),
    )
    assert len(rows) == 2


def test_the_furthest_status_wins_and_history_keeps_all() -> None:
    """Planned in one report and held in a later one: held, with both steps."""
    first, last = report("a", on(8)), report("b", on(14))
    rows = merged(
        meeting("a", "harbour summit", "x", start=on(12)),
        meeting("b", "harbour summit", "x", start=on(12), status="held"),
        documents=(first, last),
    )
    assert rows[0].status == "held"
    assert [c.status for c in rows[0].history] == ["planned", "held"]


def test_nothing_is_held_after_its_report() -> None:
    """A status that the day rules out is put right."""
    rows = merged(meeting("a", "harbour summit", "x", start=on(20), status="held"))
    assert rows[0].status == "planned"
    rows = merged(meeting("a", "harbour summit", "x", start=on(2), status="planned"))
    assert rows[0].status == "held"


def test_a_person_has_the_last_word_on_a_status() -> None:
    """An amended status stands against every report."""
    rows = merged(
        meeting("a", "harbour summit", "x", start=on(9), status="cancelled", standing="amended"),
        meeting("b", "harbour summit", "x", start=on(9), status="held"),
    )
    assert [r.status for r in rows] == ["cancelled"]


def test_one_report_does_not_propose_what_it_says_was_held() -> None:
    """A next meeting is not the one that was."""
    rows = merged(
        meeting("a", "reef talks", "xy", status="held"),
        meeting("a", "reef talks", "xy", at=30, status="proposed"),
    )
    assert len(rows) == 2


@given(st.permutations(range(6)))
def test_order_changes_nothing(order: list[int]) -> None:
    """The rows are the same whatever order the claims come in."""
    told = [
        meeting("a", "reef talks", "xy", start=on(9)), meeting("b", "reef talks", "x", start=on(9)),
        meeting("c", "talks", "xyz"), meeting("a", "call", "xy", at=9, mode="phone"),
        meeting("b", "reef summit", "z", at=9, place="Suva"), meeting("c", "summit", "z", at=9, place="Suva"),
    ]  # fmt: skip
    assert merged(*(told[i] for i in order)) == merged(*told)


def test_many_meetings_merge_quickly() -> None:
    """Thousands of meetings with parties of their own need no pairwise comparison."""
    names = ["".join(p) for p in itertools.product("abcdefghij", repeat=3)]
    told = [meeting("a", f"{n} talks", at=i * 10) for i, n in enumerate(names)]
    assert len(merged(*told)) == len(names)


def named(name: str, quote: str) -> Meeting:
    """A meeting on a day of these words."""
    evidence = Evidence("a", 0, len(quote), quote)
    return meeting("a", name, "x", start=on(12), time_ref=TimeRef(evidence, "week", offset=1))


def test_a_name_says_which_not_when() -> None:
    """Words for the day or the state of planning are no part of a name; its number is."""
    assert merged(named("next week's second lithium summit", "next week"))[0].name == (
        "second lithium summit"
    )
    assert merged(named("planned harbour talks of May 12", "May 12"))[0].name == "harbour talks"
    assert (
        merged(named("Wednesdays club meeting", "Wednesday"))[0].name == "Wednesdays club meeting"
    )


def test_a_bare_name_gets_its_place() -> None:
    """ "Summit" alone tells no reader which."""
    assert merged(meeting("a", "summit", place="Accra"))[0].name == "summit in Accra"
    assert merged(meeting("a", "reef summit", place="Accra"))[0].name == "reef summit"


def test_a_move_is_two_rows_with_one_history() -> None:
    """From Monday to Friday: put off on the one day, planned for the other, whose steps go on."""
    old = meeting("a", "grain meeting", "x", start=on(12), status="postponed")
    new = meeting("a", "moved grain meeting", "x", start=on(17))
    rows = {r.status: r for r in merged(old, new)}
    assert {s: r.start for s, r in rows.items()} == {"postponed": on(12), "planned": on(17)}
    assert [c.status for c in rows["planned"].history] == ["postponed", "planned"]


def test_history_has_each_step_once() -> None:
    """Ten reports that a meeting was held are one step, and what came before stays before."""
    early, late = report("a", on(8)), report("b", on(14))
    rows = merged(
        meeting("a", "harbour summit", "x", start=on(12)),
        meeting("a", "harbour summit", "x", at=20, start=on(12)),
        meeting("b", "harbour summit", "x", start=on(12), status="held"),
        meeting("b", "harbour summit", "x", at=20, start=on(12)),
        documents=(early, late),
    )
    assert [c.status for r in rows for c in r.history] == ["planned", "held"]


def test_beside_a_summit_is_not_the_summit() -> None:
    """Two who meet on the sidelines of a summit hold a meeting of their own."""
    quote = "met on the sidelines of the reef summit"
    aside = replace(
        meeting("a", "meeting of x and y in Suva", "xy", start=on(9), place="Suva"),
        evidence=(Evidence("a", 40, 40 + len(quote), quote),),
    )
    rows = merged(meeting("a", "reef summit", "xyz", start=on(9), place="Suva"), aside)
    assert len(rows) == 2


def test_who_is_left_out_takes_no_part() -> None:
    """One report lists Z among the parties, another says that Z was not invited."""
    z = Party("z", "z", "actor:z")
    rows = merged(
        meeting("a", "reef summit", "xyz", start=on(9), place="Suva"),
        meeting("b", "reef summit", "xy", start=on(9), place="Suva", excluded=(z,)),
    )
    assert [p.text for p in rows[0].participants] == ["x", "y"]
    assert rows[0].excluded == (z,)


def test_two_capitals_are_two_places() -> None:
    """The same ministers in one capital and in another met twice; told as the same capital they met once."""
    first = meeting("a", "session", "xy", status="held", place="Norlandic capital")
    for place, count in (("Dorin, the Orvian capital", 2), ("Norlandic capital", 1)):
        rows = merged(first, meeting("b", "session", "xy", start=on(12), place=place))
        assert len(rows) == count


def test_a_town_of_its_own_is_no_house_in_the_capital() -> None:
    """ "In Lund" and "in Oslo" are two places; "at Parkhouse" may be in Oslo."""
    rows = []
    for lead, place in (("in", "Lund"), ("at", "Parkhouse")):
        told = f"meet {lead} {place}"
        b = replace(
            meeting("b", "reef talks", "xy", start=on(12), place=place),
            evidence=(Evidence("b", 0, len(told), told),),
        )
        rows.append(merged(meeting("a", "reef talks", "xy", start=on(12), place="Oslo"), b))
    assert [len(r) for r in rows] == [2, 1]


def test_two_who_sit_down_are_not_the_round() -> None:
    """A bilateral on the day of a round is another meeting, and its being called off is not the round's."""
    off = meeting("b", "bilateral between x and y", "xy", start=on(12), status="cancelled")
    rows = merged(meeting("a", "third round of talks", "xyz", start=on(12)), off)
    assert sorted(r.status for r in rows) == ["cancelled", "planned"]
    talks = meeting("b", "talks", "xy", start=on(12))
    assert len(merged(meeting("a", "third round of talks", "xyz", start=on(12)), talks)) == 1


def test_a_trip_called_off_is_not_a_meeting_called_off() -> None:
    """Two cancelled things of one person are one only where they are of one kind."""
    trip = meeting("a", "planned trip", "x", status="cancelled")
    assert len(merged(trip, meeting("b", "meeting between x and y", "xy", status="cancelled"))) == 2
    assert len(merged(trip, meeting("b", "trip of x", "x", status="cancelled"))) == 1


def test_one_day_and_one_place_are_one_meeting() -> None:
    """A report gives the place in its headline and the day in its text: both are the round's there and then."""
    round_ = meeting("a", "eighth round of negotiations", start=on(12), place="Lund")
    title = meeting("b", "meeting of ministers", "m", place="Lund")
    today = meeting("b", "meeting of ministers", "m", at=30, start=on(12))
    assert len(merged(round_, title, today)) == 1
    assert len(merged(replace(round_, place="Bergen"), title, today)) == 2


def test_a_paper_has_one_vote_in_each_house() -> None:
    """A body with two names votes once on a levy; the senate and the lower house vote each for itself."""
    week = When(date(2024, 5, 6), date(2024, 5, 12))
    levy = "on the harbour levy"
    for name, count in (("vote of the Sejm", 1), ("vote of the senate", 2)):
        rows = merged(
            meeting("a", "vote of the lower house", "x", start=on(7), purpose=levy),
            meeting("b", name, "y", start=week, status="held", purpose=levy),
        )
        assert len(rows) == count
