"""Daily work and private life, of which no question is told."""

from __future__ import annotations

import pytest

from extract.test_stance_forms import told


@pytest.mark.parametrize(
    "text",
    [
        "The bank appointed Mia Holm as its chief economist.",
        "Police are treating the blaze as suspicious.",
        "Detectives are considering whether the two thefts are linked.",
        "Police urged anyone with information to come forward.",
        "Firefighters are urging residents to check their smoke alarms.",
        "Her parents wanted her to study law.",
        "A neighbour offered to drive the children to school.",
        "The judges dismissed the appeal and upheld the conviction.",
        "The judge refused bail.",
    ],
)
def test_daily(text: str) -> None:
    """Hirings, inquiries, appeals to the public, kin and a court's routine take no side."""
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The police federation urged the minister to scrap the levy.", "opposed"),
        ("The board is considering whether to sell the mine.", "considering"),
        ("Teachers rejected the offer.", "opposed"),
        ("The court backed the ban on fireworks.", "supports"),
    ],
)
def test_public(text: str, stance: str) -> None:
    """The same words about a question are a stance."""
    assert {s for _, s in told(text)} == {stance}


@pytest.mark.parametrize(
    "text",
    [
        "The court ordered him to pay 400 euros to the victim.",
        "“I want to win every race,” Lund said.",
        "Ana Ruiz opposed Marta Lindgren in the semi-final.",
        "Karl Meier plans to retire at the end of the season.",
        "The university said it would hold an open day in May.",
        "The investigators have not ruled out a link with an earlier blaze.",
        "The orchestra has appointed a new conductor.",
    ],
)
def test_played_and_private(text: str) -> None:
    """Sentences, games, a person's own affairs and festivities take no side."""
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The court ordered the ministry to publish the report.", "supports"),
        ("The Greens want to win back control of the dam.", "supports"),
        ("Ghana will host the talks on fish stocks.", "committed"),
        ("Norway has not ruled out a link with the Danish grid.", "considering"),
    ],
)
def test_not_played(text: str, stance: str) -> None:
    """Near words about a question stay what they are."""
    assert {s for _, s in told(text)} <= {stance}
