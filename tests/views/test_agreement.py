"""How far coders agree, against published worked examples."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims import judgement
from records import harbour
from whipcount.errors import InputError
from whipcount.model import Judgement, Position
from whipcount.views.agreement import agreement, alpha, observed

# Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), sections A to C.
TWO_BINARY = ("0100000010", "1110010000")
TWO_NOMINAL = ("aabbdcccedda", "babbbccceddd")
FOUR_WITH_GAPS = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")


def units(coders: tuple[str, ...]) -> list[list[str]]:
    """The values of each unit, a dot for none."""
    return [[v for v in column if v != "."] for column in zip(*coders, strict=True)]


@pytest.mark.parametrize(
    ("coders", "wanted"), [(TWO_BINARY, 0.095), (TWO_NOMINAL, 0.692), (FOUR_WITH_GAPS, 0.743)]
)
def test_published_examples(coders: tuple[str, ...], wanted: float) -> None:
    """Alpha is that of the published examples: two coders, more values, gaps."""
    assert alpha(units(coders)) == pytest.approx(wanted, abs=0.0005)


def test_bounds() -> None:
    """Alpha is 1 where all agree, below 0 where they differ by plan, and none where nothing varies."""
    assert alpha([["a", "a"], ["b", "b"]]) == 1.0
    assert (alpha([["a", "b"], ["b", "a"]]) or 0) < 0
    assert alpha([["a", "a"], ["a", "a"]]) is None
    assert alpha([["a"], ["b"]]) is None


def test_observed() -> None:
    """Agreement is the share of pairs that say the same."""
    assert observed([["a", "a"], ["a", "b"]]) == 0.5
    assert observed([["a", "a", "b"]]) == pytest.approx(1 / 3)


def coded(*given: tuple[str, str, dict[str, object] | None]) -> tuple[Judgement, ...]:
    """Judgements of coders on the first position of the small story: verb, by whom, what stands."""
    story = harbour()
    claim = next(c for c in story.claims if isinstance(c, Position))
    made = [judgement(verb, claim, stands, when=n + 1) for n, (verb, _, stands) in enumerate(given)]
    return tuple(replace(j, by=by) for j, (_, by, _) in zip(made, given, strict=True))


def test_two_coders() -> None:
    """What one accepts and the other amends is a difference in that field and none in the others."""
    given = coded(("accept", "Ann", None), ("amend", "Bo", {"stance": "offered"}))
    rows = {r.field: r for r in agreement(replace(harbour().record(), judgements=given))}
    assert rows["stance"].agreement == 0.0
    assert rows["stance"].differences[0].said == (("Ann", "committed"), ("Bo", "offered"))
    assert rows["issue"].agreement == 1.0
    assert rows["reading"].alpha is None


def test_the_last_word_of_a_coder() -> None:
    """A coder who thinks again is counted once, by the last word."""
    given = coded(
        ("amend", "Bo", {"stance": "offered"}), ("accept", "Bo", None), ("accept", "Ann", None)
    )
    rows = {r.field: r for r in agreement(replace(harbour().record(), judgements=given))}
    assert rows["stance"].agreement == 1.0


def test_nobody_of_that_name() -> None:
    """A coder who has judged nothing is named in the error."""
    with pytest.raises(InputError, match="Cy"):
        agreement(harbour().record(), ["Cy"])
