"""The whip's sheet as CSV, Markdown and a picture."""

from __future__ import annotations

import csv
import dataclasses
import io
import re
from xml.etree import ElementTree as ET

import pytest

from records import Story, harbour
from whipcount.export.picture import picture
from whipcount.export.png import WIDE, pixels
from whipcount.export.sheets import HEADS, sheet_bytes, sheet_text
from whipcount.model import Position
from whipcount.views.sheet import Column, Options, sheets

SVG = "{http://www.w3.org/2000/svg}"
SHEETS = sheets(harbour().record(), None, Options(threshold="4"))


def drawn(text: str) -> list[ET.Element]:
    """The words of a picture."""
    return list(ET.fromstring(text).iter(f"{SVG}text"))  # noqa: S314  # our own picture


def test_csv() -> None:
    """Every name is a row with its stance, its words and their place."""
    head, *rows = csv.reader(io.StringIO(sheet_text(SHEETS, "csv")))
    assert tuple(head) == HEADS
    (orvia,) = [r for r in rows if r[3] == "Orvia"]
    assert orvia[2] == "committed"
    told = dict(zip(HEADS, orvia, strict=True))
    assert told["words"] == "Orvia will send two hundred engineers"
    assert told["where"].startswith("001:1")
    assert told["sure"] == "100"


def test_csv_starts_no_formula() -> None:
    """A cell that a spreadsheet would compute is put as text."""
    made = Story()
    page = made.report("1.txt", "=1+1 is for it.")
    made.claim(Position, page, "=1+1 is for it", actor=made.actor("=1+1"), stance="supports",
               issue=made.issue("x", "happen"), issue_text="x", asks="happen")  # fmt: skip
    rows = list(csv.reader(io.StringIO(sheet_text(sheets(made.record()), "csv"))))
    assert rows[1][3] == "'=1+1"


def test_markdown() -> None:
    """The table has a column for each rung with its total, and everybody's words follow."""
    text = sheet_text(SHEETS, "md")
    assert "| committed (2) | offered (0) |" in text
    assert "Needed: 4; for it 2 of 4, 2 short" in text
    assert "- **Mirren**, declined: “Mirren ruled out taking part” (002:3)" in text


def test_the_picture_holds_every_name() -> None:
    """Each party and each total of the sheet stands in the picture, once, with the threshold."""
    words = [t.text or "" for t in drawn(sheet_text(SHEETS[:1], "svg"))]
    for name in ("Orvia", "Mirren"):
        assert sum(w.split(" ")[0] == name for w in words) == 1
    assert {"2", "1", "4 needed"} <= set(words)


def test_the_words_are_behind_each_name() -> None:
    """Whoever points at a name in the picture sees the words it rests on, and their place."""
    hints = {t.text: t.findtext(f"{SVG}title") for t in drawn(sheet_text(SHEETS[:1], "svg"))}
    assert hints["Mirren"] == "“Mirren ruled out taking part” 002:3"


def test_the_picture_is_legible() -> None:
    """At 800 pixels no letter is smaller than 12, no line is wider than the paper, nothing falls below it."""
    made = Story()
    issue = made.issue(
        "an issue with a very long name that no headline has room for in one line at all", "part"
    )
    for number in range(40):
        page = made.report(
            f"{number:02}.txt",
            f"Party {number} of the Long Named Harbour Towns is in.",
            "2031-01-01",
        )
        stance = ("committed", "offered", "considering", "undecided", "declined")[number % 5]
        made.claim(Position, page, "is in", actor=made.actor(f"Party {number} of the Long Named Harbour Towns"),
                   stance=stance, issue=issue, issue_text="x", asks="part")  # fmt: skip
    text = sheet_text(sheets(made.record()), "svg")
    _, _, width, height = map(float, re.search(r'viewBox="([^"]+)"', text)[1].split())  # type: ignore[index]
    assert width == 800
    for word in drawn(text):
        size = float(word.get("font-size", 0))
        left = float(word.get("x", 0)) - (
            len(word.text or "") * size * 0.5 if word.get("text-anchor") == "end" else 0
        )
        assert size >= 12
        assert left >= 0
        assert (
            float(word.get("x", 0))
            + (0 if word.get("text-anchor") else len(word.text or "") * size * 0.5)
            <= width
        )
        assert float(word.get("y", 0)) < height


