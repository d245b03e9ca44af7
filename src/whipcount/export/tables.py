"""CSV: one table per kind, ranges in two columns, lists in one, evidence as quote and place.

A Record comes in; pairs of a table's name and its text go out, for kinds that have rows.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from whipcount.export.jsonl import body
from whipcount.export.rows import Row
from whipcount.model import Evidence, Record
from whipcount.views.labels import Labels

RANGES = frozenset({"time", "published", "start", "end"})
NUMBERS = {"amount": ("value", "currency", "modifier"), "quantity": ("value", "unit", "modifier")}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def tables(record: Record) -> Iterator[tuple[str, str]]:
    """The name and the text of each table, in the order of the export."""
    labels = Labels(record)
    kinds: dict[str, list[Row]] = {}
    for row in body(record):
        kinds.setdefault(row["kind"], []).append(_flat(row, labels))
    for kind, found in kinds.items():
        yield kind, _text(found)


def _text(found: list[Row]) -> str:
    out = io.StringIO()
    columns = list(dict.fromkeys(name for row in found for name in row))
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({n: _cell(v) for n, v in row.items()} for row in found)
    return out.getvalue()


def _flat(row: Row, labels: Labels) -> Row:
    """A row without nesting; its kind is the table's name."""
    out: Row = {}
    for name, value in row.items():
        if name != "kind":
            out |= _columns(name, value, labels)
    return out


def _columns(name: str, value: object, labels: Labels) -> Row:
    if name in RANGES:
        return _parts(name, value, ("earliest", "latest"))
    if name in NUMBERS:
        return _parts(name, value, NUMBERS[name])
    if name in {"a", "b"} and isinstance(value, dict):
        cited = _columns(f"{name}_evidence", value["evidence"], labels)
        return {f"{name}_claim": value["claim"], f"{name}_value": value["value"], **cited}
    if name.endswith("evidence") and isinstance(value, list):
        return _cited(name.removesuffix("evidence"), value, labels)
    return {name: value}


def _parts(name: str, value: object, keys: tuple[str, ...]) -> Row:
    known: Mapping[str, Any] = value if isinstance(value, Mapping) else {}
    return {f"{name}_{key}": known.get(key) for key in keys}


def _cited(prefix: str, pieces: list[Row], labels: Labels) -> Row:
    """Evidence as its words, and FILE:LINE to open them by."""
    return {
        f"{prefix}quote": [p["quote"] for p in pieces],
        f"{prefix}place": [labels.place(Evidence(**p)) for p in pieces],
    }


def _cell(value: object) -> str:
    """One cell; words that a spreadsheet would run as a formula get an apostrophe in front."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(v, str | None) for v in value):
        return _cell(" | ".join(v or "" for v in value))
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return str(value)
