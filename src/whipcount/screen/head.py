"""The head of the front page: what was read, how it was dated, and how to open the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich.text import Text

from whipcount.model import When
from whipcount.screen.console import printable
from whipcount.screen.cutting import wrap
from whipcount.screen.setting import MARKS, styled
from whipcount.views import wording as w
from whipcount.views.documents import DocumentRow, Documents
from whipcount.views.front import Front

LEGEND = (("▲", "moved   "), ("?", "on a condition   "), ("~", "unnamed source"))
KEPT = "\u00a0"  # a space at which no line is broken
FEW = 12  # documents whose days can be listed one by one


def head(page: Front, dossier: str, as_of: date | None, width: int) -> list[Text]:
    """The lines above the first section."""
    lines = _read(page.reading, dossier, width)
    lines += _told_shortly(page.reading.rows, width)
    lines += _broken(_aside(page.reading, as_of), width, 2)
    return [*lines, *_legend(page, width)]


def _told_shortly(rows: Sequence[DocumentRow], width: int) -> list[Text]:
    """The days, and as many of the places that they rest on as take no line of their own; at least one."""
    least = len(_broken(_dated(rows, 0), width, 3))
    for places in (3, 2, 1):
        lines = _broken(_dated(rows, places), width, 3)
        if len(lines) == least:
            break
    return lines


def _broken(words: Text, width: int, most: int) -> list[Text]:
    """Words broken into lines, what ``KEPT`` joins staying together."""
    lines = wrap(words, width, most)
    for line in lines:
        line.plain = line.plain.replace(KEPT, " ")
    return lines


def _kept(words: str) -> str:
    return words.replace(" ", KEPT)


def _read(reading: Documents, dossier: str, width: int) -> list[Text]:
    files = len({r.source for r in reading.rows})
    parts = [f"{w.plural(files, 'file')}, {w.plural(len(reading.rows), 'document')}"]
    pages = _pages(reading.rows)
    if pages:
        parts.append(pages)
    if copies := sum(1 for r in reading.rows if r.copy_of):
        parts.append("1 is a copy" if copies == 1 else f"{copies} are copies")
    words = styled(": ".join([parts[0], "; ".join(parts[1:])]) if parts[1:] else parts[0], "bold")
    arrow = styled(f"→ {dossier}", "dim") if dossier else Text()
    if words.cell_len + arrow.cell_len + 3 <= width:
        gap = " " * (width - words.cell_len - arrow.cell_len)
        return [Text.assemble(words, gap, arrow)] if arrow.plain else [words]
    return [*wrap(words, width, 2), *([arrow] if arrow.plain else [])]


def _pages(rows: Sequence[DocumentRow]) -> str:
    """Which files hold several documents."""
    several = {r.label: r.parts for r in rows if r.parts > 1}
    told = [f"{label} is a page of {parts} documents" for label, parts in several.items()]
    return "; ".join(told[:2]) + (f"; {w.plural(len(told) - 2, 'more page')}" if told[2:] else "")


def _dated(rows: Sequence[DocumentRow], most: int) -> Text:
    """The days of the documents: one by one where they are few, else counted."""
    dated, undated = [r for r in rows if r.published], [r for r in rows if not r.published]
    say = _one_by_one if len(rows) <= FEW else _counted
    told = [f"Dated {say(dated)}"] if dated else []
    if most and (rests := w.places(x for r in dated for x in r.words)):
        told.append(f"Days rest on {_places(rests, most)}")
    if undated:
        told.append(f"{_kept('No day known: ')}{_files(undated)}")
    return Text(". ".join(told) + ".")


def _one_by_one(rows: Iterable[DocumentRow]) -> str:
    """``4–9 Mar 2025: 003 · 10 Mar: 002, 004``: the year is said when it changes."""
    days: dict[When | None, list[str]] = {}
    for row in sorted(rows, key=lambda r: (_last(r) or date.min, r.label, r.part)):
        days.setdefault(row.published, []).append(_name(row))
    told, year = [], 0
    for day, names in days.items():
        last = day and (day.latest or day.earliest)
        named = w.when(day, year=bool(last and last.year != year))
        told.append(f"{_kept(f'{named}: ')}{', '.join(names)}")
        year = last.year if last else year
    return " · ".join(told)


def _counted(rows: Sequence[DocumentRow]) -> str:
    days = [_last(r) for r in rows]
    known = sorted(d for d in days if d is not None)
    return f"{len(rows)}, {w.day(known[0])} to {w.day(known[-1])}" if known else f"{len(rows)}"


def _last(row: DocumentRow) -> date | None:
    return (row.published.latest or row.published.earliest) if row.published else None


def _name(row: DocumentRow) -> str:
    """The file, and of a part of a page its lines."""
    if row.parts == 1 or not row.lines:
        return printable(row.label)
    return printable(f"{row.label}:{'–'.join(dict.fromkeys(map(str, row.lines)))}")


def _files(rows: Sequence[DocumentRow]) -> str:
    return w.listed(tuple(_name(r) for r in rows), 6)


def _places(found: Sequence[str], most: int = 3) -> str:
    """The first places, a file's lines kept on one line."""
    return _kept_more(w.listed(tuple(_kept(p) for p in found), most))


def _kept_more(listed: str) -> str:
    """A list of which "2 more" at its end is not broken."""
    return listed.removesuffix(" more") + KEPT + "more" if listed.endswith(" more") else listed


def _aside(reading: Documents, as_of: date | None) -> Text:
    """What was left out, and what went wrong."""
    told = []
    if as_of:
        told.append(
            f"As of {w.day(as_of)}; {w.plural(reading.left_out, 'document')} without a day left out."
        )
    if furniture := [p for r in reading.rows for p in _furniture(r)]:
        told.append(f"Left out: page furniture {_places(furniture)}.")
    out = Text(" ".join(told), style="dim")
    if reading.problems:
        count = w.plural(len(reading.problems), "problem")
        out.append(f"{' ' if told else ''}{count}: whipcount documents", "bold red")
    return out


def _furniture(row: DocumentRow) -> tuple[str, ...]:
    return tuple(f"{row.label}:{part}" for part in w.runs(row.left_out)) if row.left_out else ()


def _legend(page: Front, width: int) -> list[Text]:
    """How to open the words, with a place of this very page; then the marks."""
    stands = (s for c in page.counts for r in c.rungs for s in r.stands if s.words)
    stand = next(stands, None)
    if stand is None:
        return []
    how = Text.assemble(
        ("FILE:LINE opens the words: ", "dim"), f"whipcount explain {stand.words[0].place}"
    )
    marks = Text.assemble(
        *(p for m, words in LEGEND for p in ((m, MARKS[m]), (f" {words}", "dim")))
    )
    if how.cell_len + marks.cell_len + 3 <= width:
        return [Text.assemble(how, " " * (width - how.cell_len - marks.cell_len), marks)]
    return [*wrap(how, width, 1), *wrap(marks, width, 1)]
