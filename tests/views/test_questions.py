"""Pledges, needs, waits, meetings, the timeline, disputes, statements, actors, documents."""

from datetime import date

import pytest

from records import Story, day, harbour
from whipcount.codec import encode
from whipcount.errors import InputError
from whipcount.model import (
    Amount,
    Change,
    Condition,
    Document,
    Event,
    Evidence,
    Meeting,
    Party,
    Pledge,
    Position,
    Record,
    TimeRef,
    When,
)
from whipcount.views import (
    count,
    disputed,
    documents,
    front,
    issues,
    meetings,
    needs,
    pledges,
    said,
    timeline,
    waits,
    who,
)

HARBOUR = harbour().record()


def funding(*rows: tuple[str, float, str, str | None]) -> Record:
    """Pledges as (actor, sum, status, part of which row's words)."""
    made = Story()
    ids: dict[str, str] = {}
    for number, (actor, value, status, part) in enumerate(rows):
        document = made.report(f"{number}.txt", f"{actor} {value}", f"2031-01-0{number + 1}")
        ids[str(number)] = made.claim(
            Pledge, document, actor, actor=made.actor(actor), act="funding", what="money",
            status=status, amount=Amount(value, "EUR"), part_of=ids.get(part or ""),
        )  # fmt: skip
    return made.record()


def test_totals_keep_kinds_of_money_apart() -> None:
    """What is given, what is talked of and what is taken back are never added up."""
    record = funding(
        ("A", 5, "pledged", None), ("B", 7, "floated", None), ("C", 9, "withdrawn", None)
    )
    (total,) = pledges.pledges(record).totals
    assert (total.given, total.talked_of, total.taken_back, total.rows) == (5, 7, 9, 3)


def test_money_announced_twice_counts_once() -> None:
    """The same sum by the same actor enters the total once."""
    record = funding(("A", 5, "pledged", None), ("A", 5, "pledged", None))
    assert pledges.pledges(record).totals[0].given == 5


def test_an_envelope_holds_its_parts() -> None:
    """What is paid from an envelope is not added to it."""
    record = funding(("A", 50, "pledged", None), ("A", 5, "allocated", "0"))
    assert pledges.pledges(record).totals[0].given == 50


def test_taken_back() -> None:
    """A withdrawn pledge is marked as taken back."""
    back = [r.what for r in pledges.pledges(HARBOUR).rows if r.taken_back]
    assert back == ["ferries"]


def test_needs_name_who_offers() -> None:
    """A need names those who offer what is needed."""
    (need,) = needs.needs(HARBOUR)
    assert (need.what, need.offered_by) == ("40 barges", ("Orvia",))


def test_loop_through_an_office() -> None:
    """A premier who waits stands for her state when loops are looked for."""
    found = waits.waits(HARBOUR)
    assert [loop.parties for loop in found.loops] == [("Kestland", "Orvia")]
    assert [w.holder for w in found.loops[0].waits] == ["Kestland", "Ada Lind"]


def test_many_words_for_a_people_are_one_side() -> None:
    """ "European capitals" and "Europe" are one side when loops are looked for."""
    made = Story()
    document = made.report("1.txt", "They wait. Orvia waits for Europe. Orvia waits.")
    orvia = made.actor("Orvia")
    capitals = made.actor("European capitals", "group", named=False)
    made.claim(Condition, document, "They wait", holder=capitals, act="go", polarity="until",
               trigger="Orvia goes", waits_for=orvia, status="open")  # fmt: skip
    made.claim(Condition, document, "Orvia waits for Europe", holder=orvia, act="go", polarity="until",
               trigger="Europe goes", waits_for=Party("Europe"), status="open")  # fmt: skip
    (loop,) = waits.waits(made.record()).loops
    assert [w.words[0].quote for turn in loop.turns for w in turn] == [
        "They wait",
        "Orvia waits for Europe",
    ]


def test_met_condition_closes_no_loop() -> None:
    """A condition that is met holds nobody up."""
    made = Story()
    document = made.report("1.txt", "A waits for B. B waits for A.")
    a, b = made.actor("A"), made.actor("B")
    for words, holder, other, status in (("A waits", a, b, "open"), ("B waits", b, a, "met")):
        made.claim(Condition, document, words, holder=holder, act="go", polarity="if",
                   trigger="go", waits_for=other, status=status)  # fmt: skip
    assert waits.waits(made.record()).loops == ()


