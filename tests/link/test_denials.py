"""Answers that deny what stands right before them, and those that deny nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims import report
from whipcount.link.contradictions.denials import denials


def told(text: str) -> list[tuple[str, str]]:
    """The words of either side."""
    return [(c.a.evidence[0].quote, c.b.evidence[0].quote) for c in denials([report(text)])]


NOT_SO = (
    "An Orvian official says that the list has been handed over. A Mirren envoy says it has not."
)
NO_SUCH = "Premier Ann Berg floated a truce of nine weeks in Velm; her office said later she had made no such proposal."


@pytest.mark.parametrize(
    ("text", "said", "denied"),
    [
        (NOT_SO, "An Orvian official says that the list has been handed over", "A Mirren envoy says it has not"),
        (NO_SUCH, "Premier Ann Berg floated a truce of nine weeks in Velm", "her office said later she had made no such proposal"),
    ],
)  # fmt: skip
def test_an_answer_that_denies(text: str, said: str, denied: str) -> None:
    """ "It has not", and "no such" thing, deny what was said right before."""
    assert told(text) == [(said, denied)]


@pytest.mark.parametrize(
    "text",
    [
        NOT_SO.replace("says it has not", "says it has been read"),
        NOT_SO.replace("has been handed over", "was handed over"),
        NOT_SO.replace(". A", ". The ferry lay in Port Velm all day. A"),
        NO_SUCH.replace("floated", "was asked whether she favoured"),
        NO_SUCH.replace("floated a truce", "could live with a truce"),
        "The reef lies off the coast of Velm; the pilots said they knew no such reef.",
    ],
)
def test_an_answer_to_something_else(text: str) -> None:
    """Another verb, a sentence between, what was only asked for and what nobody said are not denied."""
    assert told(text) == []


def test_a_copy() -> None:
    """A copy's denials are its original's."""
    assert not list(denials([replace(report(NO_SUCH), copy_of="x")]))


BEHIND = "The envoy said the premier had told them the truce would fail, remarks which the premier's office denies."
CHARGED = "The ministry blamed the fire on the Red Quay League; that group denied any part in it."


@pytest.mark.parametrize("text", [BEHIND, CHARGED])
def test_what_is_denied_in_an_apposition_or_of_a_charge(text: str) -> None:
    """ "Remarks which the office denies" and "denied any part in it" deny what stands before."""
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        BEHIND.replace("denies", "repeats"),
        BEHIND.replace("said the premier had told them", "asked whether the premier said"),
        CHARGED.replace("blamed the fire on", "praised"),
        CHARGED.replace("denied any part in it", "denied reporters entry"),
    ],
)
def test_what_denies_no_charge(text: str) -> None:
    """Remarks repeated or asked about, and what is denied of nobody's charge, are no clash."""
    assert told(text) == []
