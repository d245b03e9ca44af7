"""Sets meetings: as a table, and one with its name, its place and whom its name leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.text import Text

from whipcount.screen import tables as t
from whipcount.screen.console import printable
from whipcount.screen.setting import styled
from whipcount.screen.tables import REPORTS, WHERE, Heading
from whipcount.views import wording as w
from whipcount.views.meetings import MeetingRow

MOST_PEOPLE = 10  # names in one cell
LEAST = 4  # letters of a word that can stand for a whole name


def meeting(row: MeetingRow) -> Text:
    """Name, place and mode, each only where the words before have not told it."""
    out = Text.assemble(styled(row.name, "bold"))
    mode = row.mode if row.mode in {"virtual", "phone"} else None
    for part in (row.place, mode):
        if part and not _told(part, out.plain):
            out.append_text(styled(f", {part}"))
    return out


def others(row: MeetingRow) -> tuple[str, ...]:
    """Hosts and participants whom neither the name nor the place tells, those with names first."""
    told = f"{row.name} {row.place or ''}"
    found = dict.fromkeys((*row.hosts, *row.participants))
    left = [p for p in found if not _told(p, told)]
    return tuple(sorted(left, key=lambda p: p[:1].islower()))


def _told(words: str, text: str) -> bool:
    """Whether the text names this already, if only by a last name."""
    known = text.casefold()
    last = words.casefold().split()[-1:] or [""]
    return words.casefold() in known or (len(last[0]) >= LEAST and last[0] in known.split())


def met(rows: Sequence[MeetingRow], width: int) -> list[RenderableType]:
    """Meetings by day."""
    heads = (
        Heading("day"),
        Heading("status"),
        Heading("what", 5),
        Heading("who", 4),
        REPORTS,
        WHERE,
    )
    return [t.table(heads, [
        (Text(w.weekday(r.day)), t.coloured(r.status, moved=r.moved), _meeting(r), _people(r),
         t.reports(r.origins), t.where(r.words))
        for r in rows
    ], width)]  # fmt: skip


def _meeting(row: MeetingRow) -> Text:
    out = meeting(row)
    if row.purpose and row.purpose.casefold() not in out.plain.casefold():
        out.append(f"; {printable(row.purpose)}")
    if row.outcome:
        out.append(f"\n→ {printable(row.outcome)}", "dim")
    return out


def _people(row: MeetingRow) -> Text:
    """Who hosts and takes part, each once; who is left out, unless another report has them there."""
    there = {*row.hosts, *row.participants, *row.remote}
    parts = (
        ("hosted by ", row.hosts),
        ("", _named_first(x for x in row.participants if x not in {*row.hosts, *row.remote})),
        ("remote: ", row.remote),
        ("without ", tuple(x for x in row.excluded if x not in there)),
    )
    return t.plain(
        "; ".join(f"{lead}{w.listed(names, MOST_PEOPLE)}" for lead, names in parts if names)
    )


def _named_first(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: name[:1].islower()))
