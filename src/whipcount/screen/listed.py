"""Names of those on a rung whose own rows found no room: they stand with the last row of their rung that did.

Rows and which of them are shown come in; rows with all the names that their column takes come out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from rich.text import Text

from whipcount.screen.cutting import cut
from whipcount.screen.setting import GAP, MORE, MOST_NAME, MOST_WHO, ROOMY, Column, Row, joined

AT = 1  # the column of names


def with_hidden(rows: Sequence[Row], chosen: Collection[int], width: int) -> list[Row]:
    """The rows, those shown with the names of their rung's others; the column of all as wide as that takes."""
    told = _told(rows, chosen)
    if not told:
        return list(rows)
    most = MOST_WHO if width >= ROOMY else MOST_NAME
    longest = max(joined(people).cell_len for people in told.values())
    wide = min(most, max(rows[next(iter(told))].columns[AT].width, longest + GAP))
    return [_widened(r, told.get(i), wide) for i, r in enumerate(rows)]


def _told(rows: Sequence[Row], chosen: Collection[int]) -> dict[int, list[Text]]:
    """Everybody's name on each row of a rung that is shown; on the last of the rung also of those beside it that are hidden."""
    last = {rows[i].rung: i for i in sorted(chosen) if rows[i].rung}
    beside: dict[int, list[Row]] = {i: [rows[i]] for i in chosen if rows[i].rung}
    for i, row in enumerate(rows):
        if row.rung in last and i not in chosen:
            beside[last[row.rung]].append(row)
    return {i: _names(together) for i, together in beside.items()}


def _names(rows: Sequence[Row]) -> list[Text]:
    """Those of several rows, in short where they would else find no room beside each other."""
    whole = [p for row in rows for p in row.people]
    short = [p for row in rows for p in row.short or row.people]
    shown = (len(listed(names, MOST_WHO - GAP).plain.split(", ")) for names in (whole, short))
    return short if next(shown) < next(shown) else whole


def _widened(row: Row, people: Sequence[Text] | None, wide: int) -> Row:
    """A row with its column of names so wide, and with more names in it if any."""
    if row.heading or len(row.columns) <= AT:
        return row
    who = _within(people, row.columns[AT].words, wide - GAP) if people else row.columns[AT].words
    return replace(row, columns=(*row.columns[:AT], Column(who, wide), *row.columns[AT + 1 :]))


def _within(people: Sequence[Text], first: Text, room: int) -> Text:
    """The names, the first one as it was shortened for its column where it is too long for that."""
    told = listed(people, room)
    if told.cell_len <= room:
        return told
    counted = MORE.search(first.plain)
    first = first[: counted.start()] if counted else first
    more = Text(f" +{len(people) - 1}" if len(people) > 1 else "", style="dim")
    kept = first if first.cell_len + more.cell_len <= room else cut(first, room - more.cell_len)
    return Text.assemble(kept, more)


def listed(people: Sequence[Text], width: int) -> Text:
    """Names with their marks, as many as there is room for, the rest counted."""
    told = joined(people)
    for kept in range(len(people) - 1, 0, -1):
        if told.cell_len <= width:
            break
        told = Text.assemble(joined(people[:kept]), (f" +{len(people) - kept}", "dim"))
    return told
