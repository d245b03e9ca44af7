"""Rows, shortened quotes, and what is chosen when room is short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from whipcount.screen.fitting import fit
from whipcount.screen.setting import Column, Row, set_row, wrap


def row(name: str, words: str = "“it will”", weight: float = 0, under: int | None = None) -> Row:
    """A row with one column."""
    return Row((Column(Text(name), 10),), Text(words), Text("1:1"), (weight,), under=under)


@given(st.text("ab “”", max_size=80), st.integers(8, 40), st.integers(1, 3))
def test_wrapped_words_fit(words: str, width: int, most: int) -> None:
    """Words take no more lines and no more columns than they are given."""
    lines = wrap(Text(words), width, most)
    assert len(lines) <= most
    assert all(line.cell_len <= width for line in lines)


def test_shortened_quote_is_closed() -> None:
    """A quotation that is cut still ends in a quotation mark."""
    (line,) = wrap(Text("“we cannot build it alone”"), 16, 1)
    assert line.plain == "“we cannot…”"


@pytest.mark.parametrize("width", [50, 70, 100])
def test_places_stand_at_the_right(width: int) -> None:
    """The place is the last thing on the first line, whatever the width."""
    first = set_row(row("Orvia", "“" + "word " * 30 + "”"), width, 1)[0]
    assert first.plain.endswith("1:1")
    assert first.cell_len == width


def test_weight_decides_and_order_stays() -> None:
    """The weightiest rows are kept, in their own order, and the rest is counted."""
    rows = [row("a", weight=3), row("b", weight=1), row("c", weight=2)]
    lines = [x.plain.split()[0] for x in fit(rows, 100, (1, 3), "whipcount x")]
    assert lines == ["a", "b", "c"]
    lines = [x.plain for x in fit(rows, 100, (1, 2), "whipcount x")]
    assert lines[0].split()[0] == "b"
    assert lines[1] == "  … and 2 more: whipcount x"


def test_nothing_hangs_in_the_air() -> None:
    """A row that hangs from another is not shown without it."""
    rows = [row("a", weight=5), row("note", weight=1, under=0), row("c", weight=2)]
    text = " ".join(x.plain for x in fit(rows, 100, (1, 2), "whipcount x"))
    assert "note" not in text


def test_same_lead_is_said_once() -> None:
    """Two rows that begin alike say so once."""
    lines = fit([row("Orvia"), row("Orvia", "“more”")], 100, (1, 5), "")
    assert [line.plain.strip()[:5] for line in lines] == ["Orvia", "“more"]
