"""Needs on sentences of our own, read by the shipped model; each list has a floor, so add freely."""

from __future__ import annotations

from functools import cache

from extract.reading import claims, rows
from whipcount.extract.needs import Needs
from whipcount.model import Need

LEAST = 0.85  # share of the cases that must be right


@cache
def read(text: str) -> tuple[Need, ...]:
    """The needs of a text."""
    return tuple(c for c in claims(text, Needs()) if isinstance(c, Need))


def wrong(case: list[str]) -> str | None:
    """What a case gets wrong, in words."""
    what, by, number, sentence = case
    found = read(sentence)
    if what == "none":
        return f"{sentence} → {found[0].what}" if found else None
    for one in found:
        held = one.amount or one.quantity
        value = f"{held.value:g}" if held else "-"
        who = one.by.text if one.by else ""
        if (
            what in one.what
            and by in {"-", who}
            and (number == "-" or value == f"{float(number):g}")
        ):
            return None
    return f"{sentence} → {[(n.what, n.by and n.by.text, n.amount or n.quantity) for n in found]}"


def test_sentences_tell_of_needs() -> None:
    """Most sentences of the case file give the need they tell of: what, how much, by whom."""
    cases = [c for c in rows("needs.txt") if c[0] != "none"]
    failed = [w for c in cases if (w := wrong(c))]
    assert len(failed) <= (1 - LEAST) * len(cases), "\n".join(failed)


def test_not_every_wish_is_a_need() -> None:
    """Errands, denials and small wishes give no row."""
    cases = [c for c in rows("needs.txt") if c[0] == "none"]
    failed = [w for c in cases if (w := wrong(c))]
    assert len(failed) <= (1 - LEAST) * len(cases), "\n".join(failed)
