"""Judgements fold over the machine's claims: a person always wins, and is told of trouble."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import claim, judgement, position, report
from whipcount.codec import claim_id, decode, encode, sort_claims
from whipcount.judge import Settled, judge
from whipcount.judge.fold import standing_judgements
from whipcount.model import Claim, Condition, Document, Judgement, Party, Pledge, Position, TimeRef

TEXT = "Orvia and Kestland both ruled out joining the bridge on Monday, officials said."
PAGE = report(TEXT)
BOTH = "Orvia and Kestland both ruled out joining the bridge"
SHORT = "Orvia and Kestland both ruled out joining"
ORVIA = position(PAGE, BOTH, "Orvia", "declined")
KESTLAND = position(PAGE, BOTH, "Kestland", "declined")


def settled(
    claims: Sequence[Claim], *judgements: Judgement, pages: list[Document] | None = None
) -> Settled:
    """What stands after the judgements, as it is after being stored and read again."""
    stored = [decode(encode(j), Judgement) for j in judgements]
    return judge(claims, stored, pages or [PAGE])


def only(result: Settled) -> Any:
    """The one claim that stands."""
    assert len(result.claims) == 1
    return result.claims[0]


def told(result: Settled) -> list[str]:
    """The first words of the Problems."""
    return [p.message.split(":")[0] for p in result.problems]


@given(st.permutations([ORVIA, KESTLAND, position(PAGE, SHORT, "Orvia", "offered")]))
def test_without_judgements(claims: list[Claim]) -> None:
    """Judging with no judgements changes nothing but the order, which is the one order."""
    assert judge(claims, [], [PAGE]) == Settled(sort_claims(claims), ())


def test_accept() -> None:
    """An accepted claim stands accepted, and its neighbour as it was."""
    result = settled([ORVIA, KESTLAND], judgement("accept", ORVIA))
    standing = {c.id: c.standing for c in result.claims}
    assert standing == {ORVIA.id: "accepted", KESTLAND.id: "claimed"}
    assert result.problems == ()


DOUBTED = (
    replace(ORVIA, sure=20),
    claim(Pledge, PAGE, "joining the bridge", actor=Party("Orvia"), act="other", what="the bridge",
          status="pledged", sure=20),
    claim(Condition, PAGE, "on Monday", holder=Party("Orvia"), act="join", polarity="after", trigger="Monday",
          sure=20),
)  # fmt: skip


@pytest.mark.parametrize("seen", DOUBTED, ids=lambda c: c.kind)
@pytest.mark.parametrize("verb", ["accept", "amend", "add"])
def test_a_person_is_not_doubted(seen: Claim, verb: str) -> None:
    """A position, a pledge or a condition that a person accepted, amended or added is as sure as can be."""
    assert only(settled([seen], judgement(verb, seen))).sure == 100
    back = judgement("reject", seen, when=2)
    assert not settled([seen], judgement(verb, seen), back).claims


def test_what_was_not_seen_is_not_kept() -> None:
    """A field that claims did not have when one was accepted is as the machine reads it now."""
    pledge = replace(DOUBTED[1], conditional=True)
    said = judgement("accept", pledge)
    shown: dict[str, Any] = {k: v for k, v in said.seen["claim"].items() if k != "conditional"}  # type: ignore[attr-defined]  # JSON data
    older = replace(said, seen={**said.seen, "claim": shown})
    assert only(settled([pledge], older)).conditional


def test_reject() -> None:
    """A rejected claim is gone, and its neighbour stays."""
    assert settled([ORVIA, KESTLAND], judgement("reject", ORVIA)).claims == (KESTLAND,)


def test_amend() -> None:
    """An amended claim says what the person says, in the fields they set and no others."""
    made = only(settled([ORVIA], judgement("amend", ORVIA, {"stance": "considering"})))
    assert made == replace(ORVIA, stance="considering", standing="amended")


def test_two_actors_in_one_sentence() -> None:
    """A judgement on one of two actors in a sentence never lands on the other, though it is nearer."""
    moved = position(PAGE, SHORT, "Orvia", "declined")
    result = settled([KESTLAND, moved], judgement("amend", ORVIA, {"stance": "offered"}))
    stances = {c.actor.text: c.stance for c in result.claims if isinstance(c, Position)}
    assert stances == {"Orvia": "offered", "Kestland": "declined"}


def test_a_moved_span() -> None:
    """A claim read again from other words keeps its judgement, at its new place."""
    moved = position(PAGE, SHORT, "Orvia", "declined")
    made = only(settled([moved], judgement("accept", ORVIA)))
    assert (made.id, made.evidence, made.standing) == (moved.id, moved.evidence, "accepted")


def test_a_vanished_claim() -> None:
    """A claim that the machine no longer makes stands alone by the judgement, marked unsupported."""
    result = settled([KESTLAND], judgement("accept", ORVIA))
    assert replace(ORVIA, standing="accepted") in result.claims
    assert KESTLAND in result.claims
    assert told(result) == ["unsupported"]


def test_a_vanished_claim_that_was_rejected() -> None:
    """To have rejected what is no longer read is no trouble and harms nobody."""
    assert settled([KESTLAND], judgement("reject", ORVIA)) == Settled((KESTLAND,), ())


def test_disputed() -> None:
    """Where the machine now reads another stance than was accepted, the person wins and is told."""
    result = settled([replace(ORVIA, stance="offered")], judgement("accept", ORVIA))
    assert only(result).stance == "declined"
    assert told(result) == ["disputed"]


def test_a_dispute_settled() -> None:
    """To accept the standing claim again settles the dispute."""
    accepted = replace(ORVIA, standing="accepted")
    again = judgement("accept", accepted, when=2)
    result = settled([replace(ORVIA, stance="offered")], judgement("accept", ORVIA), again)
    assert only(result).stance == "declined"
    assert result.problems == ()


def test_an_amended_field_is_no_dispute() -> None:
    """The machine may read anything in a field that the person set."""
    result = settled(
        [replace(ORVIA, stance="offered")], judgement("amend", ORVIA, {"stance": "undecided"})
    )
    assert only(result).stance == "undecided"
    assert result.problems == ()


def test_words_gone() -> None:
    """A judgement on a report that was removed waits, says so, and works when it returns."""
    made = judgement("accept", ORVIA)
    result = judge([], [made], [])
    assert result.claims == ()
    assert "waits" in result.problems[0].message
    assert only(settled([ORVIA], made)).standing == "accepted"


def test_undo() -> None:
    """To reject a judgement's own id takes it back; to reject that brings it back."""
    first = judgement("amend", ORVIA, {"stance": "offered"})
    undone = judgement("reject", None, target=[first.id], when=2)
    redone = judgement("reject", None, target=[undone.id], when=3)
    assert only(settled([ORVIA], first, undone)) == ORVIA
    assert only(settled([ORVIA], first, undone, redone)).stance == "offered"


