"""Sets one row of the front page: columns at the left, words in the middle, places at the right.

On a narrow page the words stand under the columns.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rich.cells import cell_len
from rich.text import Text

from whipcount.screen.console import printable
from whipcount.screen.cutting import begun_at, cut, wrap

NARROW = 76  # below, a quote would have too little room beside its row
ROOMY = 90  # below, names and places are kept short
MOST_NAME = 20  # of a page that is not roomy
MOST_WHO = 30  # of one that is
INDENT = 2
LEAST_HANGING = 60  # columns; a narrower page sets words at its left edge
ORDINARY = 20  # columns of a name and its marks
LEAST_NAMES, GAP = 14, 2  # columns of names, and between them and the words
TAIL = re.compile(r"(?: [▲?~]| \+\d+)+$")  # what stands behind a name
MORE = re.compile(r" \+(\d+)$")
OTHER_FILE = re.compile(r", (?=[^,]*:)")
LEAST_ROOM = 26  # of the words; with less they begin a line of their own
COLOURS = {
    "committed": "green", "offered": "green", "supports": "green",
    "considering": "yellow", "undecided": "yellow", "abstained": "yellow",
    "declined": "red", "opposed": "red", "blocking": "bold red",
    "pledged": "green", "allocated": "green", "delivering": "green", "delivered": "green",
    "floated": "yellow", "proposed": "yellow", "planned": "cyan", "was due": "dim", "held": "green",
    "reduced": "red", "delayed": "red", "suspended": "red", "withdrawn": "red",
    "lapsed": "red", "denied": "red", "cancelled": "red", "postponed": "red",
    "not counted": "dim", "before": "dim", "elsewhere": "dim", "LOOP": "bold magenta",
}  # fmt: skip
MARKS = {"▲": "bold magenta", "?": "bold yellow", "~": "bold cyan"}


@dataclass(frozen=True)
class Column:
    """Words that start a row, and the width they are padded to."""

    words: Text
    width: int


@dataclass(frozen=True)
class Row:
    """One row: its columns, its words, its places; ``weight`` says how much it deserves its room.

    ``heading`` opens a group; ``under`` is the number of the row that a row hangs from; rows of one ``rung`` may
    be told in one of them, by the names of all their ``people``, or what they are called in ``short``;
    ``core`` is what of the words must be told, where not all can be.
    """

    columns: tuple[Column, ...] = ()
    words: Text = field(default_factory=Text)
    places: Text = field(default_factory=Text)
    weight: tuple[float, ...] = ()
    heading: bool = False
    under: int | None = None
    rung: str = ""
    people: tuple[Text, ...] = ()
    short: tuple[Text, ...] = ()
    core: tuple[int, int] | None = None


def styled(words: str, style: str = "") -> Text:
    """Words fit to print, in one style."""
    return Text(printable(words), style=style)


def lead(words: str, width: int, style: str | None = None) -> Column:
    """A first column in the colour of its word."""
    return Column(styled(words, COLOURS.get(words, "") if style is None else style), width)


def marked(name: str, marks: Sequence[str]) -> Text:
    """A name in bold with its marks behind it."""
    out = styled(name, "bold")
    for mark in marks:
        out.append(f" {mark}", MARKS[mark])
    return out


def joined(parts: Sequence[Text], separator: str = ", ") -> Text:
    """Texts with a separator between them."""
    return Text(separator).join(parts)


def set_row(row: Row, width: int, most: int) -> list[Text]:
    """The row as lines no wider than ``width``, its words on at most ``most`` of them."""
    if row.heading:
        return [_heading(row, width)]
    lines = _set_narrow(row, width, most) if width < NARROW else _set_wide(row, width, most)
    for line in lines:
        line.rstrip()
        line.truncate(width, overflow="ellipsis")
    return lines


def _heading(row: Row, width: int) -> Text:
    """A group's name, and whatever belongs at its right."""
    name = joined([c.words for c in row.columns])
    name.truncate(width, overflow="ellipsis")
    return _ends(
        name, row.places if name.cell_len + row.places.cell_len + 2 <= width else Text(), width
    )


def _ends(left: Text, right: Text, width: int) -> Text:
    gap = max(1, width - left.cell_len - right.cell_len)
    return Text.assemble(left, " " * gap, right) if right.cell_len else left


def _set_wide(row: Row, width: int, most: int) -> list[Text]:
    start = Text(" " * INDENT)
    hang = INDENT + sum(c.width for c in row.columns)
    for column in row.columns:
        start.append_text(_padded(column))
    room = width - start.cell_len - row.places.cell_len - 2
    if room < min(LEAST_ROOM, cell_len(row.words.plain)):
        under = _wrapped(row, width - hang - row.places.cell_len - 2, most)
        return [_ends(start, row.places, width), *(_moved(x, hang) for x in under)]
    at = start.cell_len
    lines = _wrapped(row, room, most) or [Text()]
    first = _ends(Text.assemble(start, lines[0]), row.places, width)
    return [first, *(_moved(x, at) for x in lines[1:])]


