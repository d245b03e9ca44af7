"""What a person may set on a claim, from words typed at a command line to typed values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

from whipcount.codec import CLAIM_TYPES, convert
from whipcount.errors import InputError
from whipcount.extract.amounts import counted, money
from whipcount.model import Amount, Party, Quantity, When

FIXED = frozenset({"id", "document", "evidence", "made_by", "standing", "time_ref", "time_reason",
                   "time_evidence", "status_evidence", "history", "sure"})  # fmt: skip
# The closed vocabularies of DESIGN §3, by kind and field.
VOCABULARY: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("position", "stance"): (
        "committed", "offered", "considering", "undecided", "declined",
        "supports", "abstained", "opposed", "blocking",
    ),
    ("position", "basis"): ("own", "spokesperson", "reporter", "third_party"),
    ("position", "asks"): ("part", "happen"),
    ("pledge", "status"): (
        "floated", "offered", "pledged", "committed", "allocated", "delivering", "delivered",
        "reduced", "delayed", "suspended", "withdrawn", "lapsed", "denied",
    ),
    ("condition", "polarity"): ("if", "only_if", "unless", "until", "after", "provided"),
    ("condition", "status"): ("open", "met", "failed", "waived", "unknown"),
    ("meeting", "status"): ("proposed", "planned", "held", "postponed", "cancelled"),
    ("meeting", "mode"): ("in-person", "virtual", "phone", "unknown"),
}  # fmt: skip


def settable(kind: str) -> tuple[str, ...]:
    """The fields of a kind of claim that a person may set, sorted."""
    return tuple(sorted(set(get_type_hints(CLAIM_TYPES[kind])) - FIXED - {"kind"}))


def typed(kind: str, given: Mapping[str, object]) -> dict[str, Any]:
    """The given fields as values of the claim's types.

    A party may be given by its name, a day as ``2025-03-11`` or ``2025-03-11/2025-03-14``, a sum
    as a report would write it, and ``none`` where a field may be empty.

    Raises:
        InputError: an unknown kind, field or value.
    """
    if kind not in CLAIM_TYPES:
        raise InputError(f"there is no claim of kind {kind!r}; kinds: {sorted(CLAIM_TYPES)}")
    hints, known = get_type_hints(CLAIM_TYPES[kind]), settable(kind)
    out: dict[str, Any] = {}
    for name, value in given.items():
        if name not in known:
            raise InputError(f"a {kind} has no field {name!r} to set; it has {', '.join(known)}")
        words = VOCABULARY.get((kind, name))
        if words and value not in words:
            raise InputError(f"{name} cannot be {value!r}; it is one of {', '.join(words)}")
        out[name] = _typed(hints[name], value)
    return out


def _typed(hint: Any, value: object) -> Any:  # noqa: ANN401  # any field's type
    wanted = {hint, *get_args(hint)}
    if get_origin(hint) is tuple and isinstance(value, str):
        return _typed(hint, [value])
    if Party in wanted and isinstance(value, list | tuple):
        return tuple(_typed(Party, v) for v in value)
    if not isinstance(value, str):
        return convert(value, hint)
    if value == "none" and type(None) in wanted:
        return None
    for kind, read in ((Party, Party), (When, day_range), (Amount, _sum), (Quantity, _count)):
        if kind in wanted:
            return read(value)
    return convert(value, hint)


def day_range(words: str) -> When:
    """``2025-03-11`` or ``2025-03-11/2025-03-14`` as a range of days.

    Raises:
        InputError: not a day.
    """
    first, _, last = words.partition("/")
    try:
        return When(date.fromisoformat(first), date.fromisoformat(last or first))
    except ValueError as error:
        raise InputError(f"{words!r} is not a day; write it as 2025-03-11") from error


def _sum(words: str) -> Amount:
    if found := money(words):
        return found[0]
    raise InputError(f"{words!r} is not a sum of money; write it as £30 million")


def _count(words: str) -> Quantity:
    if found := counted(words):
        return found[0]
    raise InputError(f"{words!r} is not a number of things; write it as 600 soldiers")
