"""Fits sections of rows into the lines of one page, the weightiest rows first.

Sections come in; the lines of the page go out. Nothing is dropped without saying how much.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rich.text import Text

from whipcount.screen.listed import with_hidden
from whipcount.screen.setting import Row, lines_of, set_row, styled, without_lead

TITLE = "bold cyan"
MOST = 2  # lines that a quote may take
WHOLE = 10  # per cent of the room that goes to second lines where not all rows are shown


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
    """All sections in at most ``room`` lines; each gets room for quotes on two lines, if there is so much."""
    room -= 2 * len(sections)
    wanted = [_wanted(s, width, (MOST, room)) for s in sections]
    granted = _grant([s.share for s in sections], wanted, room)
    return [
        line for s, budget in zip(sections, granted, strict=True) for line in _set(s, width, budget)
    ]


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


def _set(section: Section, width: int, budget: int) -> list[Text]:
    title = styled(section.title, TITLE)
    if not section.rows:
        return [Text(), Text.assemble(title, "  ", (section.empty, "dim"))]
    lines, hidden = fit(section.rows, width, budget)
    if hidden:
        shown = sum(map(_counts, section.rows)) - hidden
        title.append(f"  {shown} of {shown + hidden}: {section.ask}", "not bold dim white")
    aside = styled(section.aside, "dim")
    gap = width - title.cell_len - aside.cell_len
    head = Text.assemble(title, " " * gap, aside) if aside.plain and gap > 1 else title
    return [Text(), head, *lines]


def fit(rows: Sequence[Row], width: int, budget: int) -> tuple[list[Text], int]:
    """The weightiest rows, in their own order, and how many are left to ask for.

    Where not all rows find room, some of it goes to second lines of the weightiest that would be cut.
    """

    @cache
    def cost(number: int, most: int) -> int:
        return lines_of(rows[number], width, most)

    def least(number: int) -> int:
        return cost(number, 1)

    chosen = _choose(rows, least, budget)
    if len(chosen) < len(rows):
        chosen = _choose(rows, least, budget - budget * WHOLE // 100)
    whole = _whole(rows, chosen, cost, budget)
    spare = budget - sum(cost(i, MOST if i in whole else 1) for i in chosen)
    chosen = _choose(rows, least, spare, chosen)
    hidden = sum(1 for i, r in enumerate(rows) if _counts(r) and i not in chosen)
    told = with_hidden(rows, chosen, width)
    return _set_chosen(told, {i: MOST if i in whole else 1 for i in chosen}, width), hidden


def _whole(
    rows: Sequence[Row], chosen: Collection[int], cost: Callable[[int, int], int], budget: int
) -> set[int]:
    """Of the chosen rows, by weight, those for whose second lines there is room."""
    spare = budget - sum(cost(i, 1) for i in chosen)
    whole: set[int] = set()
    for i in sorted(chosen, key=lambda i: (rows[i].weight, i)):
        more = cost(i, MOST) - cost(i, 1)
        if 0 < more <= spare:
            whole.add(i)
            spare -= more
    return whole


def _counts(row: Row) -> bool:
    return not row.heading and row.under is None


def _choose(
    rows: Sequence[Row], cost: Callable[[int], int], budget: int, before: Collection[int] = ()
) -> set[int]:
    """Row numbers by weight while they fit, beside those chosen before; a row brings its heading along."""
    heading: dict[int, int] = {}
    for i, row in enumerate(rows):
        heading[i] = i if row.heading else heading.get(i - 1, -1)
    chosen = set(before)
    for i in sorted(range(len(rows)), key=lambda i: (rows[i].weight, i)):
        row = rows[i]
        if budget <= 0:
            break
        if row.heading or i in chosen or (row.under is not None and row.under not in chosen):
            continue
        needs = ({i} | ({heading[i]} - {-1})) - chosen
        if (lines := sum(map(cost, needs))) <= budget:
            chosen |= needs
            budget -= lines
    return chosen


def _set_chosen(rows: Sequence[Row], chosen: Mapping[int, int], width: int) -> list[Text]:
    """The chosen rows as lines, each on as many as it is given; a first column is not said twice in a row."""
    lines: list[Text] = []
    above: str | None = None
    for i in sorted(chosen):
        row = rows[i]
        first = row.columns[0].words.plain if row.columns else ""
        repeats = not row.heading and bool(first) and first == above
        lines += set_row(without_lead(row) if repeats else row, width, chosen[i])
        above = None if row.heading else (first or above)
    return lines
