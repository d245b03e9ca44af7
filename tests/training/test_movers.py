"""Who must move for conditions to be met: the notation, what the shipped lines must hold, and how the model takes them."""

from __future__ import annotations

from pathlib import Path

from annotate.test_vetting import pieces
from movers import Moving, load
from passages import moving
from whipcount.annotate.vetting import LABELS, MOVES

LINES = """# a remark
## d
condition:unless 60-92 | 40-43 60-92 47-59 | 4-14 40-43
condition:if 60-92 | - 60-92 - | -
"""
TEXT = "The government met late. Prices rose. It will strike, unless the wage is raised again."


def test_the_notation_is_read(tmp_path: Path) -> None:
    """A line gives a condition, where its parts stand, and every word for who must move; a dash is nobody."""
    path = tmp_path / "movers.txt"
    path.write_text(LINES, encoding="utf-8")
    parts = (40, 43), (60, 92), (47, 59)
    assert list(load(path)) == [
        Moving("d", "condition:unless", (60, 92), parts, ((4, 14), (40, 43))),
        Moving("d", "condition:if", (60, 92), (None, (60, 92), None), ()),
    ]


def test_the_shipped_lines_are_conditions() -> None:
    """Every shipped line is a condition that the model knows, and no place is empty or turned round."""
    told = list(load())
    assert len(told) > 1000
    for one in told:
        assert one.label in LABELS
        places = (one.evidence, *one.movers, *(part for part in one.parts if part))
        assert all(0 <= start < end for start, end in places)


def test_each_piece_of_who_must_move_is_wanted() -> None:
    """Of a name that stands sentences before its condition every word piece is wanted, and nothing else is."""
    start = TEXT.index("unless")
    one = Moving("d", "condition:unless", (start, len(TEXT) - 1), (None, None, None), ((4, 14),))
    asked = moving(one, TEXT, pieces)
    wanted = [n for n, places in enumerate(asked.places) if places[MOVES]]
    assert wanted == [2, 3]  # behind the special piece and "The"
    assert len(asked.places) == len(asked.passage.pieces)
    assert asked.told[MOVES] == 1
    assert not any(asked.answer)
