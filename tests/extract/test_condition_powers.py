"""Who must move where only a government can do what a trigger says; on sentences of our own."""

from __future__ import annotations

import pytest

from extract.test_condition_counterparts import movers

LEAD = "Brazil's government has asked Kenya for more time.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "The fund will release the loan only after the reforms are in force.",
        "Drivers will strike unless the fuel tax is withdrawn.",
        "The union would go back to work if the pension was exempted.",
        "Bakers will hold prices so long as taxes do not rise.",
    ],
)
def test_the_government_that_is_told_of(text: str) -> None:
    """A tax, a law or a pension to which something is done waits for the government of the report."""
    assert movers(LEAD + text) == ["Brazil's government"]


@pytest.mark.parametrize(
    "text",
    [
        "Drivers will strike unless the rota is withdrawn.",
        "Bakers will hold prices so long as sales do not rise.",
        "Drivers will strike unless the fuel tax is withdrawn by Kenya.",
        "The pilots will stay out unless Kenya's tax is withdrawn.",
    ],
)
def test_other_things_are_not_the_governments(text: str) -> None:
    """Things of a firm, figures of a market, and what somebody named does, wait for no government."""
    assert "Brazil's government" not in movers(LEAD + text)


def test_no_government_and_several_states() -> None:
    """Between states named alike nobody is guessed."""
    text = "Brazil met Kenya. Kenya met Brazil. Drivers will strike unless the tax is withdrawn."
    assert movers(text) == []
