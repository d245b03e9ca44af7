"""Sets one meeting: its name, its place and whom its name leaves out."""

from __future__ import annotations

from rich.text import Text

from whipcount.screen.setting import styled
from whipcount.views.meetings import MeetingRow

LEAST = 4  # letters of a word that can stand for a whole name


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
