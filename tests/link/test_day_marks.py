"""Marks of a page that leave its day open, metadata that all else rules out, and the days that follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from link.test_days import exactly, report, solve, times
from whipcount.link.days.claims import Dated, date_claims
from whipcount.link.days.solver import document_days
from whipcount.model import DateClue, Document, Furniture, Party, Statement, When

TOLD = "Anna Brisk and Otto Marl hosted the ferry owners of Kessel in Tarn"


def marked(text: str, *pieces: Furniture, name: str = "a") -> Document:
    """A report with what stands around it."""
    return replace(report(name, text), furniture=pieces)


def line(day: date) -> DateClue:
    """A printed day."""
    return DateClue("line", "", day)


def ends(when: When | None) -> tuple[date | None, date | None]:
    """First and last day."""
    return (when.earliest, when.latest) if when else (None, None)


def test_the_month_of_an_address_bounds_a_report() -> None:
    """ "/2024/05/": a Tuesday of May and no other."""
    clue = DateClue("month", "2024/05", date(2024, 5, 1))
    b = report("b", "Otto Marl met the bishops.", line(date(2024, 6, 3)))
    first, last = ends(solve(report("a", "The towns met on Tuesday.", clue), b)["a"].when)
    assert first is not None
    assert last is not None
    assert date(2024, 4, 28) <= first <= last <= date(2024, 6, 2)


def test_a_day_in_numbers_is_one_of_two() -> None:
    """ "7/12/2023" beside reports of December is of the 7th; with no other report it stays open."""
    clues = [DateClue("either", "7/12/2023", d) for d in (date(2023, 12, 7), date(2023, 7, 12))]
    b = report("b", "Otto Marl met the bishops.", line(date(2023, 12, 9)))
    assert solve(report("a", "The towns met.", *clues), b)["a"].when == exactly(date(2023, 12, 7))
    first, last = ends(solve(report("a", "The towns met.", *clues))["a"].when)
    assert first != last


def test_numbers_at_the_foot_of_a_report_take_the_year_of_the_others() -> None:
    """ "Published by the foreign desk, 7/12": the 7th of December where the others are of that month."""
    foot = Furniture("fragment", "Published by the foreign desk, 7/12", 9)
    b = report("b", "Otto Marl met the bishops.", line(date(2023, 12, 4)))
    assert solve(marked("The towns met.", foot), b)["a"].when == exactly(date(2023, 12, 7))


def test_the_year_of_the_rights_chooses_a_year() -> None:
    """A dateline without its year, between reports of two years, is of the year of its page's rights."""
    foot = Furniture("credit", "© 2023 Tarn Gazette. All rights reserved.", 9)
    text = "TARN, May 14 (Tarn Gazette) — Anna Brisk paid the ferry owners."
    others = [report(n, "Otto Marl met the bishops.", line(date(y, 5, 20)))
              for n, y in (("b", 2023), ("c", 2024))]  # fmt: skip
    assert solve(marked(text, foot), *others)["a"].when == exactly(date(2023, 5, 14))


def saved(day: date) -> tuple[Document, ...]:
    """A report with the day its page was saved on, a near-copy and others of May."""
    clue = DateClue("sidecar", day.isoformat(), day)
    text = f"{TOLD} on Tuesday. A second meeting will be held before May 30."
    a = report("a", text, clue)
    b = report("b", f"TARN, May 14, 2024 — {text}", DateClue("dateline", "", date(2024, 5, 14)))
    c = report("c", f"{TOLD} on May 14.", line(date(2024, 5, 16)))
    return a, b, c


def test_a_day_of_saving_is_overruled() -> None:
    """A page saved in November of a report that tells of a Tuesday in May, as its near-copies do."""
    found = solve(*saved(date(2024, 11, 2)), copies={"a": "b"})["a"]
    assert ends(found.when)[0] == date(2024, 5, 14)
    assert "all else rules it out" in (found.problem or "")


def test_a_late_reprint_may_stand() -> None:
    """A reprint some days later is no contradiction: its page's day stays."""
    found = solve(*saved(date(2024, 5, 16)), copies={"a": "b"})["a"]
    assert found.when == exactly(date(2024, 5, 16))


