"""Claims beside denials, and two accounts of one quarrel, inside one report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims import report
from whipcount.link.contradictions.accounts import accounts


def told(text: str) -> list[tuple[str, str, str]]:
    """Field and the words of either side."""
    return [
        (c.field, c.a.evidence[0].quote, c.b.evidence[0].quote) for c in accounts([report(text)])
    ]


@pytest.mark.parametrize(
    ("text", "claimed", "denied"),
    [
        (
            "Mirren accuses Orvia of arming the rebels; Orvia denies the accusation.",
            "accuses Orvia of arming the rebels", "Orvia denies the accusation",
        ),
        (
            "Opposition leaders alleged that ballots were burnt. The electoral office has rejected the allegations.",
            "alleged that ballots were burnt", "The electoral office has rejected the allegations",
        ),
        (
            "A tabloid claimed that the minister took money from dredgers, a claim her office denied.",
            "claimed that the minister took money from dredgers", "a claim her office denied",
        ),
    ],
)  # fmt: skip
def test_a_charge_and_its_denial(text: str, claimed: str, denied: str) -> None:
    """A charge with the denial right after it makes one clash, with the words of both."""
    assert told(text) == [("denied", claimed, denied)]


def test_two_accounts_of_one_delay() -> None:
    """Two speakers who explain one thing differently, set against each other, make one clash."""
    text = (
        "The delay, two envoys said, was over the price of tin. "
        "A minister, however, said the delay came from a strike of interpreters."
    )
    ((field, a, b),) = told(text)
    assert field == "account"
    assert a.endswith("price of tin")
    assert b.endswith("strike of interpreters")


@pytest.mark.parametrize(
    "text",
    [
        "Ann Berg said Orvia and Mirren were drafting a truce. Tom Hale, the minister, said no agreement had been made on a truce.",
        "Premier Ann Berg said that the gas deal was signed. The pipeline's chief, Tom Hale, denied that any deal had been signed.",
        "President Berg said Orvia would accept inspectors. The spokesman of Orvia, Tom Hale, replied that inspectors were unacceptable.",
    ],
)  # fmt: skip
def test_said_and_denied_side_by_side(text: str) -> None:
    """What one says and the next denies, of the same thing, makes one clash."""
    assert [field for field, *_ in told(text)] == ["account"]


@pytest.mark.parametrize(
    "text",
    [
        "Mirren accuses Orvia of arming the rebels. The harvest was good.",
        "Orvia denies the accusation.",
        "Ann Berg said the harbour needs a crane. Tom Hale said there was no money for schools.",
        "Ann Berg said the tariff is wise. Tom Hale, however, said the tariff would not pass.",
        "The delay, two envoys said, was over the price of tin. The delay came to an end.",
    ],
)
def test_no_denial(text: str) -> None:
    """Opinions that differ, charges without an answer and answers without a charge make none."""
    assert told(text) == []


def test_a_copy() -> None:
    """A copy's clash is its original's."""
    text = "Mirren accuses Orvia of arming the rebels; Orvia denies the accusation."
    source = report(text, "in/1.txt")
    copy = replace(report(text, "in/2.txt"), copy_of=source.id)
    assert len(list(accounts([source, copy]))) == 1
