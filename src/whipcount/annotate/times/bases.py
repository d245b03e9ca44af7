"""What a relative expression counts from: the day named before it, or the quarter of the results.

The expressions of a document come in one by one, as read; each goes out with its base.
"""

from __future__ import annotations

from dataclasses import replace

from whipcount.model import TimeRef

DATES = frozenset({"day", "week", "weekend", "month", "quarter", "half", "season", "year"})
RESULTS = frozenset({"quarter", "half"})  # what business reports tell of
CLOSE = 1200  # characters within which a business report compares with "a year ago"


class Told:
    """The dates told of so far in one document, that later ones count from."""

    def __init__(self) -> None:
        self.before: TimeRef | None = None
        self.news: TimeRef | None = None  # the first day that is looked back to
        self.quarter: TimeRef | None = None
        self.near = -CLOSE  # where the quarter was last spoken of

    def base(self, ref: TimeRef) -> TimeRef | None:
        """The expression that "a day later" counts from, where one went before.

        "A year ago" counts from the quarter just told of, else from the document's day; "eight days
        earlier", where no day went before but a weekend or a month, from the day of the news.
        """
        if ref.unit == "year" and ref.offset == -1:
            return self.quarter if ref.evidence.start - self.near < CLOSE else None
        if self.before is None or (ref.unit == "day" and self.before.unit != "day"):
            return self.news if ref.unit == "day" and (ref.offset or 0) < 0 else None
        return self.before

    def newest(self, start: int) -> TimeRef | None:
        """The day told of in the sentence that begins there, else that of the news."""
        own = self.before
        beside = own and own.unit == "day" and own.evidence.start >= start
        return own if beside else self.news

    def same_quarter(self, ref: TimeRef) -> TimeRef:
        """ "The latest quarter" is the one told of, "the 1988 period" the same one of that year."""
        near = ref.evidence.start - self.near < CLOSE
        if ref.unit == "year" and self.quarter and near:
            return replace(ref, unit="quarter", part=self.quarter.part)
        if ref.unit == "year":
            return ref
        return replace(ref, base=self.quarter) if self.quarter else replace(ref, offset=-1)

    def saw(self, ref: TimeRef, *, over: bool) -> None:
        """Remember what later expressions can count from; ``over`` where a verb says it is past."""
        looks_back = ref.unit == "day" and ref.direction < 0 and ref.base is None
        if self.news is None and looks_back:
            self.news = ref
        if ref.unit in DATES and (ref.base is None or ref.base == self.before):
            self.before = ref
        if _results(ref) and (self.quarter is None or (over and self._newer(ref))):
            self.quarter = ref
        if ref.unit == "quarter" and self.quarter in {ref, ref.base}:
            self.near = ref.evidence.end
        if ref.unit == "duration" and ref.part == "month" and (ref.offset or 0) > 3:
            self.near = -CLOSE  # "in the nine months": what is compared now is no quarter

    def _newer(self, ref: TimeRef) -> bool:
        """Not "after a weak second quarter", in a report on the third."""
        known = self.quarter
        return known is None or known.direction >= 0 or (ref.part or "") >= (known.part or "")


def _results(ref: TimeRef) -> bool:
    """A quarter with its number and without another year's name."""
    return ref.unit == "quarter" and bool(ref.part) and ref.year is None
