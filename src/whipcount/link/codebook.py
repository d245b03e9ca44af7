"""A researcher's codebook: questions pinned from the first day, to which wordings are coded.

The words of an ``issues.toml`` come in; a frozen Codebook goes out. Its ids are kept as given.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from whipcount.errors import InputError

ASKS = ("part", "happen")
KEYS = frozenset({"id", "question", "asks", "examples"})
ID = re.compile(r"[A-Za-z0-9][\w.-]*")


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its id, its wording, which of the two it asks, and example phrases."""

    id: str
    question: str
    asks: str
    examples: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """Everything that a wording may be like."""
        return tuple(dict.fromkeys((self.question, *self.examples)))


@dataclass(frozen=True, slots=True)
class Codebook:
    """The pinned questions, in the order of the file."""

    questions: tuple[Question, ...] = ()

    def phrases(self) -> tuple[str, ...]:
        """The phrases of all questions."""
        return tuple(p for q in self.questions for p in q.phrases)


def read_codebook(words: str, name: str = "issues.toml") -> Codebook:
    """The codebook that these words hold.

    Raises:
        InputError: not TOML, an unknown key, a question without id or wording, an id given twice.
    """
    try:
        given = tomllib.loads(words)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{name} is not valid TOML: {error}") from error
    if set(given) - {"issue"} or not isinstance(given.get("issue", []), list):
        raise InputError(f"{name}: it holds [[issue]] tables and nothing else")
    questions = tuple(_question(row, name) for row in given.get("issue", []))
    ids = [q.id for q in questions]
    if twice := sorted({i for i in ids if ids.count(i) > 1}):
        raise InputError(f"{name}: the id {twice[0]!r} is given twice")
    return Codebook(questions)


def _question(row: Mapping[str, Any], name: str) -> Question:
    where = f"{name}: issue {row.get('id', '?')!r}"
    if unknown := sorted(set(row) - KEYS):
        raise InputError(f"{where}: unknown key {unknown[0]!r}; the keys are {sorted(KEYS)}")
    examples = row.get("examples", [])
    if not ID.fullmatch(str(row.get("id", ""))) or not str(row.get("question", "")).strip():
        raise InputError(f"{where}: it needs an id without blanks and a question")
    if row.get("asks") not in ASKS:
        raise InputError(
            f"{where}: asks is 'part' (will you take part?) or 'happen' (should it be?)"
        )
    if not isinstance(examples, list) or not all(isinstance(e, str) for e in examples):
        raise InputError(f"{where}: examples is a list of phrases")
    return Question(row["id"], " ".join(row["question"].split()), row["asks"], tuple(examples))


def write_codebook(questions: tuple[Question, ...]) -> str:
    """The codebook as TOML that ``read_codebook`` reads back."""
    return "\n".join(_table(q) for q in questions)


def _table(question: Question) -> str:
    lines = [
        "[[issue]]",
        f"id = {_string(question.id)}",
        f"question = {_string(question.question)}",
        f"asks = {_string(question.asks)}",
        f"examples = [{''.join(f'{chr(10)}  {_string(e)},' for e in question.examples)}",
    ]
    return "\n".join(lines) + ("\n]\n" if question.examples else "]\n")


def _string(words: str) -> str:
    """A basic string of TOML."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda m: f"\\u{ord(m[0]):04x}", escaped) + '"'
