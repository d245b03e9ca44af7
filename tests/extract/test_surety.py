"""How likely a position is to be right."""

from __future__ import annotations

import pytest

from extract.test_trust import TEXT, WHOLE, reading, scene
from whipcount.extract.scene import Scene
from whipcount.extract.surety import signs, surety
from whipcount.layers import Sentence
from whipcount.lexicon.surety import weights
from whipcount.model import Document, Party

ACTOR = Party("The forward", None)


def test_what_the_model_sees_is_surer() -> None:
    """A stance whose issue and words the model sees is likelier right than one where it sees nothing."""
    seen = surety(scene(stance=95, issue=95), reading(by_model=True), ACTOR, "reporter")
    assert seen > surety(scene(stance=5, issue=5), reading(by_model=True), ACTOR, "reporter")


def test_a_claim_about_somebody_else_is_less_sure() -> None:
    """The holder's own words make a stance likelier right than what others say of them."""
    own, hearsay = (
        surety(scene(issue=60), reading(by_model=False), ACTOR, basis)
        for basis in ("own", "third_party")
    )
    assert own > hearsay


def test_without_a_look_nothing_is_doubted() -> None:
    """Where another annotator gives no hints, a position is as sure as it can be."""
    blind = Scene(
        Document(id="d", source="d.txt", text=TEXT, lines=(1,)), {"sentence": (Sentence(*WHOLE),)}
    )
    assert surety(blind, reading(by_model=False), ACTOR, "reporter") == 100


@pytest.mark.parametrize("sign", sorted(weights()))
def test_every_weight_has_its_sign(sign: str) -> None:
    """No weight is of a sign that the reader does not look for."""
    assert sign in signs(scene(), reading(by_model=False), ACTOR, "own")