def test_rejected_then_accepted() -> None:
    """A rejected claim that is accepted later returns, as it was seen."""
    neighbour = position(PAGE, SHORT, "Orvia", "considering", issue_text="joining the ferry")
    result = settled(
        [ORVIA, neighbour], judgement("reject", ORVIA), judgement("accept", ORVIA, when=2)
    )
    assert replace(ORVIA, standing="accepted") in result.claims
    assert neighbour in result.claims


def test_a_judgement_on_a_judged_claim() -> None:
    """Later judgements build on what earlier ones set: fields amended one by one all stand."""
    first = judgement("amend", ORVIA, {"actor": "Mirren"})
    now = replace(ORVIA, actor=Party("Mirren"), standing="amended")
    second = judgement("amend", now, {"stance": "offered"}, when=2)
    moved = position(PAGE, SHORT, "Orvia", "declined")
    for claims in ([ORVIA], [moved]):
        made = only(settled(claims, first, second))
        assert (made.actor.text, made.stance) == ("Mirren", "offered")


@given(st.permutations(range(3)))
def test_the_order_is_of_making(order: list[int]) -> None:
    """Judgements fold by when they were made, then by id, however they are handed in."""
    stances = ("offered", "undecided", "considering")
    made = [
        judgement("amend", ORVIA, {"stance": s}, when=1 + i // 2, id=f"{i:016}")
        for i, s in enumerate(stances)
    ]
    assert only(settled([ORVIA], *(made[i] for i in order))).stance == "considering"
    assert [j.id[-1] for j in standing_judgements(made[i] for i in order)] == ["0", "1", "2"]


def test_added() -> None:
    """What a person adds survives any reading and stands beside what the machine reads there."""
    extra = replace(
        position(PAGE, BOTH, "Orvia", "opposed", issue_text="tolls"),
        id=claim_id("position", ORVIA.evidence, "added"), made_by="person",
    )  # fmt: skip
    made = judgement("add", extra)
    for claims in ([], [ORVIA], [ORVIA, KESTLAND]):
        result = settled(list(claims), made)
        assert set(result.claims) == {*claims, replace(extra, standing="added")}
        assert result.problems == ()


def test_added_then_judged() -> None:
    """A claim that a person added can be amended, rejected and accepted again like any other."""
    extra = replace(ORVIA, id="a" * 16, made_by="person")
    standing = replace(extra, standing="added")
    add = judgement("add", extra)
    amend = judgement("amend", standing, {"stance": "offered"}, when=2)
    reject = judgement("reject", standing, when=3)
    accept = judgement("accept", standing, when=4)
    assert only(settled([], add, amend)).stance == "offered"
    assert settled([], add, reject).claims == ()
    assert only(settled([], add, reject, accept)).standing == "accepted"


def test_a_corrected_report() -> None:
    """A judgement follows its words into the report that corrects the one it was made on."""
    late = report("Update: " + TEXT, id="c" * 16, supersedes=PAGE.id)
    there = position(late, BOTH, "Orvia", "declined")
    result = settled(
        [ORVIA, there], judgement("amend", ORVIA, {"stance": "offered"}), pages=[PAGE, late]
    )
    stances = {c.document: c.stance for c in result.claims if isinstance(c, Position)}
    assert stances == {PAGE.id: "declined", late.id: "offered"}


def test_a_correction_that_drops_the_words() -> None:
    """Where the corrected report has the words no more, the judgement is unsupported."""
    late = report("Orvia will join after all.", id="c" * 16, supersedes=PAGE.id)
    result = settled([ORVIA], judgement("accept", ORVIA), pages=[PAGE, late])
    assert told(result) == ["unsupported"]
    assert "corrected" in result.problems[0].message


def test_accepted_words_point_into_the_corrected_report() -> None:
    """What an accepted claim points to is of the report it stands in now."""
    late = report("Update: " + TEXT, id="c" * 16, supersedes=PAGE.id)
    old = replace(ORVIA, time_ref=TimeRef(ORVIA.evidence[0], "day", weekday=0))
    there = position(late, BOTH, "Orvia", "declined")
    result = settled([there], judgement("accept", old), pages=[PAGE, late])
    assert only(result) == replace(there, standing="accepted")


def test_conditions() -> None:
    """Judgements work on any kind of claim by its own actor's field."""
    held = claim(Condition, PAGE, BOTH, holder=Party("Orvia"), act="join", polarity="if",
                 trigger="tolls end")  # fmt: skip
    made = only(settled([held], judgement("amend", held, {"status": "met", "waits_for": "Mirren"})))
    assert (made.status, made.waits_for) == ("met", Party("Mirren"))


def test_a_judgement_that_does_not_fit() -> None:
    """A stored judgement that this version cannot use is a Problem; the record stands without it."""
    broken = judgement("accept", None, seen={"kind": "position", "claim": {"id": 3}}, target=["x"])
    strange = judgement("amend", ORVIA, {"colour": "red"})
    result = settled([ORVIA], broken, strange)
    assert result.claims == (ORVIA,)
    assert told(result) == ["unsupported", "unsupported"]
