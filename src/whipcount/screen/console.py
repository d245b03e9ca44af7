"""Where text for people goes: in colour to a terminal, plain into a pipe, never mistaken for markup."""

from __future__ import annotations

import os
from typing import IO

from rich.console import Console
from rich.text import Text

WIDEST = 100
NARROWEST = 40


def console(file: IO[str] | None = None, *, stderr: bool = False) -> Console:
    """A console that prints words as they are.

    Rich leaves out colour where NO_COLOR is set, and all styles in a pipe; there the page is set
    100 columns wide, unless COLUMNS says otherwise.
    """
    made = Console(file=file, stderr=stderr, markup=False, emoji=False, highlight=False)
    if not made.is_terminal and not os.environ.get("COLUMNS"):
        made.width = WIDEST
    return made


def page_width(out: Console) -> int:
    """How wide a page is set: as the terminal is, within reason."""
    return max(NARROWEST, min(out.width, WIDEST))


def printable(words: str) -> str:
    """Words on one line, without characters that could steer a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())


def emit(out: Console, lines: list[Text]) -> None:
    """Print lines that are already set."""
    for line in lines:
        out.print(line, no_wrap=True, overflow="ignore", crop=False)