def test_trigger_without_a_party() -> None:
    """A condition on which nobody in particular must act waits for a trigger."""
    made = Story()
    document = made.report("1.txt", "A goes if it rains.")
    made.claim(Condition, document, "if it rains", holder=made.actor("A"), act="go",
               polarity="if", trigger="it rains")  # fmt: skip
    found = waits.waits(made.record())
    assert ([w.trigger for w in found.triggers], found.edges) == (["it rains"], ())


def test_meeting_is_one_row() -> None:
    """Reports of one meeting make one row, by the latest report, with the narrowest day."""
    made = Story()
    early = made.report("1.txt", "Talks are planned.", "2031-01-01")
    late = made.report("2.txt", "Talks were held.", "2031-01-09")
    a = made.claim(
        Meeting, early, "Talks", name="talks", status="planned", start=day("2031-01-01/2031-01-07")
    )
    b = made.claim(Meeting, late, "Talks", name="talks", status="held", start=day("2031-01-05"))
    made.entry("meeting", [a, b], 2)
    (row,) = meetings.meetings(made.record())
    assert (row.status, row.moved, row.day, row.origins) == ("held", True, day("2031-01-05"), 2)


def test_a_meeting_put_off_is_one_row_with_its_new_day() -> None:
    """The day it was put off from is a step of the new day's row; what was put off for good stays a row."""
    made = Story()
    home = made.report("1.txt", "Off. Now Friday. Dropped.", "2031-01-02")
    old = made.claim(
        Meeting, home, "Off", name="talks in Lund", status="postponed", start=day("2031-01-03")
    )
    steps = (Change("postponed", old, day("2031-01-03")), Change("planned", old))
    made.claim(
        Meeting,
        home,
        "Now Friday",
        name="talks in Lund",
        status="planned",
        start=day("2031-01-10"),
        history=steps,
    )
    made.claim(
        Meeting, home, "Dropped", name="fair in Bergen", status="postponed", start=day("2031-01-05")
    )
    rows = meetings.meetings(made.record())
    assert [(r.status, r.day) for r in rows] == [
        ("postponed", day("2031-01-05")), ("planned", day("2031-01-10")),
    ]  # fmt: skip
    assert [(s.status, s.day) for s in rows[1].steps] == [("postponed", day("2031-01-03"))]
    assert len(rows[1].words) == 2


def test_timeline_is_in_order_and_dated() -> None:
    """Only what has a day of its own stands on the timeline, the earliest first."""
    rows = timeline.timeline(HARBOUR)
    assert [r.kind for r in rows] == ["meeting", "event", "meeting"]
    assert rows[1].precision == "after"
    assert timeline.undated(HARBOUR) == 10


def on(home: Document, quote: str) -> TimeRef:
    """The words of a day in a report."""
    at = home.text.index(quote)
    return TimeRef(Evidence(home.id, at, at + len(quote), quote), "day")


def test_words_are_one_line_and_reports_of_one_event_too() -> None:
    """A pledge, the stance read off its words and two reports that tell alike of an act: one line each."""
    story = Story()
    orvia = story.actor("Orvia")
    one = story.report("1.txt", "Orvia opened the ferry line on Monday.", "2031-05-06")
    two = story.report(
        "2.txt", "On Monday Orvia opened its ferry line.\nOrvia gives boats.", "2031-05-07"
    )
    for home in (one, two):
        words = home.text.splitlines()[0].rstrip(".")
        story.claim(Event, home, words, type="CONCEDE", line=words, actors=(orvia,),
                    time=day("2031-05-05"), time_ref=on(home, "Monday"))  # fmt: skip
    story.claim(Pledge, two, "gives boats", act="logistics", what="boats", status="pledged",
                actor=orvia, time=day("2031-05-07"))  # fmt: skip
    story.claim(Position, two, "Orvia gives boats", actor=orvia, issue_text="boats",
                asks="participation",
                stance="committed", time=day("2031-05-07"))  # fmt: skip
    rows = timeline.timeline(story.record())
    assert [(r.kind, r.origins) for r in rows] == [("event", 2), ("pledge", 1)]


