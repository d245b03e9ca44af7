"""Events as sentences tell them, through the shipped model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import pytest

from extract.reading import claims, document, rows
from whipcount.annotate.reading import Read, lay, reader
from whipcount.annotate.times.stage import Times
from whipcount.extract.events.stage import WIDEST, Events
from whipcount.layers import Annotation
from whipcount.lexicon import events as words
from whipcount.model import Claim, Document, Event
from whipcount.pipeline import Layers, assemble, run

LEAST = 0.85  # share of the cases that must be right
TYPES = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER",
}  # fmt: skip


@cache
def read(text: str) -> tuple[Event, ...]:
    """The events of a text."""
    return tuple(c for c in claims(text, Events()) if isinstance(c, Event))


def wrong(case: list[str]) -> str | None:
    """What a case gets wrong, in words."""
    kind, modality, actors, sentence = case
    found = read(sentence)
    if kind == "none":
        return f"{sentence} → {found[0].line}" if found else None
    for one in found:
        who = " ".join(p.text for p in one.actors)
        if one.type == kind and one.modality == modality and (actors == "-" or actors in who):
            return None
    told = [(e.type, e.modality, [p.text for p in e.actors]) for e in found]
    return f"{sentence} → {told}"


def test_sentences_tell_of_events() -> None:
    """Most sentences of the case file give their event with its type, modality and actor; dull ones none."""
    cases = rows("events.txt")
    failed = [w for c in cases if (w := wrong(c))]
    assert len(failed) <= (1 - LEAST) * len(cases), "\n".join(failed)


def test_an_event_has_its_words() -> None:
    """Evidence stands in the text, holds the day, and the line is made of its words."""
    for case in rows("events.txt"):
        for one in read(case[-1]):
            words_ = one.evidence[0].quote
            assert words_ in case[-1]
            assert len(words_) <= WIDEST + 40
            assert one.line.rstrip(" …") in " ".join(words_.split())
            if one.time_ref:
                assert one.time_ref.evidence.quote in words_


def test_types_are_plovers() -> None:
    """The lexicon knows PLOVER's sixteen types, and OTHER for what has a day and no type."""
    assert set(words.types("verbs").values()) | set(words.types("nouns").values()) <= TYPES


@dataclass(frozen=True)
class Sure(Read):
    """Reads as shipped, but sure that each verb of a sentence tells of one type."""

    told: str = ""

    def __call__(self, document: Document, layers: Layers) -> Iterator[Annotation | Claim]:
        """Lay the layers of a reading with that type."""
        del layers  # the first stage
        found = reader().read(document.text)
        events = tuple(self.told if tag == "VERB" else "" for tag in found.upos)
        return lay(document, replace(found, events=events), "test")


@pytest.mark.parametrize(
    ("told", "type_"), [("SANCTION", "SANCTION"), ("YIELD", "CONCEDE"), ("", "CONCEDE")]
)
def test_the_sentence_says_what_a_verb_tells_of(told: str, type_: str) -> None:
    """What the model is sure of goes before what the verb mostly is; its older names are renamed."""
    stages = assemble([Sure(told=told), Times(), Events()], strict=True)
    claims_, _ = run(stages, document("Norway suspended its aid to Eritrea on Friday."))
    assert [e.type for e in claims_ if isinstance(e, Event)] == [type_]


def test_undated_small_talk_is_no_event() -> None:
    """Without a day, only a political verb done to somebody makes an event."""
    assert not read("The ministry helps small farms with seeds.")


def test_a_line_is_a_whole_clause() -> None:
    """A line has its subject, closes the quotation it opens, and ends with no word that leads on."""
    (event,) = read(
        'Earlier on Friday, Okoro told state radio that "the port issue" had to be settled.'
    )
    assert event.line == (
        'Earlier on Friday, Okoro told state radio that "the port issue" had to be settled'
    )
    (coup,) = read("The island has been poor since the 2014 coup.")
    assert coup.line == "the 2014 coup"


def test_what_was_done_has_the_day_not_what_was_asked_for() -> None:
    """ "Applied to join in 2019" happened in 2019; "agreed to leave in 2031" lies ahead."""
    applied = read("Serbia applied to join the bank in March 2019.")
    assert [(e.type, e.modality) for e in applied] == [("REQUEST", "asserted")]
    agreed = read("Niger agreed to leave the union in 2031.")
    assert "future" in {e.modality for e in agreed if e.time_ref}


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Bakers began a two-day strike on Monday.", "Bakers began a two-day strike on Monday"),
        ("The party won the election in March.", "The party won the election in March"),
        ("The pier collapsed on Friday, killing four.", "The pier collapsed on Friday, killing four"),
        ("Members have been on strike since 3 May.", "Members have been on strike since 3 May"),
    ],
)  # fmt: skip
def test_a_noun_is_told_with_who_does_it(sentence: str, line: str) -> None:
    """An event's noun that a verb has for its object is told from the verb's subject on, not as a scrap."""
    assert line in [e.line for e in read(sentence)]


def test_the_day_over_a_paragraph_is_that_of_all_it_tells() -> None:
    """ "UPDATE, Friday: Norway has now suspended" is of Friday; a day of its own comes first."""
    text = (
        "Norway met its creditors on Thursday.\n"
        "UPDATE, Friday: Norway has now suspended its aid to Eritrea.\n"
        "Later, Friday or not: Norway suspended its aid to Chad."
    )
    told = {e.line: e.time_ref.evidence.quote if e.time_ref else None for e in read(text)}
    assert told["Norway has now suspended its aid to Eritrea"] == "Friday"
    assert told.get("Norway suspended its aid to Chad") is None


def counted(sentence: str) -> list[tuple[str, int]]:
    """The lines of the events whose day counts from another, with the days between."""
    refs = [(e.line, e.time_ref) for e in read(sentence)]
    return [(line, ref.offset or 0) for line, ref in refs if ref and ref.base]


@pytest.mark.parametrize(
    ("sentence", "line", "days"),
    [
        ("The union walked out on Friday, a week after the company cut wages.", "the company cut wages", -7),
        ("The truce was signed on Monday, ten days before the mandate expires.", "the mandate expires", 10),
    ],
)  # fmt: skip
def test_a_day_counts_from_another(sentence: str, line: str, days: int) -> None:
    """What happened "a week after" something tells the day of that too."""
    assert counted(sentence) == [(line, days)]


def test_without_a_day_nothing_counts() -> None:
    """A count that a noun ends leads to nothing that happened."""
    assert counted("The minister resigned on Tuesday, two days after the vote.") == []
    assert counted("Two days after the vote, the minister resigned on Tuesday.") == []


def test_what_is_moved_has_two_days() -> None:
    """The old day and the new are two rows, and a stretch of days is one."""
    moved = read("The deadline was extended from 2 April to 18 June.")
    assert {(e.time_ref.month, e.time_ref.until) for e in moved if e.time_ref} == {
        (4, None),
        (6, None),
    }
    runs = read("The exhibition runs from 2 April to 18 June.")
    assert [e.time_ref.until is not None for e in runs if e.time_ref] == [True]
