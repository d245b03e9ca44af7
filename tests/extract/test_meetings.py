"""Meetings as sentences tell them, through the shipped model."""

from __future__ import annotations

from functools import cache

import pytest

from extract.reading import claims, rows
from whipcount.extract.meetings.chain import telling
from whipcount.extract.meetings.phrases import anchors
from whipcount.extract.meetings.stage import WIDEST, Meetings
from whipcount.extract.surface import passages
from whipcount.model import Meeting

LEAST = 0.85  # share of the cases that must be right
FILES = ("meetings.txt", "meetings_unseen.txt")


@cache
def read(text: str) -> tuple[Meeting, ...]:
    """The meetings of a text."""
    return tuple(c for c in claims(text, Meetings()) if isinstance(c, Meeting))


def wrong(case: list[str]) -> str | None:
    """What a case gets wrong, in words."""
    status, name, place, parties, mode, sentence = case
    found = read(sentence)
    if status == "none":
        return f"{sentence} → {found[0].name}" if found else None
    for one in found:
        who = " ".join(p.text for p in (*one.hosts, *one.participants))
        asked = [
            status in {"-", one.status}, name in {"-"} or name in one.name, place in {"-", one.place},
            parties == "-" or all(p.strip() in who for p in parties.split(",")),
            mode in {"-", one.mode},
        ]  # fmt: skip
        if all(asked):
            return None
    told = [(m.status, m.name, m.place, m.mode, [p.text for p in m.participants]) for m in found]
    return f"{sentence} → {told}"


@pytest.mark.parametrize("name", FILES)
def test_sentences_tell_of_meetings(name: str) -> None:
    """Most sentences of the case file give the meeting they tell of, and no other status, place or party."""
    cases = [c for c in rows(name) if c[0] != "none"]
    failed = [w for c in cases if (w := wrong(c))]
    assert len(failed) <= (1 - LEAST) * len(cases), "\n".join(failed)


@pytest.mark.parametrize("name", FILES)
def test_idioms_are_no_meetings(name: str) -> None:
    """ "Meet demand", "call for", "talks are never easy" give no row."""
    cases = [c for c in rows(name) if c[0] == "none"]
    failed = [w for c in cases if (w := wrong(c))]
    assert len(failed) <= (1 - LEAST) * len(cases), "\n".join(failed)


def test_a_meeting_has_its_words_and_no_more() -> None:
    """Evidence stands in the text, holds the day where one is given, and is never wide."""
    for case in (c for name in FILES for c in rows(name)):
        for one in read(case[-1]):
            words = one.evidence[0].quote
            assert words in case[-1]
            assert len(words) <= WIDEST + 40
            if one.time_ref and one.time_ref.evidence.quote in case[-1]:
                assert one.time_ref.evidence.quote in words


def test_a_report_that_speaks_of_it_again_keeps_its_day() -> None:
    """ "The conference" later in a report has the day and the place of the one told of before."""
    text = (
        "Chile will host a conference on lithium in Santiago on March 3.\n"
        "Argentina and Bolivia will attend the conference."
    )
    found = read(text)
    assert len(found) == 2
    assert {m.place for m in found} == {"Santiago"}
    assert len({m.time_ref.evidence.quote for m in found if m.time_ref}) == 1


def test_an_office_and_its_holder_are_one_party() -> None:
    """A rank before a name is no party of its own, nor is the city they visit."""
    text = (
        "Chief of the Naval Staff Admiral Jane Doe and Defence Minister Anna Berg"
        " are due to visit Lima on Monday."
    )
    (visit,) = read(text)
    assert visit.name == "visit of Jane Doe and Anna Berg"
    assert len(visit.participants) == 2
    assert visit.place == "Lima"


def test_how_it_ended_is_the_outcome() -> None:
    """How talks ended is kept in its words; a day alone says nothing of it."""
    (talks,) = read("Talks between Peru and Chile in Lima ended on Tuesday without a deal.")
    assert talks.outcome == "without a deal"
    (plain,) = read("Talks between Peru and Chile in Lima ended on Tuesday.")
    assert plain.outcome is None


