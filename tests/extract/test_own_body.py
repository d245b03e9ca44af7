"""Which named body a bare "the union" or "the bank" is, and forces that have come by their number."""

from __future__ import annotations

import pytest

from extract.reading import claims
from extract.test_condition_counterparts import read
from extract.test_positions import read as whole
from whipcount.extract.conditions.stage import Conditions
from whipcount.extract.pledges.stage import Pledges
from whipcount.model import Chain, Condition, Pledge


def held_by(text: str) -> list[str]:
    """Who holds each condition, by the name of whom the words mean."""
    found = whole(text)
    names = {c.id: c.name for c in found if isinstance(c, Chain)}
    held = [c.holder for c in found if isinstance(c, Condition)]
    return [names.get(h.chain or "", h.text).removeprefix("the ") for h in held]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Nurses met at the National Nurses' Federation. Ada Brom, its president, spoke first. The union would drop its strike, she said, if the ministry reopened the ward.", "National Nurses' Federation"),
        ("Members of the Teachers' Guild met the minister. The union will strike unless the ministry raises pay.", "Teachers' Guild"),
    ],
)  # fmt: skip
def test_a_body_by_its_sort(text: str, holder: str) -> None:
    """A union is the federation or the guild named last before it."""
    assert held_by(text) == [holder]


def test_no_other_body() -> None:
    """A union is no senate, and no ministry."""
    found = read(
        "The Senate met the minister. The union will strike unless the ministry raises pay."
    )
    assert [c.holder.text for c in found] == ["The union"]


def given(text: str) -> list[tuple[str, str]]:
    """Who gives, and at which step."""
    return [
        (c.actor.text, c.status)
        for c in claims(text, Conditions(), Pledges())
        if isinstance(c, Pledge)
    ]


@pytest.mark.parametrize(
    ("text", "pledge"),
    [
        ("About 500 Rwandan troops flew in last week.", [("Rwandan", "delivered")]),
        ("Some 250 Burundian soldiers who landed in Goma on March 5 have done nothing.", [("Burundian", "delivered")]),
        ("Kenya's minister said 300 soldiers might leave in April.", [("Kenya's minister", "floated")]),
        ("Three Israeli jets flew over Beirut on Monday.", []),
        ("Twenty Rwandan soldiers were killed on Monday.", []),
        ("About 300 Libyan migrants landed in Lampedusa.", []),
    ],
)  # fmt: skip
def test_forces(text: str, pledge: list[tuple[str, str]]) -> None:
    """Soldiers that landed are delivered, those who might leave are an idea; jets overhead and the dead are none."""
    assert given(text) == pledge
