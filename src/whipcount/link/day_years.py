"""Which year? The reading of a set of days that lies nearest to what is settled.

The days a document may be of and the days that other documents are of come in; the one run of
days that is clearly nearest goes out.
"""

from __future__ import annotations

from whipcount.link.day_masks import Window

APART = 60  # days between two years' readings of one day


def nearest_reading(days: int, settled: int, window: Window) -> int:
    """The readings nearest to the settled days; none where two are about as near."""
    parts = _readings(days)
    if len(parts) < 2:
        return 0
    away = sorted((_distance(p, settled, window), p) for p in parts)
    return away[0][1] if away[1][0] >= 2 * away[0][0] + APART else 0


def _readings(days: int) -> list[int]:
    """The runs of a set that lie well apart."""
    parts: list[int] = []
    while days:
        low = (days & -days).bit_length() - 1
        reach, part = low, 0
        while chunk := days & (((1 << (APART + 1)) - 1) << reach) & ~part:
            part |= chunk
            reach = part.bit_length() - 1
        parts.append(part)
        days &= ~part
    return parts


def _distance(part: int, settled: int, window: Window) -> int:
    for reach in (0, 30, 60, 120, 200, 300, 450, 700, 1100, 2000):
        if window.spread(part, -reach, reach) & settled:
            return reach
    return window.size
