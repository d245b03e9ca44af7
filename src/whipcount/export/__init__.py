"""The record for other programs: JSON Lines, CSV tables, a Markdown document, a calendar.

A Record comes in, text goes out piece by piece; ``write`` puts it where a person wants it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from whipcount.errors import InputError, StoreError
from whipcount.export.ics import calendar
from whipcount.export.jsonl import lines
from whipcount.export.markdown import document
from whipcount.export.tables import tables
from whipcount.model import Record
from whipcount.settings import Settings

STREAMS: Mapping[str, Callable[[Record, Settings], Iterator[str]]] = {
    "jsonl": lines,
    "md": lambda record, _: document(record),
    "ics": lambda record, _: calendar(record),
}
FORMATS = (*STREAMS, "csv")

__all__ = ["FORMATS", "export", "tables", "write"]


def export(record: Record, form: str, settings: Settings | None = None) -> Iterator[str]:
    """The record as text, piece by piece.

    Raises:
        InputError: an unknown format, or csv, which needs a folder for its tables.
    """
    if form not in FORMATS:
        raise InputError(f"there is no format {form!r}; the formats are {', '.join(FORMATS)}")
    if form not in STREAMS:
        raise InputError("csv makes one table per kind: name a folder for them with --out FOLDER")
    return STREAMS[form](record, settings or Settings())


def write(
    record: Record, form: str, out: Path, settings: Settings | None = None
) -> tuple[Path, ...]:
    """Write the record to a file, or for csv its tables into a folder; gives what was written.

    Raises:
        InputError: an unknown format.
        StoreError: the place cannot be written.
    """
    try:
        if form == "csv":
            return _write_tables(record, out)
        with out.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(export(record, form, settings))
    except OSError as error:
        raise StoreError(f"cannot write {out}: {error.strerror or error}") from error
    return (out,)


def _write_tables(record: Record, folder: Path) -> tuple[Path, ...]:
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name, text in tables(record):
        path = folder / f"{name}.csv"
        path.write_text(text, encoding="utf-8", newline="")
        made.append(path)
    return tuple(made)
