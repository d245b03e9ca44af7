"""Sets who stands where: a table for each issue that several stand on, one for all the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from rich.console import RenderableType
from rich.text import Text

from whipcount.export.sheets import beside
from whipcount.screen import tables as t
from whipcount.screen.console import printable
from whipcount.screen.setting import COLOURS, styled
from whipcount.screen.tables import REPORTS, WHERE, Heading
from whipcount.views import wording as w
from whipcount.views.count import Count, Stand
from whipcount.views.naming import called
from whipcount.views.sheet import Entry, Sheet

DAY = Heading("day", spare=True)
FEW = 3  # issues that each get a table, however few stand on them
ASKS = {"part": "take part?", "happen": "should it happen?"}


def counts(rows: Sequence[Count], width: int) -> list[RenderableType]:
    """Each issue as a table of its own; those with one party each together, if they are many."""
    alone = [c for c in rows if len(_stands(c)) < 2] if len(rows) > FEW else []
    parts: list[RenderableType] = []
    heads = (
        Heading("stance"),
        Heading("who", 2),
        Heading("in whose words", 4),
        DAY,
        REPORTS,
        WHERE,
    )
    for counted in (c for c in rows if c not in alone):
        lines = t.once(line for s in _stands(counted) for line in _stand(s))
        title = t.titled(w.sentence_case(called(counted.name)), ASKS.get(counted.asks, ""))
        parts += [title, *_ladder(counted, width), "", t.table(heads, lines, width)]
    return [*parts, *(_alone(alone, width) if alone else ())]


def _ladder(counted: Count, width: int) -> list[RenderableType]:
    """The whip's sheet: each stance with its total, the names below it, and what stands beside them."""
    if not isinstance(counted, Sheet) or counted.total < FEW:
        return []
    columns = [c for c in counted.columns if c.entries]
    heads = [Heading(f"{c.stance} {c.total}", 1) for c in columns]
    room = width // max(len(columns), 1) - 2
    names = zip_longest(*([_entry(e, room) for e in c.entries] for c in columns), fillvalue=Text())
    notes = [Text(f"  {printable(line)}", style="dim") for line in beside(counted)]
    if width < t.STACKED:
        told = [Text.assemble((h.title, "bold"), ": ", Text(", ").join(_entry(e, width) for e in c.entries))
                for h, c in zip(heads, columns, strict=True)]  # fmt: skip
        return [*told, *notes]
    return [t.table(heads, names, width), *notes]


def _entry(entry: Entry, room: int) -> Text:
    """A name with its marks; behind it, or below where there is no room, the day from which it is stale."""
    out = t.named(
        entry.name, moved=entry.moved, conditional=entry.conditional, unnamed=entry.unnamed
    )
    if entry.stale and entry.last_confirmed:
        day = w.day(entry.last_confirmed, year=False)
        out.append(f"{' ' if out.cell_len + len(day) < room else chr(10) + '  '}{day}", "dim")
    return out


def _stands(counted: Count) -> list[Stand]:
    return [*(s for r in counted.rungs for s in r.stands), *counted.not_counted]


def _alone(rows: Sequence[Count], width: int) -> list[RenderableType]:
    """Issues on which one party is known to stand, a row for each."""
    heads = (Heading("stance"), Heading("who", 2), Heading("on what", 3), Heading("in whose words", 4),
             WHERE)  # fmt: skip
    lines = []
    for counted in rows:
        for stand in _stands(counted):
            first, *others = _stand(stand)
            lines.append((*first[:2], styled(called(counted.name)), first[2], first[5]))
            lines += [(*row[:2], Text(), row[2], row[5]) for row in others]
    return [t.titled("Also", "one party each"), t.table(heads, lines, width)]


def _stand(stand: Stand) -> list[tuple[Text, ...]]:
    """The stance, then what else is told of it."""
    hearsay = stand.basis == "third_party"
    name = t.named(
        stand.name, moved=stand.moved, conditional=stand.conditional, unnamed=stand.unnamed
    )
    if stand.according_to not in {None, stand.name}:
        name.append(f"\nsays {stand.according_to}", "dim")
    words = t.quote(stand.words)
    for on in t.unsaid(stand.on, words):
        words.append(f"\non: {printable(on)}", "dim")
    day = Text(w.when(stand.day), style="dim")
    if hearsay:
        words = Text.assemble((f"{stand.stance}: ", "dim"), words)
    stance = Text("not counted", style="dim") if hearsay else t.coloured(stand.stance)
    rows: list[tuple[Text, ...]] = [
        (stance, name, words, day, t.reports(stand.origins), t.where(stand.words))
    ]
    for held in stand.others:
        told = "before" if held.earlier else "elsewhere"
        rows.append((Text(), Text(f"  {told}", style="dim"),
                     Text.assemble((f"{held.stance}: ", COLOURS.get(held.stance, "")), t.quote(held.words)),
                     Text(w.when(held.day), style="dim"), Text(), t.where(held.words)))  # fmt: skip
    return rows
