"""The whip's sheet as a picture fit for an article: an SVG that is legible from 800 pixels up.

A bar of the ladder with its totals and the threshold, the names in columns below it, then what is claimed
and has moved, and what the sheet rests on. Plain shapes and text: it can be edited in any drawing program.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from whipcount.views import wording as w
from whipcount.views.naming import called, says_what
from whipcount.views.sheet import Column, Entry, Sheet

WIDTH, EDGE, GAP = 800, 28, 14
FONT = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
INK, FAINT, RULE, PALE, PAPER = "#1d1d1b", "#5c5c58", "#d9d6ce", "#f1efe9", "#ffffff"
COLOURS = {
    "committed": "#1a6b4a", "supports": "#35855f", "offered": "#57a27c", "considering": "#e0b23c",
    "undecided": "#c9c5ba", "abstained": "#a9a598", "declined": "#dd9a82", "opposed": "#c8694a",
    "blocking": "#8f2d1f",
}  # fmt: skip
KEPT = "\u00a0"  # a blank at which no line is broken
DARK = frozenset({"#1a6b4a", "#35855f", "#8f2d1f", "#c8694a"})  # behind white figures
NAME, LINE, NOTE = 14, 19, 13
LETTER = 0.53  # mean width of a letter, in its size
NARROW = 22  # a part of the bar without room for its figure, which then stands with its stance
CLEAR = 12  # between a figure and the threshold's mark
MOST = 3  # issues in one picture
MOST_NOTES = 5
ASKS = {"part": "Who takes part", "happen": "Who is for it"}


@dataclass
class Pen:
    """Where the next line goes, and what has been drawn."""

    y: float = 0.0

    def __post_init__(self) -> None:
        self.drawn: list[str] = []

    def text(self, x: float, words: str, size: float, fill: str = INK, more: str = "") -> None:
        """Words with their foot at the pen; ``more`` are further attributes."""
        self.drawn.append(
            f'<text x="{x:g}" y="{self.y:g}" font-size="{size:g}" fill="{fill}"{more}>{escape(words)}</text>'
        )

    def hint(self, words: str) -> None:
        """Words that show when somebody points at what was drawn last."""
        last = self.drawn.pop()
        self.drawn.append(last.replace("</text>", f"<title>{escape(words)}</title></text>"))

    def box(self, x: float, y: float, size: tuple[float, float], fill: str) -> None:
        """A filled box."""
        self.drawn.append(
            f'<rect x="{x:g}" y="{y:g}" width="{size[0]:g}" height="{size[1]:g}" fill="{fill}"/>'
        )


def picture(sheets: Sequence[Sheet], left_out: str = "") -> str:
    """The sheets with most names, one below the other; those whose name says nothing only if there is no other.

    At the foot stands what was ``left_out`` of all of them.
    """
    named = [s for s in sheets if s.pinned or says_what(called(s.name))]
    telling = [s for s in named or sheets if s.total] or list(sheets)
    pen = Pen(y=16)
    for number, sheet in enumerate(telling[:MOST]):
        if number:
            pen.y += 10
            pen.box(EDGE, pen.y, (WIDTH - 2 * EDGE, 1), RULE)
            pen.y += 6
        _sheet(pen, sheet)
    if not telling:
        pen.y += 30
        pen.text(EDGE, "No stance is left." if left_out else "No stances were read.", NAME)
    if left_out:
        pen.y += 18
        pen.text(EDGE, w.sentence_case(left_out), NOTE, FAINT)
    return _svg(pen, w.sentence_case(called(telling[0].name)) if telling else "Count")


def _svg(pen: Pen, title: str) -> str:
    """All that was drawn, on paper of its height."""
    height = f"{pen.y + 22:g}"
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" font-family="{FONT}">'
    paper = f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>'
    return "\n".join((opening, f"<title>{escape(title)}</title>", paper, *pen.drawn, "</svg>", ""))


def _sheet(pen: Pen, sheet: Sheet) -> None:
    for line in _broken(w.sentence_case(called(sheet.name)), 24, WIDTH - 2 * EDGE):
        pen.y += 30
        pen.text(EDGE, line, 24, more=' font-weight="700"')
    pen.y += 22
    pen.text(EDGE, _under(sheet), 14, FAINT)
    pen.y += 16
    shown = [c for c in sheet.columns if c.entries]
    _bar(pen, sheet, shown)
    _columns(pen, sheet, shown)
    _notes(pen, sheet)


def _under(sheet: Sheet) -> str:
    """What is asked, and as of when."""
    told = f"{ASKS.get(sheet.asks, '')}: {w.plural(sheet.total, 'party')} named in {w.plural(sheet.origins, 'independent report')}"
    return f"{told}; last word {w.day(sheet.last)}" if sheet.last else told


def _bar(pen: Pen, sheet: Sheet, shown: Sequence[Column]) -> None:
    """Totals side by side, as wide as they are many; the threshold as a mark above it."""
    needed = sheet.threshold.number if sheet.threshold else None
    mark = EDGE + _wide(sheet, needed or 0)
    x, counted = float(EDGE), [c for c in shown if c.total]
    pen.y += 14 if needed else 0
    if _whole(sheet) > sheet.total:
        pen.box(x, pen.y, (WIDTH - 2 * EDGE, 34), PALE)
    for column in counted:
        part = _wide(sheet, column.total)
        gap = 2 if column is not counted[-1] or _whole(sheet) > sheet.total else 0
        pen.box(x, pen.y, (max(part - gap, 1), 34), COLOURS.get(column.stance, RULE))
        if part >= NARROW:
            middle = x + part / 2 - 1
            _figure(pen, column, middle - (14 if needed and abs(middle - mark) < CLEAR else 0))
        x += part
    if needed:
        _mark(pen, mark, needed)
    pen.y += 34


def _whole(sheet: Sheet) -> int:
    """How many the bar is for: those named, or those needed where these are more."""
    return max(sheet.total, (sheet.threshold.number if sheet.threshold else None) or 0) or 1


def _wide(sheet: Sheet, many: int) -> float:
    """How wide so many are in the bar."""
    return (WIDTH - 2 * EDGE) * many / _whole(sheet)


def _figure(pen: Pen, column: Column, middle: float) -> None:
    """A column's total in its part of the bar."""
    ink = "#ffffff" if COLOURS.get(column.stance) in DARK else INK
    foot = f'<text x="{middle:g}" y="{pen.y + 23:g}" font-size="17" font-weight="700" '
    pen.drawn.append(f'{foot}text-anchor="middle" fill="{ink}">{column.total}</text>')


