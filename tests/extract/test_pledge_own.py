"""What is one's own business gives nothing; what is like it and is for others stays."""

from __future__ import annotations

import pytest

from extract.test_pledge_steps_back import given


@pytest.mark.parametrize(
    "text",
    [
        "Denmark produces 40 tons of barley per hectare; Norway, 31.",
        "The regime imports 90,000 tons of wheat a year.",
        "Brazil raked in about 20 billion dollars from coffee last year.",
        "The list is headed by Oslo, with $9,000 per month, and followed by Lima ($4,400).",
        "The committee has spent more than $2 million on posters and $30,000 on pens.",
        "The campaign paid $41,000 in rent in May.",
        "The broadcaster paid a $2 million settlement.",
        "Former bosses of the power company were ordered to pay the owners for the flood.",
        "Senators confirmed 68 judges in two years.",
        "The governor signed 18 bills on schools.",
        "If that fails, the party will probably send a delegate to the debate.",
        "If he joined the court, he would be following in the footsteps of his father.",
    ],
)
def test_output_rankings_costs_orders_and_forecasts_give_nothing(text: str) -> None:
    """Nothing of it is for others, or nobody binds himself."""
    assert given(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Denmark will pay $41 million to Kenya.", ("Denmark", "pledged", 41e6)),
        ("Denmark paid $41 million in aid to Kenya.", ("Denmark", "delivered", 41e6)),
        ("The charity donated $2 million to Kenya.", ("The charity", "delivered", 2e6)),
        ("Denmark agreed to pay $3 million in damages.", ("Denmark", "pledged", 3e6)),
        ("Norway pledged $5 million; Denmark, $3 million.", ("Norway", "pledged", 5e6)),
        (
            "The union will spend $4 million on a clinic for Kenya.",
            ("The union", "pledged", 4e6),
        ),
    ],
)
def test_what_is_paid_to_others_or_promised_is_a_gift(
    text: str, told: tuple[str, str, float]
) -> None:
    """A verb that gives, a future or a vow tells it from one's own costs."""
    assert told in given(text)
