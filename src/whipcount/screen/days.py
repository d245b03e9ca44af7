"""What stands on days: meetings and the timeline, what is still ahead under a line of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from whipcount.screen import tables as t
from whipcount.screen.console import printable
from whipcount.screen.gatherings import meeting, others
from whipcount.screen.setting import styled
from whipcount.screen.tables import REPORTS, WHERE, Heading
from whipcount.views import wording as w
from whipcount.views.meetings import MeetingRow
from whipcount.views.timeline import TimelineRow

Parts = list[RenderableType]


def met(rows: Sequence[MeetingRow], width: int) -> Parts:
    """Meetings by day; what is still ahead, then what has no day, under lines of their own."""
    heads = (
        Heading("day"),
        Heading("status"),
        Heading("what", 6),
        Heading("who else", 3),
        REPORTS,
        WHERE,
    )

    def lines(some: Sequence[MeetingRow]) -> RenderableType:
        return t.table(heads, [
            (Text(w.weekday(r.day)), _state(r), _meeting(r), _people(r), t.reports(r.origins),
             t.where(r.words))
            for r in some
        ], width)  # fmt: skip

    return _sections(rows, lines)


def _sections(rows: Sequence[Any], lines: Callable[[Sequence[Any]], RenderableType]) -> Parts:
    """Three tables at most: what was, what is still ahead as of a day, what has no day."""
    undated = [r for r in rows if r.day is None or not (r.day.earliest or r.day.latest)]
    ahead = [r for r in rows if r.ahead_of]
    parts: Parts = []
    if past := [r for r in rows if r not in ahead and r not in undated]:
        parts.append(lines(past))
    if ahead:
        parts += [Text(f"still ahead as of {w.day(ahead[0].ahead_of)}:", style="dim"), lines(ahead)]
    if undated:
        parts += [Text("without a day:", style="dim") if parts else Text(), lines(undated)]
    return [p for p in parts if not isinstance(p, Text) or p.plain]


def _state(row: MeetingRow) -> Text:
    """The status, and the ones before it, with their day where that was another."""
    out = t.coloured(row.status, moved=row.moved)
    for step in row.steps:
        other = step.day and step.day != row.day
        out.append(f"\n{step.status}{' ' + w.when(step.day, year=False) if other else ''}", "dim")
    return out


def _meeting(row: MeetingRow) -> Text:
    out = meeting(row)
    if row.purpose and row.purpose.casefold() not in out.plain.casefold():
        out.append(f"; {printable(row.purpose)}")
    if row.outcome:
        out.append(f"\n→ {printable(row.outcome)}", "dim")
    return out


def _people(row: MeetingRow) -> Text:
    """Whom the name leaves out, each under the part they have."""
    told = others(row)
    there = {*row.hosts, *row.participants, *row.remote}  # as another report may have it
    parts = (
        ("", tuple(p for p in told if p not in row.hosts)),
        ("hosted by ", row.hosts),
        ("from afar: ", row.remote),
        ("left out: ", tuple(p for p in row.excluded if p not in there)),
    )
    return t.plain("; ".join(f"{lead}{w.listed(names)}" for lead, names in parts if names))


def dated(rows: Sequence[TimelineRow], width: int) -> Parts:
    """What happened when, and what is still ahead."""
    heads = (Heading("day"), Heading("kind", spare=True), Heading("what", 7), REPORTS, WHERE)

    def lines(some: Sequence[TimelineRow]) -> RenderableType:
        return t.table(heads, [
            (Text(w.weekday(r.day)), Text(r.kind, style="dim"), _line(r), t.reports(r.origins),
             t.where(r.words))
            for r in some
        ], width)  # fmt: skip

    return _sections(rows, lines)


def _line(row: TimelineRow) -> Text:
    """Who, where the words do not say it; what is to come, denied or supposed is said to be so."""
    out = styled(row.line)
    if row.kind not in {"event", "meeting"} and row.actors:
        out = Text.assemble(styled(w.listed(row.actors, 3), "bold"), ": ", out)
    if row.modality not in {None, "asserted"}:
        out.append(f" ({row.modality})", "yellow")
    return out