def _mark(pen: Pen, x: float, needed: int) -> None:
    pen.box(min(x, WIDTH - EDGE) - 1, pen.y - 6, (2, 46), INK)
    anchor = "end" if x > WIDTH / 2 else "start"
    pen.drawn.append(
        f'<text x="{min(x, WIDTH - EDGE):g}" y="{pen.y - 9:g}" font-size="{NOTE}" text-anchor="{anchor}" '
        f'fill="{INK}">{needed} needed</text>'
    )


def _columns(pen: Pen, sheet: Sheet, shown: Sequence[Column]) -> None:
    """Names under their stance, the columns as wide as they can be; those without a late word paler."""
    if not shown:
        return
    wide = (WIDTH - 2 * EDGE - GAP * (len(shown) - 1)) / len(shown)
    top, foot = pen.y + 26, pen.y
    for number, column in enumerate(shown):
        x = EDGE + number * (wide + GAP)
        pen.y = top
        pen.box(x, pen.y - 15, (4, 18), COLOURS.get(column.stance, RULE))
        untold = column.total if 0 < _wide(sheet, column.total) < NARROW else ""
        pen.text(
            x + 10, f"{column.stance.capitalize()} {untold}".rstrip(), 15, more=' font-weight="700"'
        )
        for entry in column.entries:
            old = entry.stale and _aged(sheet)
            for i, line in enumerate(_broken(_name(entry, old), NAME, wide - 4)):
                pen.y += LINE if i else LINE + 3
                pen.text(x, line, NAME, INK if entry.counted and not old else FAINT)
                if entry.words:
                    pen.hint(_cited(entry))
        foot = max(foot, pen.y)
    pen.y = foot


def _cited(entry: Entry) -> str:
    """The first words for a name, with their place."""
    return f"{w.quoted(entry.words[0].quote)} {w.places(entry.words)[0]}"


def _aged(sheet: Sheet) -> bool:
    """Whether some names have a late word and others none: a mark that all have says nothing."""
    return (
        0
        < sum(e.stale for c in sheet.columns for e in c.entries)
        < sum(len(c.entries) for c in sheet.columns)
    )


def _name(entry: Entry, old: bool) -> str:
    marks = ((entry.moved, "▲"), (entry.conditional, "*"), (entry.unnamed, "~"), (old, "†"))
    found = [mark for on, mark in marks if on]
    return KEPT.join((entry.name, *found))


def _notes(pen: Pen, sheet: Sheet) -> None:
    """What is needed, claimed and moved, and what the marks mean."""
    notes = list(_told(sheet))
    pen.y += 14 if notes else 0
    for note in notes:
        for i, line in enumerate(_broken(note, NOTE, WIDTH - 2 * EDGE)):
            pen.y += 18 if i else 20
            pen.text(EDGE, line, NOTE)
    pen.y += 6
    for line in _broken(" · ".join(_legend(sheet)), NOTE, WIDTH - 2 * EDGE):
        pen.y += 18
        pen.text(EDGE, line, NOTE, FAINT)


def _told(sheet: Sheet) -> Iterator[str]:
    if sheet.threshold:
        yield _needed(sheet)
    for claim in sheet.claimed[:1]:
        yield f"Reports speak of “{claim.told}”; {sheet.total} are named."
    moves = [m for m in sheet.moves if m.before]
    if moves:
        told = [
            f"{m.name} (from {m.before} to {m.now}, {w.when(m.day)})" for m in moves[:MOST_NOTES]
        ]
        more = f" and {len(moves) - MOST_NOTES} more" if len(moves) > MOST_NOTES else ""
        yield f"Moved: {', '.join(told)}{more}."


def _needed(sheet: Sheet) -> str:
    threshold = sheet.threshold
    assert threshold is not None
    if not threshold.number:
        return f"Needed, as reported: {threshold.told}."
    told = f"Needed: {threshold.told}. For it: {sheet.holds}"
    told += f", {sheet.short} short" if sheet.short else ""
    return f"{told}; {sheet.leans} more offer." if sheet.leans else f"{told}."


def _legend(sheet: Sheet) -> list[str]:
    """What the marks mean, and what all of it rests on."""
    entries = [e for c in sheet.columns for e in c.entries]
    since = f" since {w.day(sheet.stale_before)}" if sheet.stale_before else " for long"
    told = (
        (any(e.moved for e in entries), "▲ moved"),
        (any(e.conditional for e in entries), "* on a condition"),
        (any(e.unnamed for e in entries), "~ party or source without a name"),
        (_aged(sheet), f"† no word{since}"),
    )
    return [*(words for on, words in told if on), "Counted from the words of the reports"]


def _broken(words: str, size: float, wide: float) -> list[str]:
    """Words in lines that fit, broken at blanks; a word that is too long is cut."""
    room = max(6, int(wide / (size * LETTER)))
    lines: list[str] = []
    for word in words.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(w.shorten(word, room))
    return lines
