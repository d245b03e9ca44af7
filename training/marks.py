"""Lines of our own marked sentences come in; plain text with half-open code-point spans goes out.

The notation and the labels are explained in ``training/ours/README.md``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from whipcount.annotate import labels

PLAIN_ROLES = [
    "source",
    "cue",
    "content",
    "actor",
    "issue",
    "amount",
    "quantity",
    "beneficiary",
    "waits_for",
    "meeting",
    "need",
    "time",
]

VALUES: dict[str, frozenset[str]] = {
    "stance": frozenset(labels.STANCES),
    "pledge": frozenset(labels.ACTS),
    "condition": frozenset(labels.POLARITIES),
    "mod": frozenset(labels.MODALITIES),
    "act": frozenset(labels.SPEECH),
    **{role: frozenset() for role in PLAIN_ROLES},
}
HELD_BACK = "held_back.txt"
SECOND = "held_back_second.txt"  # the same sentences, labelled again
NEGATIVE = " ~negative"

_TOKEN = re.compile(r"\[|\|(?P<label>[^\[\]|]*)\]|[|\]]")
_LABEL = re.compile(r"(?P<role>[a-z_]+)(?::(?P<value>[a-z_]+))?(?:#(?P<group>[1-9]))?")


class MarkError(ValueError):
    """A line whose marks do not balance or whose label is not in the vocabulary."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """One mark: ``text[start:end]`` has this role; ``group`` joins the parts of one relation."""

    start: int
    end: int
    role: str
    value: str = ""
    group: int = 0


@dataclass(frozen=True, slots=True)
class Marked:
    """One line without its marks; ``negative`` lines only look like a stance or a pledge."""

    text: str
    spans: tuple[Span, ...]
    negative: bool = False


def parse(line: str, where: str = "line") -> Marked:
    """Read one marked line; ``where`` (``file:line``) opens the message of a MarkError."""
    marked = line.strip()
    negative = marked.endswith(NEGATIVE)
    marked = marked.removesuffix(NEGATIVE)
    pieces: list[str] = []
    opened: list[int] = []
    spans: list[Span] = []
    read = length = 0
    for token in _TOKEN.finditer(marked):
        pieces.append(marked[read : token.start()])
        length += len(pieces[-1])
        read = token.end()
        if token.group() == "[":
            opened.append(length)
            continue
        if token["label"] is None or not opened:
            raise MarkError(f"{where}: stray {token.group()!r} at column {token.start() + 1}")
        spans.extend(_spans(opened.pop(), length, token["label"], where))
    if opened:
        raise MarkError(f"{where}: {len(opened)} mark(s) opened and never closed")
    text = "".join(pieces) + marked[read:]
    return Marked(text, tuple(sorted(spans)), negative)


def _spans(start: int, end: int, label: str, where: str) -> list[Span]:
    """The spans of one label such as ``source#1,actor``, checked against the vocabulary."""
    if start == end:
        raise MarkError(f"{where}: the mark {label!r} holds no words")
    spans = []
    for part in label.split(","):
        match = _LABEL.fullmatch(part)
        if match is None or match["role"] not in VALUES:
            raise MarkError(f"{where}: unknown mark {part!r}")
        role, value = match["role"], match["value"] or ""
        if value not in (VALUES[role] or {""}):
            raise MarkError(f"{where}: {role!r} has no value {value!r}")
        spans.append(Span(start, end, role, value, int(match["group"] or 0)))
    return spans


def load_file(path: Path) -> tuple[Marked, ...]:
    """Every marked line of one file, in its order; blank lines and ``#`` comments are skipped."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(
        parse(line, f"{path}:{number}")
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.startswith("#")
    )


def training_files(folder: Path) -> list[Path]:
    """The files to train on, by name; what is held back is never among them."""
    return sorted(path for path in folder.glob("*.txt") if path.name not in {HELD_BACK, SECOND})


def load(folder: Path) -> tuple[Marked, ...]:
    """Every line to train on."""
    return tuple(marked for path in training_files(folder) for marked in load_file(path))
