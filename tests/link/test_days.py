"""Dossiers of a few short reports around known days: what the solver finds, and what it must not."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pytest

from whipcount.annotate.times.stage import Times
from whipcount.layers import Sentence
from whipcount.link.days.masks import Window
from whipcount.link.days.reasons import answer
from whipcount.link.days.scores import Term, believe
from whipcount.link.days.solver import Dated, date_claims, document_days
from whipcount.link.days.terms import word_terms
from whipcount.link.days.words import told_by
from whipcount.link.days.work import Doc
from whipcount.model import (
    DateClue,
    Document,
    Evidence,
    Meeting,
    Party,
    Statement,
    TimeMention,
    When,
)
from whipcount.pipeline import cite

PLACES = ["Lowport", "Highmoor", "Kessel", "Brant", "Tarn", "Ostrava", "Meldun", "Farrow"]
PEOPLE = ["Anna Brisk", "Otto Marl", "Ines Corvo", "Paul Dray", "Rita Holm", "Sven Alder"]


def report(name: str, text: str, *dates: DateClue) -> Document:
    """A report of a few lines."""
    count = text.count("\n") + 1
    return Document(id=name, source=f"{name}.txt", text=text, dates=dates,
                    lines=tuple(range(1, count + 1)))  # fmt: skip


def times(documents: Sequence[Document]) -> list[TimeMention]:
    """The time mentions of all of them."""
    found: list[TimeMention] = []
    for document in documents:
        spans = tuple(
            Sentence(m.start(), m.end()) for m in re.finditer(r"[^.\n]+\.?", document.text)
        )
        made = Times()(document, {"sentence": spans})
        found += [m for m in made if isinstance(m, TimeMention)]
    return found


def solve(*documents: Document, copies: Mapping[str, str] | None = None) -> Mapping[str, Dated]:
    """The days of a dossier."""
    return document_days(documents, times(documents), copies or {})


def said(day: date) -> str:
    """A day as a newspaper writes it."""
    return f"{day:%B} {day.day}"


def exactly(day: date) -> When:
    """That one day."""
    return When(day, day)


def test_a_page_that_says_its_day() -> None:
    """Metadata gives the day itself, and the reason names where it stood."""
    clue = DateClue("meta", "2024-05-14", date(2024, 5, 14))
    day = solve(report("a", "The mayor spoke.", clue))["a"]
    assert day.when == exactly(date(2024, 5, 14))
    assert "metadata" in day.reason
    assert day.problem is None


def test_weekday_here_and_date_there_settle_each_other() -> None:
    """The summit on Saturday here is on May 18 there: Monday is May 13, its report of then or a day on."""
    a = report("a", "Anna Brisk will on Saturday host a summit of harbour towns in Kessel.\n"
                    "Her office on Monday said the list was open.")  # fmt: skip
    b = report("b", "Anna Brisk will host a summit of harbour towns in Kessel on May 18, 2024.")
    day = solve(a, b)["a"]
    assert day.when == When(date(2024, 5, 13), date(2024, 5, 14))
    assert any(e.document == "b" for e in day.evidence)
    assert "b.txt:1" in day.reason


def test_nothing_follows_from_nothing() -> None:
    """A weekday by itself dates no report."""
    assert solve(report("a", "The mayor spoke on Tuesday."))["a"].when is None


def test_page_clock_loses_to_the_dateline() -> None:
    """The day a page was fetched stands over it; the dateline is the report's, and both are told."""
    clues = (
        DateClue("masthead", "21 November 2024", date(2024, 11, 21)),
        DateClue("dateline", "May 14, 2024 (LOWPORT)", date(2024, 5, 14)),
    )
    day = solve(report("a", "The ferries stopped on Tuesday, the mayor said.", *clues))["a"]
    assert day.when == exactly(date(2024, 5, 14))
    assert day.problem is not None
    assert "21 November 2024" in day.problem


