"""What a person may set on a claim, from words typed at a command line to typed values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, get_args, get_type_hints

from whipcount.codec import CLAIM_TYPES, convert
from whipcount.errors import InputError
from whipcount.model import Party, When

FIXED = frozenset({"id", "document", "evidence", "made_by", "standing", "time_ref", "time_reason",
                   "time_evidence", "history"})  # fmt: skip


def settable(kind: str) -> tuple[str, ...]:
    """The fields of a kind of claim that a person may set, sorted."""
    return tuple(sorted(set(get_type_hints(CLAIM_TYPES[kind])) - FIXED - {"kind"}))


def typed(kind: str, given: Mapping[str, object]) -> dict[str, Any]:
    """The given fields as values of the claim's types.

    A party may be given by its name, a day as ``2025-03-11`` or ``2025-03-11/2025-03-14``.

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
        out[name] = _typed(hints[name], value)
    return out


def _typed(hint: Any, value: object) -> Any:  # noqa: ANN401  # any field's type
    wanted = {hint, *get_args(hint)}
    if isinstance(value, str) and Party in wanted:
        party = Party(value)
        return (party,) if Party in get_args(hint) and tuple in _origins(hint) else party
    if isinstance(value, str) and When in wanted:
        return day_range(value)
    return convert(value, hint)


def _origins(hint: Any) -> set[object]:  # noqa: ANN401  # any field's type
    return {getattr(hint, "__origin__", None)}


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
