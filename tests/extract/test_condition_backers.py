"""Whose act hangs: who gives what will be "paid out once", who speaks of an event, whose clause goes on."""

from __future__ import annotations

import pytest

from extract.test_condition_counterparts import read


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Norway's 25 million euros will be paid out only after Kenya adopts a law on forests.", "Norway"),
        ("The grant of 25 million euros from Norway will be released only after Kenya adopts a law.", "Norway"),
        ("The loan that the World Bank approved in May will be disbursed once Kenya adopts a law.", "the World Bank"),
        ("The tranche the IMF agreed last week will be released if parliament passes the budget.", "the IMF"),
        ("The 40 tanks that Poland offered will be handed over only if Denmark agrees.", "Poland"),
        ("Canada is weighing a grant of 30 million dollars. No money will be released until Haiti names a council.", "Canada"),
        ("Sanctions against Rwanda would follow, the French president said, only if the truce was broken by Kigali.", "the French president"),
        ("Most senators stayed away; Senator Ada Brom abstained, according to her aide, and will fly home as soon as she sees a smaller fee.", "Senator Ada Brom"),
    ],
)  # fmt: skip
def test_whose_act_hangs(text: str, holder: str) -> None:
    """A giver beside the thing or right before it, a speaker of events, a clause behind a semicolon."""
    assert [c.holder.text for c in read(text)] == [holder]


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        (
            "Canada is weighing a ban on cars. No money will be released until Haiti names a council.",
            "Canada",
        ),
        (
            "The loan to Norway will be paid out by the fund once Kenya adopts a law.",
            "Norway",
        ),
        (
            "The governor said the state's 60 million would be released only after Kenya agreed.",
            "the state",
        ),
        ("The prisoners will be released once Kenya and Norway sign.", "Norway"),
    ],
)
def test_who_gives_nothing(text: str, nobody: str) -> None:
    """Who thinks of something else, who is only told, and who has to sign give nothing."""
    assert all(c.holder.text != nobody for c in read(text))