def test_marks_stay_with_their_name() -> None:
    """No line of the picture begins with the mark of the name before it."""
    made = Story()
    issue = made.issue("the bridge", "part")
    for number in range(1, 30):
        page = made.report(f"{number}.txt", f"{number} is in.", "2031-01-01")
        made.claim(Position, page, "is in", actor=made.actor(f"Port {'o' * number}"), stance="committed",
                   issue=issue, issue_text="x", asks="part", conditional=True)  # fmt: skip
    words = [t.text or "" for t in drawn(sheet_text(sheets(made.record()), "svg"))]
    assert sum(w.endswith("\u00a0*") for w in words) > 20
    assert not any(w.startswith(("*", "▲", "~", "†")) for w in words if len(w) < 4)


def test_nothing_to_draw() -> None:
    """A record without stances gives a picture that says so, and a table of heads alone."""
    assert "No stances were read." in sheet_text((), "svg")
    assert sheet_text((), "csv").strip() == ",".join(HEADS)


@pytest.mark.parametrize("form", ["csv", "md", "svg"])
def test_same_bytes(form: str) -> None:
    """The same record gives the same bytes."""
    again = sheets(harbour().record(), None, Options(threshold="4"))
    assert sheet_text(again, form) == sheet_text(SHEETS, form)


def test_the_same_picture_in_pixels() -> None:
    """A PNG is as wide as asked, holds words in the font that comes along, and is the same every time."""
    made = sheet_bytes(SHEETS[:1], "png", 800)
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(made[16:20], "big") == 800
    assert int.from_bytes(sheet_bytes(SHEETS[:1], "png")[16:20], "big") == WIDE
    silent = re.sub(r"<text.*</text>", "", picture(SHEETS[:1]))
    assert made == sheet_bytes(SHEETS[:1], "png", 800) != pixels(silent, 800)


def test_a_narrow_part_of_the_bar_gives_its_figure_away() -> None:
    """Where a part of the bar has no room for its figure, the figure stands with its stance."""
    many = sheets(harbour().record(), None, Options(threshold="400"))[:1]
    words = [t.text or "" for t in drawn(sheet_text(many, "svg"))]
    assert "Committed 2" in words
    assert "2" not in words


def test_a_heading_that_says_nothing_is_no_picture() -> None:
    """An issue's marks and small words at its head are left out, and one that only points gives way."""
    made = Story()
    page = made.report("1.txt", "Orvia and Mirren back the bridge, and all that Mirren backs.")
    for name in (", and all that Mirren", "; and the bridge over the sound"):
        for who in ("Orvia", "Mirren"):
            made.claim(Position, page, page.text, actor=made.actor(who), stance="supports",
                       issue=made.issue(name, "happen"), issue_text=name, asks="happen")  # fmt: skip
    words = [t.text or "" for t in drawn(sheet_text(sheets(made.record()), "svg"))]
    assert "Bridge over the sound" in words
    assert not any("all that" in w for w in words)


def test_marks_that_all_have_say_nothing() -> None:
    """A name is marked as without a late word only where others have one."""
    old = [dataclasses.replace(s, columns=tuple(map(_stale, s.columns))) for s in SHEETS[:1]]
    words = " ".join(t.text or "" for t in drawn(sheet_text(old, "svg")))
    assert "†" not in words


def _stale(column: Column) -> Column:
    return dataclasses.replace(
        column, entries=tuple(dataclasses.replace(e, stale=True) for e in column.entries)
    )
