"""Sets meetings: of one its name, its place and whom its name leaves out; those of the front page by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rich.text import Text

from whipcount.screen.quoting import places
from whipcount.screen.setting import GAP, Column, Row, lead, styled
from whipcount.views import wording as w
from whipcount.views.front import Front
from whipcount.views.index import last_day
from whipcount.views.meetings import MeetingRow

LEAST = 4  # letters of a word that can stand for a whole name
DUE = "was due"  # planned for a day that is past, and no report tells what came of it
DATE = 19  # columns of a day


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


def meetings(page: Front) -> tuple[Row, ...]:
    """By day; the best reported and those nearest to the last report weigh most."""
    last = page.last or date.min

    def key(row: MeetingRow) -> tuple[bool, bool, int, int]:
        near = abs((last_day(row.day) - last).days)
        return (row.day is None, not _whose(row), -row.origins, near)

    ranked = {r.claims: i for i, r in enumerate(sorted(page.meetings, key=key))}
    wide = max((max(len(r.status), len(DUE)) + 2 * r.moved for r in page.meetings), default=0) + GAP
    rows = [_meeting(r, (ranked[r.claims],), last, wide) for r in page.meetings]
    return _dated(rows)


def _whose(row: MeetingRow) -> bool:
    """Whether it is told who meets, or where."""
    told = row.place or row.hosts or row.participants or row.series
    return bool(told) or any(c.isupper() for c in row.name)


def _dated(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows whose days are never cut."""
    wide = max((r.columns[0].words.cell_len for r in rows), default=0) + GAP
    return tuple(
        replace(r, columns=(replace(r.columns[0], width=wide), *r.columns[1:])) for r in rows
    )


def _meeting(row: MeetingRow, weight: tuple[float, ...], last: date, wide: int) -> Row:
    known = row.day and (row.day.earliest or row.day.latest)
    day = w.weekday(row.day, year=bool(known and known.year != last.year))
    past = row.status == "planned" and row.day is not None and last_day(row.day) < last
    told = lead(DUE if past else row.status, 0).words
    status = Text.assemble(told, (" ▲", "bold magenta") if row.moved else "")
    return Row(
        (Column(styled(day), DATE), Column(status, wide)), _whole(row), places(row.words), weight
    )


def _whole(row: MeetingRow) -> Text:
    """The meeting with its place, the people its name leaves out, then what came of it."""
    out = meeting(row)
    if people := others(row):
        out = Text.assemble(out, " ", styled(f"({w.listed(people, 4)})"))
    about = row.outcome or row.purpose
    if about and about.casefold() not in out.plain.casefold():
        out.append_text(styled(f"; {about}"))
    return out
