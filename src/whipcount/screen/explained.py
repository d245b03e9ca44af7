"""A claim in its surrounding text with the evidence marked, and why it was read so."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rich.console import RenderableType
from rich.text import Text

from whipcount.model import Amount, Quantity, When
from whipcount.screen.console import printable
from whipcount.screen.setting import COLOURS, styled
from whipcount.views import wording as w
from whipcount.views.explain import Explained, Explanation, Line
from whipcount.views.index import fold

NAME = 14
ORDER = ("position", "pledge", "condition", "meeting", "statement", "need", "event")
INNER = frozenset({"asks", "history"})
CODED = frozenset({"type", "mode", "line"})  # of events: a scheme's codes, and the words again
USUAL = (
    ("modality", "asserted"),
    ("mode", "unknown"),
    ("act", "other"),
    ("gates", "all"),
    ("status", "open"),
)
NAMES = {"announced_by": "told by", "time": "day", "issue_text": "in words"}
BASES = {
    "own": "the words of the one whose stance it is",
    "spokesperson": "the words of who speaks for the one whose stance it is",
    "reporter": "the reporter's words",
    "third_party": "somebody else's words: kept apart, not counted",
}
MARK = "bold reverse"


def explained(answer: Explanation, width: int) -> list[RenderableType]:
    """The text once, the evidence of all claims marked in it; then each claim and its reasons."""
    parts: list[RenderableType] = [x for row in _lines(answer) for x in _line(row, width)]
    if not answer.claims:
        return [*parts, Text("No claim was read in these words.", style="yellow")]
    told: set[str] = set()
    for claim in _each_once(answer.claims):
        parts += _claim(claim, width, told)
    return parts


def _each_once(claims: Sequence[Explained]) -> list[Explained]:
    """What weighs most first; claims that say the very same in other words of the place once."""
    kept: dict[str, Explained] = {}
    ranked = sorted(claims, key=lambda c: ORDER.index(c.kind) if c.kind in ORDER else len(ORDER))
    for claim in ranked:
        says = {k: v for k, v in claim.says.items() if k != "sure"}
        kept.setdefault(f"{claim.kind} {sorted(says.items())}", claim)
    return list(kept.values())


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


def _claim(claim: Explained, width: int, told: set[str]) -> Iterator[RenderableType]:
    title = " · ".join(x for x in (claim.outlet, claim.title) if x)
    title = "" if title in told else title
    told.add(title)
    yield Text()
    yield Text.assemble((f"{claim.kind} ", "bold"), (claim.short, "cyan"), f"  {claim.place}  ",
                        (w.shorten(printable(title), max(20, width - 40)), "dim"))  # fmt: skip
    words = " … ".join(w.quoted(x.quote) for x in claim.evidence)
    for name, value in (("words", words), *_says(claim), *_why(claim, told)):
        yield from _field(name, value, width)


def _says(claim: Explained) -> Iterator[tuple[str, object]]:
    """The fields that tell a person something, under names that do."""
    for name, value in claim.says.items():
        if name == "basis":
            yield "basis", BASES.get(str(value), str(value))
        elif not (_again(claim, name, value) or name in INNER or (name, value) in USUAL):
            yield NAMES.get(name, name), value


def _again(claim: Explained, name: str, value: object) -> bool:
    """Whether a field says what another one beside it says already."""
    if name == "content":
        return fold(str(value)).strip('"“” ,.') == fold(claim.evidence[0].quote).strip('"“” ,.')
    if name == "issue_text":
        return fold(str(value)).removeprefix("to ") == fold(str(claim.says.get("issue")))
    if name == "according_to":
        return value == claim.says.get("actor")
    return claim.kind == "event" and name in CODED


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
    if isinstance(value, Mapping) and "currency" in value:
        return w.amount(Amount(**value))
    if isinstance(value, Mapping) and "unit" in value:
        return w.quantity(Quantity(**value))
    if isinstance(value, Mapping) and "earliest" in value:
        return w.when(When(*(date.fromisoformat(d) if d else None for d in value.values())))
    if isinstance(value, Mapping):
        return printable(", ".join(f"{k} {v}" for k, v in value.items() if v is not None))
    if isinstance(value, list):
        return "; ".join(_said(v) for v in value)
    if value is True:
        return "yes"
    return printable(str(value))


def _why(claim: Explained, told: set[str]) -> Iterator[tuple[str, str]]:
    """The reasons, as far as there are any; a day's reason that was ``told`` is not told again."""
    yield "read by", _reader(claim.made_by)
    if claim.standing != "claimed":
        yield "standing", claim.standing
    day = _day(claim)
    again = f"{w.when(claim.day)}; as above"
    yield "day", again if day in told and len(again) < len(day) else day
    told.add(day)
    if claim.origins > 1 or claim.also:
        places = f"; also {', '.join(w.places(claim.also))}" if claim.also else ""
        yield "reports", f"{claim.origins} independent{places}"
    for against in claim.against:
        yield "disputed", f"contradiction {against}: whipcount disputed"
    for judgement in claim.judgements:
        yield "judged", judgement


def _reader(made_by: str) -> str:
    """``positions/2`` in words."""
    stage, slash, version = made_by.partition("/")
    return f"the rules for {stage}, version {version}" if slash else made_by


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