def test_other_days_are_other_lines() -> None:
    """The same act on another day is another event."""
    story = Story()
    orvia = story.actor("Orvia")
    for source, when in (("1.txt", "2031-05-05"), ("2.txt", "2031-05-12")):
        home = story.report(source, "Orvia opened the ferry line on Monday.", when)
        story.claim(Event, home, "Orvia opened the ferry line", type="CONCEDE",
                    line="Orvia opened the ferry line", actors=(orvia,), time=day(when),
                    time_ref=on(home, "Monday"))  # fmt: skip
    assert len(timeline.timeline(story.record())) == 2


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("who opened the line in May", "Orvia opened the line in May"),
        ("which opened the line in May", "Orvia opened the line in May"),
        ("whose Orvia opened the line in May", "Orvia opened the line in May"),
        ("whose envoy opened the line in May", "whose envoy opened the line in May"),
        ("Orvia opened the line in May", "Orvia opened the line in May"),
    ],
)
def test_a_relative_clause_is_told_by_name(line: str, told: str) -> None:
    """What a report tells in a relative clause stands on the timeline with the name for its pronoun."""
    story = Story()
    home = story.report("1.txt", f"Orvia, {line}, met Sund.", "2031-06-02")
    story.claim(Event, home, line, type="CONCEDE", line=line, actors=(story.actor("Orvia"),),
                time=day("2031-05-12"), time_ref=on(home, "May"))  # fmt: skip
    assert [r.line for r in timeline.timeline(story.record())] == [told]


def test_what_is_still_ahead_is_known_as_of_a_day() -> None:
    """Later than the last report, or than the day asked for, is ahead; no clock is read."""
    story = Story()
    home = story.report("1.txt", "Talks will be held on 9 May.", "2031-05-02")
    story.claim(
        Meeting, home, "Talks", name="reef talks", status="planned", start=day("2031-05-09")
    )
    record = story.record()
    assert [r.ahead_of for r in timeline.timeline(record)] == [date(2031, 5, 2)]
    assert [r.ahead_of for r in meetings.meetings(record)] == [date(2031, 5, 2)]
    assert [r.ahead_of for r in meetings.meetings(record, date(2031, 5, 10))] == [None]


def test_a_meeting_that_nobody_can_tell_is_no_row() -> None:
    """ "The meeting last week" alone says nothing; with its place it does."""
    story = Story()
    home = story.report("1.txt", "The meeting last week was long.", "2031-05-02")
    story.claim(Meeting, home, "The meeting last week", name="meeting", status="held")
    assert meetings.meetings(story.record()) == ()
    story.claim(Meeting, home, "was long", name="meeting", status="held", place="Port Sund")
    assert len(meetings.meetings(story.record())) == 1


@pytest.mark.parametrize(
    ("first", "last", "word"),
    [("2031-01-01", "2031-01-01", "day"), ("2031-01-01", "2031-01-05", "days"),
     ("2031-01-01", "2031-01-31", "month"), ("2031-01-01", "2031-12-31", "year")],
)  # fmt: skip
def test_precision(first: str, last: str, word: str) -> None:
    """A range of days is called by how wide it is."""
    assert timeline.precision(day(f"{first}/{last}")) == word


def test_precision_of_half_open() -> None:
    """A range open on one side is before or after its known day."""
    known = day("2031-01-01").earliest
    assert (timeline.precision(When(None, known)), timeline.precision(When(known, None))) == (
        "before",
        "after",
    )


def test_dispute_names_what_it_is_about() -> None:
    """A contradiction about an entry is shown under the name of what it is, with all versions."""
    (row,) = disputed.disputed(HARBOUR)
    assert (row.about, [v.value for v in row.versions]) == (
        "talks",
        ["two hours", "nearly four hours"],
    )


def test_a_figure_is_shown_as_told() -> None:
    """A figure read from the text keeps its value, whatever sum the claim beside it has."""
    story = Story()
    one = story.report("1.txt", "Orvia gives 40 million kronor; 300 people fled.", "2031-05-01")
    two = story.report("2.txt", "Orvia gives 40 million kronor; 500 people fled.", "2031-05-01")
    made = {
        "actor": Party("Orvia"), "act": "funding", "what": "money", "status": "pledged",
        "amount": Amount(40e6, "SEK"),
    }  # fmt: skip
    a, b = (story.claim(Pledge, d, "40 million kronor", **made) for d in (one, two))
    story.dispute("fled", "figure", (a, "300 people"), (b, "500 people"))
    (row,) = disputed.disputed(story.record())
    assert (row.about, [v.value for v in row.versions]) == ("fled", ["300 people", "500 people"])


