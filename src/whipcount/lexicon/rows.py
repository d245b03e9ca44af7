"""The lexicon's JSON files as rows, read once, and the small readings that its loaders share.

In: `states.json` and `organizations.json` beside this file, written by
`training/build_lexicon.py`. Out: one mapping a row; empty fields are left out of it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

Row = Mapping[str, Any]
Forms = tuple[str, ...]
Pairs = tuple[tuple[str, str], ...]


def _read(name: str) -> tuple[Row, ...]:
    text = files("whipcount.lexicon").joinpath(name).read_text(encoding="utf-8")
    rows: list[Row] = json.loads(text)
    return tuple(rows)


@cache
def state_rows() -> tuple[Row, ...]:
    """The rows of states, territories and regions, by id."""
    return _read("states.json")


@cache
def organization_rows() -> tuple[Row, ...]:
    """The rows of organizations, groups, outlets and platforms, by id."""
    return _read("organizations.json")


def forms(row: Row, key: str) -> Forms:
    """The row's list of forms under a key, empty where it has none."""
    return tuple(row.get(key, ()))


def pairs(row: Row, key: str) -> Pairs:
    """The row's list of pairs under a key, empty where it has none."""
    return tuple((first, second) for first, second in row.get(key, ()))
