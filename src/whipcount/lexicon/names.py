"""The lexicon's names: states, organizations, their people and the offices, read once.

In: `states.json`, `organizations.json` and `offices.toml` beside this file. Out: frozen rows, and
one index from each form as written to everything it may stand for. Nothing here chooses between
meanings: an entry says that it is `ambiguous` or `partial`, and the reader of a text decides.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

CURLED = "\N{RIGHT SINGLE QUOTATION MARK}"

Forms = tuple[str, ...]
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One term of office: roles are `head_of_state`, `head_of_government` or an office held."""

    roles: Forms
    title: str
    of: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Person:
    """A head of a state or an organization: surnames as spelt, and every term known, in order.

    `ambiguous` holds the surnames that are also common words or first names.
    """

    id: str
    name: str
    family: str
    families: Forms
    aliases: Forms
    ambiguous: Forms
    terms: tuple[Term, ...]


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
    organization, outlet or platform. `role` is what a seat, a parliament's chamber or a person
    stands for; `partial` is a surname alone; `plural` a demonym for several.
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


def _rows(name: str) -> list[dict[str, Any]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = json.loads(text)
    return rows


def _pairs(row: Mapping[str, Any], key: str) -> Pairs:
    return tuple((first, second) for first, second in row.get(key, ()))


def _forms(row: Mapping[str, Any], key: str) -> Forms:
    return tuple(row.get(key, ()))


@cache
def _state_rows() -> list[dict[str, Any]]:
    return _rows("states.json")


@cache
def _organization_rows() -> list[dict[str, Any]]:
    return _rows("organizations.json")


def _state(row: Mapping[str, Any]) -> State:
    return State(
        row["id"],
        row.get("iso3", ""),
        row["name"],
        row["status"],
        row.get("of", ""),
        _forms(row, "aliases"),
        _forms(row, "adjectives"),
        _pairs(row, "nouns"),
        _forms(row, "capitals"),
        _pairs(row, "seats"),
        _pairs(row, "legislatures"),
        _forms(row, "ambiguous"),
        _forms(row, "generic"),
    )


def _organization(row: Mapping[str, Any]) -> Organization:
    return Organization(
        row["id"],
        row["name"],
        row["type"],
        row["kind"],
        row.get("of", ""),
        _forms(row, "aliases"),
        _forms(row, "seats"),
        _forms(row, "members"),
        _forms(row, "ambiguous"),
    )


@cache
def states() -> tuple[State, ...]:
    """Every state, territory and region, by id."""
    return tuple(_state(row) for row in _state_rows())


@cache
def organizations() -> tuple[Organization, ...]:
    """Every organization, group, outlet and platform, by id."""
    return tuple(_organization(row) for row in _organization_rows())


def _slug(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    words = "".join(char if char.isalnum() else " " for char in letters if ord(char) < 0x300)
    return "-".join(words.split())


def _term(row: Mapping[str, Any], of: str) -> Term:
    return Term(tuple(row["roles"]), row["title"], of, row["from"], row["to"])


@cache
def people() -> tuple[Person, ...]:
    """Every head of a state or an organization, by id; one person with all their terms."""
    found: dict[str, list[tuple[Mapping[str, Any], str]]] = {}
    for row in (*_state_rows(), *_organization_rows()):
        for head in row.get("heads", ()):
            found.setdefault(_slug(head["name"]), []).append((head, row["id"]))
    return tuple(_person(key, found[key]) for key in sorted(found))


def _person(key: str, held: list[tuple[Mapping[str, Any], str]]) -> Person:
    first = held[0][0]
    aliases = dict.fromkeys(form for head, _ in held for form in head["aliases"])
    terms = sorted((_term(head, of) for head, of in held), key=lambda term: (term.since, term.of))
    families = dict.fromkeys(form for head, _ in held for form in head["families"])
    unsure = dict.fromkeys(form for head, _ in held for form in head.get("ambiguous", ()))
    family = first["families"][0]
    forms = (tuple(families), tuple(aliases), tuple(unsure))
    return Person(key, first["name"], family, *forms, tuple(terms))


def _state_entries(state: State) -> Iterator[tuple[str, NameEntry]]:
    kind = "region" if state.status == "region" else "state"
    yield from _each((state.name, *state.aliases), state, kind)
    yield from _each(state.adjectives, state, "demonym_adj")
    yield from _each((one for one, _ in state.nouns), state, "demonym_noun")
    yield from _each((many for _, many in state.nouns), state, "demonym_noun", plural=True)
    yield from _each(state.capitals, state, "capital")
    for form, role in state.seats:
        yield from _each((form,), state, "seat", role=role)
    for form, role in state.legislatures:
        if form not in state.generic:
            yield from _each((form,), state, "legislature", role=role)


def _each(
    forms: Iterable[str], state: State, kind: str, *, role: str = "", plural: bool = False
) -> Iterator[tuple[str, NameEntry]]:
    body = "organization" if kind == "legislature" else "state"
    of = state.of or state.id
    for form in forms:
        name = form if kind == "legislature" else state.name
        unsure = form in state.ambiguous
        yield form, NameEntry(kind, state.id, name, body, of, role, unsure, plural=plural)


def _organization_entries(body: Organization) -> Iterator[tuple[str, NameEntry]]:
    kind = body.type if body.type in ("outlet", "platform") else "organization"
    for form in (body.name, *body.aliases):
        unsure = form in body.ambiguous
        yield form, NameEntry(kind, body.id, body.name, body.type, body.of, body.kind, unsure)
    for form in body.seats:
        unsure = form in body.ambiguous
        yield form, NameEntry("seat", body.id, body.name, body.type, body.of, body.kind, unsure)


def _person_entries(person: Person) -> Iterator[tuple[str, NameEntry]]:
    last = person.terms[-1]
    for form in (person.name, *person.aliases):
        yield form, NameEntry("person", person.id, person.name, "person", last.of, last.roles[0])
    for form in person.families:
        unsure = form in person.ambiguous
        entry = NameEntry(
            "person", person.id, person.name, "person", last.of, last.roles[0], unsure, partial=True
        )
        if form != person.name:
            yield form, entry


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
    """What a form may stand for, its article and possessive ending aside; empty if unknown."""
    index = surface_index()
    form = unicodedata.normalize("NFC", form)
    bare = form[4:] if form[:4] in ("the ", "The ") else form
    for candidate in (form, bare, bare.removesuffix("'s").removesuffix(CURLED + "s")):
        if candidate in index:
            return index[candidate]
    return ()
