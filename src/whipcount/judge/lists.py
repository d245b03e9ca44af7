"""A user's own list of actors: CSV or JSON Lines in, checked rows out; and back out of a judgement.

One row names one actor; a name that stands in several rows is one actor with all they say. A list is
kept as a judgement of the verb ``import``, so that it outlives every re-reading and can be taken back.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from whipcount.errors import InputError
from whipcount.model import Judgement, Role

VERB = "import"
TYPES = ("state", "organization", "person", "group")
CODES = ("iso3166", "plover", "wikidata")
COLUMNS = ("name", "type", "aliases", "role", "of", "from", "to", *CODES)
FIELDS = ("name", "type", "aliases", "roles", "codes")
WIKIDATA = re.compile(r"Q[1-9]\d*")
Row = dict[str, Any]


@dataclass(frozen=True)
class Listed:
    """One actor of a list: its name, its other names, its offices and codes."""

    name: str
    type: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()

    def names(self) -> tuple[str, ...]:
        """All its names."""
        return (self.name, *self.aliases)


def read_list(text: str) -> tuple[Listed, ...]:
    """The actors of a file's text, which is JSON Lines where it begins with a brace, else CSV.

    Raises:
        InputError: the text is not such a list; the message says in which line and what to write.
    """
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    given = _json(text) if text.lstrip().startswith("{") else _csv(text)
    rows = list(given) if text.strip() else []
    if not rows:
        raise InputError(
            "the list has no actors; its first line names the columns, as in name,type"
        )
    merged: dict[str, Listed] = {}
    for number, row in rows:
        one = _listed(row, number)
        merged[one.name] = _merged(merged.get(one.name), one, number)
    _unshared(merged.values())
    return tuple(merged[name] for name in sorted(merged))


def _csv(text: str) -> Iterator[tuple[int, Row]]:
    reader = csv.DictReader(io.StringIO(text), strict=True)
    names = reader.fieldnames or ()
    if unknown := [n for n in names if n not in COLUMNS] or ([""] if "name" not in names else []):
        raise InputError(
            f"line 1: {unknown[0]!r} is no column; there must be name, there may be"
            f" {', '.join(COLUMNS[1:])}"
        )
    try:
        for row in reader:
            yield reader.line_num, _of_columns(row, reader.line_num)
    except csv.Error as error:
        raise InputError(f"line {reader.line_num}: {error}") from error


def _of_columns(row: Mapping[str | Any, Any], number: int) -> Row:
    """A line of CSV as a line of JSON would have it."""
    if None in row or None in row.values():
        raise InputError(f"line {number}: there are more or fewer fields than columns")
    given = {k: v.strip() for k, v in row.items() if v and v.strip()}
    role = {"title": given.get("role"), "of": given.get("of")}
    role |= {"from": given.get("from"), "to": given.get("to")}
    if any(role.values()) and not role["title"]:
        raise InputError(f"line {number}: of, from and to belong to a role; name it")
    return {
        "name": given.get("name"), "type": given.get("type"),
        "aliases": [a.strip() for a in given.get("aliases", "").split(";") if a.strip()],
        "roles": [role] if role["title"] else [],
        "codes": {c: given[c] for c in CODES if c in given},
    }  # fmt: skip


def _json(text: str) -> Iterator[tuple[int, Row]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(f"line {number} is not JSON: {error}") from error
        if not isinstance(row, dict) or (unknown := [k for k in row if k not in FIELDS]):
            told = f"{unknown[0]!r} is no field" if isinstance(row, dict) else "it is no object"
            raise InputError(f"line {number}: {told}; there may be {', '.join(FIELDS)}")
        yield number, row


def _listed(row: Mapping[str, Any], number: int) -> Listed:
    name, kind = row.get("name"), row.get("type")
    if not isinstance(name, str) or not name.strip():
        raise InputError(f"line {number}: an actor needs a name")
    if kind is not None and kind not in TYPES:
        raise InputError(f"line {number}: {kind!r} is no type; there are {', '.join(TYPES)}")
    aliases, roles, codes = row.get("aliases") or [], row.get("roles") or [], row.get("codes") or {}
    if not isinstance(aliases, list) or not all(isinstance(a, str) and a for a in aliases):
        raise InputError(f"line {number}: aliases must be a list of names")
    if not isinstance(roles, list) or not isinstance(codes, dict):
        raise InputError(f"line {number}: roles must be a list, and codes an object")
    return Listed(
        name.strip(), kind, tuple(sorted(set(aliases))),
        tuple(_role(r, number) for r in roles), tuple(sorted(_codes(codes, number))),
    )  # fmt: skip


def _role(row: object, number: int) -> Role:
    if not isinstance(row, dict) or not isinstance(row.get("title"), str):
        raise InputError(f'line {number}: a role needs a title, as in {{"title": "minister"}}')
    of = row.get("of")
    since, until = (_day(row.get(k), number) for k in ("from", "to"))
    if since and until and since > until:
        raise InputError(f"line {number}: the role ends on {until}, before it begins on {since}")
    return Role(row["title"], str(of) if of else None, None, since, until)


def _day(value: object, number: int) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise InputError(
            f"line {number}: {value!r} is not a day; write it as 2025-03-11"
        ) from error


def _codes(codes: Mapping[str, object], number: int) -> Iterator[tuple[str, str]]:
    for name, value in codes.items():
        if name not in CODES:
            raise InputError(f"line {number}: {name!r} is no code; there are {', '.join(CODES)}")
        if name == "wikidata" and not WIKIDATA.fullmatch(str(value)):
            raise InputError(f"line {number}: {value!r} is no Wikidata id, such as Q42")
        yield name, str(value)


def _merged(before: Listed | None, one: Listed, number: int) -> Listed:
    if before is None:
        return one
    if before.type and one.type and before.type != one.type:
        raise InputError(
            f"line {number}: {one.name} was a {before.type} above, and is a {one.type}"
        )
    return replace(
        before, type=before.type or one.type, aliases=tuple(sorted({*before.aliases, *one.aliases})),
        roles=(*before.roles, *(r for r in one.roles if r not in before.roles)),
        codes=tuple(sorted({**dict(before.codes), **dict(one.codes)}.items())),
    )  # fmt: skip


def _unshared(listed: Sequence[Listed] | Any) -> None:  # noqa: ANN401  # a view of a mapping
    owner: dict[str, str] = {}
    for one in listed:
        for name in one.names():
            other = owner.setdefault(name.casefold(), one.name)
            if other != one.name:
                raise InputError(f"{name!r} is a name of both {other} and {one.name}")


def as_rows(listed: Sequence[Listed]) -> list[Row]:
    """What a judgement keeps of a list."""
    return [
        {
            "name": one.name, "type": one.type, "aliases": list(one.aliases),
            "roles": [
                {"title": r.title, "of": r.of_text, "from": _iso(r.since), "to": _iso(r.until)}
                for r in one.roles
            ],
            "codes": dict(one.codes),
        }
        for one in listed
    ]  # fmt: skip


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def listed(judgements: Sequence[Judgement]) -> tuple[Listed, ...]:
    """The actors of the lists that stand; what a later list says of a name wins."""
    found: dict[str, Listed] = {}
    for judgement in judgements:
        rows = judgement.stands.get("actors") if judgement.verb == VERB else None
        for row in rows if isinstance(rows, list | tuple) else ():
            one = _listed(row, 0)
            found[one.name] = one
    return tuple(found[name] for name in sorted(found))
