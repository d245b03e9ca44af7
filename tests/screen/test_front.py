"""The front page: what it looks like, and that it keeps to one screen whatever the record."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from records import Story, day, harbour
from whipcount.model import (
    Amount,
    Condition,
    Furniture,
    Meeting,
    Pledge,
    Position,
    Problem,
    Record,
    Statement,
)
from whipcount.screen import console, emit, front
from whipcount.screen.setting import TAIL
from whipcount.screen.stances import stances
from whipcount.views.documents import documents
from whipcount.views.front import front as view

GOLDEN = Path(__file__).parent / "golden"
STANCES = ("committed", "offered", "considering", "undecided", "declined", "opposed")
LONG = "and so on for as long as a sentence in a report may well be, with clauses and names in it"


def page(record: Record, width: int) -> list[str]:
    """The page as plain lines."""
    return [line.plain for line in front(view(record), width, dossier="sund.whipcount")]


def crowd(documents: int, actors: int, issues: int) -> Record:
    """A record of any size: every actor in every document says something on every issue."""
    story = Story()
    parties = [story.actor(f"Actor {a} of the long name {a}") for a in range(actors)]
    for d in range(documents):
        words = [f"<{a}.{i}> {LONG}" for a in range(actors) for i in range(issues)]
        published = (date(2031, 1, 1) + timedelta(d)).isoformat()
        document = story.report(f"in/{d:04}_outlet.txt", "\n".join(words), published)
        for a in range(actors):
            for i in range(issues):
                _say(story, document, parties, a, i)
    story.problems.append(Problem("x", "read", "broken"))
    return story.record()


def _say(story: Story, document, parties, a: int, i: int) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    words = f"<{a}.{i}> {LONG}"
    actor, other = parties[a], parties[(a + 1) % len(parties)]
    issue = f"question number {i} on a matter that is named at some length"
    story.claim(Position, document, words, actor=actor, stance=STANCES[(a + i) % 6], asks="part",
                issue_text=issue, issue=story.issue(issue, "part"))  # fmt: skip
    story.claim(Condition, document, words, holder=actor, act="go", polarity="until",
                trigger="a sentence", waits_for=other)  # fmt: skip
    story.claim(Pledge, document, words, actor=actor, act="funding", what=words, status="pledged",
                amount=Amount(1e6 * (i + 1), "EUR"))  # fmt: skip
    story.claim(Meeting, document, words, name=words, status="planned", start=day("2031-02-03"),
                participants=tuple(parties))  # fmt: skip
    story.claim(Statement, document, words, speaker=actor, cue="declined", content=words,
                mode="indirect", act="declines to say")  # fmt: skip


@pytest.mark.parametrize("width", [100, 70])
def test_golden_page(width: int) -> None:
    """The invented story's page looks as it did when a person last looked at it."""
    wanted = (GOLDEN / f"harbour-{width}.txt").read_text(encoding="utf-8")
    assert "\n".join(page(harbour().record(), width)) + "\n" == wanted


@settings(max_examples=12, deadline=None)
@given(st.integers(1, 14), st.integers(1, 9), st.integers(1, 9), st.integers(40, 100))
def test_one_screen(documents: int, actors: int, issues: int, width: int) -> None:
    """The page is never taller than 60 lines nor wider than the terminal."""
    lines = page(crowd(documents, actors, issues), width)
    assert len(lines) <= 60
    assert max(map(len, lines)) <= width


def test_what_is_left_out_is_counted() -> None:
    """The title of a section that is cut says how many of how many rows it shows and which command lists all."""
    text = "\n".join(page(crowd(3, 9, 9), 100))
    for command in ("count", "waits", "pledges", "meetings"):
        assert re.search(rf"^[A-Z, ]+  \d+ of \d+: whipcount {command}\b", text, re.MULTILINE)


def test_the_page_is_full() -> None:
    """A big record fills the screen."""
    assert len(page(crowd(3, 9, 9), 100)) == 60


def test_every_issue_has_its_word() -> None:
    """The first issue does not crowd out the second and the third."""
    text = "\n".join(page(crowd(3, 9, 3), 100))
    assert all(f"Question number {i}" in text for i in range(3))


def test_empty_record() -> None:
    """An empty record says what to do."""
    assert page(Record(digest="x"), 100) == [
        "Nothing has been read yet. Give it reports: whipcount read FOLDER"
    ]


