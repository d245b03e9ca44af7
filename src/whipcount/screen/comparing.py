"""Sets how far coders agree: a row for each field, then where they differ."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from whipcount.screen import tables as t
from whipcount.screen.setting import styled
from whipcount.screen.tables import WHERE, Heading
from whipcount.views.agreement import Agreement

NO_ALPHA = "–"


def compared(rows: Sequence[Agreement], width: int) -> list[RenderableType]:
    """Figures, then every difference with its words."""
    heads = (Heading("kind"), Heading("field"), Heading("coders", 3), Heading("claims", right=True),
             Heading("agree", right=True), Heading("alpha", right=True))  # fmt: skip
    lines = [
        (styled(r.kind), styled(r.field, "bold"), styled(", ".join(r.coders)), Text(str(r.units)),
         Text(f"{r.agreement:.0%}"), Text(NO_ALPHA if r.alpha is None else f"{r.alpha:.2f}"))
        for r in rows
    ]  # fmt: skip
    parts: list[RenderableType] = [t.table(heads, lines, width)]
    if differing := [(r, d) for r in rows for d in r.differences]:
        told = (Heading("field"), Heading("who says what", 3), Heading("in whose words", 4), WHERE)
        parts += [t.titled("Where they differ"), t.table(told, [
            (styled(r.field), styled("; ".join(f"{who}: {value}" for who, value in d.said)),
             t.quote(d.words), t.where(d.words))
            for r, d in differing
        ], width)]  # fmt: skip
    return parts
