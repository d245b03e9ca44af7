"""What the front page holds: every answer at once, each with its most telling rows first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from math import log2

from whipcount.link.wordings import content
from whipcount.model import Record
from whipcount.views.claimed import Claimed, claimed
from whipcount.views.count import Rung, Stand
from whipcount.views.disputed import Dispute, disputed
from whipcount.views.documents import Documents, documents
from whipcount.views.index import fold, last_day
from whipcount.views.meetings import MeetingRow, meetings
from whipcount.views.naming import acronyms, clear, surnames
from whipcount.views.pledges import PledgeRow, Total, pledges
from whipcount.views.sheet import Sheet, sheets
from whipcount.views.unsaid import Unsaid, unsaid
from whipcount.views.unsure import LIKELY
from whipcount.views.waits import Loop, Wait, Waits, waits

# "If she had asked", "if he were there": told of what is not so; "if talks were held" may be reported speech.
UNREAL = re.compile(
    r"\b[Ii]f (?:\w+ ){0,3}had(?: not)? (?:been|had|\w+(?:ed|en|wn|on))\b|\b[Ii]f (?:he|she|it|I|[A-Z]\w+) were\b"
)
TORN = re.compile(
    r"[^s\W]’(?=[ ,.])"
)  # a single mark that closes a quotation, and is no apostrophe
OF_A_MEETING = 0.3  # weight of the question whether to meet
GATHERING = re.compile(
    r"(?:(?:hosting|holding|attending|convening|chairing|joining|to host|to hold|to attend)\s)?(?:[\w-]+\s){0,2}"
    r"(?:meeting|summit|conference|session|call|visit|gathering)s?(?:\s(?:in|on|of|with|at|between)\s.*)?",
    re.IGNORECASE,
)
WAITED = 30  # hundredths: of the waits that are as sure, most were right as judged
LEAST_PROMISE = (
    2  # words that carry meaning; "guaranteed" alone does not say what, nor does "let it"
)


@dataclass(frozen=True, slots=True)
class Front:
    """The answers that the front page sets, and the last day that any of its reports has.

    ``surnames``: what to call a person whose name has no room.
    """

    reading: Documents
    last: date | None
    counts: tuple[Sheet, ...]
    claimed: tuple[Claimed, ...]
    waits: Waits
    pledges: tuple[PledgeRow, ...]
    totals: tuple[Total, ...]
    meetings: tuple[MeetingRow, ...]
    disputed: tuple[Dispute, ...]
    not_said: tuple[Unsaid, ...]
    surnames: Mapping[str, str] = field(default_factory=dict)


def front(record: Record) -> Front:
    """Build the front page: rows that have much support and are recent come first."""
    reading, pledged = documents(record), pledges(record)
    waiting = waits(record)
    asked = (c for c in map(_plain, sheets(record)) if c.rungs or c.not_counted)
    counts = tuple(sorted(asked, key=lambda c: (not c.pinned, -_worth(c))))
    told = {x for c in counts for x in c.claimed}
    page = Front(
        reading=reading,
        last=_last(reading),
        counts=counts,
        claimed=tuple(c for c in claimed(record) if c not in told),
        waits=Waits(
            loops=tuple(x for x in waiting.loops if _goes_round(x)),
            edges=_told(waiting.edges),
            triggers=_told(waiting.triggers),
        ),
        pledges=tuple(_once_each(sorted(_once(filter(_likely, pledged.rows)), key=_pledge_key))),
        totals=pledged.totals,
        meetings=meetings(record),
        disputed=disputed(record),
        not_said=tuple(u for u in unsaid(record) if clear(u.name)),
    )
    return _briefly(replace(page, surnames=surnames(record.actors)), acronyms(record.actors))


class _Brief:
    """Puts acronyms where a row of the page has a long name."""

    def __init__(self, short: Mapping[str, str]) -> None:
        self.short = short

    def name(self, name: str) -> str:
        return self.short.get(name, name)

    def maybe(self, name: str | None) -> str | None:
        return None if name is None else self.name(name)

    def stands(self, rows: Iterable[Stand]) -> tuple[Stand, ...]:
        return tuple(
            replace(s, name=self.name(s.name), according_to=self.maybe(s.according_to))
            for s in rows
        )

    def waits(self, rows: Iterable[Wait]) -> tuple[Wait, ...]:
        return tuple(
            replace(x, holder=self.name(x.holder), waits_for=self.maybe(x.waits_for)) for x in rows
        )

    def loop(self, loop: Loop) -> Loop:
        parties = tuple(map(self.name, loop.parties))
        return Loop(parties, self.waits(loop.waits), tuple(map(self.waits, loop.turns)))

    def sheet(self, counted: Sheet) -> Sheet:
        rungs = tuple(Rung(r.stance, self.stands(r.stands)) for r in counted.rungs)
        return replace(counted, rungs=rungs, not_counted=self.stands(counted.not_counted))


def _briefly(page: Front, short: Mapping[str, str]) -> Front:
    """The page with acronyms for long names."""
    brief, told = _Brief(short), page.waits
    return replace(
        page,
        counts=tuple(map(brief.sheet, page.counts)),
        waits=Waits(
            loops=tuple(map(brief.loop, told.loops)),
            edges=brief.waits(told.edges),
            triggers=brief.waits(told.triggers),
        ),
        pledges=tuple(
            replace(r, name=brief.name(r.name), side=brief.maybe(r.side)) for r in page.pledges
        ),
        not_said=tuple(replace(u, name=brief.name(u.name)) for u in page.not_said),
    )


def _last(reading: Documents) -> date | None:
    """The last day that a report is known to be of."""
    last = max((last_day(r.published) for r in reading.rows), default=date.min)
    return None if last == date.min else last


def _plain(counted: Sheet) -> Sheet:
    """A count without those whose names only point at somebody."""
    rungs = (Rung(r.stance, _clear(r.stands)) for r in counted.rungs)
    return replace(
        counted,
        rungs=tuple(r for r in rungs if r.stands),
        not_counted=_clear(counted.not_counted),
    )


def _worth(counted: Sheet) -> float:
    """How much a question is the story: who is known to stand where, in how many reports, and how far apart.

    Each doubling of the reports counts once, so that one stance told everywhere is no greater than a full count.
    """
    return _weight(counted) * (1 + log2(max(counted.origins, 1))) + len(counted.rungs)


def _weight(counted: Sheet) -> float:
    """How many stances of somebody with a name it most likely holds.

    Whether and where to meet weighs less: what will be met about is the story, and meetings have their own part.
    """
    held = sum(s.sure / 100 for r in counted.rungs for s in r.stands if not s.unnamed)
    return held * (OF_A_MEETING if GATHERING.fullmatch(counted.name) else 1.0)


def _clear(stands: Iterable[Stand]) -> tuple[Stand, ...]:
    """Stands of somebody; of hearsay also by somebody. "Its premier" may speak for whoever is named."""
    return tuple(
        s for s in stands
        if s.sure >= LIKELY and clear(s.name) and (s.basis != "third_party" or clear(s.according_to or s.name))
    )  # fmt: skip


def _told(found: tuple[Wait, ...]) -> tuple[Wait, ...]:
    """Conditions of somebody with a name before those of "an official", what can no longer be last.

    Of each sort the surest are first, to a tenth.
    """
    told = (x for x in found if _likely(x) and clear(x.waits_for or x.holder) and _whole(x))
    return tuple(
        sorted(
            told,
            key=lambda w: (
                bool(UNREAL.search(w.told)),
                w.unnamed or w.holder_id is None,
                -(w.sure // 10),
            ),
        )
    )


def _likely(row: PledgeRow | Wait) -> bool:
    """Whether a row is likely enough to be right, and somebody's who can be told by name."""
    if isinstance(row, Wait):
        return row.sure >= WAITED and clear(row.holder)
    return row.sure >= LIKELY and clear(row.name)


