"""How likely a position, a pledge or a condition is to be right."""

from __future__ import annotations

from extract.test_trust import TEXT, WHOLE, reading, scene
from whipcount.extract.conditions import parts as condition_parts
from whipcount.extract.conditions.likely import of_condition
from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.pledges.likely import of_pledge
from whipcount.extract.positions.likely import of_position
from whipcount.extract.scene import Scene
from whipcount.extract.surety import surety
from whipcount.layers import Clause, Sentence
from whipcount.lexicon.surety import weights
from whipcount.model import Document, Party

ACTOR = Party("The forward", None)


def stance(chance: int, *, basis: str = "reporter", by_model: bool = True) -> int:
    """How sure a stance is of whose issue and words the model gives such a chance."""
    told = scene(stance=chance, issue=chance)
    found = reading(by_model=by_model)
    return surety(told, "position", of_position(told, found, ACTOR, basis))


def condition() -> condition_parts.Reading:
    """ "If it pays, Orvia joins", as a rule reads it."""
    return condition_parts.Reading(Party("Orvia", None), "joins", "if", WHOLE, None, WHOLE)


def test_what_the_model_sees_is_surer() -> None:
    """A stance whose issue and words the model sees is likelier right than one where it sees nothing."""
    assert stance(95) > stance(5)


def test_a_claim_about_somebody_else_is_less_sure() -> None:
    """The holder's own words make a stance likelier right than what others say of them."""
    assert stance(60, basis="own") > stance(60, basis="third_party")


def test_without_a_look_nothing_is_doubted() -> None:
    """Where another annotator gives no hints, a claim is as sure as it can be."""
    document = Document(id="d", source="d.txt", text=TEXT, lines=(1,))
    blind = Scene(document, {"sentence": (Sentence(*WHOLE),)})
    signs = of_position(blind, reading(by_model=False), ACTOR, "reporter")
    assert surety(blind, "position", signs) == 100


def test_every_weight_has_its_sign() -> None:
    """No weight is of a sign that the reader does not look for, and every sign has a weight."""
    told = scene()
    stances = of_position(told, reading(by_model=False), ACTOR, "own")
    assert set(weights("position")) == set(stances)
    assert set(weights("condition")) == set(of_condition(told, condition()))
    clause = Clause(*WHOLE, head=(12, 19), lemma="give", tense="past")
    gift = Gift(clause, (ACTOR,), "pledged", "other", WHOLE, WHOLE)
    assert set(weights("pledge")) == set(of_pledge(told, gift, ACTOR, "pledged"))