def _set_narrow(row: Row, width: int, most: int) -> list[Text]:
    """Columns and places on the first line, the words behind them or below."""
    *first, last = row.columns
    start = Text(" " * INDENT)
    for column in first:
        start.append_text(_padded(column))
    hang = INDENT + (first[0].width if first and width >= LEAST_HANGING else 2)
    if not (start.plain + last.words.plain).strip():
        under = wrap(row.words, width - hang - row.places.cell_len - GAP, most) or [Text()]
        return [
            _ends(_moved(under[0], hang), row.places, width),
            *(_moved(x, hang) for x in under[1:]),
        ]
    start.append_text(last.words)
    pad = " " * max(GAP if last.words.plain else 0, last.width - last.words.cell_len)
    room = width - start.cell_len - len(pad) - row.places.cell_len - GAP
    if cell_len(row.words.plain) <= room:
        return [_ends(Text.assemble(start, pad, row.words), row.places, width)]
    start.truncate(max(8, width - row.places.cell_len - 2), overflow="ellipsis")
    under = _wrapped(row, width - hang, most)
    return [_ends(start, row.places, width), *(_moved(x, hang) for x in under)]


def _wrapped(row: Row, width: int, most: int) -> list[Text]:
    """The words on so many lines, with their core where not all of them find room."""
    room = width * most - (most - 1) * ORDINARY  # a line ends where a word does
    return wrap(begun_at(row.words, row.core, room), width, most)


def _padded(column: Column) -> Text:
    pad = max(2 if column.words.plain else 0, column.width - column.words.cell_len)
    return Text.assemble(column.words, " " * pad)


def _moved(line: Text, columns: int) -> Text:
    return Text.assemble(" " * columns, line)


def lines_of(row: Row, width: int, most: int) -> int:
    """How many lines a row takes."""
    return len(set_row(row, width, most))


def fitted(
    rows: Sequence[Row], at: int, most: int, brief: Mapping[str, str] | None = None
) -> tuple[Row, ...]:
    """Rows whose column ``at`` is as wide as most of its names need; longer ones are shortened, marks kept.

    ``brief`` holds what to call somebody rather than cut the name: a person by the last one.
    """
    lengths = sorted(r.columns[at].words.cell_len for r in rows if _names(r, at))
    if not lengths:
        return tuple(rows)
    longest = min(lengths[-1], ORDINARY)  # so long a name is not cut, be it the only one
    width = max(LEAST_NAMES, min(most, max(lengths[len(lengths) * 9 // 10], longest) + GAP))
    return tuple(
        _fitted(r, at, width, brief or {}) if len(r.columns) > at and not r.heading else r
        for r in rows
    )


def narrowed(
    rows: Sequence[Row], at: int, width: int, brief: Mapping[str, str] | None = None
) -> tuple[Row, ...]:
    """Rows of a page that is not roomy: short names in column ``at``, and the places of one file each."""
    return tuple(rows) if width >= ROOMY else fitted(near(rows, width), at, MOST_NAME, brief)


def near(rows: Sequence[Row], width: int) -> tuple[Row, ...]:
    """Rows of a page that is not roomy with the places of one file each."""
    return tuple(
        r if r.heading or width >= ROOMY else replace(r, places=_one_file(r.places)) for r in rows
    )


def _one_file(places: Text) -> Text:
    """Of ``02:5, 7, 03:1 +2`` the first file's, and how many other files' there are: ``02:5, 7 +3``."""
    more = MORE.search(places.plain)
    shown = places.plain[: more.start()] if more else places.plain
    at = next((m.start() for m in OTHER_FILE.finditer(shown)), len(shown))
    rest = len(OTHER_FILE.findall(shown)) + (int(more[1]) if more else 0)
    return Text.assemble(places[:at], Text(f" +{rest}" if rest else "", style=str(places.style)))


def _names(row: Row, at: int) -> bool:
    return not row.heading and len(row.columns) > at and bool(row.columns[at].words.plain)


def _fitted(row: Row, at: int, width: int, brief: Mapping[str, str]) -> Row:
    words, room = row.columns[at].words, width - GAP
    if words.cell_len > room:
        marks = TAIL.search(words.plain)
        kept = words[marks.start() :] if marks else Text()
        name = words[: marks.start()] if marks else words
        if name.plain in brief:
            name = Text(brief[name.plain], style="bold")
        listed = _fewer(words, room) if ", " in name.plain else None
        room = max(4, room - kept.cell_len)
        whole = name if name.cell_len <= room else cut(name, room)
        words = listed or Text.assemble(whole, kept)
    columns = (*row.columns[:at], Column(words, width), *row.columns[at + 1 :])
    return replace(row, columns=columns)


def _fewer(words: Text, room: int) -> Text | None:
    """A list cut behind one of its names, the rest counted; None where not even the first one fits."""
    more = MORE.search(words.plain)
    whole = words.plain[: more.start()] if more else words.plain
    count = int(more[1]) if more else 0
    names = whole.split(", ")
    for kept in range(len(names) - 1, 0, -1):
        rest = f" +{len(names) - kept + count}"
        told = ", ".join(names[:kept])
        if len(told) + len(rest) <= room:
            return Text.assemble(words[: len(told)], (rest, "dim"))
    return None


def without_lead(row: Row) -> Row:
    """The row with its first column left blank: it says the same as the row above."""
    first = row.columns[0]
    return replace(row, columns=(Column(Text(""), first.width), *row.columns[1:]))
