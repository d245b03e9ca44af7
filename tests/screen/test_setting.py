"""Rows, shortened quotes, and what is chosen when room is short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from whipcount.screen.cutting import wrap
from whipcount.screen.fitting import fit
from whipcount.screen.setting import Column, Row, fitted, near, set_row


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
    lines, hidden = fit(rows, 100, 3)
    assert ([x.plain.split()[0] for x in lines], hidden) == (["a", "b", "c"], 0)
    lines, hidden = fit(rows, 100, 2)
    assert ([x.plain.split()[0] for x in lines], hidden) == (["b", "c"], 1)


def test_nothing_hangs_in_the_air() -> None:
    """A row that hangs from another is not shown without it."""
    rows = [row("a", weight=5), row("note", weight=1, under=0), row("c", weight=2)]
    text = " ".join(x.plain for x in fit(rows, 100, 2)[0])
    assert "note" not in text


def test_same_lead_is_said_once() -> None:
    """Two rows that begin alike say so once."""
    lines, _ = fit([row("Orvia"), row("Orvia", "“more”")], 100, 5)
    assert [line.plain.strip()[:5] for line in lines] == ["Orvia", "“more"]


def test_room_goes_to_second_lines() -> None:
    """Where not all rows find room, the weightiest quote that would be cut is told whole."""
    long = "“" + "word " * 30 + "end”"
    rows = [row("a", long, weight=1), *(row(x, long, weight=2) for x in "bcdefghijklm")]
    lines, hidden = fit(rows, 100, 10)
    assert lines[1].plain.endswith("end”")
    assert (len(lines), hidden) == (10, 4)


def test_who_has_no_room_is_named_beside_their_rung() -> None:
    """Of those of one rung whose own rows find no room the names stand with the one that does, the rest counted."""
    people = [Text(x) for x in ("Orvia", "Kestland", "Mirren", "Sund of the Long Shore")]
    rows = [
        Row(
            (Column(Text("supports"), 10), Column(who, 14)), Text("“it will”"), Text("1:1"), (i,),
            rung="0:supports", people=(who,),
        )
        for i, who in enumerate(people)
    ]  # fmt: skip
    (line,), hidden = fit(rows, 100, 1)
    assert ("Orvia, Kestland, Mirren +1" in line.plain, hidden) == (True, 3)
    lines, _ = fit(rows, 100, 4)
    assert [x.plain[12:30].split("  ")[0] for x in lines[:3]] == ["Orvia", "Kestland", "Mirren"]


def test_a_long_name_keeps_to_its_column() -> None:
    """A name that its column has cut stays so, and the others of its rung are counted behind it."""
    long = Text("the Federation of Harbour Masters and Pilots of the Long Shore")
    rows = [
        Row(
            (Column(Text("supports"), 10), Column(Text("the Federation of…"), 20)), Text("“it will”"), Text("1:1"), (i,),
            rung="0:supports", people=(long,),
        )
        for i in range(2)
    ]  # fmt: skip
    (line,), _ = fit(rows, 100, 1)
    assert line.plain.startswith("  supports  the Federation of… +1")


@pytest.mark.parametrize(
    ("words", "width", "told"),
    [
        ("“we have seen no plan of the bridge”", 26, "“we have seen no plan…”"),
        ("talks, Port Sund (Orvia, Kestland, Mirren)", 32, "talks, Port Sund (Orvia…)"),
        ("talks, Port Sund (the two foreign ministers)", 32, "talks, Port Sund…"),
        ("talks, Port Sund (Orvia, Kestland, Mirren)", 38, "talks, Port Sund (Orvia, Kestland…)"),
    ],
)
def test_what_is_cut_ends_well(words: str, width: int, told: str) -> None:
    """What is cut ends neither with a word that leads on to what is lost nor with an open bracket."""
    assert wrap(Text(words), width, 1)[0].plain == told


def test_places_of_one_file_on_a_narrow_page() -> None:
    """A page of 80 columns gives the places of the first file, and counts the other files."""
    cited = Row((Column(Text("Orvia"), 10),), Text("“no”"), Text("02:5, 7, 03:1 +2"))
    assert near([cited], 80)[0].places.plain == "02:5, 7 +3"
    assert near([cited], 100)[0].places.plain == "02:5, 7, 03:1 +2"


def test_a_person_goes_by_the_last_name_rather_than_half_the_first() -> None:
    """A name that would be cut gives way to the shorter one, its marks kept; one that fits stays."""
    long, short = "Wilhelmina Abernathy-Lindqvist", "Ada Lind"
    rows = fitted(
        [row(f"{long} ?"), row(short)], 0, 24, {long: "Abernathy-Lindqvist", short: "Lind"}
    )
    assert [r.columns[0].words.plain for r in rows] == ["Abernathy-Lindqvist ?", short]
