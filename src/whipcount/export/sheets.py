"""The whip's sheet for other programs: CSV rows, a Markdown table, and a picture.

Sheets come in, text goes out; every name has its words and their place beside it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from whipcount.export.picture import picture
from whipcount.export.png import WIDE, pixels
from whipcount.views import wording as w
from whipcount.views.blocs import Bloc
from whipcount.views.sheet import Entry, Sheet
from whipcount.views.thresholds import Threshold

SHEET_FORMATS = ("csv", "md", "svg", "png")
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
HEADS = ("issue", "asks", "stance", "name", "conditional", "moved", "unnamed", "last_confirmed", "stale",
         "words", "where", "sure")  # fmt: skip


def sheet_bytes(sheets: Sequence[Sheet], form: str, width: int = WIDE, left_out: str = "") -> bytes:
    """The sheets in one of the formats, as a file holds them; ``width`` is that of a PNG."""
    if form == "png":
        return pixels(picture(sheets, left_out), width)
    return sheet_text(sheets, form, left_out).encode()


def sheet_text(sheets: Sequence[Sheet], form: str, left_out: str = "") -> str:
    """The sheets in one of the formats that are text; at the foot what was left out, but of CSV's rows."""
    if form == "svg":
        return picture(sheets, left_out)
    if form == "csv":
        return _csv(sheets)
    return "\n".join([*map(_markdown, sheets), *([f"{left_out}\n"] if left_out else [])])


def _csv(sheets: Sequence[Sheet]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADS)
    for sheet in sheets:
        for column in sheet.columns:
            writer.writerows(_row(sheet, column.stance, e) for e in column.entries)
    return out.getvalue()


def _row(sheet: Sheet, stance: str, entry: Entry) -> list[str]:
    quote = entry.words[0].quote if entry.words else ""
    cells = [
        sheet.name, sheet.asks, stance, entry.name, _yes(entry.conditional), _yes(entry.moved),
        _yes(entry.unnamed), entry.last_confirmed.isoformat() if entry.last_confirmed else "",
        _yes(entry.stale), quote, "; ".join(w.places(entry.words)), str(entry.sure),
    ]  # fmt: skip
    return [f"'{c}" if c.startswith(FORMULA) else c for c in cells]


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _markdown(sheet: Sheet) -> str:
    """Columns with totals, then what is needed, claimed and moved, then everybody's words."""
    heads = [f"{c.stance} ({c.total})" for c in sheet.columns]
    rows = zip_longest(*([_name(e) for e in c.entries] for c in sheet.columns), fillvalue="")
    lines = [
        f"## {_text(w.sentence_case(sheet.name))}\n",
        f"| {' | '.join(heads)} |",
        f"|{' --- |' * len(heads)}",
        *(f"| {' | '.join(row)} |" for row in rows),
        "",
        *(f"- {_text(line)}" for line in beside(sheet)),
        "",
        *(line for c in sheet.columns for e in c.entries for line in _said(c.stance, e)),
    ]
    return "\n".join(lines) + "\n"


def _name(entry: Entry) -> str:
    return _text(entry.name + "".join(f" {m}" for m in marks(entry)))


def _said(stance: str, entry: Entry) -> Iterator[str]:
    if entry.words:
        quote, where = w.quoted(entry.words[0].quote), ", ".join(w.places(entry.words))
        yield f"- **{_text(entry.name)}**, {stance}: {_text(quote)} ({_text(where)})"


def _text(words: str) -> str:
    return SPECIAL.sub(r"\\\1", " ".join(words.split()))


def marks(entry: Entry) -> list[str]:
    """What stands behind a name: moved, on a condition, no name, the day of the last word if that is stale."""
    found = ((entry.moved, "▲"), (entry.conditional, "?"), (entry.unnamed, "~"))
    day = [f"({w.day(entry.last_confirmed)})"] if entry.stale and entry.last_confirmed else []
    return [*(mark for on, mark in found if on), *day]


def beside(sheet: Sheet) -> Iterator[str]:
    """What stands beside the columns, a line each: threshold, claims, moves, stale names."""
    if sheet.threshold:
        yield needed(sheet, sheet.threshold)
    for claim in sheet.claimed:
        yield f"Claimed: “{claim.told}” ({w.places(claim.words)[0]}); {sheet.total} are named here"
    yield from map(bloc, sheet.groups)
    for move in sheet.moves:
        before = (
            f"from {move.before} to {move.now}" if move.before else f"first heard of: {move.now}"
        )
        yield f"Moved: {move.name}, {before}, {w.when(move.day)} ({', '.join(w.places(move.words)[:1])})"
    if sheet.stale:
        yield f"Stale: {w.plural(sheet.stale, 'name')}, with the day of the last word"


def bloc(group: Bloc) -> str:
    """A group's own stance, and its members' own beside it."""
    own = group.stance or "no stance of its own"
    place = f" ({w.places(group.words)[0]})" if group.words else ""
    told = [f"{m.name} {m.stance}" for m in group.members]
    silent = group.named - len(told)
    rest = [f"{silent} without one"] if silent and told else []
    members = ", ".join((*told, *rest)) or f"none of the {group.named} named has one"
    return f"Group: {group.name}, {own}{place}; its members themselves: {members}"


def needed(sheet: Sheet, threshold: Threshold) -> str:
    """How far the count is from what is needed."""
    place = f" ({w.places(threshold.words)[0]})" if threshold.words else ""
    told = f"Needed: {threshold.told}{place}"
    if threshold.number:
        told += f"; for it {sheet.holds} of {threshold.number}"
        told += f", {sheet.short} short" if sheet.short else ""
        told += f"; {sheet.leans} more offer" if sheet.leans else ""
    if threshold.all and sheet.against:
        told += f"; {sheet.against} not for it"
    return told
