"""A judgement finds its claim again: by id, else by document, kind, actor and span, else not."""

from __future__ import annotations

from claims import claim, judgement, position, report
from whipcount.judge.anchor import anchor_of, common, find
from whipcount.model import Claim, Condition, Judgement, Party

TEXT = "Orvia and Kestland both ruled out joining the bridge on Monday, officials said."
PAGE = report(TEXT)
BOTH = "Orvia and Kestland both ruled out joining the bridge"
SHORT = "Orvia and Kestland both ruled out joining"


def found(made: Judgement, *claims: Claim) -> Claim | None:
    """The claim that a judgement's anchor finds among these."""
    anchor = anchor_of(made)
    assert anchor is not None
    return find(anchor, claims)


def test_two_actors_in_one_sentence() -> None:
    """Of two actors whose claims cover the same words, the judged one is found, not the nearer."""
    seen = position(PAGE, BOTH, "Orvia", "declined")
    near = position(PAGE, BOTH, "Kestland", "declined")
    far = position(PAGE, SHORT, "Orvia", "declined")
    assert common(seen, near) > common(seen, far)
    assert found(judgement("accept", seen), near, far) == far


def test_only_the_other_actor_is_left() -> None:
    """Where only another actor's claim covers the words, nothing is found."""
    seen = position(PAGE, BOTH, "Orvia", "declined")
    assert found(judgement("accept", seen), position(PAGE, BOTH, "Kestland", "declined")) is None


def test_a_moved_span() -> None:
    """A claim whose span moved by less than half is found; by more, it is not."""
    seen = position(PAGE, BOTH, "Orvia", "declined")
    moved = position(PAGE, "both ruled out joining the bridge on Monday", "Orvia", "declined")
    gone = position(PAGE, "the bridge on Monday", "Orvia", "declined")
    assert found(judgement("accept", seen), moved) == moved
    assert found(judgement("accept", seen), gone) is None


def test_a_vanished_claim() -> None:
    """A claim that the machine no longer makes is not found in what it makes instead."""
    seen = position(PAGE, BOTH, "Orvia", "declined")
    other = position(PAGE, BOTH, "Orvia", "supports", issue_text="a ferry tax", id="f" * 16)
    assert found(judgement("accept", seen)) is None
    assert found(judgement("accept", seen), other) is None


def test_the_same_id_wins() -> None:
    """The claim of the same id is found even where another covers the words better."""
    seen = position(PAGE, BOTH, "Orvia", "declined")
    better = position(PAGE, BOTH, "Orvia", "declined", id="f" * 16)
    kept = position(PAGE, "officials said", "Orvia", "offered", id=seen.id)
    assert found(judgement("accept", seen), better, kept) == kept


def test_another_kind_or_document() -> None:
    """Claims of another kind or of another document are never found."""
    seen = position(PAGE, BOTH, "Orvia", "declined")
    held = claim(Condition, PAGE, BOTH, holder=Party("Orvia"), act="joining the bridge",
                 polarity="if", trigger="joining the bridge")  # fmt: skip
    elsewhere = position(report(TEXT, "in/002.txt"), BOTH, "Orvia", "declined")
    assert found(judgement("accept", seen), held, elsewhere) is None


def test_the_actor_as_it_stands() -> None:
    """A claim is found under the actor that the person set, as under the one that was seen."""
    seen = position(PAGE, BOTH, "Orvia", "declined")
    now = position(PAGE, SHORT, "Mirren", "declined")
    assert found(judgement("amend", seen, {"actor": "Mirren"}), now) == now
    assert found(judgement("amend", seen, {"stance": "offered"}), now) is None


def test_a_longer_name_is_the_same_actor() -> None:
    """A name that is part of the other names the same actor; the article counts for nothing."""
    seen = position(PAGE, BOTH, "the Orvian premier Ada Lind", "declined")
    assert found(judgement("accept", seen), position(PAGE, SHORT, "Ada Lind", "declined"))


def test_of_several_the_likest() -> None:
    """Of several claims that fit, the one that says the same thing is found before a nearer one."""
    seen = position(PAGE, BOTH, "Orvia", "declined")
    near = position(PAGE, BOTH, "Orvia", "offered", issue_text="the bridge toll", id="0" * 16)
    like = position(PAGE, SHORT, "Orvia", "declined")
    assert found(judgement("accept", seen), near, like) == like


def test_what_is_no_claim() -> None:
    """A judgement on actors has no claim to find."""
    assert anchor_of(judgement("same", None, seen={"kind": "actor", "names": []})) is None
