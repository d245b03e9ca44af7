"""Claims that say the same are one entry; copies count once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claims import claim, position, report
from whipcount.link.entries import entries
from whipcount.model import Amount, Condition, Meeting, Need, Party, Pledge, Statement, When

TEXT = "Orvia will join the bridge and pay 30 million. No, it said."


def day(number: int) -> When:
    """A day of an invented month."""
    return When(date(2031, 5, number), date(2031, 5, number))


FIRST = report(TEXT, "in/1.txt", published=day(1))
SECOND = report(TEXT, "in/2.txt", published=day(3))
COPY = report(TEXT, "in/3.txt", published=day(2), copy_of=FIRST.id)
PAGES = (FIRST, SECOND, COPY)
JOINS = [position(d, "Orvia will join the bridge", "Orvia", "committed", issue="i") for d in PAGES]


def test_origins() -> None:
    """An entry counts independent origins: a copy is not another voice."""
    (entry,) = entries(JOINS, PAGES, {})
    assert entry.origins == 2
    assert set(entry.claims) == {c.id for c in JOINS}


def test_days() -> None:
    """An entry knows when it was first and last reported, and does not guess without a day."""
    (entry,) = entries(JOINS, PAGES, {})
    assert (entry.first_reported, entry.last_confirmed) == (date(2031, 5, 1), date(2031, 5, 3))
    (entry,) = entries(JOINS[:1], [replace(FIRST, published=None)], {})
    assert (entry.first_reported, entry.last_confirmed) == (None, None)


def test_other_stances_are_other_entries() -> None:
    """Another actor, stance, basis or issue is another entry."""
    base = JOINS[0]
    others = [
        replace(base, id="1", actor=Party("Mirren")), replace(base, id="2", stance="offered"),
        replace(base, id="3", basis="own"), replace(base, id="4", issue="j"),
    ]  # fmt: skip
    assert len(entries([base, *others], PAGES, {})) == 5


def test_pledges() -> None:
    """One sum at one step is one entry, in whatever words; another step is another."""
    words = "pay 30 million"
    pay = claim(Pledge, FIRST, words, actor=Party("Orvia"), act="funding", what="a sum",
                status="pledged", amount=Amount(30_000_000, "SEK"))  # fmt: skip
    again = replace(pay, id="1", what="money for the bridge", document=SECOND.id)
    later = replace(pay, id="2", status="delivered")
    assert sorted(len(e.claims) for e in entries([pay, again, later], PAGES, {})) == [1, 2]


def test_small_words() -> None:
    """Claims whose words all are small are not one for that reason."""
    said = [
        claim(Statement, FIRST, w, speaker=Party("Orvia"), cue="said", content=c, mode="direct",
              act="asserts")
        for w, c in (("No", "not this"), ("it", "it was"))
    ]  # fmt: skip
    held = [
        claim(Condition, FIRST, w, holder=Party("Orvia"), act="join", polarity="if", trigger=w)
        for w in ("it", "will")
    ]
    assert len(entries([*said, *held], PAGES, {})) == 4


def test_needs() -> None:
    """What one speaker says is needed is one entry, in a report and its copy; another's is another."""
    wanted = [
        claim(Need, d, "the bridge", what=what, by=Party(who))
        for d, what, who in ((FIRST, "the bridge", "Orvia"), (COPY, "a bridge", "Orvia"), (SECOND, "the bridge", "Mirren"))
    ]  # fmt: skip
    assert sorted(len(e.claims) for e in entries(wanted, PAGES, {})) == [1, 2]


def test_merged_meetings() -> None:
    """A merged meeting's entry leads to every claim that it was merged from."""
    talks = claim(Meeting, FIRST, "the bridge", name="talks", status="held")
    (entry,) = entries([talks], PAGES, {talks.id: (talks.id, "other")})
    assert entry.claims == tuple(sorted((talks.id, "other")))