def test_copies_lend_each_other_their_day() -> None:
    """A near-copy without a date has the day of what it copies, or one beside it: many are printed later."""
    a = report("a", "The mayor spoke.", DateClue("line", "May 14, 2024", date(2024, 5, 14)))
    days = solve(a, report("b", "The mayor spoke at length."), copies={"b": "a"})
    assert days["b"].when == When(date(2024, 5, 14), date(2024, 5, 15))


def test_a_copy_is_never_of_the_day_before_its_original() -> None:
    """Who shortens a dated report prints it that day or the next; the original of a dated copy is no younger."""
    text = "The mayor spoke at length."
    dated = report("a", text, DateClue("line", "May 15, 2024", date(2024, 5, 15)))
    copy = solve(dated, report("b", text), copies={"b": "a"})["b"].when
    assert copy is not None
    assert copy.earliest == date(2024, 5, 15)
    original = solve(dated, report("b", text), copies={"a": "b"})["b"].when
    assert original is not None
    assert original.latest == date(2024, 5, 15)


def test_parts_keep_their_own_days() -> None:
    """A later article on the page of an older one is not dated by it."""
    main = report("a", "The mayor spoke.", DateClue("line", "May 14, 2024", date(2024, 5, 14)))
    part = Document(id="b", source="a.txt", text="A flood came.", lines=(9,), part_of="a")
    assert solve(main, part)["b"].when is None


def test_an_older_quotation_moves_nothing() -> None:
    """A report that tells of an old day stays on its own."""
    clue = DateClue("meta", "2024-05-14", date(2024, 5, 14))
    text = "The pact of March 3, 2019 was praised. “We signed on June 4, 2019,” the mayor said."
    assert solve(report("a", text, clue))["a"].when == exactly(date(2024, 5, 14))


def test_removing_a_report_restores_the_former_state() -> None:
    """What a report added is gone with it."""
    a = report(
        "a", "Anna Brisk will on Saturday host a summit in Kessel, her office said on Monday."
    )
    b = report("b", "Anna Brisk will host a summit in Kessel on May 18, 2024.")
    c = report("c", "Otto Marl met the bishops on June 2, 2024.")
    assert solve(a, c)["a"] == solve(c, a)["a"]
    assert solve(a, b, c)["a"].when != solve(a, c)["a"].when


