"""Heads of state and of government since about 2010, with their terms of office.

In: the `heads` of the rows of states. Out: one frozen `Person` each, whatever the number of terms.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from whipcount.lexicon.offices import offices
from whipcount.lexicon.rows import Forms, Row, state_rows


@dataclass(frozen=True, slots=True)
class Term:
    """One term: `roles` are head_of_state, head_of_government or both.

    `of` is the id of the state; `since` and `until` are ISO months or years,
    empty where unknown or, for `until`, still in office when the sources closed.
    """

    roles: Forms
    title: str
    of: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Person:
    """A head: every spelling of the surname in `families`, every term in order.

    `ambiguous` holds the surnames that are also common words or first names.
    """

    id: str
    name: str
    family: str
    families: Forms
    aliases: Forms
    ambiguous: Forms
    terms: tuple[Term, ...]


@cache
def people() -> tuple[Person, ...]:
    """Every head of state or of government, by id."""
    held: dict[str, list[tuple[Row, str]]] = {}
    for row in state_rows():
        for head in row.get("heads", ()):
            held.setdefault(head["id"], []).append((head, row["id"]))
    return tuple(_person(key, held[key]) for key in sorted(held))


def _person(key: str, held: list[tuple[Row, str]]) -> Person:
    heads = [head for head, _ in held]
    name, family = heads[0]["name"], heads[0]["families"][0]
    terms = sorted((_term(head, of) for head, of in held), key=lambda term: (term.since, term.of))
    families, aliases = _merged(heads, "families"), _merged(heads, "aliases")
    return Person(key, name, family, families, aliases, _merged(heads, "ambiguous"), tuple(terms))


def _merged(heads: list[Row], part: str) -> Forms:
    return tuple(dict.fromkeys(form for head in heads for form in head.get(part, ())))


def _term(head: Row, of: str) -> Term:
    return Term(tuple(head["roles"]), head["title"], of, head["from"], head["to"])


@cache
def _terms() -> dict[str, tuple[Term, ...]]:
    """The terms of each person by its key ("person:…"), from the first to the last."""
    return {f"person:{p.id}": p.terms for p in people()}


def terms_of(key: str | None) -> tuple[Term, ...]:
    """The terms of a person by its key, from the first to the last."""
    return _terms().get(key or "", ())


@cache
def offices_held(
    key: str | None, *, last: bool = False, at: str = ""
) -> frozenset[tuple[str, str]]:
    """Offices that a person, by its key, has held, held last, or holds at a time: (class, key of the state)."""
    terms = terms_of(key)[-1:] if last else terms_of(key)
    if at:
        terms = tuple(t for t in terms if t.since <= at and (not t.until or at < t.until))
    return frozenset((role, f"state:{t.of}") for t in terms for role in _called(t))


def _called(term: Term) -> Forms:
    """The roles of a term, less that of head of government where the title is another's.

    A president who leads the government too is nobody's "prime minister".
    """
    office = offices().titles.get(term.title)
    return (office,) if office in term.roles else term.roles
