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


PRESS = Actor(
    id="press", name="Ida Moss", type="person", roles=(Role("press secretary", "State House", "house"),)
)  # fmt: skip
PRESIDENT = Actor(id="head", name="Per Holt", type="person", roles=(Role("president", None, None),))
BOXER = Actor(id="head", name="Per Holt", type="person", roles=(Role("boxer", None, None),))


@pytest.mark.parametrize(
    ("head", "teller", "basis"),
    [
        (PRESIDENT, PRESS, "spokesperson"),
        (BOXER, PRESS, "third_party"),
        (PRESIDENT, SENATOR, "third_party"),
    ],
)
def test_the_press_secretary(head: Actor, teller: Actor, basis: str) -> None:
    """What a press secretary says of who heads the land is that one's own word; of anybody else it is a claim."""
    text = "Holt will sign it, it was said."
    claim = position(
        report(text), text, "Holt", "committed", basis="third_party",
        according_to=Party("it", actor=teller.id),
    )  # fmt: skip
    of_head = replace(claim, actor=Party("Holt", actor="head"))
    (found,) = with_voices([of_head], (head, teller))
    assert getattr(found, "basis", None) == basis


def test_who_leads_a_party_speaks_for_it() -> None:
    """A party's leader speaks for the party; who only runs for it does not."""
    party = Actor(id="party", name="Sun Party", type="organization")
    text = "The party backs it, it was said."
    for title, basis in (("party leader", "spokesperson"), ("candidate", "third_party")):
        teller = Actor(
            id="one", name="Ida Moss", type="person", roles=(Role(title, "Sun Party", "party"),)
        )
        claim = position(
            report(text), text, "The party", "supports", basis="third_party",
            according_to=Party("it", actor="one"),
        )  # fmt: skip
        own = replace(claim, actor=Party("The party", actor="party"))
        (found,) = with_voices([own], (party, teller))
        assert getattr(found, "basis", None) == basis
