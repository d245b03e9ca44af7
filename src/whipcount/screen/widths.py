"""How wide the columns of a table are: as their words need, what is lacking being shared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.text import Text

LONGEST_WORD = 16  # letters of a word for which a column makes room
NARROWEST = 6


def natural(title: str, cells: Sequence[Text]) -> int:
    """The room that a column takes without a break."""
    lines = (line.cell_len for cell in cells for line in cell.split("\n"))
    return max(len(title), max(lines, default=0))


def least(title: str, cells: Sequence[Text]) -> int:
    """The room that the longest word of a column needs, within reason."""
    words = (len(word) for cell in cells for word in cell.plain.split())
    return max(len(title), min(max(words, default=1), LONGEST_WORD))


def shared(
    room: int, ratios: Mapping[int, int], wanted: Mapping[int, int], needed: Mapping[int, int]
) -> dict[int, int]:
    """The room by the columns' ratios; one that wants less leaves the rest to the others, and none breaks a word."""
    widths: dict[int, int] = {}
    open_columns = dict(ratios)
    while open_columns:
        left, whole = room - sum(widths.values()), sum(open_columns.values())
        fair = {i: max(left * ratio // whole, NARROWEST) for i, ratio in open_columns.items()}
        settled = {i: wanted[i] for i in fair if wanted[i] <= fair[i]}
        settled = settled or {i: needed[i] for i in fair if needed[i] > fair[i]}
        if not settled or sum(needed.values()) > room:
            return {**widths, **_filled(left, fair)}
        widths |= settled
        open_columns = {i: r for i, r in open_columns.items() if i not in settled}
    return widths


def _filled(room: int, widths: Mapping[int, int]) -> dict[int, int]:
    """What rounding has left goes to the last column."""
    last = max(widths)
    return {**widths, last: max(NARROWEST, widths[last] + room - sum(widths.values()))}