def test_said_by_a_part_of_a_name() -> None:
    """A speaker is found by a part of the name."""
    assert [s.content for s in said.said(HARBOUR, "lind")] == ["We cannot build alone"]


def test_said_by_nobody() -> None:
    """A misspelt name is refused with the nearest ones."""
    with pytest.raises(InputError, match="did you mean Kestland"):
        said.said(HARBOUR, "Kesland")


def test_who_shows_offices() -> None:
    """An actor is shown with offices, other spellings and the number of independent reports."""
    (lind,) = who.who(HARBOUR, "Lind")
    assert [(o.title, o.of) for o in lind.offices] == [
        ("premier", "Orvia"),
        ("former mayor", "Port Sund"),
    ]
    assert (lind.aliases, lind.reports) == (("Lind",), 3)


def test_unnamed_actors_come_last() -> None:
    """Somebody without a name stands after everybody with one."""
    assert [a.named for a in who.who(HARBOUR)] == sorted(
        (a.named for a in who.who(HARBOUR)), reverse=True
    )


def test_documents_show_parts_copies_and_problems() -> None:
    """Parts of a page are counted, a copy names what it copies, problems name their file."""
    found = documents.documents(HARBOUR)
    assert [(r.label, r.part, r.parts, r.copy_of) for r in found.rows] == [
        ("001", 1, 1, None), ("002", 1, 1, None), ("003", 1, 2, None), ("003", 2, 2, None),
        ("005", 1, 1, "001"),
    ]  # fmt: skip
    assert [p.label for p in found.problems] == ["in/004_empty.txt"]


def test_issues_count_positions() -> None:
    """Issues stand by the number of their positions."""
    assert [(i.name, i.positions) for i in issues.issues(HARBOUR)] == [
        ("joining the bridge", 4),
        ("the bridge", 2),
    ]


def test_front_gathers_what_was_not_said() -> None:
    """Questions that somebody declined to answer stand on the front page."""
    page = front.front(HARBOUR)
    assert [(s.cue, s.words[0].quote) for s in page.not_said] == [
        ("declined to say", "who would pay")
    ]


@pytest.mark.parametrize(
    "question",
    [count.count, pledges.pledges, needs.needs, waits.waits, meetings.meetings, timeline.timeline,
     disputed.disputed, said.said, who.who, documents.documents, issues.issues, front.front],
)  # fmt: skip
def test_rows_are_json(question: object) -> None:
    """Every answer is plain data, for a record that holds something and for an empty one."""
    assert callable(question)
    assert encode(question(HARBOUR))
    assert encode(question(Record(digest="none")))


def test_what_all_give_together_is_not_added() -> None:
    """A sum of "the donors" holds those of each donor, so it does not enter the total."""
    story = Story()
    text = story.report("001.txt", "Orvia gave 5m\nthe donors gave 9m", "2031-05-01")
    donors = story.actor("the donors", named=False)
    for actor, words, value in (
        (story.actor("Orvia"), "Orvia gave 5m", 5e6),
        (donors, "the donors gave 9m", 9e6),
    ):
        story.claim(Pledge, text, words, actor=actor, act="funding", what=words, status="pledged",
                    amount=Amount(value, "EUR"))  # fmt: skip
    assert [t.given for t in pledges.pledges(story.record()).totals] == [5e6]


def test_who_shows_groups_and_their_members_apart() -> None:
    """A group has its members, a member its groups, and the stances of both stand apart."""
    (league,) = who.who(HARBOUR, "Sund League")
    (orvia,) = who.who(HARBOUR, "Orvia")
    assert [m.name for m in league.members] == ["Orvia"]
    assert [m.name for m in orvia.member_of] == ["Sund League"]
    assert {s.who for s in league.members_stand} == {"Orvia"}
    assert ("joining the bridge", "committed") in {(s.issue, s.stance) for s in orvia.stands}
    assert not {s.who for s in league.stands} & {"Orvia"}


def test_who_shows_what_somebody_said() -> None:
    """An actor's own statements are listed, each once."""
    (lind,) = who.who(HARBOUR, "Lind")
    assert lind.said == ("We cannot build alone",)
