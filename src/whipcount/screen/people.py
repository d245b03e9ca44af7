"""Sets who is who, and what was read."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from whipcount.screen import tables as t
from whipcount.screen.setting import styled
from whipcount.screen.tables import REPORTS, Heading
from whipcount.views import wording as w
from whipcount.views.documents import DocumentRow, Documents, Trouble
from whipcount.views.who import ActorRow, Membership, Office, Stance


def people(rows: Sequence[ActorRow], width: int) -> list[RenderableType]:
    """Actors with their offices, their other names and what they have a part in."""
    heads = (Heading("who", 3), Heading("what"), Heading("offices", 4), Heading("also called", 3, spare=True),
             Heading("claims", spare=True, right=True), Heading("reports", right=True))  # fmt: skip
    telling = [r for r in rows if sum(r.claims.values()) or len(rows) == 1] or rows
    left = len(rows) - len(telling)
    more = f"… and {left} more of whom only the name was read: whipcount actors"
    return [t.table(heads, [
        (_name(r), Text(r.type, style="dim"), t.plain(_offices(r)), t.plain(w.listed(_spellings(r), 5)),
         Text(str(sum(r.claims.values())), style="dim"), t.reports(r.reports))
        for r in telling
    ], width), *([Text(more, style="dim")] if left else ()), *(_whole(rows[0]) if len(rows) == 1 else ())]  # fmt: skip


def _whole(row: ActorRow) -> list[RenderableType]:
    """All about one actor: codes, groups, where it and its members stand, what it said."""
    told = (
        ("codes", [f"{k} {v}" for k, v in row.codes.items()]),
        ("in groups", [_membership(m) for m in row.member_of]),
        ("counted as", list(row.counted)),
        ("stands", [_stance(s) for s in row.stands]),
        ("its members stand", [f"{s.who}: {_stance(s)}" for s in row.members_stand]),
        ("said", [w.curled(s) for s in row.said]),
    )
    return [line for what, lines in told if lines for line in _titled_lines(what, lines)]


def _titled_lines(title: str, lines: Sequence[str]) -> list[RenderableType]:
    """One thing beside its title; several below it, a line each."""
    if len(lines) == 1:
        return [Text.assemble((f"{title}: ", "dim"), styled(lines[0]))]
    return [Text(title, style="dim"), *(Padding(styled(x), (0, 0, 0, 2)) for x in lines)]


def _membership(one: Membership) -> str:
    days = [f"as of {one.since}"] if one.since else []
    days += [f"left by {one.until}"] if one.until else []
    return f"{one.name} ({', '.join(days)})" if days else one.name


def _stance(one: Stance) -> str:
    marks = " on a condition" if one.conditional else ""
    whose = "" if one.basis in {"own", "spokesperson"} else f", {one.basis.replace('_', ' ')}"
    return f"{one.issue}: {one.stance}{marks}{whose}"


def _name(row: ActorRow) -> Text:
    out = t.named(row.name, unnamed=not row.named)
    if row.speaks_for:
        out.append(f"\nfor {row.speaks_for}", "dim")
    return out


def _spellings(row: ActorRow) -> tuple[str, ...]:
    """Other names, without those that only put an office before a part of the name, or lack its article."""
    names, own = (row.name, *row.aliases), set(row.name.split())
    told = {n.split(" ", 1)[-1] for n in names if n.split(" ", 1)[0] in {"a", "an"}}
    kept = (a for a in row.aliases if a not in told)
    return tuple(a for a in kept if not any(_titled(a, n, own) for n in names))


def _titled(alias: str, name: str, own: set[str]) -> bool:
    """Whether the alias is the name behind words that are no part of the actor's own name."""
    before = alias.removesuffix(f" {name}")
    return before != alias and not own & set(before.split())


def _offices(row: ActorRow) -> str:
    held = [_office(o) for o in row.offices]
    named = tuple(_membership(m) for m in row.members)
    many = f" (reports count {', '.join(row.counted)}; {len(named)} named)" if row.counted else ""
    members = [f"members{many}: {w.listed(named, 8)}"] if named else []
    return "; ".join((*held, *members))


def _office(office: Office) -> str:
    of = f" of {office.of}" if office.of else ""
    known = (office.since or office.until) and (office.since or "") <= (office.until or "9999")
    days = f" ({office.since or ''}–{office.until or ''})" if known else ""
    return f"{office.title}{of}{days}"


def spellings(rows: Sequence[ActorRow], width: int) -> list[RenderableType]:
    """Actors with their ids and spellings, for saying who is the same."""
    heads = (Heading("id"), Heading("who", 3), Heading("what"), Heading("also called", 5), REPORTS)
    return [t.table(heads, [
        (Text(r.short, style="cyan"), t.named(r.name, unnamed=not r.named), Text(r.type, style="dim"),
         t.plain("; ".join(r.aliases)), t.reports(r.reports))
        for r in rows
    ], width)]  # fmt: skip


def reading(answer: Documents, width: int) -> list[RenderableType]:
    """Documents with their days and the reasons for these; then every problem."""
    heads = (Heading("file"), Heading("lines", spare=True), Heading("outlet", 2), Heading("title", 4),
             Heading("day"), Heading("dated by", 3), Heading("claims", spare=True, right=True))  # fmt: skip
    parts: list[RenderableType] = []
    if answer.rows:
        parts.append(t.table(heads, [_document(r) for r in answer.rows], width))
    if answer.left_out:
        parts.append(
            Text(f"{w.plural(answer.left_out, 'document')} without a day left out.", style="yellow")
        )
    parts += [_trouble(p) for p in answer.problems]
    return parts


def _trouble(trouble: Trouble) -> Text:
    return Text.assemble(
        (f"{trouble.label}: ", "bold red"), styled(trouble.message), (f" ({trouble.stage})", "dim")
    )


def _document(row: DocumentRow) -> tuple[Text, ...]:
    lines = f"{row.lines[0]}–{row.lines[1]}" if row.lines else "–"
    title = t.plain(row.title)
    if row.copy_of:
        title.append(f"\na copy of {row.copy_of}", "magenta")
    if row.note:
        title.append("\na note", "dim")
    reason = t.plain(row.reason)
    if row.words:
        reason.append_text(Text.assemble("\n", t.quote(row.words), " ", t.where(row.words[:1])))
    label = Text(row.label if row.part == 1 else f" └ part {row.part}", style="cyan")
    return (label, Text(lines, style="dim"), t.plain(row.outlet), title, Text(w.when(row.published)),
            reason, Text(str(row.claims)))  # fmt: skip