def _goes_round(loop: Loop) -> bool:
    """Whether every party of a loop has a name, and waits in each turn for something that can still be."""
    return all(map(clear, loop.parties)) and all(
        any(not UNREAL.search(x.told) for x in turn) for turn in loop.turns
    )


def _whole(wait: Wait) -> bool:
    """Whether a condition's words are no fragment that begins inside a quotation."""
    opened, closed = wait.told.find("“"), wait.told.find("”")
    single = TORN.search(wait.told)
    return (closed < 0 or 0 <= opened < closed) and not (single and "‘" not in wait.told)


def _once(rows: Iterable[PledgeRow]) -> list[PledgeRow]:
    """Each thing once: not a part of what the same giver's row in the same words tells whole, nor "no cash"."""
    kept: list[PledgeRow] = []
    for row in sorted(rows, key=lambda r: (-len(r.what), r.words, r.claims)):
        if not row.what.casefold().startswith("no ") and not any(_within(row, k) for k in kept):
            kept.append(row)
    return kept


def _once_each(rows: Iterable[PledgeRow]) -> list[PledgeRow]:
    """Each giver's number once, where its best row stood, in the words that say most of it.

    "30 jets" and "30 from Norland" are one promise on one page.
    """
    found: dict[tuple[str, ...], list[PledgeRow]] = {}
    for row in rows:
        found.setdefault((row.status, *_number(row)), []).append(row)
    return [max(same, key=lambda r: len(content(_told_of(r)))) for same in found.values()]


def _number(row: PledgeRow) -> tuple[str, ...]:
    """Whose, and how much, whatever it is called; without a number the row itself."""
    who = row.side_id or row.actor or fold(row.name)
    if row.amount:
        return (who, row.amount.currency or "", str(row.amount.value))
    if row.quantity and row.quantity.value > 1:
        return (who, row.act, str(row.quantity.value))
    return row.claims


def _within(row: PledgeRow, other: PledgeRow) -> bool:
    """Whether a row is told whole by another: the same giver, the words of both at one place."""
    if row.giver != other.giver or fold(row.what) not in fold(other.what):
        return False
    return any(
        w.document == o.document and w.start < o.end and o.start < w.end
        for w in row.words
        for o in other.words
    )


def _told_of(row: PledgeRow) -> str:
    """All that the first words and the promise say."""
    return f"{row.words[0].quote if row.words else ''} {row.what}"


def _pledge_key(row: PledgeRow) -> tuple[bool, bool, int, bool, int, float]:
    """Sums and counts before mere words, then the best supported, the latest, the biggest; scraps last."""
    measured = row.amount is not None or row.quantity is not None
    size = row.amount.value if row.amount else row.quantity.value if row.quantity else 0.0
    meaning = len(content(_told_of(row)) if measured else content(row.what))
    scrap = meaning < (1 if measured else LEAST_PROMISE)
    last = last_day(row.day).toordinal()
    return (row.unnamed, scrap, -row.origins, not measured, -last, -size)
