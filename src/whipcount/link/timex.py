"""TIMEX3 values of time expressions, as the field's corpora write them.

A ``TimeRef`` and the day it counts from come in, the value ("2025-03-15", "1989-Q3", "P3D",
"PRESENT_REF") goes out. Used by the benchmark and the exports; dating itself is ``calendar``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from whipcount.link.calendar import resolve
from whipcount.model import TimeRef, When

LENGTHS = {
    "day": "P{}D", "week": "P{}W", "weekend": "P{}WE", "month": "P{}M", "quarter": "P{}Q",
    "year": "P{}Y", "decade": "P{}DE", "century": "P{}CE", "hour": "PT{}H", "minute": "PT{}M",
    "fortnight": "P{}W",
}  # fmt: skip

# "Two and a half years" is written by its years and its months.
WHOLE = {"month": ("year", 12), "minute": ("hour", 60)}
HALF = re.compile(r"half|1/2|½", re.IGNORECASE)


def value(ref: TimeRef, anchor: When) -> str:
    """The TIMEX3 value; the empty string where nothing follows."""
    if ref.unit == "duration":
        return _length(ref)
    if ref.unit == "set":
        return _set(ref)
    if ref.unit == "ref":
        return ref.part or ""
    if ref.unit == "fiscal":
        return _year_of(ref, anchor)
    if ref.unit == "time":
        return f"{_iso(anchor.earliest)}{_time(ref.part)}"
    if ref.part == "about":
        ref = replace(ref, part=None)
    found = resolve(ref, anchor)
    shape = ref.base if ref.base and ref.unit == "year" and ref.base.part else ref
    return _dated(shape, found.earliest) if found and found.earliest else _partial(ref)


def _length(ref: TimeRef) -> str:
    number, part = ref.offset or 0, ref.part or ""
    if part in WHOLE and number > (full := WHOLE[part][1]) and HALF.search(ref.evidence.quote):
        larger = WHOLE[part][0]
        return f"{LENGTHS[larger].format(number // full)}{number % full}{part[0].upper()}"
    count = "X" if ref.offset is None or ref.offset == 0 else str(ref.offset)
    return LENGTHS.get(ref.part or "", "P{}X").format(count)


def _set(ref: TimeRef) -> str:
    if ref.weekday is not None:
        return f"XXXX-WXX-{ref.weekday + 1}"
    return LENGTHS.get(ref.part or "", "P{}X").format(1)


def _year_of(ref: TimeRef, anchor: When) -> str:
    if ref.year is not None:
        return str(ref.year)
    return str(anchor.earliest.year + (ref.offset or 0)) if anchor.earliest else ""


def _dated(ref: TimeRef, first: date) -> str:
    year, week, _ = first.isocalendar()
    shapes = {
        "day": first.isoformat() + _time(ref.part),
        "week": f"{year}-W{week:02d}",
        "weekend": f"{year}-W{week:02d}-WE",
        "month": f"{first.year}-{first.month:02d}",
        "quarter": f"{first.year}-Q{(first.month + 2) // 3}",
        "half": f"{first.year}-H{(first.month + 5) // 6}",
        "season": f"{first.year}-{ref.part}",
        "year": str(first.year),
        "decade": f"{first.year // 10}",
        "century": f"{first.year // 100}",
    }
    return shapes.get(ref.unit, "")


def _partial(ref: TimeRef) -> str:
    if ref.month and ref.day and ref.unit == "day":
        return f"XXXX-{ref.month:02d}-{ref.day:02d}"
    return f"XXXX-WXX-{ref.weekday + 1}" if ref.weekday is not None else ""


def _time(part: str | None) -> str:
    if part in {"MO", "AF", "EV", "NI", "MI"}:
        return f"T{part}"
    return part if part and part.startswith("T") else ""


def _iso(day: date | None) -> str:
    return day.isoformat() if day else "XXXX-XX-XX"