def test_reports_without_claims() -> None:
    """Reports in which nothing was found say so under every title."""
    story = Story()
    story.report("1.txt", "Rain.")
    text = "\n".join(page(story.record(), 100))
    assert "WHO STANDS WHERE  no stance was read" in text
    assert "MEETINGS  no meeting was read" in text
    assert "DISPUTED   no contradiction was found" in text
    assert "NOT SAID   nobody was found to decline" in text


def test_words_cannot_steer_the_terminal() -> None:
    """Control characters and markup in a report are shown as plain words."""
    story = Story()
    document = story.report("1.txt", "[bold]A\x1b[31m joins\u202e now[/bold].")
    story.claim(Position, document, document.text, actor=story.actor("[red]A[/red]\x07"),
                stance="committed", issue_text="x", asks="part")  # fmt: skip
    text = "\n".join(page(story.record(), 100))
    assert "[red]A[/red]" in text
    assert not any(c in text for c in "\x1b\u202e\x07")


def test_plain_in_a_pipe() -> None:
    """Into a pipe goes text without styles."""
    out = io.StringIO()
    emit(console(out), front(view(harbour().record()), 100))
    assert "\x1b" not in out.getvalue()
    assert "WHO STANDS WHERE" in out.getvalue()


def test_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR takes the colours out even on a terminal."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = _printed()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[32m" in coloured
    assert "\x1b[32m" not in _printed()


def _printed() -> str:
    out = io.StringIO()
    emit(console(out), front(view(harbour().record()), 100))
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 100])
def test_places_at_the_foot_stay(width: int) -> None:
    """What is disputed and what was not said may be cut; the places that open the words are not."""
    story = Story()
    text = story.report(
        "001.txt",
        f"Orvia would not say whether {LONG}.\nMirren neither whether {LONG}.",
        "2031-05-01",
    )
    said = [story.claim(Statement, text, words, speaker=story.actor(words.split()[0]), cue="declined to say",
                        content=f"whether {LONG}", mode="indirect", act="declines to say")
            for words in text.text.split("\n")]  # fmt: skip
    story.dispute(
        "the very long length of the bridge", "figure", (said[0], LONG), (said[1], LONG[3:])
    )
    disputed, _, silent = (
        "\n".join(page(story.record(), width)).partition("DISPUTED")[2].partition("NOT SAID")
    )
    assert all(place in part for place in ("001:1", "001:2") for part in (disputed, silent))


def test_accounts_that_differ_go_by_who_gives_them() -> None:
    """Of accounts that differ the foot has room for names, and a few words of where nobody is named."""
    story = Story()
    text = story.report(
        "001.txt", f"The truce holds, {LONG}.\nThere is no truce, {LONG}.", "2031-05-01"
    )
    first, second = text.text.split("\n")
    one, two = (
        story.claim(Statement, text, words, speaker=story.actor(who), cue="said", content=words, mode="indirect", act="asserts")
        for who, words in (("Orvia", first), ("Mirren", second))
    )  # fmt: skip
    story.dispute("truce", "account", (one, first), (two, second))
    (line,) = (x for x in page(story.record(), 100) if x.startswith("DISPUTED"))
    assert "accounts differ: Orvia 001:1; Mirren 001:2" in line


def test_a_stance_told_by_nobody_with_a_name_is_not_missing() -> None:
    """Who alone is on a rung is shown before the second of another rung, though an unnamed source tells it."""
    story = Story()
    text = story.report(
        "001.txt", "Orvia will pay. Mirren will not. Kestland will not.", "2031-05-01"
    )
    source = story.actor("an official", "person", named=False)
    issue = story.issue("paying for the bridge", "part")
    for who, words, stance, by in (
        ("Orvia", "Orvia will pay", "committed", source), ("Mirren", "Mirren will not", "declined", None),
        ("Kestland", "Kestland will not", "declined", None),
    ):  # fmt: skip
        story.claim(Position, text, words, actor=story.actor(who), stance=stance, asks="part", issue=issue,
                    issue_text="paying", according_to=by)  # fmt: skip
    rows = stances(view(story.record()).counts)
    weights = {TAIL.sub("", r.people[0].plain): r.weight for r in rows if r.people}
    assert max(weights["Orvia"], min(weights["Mirren"], weights["Kestland"])) < max(
        weights["Mirren"], weights["Kestland"]
    )


