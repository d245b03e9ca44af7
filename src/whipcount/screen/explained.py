"""A claim in its surrounding text with the evidence marked, and why it was read so."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.text import Text

from whipcount.screen.console import printable
from whipcount.screen.setting import COLOURS, styled
from whipcount.views import wording as w
from whipcount.views.explain import Explained, Explanation, Line

NAME = 14
MARK = "bold reverse"


def explained(answer: Explanation, width: int) -> list[RenderableType]:
    """The text once, the evidence of all claims marked in it; then each claim and its reasons."""
    parts: list[RenderableType] = [x for row in _lines(answer) for x in _line(row, width)]
    if not answer.claims:
        return [*parts, Text("No claim was read in these words.", style="yellow")]
    for claim in answer.claims:
        parts += _claim(claim, width)
    return parts


def _lines(answer: Explanation) -> list[Line]:
    """The lines that any claim stands on, or those asked for; marks that meet are joined."""
    found: dict[tuple[str, int], Line] = {}
    for row in (x for c in answer.claims for x in c.lines):
        known = found.get((row.file, row.number))
        marks = (*known.marks, *row.marks) if known else row.marks
        found[row.file, row.number] = Line(row.file, row.number, row.text, _met(marks))
    return [found[key] for key in sorted(found)] or list(answer.lines)


def _met(marks: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def _claim(claim: Explained, width: int) -> Iterator[RenderableType]:
    title = " · ".join(x for x in (claim.outlet, claim.title) if x)
    yield Text()
    yield Text.assemble((f"{claim.kind} ", "bold"), (claim.short, "cyan"), f"  {claim.place}  ",
                        (w.shorten(printable(title), max(20, width - 40)), "dim"))  # fmt: skip
    words = " … ".join(w.quoted(x.quote) for x in claim.evidence)
    for name, value in (("words", words), *claim.says.items(), *_why(claim)):
        yield from _field(name, value, width)


def _line(row: Line, width: int) -> list[Text]:
    """A line of the report, wrapped, its evidence marked; without colour, in brackets."""
    number = f"{row.file}:{row.number}"
    text = Text("".join(c if c.isprintable() else " " for c in row.text))
    for start, end in row.marks:
        text.stylize(MARK, start, end)
    room = max(20, width - NAME)
    marked = _bracketed(text, row.marks)
    at = 0
    lines: list[Text] = []
    for piece in textwrap.wrap(marked.plain, room, drop_whitespace=True) or [""]:
        at = marked.plain.index(piece, at)
        lead = number if not lines else ""
        lines.append(Text.assemble((f"{lead:<{NAME}}", "cyan"), marked[at : at + len(piece)]))
        at += len(piece)
    return lines


def _bracketed(text: Text, marks: tuple[tuple[int, int], ...]) -> Text:
    """The text with ⟦brackets⟧ around the evidence, so that it can be told without colour."""
    out, at = Text(), 0
    for start, end in marks:
        out = Text.assemble(out, text[at:start], "⟦", text[start:end], "⟧")
        at = end
    return Text.assemble(out, text[at:])


def _field(name: str, value: object, width: int) -> Iterator[Text]:
    words = _said(value)
    pieces = textwrap.wrap(words, max(20, width - NAME)) or [""]
    for i, piece in enumerate(pieces):
        lead = name.replace("_", " ") if i == 0 else ""
        yield Text.assemble((f"{lead:<{NAME}}", "dim"), styled(piece, COLOURS.get(words, "")))


def _said(value: object) -> str:
    if isinstance(value, Mapping):
        return printable(", ".join(f"{k} {v}" for k, v in value.items() if v is not None))
    if isinstance(value, list):
        return "; ".join(_said(v) for v in value)
    if value is True:
        return "yes"
    return printable(str(value))


def _why(claim: Explained) -> Iterator[tuple[str, str]]:
    """The reasons, as far as there are any."""
    yield "read by", claim.made_by
    if claim.standing != "claimed":
        yield "standing", claim.standing
    yield "day", _day(claim)
    if claim.origins > 1 or claim.also:
        places = f"; also {', '.join(w.places(claim.also))}" if claim.also else ""
        yield "reports", f"{claim.origins} independent{places}"
    for against in claim.against:
        yield "disputed", f"contradiction {against}: whipcount disputed"
    for judgement in claim.judgements:
        yield "judged", judgement


def _day(claim: Explained) -> str:
    """The day and the words it rests on."""
    parts = [w.when(claim.day)]
    if claim.time_words:
        parts.append(f"from {w.quoted(claim.time_words)}")
    if claim.time_reason:
        parts.append(claim.time_reason)
    if claim.time_evidence:
        parts.append(", ".join(w.places(claim.time_evidence)))
    if claim.reported and claim.reported != claim.day:
        parts.append(f"reported {w.when(claim.reported)}")
    return "; ".join(parts)
