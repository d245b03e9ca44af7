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