def test_days_are_whole() -> None:
    """The longest range of days of a meeting is not cut, and the others stand in its column."""
    story = Story()
    text = story.report("001.txt", "Talks and more talks.", "2031-05-01")
    for words, days in (("Talks", "2031-05-03"), ("more talks", "2030-12-20/2031-02-28")):
        story.claim(Meeting, text, words, name=words, status="cancelled", start=day(days))
    lines = [x for x in page(story.record(), 80) if "cancelled" in x]
    assert lines[0].startswith("  20 Dec 2030 – 28 Feb 2031  cancelled")
    assert len({x.index("cancelled") for x in lines}) == 1


def test_what_was_planned_for_a_past_day() -> None:
    """A meeting planned for a day before the last report, of which none tells what came, was due; one ahead is planned."""
    story = Story()
    text = story.report("001.txt", "Levy summit in Velm, tax summit in Norl.", "2031-05-01")
    for words, days in (
        ("Levy summit in Velm", "2031-05-03"),
        ("tax summit in Norl", "2031-04-20"),
    ):
        story.claim(Meeting, text, words, name=words, status="planned", start=day(days))
    lines = page(story.record(), 80)
    assert any("20 Apr" in x and "was due" in x for x in lines)
    assert any("3 May" in x and "planned" in x for x in lines)


def test_the_head_gives_a_line_to_days_alone() -> None:
    """The places that days rest on take no line of their own; where there is room, three of them are given."""
    story = Story()
    for number in range(5):
        text = story.report(
            f"{number:02}-report.txt", "Talks on Monday.", f"2031-05-{number + 1:02}"
        )
        story.documents[-1] = replace(text, published_evidence=(story.cite(text, "Monday"),))
    wide, narrow = (page(story.record(), width) for width in (110, 100))
    assert wide[1].endswith("Days rest on 00:1, 01:1, 02:1, 2 more.")
    assert narrow[1].endswith("Days rest on 00:1, 4 more.")
    assert not narrow[2]


def test_no_side_is_missing() -> None:
    """Every stance of an issue has a row before any has a second one, however many there are."""
    story = Story()
    issue = story.issue("the pact", "part")
    for number in range(90):
        stance = "declined" if number == 0 else "committed"
        words = f"Land{number} said so on the day"
        made = story.report(
            f"{number:02}.txt", words, (date(2031, 1, 1) + timedelta(number)).isoformat()
        )
        story.claim(Position, made, words, actor=story.actor(f"Land{number}"), stance=stance,
                    issue=issue, issue_text="the pact", asks="part")  # fmt: skip
    text = "\n".join(page(story.record(), 100))
    assert "Land0 " in text
    assert "Land89 " in text
    assert "Land1 " not in text


def test_a_condition_told_twice_is_one_row() -> None:
    """Of one holder's conditions in the same words the page has the first, and torn ones not at all."""
    story = Story()
    words = "Orvia signs only if the bill passes and the tolls fall in both harbours"
    made = story.report("1.txt", words, "2031-01-01")
    orvia = story.actor("Orvia")
    for trigger in (
        "the bill passes and the tolls fall in both",
        "the bill passes and the tolls fall",
    ):
        story.claim(
            Condition, made, words, holder=orvia, act="sign", polarity="only_if", trigger=trigger
        )
    lines = [x for x in page(story.record(), 100) if "depends" in x]
    assert len(lines) == 1


def test_a_promise_keeps_its_verb() -> None:
    """What is nothing without its verb stands with it: "brought home its ships", not "home its ships"."""
    story = Story()
    words = "Orvia brought home its ships and crews from the northern sea"
    made = story.report("1.txt", words, "2031-01-01")
    story.claim(Pledge, made, words, actor=story.actor("Orvia"), act="other", status="pledged",
                what="home its ships and crews from the northern sea")  # fmt: skip
    assert any("“brought home its ships" in x for x in page(story.record(), 100))


def test_a_line_that_was_read_in_part_is_not_left_out() -> None:
    """An hour taken off an entry leaves its line read; a line of furniture alone was not."""
    story = Story()
    story.report("1.txt", "Rain fell.")
    record = story.record()
    pieces = (Furniture("hour", "08:15", 1), Furniture("byline", "By Ida Berg", 9))
    (document,) = record.documents
    record = replace(record, documents=(replace(document, furniture=pieces),))
    assert [row.left_out for row in documents(record).rows] == [(9,)]
