"""Where shapes are looked for: only around their words, and nothing is lost by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from whipcount.annotate.times.anchors import AFTER, BEFORE, Anchors, last_words, tables_of
from whipcount.annotate.times.grammar import anchor_words, find, rules

CASES = Path(__file__).parent.parent / "cases" / "times.txt"
ROWS = [x for x in CASES.read_text("utf-8").splitlines() if x and not x.startswith("#")]
TEXTS = [row.split("|")[1].strip().replace("[", "").replace("]", "") for row in ROWS]
MORE = [
    "It runs on 12-14 March, on 3/25/2025 and 25.3.2025.",
    "It was on Friday last week, the following Monday and the previous Sunday.",
    "She came on the 15th, left the previous day and was back that same evening.",
    "It grew in 1989's first quarter, in Q3 2025 and in the first half of 2024.",
    "It fell in the 1988 period, as in the quarter a year ago, over the full year.",
    "In the following week, not in the previous month, that same year, they met.",
    "The week of March 6 was dry, the years since are not; by the summer it rains.",
    "In fiscal 1990, this fiscal year and the fiscal year it grew.",
    "In the 1990s, the '80s and the 19th century there were none.",
    "They meet three weeks from now, as in the year-ago quarter, on Mondays.",
    "The decades-long row went on; at four in the morning they slept.",
]
FILLER = " The mayor was not there." * 12


def test_each_shape_has_an_example() -> None:
    """No shape goes unseen by the test that follows."""
    text = "\n\n".join(TEXTS + MORE)
    assert [rule.pattern.pattern for rule in rules() if not rule.pattern.search(text)] == []


@pytest.mark.parametrize("between", [FILLER, "\n\n"])
def test_nothing_is_lost(between: str) -> None:
    """Each shape has the same matches around its words as in the whole text."""
    text = between.join(TEXTS + MORE)
    found = Anchors(text, lambda word: tables_of(word, anchor_words()))
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
    found = Anchors(text, lambda word: tables_of(word, tables))
    end = text.index("Week")
    assert found.around(("months",)) == ((0, 3 + AFTER), (len(text) - 3 - BEFORE, len(text)))
    assert found.around(("units", "months")) == ((0, 3 + AFTER), (end - BEFORE, len(text)))
