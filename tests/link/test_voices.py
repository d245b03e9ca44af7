"""Whose words are a side's own."""

from dataclasses import replace

import pytest

from claims import position, report
from whipcount.link.voices import with_voices
from whipcount.model import Actor, Party, Position, Role

ORVIA = Actor(id="orvia", name="Orvia", type="state")
LIND = Actor(
    id="lind", name="Ada Lind", type="person", roles=(Role("prime minister", "Orvia", "orvia"),)
)
SENATOR = Actor(
    id="berg", name="Jon Berg", type="person", roles=(Role("senator", "Orvia", "orvia"),)
)
GONE = Actor(
    id="holm", name="Eva Holm", type="person", roles=(Role("former minister", "Orvia", "orvia"),)
)
SPOKESMAN = Actor(
    id="voice", name="Lind's spokesman", type="person", named=False, speaks_for="lind"
)
EVERYBODY = (ORVIA, LIND, SENATOR, GONE, SPOKESMAN)


def of_orvia(claim: Position) -> Position:
    """The position as Orvia's, once linked."""
    return replace(claim, actor=Party("Orvia", actor="orvia"))


@pytest.mark.parametrize(
    ("teller", "basis"),
    [
        ("lind", "spokesperson"),
        ("voice", "spokesperson"),
        ("berg", "third_party"),
        ("holm", "third_party"),
    ],
)
def test_a_minister_speaks_for_the_country(teller: str, basis: str) -> None:
    """What its prime minister or her spokesman says of a country is its own; a senator's word is not."""
    text = "Orvia will take part, it was said."
    claim = position(
        report(text), text, "Orvia", "committed", basis="third_party",
        according_to=Party("it", actor=teller),
    )  # fmt: skip
    (found,) = with_voices([of_orvia(claim)], EVERYBODY)
    assert getattr(found, "basis", None) == basis


def test_a_person_has_the_last_word() -> None:
    """A basis that a person set is left as it is."""
    text = "Orvia will take part, it was said."
    claim = position(
        report(text), text, "Orvia", "committed", basis="third_party", standing="amended",
        according_to=Party("Lind", actor="lind"),
    )  # fmt: skip
    told = of_orvia(claim)
    assert with_voices([told], EVERYBODY) == (told,)
