"""Fits sections of rows into the lines of one page, the weightiest rows first.

Sections come in; the lines of the page go out. Nothing is dropped without saying how much.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from rich.text import Text

from whipcount.screen.setting import Row, lines_of, set_row, styled, without_lead

TITLE = "bold cyan"


@dataclass(frozen=True)
class Section:
    """A titled part of the page. ``share`` is its part of the room; ``ask`` lists the rest."""

    title: str
    rows: tuple[Row, ...]
    share: int
    ask: str
    empty: str
    aside: str = ""


def set_sections(sections: Sequence[Section], width: int, room: int) -> list[Text]:
    """All sections in at most ``room`` lines: quotes on two lines if all fits so, else on one."""
    for most in (2, 1):
        wanted = [_wanted(s, width, (most, room)) for s in sections]
        if sum(wanted) + 2 * len(sections) <= room:
            break
    granted = _grant([s.share for s in sections], wanted, room - 2 * len(sections))
    lines: list[Text] = []
    for section, budget in zip(sections, granted, strict=True):
        lines += _set(section, width, most, budget)
    return lines


def _wanted(section: Section, width: int, limits: tuple[int, int]) -> int:
    """The lines that all rows take; more than there is room for is not counted on."""
    most, room = limits
    lines = 0
    for row in section.rows:
        lines += lines_of(row, width, most)
        if lines > room:
            break
    return lines


def _grant(shares: Sequence[int], wanted: Sequence[int], room: int) -> list[int]:
    """Each part its share of the room, what one leaves over going to the others in order."""
    whole = sum(s for s, w in zip(shares, wanted, strict=True) if w) or 1
    granted = [min(w, room * s // whole) for s, w in zip(shares, wanted, strict=True)]
    spare = room - sum(granted)
    for i, want in enumerate(wanted):
        more = min(spare, want - granted[i])
        granted[i] += more
        spare -= more
    return granted


def _set(section: Section, width: int, most: int, budget: int) -> list[Text]:
    title = styled(section.title, TITLE)
    if not section.rows:
        return [Text(), Text.assemble(title, "  ", (section.empty, "dim"))]
    aside = styled(section.aside, "dim")
    gap = width - title.cell_len - aside.cell_len
    head = Text.assemble(title, " " * gap, aside) if aside.plain and gap > 1 else title
    return [Text(), head, *fit(section.rows, width, (most, budget), section.ask)]


def fit(rows: Sequence[Row], width: int, limits: tuple[int, int], ask: str) -> list[Text]:
    """The weightiest rows, in their own order, and how many are left to ask for."""
    most, budget = limits

    @cache
    def cost(number: int) -> int:
        return lines_of(rows[number], width, most)

    chosen = _choose(rows, cost, budget)
    if any(_counts(r) and i not in chosen for i, r in enumerate(rows)):
        chosen = _choose(rows, cost, budget - 1)
    hidden = sum(1 for i, r in enumerate(rows) if _counts(r) and i not in chosen)
    lines = _set_chosen(rows, chosen, width, most)
    if hidden and budget > 0:
        lines.append(Text.assemble(("  … and ", "dim"), (f"{hidden} more: {ask}", "dim")))
    return lines


def _counts(row: Row) -> bool:
    return not row.heading and row.under is None


def _choose(rows: Sequence[Row], cost: Callable[[int], int], budget: int) -> set[int]:
    """Row numbers by weight while they fit; a row brings its heading along."""
    heading: dict[int, int] = {}
    for i, row in enumerate(rows):
        heading[i] = i if row.heading else heading.get(i - 1, -1)
    chosen: set[int] = set()
    for i in sorted(range(len(rows)), key=lambda i: (rows[i].weight, i)):
        row = rows[i]
        if budget <= 0:
            break
        if row.heading or (row.under is not None and row.under not in chosen):
            continue
        needs = ({i} | ({heading[i]} - {-1})) - chosen
        if (lines := sum(map(cost, needs))) <= budget:
            chosen |= needs
            budget -= lines
    return chosen


def _set_chosen(rows: Sequence[Row], chosen: set[int], width: int, most: int) -> list[Text]:
    """The chosen rows as lines; a first column is not said twice in a row."""
    lines: list[Text] = []
    above: str | None = None
    for i in sorted(chosen):
        row = rows[i]
        first = row.columns[0].words.plain if row.columns else ""
        repeats = not row.heading and bool(first) and first == above
        lines += set_row(without_lead(row) if repeats else row, width, most)
        above = None if row.heading else (first or above)
    return lines
