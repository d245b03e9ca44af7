"""When somebody held an office: from what the reports call it on their day, else from the lexicon.

Roles as read and the days of their reports come in; each office once, with the days it was held, out.
A report wins over the lexicon: who is "foreign minister" today held it today, whatever the lexicon
says, and "then", "former" or "ousted" end an office on the day of the report at the latest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from whipcount.lexicon.names import states
from whipcount.lexicon.offices import offices
from whipcount.lexicon.people import Term, terms_of
from whipcount.model import Role

Said = tuple[Role, date | None]
FORMER, OUTGOING, ACTING = "former ", "outgoing ", "acting "
Office = tuple[str, str]


def dated_roles(said: Iterable[Said], known_as: str | None, latest: date | None) -> list[Role]:
    """Each office once; ``latest`` is the last day of the dossier's reports."""
    rows = [(_plain(role), role, day) for role, day in said]
    owners: dict[str, set[str]] = defaultdict(set)
    for plain, role, _ in rows:
        owners[plain] |= {_whose(role)} - {""}
    by_office: dict[Office, list[Said]] = defaultdict(list)
    for plain, role, day in rows:
        only = min(owners[plain]) if len(owners[plain]) == 1 else ""
        by_office[plain, _whose(role) or only].append((role, day))
    terms = terms_of(known_as)
    out = [_office(plain, rows, terms) for (plain, _), rows in sorted(by_office.items())]
    return [*out, *_unsaid(terms, out, latest)]


def _plain(role: Role) -> str:
    """The title alone, of one: "former prime ministers" gives "prime minister"."""
    title = role.title.removeprefix(FORMER).removeprefix(OUTGOING)
    return offices().plurals.get(title, title)


def _whose(role: Role) -> str:
    return role.of or role.of_text or ""


def _office(plain: str, rows: Sequence[Said], terms: Sequence[Term]) -> Role:
    """One office from all that is said of it."""
    ends = [d for r, d in rows if r.title.startswith(FORMER) and d]
    held = [d for r, d in rows if not r.title.startswith(FORMER) and d]
    now = any(not r.title.startswith(FORMER) for r, _ in rows)
    until = min(ends) if ends and not (held and max(held) > min(ends)) else None
    one = max((r for r, _ in rows), key=lambda r: (r.of or "", r.of_text or ""))
    leaving = all(r.title.startswith(OUTGOING) for r, _ in rows)
    title = plain if now and not leaving else f"{OUTGOING if now else FORMER}{plain}"
    return _with_term(replace(one, title=title, until=until), plain, terms, held)


def _with_term(role: Role, plain: str, terms: Sequence[Term], held: Sequence[date]) -> Role:
    """The state and the days that the lexicon knows, where no report says otherwise."""
    term = next((t for t in reversed(terms) if _is_of(t, plain, role)), None)
    if term is None:
        return role
    since, end = first_day(term.since), last_day(term.until)
    if held and end and max(held) > end:  # still held, says a report
        end = None
    if held and since and max(held) < since:
        since = None
    until = min((d for d in (role.until, end) if d), default=None)
    if role.of is None:
        role = replace(role, of=f"state:{term.of}", of_text=role.of_text or _called(term.of))
    return replace(role, since=since, until=until)


def _is_of(term: Term, plain: str, role: Role) -> bool:
    office = offices().titles.get(plain.removeprefix(ACTING))
    return bool(office) and office in term.roles and role.of in {f"state:{term.of}", None}


def _unsaid(terms: Sequence[Term], said: Sequence[Role], latest: date | None) -> list[Role]:
    """The last office that the lexicon knows, if no report names it; ended before, it is former."""
    if not terms or latest is None:
        return []
    term = terms[-1]
    of, end = f"state:{term.of}", last_day(term.until)
    titles = offices().titles
    if any(
        r.of in {of, None} and titles.get(_plain(r).removeprefix(ACTING)) in term.roles
        for r in said
    ):
        return []
    since = first_day(term.since)
    if since and since > latest:
        return []
    title = f"{FORMER}{term.title}" if end and end < latest else term.title
    return [Role(title, _called(term.of), of, since, end)]


def _called(state: str) -> str | None:
    return next((s.name for s in states() if s.id == state), None)


def first_day(month: str) -> date | None:
    """The first day of an ISO year or month."""
    return date.fromisoformat(f"{month}-01-01"[:10]) if month else None


def last_day(month: str) -> date | None:
    """The last day of an ISO year or month."""
    if not month:
        return None
    first = date.fromisoformat(f"{month}-12-01"[:10] if len(month) == 4 else f"{month}-01")
    following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1)


def key_of(role: Role) -> tuple[str, ...]:
    """The one order of roles."""
    return (role.title, role.of_text or "", role.of or "", str(role.since), str(role.until))


def with_actors(roles: Iterable[Role], of_known: Mapping[str, str]) -> tuple[Role, ...]:
    """Roles whose ``of`` is an actor's id, each once, in order."""
    found = {replace(r, of=of_known.get(r.of) if r.of else None) for r in roles}
    return tuple(sorted(found, key=key_of))
