"""Reports that tell of one event in other words date each other by what happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from whipcount.annotate.happenings import happened
from whipcount.annotate.times.stage import Times
from whipcount.layers import Sentence
from whipcount.link.days.events import alike
from whipcount.link.days.solver import document_days
from whipcount.model import DateClue, Document, TimeMention, When

KNOWN = (
    "Parliament turned down the harbour levy on 14 May, with nine votes missing. "
    "Otto Marl, the finance minister, handed in his resignation on 16 May. "
    "The port workers will down tools on 20 May."
)
OPEN = (
    "It is a week of losses for the government. Deputies rejected its charge on harbours on Tuesday. "
    "Finance minister Otto Marl stepped down on Thursday. Dockers plan to strike on Monday."
)


def report(name: str, text: str, day: date | None = None) -> Document:
    """A report; with a day, its page tells it."""
    dates = (DateClue("meta", day.isoformat(), day),) if day else ()
    return Document(id=name, source=f"{name}.txt", text=text, lines=(1,), dates=dates)


def mentions(documents: list[Document]) -> list[TimeMention]:
    """Their time expressions, with what happened then."""
    found: list[TimeMention] = []
    for document in documents:
        ends = [
            0,
            *(i + 2 for i, c in enumerate(document.text) if document.text[i : i + 2] == ". "),
        ]
        spans = zip(ends, [*ends[1:], len(document.text)], strict=True)
        made = Times(happened)(document, {"sentence": tuple(Sentence(a, b) for a, b in spans)})
        found += [m for m in made if isinstance(m, TimeMention)]
    return found


def width(when: When | None) -> int:
    """Days from the first to the last; many where nothing is known."""
    known = when and when.earliest and when.latest
    return (when.latest - when.earliest).days if known else 99  # type: ignore[union-attr,operator]


def test_other_words_of_one_event_date_a_report() -> None:
    """What the words leave open to weeks, the happenings narrow to the days around the right one."""
    documents = [report("a", KNOWN, date(2024, 5, 17)), report("b", OPEN)]
    told = mentions(documents)
    plain = [replace(m, happening=None) for m in told]
    found, before = (document_days(documents, ms)["b"].when for ms in (told, plain))
    assert width(before) > 14
    assert width(found) < 4
    assert found is not None
    assert (found.earliest or date.max) <= date(2024, 5, 16) <= (found.latest or date.min)


def test_order_changes_no_day() -> None:
    """The days are the same in any order of documents and mentions."""
    documents = [report("a", KNOWN, date(2024, 5, 17)), report("b", OPEN)]
    told = mentions(documents)
    assert document_days(documents, told) == document_days(documents[::-1], told[::-1])


def test_a_day_that_is_told_stands() -> None:
    """No happening moves a report whose page tells its day."""
    documents = [report("a", KNOWN, date(2024, 5, 17)), report("b", OPEN, date(2024, 6, 7))]
    day = document_days(documents, mentions(documents))["b"].when
    assert day == When(date(2024, 6, 7), date(2024, 6, 7))


def test_the_likest_is_of_the_same_event() -> None:
    """Each time of the second report has the first's time of that event as its likest."""
    documents = [report("a", KNOWN, date(2024, 5, 17)), report("b", OPEN)]
    told = mentions(documents)
    day = {m.id: m.evidence[0].quote for m in told}
    likest = {
        day[m.id]: day[near[0].mention.id]
        for m in told
        if m.document == "b" and (near := alike(told).get(m.id))
    }
    assert likest.items() >= {"Tuesday": "14 May", "Thursday": "16 May", "Monday": "20 May"}.items()


def test_without_vectors_the_words_are_left() -> None:
    """Mentions of an earlier build, without vectors, are joined by their words as before."""
    documents = [report("a", KNOWN, date(2024, 5, 17)), report("b", OPEN)]
    plain = [replace(m, happening=None) for m in mentions(documents)]
    assert document_days(documents, plain)["a"].when == When(date(2024, 5, 17), date(2024, 5, 17))
