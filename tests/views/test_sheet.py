"""The whip's sheet: columns with totals, beside what is needed, claimed and moved."""

from __future__ import annotations

from datetime import date

import pytest

from records import Story
from whipcount.errors import InputError
from whipcount.model import Condition, Position, Record, Statement
from whipcount.views.count import HAPPEN, PART
from whipcount.views.front import front
from whipcount.views.sheet import Options, Sheet, sheets
from whipcount.views.thresholds import _told, given

REPORTS = (
    ("Orvia will send engineers.", "2031-01-02", "Orvia", "committed"),
    ("Kestland considers it.", "2031-01-05", "Kestland", "considering"),
    ("Kestland will send engineers.", "2031-03-05", "Kestland", "committed"),
    ("Mirren offers engineers.", "2031-03-06", "Mirren", "offered"),
    ("Dalmark refuses.", "2031-03-07", "Dalmark", "declined"),
)


def story(*said: str, asks: str = "part") -> Record:
    """Reports on sending engineers, and what else is said in one of them."""
    made = Story()
    issue = made.issue("sending engineers", asks)
    for number, (text, day, actor, stance) in enumerate(REPORTS):
        page = made.report(f"{number:03}.txt", text, day)
        made.claim(Position, page, text, actor=made.actor(actor), stance=stance, issue=issue,
                   issue_text="sending engineers", asks=asks)  # fmt: skip
    page = made.report(
        "100.txt", "\n".join(("An official hopes to send engineers.", *said)), "2031-03-07"
    )
    nobody = made.actor("an official", "person", named=False)
    made.claim(Position, page, "An official hopes to send engineers", actor=nobody, stance="offered",
               issue=issue, issue_text="sending engineers", asks=asks)  # fmt: skip
    for words in said:
        made.claim(Statement, page, words, speaker=made.actor("Ada Lind", "person"), cue="said",
                   content=words, mode="indirect", act="asserts")  # fmt: skip
    return made.record()


def sheet(*said: str, asks: str = "part", **options: object) -> Sheet:
    """The one sheet."""
    (found,) = sheets(story(*said, asks=asks), None, Options(**options))  # type: ignore[arg-type]
    return found


def test_columns() -> None:
    """The whole ladder is there, empty rungs too, and only parties with a name are counted."""
    found = sheet()
    assert [c.stance for c in found.columns] == list(PART)
    assert {c.stance: c.total for c in found.columns if c.total} == {
        "committed": 2,
        "offered": 1,
        "declined": 1,
    }
    assert (found.total, found.holds, found.leans, found.against) == (4, 2, 1, 1)


def test_the_other_ladder() -> None:
    """Stances of the other question stand among their like, none is lost."""
    stances = [c.stance for c in sheet(asks="happen").columns]
    assert set(stances) == {*HAPPEN, "committed", "offered", "declined"}
    assert stances.index("committed") < stances.index("undecided") < stances.index("declined")


def test_stale() -> None:
    """Who was last heard of long before the last report is stale; each name has the day it was confirmed."""
    entries = {e.name: e for c in sheet(stale=30).columns for e in c.entries}
    assert [n for n, e in entries.items() if e.stale] == ["Orvia"]
    assert entries["Kestland"].last_confirmed == date(2031, 3, 5)
    assert sheet(stale=100).stale == 0


def test_moves_since_a_day() -> None:
    """Since a day are those who moved or are first heard of after it; without one, all who moved."""
    told = [(m.name, m.before, m.now) for m in sheet().moves]
    assert told == [("Kestland", "considering", "committed")]
    since = {m.name: m.before for m in sheet(since=date(2031, 3, 4)).moves}
    assert since == {"Dalmark": None, "Mirren": None, "Kestland": "considering"}
    assert "Kestland" not in {m.name for m in sheet(since=date(2031, 3, 5)).moves}