def test_a_lone_page_keeps_its_day() -> None:
    """Where no other report speaks against it, the metadata's day stands."""
    found = solve(saved(date(2024, 11, 2))[0])["a"]
    assert found.when == exactly(date(2024, 11, 2))


def test_a_printed_day_is_not_overruled() -> None:
    """What stands in print on the page is told with a doubt at most."""
    a, b, c = saved(date(2024, 11, 2))
    a = replace(a, dates=(line(date(2024, 11, 2)),))
    assert solve(a, b, c, copies={"a": "b"})["a"].when == exactly(date(2024, 11, 2))


def test_metadata_may_have_its_month_last() -> None:
    """ "2023-07-12" on a report that looks back to November 28 and tells of December's Tuesday is of December 7."""
    clue = DateClue("sidecar", "2023-07-12", date(2023, 7, 12))
    foot = Furniture("fragment", "Published by the foreign desk, 7/12", 9)
    text = f"The towns met on November 28. {TOLD} on Tuesday."
    a = replace(report("a", text, clue), furniture=(foot,))
    others = [
        report(n, f"{TOLD} on December 5.", line(date(2023, 12, d)))
        for n, d in (("b", 6), ("c", 8))
    ]
    assert solve(a, *others)["a"].when == exactly(date(2023, 12, 7))


def test_a_dateline_holds_against_a_reprint_of_the_day_after() -> None:
    """ "May 14" over a Tuesday's report, reprinted on the 15th: it is of the 14th."""
    a = report("a", f"TARN, May 14 (TPA) - {TOLD} on Tuesday.")
    b = report("b", f"{TOLD} on Tuesday.", line(date(2024, 5, 15)))
    assert solve(a, b, copies={"b": "a"})["a"].when == exactly(date(2024, 5, 14))


@pytest.mark.parametrize(
    ("night", "weekday", "day"),
    [("last night", "late on Monday", 14), ("yesterday", "on Monday", 15)],
)
def test_late_on_monday_is_last_night(night: str, weekday: str, day: int) -> None:
    """A report that says "last night" and "late on Monday" is of Tuesday; "yesterday" is another day."""
    text = f"Anna Brisk was clinging on {night}. The towns walked out {weekday}."
    b = report("b", "Otto Marl met the bishops.", line(date(2024, 5, 13)))
    c = report("c", "Ines Corvo met the bishops.", line(date(2024, 5, 16)))
    docs = (report("a", text), b, c)
    odds = dict(document_days(docs, times(docs))["a"].odds)
    assert max(odds, key=lambda d: (odds[d], d)) == date(2024, 5, day)


def statement(text: str, words: str) -> Statement:
    """A statement with the time of some words."""
    mention = next(m for m in times([report("a", text)]) if m.evidence[0].quote == words)
    return Statement(id="s", document="a", evidence=mention.evidence, made_by="test",
                     time_ref=mention.time_ref, speaker=Party("Anna Brisk"), cue="said", content=text,
                     mode="indirect", act="asserts")  # fmt: skip


def test_a_day_that_all_days_of_the_report_agree_on() -> None:
    """ "Resigned on Friday", in a report of Saturday to Tuesday, was that Friday whichever it is."""
    claim = statement("Anna Brisk resigned on Friday.", "Friday")
    days = [date(2024, 5, d) for d in (11, 12, 13, 14)]
    when = When(date(2024, 5, 9), date(2024, 5, 14))
    odds = (*((d, 0.23) for d in days), (date(2024, 5, 9), 0.08))
    (dated,) = date_claims([claim], {"a": Dated(when, "its words", odds=odds)})
    assert dated.time == exactly(date(2024, 5, 10))
    split = (*((d, 0.2) for d in days), (date(2024, 5, 9), 0.2))
    (dated,) = date_claims([claim], {"a": Dated(when, "its words", odds=split)})
    assert dated.time == When(date(2024, 5, 3), date(2024, 5, 10))


def test_what_is_said_is_said_by_now() -> None:
    """ "The unions have called rallies for Saturday": they did so on the report's day at the latest."""
    claim = statement("The unions have called rallies for Saturday.", "Saturday")
    (dated,) = date_claims([claim], {"a": Dated(exactly(date(2024, 5, 15)), "its line")})
    assert dated.time == exactly(date(2024, 5, 15))