def test_lands_and_the_people_they_describe_are_one_name() -> None:
    """The lands and their envoys stay together in a name."""
    (met,) = read("American and Russian envoys sit down in Riyadh on Tuesday.")
    assert met.name == "meeting of American and Russian envoys"


def test_two_reads_give_the_same() -> None:
    """A stage is pure: the same words give the same claims."""
    text = "Ministers from Peru and Ecuador gathered in Lima on Saturday."
    assert claims(text, Meetings()) == claims(text, Meetings())


def test_a_phrase_begins_at_its_determiner() -> None:
    """The phrase of a meeting noun takes in its adjectives and names, and no verb before it."""
    passage = passages("Norway hosts the third annual seabed summit in May.")[0]
    anchor = next(a for a in anchors(passage) if a.lemma == "summit")
    assert passage.words[anchor.first].text == "the"


def test_passages_end_at_stops_and_lines() -> None:
    """Abbreviations end no sentence; a line always does."""
    text = "Mr. Okoro met Gov. Bassey on Jan. 5. They agreed.\nNo stop here\nThe end."
    assert len(list(passages(text))) == 4


def test_dull_words_tell_no_meeting_from_another() -> None:
    """Only names and kinds tell: not "the meeting", "talks", "of"."""
    assert telling("the meeting of the talks") == frozenset()
    assert telling("Lima summit") == {"lima"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            'The minister said on Friday that it was near. "Very," she said after talks with President Karl Roth.',
            "Friday",
        ),
        (
            "The two broke up on Friday evening. Who left the morning meeting first is disputed.",
            "Friday evening",
        ),
        ("On Friday Anna Brisk resigned in Lima. She met Otto Marl.", "Friday"),
        ("On Friday Anna Brisk resigned. She had met Otto Marl in Lima.", None),
        ("The mayor spoke on Monday. Otto Marl met Ines Corvo in Lima.", None),
        ('"We tried," she said after talks with President Karl Roth.', None),
        (
            "At Norwell's congress in Lyon, chairman Otto Marl told the dairies to wait.",
            "Norwell's congress",
        ),
        ("Otto Marl, speaking after his executive committee met in Lima, called it a slap.", "met"),
        ("At last year's congress in Lyon, its chairman Otto Marl told them to wait.", "last year"),
        (
            (
                "The search for a fish treaty failed on Thursday in Lima, a blow to the trawlers of both coasts.\n"
                "Envoys of Peru and Chile sat together for three hours in Lima."
            ),
            "Thursday",
        ),
        (
            (
                "The search for a fish treaty failed on Thursday in Lima, a blow to the trawlers of both coasts.\n"
                "Envoys of Peru and Chile had sat together for three hours in Lima."
            ),
            None,
        ),
    ],
)
def test_a_day_goes_on_to_the_next_sentence(text: str, day: str | None) -> None:
    """A meeting without a day has that of the frame it stands in, or of what was said after it; else none."""
    refs = [m.time_ref for m in read(text)]
    assert refs
    assert (refs[-1].evidence.quote if refs[-1] else None) == day


def test_put_off_from_one_day_to_another() -> None:
    """What was planned for one day and put off to another is told for both."""
    found = read("The council's vote, planned for Tuesday, has been postponed to May 23.")
    told = {(m.status, m.time_ref.evidence.quote) for m in found if m.time_ref}
    assert told == {("postponed", "Tuesday"), ("planned", "May 23")}


@pytest.mark.parametrize(
    ("sentence", "hosts"),
    [
        ("Sofia Lind was received by Nikos Vardis in Athens on Monday.", ("Nikos Vardis",)),
        ("Sofia Lind was welcomed in Athens on Monday by Nikos Vardis.", ("Nikos Vardis",)),
        ("Nikos Vardis received Sofia Lind in Athens on Monday.", ("Nikos Vardis",)),
        ("Nikos Vardis had received Sofia Lind in Athens on Monday.", ("Nikos Vardis",)),
    ],
)
def test_who_receives_is_the_host(sentence: str, hosts: tuple[str, ...]) -> None:
    """In a passive the host stands behind "by"."""
    assert tuple(p.text for p in read(sentence)[0].hosts) == hosts
