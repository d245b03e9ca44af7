"""The command line: one thin command per Dossier method, in four groups.

Words typed come in; tables, the front page or JSON go to standard output, everything else (progress,
problems, errors) to standard error. Exit code 2 is bad input, 1 is trouble with the dossier.
"""

from __future__ import annotations

import codecs
import io
import sys

import click

from whipcount import __version__
from whipcount.cli import actors, asking, correcting, exporting, reading
from whipcount.cli.group import Grouped

__all__ = ["main", "whipcount"]

ERRORS = "whipcount-stand-in"
STAND_INS = {
    "▲": "^", "→": ">", "…": ".", "–": "-", "—": "-", "·": "|", "“": '"', "”": '"', "‘": "'",
    "’": "'", "─": "-", "⟦": "[", "⟧": "]", "└": " ", "£": "L", "€": "E",
}  # fmt: skip


@click.group(cls=Grouped)
@click.version_option(__version__, prog_name="whipcount")
def whipcount() -> None:
    """Who stands where, in whose words: one sourced record out of many overlapping reports.

    Begin with: whipcount read FOLDER, or look at an example: whipcount demo
    """


for section, commands in (
    ("Read", reading.COMMANDS),
    ("Ask", asking.COMMANDS),
    ("Correct", (*correcting.COMMANDS, actors.actors)),
    ("Export", exporting.COMMANDS),
):
    for command in commands:
        whipcount.put(section, command)


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    """One plain letter for each that cannot be written, so that the columns still meet."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end]
    return "".join(STAND_INS.get(c, "_") for c in letters), error.end


def main() -> None:
    """Run the command line; a terminal that lacks a letter shows a stand-in for it."""
    codecs.register_error(ERRORS, _stand_in)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=ERRORS)
    whipcount(prog_name="whipcount")
