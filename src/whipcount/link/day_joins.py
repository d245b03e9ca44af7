"""Joins between documents: an expression here and one there that hang on one event.

Documents at work come in, with what is left of their days; they leave narrowed by the joins
that agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from whipcount.link.day_events import Like
from whipcount.link.day_masks import Window
from whipcount.link.day_votes import Vote, elect
from whipcount.link.day_words import Narrowing, Told, bounds, fresh
from whipcount.model import Document, TimeRef

SHORT = 60  # characters of words shown in a reason
SPOKEN_OF = 0.5
TODAY = 3.0  # likeness from which "today" here is a day that another report names
NEWS = 2.0  # likeness from which a lead tells of a day that another report names
WEEK = 9  # days: what a week may come to, begun on Sunday or on Monday, told over two days


@dataclass
class Doc:
    """A document at work: what is left of its days, and why."""

    document: Document
    told: tuple[Told, ...]
    days: int
    used: list[Narrowing] = field(default_factory=list)
    problem: str | None = None

    def narrow(self, by: Narrowing) -> bool:
        """Apply it unless no day would be left."""
        left = self.days & by.days
        if not left or left == self.days:
            return False
        self.days = left
        self.used.append(by)
        return True


def links_of(
    docs: Mapping[str, Doc], likes: Mapping[str, tuple[Like, ...]]
) -> Mapping[str, tuple[tuple[Told, Told, float], ...]]:
    """For each document its expressions with their likes elsewhere, the most alike first."""
    told = {t.mention.id: t for doc in docs.values() for t in doc.told}
    out: dict[str, tuple[tuple[Told, Told, float], ...]] = {}
    for i, doc in docs.items():
        rows = [
            (t, told[x.mention.id], x.likeness)
            for t in doc.told
            for x in likes.get(t.mention.id, ())
            if x.mention.id in told
        ]
        rows.sort(key=lambda r: (-r[2], r[0].evidence, r[1].evidence))
        if rows:
            out[i] = tuple(rows)
    return out


def share(
    docs: Mapping[str, Doc],
    links: Mapping[str, tuple[tuple[Told, Told, float], ...]],
    window: Window,
    alone: float,
    copies: Mapping[str, str],
) -> bool:
    """One event told by two reports lies on one day: the likeliest joins narrow a document."""
    before = {i: docs[i].days for i in docs}
    found: list[tuple[Doc, list[Narrowing]]] = []
    for i, rows in links.items():
        if window.width(before[i]) > 1:
            votes = [v for row in rows if (v := _vote(row, before, docs, window, copies))]
            found.append((docs[i], elect(votes, before[i], _likely(docs[i], window), alone)))
    changes = [doc.narrow(row) for doc, rows in found for row in rows]
    return any(changes)


def _vote(
    row: tuple[Told, Told, float],
    before: Mapping[str, int],
    docs: Mapping[str, Doc],
    window: Window,
    copies: Mapping[str, str],
) -> Vote | None:
    """The days that one join leaves its document, with the weight of the join."""
    mine, theirs, likeness = row
    if not _joinable(mine.ref, theirs.ref, likeness) or _today_apart(mine, theirs):
        return None
    event = theirs.bond.spoken_of(window, before[theirs.mention.document])
    left = mine.bond.report(window, event) & before[mine.mention.document]
    if not left or not _definite(event, window):
        return None
    reason = _shared(mine, theirs, docs)
    source = copies.get(theirs.mention.document, theirs.mention.document)
    by = Narrowing(left, 20, reason, (mine.evidence, theirs.evidence))
    return Vote(by, likeness * _kinship(mine, theirs), mine.mention.id, source)


def _kinship(mine: Told, theirs: Told) -> float:
    """The day somebody spoke is seldom the day of what was spoken of."""
    return (
        SPOKEN_OF if (mine.mention.clue == "report") != (theirs.mention.clue == "report") else 1.0
    )


def _joinable(mine: TimeRef, theirs: TimeRef, likeness: float) -> bool:
    """A day, or news, with a day that is past, or with last or next week; "this week" says too little."""
    units = {mine.unit, theirs.unit}
    if "news" in units:
        other = theirs if mine.unit == "news" else mine
        return likeness >= NEWS and (
            (other.unit == "day" and other.direction < 0) or other.offset == -1
        )
    if units == {"day"}:
        return likeness >= TODAY or not any(_is_today(r) for r in (mine, theirs))
    return "day" in units and all(
        r.offset if r.unit != "day" else r.offset != 0 for r in (mine, theirs)
    )


def _today_apart(mine: Told, theirs: Told) -> bool:
    """ "Today" is a day named elsewhere only for one kind of event."""
    if not any(_is_today(t.ref) for t in (mine, theirs)):
        return False
    keys = [{w for w in (t.mention.about or "").split() if w[0] == "~"} for t in (mine, theirs)]
    return not keys[0] & keys[1]


def _is_today(ref: TimeRef) -> bool:
    return ref.unit == "day" and ref.offset == 0 and ref.weekday is None


def _definite(event: int, window: Window) -> bool:
    """One day or one week, or one of each year."""
    return 0 < event.bit_count() <= WEEK * (1 + window.width(event) // 360)


def _shared(mine: Told, theirs: Told, docs: Mapping[str, Doc]) -> str:
    return f"“{_short(mine)}” is “{_short(theirs)}” in {_where(theirs, docs)}"


def _short(told: Told) -> str:
    words = told.evidence.quote
    return words if len(words) <= SHORT else words[: words.rfind(" ", 0, SHORT)] + " …"


def _where(told: Told, docs: Mapping[str, Doc]) -> str:
    document = docs[told.mention.document].document
    line = document.text.count("\n", 0, told.evidence.start)
    number = document.lines[line] if line < len(document.lines) else line + 1
    return f"{document.source.rpartition('/')[2]}:{number}"


def _likely(doc: Doc, window: Window) -> int:
    """The days left if what is only usual holds, as far as it can."""
    days = doc.days
    for row in usual_of(doc, window):
        days = days & row.days or days
    return days


def usual_of(doc: Doc, window: Window) -> list[Narrowing]:
    """What is only usual, and what tense says of a bare year."""
    rows = [*fresh(doc.told, doc.document.text, window), *bounds(doc.told, window)]
    return sorted((r for r in rows if r.trust >= 30), key=lambda r: r.trust)
