"""Where shapes are looked for: only around their words, and nothing is lost by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from whipcount.annotate.time_anchors import AFTER, BEFORE, Anchors, last_words
from whipcount.annotate.time_grammar import anchor_words, find, rules

CASES = Path(__file__).parent.parent / "cases" / "times.txt"
ROWS = [x for x in CASES.read_text("utf-8").splitlines() if x and not x.startswith("#")]
TEXTS = [row.split("|")[1].strip().replace("[", "").replace("]", "") for row in ROWS]
FILLER = " The mayor was not there." * 12


@pytest.mark.parametrize("between", [FILLER, "\n\n"])
def test_nothing_is_lost(between: str) -> None:
    """Each shape has the same matches around its words as in the whole text."""
    text = between.join(TEXTS)
    found = Anchors(text, anchor_words())
    for rule in rules():
        around = [
            m.span()
            for low, high in found.around(rule.holds)
            for m in rule.pattern.finditer(text, low, high)
        ]
        assert around == [m.span() for m in rule.pattern.finditer(text)]


@pytest.mark.parametrize("text", TEXTS)
def test_far_words_do_not_matter(text: str) -> None:
    """What an expression says does not hang on how much text stands around it."""
    shift = len(FILLER) + 1
    padded = find(f"{FILLER} {text}{FILLER}")
    assert [(f.start - shift, f.end - shift, f.fields) for f in padded] == [
        (f.start, f.end, f.fields) for f in find(text)
    ]


def test_stretches_join() -> None:
    """Stretches that touch are one; a name in small letters is no anchor."""
    tables = last_words({"months": ["May"], "units": ["week"]})
    text = "May " + "x" * (BEFORE + AFTER) + " may " + "x" * 300 + " Week, May"
    found = Anchors(text, tables)
    end = text.index("Week")
    assert found.around(("months",)) == ((0, 3 + AFTER), (len(text) - 3 - BEFORE, len(text)))
    assert found.around(("units", "months")) == ((0, 3 + AFTER), (end - BEFORE, len(text)))
