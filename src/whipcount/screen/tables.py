"""Tables for people: each question's rows with their words and places.

An answer of ``views`` comes in; tables and lines for a console go out. On a narrow page the columns
that matter least are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from whipcount.screen.cutting import wrap
from whipcount.screen.setting import COLOURS, GAP, marked, styled
from whipcount.screen.widths import least, natural, shared
from whipcount.views import wording as w
from whipcount.views.labels import Words
from whipcount.views.unsure import LIKELY


@dataclass(frozen=True)
class Heading:
    """A column: its title, how it shares the room, and whether a narrow page does without it."""

    title: str
    ratio: int = 0
    spare: bool = False
    right: bool = False


NARROW = 100  # below, the spare columns are left out
STACKED = 76  # narrower pages have no columns
INDENT = 2
WHERE = Heading("where", right=True)
QUOTATION = re.compile('["“”‘]|’(?![a-z])')  # an apostrophe stays
REPORTS = Heading("reports", spare=True, right=True)


def table(
    headings: Sequence[Heading], rows: Iterable[Sequence[Text]], width: int, *, once: bool = False
) -> RenderableType:
    """Rows under their headings; columns with a ratio wrap, the others keep their width.

    ``once``: a first cell that says the same as the one above is left blank. A page too narrow for
    columns gets each row as a few lines of its own.
    """
    if width < STACKED:
        return Group(*(line for row in rows for line in _stacked(headings, row, width)))
    rows = [tuple(row) for row in (_once(rows) if once else rows)]
    kept = [i for i, h in enumerate(headings) if width >= NARROW or not h.spare]
    out = Table(
        box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim"
    )  # fmt: skip
    for i, wide in _widths(
        [headings[i] for i in kept], [[r[i] for r in rows] for i in kept], width
    ):
        heading = headings[kept[i]]
        out.add_column(
            heading.title, width=wide, no_wrap=not heading.ratio,
            justify="right" if heading.right else "left", overflow="fold",
        )  # fmt: skip
    for row in rows:
        out.add_row(*(row[i] for i in kept))
    return out


def _widths(
    headings: Sequence[Heading], columns: Sequence[Sequence[Text]], width: int
) -> list[tuple[int, int]]:
    """Each column's number and width: those without a ratio as wide as their words, the others by what is left."""
    wanted = {
        i: natural(h.title, c) for i, (h, c) in enumerate(zip(headings, columns, strict=True))
    }
    needed = {i: least(headings[i].title, columns[i]) for i in wanted if headings[i].ratio}
    fixed = {i: n for i, n in wanted.items() if i not in needed}
    room = width - sum(fixed.values()) - GAP * (len(headings) - 1)
    ratios = {i: headings[i].ratio for i in needed}
    return sorted((fixed | shared(room, ratios, wanted, needed)).items())


def _once(rows: Iterable[Sequence[Text]]) -> Iterator[tuple[Text, ...]]:
    """Rows in which a first cell that says the same as the one above is left blank."""
    above = ""
    for first, *rest in rows:
        yield (Text() if first.plain == above else first, *rest)
        above = first.plain or above


def _stacked(headings: Sequence[Heading], row: Sequence[Text], width: int) -> list[Text]:
    """A row's first cells beside its places, the rest below, as far as they say anything."""
    cells = [(h, c) for h, c in zip(headings, row, strict=True) if c.plain.strip("– ")]
    places = Text(", ").join(
        line for h, c in cells if h.title == WHERE.title for line in c.split("\n")
    )
    told = [(h, c) for h, c in cells if not h.right]
    head = Text(" · ").join(Text(" ").join(c.split("\n")) for _, c in told[:2])
    gap = width - head.cell_len - places.cell_len
    first = (
        [Text.assemble(head, " " * gap if places else "", places)]
        if gap > 1
        else [head, Text(" " * INDENT) + places]
    )
    below = [Text(" " * INDENT) + line for _, c in told[2:] for line in c.split("\n")]
    return [x for line in (*first, *below) for x in folded(line, width)]


def folded(line: Text, width: int, hang: int = 2 * INDENT) -> list[Text]:
    """A line broken to the width, what follows a little further in."""
    if line.cell_len <= width:
        return [line]
    kept = wrap(line, width - hang, line.cell_len)
    return [kept[0], *(Text(" " * hang) + x for x in kept[1:])]


def titled(title: str, aside: str = "") -> Text:
    """A title above a table."""
    return Text.assemble(
        "\n", (w.shorten(title, 90), "bold underline"), (f"  {aside}" if aside else "", "dim")
    )


def doubt(name: Text, sure: int) -> Text:
    """A name, with how sure its row is where that is little."""
    return name.append(f"\n{sure}% sure", "dim") if sure < LIKELY else name


def coloured(word: str, *, moved: bool = False) -> Text:
    """A stance or a status in its colour."""
    return Text.assemble(
        styled(word, COLOURS.get(word, "")), (" ▲", "bold magenta") if moved else ""
    )


def quote(words: Sequence[Words]) -> Text:
    """The first words, in quotation marks."""
    return styled(w.quoted(words[0].quote)) if words else Text("–", style="dim")


def unsaid(triggers: Sequence[str], words: Text) -> list[str]:
    """The triggers that the words beside them do not tell already, whatever the marks of either."""
    told = bare(words.plain)
    return [w.paired(on) for on in triggers if bare(on.removeprefix("… ")) not in told]


def bare(words: str) -> str:
    """Words as compared: without quotation marks."""
    return " ".join(QUOTATION.sub(" ", words).casefold().split())


def named(
    name: str, *, moved: bool = False, conditional: bool = False, unnamed: bool = False
) -> Text:
    """A name with its marks."""
    marks = ((moved, "▲"), (conditional, "?"), (unnamed, "~"))
    return marked(name, [mark for on, mark in marks if on])


def where(words: Sequence[Words]) -> Text:
    """All places, one a line."""
    return Text("\n").join(Text(p, style="cyan") for p in w.places(words)[:4]) if words else Text()


def reports(count: int) -> Text:
    """The number of independent reports."""
    return Text(str(count), style="dim" if count < 2 else "bold")


def plain(value: str | None) -> Text:
    """Any words, or a dash."""
    return styled(value) if value else Text("–", style="dim")