@pytest.mark.parametrize(
    ("words", "number", "every"),
    [("20", 20, False), ("majority of 31", 16, False), ("majority of 30", 16, False),
     ("two thirds of 100", 67, False), ("60% of 101", 61, False), ("unanimity of 32", 32, True)],
)  # fmt: skip
def test_thresholds_given(words: str, number: int, every: bool) -> None:
    """A number, a share of a whole, or all of it; a share is rounded up, a majority is more than half."""
    found = given(words)
    assert (found.number, found.all) == (number, every)
    assert sheet(threshold=words).short == number - 2


@pytest.mark.parametrize("words", ["many", "majority", "half of some", ""])
def test_no_threshold(words: str) -> None:
    """What is no threshold is refused."""
    with pytest.raises(InputError, match="no threshold"):
        given(words)


@pytest.mark.parametrize(
    ("words", "number", "every"),
    [("The plan to send engineers needs 12 states", 12, False),
     ("The plan to send engineers needs 12 votes", None, False),
     ("Sending engineers requires approval from all 32 member states", 32, True),
     ("Engineers can be sent by a two-thirds majority of the 90 deputies", 60, False),
     ("Engineers go by unanimous consent", None, True)],
)  # fmt: skip
def test_thresholds_reported(words: str, number: int | None, every: bool) -> None:
    """What is reported to be needed stands beside its issue; votes in a house are told, not counted against names."""
    threshold = sheet(words).threshold
    assert threshold is not None
    assert (threshold.number, threshold.all) == (number, every)
    assert threshold.words[0].place == "100:2"


def test_a_threshold_of_something_else() -> None:
    """What is needed for something else is not held against this count."""
    assert sheet("The budget needs 12 votes").threshold is None
    assert (
        sheet("The Unity party gave the plan to send engineers all of its 12 members").threshold
        is None
    )


def test_a_number_claimed() -> None:
    """A number that is claimed stands beside the count and adds nobody to it."""
    found = sheet("Around 20 countries will send engineers")
    assert [c.number for c in found.claimed] == [20]
    assert found.total == 4


def test_a_condition_may_tell_the_threshold() -> None:
    """A condition's words are searched as those of statements are."""
    made = Story()
    issue = made.issue("sending engineers", "part")
    page = made.report(
        "1.txt", "Orvia will send engineers. Sending engineers needs 9 signatures.", "2031-01-01"
    )
    made.claim(Position, page, "Orvia will send engineers", actor=made.actor("Orvia"), stance="committed",
               issue=issue, issue_text="sending engineers", asks="part")  # fmt: skip
    made.claim(Condition, page, "Sending engineers needs 9 signatures", holder=made.actor("Orvia"),
               act="send engineers", polarity="only_if", trigger="9 signatures")  # fmt: skip
    (found,) = sheets(made.record())
    assert found.threshold is not None
    assert found.threshold.number == 9


def test_an_unnamed_voice_of_a_named_party() -> None:
    """What "its premier" says of Orvia counts for Orvia, and is marked; the unnamed themselves never count."""
    made = Story()
    issue = made.issue("sending engineers", "part")
    page = made.report("1.txt", "Orvia will send engineers, its premier said.", "2031-01-01")
    premier = made.actor("its premier", "person", named=False)
    made.claim(Position, page, "Orvia will send engineers", actor=made.actor("Orvia"), stance="committed",
               issue=issue, issue_text="sending engineers", asks="part", basis="spokesperson",
               according_to=premier)  # fmt: skip
    (found,) = sheets(made.record())
    (entry,) = (e for c in found.columns for e in c.entries)
    assert (entry.counted, entry.unnamed, found.total) == (True, True, 1)
    assert [s.name for c in front(made.record()).counts for r in c.rungs for s in r.stands] == [
        "Orvia"
    ]


def test_seats_that_are_contested_are_no_threshold() -> None:
    """ "Will contest all 13 seats" needs no 13; "needs all 13 members" does."""
    assert not list(_told("The party will contest all 13 seats"))
    assert list(_told("Approval takes all 13 members"))