class Story:
    """A generated dossier: reports around known days, some with metadata, some without."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311  # a test's dice
        self.truth: dict[str, date] = {}
        self.documents: list[Document] = []
        self.base = date(2015, 1, 1) + timedelta(days=self.random.randrange(4000))
        who = self.random.sample(PEOPLE, 3)
        where = self.random.sample(PLACES, 3)
        self.events = [
            (f"{who[i]} {{}} a {kind} in {where[i]} on {{}}.", self.base + timedelta(days=d))
            for i, (kind, d) in enumerate([("summit", 20), ("hearing", 23), ("rally", 35)])
        ]
        for i in range(4):
            self._report(f"r{i}")

    def _report(self, name: str) -> None:
        sentence, event = self.random.choice(self.events)
        ahead = self.random.random() < 0.7
        day = event + timedelta(days=self.random.randint(1, 5) * (-1 if ahead else 1))
        verb = "will host" if ahead else "hosted"
        known = self.random.random()
        words = said(event) if known < 0.4 else f"{event:%A}"
        text = sentence.format(verb, words)
        if known >= 0.4:
            text += f"\nThe mayor's office said on {day:%A} that all was ready."
        clue = DateClue("meta", day.isoformat(), day)
        dates = (clue,) if self.random.random() < 0.35 else ()
        self.truth[name] = day
        self.documents.append(report(name, text, *dates))


def _holds(when: When, true: date) -> bool:
    return (when.earliest is None or when.earliest <= true) and (
        when.latest is None or true <= when.latest
    )


def test_a_day_by_itself_is_right_and_a_range_nearly_always() -> None:
    """One day is given only where it is the true one; of ranges, one in ten may be too narrow."""
    ranges = missed = 0
    for seed in range(120):
        story = Story(seed)
        days = solve(*story.documents)
        for name, true in story.truth.items():
            when = days[name].when
            if when is None:
                continue
            if when.earliest == when.latest:
                assert when.earliest == true, (seed, name, days[name])
            ranges += 1
            missed += not _holds(when, true)
    assert ranges > 200
    assert missed * 10 <= ranges


@pytest.mark.parametrize("seed", range(12))
def test_order_changes_nothing(seed: int) -> None:
    """The same reports in any order have the same days, reasons and evidence."""
    story = Story(seed)
    want = solve(*story.documents)
    found = times(story.documents)
    for turn in range(3):
        random.Random(turn).shuffle(story.documents)  # noqa: S311
        random.Random(turn + 9).shuffle(found)  # noqa: S311
        assert document_days(story.documents, found, {}) == want


def test_claims_are_dated_with_their_chain() -> None:
    """A claim's time rests on its words and on the words for the day of its report."""
    clue = DateClue("line", "May 13, 2024", date(2024, 5, 13))
    document = report("a", "The towns will meet from Wednesday to Friday.", clue)
    (first, *_) = times([document])
    meeting = Meeting(id="m", document="a", evidence=(cite(document, 0, 20),), made_by="t",
                      name="towns", status="planned", time_ref=first.time_ref)  # fmt: skip
    (dated,) = date_claims([meeting], solve(document))
    assert isinstance(dated, Meeting)
    assert dated.start == exactly(date(2024, 5, 15))
    assert dated.end == exactly(date(2024, 5, 17))
    assert dated.time_reason is not None
    assert "Monday 13 May 2024" in dated.time_reason


def test_a_claim_without_a_time_is_of_its_report() -> None:
    """Said without a day, said on the day of the report."""
    clue = DateClue("line", "May 13, 2024", date(2024, 5, 13))
    document = report("a", "“No,” the mayor said.", clue)
    claim = Statement(id="s", document="a", evidence=(cite(document, 0, 5),), made_by="t",
                      speaker=Party("the mayor"), cue="said", content="No", mode="direct",
                      act="asserts")  # fmt: skip
    (dated,) = date_claims([claim], solve(document))
    assert dated.time == exactly(date(2024, 5, 13))


def test_a_day_later_counts_from_the_day_before_it() -> None:
    """The visit a day after Tuesday is the one of September 27: Tuesday is the 26th."""
    a = report("a", "Anna Brisk joined the harbour workers in Kessel on Tuesday. "
                    "A visit to Kessel that former mayor Otto Marl plans a day later is to win votes.")  # fmt: skip
    b = report(
        "b",
        "A visit to Kessel that former mayor Otto Marl plans for September 27, 2023, is to win votes.",
    )
    assert solve(a, b)["a"].when == When(date(2023, 9, 26), date(2023, 9, 27))


def test_next_week_is_the_week_after_the_report() -> None:
    """A Monday's report of "next week" and one of Sept. 27 leave the Monday of the week before."""
    a = report("a", "Anna Brisk said on Monday that the ferries would stop.\n"
                    "Otto Marl will travel to Kessel for a hearing next week.")  # fmt: skip
    b = report("b", "Otto Marl will travel to Kessel for a hearing on September 27, 2023.")
    when = solve(a, b)["a"].when
    assert when in {exactly(date(2023, 9, 18)), When(date(2023, 9, 18), date(2023, 9, 19))}


def test_earlier_on_a_weekday_is_a_report_of_that_day() -> None:
    """ "Earlier on Saturday" stands in a paper of that very Saturday."""
    a = report("a", "Anna Brisk opened the summit of harbour towns in Kessel earlier on Saturday.")
    b = report("b", "Anna Brisk will open the summit of harbour towns in Kessel on May 18, 2024.")
    assert solve(a, b)["a"].when == exactly(date(2024, 5, 18))


