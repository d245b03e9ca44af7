"""Paths as a person gives them in, the files that can be read out."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from whipcount.errors import InputError

HTML = frozenset({".html", ".htm", ".xhtml"})
MARKDOWN = frozenset({".md", ".markdown"})
READABLE = HTML | MARKDOWN | {".txt"}


def find_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Every readable file among the paths and below the folders, sorted, each once.

    Hidden files are skipped, and a ``.json`` beside a report is no report: ``sidecar`` reads it.

    Raises:
        InputError: a path does not exist, or there is nothing in it that can be read.
    """
    found: set[Path] = set()
    for path in paths:
        if not path.exists():
            raise InputError(f"{path} does not exist; check the spelling, or give its full path")
        found.update(_below(path) if path.is_dir() else (path,))
    reports = tuple(sorted(p for p in found if p.suffix.lower() != ".json"))
    if not reports:
        shown = ", ".join(str(p) for p in paths) or "nothing"
        raise InputError(
            f"no .txt, .md or .html file in {shown}; give the folder the reports are in"
        )
    return reports


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in READABLE and not hidden and path.is_file():
            yield path
