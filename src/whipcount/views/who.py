"""Who is who: every actor with its names, its offices and how often it is met."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from whipcount.model import (
    Actor,
    Chain,
    Claim,
    Member,
    Party,
    Position,
    Record,
    Role,
    Statement,
    TimeMention,
    When,
)
from whipcount.views.index import Index, fold
from whipcount.views.labels import Words
from whipcount.views.refer import named

COUNT = re.compile(
    r"\b(?:(?:around|about|some|nearly|almost|over|at least|at most|up to|more than|fewer than|less than)"
    r" )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|dozens?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office held: its title, of what, and the days it was held where the reports say."""

    title: str
    of: str | None
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Membership:
    """A member of a group, or a group that somebody is in, with the days that are known."""

    name: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Stance:
    """Where somebody stands: on which issue, how, since when, in which words; ``who`` is a member."""

    who: str
    issue: str
    stance: str
    conditional: bool
    basis: str
    day: When | None
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor; ``reports`` counts independent documents, ``claims`` how many of each kind.

    A group's own stances are in ``stands``, those of its members in ``members_stand``; ``counted`` is
    how many members the reports speak of, beside those that they name.
    """

    id: str
    short: str
    name: str
    type: str
    named: bool
    aliases: tuple[str, ...]
    speaks_for: str | None
    offices: tuple[Office, ...]
    members: tuple[Membership, ...]
    member_of: tuple[Membership, ...]
    counted: tuple[str, ...]
    codes: Mapping[str, str]
    reports: int
    claims: Mapping[str, int]
    stands: tuple[Stance, ...]
    members_stand: tuple[Stance, ...]
    said: tuple[str, ...]
    words: tuple[Words, ...]


def who(record: Record, name: str | None = None) -> tuple[ActorRow, ...]:
    """All actors, the most reported first; or those that ``name`` means.

    Raises:
        InputError: nobody is called that.
    """
    index = Index(record)
    met = _met(record)
    rows = [
        _row(index, actor, met.get(actor.id, []))
        for actor in (record.actors if name is None else named(record, name))
    ]
    order = sorted(
        rows, key=lambda r: (not r.named, -r.reports, -sum(r.claims.values()), fold(r.name), r.id)
    )
    return tuple(order)


def _met(record: Record) -> Mapping[str, list[Claim]]:
    """The claims in which each actor has a part."""
    out: dict[str, list[Claim]] = {}
    for claim in record.claims:
        if not isinstance(claim, Chain | TimeMention):
            for actor in sorted({p.actor for p in parties(claim) if p.actor}):
                out.setdefault(actor, []).append(claim)
    return out


def parties(claim: Claim) -> tuple[Party, ...]:
    """Everybody that a claim names, in the order of its fields."""
    values = (getattr(claim, f.name) for f in fields(claim))
    lists = ((v,) if isinstance(v, Party) else v for v in values)
    return tuple(p for v in lists if isinstance(v, tuple) for p in v if isinstance(p, Party))


def _row(index: Index, actor: Actor, claims: list[Claim]) -> ActorRow:
    documents = {c.document for c in claims} | {e.document for e in actor.evidence}
    speaks_for = index.actors.get(actor.speaks_for or "")
    return ActorRow(
        id=actor.id, short=index.labels.short(actor.id),
        name=actor.name, type=actor.type, named=actor.named,
        aliases=tuple(a for a in actor.aliases if a != actor.name),
        speaks_for=speaks_for.name if speaks_for else actor.speaks_for,
        offices=_offices(index, actor),
        members=tuple(_member(index, m, m.actor) for m in actor.members),
        member_of=tuple(
            _member(index, m, a.id)
            for a in index.record.actors for m in a.members if m.actor == actor.id
        ),
        counted=_counted(actor),
        codes=dict(actor.codes),
        reports=len({index.root(d) for d in documents}),
        claims=dict(sorted(Counter(c.kind for c in claims).items())),
        stands=_stances(index, [actor.id]),
        members_stand=_stances(index, [m.actor for m in actor.members]),
        said=tuple(
            dict.fromkeys(
                " ".join(c.content.split())
                for c in claims if isinstance(c, Statement) and c.speaker.actor == actor.id
            )
        ),
        words=index.labels.all_words(actor.evidence),
    )  # fmt: skip


def _offices(index: Index, actor: Actor) -> tuple[Office, ...]:
    """Each office once; a bare title gives way to the same title of something."""
    held = tuple(dict.fromkeys(_office(index, r) for r in actor.roles))
    of_something = {fold(o.title) for o in held if o.of}
    return tuple(o for o in held if o.of or o.since or fold(o.title) not in of_something)


def _office(index: Index, role: Role) -> Office:
    of = index.actors.get(role.of or "")
    days = (d.isoformat() if d else None for d in (role.since, role.until))
    return Office(role.title, of.name if of else role.of_text, *days)


def _member(index: Index, member: Member, whom: str) -> Membership:
    known = index.actors.get(whom)
    days = (d.isoformat() if d else None for d in (member.since, member.until))
    return Membership(known.name if known else whom, *days)


def _counted(actor: Actor) -> tuple[str, ...]:
    """ "Around 20", "at least five": the numbers by which a group's names count it."""
    found = (COUNT.search(n) for n in actor.aliases if actor.type != "person")
    return tuple(dict.fromkeys(" ".join(m[0].split()) for m in found if m))


def _stances(index: Index, actors: Sequence[str]) -> tuple[Stance, ...]:
    """What these stand for: each stance on each issue once, the latest first."""
    wanted = frozenset(actors)
    titles = {i.id: i.name for i in index.record.issues}
    rows = [
        Stance(
            index.name(g[0].actor) or "", titles.get(g[0].issue or "", g[0].issue_text),
            g[0].stance, g[0].conditional, g[0].basis, index.day(g[0]), index.words(g),
        )
        for g in index.entries(Position) if g[0].actor.actor in wanted
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda s: (fold(s.who), fold(s.issue), s.stance, s.words)))
