"""Settled claims become the record: pins hold, what was rejected leaves no trace, order says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from claims import chain, claim, judgement, position, report
from whipcount.judge import judge
from whipcount.link import Frame, link, published_by
from whipcount.model import (
    Claim,
    Condition,
    DateClue,
    Document,
    Judgement,
    Need,
    Party,
    Pledge,
    Position,
    Problem,
    Record,
    Unsure,
    When,
)

TEXT = "Orvia will join the bridge if Mirren pays. Orvia offers 40 barges. It needs 40 barges."


def page(number: int, **more: object) -> Document:
    """A report of a day of an invented month."""
    dated = (DateClue("meta", f"{number} May 2031", date(2031, 5, number)),)
    return report(TEXT + " " * number, f"in/{number}.txt", dates=dated, **more)


PAGE, OTHER = page(1), page(2)
ORVIA = chain(PAGE.id, "Orvia", "state", known_as="state:ov")
IF = claim(Condition, PAGE, "if Mirren pays", holder=Party("Orvia", ORVIA.id), act="join",
           polarity="if", trigger="Mirren pays", waits_for=Party("Mirren"))  # fmt: skip
JOINS = replace(
    position(PAGE, "Orvia will join the bridge", "Orvia", "offered", conditional=True, conditions=(IF.id,)),
    actor=Party("Orvia", ORVIA.id),
)  # fmt: skip
GIVES = claim(Pledge, PAGE, "offers 40 barges", actor=Party("Orvia", ORVIA.id), act="logistics",
              what="40 barges", status="offered")  # fmt: skip
NEEDS = claim(Need, PAGE, "needs 40 barges", what="40 barges")
CLAIMS: list[Claim] = [ORVIA, IF, JOINS, GIVES, NEEDS]


def linked(
    claims: Sequence[Claim], *given: Judgement, pages: Sequence[Document] = (PAGE, OTHER)
) -> Record:
    """The record of these claims after these judgements."""
    settled = judge(claims, given, pages)
    return link(settled.claims, pages, given, digest="d", problems=settled.problems)


def stance(record: Record) -> Position:
    """The one position of a record."""
    (found,) = [c for c in record.claims if isinstance(c, Position)]
    return found


@given(st.permutations(CLAIMS), st.permutations([PAGE, OTHER]))
def test_order(claims: list[Claim], pages: list[Document]) -> None:
    """The order of claims and documents changes nothing."""
    assert linked(claims, pages=pages) == linked(CLAIMS)


def test_every_party_gets_its_actor() -> None:
    """A claim's party has the actor of its chain; a name alone, the actor of that name if any."""
    record = linked([*CLAIMS, replace(JOINS, id="1", actor=Party("orvia"))])
    (orvia,) = record.actors
    held = [c.actor.actor for c in record.claims if isinstance(c, Position)]
    assert held == [orvia.id, orvia.id]
    assert [c.waits_for for c in record.claims if isinstance(c, Condition)] == [Party("Mirren")]


def test_a_pinned_day() -> None:
    """The day that a person set stands, whatever the report's day is."""
    assert stance(linked(CLAIMS)).time == When(date(2031, 5, 1), date(2031, 5, 1))
    pinned = judgement("amend", JOINS, {"time": "2031-04-03"})
    assert stance(linked(CLAIMS, pinned)).time == When(date(2031, 4, 3), date(2031, 4, 3))


def test_a_pinned_actor() -> None:
    """An actor that a person set is the one of that name, or a new one with that name."""
    record = linked(CLAIMS, judgement("amend", JOINS, {"actor": "Kestland"}))
    (kestland,) = [a for a in record.actors if a.name == "Kestland"]
    assert stance(record).actor.actor == kestland.id
    record = linked(CLAIMS, judgement("amend", JOINS, {"actor": "Orvia"}))
    assert stance(record).actor.actor == record.actors[0].id
    assert len(record.actors) == 1


def test_a_pinned_issue() -> None:
    """A claim has the issue that a person gave it."""
    record = linked(CLAIMS, judgement("amend", JOINS, {"issue": "the harbour toll"}))
    assert [i.name for i in record.issues] == ["harbour toll"]
    assert stance(record).issue == record.issues[0].id


def test_a_pinned_status() -> None:
    """A status that a person set stands."""
    record = linked(CLAIMS, judgement("amend", IF, {"status": "met"}))
    assert [c.status for c in record.claims if isinstance(c, Condition)] == ["met"]


def test_a_rejected_condition() -> None:
    """A condition that a person rejected makes nothing conditional and is pointed to by nothing."""
    gives = replace(GIVES, conditional=True, conditions=(IF.id,))
    claims = [c if c is not GIVES else gives for c in CLAIMS]
    assert stance(linked(claims)).conditions == (IF.id,)
    record = linked(claims, judgement("reject", IF))
    held = [c for c in record.claims if isinstance(c, Position | Pledge)]
    assert [(c.conditions, c.conditional) for c in held] == [((), False), ((), False)]


def test_an_unsure_condition() -> None:
    """A condition that is left out as less sure is pointed to by nothing, and its stance stays conditional."""
    claims = [replace(IF, sure=40), *CLAIMS[:1], *CLAIMS[2:]]
    record = link(claims, [PAGE], (), digest="d", frame=Frame(sure=50))
    assert (stance(record).conditions, stance(record).conditional) == ((), True)
    assert record.unsure == Unsure(50, conditions=1)
    ids = {c.id for c in record.claims}
    assert all(ids.issuperset(e.claims) for e in record.entries)


def test_offers_meet_needs() -> None:
    """A need has those who offered that very thing."""
    record = linked(CLAIMS)
    (need,) = [c for c in record.claims if isinstance(c, Need)]
    assert need.offered_by == (record.actors[0].id,)
    withdrawn = replace(GIVES, status="withdrawn")
    (need,) = [c for c in linked([*CLAIMS[:3], withdrawn, NEEDS]).claims if isinstance(c, Need)]
    assert need.offered_by == ()


def test_superseded() -> None:
    """A superseded report and its claims are left aside; a judgement on them follows the words."""
    late = report(TEXT + " Corrected.", "in/1.txt", id="c" * 16, supersedes=PAGE.id)
    there = replace(JOINS, id="2", document=late.id, conditions=(),
                    evidence=(replace(JOINS.evidence[0], document=late.id),))  # fmt: skip
    amended = judgement("amend", JOINS, {"stance": "committed"})
    record = linked([*CLAIMS, there], amended, pages=[PAGE, late])
    assert [d.id for d in record.documents] == [late.id]
    assert (stance(record).id, stance(record).stance) == ("2", "committed")


def test_problems_are_kept() -> None:
    """Problems met on the way stand in the record, in order, each once."""
    twice = [Problem("b", "read", "x"), Problem("a", "read", "x"), Problem("b", "read", "x")]
    record = link([], [], [], digest="d", problems=twice)
    assert record.problems == (Problem("a", "read", "x"), Problem("b", "read", "x"))


def test_published_by() -> None:
    """What was published later is left aside; what has no day is left aside and counted."""
    undated = report("Nobody knows when.", "in/9.txt")
    cut = published_by(date(2031, 5, 1), [PAGE, OTHER, undated], [])
    kept, left_out = cut.documents, cut.left_out
    assert (kept, left_out) == ((PAGE,), 1)
