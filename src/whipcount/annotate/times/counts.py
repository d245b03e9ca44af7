"""How many units away, or how long: the number of an expression and its unit, put together.

The fixed fields of a shape and the fields read from its words come in; the latter are completed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from whipcount.annotate.times.words import Fields

# Half of a unit in the next smaller one that it is a whole number of.
HALVES = {
    "century": ("year", 50), "decade": ("year", 5), "year": ("month", 6), "fortnight": ("week", 1),
    "week": ("hour", 84), "day": ("hour", 12), "hour": ("minute", 30),
}  # fmt: skip


def count(constants: Mapping[str, Any], fields: Fields) -> None:
    """Turn the number into an offset, or into a length where the shape is one."""
    number = fields.pop("count", None)
    if constants.get("turn") and fields.get("offset"):
        fields["direction"] = fields["offset"]
    if number is not None:
        length = fields["unit"] == "duration"
        if fields.pop("half", False):
            number = _halved(number, fields, "part" if length else "unit")
        _placed(number, constants, fields)
    if constants.get("rough") and fields["unit"] not in {"day", "ref", "duration"}:
        fields["part"] = "about"
    _in_plain_units(fields)


def _placed(number: int, constants: Mapping[str, Any], fields: Fields) -> None:
    """So long, so far from the day, or from what went before; "some days ago" is just the past."""
    if fields["unit"] == "duration":
        fields["offset"] = number or None
    elif "base" in constants and (not number or fields["unit"] in {"hour", "minute"}):
        fields |= {"unit": "duration", "part": fields["unit"], "offset": number or None}
    elif number:
        fields["offset"] = number * constants["sign"]
    else:
        reference = "PAST_REF" if constants["sign"] < 0 else "FUTURE_REF"
        fields |= {"unit": "ref", "part": reference}


def _halved(number: int, fields: Fields, name: str) -> int:
    """Two and a half years are thirty months; of what has no half the whole number stays."""
    if fields[name] not in HALVES:
        return number
    fields[name], half = HALVES[fields[name]]
    return (2 * number + 1) * half


def _in_plain_units(fields: Fields) -> None:
    """A fortnight is two weeks; a decade that something lasts is ten years."""
    name = "part" if fields["unit"] == "duration" else "unit"
    offset = fields.get("offset")
    if fields.get(name) == "fortnight":
        fields |= {name: "week", "offset": 2 * (offset or 0)}
    elif name == "part" and fields.get(name) == "decade":
        fields |= {name: "year", "offset": 10 * offset if offset else offset}
