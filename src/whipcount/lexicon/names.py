"""The lexicon's names: states and organizations, and one index over every form.

In: `states.json` and `organizations.json` beside this file. Out: frozen rows, and an index from each
form as written to everything it may stand for, people included. Nothing here chooses between
meanings: an entry says that it is `ambiguous` or `partial`, and the reader of a text decides.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Any

from whipcount.lexicon.people import Person, people
from whipcount.lexicon.rows import Forms, Pairs, forms, organization_rows, pairs, state_rows

SHORT = 3  # capitals up to this length are initials, not a word set in capitals
CURLED = "\N{RIGHT SINGLE QUOTATION MARK}"


@dataclass(frozen=True, slots=True)
class State:
    """A state, territory or region (`status`; `of` is whose it is) and all its names.

    `nouns` are (singular, plural); `seats` are (form, what it stands for); `legislatures` are
    (form, chamber), those in `generic` shared with other states and left out of the index.
    """

    id: str
    iso3: str
    name: str
    status: str
    of: str
    aliases: Forms
    adjectives: Forms
    nouns: Pairs
    capitals: Forms
    seats: Pairs
    legislatures: Pairs
    ambiguous: Forms
    generic: Forms


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization, group, outlet or platform (`type`), what sort (`kind`), and its names."""

    id: str
    name: str
    type: str
    kind: str
    of: str
    aliases: Forms
    seats: Forms
    members: Forms
    ambiguous: Forms


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One thing a form may stand for.

    `kind`: state, region, demonym_adj, demonym_noun, capital, seat, legislature, person,
    organization, outlet or platform. `role` is the office that a seat or a person stands for, or
    a parliament's chamber; `partial` is a surname or first name alone; `plural` a demonym for
    several. `of` is the state it belongs to; a parliament's id is its state's and its chamber.
    `until` is the month a person's last known term ended, empty where it had not.
    """

    kind: str
    id: str
    name: str
    type: str
    of: str = ""
    role: str = ""
    ambiguous: bool = False
    partial: bool = False
    plural: bool = False
    until: str = ""


def _state(row: Mapping[str, Any]) -> State:
    return State(
        row["id"],
        row.get("iso3", ""),
        row["name"],
        row["status"],
        row.get("of", ""),
        forms(row, "aliases"),
        forms(row, "adjectives"),
        pairs(row, "nouns"),
        forms(row, "capitals"),
        pairs(row, "seats"),
        pairs(row, "legislatures"),
        forms(row, "ambiguous"),
        forms(row, "generic"),
    )


def _organization(row: Mapping[str, Any]) -> Organization:
    return Organization(
        row["id"],
        row["name"],
        row["type"],
        row["kind"],
        row.get("of", ""),
        forms(row, "aliases"),
        forms(row, "seats"),
        forms(row, "members"),
        forms(row, "ambiguous"),
    )


@cache
def states() -> tuple[State, ...]:
    """Every state, territory and region, by id."""
    return tuple(_state(row) for row in state_rows())


@cache
def organizations() -> tuple[Organization, ...]:
    """Every organization, group, outlet and platform, by id."""
    return tuple(_organization(row) for row in organization_rows())


def _written(
    entry: NameEntry, written: Iterable[str], ambiguous: Forms
) -> Iterator[tuple[str, NameEntry]]:
    unsure = replace(entry, ambiguous=True) if ambiguous else entry
    for form in written:
        yield form, unsure if form in ambiguous else entry


def _state_entries(state: State) -> Iterator[tuple[str, NameEntry]]:
    kind = "region" if state.status == "region" else "state"
    plain = NameEntry(kind, state.id, state.name, "state", state.of or state.id)
    noun = replace(plain, kind="demonym_noun")
    for entry, written in (
        (plain, (state.name, *state.aliases)),
        (replace(plain, kind="demonym_adj"), state.adjectives),
        (noun, [one for one, _ in state.nouns]),
        (replace(noun, plural=True), [many for _, many in state.nouns]),
        (replace(plain, kind="capital"), state.capitals),
        *((replace(plain, kind="seat", role=role), (form,)) for form, role in state.seats),
    ):
        yield from _written(entry, written, state.ambiguous)
    yield from _legislature_entries(state)


def _legislature_entries(state: State) -> Iterator[tuple[str, NameEntry]]:
    named: dict[str, str] = {}
    for form, chamber in state.legislatures:
        body = f"{state.id}.{form if chamber == 'other' else chamber}"
        name = named.setdefault(body, form)
        if form not in state.generic:
            entry = NameEntry("legislature", body, name, "organization", state.id, chamber)
            yield from _written(entry, (form,), state.ambiguous)


def _organization_entries(body: Organization) -> Iterator[tuple[str, NameEntry]]:
    kind = body.type if body.type in ("outlet", "platform") else "organization"
    entry = NameEntry(kind, body.id, body.name, body.type, body.of, body.kind)
    yield from _written(entry, (body.name, *body.aliases), body.ambiguous)
    if body.seats:
        yield from _written(replace(entry, kind="seat"), body.seats, body.ambiguous)


def _person_entries(person: Person) -> Iterator[tuple[str, NameEntry]]:
    last = person.terms[-1]
    full = NameEntry(
        "person", person.id, person.name, "person", last.of, last.roles[0], until=last.until
    )
    names = dict.fromkeys((person.name, *person.aliases))
    yield from _written(full, (form for form in names if form not in person.families), ())
    yield from _written(replace(full, partial=True), person.families, person.ambiguous)


def _all_entries() -> Iterator[tuple[str, NameEntry]]:
    for state in states():
        yield from _state_entries(state)
    for body in organizations():
        yield from _organization_entries(body)
    for person in people():
        yield from _person_entries(person)


def _spellings(form: str) -> tuple[str, ...]:
    return (form, form.replace("'", CURLED)) if "'" in form else (form,)


@cache
def surface_index() -> Mapping[str, tuple[NameEntry, ...]]:
    """Each form as written (NFC, either apostrophe) with all it may stand for, in file order."""
    found: dict[str, tuple[NameEntry, ...]] = {}
    for form, entry in _all_entries():
        for spelling in _spellings(form):
            known = found.get(spelling, ())
            if entry not in known:
                found[spelling] = (*known, entry)
    return MappingProxyType(found)


def look_up(form: str) -> tuple[NameEntry, ...]:
    """What a form may stand for; empty if unknown.

    Its article and possessive ending are set aside, and capitals throughout, as in a dateline.
    """
    index = surface_index()
    form = unicodedata.normalize("NFC", form)
    bare = form[4:] if form[:4] in ("the ", "The ") else form
    owner = bare.removesuffix("'s").removesuffix(CURLED + "s")
    for key in (form, bare, owner):
        if key in index:
            return index[key]
    if not owner.isupper() or len(owner) <= SHORT:
        return ()
    return index.get(" ".join(word.capitalize() for word in owner.split(" ")), ())
