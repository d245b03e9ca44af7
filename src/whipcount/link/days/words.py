"""What a document says of its own day: its metadata and its words, as narrowings with reasons.

A document and its time mentions come in; ``Narrowing`` rows go out, the strongest first. Each
leaves some days and says which words leave them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whipcount.link.days.bonds import Bond, bond
from whipcount.link.days.masks import Window
from whipcount.model import Document, Evidence, TimeMention, TimeRef

# Where a date outside the running text stood → how far it is trusted.
TRUST = {
    "note": 0, "dateline": 1, "line": 2, "meta": 3, "sidecar": 3, "url": 4,
    "masthead": 6, "copyright": 7,
}  # fmt: skip
LEAD = 400  # characters that open a report
WIRED = re.compile(r"\b(?:told|to) (?:Reuters|AFP|The Associated Press|the AP|dpa)\s+(?:on\s+)?$")


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Days that are left, how far they are trusted (0 most), the reason and its evidence."""

    days: int
    trust: int
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with its bond."""

    mention: TimeMention
    ref: TimeRef
    bond: Bond

    @property
    def evidence(self) -> Evidence:
        """The words."""
        return self.mention.evidence[0]


def told_by(mentions: Sequence[TimeMention], window: Window) -> tuple[Told, ...]:
    """The mentions that tie something, in the order of the text."""
    rows = [(m, m.time_ref or TimeRef(m.evidence[0], "news"), bond(m, window)) for m in mentions]
    made = [Told(m, ref, tie) for m, ref, tie in rows if tie]
    return tuple(sorted(made, key=lambda t: (t.evidence, t.mention.id)))


def outside(document: Document, window: Window) -> Iterator[Narrowing]:
    """Dates that stand apart from the text: each names the day itself."""
    for clue in document.dates:
        if clue.where in TRUST:
            reason = f"its {_place(clue.where)} “{' '.join(clue.words.split())[:60]}”"
            yield Narrowing(window.day(clue.day), TRUST[clue.where], reason)


def _place(where: str) -> str:
    places = {"meta": "page's metadata", "sidecar": "sidecar file", "url": "address",
              "line": "date line"}  # fmt: skip
    return places.get(where, where)


def late_by_one(stated: Narrowing, told: Sequence[Told], window: Window) -> bool:
    """True if the news weekday, told as past, is the day after the stated one: it was updated."""
    past = [t for t in _looked_back(told) if t.evidence.start < LEAD]
    if not past or stated.trust < 2:
        return False
    own = [t for t in past if stated.days & window.weekdays[t.ref.weekday or 0]]
    if any(t.mention.clue == "report" for t in own):  # "said on Sunday", in a paper of Sunday
        return False
    return bool(stated.days << 1 & window.weekdays[past[0].ref.weekday or 0])


def _looked_back(told: Sequence[Told]) -> list[Told]:
    """Bare weekdays told as past, unless the first place of the weekday looks ahead."""
    rows = [t for t in told if is_bare(t.ref) and t.mention.clue != "quoted"]
    first = {t.ref.weekday: t.ref.direction for t in reversed(rows)}
    return [t for t in rows if t.ref.direction == -1 == first[t.ref.weekday]]


def same_morning(row: Told, text: str) -> bool:
    """ "Earlier on Thursday", "will meet later on Thursday": of a report of that Thursday; so are a wire's own hearings."""
    opening = row.evidence.quote.lower().partition(" ")[0]
    if opening == "earlier" or (opening == "later" and row.ref.direction > 0 and is_bare(row.ref)):
        return True
    return row.mention.clue == "report" and bool(WIRED.search(text[: row.evidence.start]))


def is_bare(ref: TimeRef) -> bool:
    """A weekday by itself, or "this Friday" on the side of its verb."""
    plain = ref.offset is None or (ref.offset == 0 and ref.direction != 0)
    return (
        ref.unit == "day" and ref.weekday is not None and ref.day is None and plain
        and ref.base is None
    )  # fmt: skip


def looks_back_to(row: Told) -> bool:
    """A day by its number, told of as past in the report's own words."""
    ref = row.ref
    numbered = ref.unit == "day" and bool(ref.month and ref.day) and ref.base is None
    return numbered and ref.direction < 0 and row.mention.clue not in {"dateline", "line", "quoted"}