def test_a_day_that_something_was_moved_from_is_no_event() -> None:
    """A hearing moved to May 20 from May 13 was on the 20th: last week's report is of the week after."""
    a = report("a", "Rita Holm said on Monday: the hearing of Otto Marl in Tarn ended last week.")
    b = report("b", "The hearing of Otto Marl in Tarn was moved to May 22, 2024 from May 15, 2024.")
    when = solve(a, b)["a"].when
    assert when is None or when.earliest != date(2024, 5, 20)


def test_a_year_that_a_plan_is_for_is_not_behind() -> None:
    """Targets set for 2024 leave the report free to be of the year before."""
    a = report("a", "In June Anna Brisk pressed the towns to take lower targets for 2024.")
    b = report("b", "The towns met.", DateClue("line", "May 14, 2023", date(2023, 5, 14)))
    when = solve(a, b)["a"].when
    assert when is None or when.earliest is None or when.earliest < date(2024, 1, 1)


WINDOW = Window(date(2024, 1, 1), date(2024, 12, 31))


def weekday_terms(text: str) -> Mapping[str, Term]:
    """What the words of a report say of its day, by the reason."""
    document = report("a", text)
    told = told_by(times([document]), WINDOW)
    return {t.reason: t for t in word_terms(told, text, WINDOW)}


def odds(term: Term, day: date) -> float:
    """The weight of a day in a term."""
    return next((w for days, w in term.classes if days & WINDOW.day(day)), 0.0)


def test_who_writes_yesterday_names_older_days_by_their_weekday() -> None:
    """A report with "yesterday" of its own is less likely of the day after a weekday that it names."""
    text = "The mayor opened the tunnel on Thursday.\nThe unions stayed away."
    plain = weekday_terms(text)["“Thursday” as news"]
    told = weekday_terms(text + "\nThe club lost yesterday.")["“Thursday” as news"]
    friday, saturday = date(2024, 5, 10), date(2024, 5, 11)
    assert odds(plain, friday) > odds(plain, saturday)
    assert odds(told, friday) < odds(told, saturday)


def test_a_weekday_behind_and_ahead_is_two_days() -> None:
    """A weekday that is looked back to and one of the same name ahead both say something of the day."""
    text = (
        "The mayor will host a fair in Tarn on Thursday.\nOn Thursday Otto Marl resigned in Brant."
    )
    assert {"“Thursday” ahead", "“Thursday” as news"} <= set(weekday_terms(text))


def test_every_weekday_behind_counts() -> None:
    """Each weekday that a report looks back to says something of its day, and the news is hardly the latest."""
    terms = weekday_terms("The chiefs met in Tarn on Friday.\nOn Saturday the mayor resigned.")
    saturday = terms["“Saturday” as news"]
    assert odds(saturday, date(2024, 5, 12)) > odds(saturday, date(2024, 5, 10))


def test_a_day_that_hangs_on_one_mention_is_told_with_its_rival() -> None:
    """Two joins with one mention elsewhere are one leg: without it another day is told beside."""
    words = [Evidence("a", n, n + 1, "x") for n in range(3)]
    theirs = Evidence("b", 0, 1, "x")
    day, rival = WINDOW.day(date(2024, 5, 9)), WINDOW.day(date(2024, 8, 2))
    joins = [Term(((day, 5.0),), f"join {n}", (words[n], theirs), day, "shared") for n in (0, 1)]
    page = Term(((day | rival, 0.1),), "its page", (), day | rival, "page")
    used = [*joins, Term(((rival, 7.0),), "its words", (words[2],), rival), page]
    doc = Doc(report("a", "x"), (), (), used=used, belief=believe(used, WINDOW.all))
    assert answer(doc, WINDOW) == day | rival
