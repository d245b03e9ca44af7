"""Sets of days as bits of one integer, so that ten thousand documents stay fast.

A ``Window`` of days comes in; masks (bit i is its i-th day) are made, shifted and read back.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from whipcount.model import When

EDGE = 9  # days: a set that reaches the rim of the window is open on that side


@dataclass(frozen=True)
class Window:
    """All the days that any document of a dossier may come from."""

    first: date
    last: date

    @cached_property
    def size(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @cached_property
    def all(self) -> int:
        """Every day."""
        return (1 << self.size) - 1

    @cached_property
    def weekdays(self) -> tuple[int, ...]:
        """For each weekday, all its days."""
        lowest = [(w - self.first.weekday()) % 7 for w in range(7)]
        every = sum(1 << i for i in range(0, self.size, 7))
        return tuple((every << low) & self.all for low in lowest)

    def between(self, start: date | None, end: date | None) -> int:
        """The days from start to end, both included; None is open."""
        low = max(0, (start - self.first).days) if start else 0
        high = min(self.size - 1, (end - self.first).days) if end else self.size - 1
        return ((1 << (high - low + 1)) - 1) << low if high >= low else 0

    def day(self, day: date) -> int:
        """The set of that one day; empty outside the window."""
        return self.between(day, day)

    def every(self, month: int, day: int | None, year: int | None = None) -> int:
        """That day, or all of that month, in every year or in the one given."""
        found = 0
        for y in [year] if year else range(self.first.year, self.last.year + 1):
            last = monthrange(y, month)[1]
            if day is None:
                found |= self.between(date(y, month, 1), date(y, month, last))
            elif day <= last:
                found |= self.day(date(y, month, day))
        return found

    def nth(self, day: int, weekday: int | None = None) -> int:
        """That day of every month, where it is such a weekday if one is given."""
        days = sum(self.every(month, day) for month in range(1, 13))
        return days if weekday is None else days & self.weekdays[weekday]

    def months(self, mask: int, on: int) -> int:
        """All days of the months so many months on from those that the mask has days of."""
        found, rest = 0, mask
        while rest:
            low = self.first + timedelta(days=(rest & -rest).bit_length() - 1)
            rest &= ~self.every(low.month, None, low.year)
            year, month = divmod(low.year * 12 + low.month - 1 + on, 12)
            found |= self.every(month + 1, None, year)
        return found

    def spread(self, mask: int, low: int, high: int) -> int:
        """All days that lie ``low`` to ``high`` days after one of the mask's."""
        low, high = max(low, -self.size), min(high, self.size)
        if high < low:
            return 0
        mask, width, reached = mask << self.size, high - low, 1
        while reached <= width:
            step = min(reached, width + 1 - reached)
            mask |= mask << step
            reached += step
        return (mask >> (self.size - low)) & self.all if low <= self.size else 0

    def hull(self, mask: int) -> When | None:
        """First and last day; None on a side that only the window bounds; None where nothing is said."""
        if not mask or mask == self.all:
            return None
        low, high = (mask & -mask).bit_length() - 1, mask.bit_length() - 1
        start = None if low < EDGE else self.first + timedelta(days=low)
        end = None if high >= self.size - EDGE else self.first + timedelta(days=high)
        return When(start, end) if start or end else None

    def width(self, mask: int) -> int:
        """Days from the first to the last, both included."""
        return mask.bit_length() - (mask & -mask).bit_length() + 1 if mask else 0
