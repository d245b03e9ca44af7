"""A gift's words go to their end, what is given besides is told too, and what only looks so is silent."""

from __future__ import annotations

import pytest

from extract.test_pledges import read


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("The premier vowed to end the €40m levy on trawlers.", "end the €40m levy on trawlers"),
        ("The firm promised to learn and improve.", "learn and improve"),
        (
            "The premier vowed to campaign and govern as a plain man.",
            "campaign and govern as a plain man",
        ),
        (
            "The minister promised that those responsible for the leak would be found and brought to justice.",
            "those responsible for the leak would be found and brought to justice",
        ),
        (
            "The bridge that the mayor promised to repair has collapsed.",
            "The bridge that the mayor promised to repair",
        ),
        (
            '"I promise you we will no longer try to contain the flood," Mayor Ann Berg said.',
            "we will no longer try to contain the flood",
        ),
        ("The bank has suspended payments on its bonds.", "payments on its bonds"),
        ("The army will train 40 rescue pilots from Chile.", "train 40 rescue pilots"),
    ],
)
def test_a_thing_or_act_is_told_to_its_end(sentence: str, what: str) -> None:
    """No words of a phrase are left off, and two verbs of one promise are one act."""
    assert [p.what for p in read(sentence)] == [what]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "France pledged 40 lorries, Germany 20 field kitchens and Denmark all six of its rescue boats.",
            {("France", "40 lorries"), ("Germany", "20 field kitchens"), ("Denmark", "all six of its rescue boats")},
        ),
        (
            "Norway will give 12 boats and, its premier told the Harbour Post, eight of its older tugs.",
            {("Norway", "12 boats"), ("Norway", "eight of its older tugs")},
        ),
        (
            "Sweden sent 12 boats, Denmark an unknown number of divers.",
            {("Sweden", "12 boats"), ("Denmark", "an unknown number of divers")},
        ),
        ("Norway gave Chad 40 buses and Mali ten trams.", {("Norway", "40 buses")}),
        ("Sweden sent 12 boats and 40 divers jumped in.", {("Sweden", "12 boats")}),
    ],
)  # fmt: skip
def test_what_is_given_besides_has_its_giver(sentence: str, told: set[tuple[str, str]]) -> None:
    """A name before a further thing gives it, unless names before things get them or a verb follows."""
    assert {(p.actor.text, p.what) for p in read(sentence)} == told


@pytest.mark.parametrize(
    "sentence",
    [
        "The bishops have written to the premier calling for a budget that raises aid to the poor.",
        "The thieves made off with $12m of diamonds from a well-known shop in Lyon.",
        "The mayor agreed with the plan, in order not to delay the audit.",
        "The cup final will take place at the Harbour Stadium in May.",
        "She will replace Admiral Jens Holt as harbour chief.",
        "Ms Holm, a candidate, promised that Norway would pay for the dyke.",
        "Norway hopes to buy 40 trucks.",
        "The firm plans to release 10 to 12 films a year.",
    ],
)
def test_who_asks_takes_hopes_or_speaks_for_others_gives_nothing(sentence: str) -> None:
    """Nobody of them binds himself to give."""
    assert not list(read(sentence))
